"""The words beside a departure: share and reason, in free space, never over a card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import Point, rectangle
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context
from journeyeditor.layout.lines import Settled, Span, apart, exchange
from journeyeditor.layout.many import Many
from journeyeditor.layout.near import Near
from journeyeditor.layout.paths import Course, Ground, Points, Way
from journeyeditor.layout.seats import Seat
from journeyeditor.layout.style import Touchpoints
from journeyeditor.model import Route
from journeyeditor.text import Paragraph

WIDTHS = (1.6, 1.25, 1.0)
"""The widths the words are broken to when one line has no room, in widths of a card."""

AIR = 1.5
"""Between words and what stands above them, pt."""


class Wanted(NamedTuple):
    """The words of a departure in the shapes they may take, and the corner points of its line.

    They stand `within` a part of the lane: on the sheet of its source.
    """

    route: str
    shapes: tuple[Paragraph, ...]
    points: tuple[Point, ...]
    source: Seat
    target: Seat
    loop: bool
    over: bool
    column: int
    within: Extent


class Standing(NamedTuple):
    """Words in their place; `crossed` where a line passes behind them."""

    paragraph: Paragraph
    rect: Rect
    crossed: bool = False


Place = tuple[Wanted, Span, Standing | None]
"""A departure's words, from where to where along the lane they may stand, and where they do."""


class KeptLabels:
    """The words of the last layout over the same columns, and what they were placed among."""

    __slots__ = ("among", "near", "nodes", "places", "texts", "wanted")

    def __init__(self) -> None:
        """Starts with no words."""
        self.texts: Many[str] = Many()
        self.wanted: Many[Wanted] = Many()
        self.nodes: Many[Node] = Many()
        self.places: dict[str, Place] = {}
        self.among: Settled | None = None
        self.near = Near()

    def follow(self, result: Settled) -> list[Span] | None:
        """Takes what words are to be placed among now, and tells where that is otherwise; None: nearly everywhere."""
        found, self.among = exchange(self.among, result), result
        if found is None:
            self.near = Near(map(_blocked_by, result.ground.grid.seats.values()), result.points.values())
            return None
        self.near.remove(map(_blocked_by, found.seats_gone), found.lines_gone)
        self.near.add(map(_blocked_by, found.seats), found.lines)
        return list(found.spans())


def labels(
    wanted: Iterable[Wanted], result: Settled, reserved: Mapping[str, Rect], kept: KeptLabels
) -> dict[str, Standing | None]:
    """A place for each departure's words clear of cards, lines and each other; None where there is none.

    `reserved` holds the room kept free for those that found none before. Words stay where they stood in what is
    `kept` as long as nothing that is near any of their places has changed.
    """
    changed, before, now = kept.follow(result), kept.places, dict[str, Place]()
    taken = list(reserved.values())
    for want in wanted:
        old = before.get(want.route)
        stays = changed is not None and not reserved and old is not None and old[0] == want and apart(old[1], changed)
        if not stays or old is None:
            found = _placed(want, result.ground, kept.near, taken, reserved)
            now[want.route] = (want, _reach(want, result.ground.style), found)
            if changed is not None:
                changed += [(one.rect.x, one.rect.right) for one in (old and old[2], found) if one]
        else:
            now[want.route] = old
        standing = now[want.route][2]
        if standing and want.route not in reserved:
            taken.append(standing.rect)
    kept.places = {} if reserved else now
    return {key: found for key, (_, _, found) in now.items()}


def _placed(
    want: Wanted, ground: Ground, near: Near, taken: Sequence[Rect], reserved: Mapping[str, Rect]
) -> Standing | None:
    room = reserved.get(want.route)
    if room is None:
        return _first_free(want, ground, near, taken)
    paragraph = want.shapes[-1]
    rect = Rect(room.x, room.y, paragraph.width, paragraph.height)
    return Standing(paragraph, rect, near.crossed(rect))


