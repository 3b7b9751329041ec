"""The real measurer: shapes a text once, breaks it by its widths, and cuts the shape into lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf, nan
from typing import NamedTuple

from journeyeditor.drawing.marks import Shape
from journeyeditor.drawing.style import TextStyle
from journeyeditor.text.breaks import forced_parts, graphemes, opportunities, word_cuts
from journeyeditor.text.direction import visual_order
from journeyeditor.text.faces import main_face, main_family, metrics
from journeyeditor.text.fallback import Stretch, code_point, stretches
from journeyeditor.text.families import EMOJI
from journeyeditor.text.fill import SLACK, Stop, balanced, fill
from journeyeditor.text.paragraph import Line, Paragraph, Piece
from journeyeditor.text.shape import cut, named, shape, steps, with_spaces_of
from journeyeditor.text.writing import leading_factor

ELLIPSIS = "…"


class HarfBuzzMeasure:
    """Breaks texts in one language; what it has broken is kept and shared."""

    def __init__(self, language: str = "en") -> None:
        """Takes a BCP 47 tag: the language's own breaking rules hold."""
        self.language = language

    def paragraph(
        self,
        text: str,
        style: TextStyle,
        width: float | None = None,
        *,
        max_lines: int | None = None,
        balance: bool = False,
    ) -> Paragraph:
        """Breaks a text to a width (pt; None = only at line breaks). A word wider than the line is broken.

        `max_lines` shortens with an ellipsis; `balance` makes the lines of about equal width.
        """
        return _paragraph(text, style, width, max_lines, balance, self.language)


class Shaped(NamedTuple):
    """A text without line breaks: its shapes in reading order, where each begins, where characters begin (em), and
    the level of each shape.
    """

    text: str
    shapes: tuple[Shape, ...]
    starts: tuple[int, ...]
    edges: tuple[float, ...]
    levels: tuple[int, ...] = (0,)

    @property
    def width(self) -> float:
        """The whole width, em."""
        return self.edges[-1]


@lru_cache(maxsize=65536)
def _paragraph(
    text: str, style: TextStyle, width: float | None, max_lines: int | None, balance: bool, language: str
) -> Paragraph:
    factor = leading_factor(text)
    if factor != 1.0:
        style = style._replace(leading=style.leading * factor)
    room = inf if width is None else width / style.size
    lines: list[Line] = []
    shortened = False
    for part in forced_parts(text) if text else []:
        spare = None if max_lines is None else max_lines - len(lines)
        if spare == 0:
            lines[-1] = _with_ellipsis(lines[-1].text, style, room, language)
            shortened = True
            break
        shaped = shaped_text(part, style, language)
        spans = _spans(shaped, room, balance, language)
        if spare is not None and len(spans) > spare:
            lines += [_line(shaped, *span, style.size) for span in spans[: spare - 1]]
            lines.append(_with_ellipsis(part[spans[spare - 1][0] :], style, room, language))
            shortened = True
            break
        lines += [_line(shaped, *span, style.size) for span in spans]
    ascent, descent = metrics(main_face(style))
    widest = max((line.width for line in lines), default=0.0)
    return Paragraph(style, tuple(lines), widest, ascent, descent, shortened)


def shaped_text(text: str, style: TextStyle, language: str = "en") -> Shaped:
    """A text of one line shaped in the faces of its style."""
    parts = stretches(text, main_family(style), style.weight, style.italic, language)
    shapes = tuple([_shape(part, style, language) for part in parts])
    starts = tuple(accumulate((len(part.text) for part in shapes), initial=0))
    if len(shapes) == 1:
        return Shaped(text, shapes, starts, tuple(accumulate(_widths(shapes[0]), initial=0.0)))
    widths = [width for part in shapes for width in _widths(part)]
    return Shaped(text, shapes, starts, tuple(accumulate(widths, initial=0.0)), tuple([part.level for part in parts]))


