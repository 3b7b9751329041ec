"""What an edit shifts in the window and what it changes: the pixels of the one are moved, the other is painted anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from math import ceil, floor
from operator import is_, ne
from typing import NamedTuple

from PySide6.QtCore import QRect

from journeyeditor.app.canvas.camera import NEAR, Camera
from journeyeditor.app.canvas.differing import differences
from journeyeditor.app.canvas.pixel_moves import Move, Shift
from journeyeditor.app.canvas.pixels import ROWS
from journeyeditor.app.canvas.scene import Scene, SceneGroup
from journeyeditor.drawing import Rect, Sticky

BLEED = 12
"""How far shadows, halos and glyphs reach beyond the bounds of a node or a row, px at 100 %."""

MOST_AREAS = 12
"""Where a group differs in sight at more places than these, the whole of it is painted anew: a node that moved differs
at two, one that changed mostly at one.
"""

SMALL = 20_000
"""Px² that are painted sooner than their differences are found."""


class Seen(NamedTuple):
    """A scene as a camera shows it; width and height of its sheet, pt."""

    scene: Scene
    camera: Camera
    sheet: tuple[float, float]

    @property
    def end(self) -> float:
        """Where the sheet ends in the window, px."""
        return self.camera.y + self.sheet[1] * self.camera.scale


class Band(NamedTuple):
    """Rows of pixels of the body, from `top` to above `bottom`, and how far down they go, px.

    `torn` and `cut`: what is above and below them does not stay with them.
    """

    top: int
    bottom: int
    down: int
    torn: bool = False
    cut: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where it is afterwards."""
        return self.top + self.down, self.bottom + self.down


def shift_between(before: Seen, after: Seen) -> Shift | None:
    """How one picture becomes the other; None where all of it is to be painted."""
    if not alike(before, after):
        return None
    moves: list[Move] = []
    areas = list(changes(before, after))
    if stands(before, after):
        return Shift(moves, [area for area in areas if not area.isEmpty()])
    for column, bands in moving(before, after):
        if bands is None:
            return None
        rows = [*borders(bands, before, after), *(row for band in bands for row in bared(band, column))]
        areas += (rows_of(column, *row) for row in rows)
        moves += (
            Move(rows_of(column, min(band.top, band.span[0]), max(band.bottom, band.span[1])), 0, band.down)
            for band in in_order(bands)
        )
    return Shift(moves, [area for area in areas if not area.isEmpty()])


def stands(before: Seen, after: Seen) -> bool:
    """Whether nothing moves and no row is taller."""
    pairs = zip(before.scene.groups, after.scene.groups, strict=True)
    still = all(a.group.origin == b.group.origin and a.group.bounds == b.group.bounds for a, b in pairs)
    return still and before.camera == after.camera and before.sheet == after.sheet


def alike(before: Seen, after: Seen) -> bool:
    """Whether the same groups are seen at the same zoom, none of them moved across, below the same strips."""
    old, new = before.camera, after.camera
    framed = (old.zoom, old.x, old.width, old.height) == (new.zoom, new.x, new.width, new.height)
    strips = (old.top, old.left, before.sheet[0]) == (new.top, new.left, after.sheet[0])
    groups = before.scene.groups, after.scene.groups
    same_groups = len(groups[0]) == len(groups[1]) and all(map(matches, *groups))
    return framed and strips and same_groups and before.scene.scale == after.scene.scale


def matches(before: SceneGroup, after: SceneGroup) -> bool:
    """Whether two groups are the same one, at most moved down, and taller or less tall."""
    return place_of(before) == place_of(after)


def place_of(group: SceneGroup) -> tuple[object, ...]:
    """What of a group stays the same as long as it only moves down."""
    own = group.group
    return own.key, own.sticky, own.origin[0], own.bounds.x, own.bounds.width


Pair = tuple[SceneGroup, SceneGroup]


def rows_of(column: QRect, top: int, bottom: int) -> QRect:
    """The pixels of a column from one row to above another that are in sight."""
    return QRect(column.x(), top, column.width(), bottom - top).intersected(column)


def moving(before: Seen, after: Seen) -> list[tuple[QRect, list[Band] | None]]:
    """The columns of the body that move by themselves, px, with their bands: the labels at the left, and the lanes; one
    where both move alike, or no strip stays at the left.
    """
    camera = after.camera
    pairs = list(zip(before.scene.groups, after.scene.groups, strict=True))
    own = [pair for pair in pairs if not camera.top or pair[1].group.sticky in ROWS]
    room = QRect(0, camera.top, camera.width, camera.height - camera.top)
    if not camera.left:
        return [(room, bands_of(own, before.camera, camera))]
    labels = [pair for pair in own if pair[1].group.sticky is not Sticky.NONE or camera.below_left(pair[1].group)]
    lanes = [pair for pair in own if pair[1].group.sticky not in {Sticky.LEFT, Sticky.BOTH}]
    if heights(labels) == heights(lanes):
        return [(room, bands_of(lanes, before.camera, camera))]
    left, right = room.adjusted(0, 0, camera.left - camera.width, 0), room.adjusted(camera.left, 0, 0, 0)
    return [(left, bands_of(labels, before.camera, camera)), (right, bands_of(lanes, before.camera, camera))]


def heights(groups: list[Pair]) -> list[tuple[object, ...]]:
    """Where groups were and are, and how tall, pt."""
    both = (one.group for pair in groups for one in pair)
    return [(group.origin[1], group.bounds.y, group.bounds.height) for group in both]


