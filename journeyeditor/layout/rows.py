"""Rows of a map: a lane's label and its body, each a group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.drawing import Group, Key, Mark, Node, Part, Path, Rect, Sticky, late_node
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.shapes import line
from journeyeditor.layout.blocks import filled, moved_node, ruled
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.metrics import scales_note
from journeyeditor.layout.overview import title_from_afar
from journeyeditor.model import Drawn, Lane, kind_of_lane
from journeyeditor.text import Paragraph

TOGETHER = 12
"""So many lines between stages are one node."""

NOTE_GAP = 1.5
"""Between a lane's title and the small print below it, pt."""


class Row(NamedTuple):
    """A lane's two groups and the height of both, pt."""

    label: Group
    body: Group
    height: float


def lane_title(context: Context, lane: Lane) -> str:
    """What a lane's label says: its title, else the word for its kind; a kind not known here as it is written."""
    other = title_from_afar(context, lane)
    if other is not None:
        return other
    return own_title(context, lane)


def own_title(context: Context, lane: Lane) -> str:
    """The title or word, whatever is shown in its place."""
    if lane.title:
        return lane.title
    key = f"lane.{lane.kind}"
    word = context.words.tr(key)
    return lane.kind.replace("_", " ").capitalize() if key in word else word


def build_row(context: Context, lane: Lane, body: LaneBody, y: float, rule: str) -> Row:
    """The groups of a lane with its top at y; `rule` is the role of the line at its foot or ""."""
    label = label_of(context, lane)
    body = _lowered(body, label)
    height = max(body.height, label.height)
    left, width = context.style.sheet.lane_header, context.columns.width
    room = Rect(0, 0 - body.above, width, height)
    inputs = (lane, context.columns, body.band, height, body.above, rule)
    ground = context.recalled("ground", inputs, lambda: _ground(context, lane, body, room, rule))
    inner = Group(Key(lane.id, Part.BAND), (left, y + body.above), room, (*ground, *body.nodes))
    nodes = context.memory.same_tuple("names", body.label)
    head = context.recalled(
        "label",
        (lane, label.words, _text_of(label.note), height, rule, nodes),
        lambda: _label_group(context, lane, label, nodes, height, rule),
    )
    placed = context.memory.recall("label in place", (head, y), lambda: replace(head, origin=(0.0, y)))
    return Row(placed, inner, height)


def _label_group(
    context: Context, lane: Lane, label: Label, names: tuple[Node, ...], height: float, rule: str
) -> Group:
    """The label beside a body of a height, at the top of the sheet."""
    rect = Rect(0, 0, context.style.sheet.lane_header, height)
    nodes = (_label_node(context, lane, label, height, rule), *names)
    return Group(Key(lane.id, Part.LABEL), (0.0, 0.0), rect, nodes, Sticky.LEFT)


def _lowered(body: LaneBody, label: Label) -> LaneBody:
    """The body further down where the label has nodes of its own and the title needs more than its one line."""
    more = label.note_y + label.note.height - label.top - label.title.style.leading
    if not body.label or more <= 0:
        return body
    names = tuple(moved_node(node, 0.0, more) for node in body.label)
    return LaneBody(body.height + more, body.nodes, names, body.band, body.above + more)


def _ground(context: Context, lane: Lane, body: LaneBody, room: Rect, rule: str) -> tuple[Node, ...]:
    """The band behind a lane, the lines between the stages, the line at its foot."""
    hair = context.style.stroke.hair
    band = (filled(room, body.band),) if body.band else ()
    foot = ruled(0, room.bottom - hair / 2, room.width, room.bottom - hair / 2, rule, hair)
    below = Node(Key(lane.id, Part.BAND, "foot"), Rect(0, room.bottom - hair, room.width, hair), (foot,))
    return (Node(Key(lane.id, Part.BAND), room, band), *_separators(context, lane, room), *((below,) if rule else ()))


