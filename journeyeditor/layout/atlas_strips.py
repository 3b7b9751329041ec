"""Strips of the hierarchy: a band with columns, a curve of feelings, cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from journeyeditor.drawing import Commands, Hatch, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle, line, polygon, rounded
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_style import PX, AtlasStyle
from journeyeditor.layout.curve import down_to, monotone_curve
from journeyeditor.model import Id, Moment
from journeyeditor.text import Measure
from journeyeditor.words import Words

LEFT, WIDTH, GAP = 116 * PX, 1080 * PX, 44 * PX
NAME_WIDTH, RADIUS, INSET = 104 * PX, 10 * PX, 13 * PX
FULL = 5.0
"""The end of the scale of feelings, ±."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A point of a curve: where along it (pt), what is felt, and its key moment."""

    x: float
    value: float
    moment: Moment = Moment.NONE


@dataclass(slots=True)
class Strip:
    """One level in the making: its band, its nodes, and the boxes of what can be chosen in it, by id."""

    name: str
    box: Rect
    nodes: list[Node] = field(default_factory=list)
    cells: dict[Id, Rect] = field(default_factory=dict)


def band(strip: Strip, text: str, measure: Measure, style: AtlasStyle, fill: str = "surface") -> Iterator[Node]:
    """The band with its level's name and a word on it at the left."""
    box = strip.box
    outline = Path(rounded(box, RADIUS), fill=fill, stroke="line_2", width=PX)
    yield Node(Key(strip.name, Part.BAND), box, (outline,))
    name = measure.paragraph(strip.name, style.note_strong, NAME_WIDTH)
    told = measure.paragraph(text, style.small, NAME_WIDTH, max_lines=3)
    y = box.y + 10 * PX
    marks = (*name.marks(0, y, "ink"), *told.marks(0, y + name.height + 2 * PX, "ink_3"))
    yield Node(Key(strip.name, Part.LABEL), Rect(0, y, NAME_WIDTH, name.height + told.height + 2 * PX), marks)


def column_lines(strip: Strip, count: int) -> Iterator[Node]:
    """Lines between equal columns."""
    box = strip.box
    width = box.width / max(1, count)
    marks = tuple(
        Path(line(box.x + i * width, box.y, box.x + i * width, box.bottom), stroke="line", width=PX)
        for i in range(1, count)
    )
    if marks:
        yield Node(Key(strip.name, Part.RULE), box, marks)


def texts(
    box: Rect, title: str, told: str, measure: Measure, style: AtlasStyle, lines: int = 2
) -> tuple[tuple[Mark, ...], float]:
    """A title and a smaller word below it in a box's top, and how high both are, pt."""
    head = measure.paragraph(title, style.strong, box.width, max_lines=lines)
    note = measure.paragraph(told, style.tiny, box.width, max_lines=2)
    marks = (*head.marks(box.x, box.y, "ink"), *note.marks(box.x, box.y + head.height, "ink_2"))
    return marks, head.height + note.height


def scale_nodes(strip: Strip, zero: float, unit: float, words: Words, measure: Measure, style: AtlasStyle) -> Node:
    """+5, 0, −5 at the left and the line of 0."""
    box = strip.box
    marks: list[Mark] = [Path(line(box.x, zero, box.right, zero), stroke="control", width=PX, dash=(2 * PX, 3 * PX))]
    for value in (FULL, 0.0, -FULL):
        number = measure.paragraph(words.signed(value) if value else words.number(0), style.micro)
        y = zero - value * unit - number.height / 2
        marks += number.marks(box.x - 8 * PX - number.width, y, "ink_3")
    return Node(Key(strip.name, Part.SCALE), Rect(box.x - 40 * PX, zero - 6 * unit, box.width, 12 * unit), tuple(marks))


def curve_marks(
    spells: Sequence[Spell],
    zero: float,
    unit: float,
    width: float,
    glyph: float,
    role: str = "ink",
    surface: str = "surface",
) -> tuple[Mark, ...]:
    """The curve through what is felt, with its key moments; alone a point where there is but one."""
    points = points_of(spells, zero, unit)
    marks: list[Mark] = [Path(monotone_curve(points), stroke=role, width=width, round=True)] if points else []
    for spell, (x, y) in zip(spells, points, strict=True):
        if glyph and spell.moment is not Moment.NONE:
            marks += moment_marks(str(spell.moment), x, y, glyph, 1.5, surface)
        elif glyph and len(points) == 1:
            marks.append(Path(circle(x, y, 3 * PX), fill=surface, stroke=role, width=width))
    return tuple(marks)


def points_of(spells: Sequence[Spell], zero: float, unit: float) -> tuple[Point, ...]:
    """The points of a curve, pt."""
    return tuple((spell.x, zero - spell.value * unit) for spell in spells)


def fill_marks(points: Sequence[Point], zero: float, box: Rect) -> tuple[Mark, ...]:
    """The areas above and below zero."""
    area: Commands = down_to(points, zero)
    if not area:
        return ()
    above = Rect(box.x, box.y, box.width, zero - box.y)
    below = Rect(box.x, zero, box.width, box.bottom - zero)
    hatch = Hatch("neg", 1.2 * PX, 5 * PX, 0.35)
    return (Path(area, fill="pos_soft", clip=above), Path(area, fill="neg_soft", hatch=hatch, clip=below))


def lens_node(strip: str, above: Rect, below: Rect) -> Node:
    """What leads from a cell to the whole of the next strip."""
    corners = ((above.x, above.bottom), (below.x, below.y), (below.right, below.y), (above.right, above.bottom))
    left = Path(line(*corners[0], *corners[1]), stroke="accent_line", width=PX)
    right = Path(line(*corners[3], *corners[2]), stroke="accent_line", width=PX)
    fill = Path(polygon(corners), fill="accent", opacity=0.055)
    return Node(
        Key(strip, Part.EDGE), Rect(below.x, above.bottom, below.width, below.y - above.bottom), (fill, left, right)
    )


def path_marks(box: Rect, last: bool, radius: float = 8 * PX) -> tuple[Mark, ...]:
    """The edge of a cell on the path: its parents thin, the last one strong with a halo."""
    if not last:
        return (Path(rounded(box, radius), stroke="accent_line", width=1.5 * PX),)
    halo = Rect(box.x - 3 * PX, box.y - 3 * PX, box.width + 6 * PX, box.height + 6 * PX)
    return (
        Path(rounded(halo, radius + 3 * PX), stroke="accent", width=4 * PX, opacity=0.18),
        Path(rounded(box, radius), stroke="accent", width=2 * PX),
    )


def card_marks(box: Rect) -> tuple[Mark, ...]:
    """A card."""
    return (Path(rounded(box, 8 * PX), fill="raised", stroke="line_2", width=PX, shadow=1),)