def _wanted(context: Context, routes: Sequence[Route], result: Settled, kept: KeptLabels) -> list[Wanted]:
    courses, seats = {c.key: c for c in result.courses if c.departs}, result.ground.grid.seats
    texts = kept.texts.each([one.id for one in routes], zip(routes), partial(route_text, context))
    named = [(route, text) for route, text in zip(routes, texts, strict=True) if text]
    falling = [(seats[c.source], seats[c.target]) for c in result.courses if c.way is Way.STRAIGHT]
    made_of = []
    for route, text in named:
        course, a, b = courses[route.id], seats[route.source], seats[route.target]
        column = _column(a, b, falling, result.ground)
        made_of.append((text, result.points[route.id], a, b, course, column))
    return kept.wanted.each([route.id for route, _ in named], made_of, partial(_want, context))


def _want(context: Context, text: str, points: Points, a: Seat, b: Seat, course: Course, column: int) -> Wanted:
    shapes, way = _shapes(context, text, column), course.way
    within = context.columns.around(a.card.x)
    return Wanted(str(course.key), shapes, points, a, b, way is Way.LOOP, way is Way.OVER, column, within)


def _shapes(context: Context, text: str, column: int) -> tuple[Paragraph, ...]:
    """One line, then broken to ever less; the last fits between the gutters of its column."""
    style = context.style.touchpoints
    last = max(1.0, min(style.card_width, context.columns.steps[column].width - style.card_room))
    whole = context.paragraph(text, context.style.type.route)
    widths = [style.card_width * share for share in WIDTHS if whole.width > style.card_width * share > last]
    if whole.width > last:
        widths.append(last)
    return (whole, *(context.paragraph(text, context.style.type.route, width) for width in widths))


def _column(a: Seat, b: Seat, falling: Iterable[tuple[Seat, Seat]], ground: Ground) -> int:
    """The column whose room between the rows would hold the words: the target's, or one near where no line falls.

    Where the sheet is cut between the two, it is the source's.
    """
    last = len(ground.columns) - 1
    below = b.row + 1
    fallen = {seat.column for seat, other in falling if min(seat.row, other.row) < below <= max(seat.row, other.row)}
    between = range(min(a.column, b.column), max(a.column, b.column))
    first, second = (a, b) if any(map(ground.parted.__contains__, between)) else (b, a)
    near = (first.column, second.column, min(first.column + 1, last), max(first.column - 1, 0))
    return next((column for column in near if column not in fallen), first.column)


def _blocked_by(seat: Seat) -> Rect:
    """A card with its number and glyph."""
    return Rect(seat.enter, seat.card.y - seat.rise, seat.card.right - seat.enter, seat.card.height + seat.rise)


def _bands(homeless: Iterable[Wanted]) -> Mapping[int, float]:
    """What rows must give way for words that have no room: by the row they stand above."""
    heights: dict[tuple[int, int], float] = {}
    for want in homeless:
        place = (want.target.row + 1, want.column)
        heights[place] = heights.get(place, 0.0) + want.shapes[-1].height + AIR
    bands: dict[int, float] = {}
    for (index, _), height in heights.items():
        bands[index] = max(bands.get(index, 0.0), height)
    return bands


def _reservations(homeless: Iterable[Wanted], bands: Mapping[int, float], result: Settled) -> Mapping[str, Rect]:
    """The room that was made, words of one column below each other."""
    ground, found = result.ground, dict[str, Rect]()
    used: dict[tuple[int, int], float] = {}
    rows = ground.grid.rows
    for want in homeless:
        index = want.target.row + 1
        bottom = rows[index].y if index < len(rows) else ground.grid.height - ground.style.bottom
        top = bottom - bands[index] + used.get((index, want.column), 0.0)
        x = ground.columns[want.column].x + ground.style.card_x
        paragraph = want.shapes[-1]
        found[want.route] = Rect(x, top, paragraph.width, paragraph.height)
        used[index, want.column] = used.get((index, want.column), 0.0) + paragraph.height + AIR
    return found


def _reach(want: Wanted, style: Touchpoints) -> Span:
    """From where to where along the lane the words may stand, pt."""
    lefts = [(x, x + words.width) for words in want.shapes for x, _ in _places(want, words, style)]
    return min(x for x, _ in lefts), max(x for _, x in lefts)


