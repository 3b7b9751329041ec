"""The names that can be read from afar: of the most prominent journeys, as many as there is room for.

Where the drawing's own labels would be too small to read, those chosen are set at a size that can be, growing away
from their node. A name never lies on another, hides at most one lesser node, and none that is named itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_compose import grown
from journeyeditor.layout.atlas_field import Cell, cells_of
from journeyeditor.layout.atlas_picture import AtlasPicture, Spot
from journeyeditor.model import Id

READ_FROM = 0.62
"""Zoom from which the drawing's own labels are read."""
READ_AT = 0.88
"""The zoom at which a name is set that is read from farther away."""
TAG = 26.0
"""The height that the name of a group takes from afar, px."""
HIDDEN = 1
"""So many lesser nodes at most lie under a name."""
APART = 14.0
"""Room kept free round a name that is read from afar, px."""
PX = 0.75


def enlarged(zoom: float) -> float:
    """How much larger than drawn a name is set at a zoom."""
    return READ_AT / zoom if zoom < READ_FROM else 1.0


def anchor(spot: Spot) -> tuple[float, float]:
    """The point of a label from which it grows: the middle of its side at the node."""
    middle = spot.box.x + spot.box.width / 2
    return (middle, spot.box.y) if spot.box.y > spot.disc.y else (middle, spot.box.bottom)


def room_of(spot: Spot, factor: float) -> Rect:
    """What an enlarged label takes, pt."""
    x, y = anchor(spot)
    box = spot.box
    top = y if box.y > spot.disc.y else y - box.height * factor
    return Rect(x - box.width * factor / 2, top, box.width * factor, box.height * factor)


def prominent(picture: AtlasPicture) -> list[Id]:
    """The journeys, those of the most customers first, then those of the strongest overlaps."""
    strength: Counter[Id] = Counter()
    overlaps = [line.overlap for line in picture.overlaps]
    for one in (*overlaps, *(one for several in picture.thin.other_overlaps.values() for one in several)):
        strength.update({one.a: one.weight, one.b: one.weight})
    spots = picture.spots
    return sorted(spots, key=lambda key: (-(spots[key].journey.volume or 0.0), -strength[key], key))


class Names:
    """Chooses the names of one picture, anew for each zoom."""

    def __init__(self, picture: AtlasPicture) -> None:
        """Ranks its journeys when first asked."""
        self.picture = picture
        self._ranked: list[Id] = []
        self._cells: dict[Cell, list[Id]] = {}
        self._chosen: tuple[float, tuple[Id, ...]] = (0.0, ())

    def at(self, zoom: float) -> tuple[Id, ...]:
        """The journeys named at a zoom, the most prominent first; all where labels are read as they are."""
        if zoom >= READ_FROM:
            return tuple(self.picture.spots)
        if self._chosen[0] != zoom:
            self._prepare()
            self._chosen = (zoom, tuple(self._choose(zoom)))
        return self._chosen[1]

    def _prepare(self) -> None:
        if not self._ranked:
            self._ranked = prominent(self.picture)
            for key, spot in self.picture.spots.items():
                for cell in cells_of(Rect(spot.disc.x, spot.disc.y, 0.0, 0.0)):
                    self._cells.setdefault(cell, []).append(key)

    def _choose(self, zoom: float) -> Iterator[Id]:
        factor, named = enlarged(zoom), set[Id]()
        taken, hidden = list(tags(self.picture, zoom)), set[Id]()
        for key in self._ranked:
            room = room_of(self.picture.spots[key], factor)
            free = grown(room, APART * PX / zoom)
            if key in hidden or any(free.intersects(other) for other in taken):
                continue
            under = self._under(room) - {key}
            if len(under) <= HIDDEN and named.isdisjoint(under):
                taken.append(room)
                named.add(key)
                hidden |= under
                yield key

    def _under(self, room: Rect) -> set[Id]:
        spots = self.picture.spots
        near = (key for cell in cells_of(room) for key in self._cells.get(cell, ()))
        return {key for key in near if inside(spots, key, room)}


def inside(spots: Mapping[Id, Spot], key: Id, room: Rect) -> bool:
    """Whether the middle of a node lies in a room."""
    disc = spots[key].disc
    return room.x <= disc.x <= room.right and room.y <= disc.y <= room.bottom


def tags(picture: AtlasPicture, zoom: float) -> Iterator[Rect]:
    """Where the names of groups stand from afar, pt."""
    for hull in picture.hulls:
        box = hull.box
        width, height = (box.width + 2 * TAG * PX / 2) / zoom, TAG * PX / zoom
        yield Rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