def _separators(context: Context, lane: Lane, room: Rect) -> Iterator[Node]:
    """The lines between the stages, some of them together in a node so that a long map is painted in parts."""
    touchpoints, sheet = context.style.touchpoints, context.style.sheet
    own = kind_of_lane(lane.kind).drawn is Drawn.TOUCHPOINTS and not lane.collapsed
    role = touchpoints.separator if own else sheet.separator
    width = touchpoints.separator_width if own else context.style.stroke.hair
    xs = [stage.x for stage in context.columns.stages if stage.x > 0]
    for first in range(0, len(xs), TOGETHER):
        run = xs[first : first + TOGETHER]
        rect = Rect(run[0] - width / 2, room.y, run[-1] - run[0] + width, room.height)
        yield late_node(Key(lane.id, Part.BAND, f"{first}"), rect, partial(_upright, run, room, role, width))


def _upright(xs: list[float], room: Rect, role: str, width: float) -> tuple[Mark, ...]:
    lines = tuple(command for x in xs for command in line(x, room.y, x, room.bottom))
    return (Path(lines, stroke=role, width=width),)


class Label(NamedTuple):
    """A lane's label measured: its words, and a note on its scales below them."""

    words: str
    title: Paragraph
    note: Paragraph
    x: float
    top: float

    @property
    def note_y(self) -> float:
        """The top of the small print, pt."""
        return self.top + self.title.height + (NOTE_GAP if self.note.lines else 0.0)

    @property
    def height(self) -> float:
        """What the words need with the distance above them kept below, pt."""
        return self.note_y + self.note.height + self.top


def label_of(context: Context, lane: Lane) -> Label:
    """A lane's label measured."""
    style, look = context.style, context.style.label
    line = kind_of_lane(lane.kind).drawn is Drawn.LINE
    x = style.line.text if line else look.text
    room = style.sheet.lane_header - x - look.right
    words = lane_title(context, lane)
    title = context.paragraph(words, style.type.line if line else style.type.lane, room)
    note = "" if lane.collapsed or not look.notes else lane_note(context, lane)
    top = (look.folded - style.type.lane.leading) / 2 if lane.collapsed else style.line.name_y if line else look.top
    return Label(words, title, context.paragraph(note, style.type.lane_note, room), x, top)


def _text_of(paragraph: Paragraph) -> str:
    return " ".join(line.text for line in paragraph.lines)


def lane_note(context: Context, lane: Lane) -> str:
    """The small print under a lane's title: scales of the metrics, what stands on an opportunity."""
    note = LANE_NOTES.get(kind_of_lane(lane.kind).drawn) if context.style.overview is None else None
    return note(context) if note else ""


def _opportunity_note(context: Context) -> str:
    return context.words.tr("lane_note.opportunities")


LANE_NOTES: Mapping[Drawn, Callable[[Context], str]] = MappingProxyType(
    {Drawn.METRICS: scales_note, Drawn.OPPORTUNITY: _opportunity_note}
)


def _label_node(context: Context, lane: Lane, label: Label, height: float, rule: str) -> Node:
    """The label's ground, icon and words."""
    sheet, look, hair = context.style.sheet, context.style.label, context.style.stroke.hair
    width = sheet.lane_header
    rect = Rect(0, 0, width, height)
    marks: list[Mark] = [filled(rect, sheet.label_fill)] if sheet.label_fill else []
    marks.append(ruled(width - hair / 2, 0, width - hair / 2, height, "line", hair))
    if rule:
        marks.append(ruled(0, height - hair / 2, width, height - hair / 2, rule, hair))
    size = context.style.line.icon if label.x == context.style.line.text != look.text else look.icon
    middle = label.top + (label.title.style.leading - size) / 2
    name = "right" if lane.collapsed else kind_of_lane(lane.kind).icon
    role = f"cat{lane.colour}" if lane.colour else "ink_3" if sheet.label_fill else "ink_2"
    marks += icon_marks(name, look.x, middle, size, role) if label.words else ()
    ink = "ink_3" if lane.collapsed else "ink"
    marks += label.title.marks(label.x, label.top, ink)
    marks += label.note.marks(label.x, label.note_y, "ink_3")
    return Node(Key(lane.id, Part.LABEL), rect, tuple(marks), subject=lane.id, alt=own_title(context, lane))
