"""Where the keys go on a map: from card to card and through empty cells, by what one sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.frames import frame_of
from journeyeditor.app.canvas.level import Level
from journeyeditor.app.canvas.places import ANY, Cell, Places, takes_cards
from journeyeditor.app.canvas.scene import Scene, is_reckoned
from journeyeditor.drawing import Part, Rect, Sticky
from journeyeditor.model import Card, Encounter, Grain, Id, Lane, LaneKind, Stage, Step

WALKED = {Part.CARD, Part.STAGE, Part.STEP, Part.POINT, Part.LINK, Part.LABEL, Part.CHANNEL, Part.ROUTE}


LEAST_AHEAD = 4.0
"""What is less far ahead stands in the same column or row: a card's middle is not quite its column's, pt."""


class Stop(NamedTuple):
    """Something with a selection, or an empty cell; its box on the sheet, pt.

    `reckoned`: not the step itself but the point that its touchpoints put on the curve.
    """

    box: Rect
    id: Id = ""
    cell: Cell | None = None
    reckoned: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.box.x + self.box.width / 2, self.box.y + self.box.height / 2


def stops(scene: Scene, places: Places) -> list[Stop]:
    """Everything the keys can reach, in reading order: heads first, then lane by lane, column by column."""
    things = list(_things(scene, places))
    found = [*things, *_empty(places), *_unmet(places, things)]
    tops = sorted(row.box.y for row in places.rows)

    def order(stop: Stop) -> tuple[int, float, float]:
        y = stop.middle[1]
        column = places.column_at_x(stop.box) if stop.box.right > places.left else -1.0
        return bisect_right(tops, y), column, y

    return sorted(found, key=order)


def _things(scene: Scene, places: Places) -> Iterator[Stop]:
    """What is drawn. A card in detail is as large as its frame: thousands need not be painted to be walked through."""
    parts = places.journey.part_of if places.style == Level.DETAIL else {}
    seen: set[tuple[Id, bool]] = set()
    for group, node in scene.drawing.nodes():
        name = (node.subject, is_reckoned(node))
        walked = node.key.part in WALKED and node.subject and name not in seen
        if walked and node.bounds.height > 0 and (node.key.part is not Part.LABEL or group.sticky is Sticky.LEFT):
            seen.add(name)
            box = node.bounds if isinstance(parts.get(node.subject), Card) else frame_of(node).rect
            yield Stop(box.moved(*group.origin), node.subject, None, name[1])


def _empty(places: Places) -> Iterator[Stop]:
    filled = {(card.lane, card.at) for card in places.journey.cards}
    for row in places.rows:
        lane = places.journey.part_of.get(row.id)
        unmet = isinstance(lane, Lane) and places.is_unmet(lane)
        if isinstance(lane, Lane) and (takes_cards(lane) or unmet):
            for at in places.ids(lane.stands_on):
                if (lane.id, at) not in filled:
                    cell = Cell(lane.id, at, ANY if unmet else "")
                    yield Stop(places.cell_box(cell), "", cell)


def _unmet(places: Places, things: list[Stop]) -> Iterator[Stop]:
    """The places of a touchpoint lane where nothing is met yet: a channel's row and a step."""
    journey = places.journey
    met = {
        (row.id, one.step)
        for stop in things
        if isinstance(one := journey.part_of.get(stop.id), Encounter) and (row := places.channel_at(stop.middle[1]))
    }
    lane = next((one for one in journey.lanes if one.kind == LaneKind.TOUCHPOINTS and not one.collapsed), None)
    for row in places.channels if lane else ():
        for step in places.ids(Grain.STEP):
            if lane is not None and (row.id, step) not in met:
                cell = Cell(lane.id, step, row.id)
                yield Stop(places.cell_box(cell), "", cell)


def neighbour(here: Stop, others: list[Stop], key: Qt.Key) -> Stop | None:
    """The nearest stop in the direction of an arrow: what lies straight ahead before what lies aside."""
    across = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
    sign = 1 if key in {Qt.Key.Key_Right, Qt.Key.Key_Down} else -1
    at, length = (0, 2) if across else (1, 3)
    from_here = here.middle[at]
    nearest, least = None, inf
    for stop in others:
        box = stop[0]
        ahead = (box[at] + box[length] / 2 - from_here) * sign
        if LEAST_AHEAD < ahead < least and (far := ahead + _aside(here, stop, across)) < least:
            nearest, least = stop, far
    return nearest


def _aside(here: Stop, there: Stop, across: bool) -> float:
    """How much it counts that something does not stand straight ahead."""
    (x, y), (u, v) = here.middle, there.middle
    a, b = here.box, there.box
    gap = max(b.y - a.bottom, a.y - b.bottom) if across else max(b.x - a.right, a.x - b.right)
    aside = abs(v - y) if across else abs(u - x)
    return 0.2 * aside + (4 * gap + 40 if gap > -1 else 0)


def written(found: list[Stop], places: Places, key: Id) -> list[Stop]:
    """Where somebody goes on who has typed into a part: cells, cards, touchpoints and heads, not names of lanes nor
    points of curves; all stops for whoever types into these.
    """
    parts, top = places.journey.part_of, min((row.box.y for row in places.rows), default=0.0)
    if not isinstance(parts.get(key), WRITTEN):
        return found
    return [
        stop
        for stop in found
        if stop.cell or (isinstance(parts.get(stop.id), WRITTEN[:2] if stop.middle[1] > top else WRITTEN))
    ]


WRITTEN = (Card, Encounter, Stage, Step)
"""What is written one after the other; the last two only in their heads."""


def _nearest(here: Stop, ordered: list[Stop]) -> int:
    """The place of the stop nearest to something that is no stop itself, such as a step without a title; else −1."""
    x, y = here.middle
    away = [abs(u - x) + abs(v - y) for u, v in (stop.middle for stop in ordered)]
    return away.index(min(away)) if away else -1


def follower(here: Stop | None, ordered: list[Stop], step: int) -> Stop | None:
    """The next stop in reading order, or the one before; None at either end. Only arrows go where nothing is met."""
    ordered = [
        stop for stop in ordered if not stop.cell or stop.cell.channel in {"", ANY} or (here and stop[1:] == here[1:])
    ]
    if here is None:
        return ordered[0 if step > 0 else -1] if ordered else None
    same = (i for i, stop in enumerate(ordered) if stop[1:] == here[1:])
    index = next(same, _nearest(here, ordered)) + step
    return ordered[index] if 0 <= index < len(ordered) else None