def _shape(part: Stretch, style: TextStyle, language: str) -> Shape:
    if part.missing:
        return named(part.text, " ".join(map(code_point, part.text)), part.face)
    made = shape(part.text, part.face, style.tabular, style.tracking, rtl=bool(part.level & 1), language=language)
    pictures = " " in part.text and part.face.startswith(EMOJI)
    return with_spaces_of(made, main_face(style)) if pictures else made


def _widths(part: Shape) -> Sequence[float]:
    """The width of each character; a cluster's is all its first character's."""
    if part.clusters is steps(len(part.text)):
        return part.advances
    widths = [0.0] * len(part.text)
    for cluster, advance in zip(part.clusters, part.advances, strict=True):
        widths[cluster] += advance
    return widths


def _spans(shaped: Shaped, room: float, balance: bool, language: str) -> list[tuple[int, int]]:
    """The lines of a text as (start, end of ink)."""
    ink = len(shaped.text.rstrip(" "))
    if shaped.edges[ink] <= room + SLACK:
        return [(0, ink)]
    stops = _stops(shaped, room, language)
    return balanced(stops, shaped.edges, room) if balance else fill(stops, shaped.edges, room)


def _stops(shaped: Shaped, room: float, language: str) -> list[Stop]:
    text, edges = shaped.text, shaped.edges
    stops: list[Stop] = []
    start = 0
    for end in opportunities(text, language):
        ink = end
        while ink > start and text[ink - 1] == " ":
            ink -= 1
        if edges[ink] - edges[start] > room + SLACK:
            stops += _forced_stops(shaped, start, ink, room, language)
        stops.append((ink, end))
        start = end
    return stops


def _forced_stops(shaped: Shaped, start: int, ink: int, room: float, language: str) -> Iterator[Stop]:
    clusters = {
        first + cluster for first, part in zip(shaped.starts, shaped.shapes, strict=False) for cluster in part.clusters
    }
    edges = [shaped.edges[i] - shaped.edges[start] if i in clusters or i == ink else nan for i in range(start, ink + 1)]
    for at in word_cuts(shaped.text[start:ink], edges, room, language):
        yield start + at, start + at


def _line(shaped: Shaped, start: int, end: int, size: float) -> Line:
    """The part of a shaped text from `start` to `end` as a line."""
    if len(shaped.shapes) == 1 and start < end:
        piece = cut(shaped.shapes[0], start, end)
        return Line((Piece(piece, 0.0),), piece.width * size)
    pieces: list[Shape] = []
    found: list[int] = []
    for first, part, level in zip(shaped.starts, shaped.shapes, shaped.levels, strict=False):
        low, high = max(start - first, 0), min(end - first, len(part.text))
        if low < high:
            pieces.append(cut(part, low, high))
            found.append(level)
    return _in_order(pieces, found, size)


def _in_order(pieces: list[Shape], found: list[int], size: float) -> Line:
    """Pieces kept in reading order, and set where they stand by their levels."""
    places = [0.0] * len(pieces)
    x = 0.0
    for place in visual_order(found):
        places[place] = x
        x += pieces[place].width * size
    return Line(tuple(map(Piece, pieces, places)), x)


def _with_ellipsis(text: str, style: TextStyle, room: float, language: str) -> Line:
    """As much of a text as fits with an ellipsis after it; at least one character."""
    ends = graphemes(text, language)
    edges: Sequence[float] = shaped_text(text, style, language).edges
    spare = room - shaped_text(ELLIPSIS, style, language).width
    fitting = bisect_right(ends, spare + SLACK, key=lambda end: edges[end])
    while True:
        kept = text[: ends[fitting - 1]] if fitting else ""
        shaped = shaped_text(kept.rstrip(" ,;:.…") + ELLIPSIS, style, language)
        if shaped.width <= room + SLACK or not kept:
            return _line(shaped, 0, len(shaped.text), style.size)
        fitting -= 1
