"""The label at a drop slot: a small plate with the name of the place, or the reason why not."""

from __future__ import annotations

from journeyeditor.drawing import Key, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.style import TextStyle
from journeyeditor.text import Measure

STYLE = TextStyle(size=7.875, leading=9.75, weight=600)
HEIGHT, INSET, RADIUS = 13.5, 5.25, 3.0
"""18, 7 and 4 px of the design, in pt."""

WIDEST = 210.0


def tag_node(text: str, measure: Measure, refused: bool) -> Node:
    """The plate with its words, pt, its top left at (0, 0)."""
    words = measure.paragraph(text, STYLE, WIDEST)
    height = max(HEIGHT, words.height + 3.75)
    plate = Rect(0.0, 0.0, words.width + 2 * INSET, height)
    fill, ink = ("neg", "surface") if refused else ("accent", "on_accent")
    box = Path(rounded(plate, RADIUS), fill=fill)
    return Node(Key("", Part.NAME), plate, (box, *words.marks(INSET, (height - words.height) / 2, ink)))
