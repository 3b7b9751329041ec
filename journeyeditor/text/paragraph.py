"""A text broken into lines once, for every surface: shapes placed on lines, sizes in pt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from journeyeditor.drawing.marks import GlyphRun, Shape
from journeyeditor.drawing.style import TextStyle

Align = Literal["start", "center", "end"]


class Piece(NamedTuple):
    """A shape of a line and its distance from the line's start, pt. A line has several where the face changes."""

    shape: Shape
    x: float


class Line(NamedTuple):
    """One line: its pieces in reading order, each where it stands, and its width, pt."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(piece.shape.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Broken text in a style: widest line and height in pt; `shortened` where an ellipsis ends the last line.

    `ascent` and `descent` are the main face's, in em: half the spare leading goes above, half below.
    """

    style: TextStyle
    lines: tuple[Line, ...]
    width: float
    ascent: float
    descent: float
    shortened: bool = False

    @property
    def height(self) -> float:
        """Lines times leading, pt; an empty text has one empty line's height only if it has a line."""
        return len(self.lines) * self.style.leading

    def baseline(self, line: int) -> float:
        """The distance of a line's baseline from the paragraph's top, pt."""
        size, leading = self.style.size, self.style.leading
        return line * leading + (leading - (self.ascent + self.descent) * size) / 2 + self.ascent * size

    def marks(
        self, x: float, y: float, role: str, align: Align = "start", width: float | None = None
    ) -> tuple[GlyphRun, ...]:
        """Glyph runs with the paragraph's top left at (x, y), lines aligned in `width` (the widest if None)."""
        box = self.width if width is None else width
        share = {"start": 0.0, "center": 0.5, "end": 1.0}[align]
        return tuple(
            GlyphRun(
                piece.shape,
                x + (box - line.width) * share + piece.x,
                y + self.baseline(i),
                self.style.size,
                role,
            )
            for i, line in enumerate(self.lines)
            for piece in line.pieces
        )


class Measure(Protocol):
    """What layout needs of text: the real one shapes with HarfBuzz, tests bring a fake of fixed widths."""

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
        ...
