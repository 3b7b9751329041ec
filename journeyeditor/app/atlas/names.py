"""The names that can be read from afar: of the most prominent journeys, as many as there is room for.

Where the drawing's own labels would be too small to read, those chosen are set at a size that can be, growing away
from their node. A name never lies on another, hides at most one lesser node, and none that is named itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import floor, log

from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_picture import AtlasPicture, Spot
from journeyeditor.layout.atlas_style import PX
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
ZOOM_STEP = 1.12
"""Names are chosen for zooms so far apart, and nearer than that those for the farther one: there they have room."""


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
    strength: defaultdict[Id, int] = defaultdict(int)
    overlaps = [line.overlap for line in picture.overlaps]
    for one in (*overlaps, *(one for several in picture.thin.other_overlaps.values() for one in several)):
        strength[one.a] += one.weight
        strength[one.b] += one.weight
    spots = picture.spots
    return sorted(spots, key=lambda key: (-(spots[key].journey.volume or 0.0), -strength[key], key))


class Names:
    """Chooses the names of one picture, once for each step of the zoom."""

    def __init__(self, picture: AtlasPicture) -> None:
        """Ranks its journeys when first asked."""
        self.picture = picture
        self._ranked: list[Id] = []
        self._chosen: dict[int, tuple[Id, ...]] = {}

    def rank(self) -> None:
        """Ranks them ahead, in any thread: of a large picture it takes longer than a painting should."""
        self._ranked = self._ranked or prominent(self.picture)

    def at(self, zoom: float) -> tuple[Id, ...]:
        """The journeys named at a zoom, the most prominent first; all where labels are read as they are."""
        if zoom >= READ_FROM:
            return tuple(self.picture.spots)
        step = floor(log(zoom, ZOOM_STEP))
        if step not in self._chosen:
            self.rank()
            self._chosen[step] = tuple(self._choose(ZOOM_STEP**step))
        return self._chosen[step]

    def _choose(self, zoom: float) -> Iterator[Id]:
        spots, factor, apart = self.picture.spots, enlarged(zoom), APART * PX / zoom
        rooms = {key: room_of(spots[key], factor) for key in self._ranked}
        held = list(tags(self.picture, zoom))
        grid = Rooms([*rooms.values(), *held], apart)
        for key, spot in spots.items():
            grid.nodes[grid.cell(spot.disc.x, spot.disc.y)].append((spot.disc.x, spot.disc.y, key))
        for room in held:
            grid.take(room)
        named, hidden = set[Id](), set[Id]()
        for key, room in rooms.items():
            if key in hidden or grid.meets(room):
                continue
            under = grid.under(room, key)
            if len(under) <= HIDDEN and named.isdisjoint(under):
                grid.take(room)
                named.add(key)
                hidden.update(under)
                yield key


class Rooms:
    """Nodes and rooms taken, by cells as large as the largest room: what meets a room is in the cells round it."""

    def __init__(self, rooms: Sequence[Rect], apart: float) -> None:
        """`apart` is kept free round each room, pt."""
        self.apart = apart
        self.width = max((room.width for room in rooms), default=1.0) + apart
        self.height = max((room.height for room in rooms), default=1.0) + apart
        self.taken: defaultdict[tuple[int, int], list[Rect]] = defaultdict(list)
        self.nodes: defaultdict[tuple[int, int], list[tuple[float, float, Id]]] = defaultdict(list)

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """The cell of a point."""
        return int(x // self.width), int(y // self.height)

    def take(self, room: Rect) -> None:
        """Takes a room."""
        self.taken[self.cell(room.x, room.y)].append(room)

    def meets(self, room: Rect) -> bool:
        """Whether a room comes too near to one that is taken."""
        column, row = self.cell(room.x, room.y)
        left, top, right, bottom = room.x - self.apart, room.y - self.apart, room.right + self.apart, room.bottom
        bottom += self.apart
        return any(
            x < right and left < x + width and y < bottom and top < y + height
            for cell in around(column, row)
            for x, y, width, height in self.taken.get(cell, ())
        )

    def under(self, room: Rect, own: Id) -> list[Id]:
        """The nodes but its own whose middles lie in a room."""
        column, row = self.cell(room.x, room.y)
        left, top, right, bottom = room.x, room.y, room.right, room.bottom
        return [
            key
            for cell in around(column, row)
            for x, y, key in self.nodes.get(cell, ())
            if left <= x <= right and top <= y <= bottom and key != own
        ]


def around(column: int, row: int) -> Iterator[tuple[int, int]]:
    """A cell and the eight about it."""
    return ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def tags(picture: AtlasPicture, zoom: float) -> Iterator[Rect]:
    """Where the names of groups stand from afar, pt."""
    for hull in picture.hulls:
        box = hull.box
        width, height = (box.width + 2 * TAG * PX / 2) / zoom, TAG * PX / zoom
        yield Rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
