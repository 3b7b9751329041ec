"""The words beside a departure: share and reason, in free space, never over a card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import Point, rectangle
from journeyeditor.layout.context import Context
from journeyeditor.layout.lines import Settled
from journeyeditor.layout.paths import Course, Ground, Way, crosses
from journeyeditor.layout.seats import Seat
from journeyeditor.layout.style import Touchpoints
from journeyeditor.model import Route
from journeyeditor.text import Paragraph

WIDTHS = (1.6, 1.25, 1.0)
"""The widths the words are broken to when one line has no room, in widths of a card."""

AIR = 1.5
"""Between words and what stands above them, pt."""


class Wanted(NamedTuple):
    """The words of a departure in the shapes they may take, and the corner points of its line."""

    route: str
    shapes: tuple[Paragraph, ...]
    points: tuple[Point, ...]
    source: Seat
    target: Seat
    loop: bool
    over: bool
    column: int


class Standing(NamedTuple):
    """Words in their place."""

    paragraph: Paragraph
    rect: Rect


def labels(
    wanted: Iterable[Wanted],
    ground: Ground,
    blocked: Sequence[Rect],
    lines: Sequence[Sequence[Point]],
    reserved: Mapping[str, Rect],
) -> dict[str, Standing | None]:
    """A place for each departure's words clear of cards, lines and each other; None where there is none.

    `reserved` holds the room kept free for those that found none before.
    """
    standing: dict[str, Standing | None] = {}
    taken = [*blocked, *reserved.values()]
    for want in wanted:
        found = _reserved(want, reserved) or _first_free(want, ground, taken, lines)
        standing[want.route] = found
        if found and want.route not in reserved:
            taken.append(found.rect)
    return standing


def _wanted(context: Context, routes: Sequence[Route], result: Settled) -> tuple[Wanted, ...]:
    courses = {course.key: course for course in result.courses}
    return tuple(
        Wanted(
            route.id,
            _shapes(context, text, _column(result, courses[route.id])),
            result.points[route.id],
            result.ground.grid.seats[route.source],
            result.ground.grid.seats[route.target],
            courses[route.id].way is Way.LOOP,
            courses[route.id].way is Way.OVER,
            _column(result, courses[route.id]),
        )
        for route in routes
        if (text := route_text(context, route))
    )


def _shapes(context: Context, text: str, column: int) -> tuple[Paragraph, ...]:
    """One line, then broken to ever less; the last fits between the gutters of its column."""
    style = context.style.touchpoints
    last = max(1.0, min(style.card_width, context.columns.steps[column].width - style.card_room))
    whole = context.paragraph(text, context.style.type.route)
    widths = [style.card_width * share for share in WIDTHS if whole.width > style.card_width * share > last]
    if whole.width > last:
        widths.append(last)
    return (whole, *(context.paragraph(text, context.style.type.route, width) for width in widths))


def _column(result: Settled, course: Course) -> int:
    """The column whose room between the rows would hold the words: the target's, or one near where no line falls."""
    a, b = (result.ground.grid.seats[end] for end in (course.source, course.target))
    below = b.row + 1
    fallen = {
        seat.column
        for c in result.courses
        if c.way is Way.STRAIGHT
        for seat, other in [(result.ground.grid.seats[c.source], result.ground.grid.seats[c.target])]
        if min(seat.row, other.row) < below <= max(seat.row, other.row)
    }
    last = len(result.ground.columns) - 1
    near = (b.column, a.column, min(b.column + 1, last), max(b.column - 1, 0))
    return next((column for column in near if column not in fallen), b.column)


def _blocked(result: Settled) -> tuple[Rect, ...]:
    """The cards with their numbers and glyphs."""
    return tuple(
        Rect(seat.enter, seat.card.y - seat.rise, seat.card.right - seat.enter, seat.card.height + seat.rise)
        for seat in result.ground.grid.seats.values()
    )


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


def _reserved(want: Wanted, reserved: Mapping[str, Rect]) -> Standing | None:
    room = reserved.get(want.route)
    if room is None:
        return None
    paragraph = want.shapes[-1]
    return Standing(paragraph, Rect(room.x, room.y, paragraph.width, paragraph.height))


def _first_free(
    want: Wanted, ground: Ground, taken: Sequence[Rect], lines: Sequence[Sequence[Point]]
) -> Standing | None:
    bounds = Rect(0, ground.style.title * 0.3, ground.width, ground.grid.height - ground.style.title * 0.3)
    for paragraph in want.shapes:
        for x, y in _places(want, paragraph, ground.style):
            rect = Rect(x, y, paragraph.width, paragraph.height)
            if _within(rect, bounds) and _clear(rect, taken, lines):
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


def _clear(rect: Rect, taken: Iterable[Rect], lines: Iterable[Sequence[Point]]) -> bool:
    if any(rect.intersects(other) for other in taken):
        return False
    return not any(crosses(line, rect) for line in lines)


def route_text(context: Context, route: Route) -> str:
    """Share and reason: `38 % check and call again`."""
    share = "" if route.share is None else context.words.percent(route.share)
    return f"{share} {route.label}".strip()


def placed_labels(
    context: Context, routes: Sequence[Route], result: Settled, settle: Callable[[Mapping[int, float]], Settled]
) -> tuple[Settled, Mapping[str, Standing]]:
    """The words of every departure in their places; rows part where there was no free room."""
    homeless: set[str] = set()
    while True:
        wanted = _wanted(context, routes, result)
        bands = _bands(want for want in wanted if want.route in homeless)
        reserved = _reservations([want for want in wanted if want.route in homeless], bands, result)
        found = labels(wanted, result.ground, _blocked(result), tuple(result.points.values()), reserved)
        lost = {key for key, place in found.items() if place is None}
        if not lost:
            break
        homeless |= lost
        result = settle(_bands(want for want in wanted if want.route in homeless))
    return result, {key: place for key, place in found.items() if place}


def label_nodes(
    routes: Iterable[Route], places: Mapping[str, Standing], lines: Sequence[Sequence[Point]]
) -> Iterator[Node]:
    """A node for each departure's words; where a line passes behind them they get a ground of their own."""
    for route in routes:
        place = places.get(route.id)
        if place:
            passed = any(crosses(line, place.rect) for line in lines)
            ground = (Path(rectangle(place.rect), fill="sunken", opacity=0.9),) if passed else ()
            marks = (*ground, *place.paragraph.marks(place.rect.x, place.rect.y, "ink_2"))
            yield Node(Key(route.id, Part.LABEL), place.rect, marks, subject=route.id)