def _first_free(want: Wanted, ground: Ground, near: Near, taken: Sequence[Rect]) -> Standing | None:
    top = ground.style.title * 0.3
    bounds = Rect(want.within.x, top, want.within.width, ground.grid.height - top)
    for paragraph in want.shapes:
        for x, y in _places(want, paragraph, ground.style):
            rect = Rect(x, y, paragraph.width, paragraph.height)
            free = _within(rect, bounds) and not any(map(rect.intersects, taken))
            if free and not near.met(rect) and not near.crossed(rect):
                return Standing(paragraph, rect)
    return None


def _places(want: Wanted, paragraph: Paragraph, style: Touchpoints) -> Iterator[Point]:
    """Where the words may stand, best first: beside the loop, below or above an end, along the line."""
    width, height, gap = paragraph.width, paragraph.height, style.label_gap
    air = (style.row - style.card_height) / 2
    if want.loop:
        x = max(x for x, _ in want.points) + gap
        ys = (want.points[-1][1], (want.points[0][1] + want.points[-1][1]) / 2, want.points[0][1])
        yield from ((x, y - height / 2) for y in ys)
    if want.over:
        yield from _along(want, width, height, air / 3)
    for seat in (want.target, want.source):
        yield from (
            (seat.card.x + gap, seat.card.bottom + air / 3),
            (seat.card.x + gap, seat.card.y - height - air / 3),
        )
    for x, y in want.points[1:-1]:
        yield from ((x + gap / 2, y - height / 2), (x - gap / 2 - width, y - height / 2))


def _along(want: Wanted, width: float, height: float, air: float) -> Iterator[Point]:
    """Above and below the longest level piece of the line."""
    pieces = [(a, b) for a, b in pairwise(want.points) if a[1] == b[1]]
    (x, y), (x2, _) = max(pieces, key=lambda piece: abs(piece[1][0] - piece[0][0]))
    left, right = sorted((x, x2))
    for share in (0.5, 0.25, 0.75):
        start = left + (right - left) * share - width / 2
        yield from ((start, y - height - air), (start, y + air))


def _within(rect: Rect, bounds: Rect) -> bool:
    return rect.x >= bounds.x and rect.y >= bounds.y and rect.right <= bounds.right and rect.bottom <= bounds.bottom


def route_text(context: Context, route: Route) -> str:
    """Share and reason: `38 % check and call again`."""
    share = "" if route.share is None else context.words.percent(route.share)
    return f"{share} {route.label}".strip()


def placed_labels(
    context: Context,
    routes: Sequence[Route],
    result: Settled,
    settle: Callable[[Mapping[int, float]], Settled],
    kept: KeptLabels,
) -> tuple[Settled, Mapping[str, Standing]]:
    """The words of every departure in their places; rows part where there was no free room."""
    homeless: set[str] = set()
    while True:
        wanted = _wanted(context, routes, result, kept)
        bands = _bands(want for want in wanted if want.route in homeless)
        reserved = _reservations([want for want in wanted if want.route in homeless], bands, result)
        found = labels(wanted, result, reserved, kept)
        lost = {key for key, place in found.items() if place is None}
        if not lost:
            break
        homeless |= lost
        result = settle(_bands(want for want in wanted if want.route in homeless))
    return result, {key: place for key, place in found.items() if place}


def label_nodes(routes: Iterable[Route], places: Mapping[str, Standing], kept: KeptLabels) -> Iterable[Node]:
    """A node for each departure's words; where a line passes behind them they get a ground of their own."""
    shown = [(route.id, places[route.id]) for route in routes if route.id in places]
    return kept.nodes.each([route for route, _ in shown], shown, _label_node)


def _label_node(route: str, place: Standing) -> Node:
    ground = (Path(rectangle(place.rect), fill="sunken", opacity=0.9),) if place.crossed else ()
    marks = (*ground, *place.paragraph.marks(place.rect.x, place.rect.y, "ink_2"))
    return Node(Key(route, Part.LABEL), place.rect, marks, subject=route)
