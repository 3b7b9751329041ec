"""The lines of the transit map: ways of level, upright and 45° pieces, patterns that differ without colour, badges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeyeditor.drawing import Commands, Mark, Path, Rect
from journeyeditor.drawing.shapes import polyline, rounded
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_style import PX, AtlasStyle
from journeyeditor.text import Measure

CASING, SOFT = 10 * PX, 9 * PX
LETTERS = "ABCDEFGHIJ"


class Pattern(NamedTuple):
    """A line: width, dashes, round ends; the width and dashes of the surface-coloured core over it; sizes in px."""

    width: float = 7.0
    dash: tuple[float, ...] = ()
    round: bool = False
    core: float = 0.0
    core_dash: tuple[float, ...] = ()


PATTERNS = (
    Pattern(),
    Pattern(core=2.5),
    Pattern(dash=(18, 5)),
    Pattern(core=3, core_dash=(8, 8)),
    Pattern(dash=(0.1, 9.5), round=True),
    Pattern(5.5, (15, 5, 0.1, 5), round=True),
    Pattern(3.5),
    Pattern(dash=(8, 4.5)),
    Pattern(3.5, (12, 4)),
    Pattern(dash=(3, 3)),
)
COLOURS = (1, 3, 5, 4, 2, 6, 8, 7, 1, 4)
"""The category ink of each line."""


def octilinear(points: Sequence[Point]) -> Commands:
    """A way whose pieces lie level, upright or at 45°, its bends rounded."""
    return polyline(points, SOFT)


def line_marks(outline: Commands, number: int, scale: float = 1.0) -> tuple[Mark, ...]:
    """The pattern of the line of a number, from 0."""
    made, role = PATTERNS[number % len(PATTERNS)], f"cat{COLOURS[number % len(COLOURS)]}"
    dash = tuple(part * PX for part in made.dash)
    marks = [Path(outline, stroke=role, width=made.width * PX * scale, dash=dash, round=made.round)]
    if made.core:
        core = tuple(part * PX for part in made.core_dash)
        marks.append(Path(outline, stroke="surface", width=made.core * PX * scale, dash=core))
    return tuple(marks)


def badge_marks(
    number: int, x: float, y: float, measure: Measure, style: AtlasStyle, size: float = 21 * PX
) -> tuple[Mark, ...]:
    """The letter of a line about a point."""
    box = Rect(x - size / 2, y - size / 2, size, size)
    letter = measure.paragraph(LETTERS[number % len(LETTERS)], style.note_strong)
    fill = f"cat{COLOURS[number % len(COLOURS)]}"
    ground = Path(rounded(box, 5 * PX), fill=fill, stroke="surface", width=2 * PX)
    return (ground, *letter.marks(x - letter.width / 2, y - letter.height / 2, "surface"))