def bands_of(groups: list[Pair], old: Camera, new: Camera) -> list[Band] | None:
    """The bands of a column from the top down; None where some move by part of a pixel, or over one another."""
    found: list[Band] = []
    rows = [band_of(*pair, old, new) for pair in groups]
    if any(row is None for row in rows):
        return None
    for row in sorted(row for row in rows if row is not None):
        above = found[-1] if found else None
        if above is not None and above.down == row.down and not parted(above, row):
            found[-1] = joined(above, row)
        elif above is not None and row.top < above.bottom - 1:
            return None
        else:
            found[-1:] = [above._replace(bottom=min(above.bottom, row.top)), row] if above is not None else [row]
    return found


def parted(above: Band, below: Band) -> bool:
    """Whether something comes or goes between two bands."""
    return (above.cut or below.torn) and below.top >= above.bottom - 1


def joined(above: Band, below: Band) -> Band:
    """Both as one, with what is between them."""
    return above._replace(bottom=max(above.bottom, below.bottom), cut=above.cut or below.cut)


def band_of(before: SceneGroup, after: SceneGroup, old: Camera, new: Camera) -> Band | None:
    """The pixels that a group had and still has; None where it moves by part of a pixel."""
    at, then, scale = old.top_of(before.group), new.top_of(after.group), new.scale
    bounds, now = before.group.bounds, after.group.bounds
    torn, cut = bounds.y != now.y, bounds.bottom != now.bottom
    if abs(then - at - round(then - at)) > NEAR:
        return None
    top, bottom = at + max(bounds.y, now.y) * scale, at + min(bounds.bottom, now.bottom) * scale
    first, last = (ceil if torn else floor)(top + NEAR), (floor if cut else ceil)(bottom - NEAR)
    return Band(first, max(first, last), round(then - at), torn, cut)


def borders(bands: list[Band], before: Seen, after: Seen) -> Iterator[tuple[int, int]]:
    """The rows of pixels in which bands meet that were no neighbours, or that nothing has moved to; from, to."""
    bleed = bleed_at(after.camera)
    end = ceil(max(before.end, after.end)) + bleed
    if bands and (bands[0].down or bands[0].torn):
        yield after.camera.top, bands[0].span[0] + bleed
    for above, below in pairwise(bands):
        yield above.span[1] - bleed, below.span[0] + bleed
    if not bands or bands[-1].down or bands[-1].cut or abs(before.end - after.end) > NEAR:
        yield (bands[-1].span[1] if bands else after.camera.top) - bleed, end


def bared(band: Band, room: QRect) -> Iterator[tuple[int, int]]:
    """The rows of pixels in sight of a band that were out of sight before; from, to."""
    first, last = room.y(), room.y() + room.height()
    top, bottom = max(first, band.top) + band.down, min(last, band.bottom) + band.down
    if band.down and top >= bottom:
        yield band.span
    elif band.down:
        yield from ((band.span[0], top), (bottom, band.span[1]))


def changes(before: Seen, after: Seen) -> Iterator[QRect]:
    """Where nodes came, went and changed, once the bands are moved."""
    camera, bleed = after.camera, bleed_at(after.camera)
    for old, new in zip(before.scene.groups, after.scene.groups, strict=True):
        if old.group.nodes is new.group.nodes:
            continue
        zone = camera.zone_of(new.group)
        if is_small(new, camera):
            if old.group.nodes != new.group.nodes:
                yield camera.box(new.group, new.group.bounds).toAlignedRect().intersected(zone)
            continue
        for area in changes_of(old, new, camera.area(new.group, zone.adjusted(-bleed, -bleed, bleed, bleed).toRectF())):
            box = camera.box(new.group, area).toAlignedRect()
            yield box.adjusted(-bleed, -bleed, bleed, bleed).intersected(zone)


def is_small(group: SceneGroup, camera: Camera) -> bool:
    """Whether the whole of a group, such as a lane's label, is painted sooner than looked at for where it differs."""
    bounds = group.group.bounds
    return bounds.width * bounds.height * camera.scale**2 < SMALL


def changes_of(old: SceneGroup, new: SceneGroup, seen: Rect) -> list[Rect]:
    """Where a group looks different within what is seen of it, pt."""
    before, after = ([own.group.nodes[number] for number in own.grid.find(seen)] for own in (old, new))
    if len(before) == len(after) and all(map(is_, before, after)):
        return []
    stay = set(map(id, before)) & set(map(id, after))
    went, came = ([node for node in nodes if id(node) not in stay] for nodes in (before, after))
    places = ([(node.key, node.bounds) for node in nodes] for nodes in (went, came))
    moved = sum(map(ne, *places))
    if not 0 < len(went) + len(came) <= 2 * MOST_AREAS or 2 * moved > MOST_AREAS:
        return [new.group.bounds]
    found = list(islice(differences(went, came), MOST_AREAS + 1))
    return found if len(found) <= MOST_AREAS else [new.group.bounds]


def in_order(bands: list[Band]) -> list[Band]:
    """Those that move, so that none is moved over one whose turn has not come."""
    return [*(band for band in reversed(bands) if band.down > 0), *(band for band in bands if band.down < 0)]


def bleed_at(camera: Camera) -> int:
    """How far things reach beyond their bounds, px."""
    return ceil(BLEED * camera.zoom) + 2
