"""What to write where, on a map that is only begun: questions in empty cells, points to drag, three steps below.

Only on screen and only in detail; what is printed holds what a person wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeyeditor.drawing import Group, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.layout.blocks import Block, at, stacked
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.curves import x_of
from journeyeditor.layout.style import Style
from journeyeditor.model import Drawn, Journey, Lane, LaneKind, kind_of_lane

INSET_X, INSET_Y, RADIUS, EDGE, DASH = 9.0, 7.5, 6.0, 1.125, (3.0, 2.25)
FEW, MORE = 3, 12
"""A map with more things on it has been begun by somebody who knows what to write where: of one kind; of several, while
its touchpoints or its curve are still to come.
"""

HEIGHTS = {Drawn.NOTE: 67.5, Drawn.TOUCHPOINTS: 112.5}
USUAL = 57.0
"""How high a lane with a question is, pt."""

POINT, POINT_EDGE, SENTENCE_BELOW = 3.75, 1.3125, 15.0
CURVES = frozenset({Drawn.EMOTION, Drawn.INTENSITY})
PANEL, PANEL_TOP, PANEL_INSET, PANEL_RADIUS, COLUMN_GAP = 750.0, 22.5, 20.0, 9.0, 27.0
LEAST = 90.0
"""The narrowest column of the panel, pt."""

STEPS = ("stages", "touchpoints", "feeling")


def is_begun(journey: Journey) -> bool:
    """Whether a map holds so little that hints help: a few of only one of cards, encounters and feelings; some more as
    long as its lane of touchpoints or its curve is empty.
    """
    held = [len(part) for part in (journey.cards, journey.encounters, journey.feelings)]
    lanes = {lane.kind for lane in journey.lanes}
    waits = any(kind in lanes and not part for kind, part in zip(LAST, held[1:], strict=True))
    return sum(held) <= (MORE if waits else FEW if sum(map(bool, held)) < 2 else 0)


LAST = (LaneKind.TOUCHPOINTS, LaneKind.EMOTION)
"""The lanes of the second and the third of the first steps."""


def hinting(style: Style, wanted: bool, journey: Journey) -> bool:
    """Whether hints are drawn: where a surface asks for them, in detail, on a map that is only begun."""
    return wanted and style.name == "detail" and is_begun(journey)


def with_hints(context: Context, lane: Lane, body: LaneBody) -> LaneBody:
    """A lane's body with its question in the first stage, if the lane is still empty."""
    drawn = kind_of_lane(lane.kind).drawn
    if drawn in CURVES:
        return body if context.journey.feelings else replace(body, nodes=(*body.nodes, *_points(context, lane, body)))
    held = context.journey.encounters if drawn is Drawn.TOUCHPOINTS else context.cards.get(lane.id)
    if held or drawn is Drawn.LINE or lane.collapsed or f"hint.{lane.kind}" not in HINTS:
        return body
    height = max(body.height, HEIGHTS.get(drawn, USUAL))
    return replace(body, height=height, nodes=(*body.nodes, *_cells(context, lane, height)))


def _cells(context: Context, lane: Lane, height: float) -> Iterator[Node]:
    """A dashed box in each stage, the question in the first."""
    for index, (stage, extent) in enumerate(zip(context.journey.stages, context.columns.stages, strict=True)):
        rect = Rect(extent.x + INSET_X, INSET_Y, extent.width - 2 * INSET_X, height - 2 * INSET_Y)
        edge = Path(rounded(rect, RADIUS), stroke="line_2" if index else "control", width=EDGE, dash=DASH)
        marks: list[Mark] = [edge]
        words = "" if index else context.words.tr(f"hint.{lane.kind}")
        style = context.style.type.value
        lines = max(1, int(rect.height / style.leading))
        text = context.paragraph(words, style, rect.width - 2 * INSET_X, lines)
        marks += text.marks(rect.x, rect.y + (rect.height - text.height) / 2, "ink_2", "center", rect.width)
        yield Node(Key(lane.id, Part.HINT, stage.id), rect, tuple(marks), alt=words)


