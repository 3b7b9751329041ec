"""A measurer of fixed widths: each character half an em, so that layout tests can reckon by hand."""

from __future__ import annotations

from journeyeditor.drawing.marks import Shape
from journeyeditor.drawing.style import TextStyle
from journeyeditor.text.paragraph import Line, Paragraph, Piece

ADVANCE = 0.5


class FakeMeasure:
    """Breaks at spaces and between the letters of a word that is too long; ascent 0.8 em, descent 0.2 em."""

    def paragraph(
        self,
        text: str,
        style: TextStyle,
        width: float | None = None,
        *,
        max_lines: int | None = None,
        balance: bool = False,
    ) -> Paragraph:
        """Lines of at most `width` pt."""
        room = 10**9 if width is None else max(1, int(width / (style.size * ADVANCE)))
        lines = [line for part in text.split("\n") for line in wrap(part, room)] if text else []
        shortened = max_lines is not None and len(lines) > max_lines
        if max_lines is not None and shortened:
            lines = [*lines[: max_lines - 1], lines[max_lines - 1][: room - 1] + "…"]
        set_lines = tuple(fake_line(line, style.size) for line in lines)
        widest = max((line.width for line in set_lines), default=0.0)
        return Paragraph(style, set_lines, widest, 0.8, 0.2, shortened)


def wrap(text: str, room: int) -> list[str]:
    """Greedy lines of at most `room` characters."""
    lines = [""]
    for word in text.split(" "):
        rest = word
        if lines[-1] and len(lines[-1]) + 1 + len(rest) <= room:
            lines[-1] += " " + rest
            continue
        if lines[-1]:
            lines.append("")
        while len(rest) > room:
            lines[-1], rest = rest[:room], rest[room:]
            lines.append("")
        lines[-1] = rest
    return lines


def fake_line(text: str, size: float) -> Line:
    """One line of characters of half an em each."""
    n = len(text)
    shape = Shape(
        "fake",
        text,
        tuple(map(ord, text)),
        tuple(range(n)),
        (ADVANCE,) * n,
        (0.0,) * n,
        (0.0,) * n,
        n * ADVANCE,
    )
    return Line((Piece(shape, 0.0),), n * ADVANCE * size)
