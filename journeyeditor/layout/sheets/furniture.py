"""What a sheet shows besides the map: labels, marks, footers. A drawing of the page, made piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Part, Path, Rect, TextStyle, View
from journeyeditor.drawing.extent import extent
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.sheet import whole
from journeyeditor.layout.blocks import moved
from journeyeditor.text import Measure, Paragraph
from journeyeditor.text.paragraph import Align


def sheet_key(number: int) -> str:
    """The id that a link to a sheet names."""
    return f"sheet:{number}"


class Furniture:
    """The pieces of one page, pt from its top left."""

    def __init__(self, measure: Measure, size: tuple[float, float], number: int, language: str) -> None:
        """Starts with an empty page of a size (pt)."""
        self.measure = measure
        self.size = size
        self.id = sheet_key(number)
        self.language = language
        self._nodes: list[Node] = []
        self._turned: list[View] = []

    def paragraph(
        self, text: str, style: TextStyle, width: float | None = None, max_lines: int | None = None
    ) -> Paragraph:
        """A text broken to a width."""
        return self.measure.paragraph(text, style, width, max_lines=max_lines)

    def add(self, marks: Sequence[Mark], other: str = "", link: str = "", alt: str = "") -> Rect:
        """A node of marks; returns the rectangle round them. No marks make no node."""
        if not marks:
            return Rect(0.0, 0.0, 0.0, 0.0)
        box = _round(marks)
        part = Part.LINK if link else Part.FACT
        self._nodes.append(Node(Key(self.id, part, other or str(len(self._nodes))), box, tuple(marks), "", link, alt))
        return box

    def put(self, node: Node) -> None:
        """A node as it is, pt from the page's top left."""
        self._nodes.append(node)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: TextStyle,
        role: str = "ink_2",
        align: Align = "start",
        width: float | None = None,
        link: str = "",
    ) -> Paragraph:
        """Words with their top at y: x is their left edge, middle or right edge as `align` says."""
        words = self.paragraph(text, style, width)
        if words.lines:
            left = x - words.width * {"start": 0.0, "center": 0.5, "end": 1.0}[align]
            self.add(words.marks(left, y, role, align, words.width), link=link, alt=text if link else "")
        return words

    def title(self, x: float, y: float, text: str, style: TextStyle, width: float | None = None) -> Paragraph:
        """The page's title with its top left at (x, y): what a reader takes for its heading."""
        words = self.paragraph(text, style, width)
        if words.lines:
            marks = words.marks(x, y, "ink")
            self.put(Node(Key(self.id, Part.TITLE), _round(marks), marks))
        return words

    def turned(self, x: float, y: float, text: str, style: TextStyle, role: str, turn: int, around: str = "") -> None:
        """Words round the point (x, y), read to the right (`turn` 0), downwards (1) or upwards (3).

        `around` is the role of a pill round them, "" for none.
        """
        words = self.paragraph(text, style)
        height = max(words.height, PILL if around else 0.0)
        inset = height / 2 if around else 0.0
        marks: list[Mark] = [pill(Rect(0, 0, words.width + 2 * inset, height), around)] if around else []
        marks += words.marks(inset, (height - words.height) / 2, role)
        drawing = _drawing(self.id, tuple(marks), (words.width + 2 * inset, height), self.language, text)
        box = Rect(-1, -1, drawing.size[0] + 2, drawing.size[1] + 2)
        across, along = (box.height, box.width) if turn % 2 else (box.width, box.height)
        self._turned.append(View(drawing, box, x - across / 2, y - along / 2, 1, turn))

    def views(self) -> tuple[View, ...]:
        """The page's own views, to be painted over the map's."""
        box = Rect(0, 0, *self.size)
        group = Group(Key(self.id, Part.NODE), (0.0, 0.0), box, tuple(self._nodes))
        return (whole(Drawing(self.size, (group,), language=self.language)), *self._turned)


PILL = 12.5
"""The height of a pill, pt (4.4 mm)."""


def pill(box: Rect, edge: str) -> Path:
    """A box with round ends."""
    return Path(rounded(box, box.height / 2), fill="surface", stroke=edge, width=0.5)


def _drawing(key: str, marks: tuple[Mark, ...], size: tuple[float, float], language: str, alt: str) -> Drawing:
    node = Node(Key(key, Part.FACT, alt), Rect(0, 0, *size), marks, alt=alt)
    group = Group(Key("", Part.NODE, key), (0.0, 0.0), Rect(0, 0, *size), (node,))
    return Drawing(size, (group,), language=language)


def _round(marks: Sequence[Mark]) -> Rect:
    boxes = [extent(mark) for mark in marks]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box


def at(marks: Sequence[Mark], x: float, y: float) -> tuple[Mark, ...]:
    """Marks moved."""
    return tuple(moved(mark, x, y) for mark in marks)