def _points(context: Context, lane: Lane, body: LaneBody) -> Iterator[Node]:
    """A point to drag on each step, and what to do with it."""
    journey, middle = context.journey, body.height / 2 - body.above
    other = "" if lane.kind == LaneKind.EMOTION else "intensity"
    met = {node.key.id for node in body.nodes if node.key.part is Part.POINT}
    for column, step in enumerate(journey.steps):
        if step.id not in met:
            x = x_of(context, column)
            rect = Rect(x - POINT, middle - POINT, 2 * POINT, 2 * POINT)
            ring = Path(circle(x, middle, POINT), fill="surface", stroke="line_2", width=POINT_EDGE)
            yield Node(Key(step.id, Part.POINT, other), rect, (ring,), subject=step.id, alt="")
    if journey.steps:
        extent = context.columns.stages[min(1, len(context.columns.stages) - 1)]
        width = context.columns.width
        text = context.paragraph(context.words.tr("hint.emotion"), context.style.type.value, width)
        x = max(0.0, min(extent.x + (extent.width - text.width) / 2, width - text.width))
        rect = Rect(x, middle + SENTENCE_BELOW, text.width, text.height)
        yield Node(Key(lane.id, Part.HINT), rect, text.marks(rect.x, rect.y, "ink_2", "center", rect.width))


def draw_first_steps(context: Context, width: float, y: float) -> Group:
    """The panel below a map that is only begun, within a width: three steps, the one at hand in the accent."""
    journey = context.journey
    done = 1 if journey.stages and all(stage.title for stage in journey.stages) else 0
    done = 2 if journey.encounters else done
    whole = min(PANEL, max(width, context.options.header_width or 0.0) - 2 * PANEL_TOP)
    own = max(LEAST, (whole - 2 * PANEL_INSET - len(STEPS) * COLUMN_GAP) / (len(STEPS) + 1))
    whole = own * (len(STEPS) + 1) + len(STEPS) * COLUMN_GAP + 2 * PANEL_INSET
    blocks = [_told(context, "first_map", own), *(_step(context, i, name, own, done) for i, name in enumerate(STEPS))]
    height = max(block.height for block in blocks) + 2 * PANEL_INSET
    rect = Rect(0, PANEL_TOP, whole, height)
    marks: list[Mark] = [Path(rounded(rect, PANEL_RADIUS), fill="sunken")]
    for i, block in enumerate(blocks):
        marks += at(block, PANEL_INSET + i * (own + COLUMN_GAP), PANEL_TOP + PANEL_INSET)
    key = Key(journey.id, Part.HINT)
    bounds = Rect(0, 0, whole, rect.bottom)
    alt = ". ".join(context.words.tr(f"hint.{name}.title") for name in ("first_map", *STEPS))
    return Group(key, (PANEL_TOP, y), bounds, (Node(key, rect, tuple(marks), alt=alt),))


def _told(context: Context, name: str, width: float) -> Block:
    types = context.style.type
    title = context.paragraph(context.words.tr(f"hint.{name}.title"), types.persona, width)
    text = context.paragraph(context.words.tr(f"hint.{name}.text"), types.value, width)
    blocks = [Block(p.width, p.height, p.marks(0, 0, role)) for p, role in ((title, "ink"), (text, "ink_2"))]
    return stacked(blocks, 3.0)


def _step(context: Context, index: int, name: str, width: float, done: int) -> Block:
    """A number in a ring and what to do; the one at hand is filled."""
    r = 9.0
    now = index == done
    number = context.paragraph(context.words.number(index + 1), context.style.type.lane)
    ring = Path(
        circle(r, r, r - EDGE / 2), fill="accent" if now else None, stroke="accent" if now else "control", width=EDGE
    )
    role = "on_accent" if now else "ink_2"
    sign: tuple[Mark, ...] = (ring, *number.marks(0, r - number.height / 2, role, "center", 2 * r))
    told = _told(context, name, width - 2 * r - 7.5)
    return Block(width, max(told.height, 2 * r), (*sign, *at(told, 2 * r + 7.5, 0)))


HINTS = frozenset(
    f"hint.{kind}"
    for kind in (
        *("actions", "touchpoints", "motivations", "questions", "barriers", "thoughts", "needs", "notes", "quotes"),
        *("opportunities", "physical_evidence", "frontstage", "backstage", "support", "storyboard", "metrics"),
    )
)
"""The kinds of lanes with a question of their own."""
