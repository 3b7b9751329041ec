"""The head of the columns: the band of phases, the stages with number and duration, the steps' titles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import count, groupby, repeat
from typing import NamedTuple

from journeyeditor.drawing import Group, Key, Mark, Node, Part, Rect, Sticky, late_node
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.layout.blocks import filled, ruled
from journeyeditor.layout.columns import DIGITS, Extent
from journeyeditor.layout.context import Context
from journeyeditor.layout.many import Many
from journeyeditor.model import Phase, Stage, Step
from journeyeditor.text import Paragraph


class Rows(NamedTuple):
    """Heights of the rows of the head, pt; 0 for a row that is not there."""

    phases: float
    stages: float
    steps: float

    @property
    def height(self) -> float:
        """All of them."""
        return self.phases + self.stages + self.steps


class Heads(NamedTuple):
    """The two groups of the head and its height, pt."""

    groups: tuple[Group, Group]
    rows: Rows


def draw_heads(context: Context, y: float) -> Heads:
    """The head of the columns with its top at y: the corner above the lanes' labels, then the columns' own."""
    runs = phase_runs(context)
    rows = Rows(_phase_height(context, runs), _stage_height(context), _step_height(context))
    width = context.columns.width
    nodes = [
        _ground(context, rows),
        *(_phase_node(context, phase, extent, rows) for phase, extent in runs),
        *_stage_nodes(context, rows),
        *(_step_node(context, step, rows) for step in context.journey.steps),
    ]
    left = context.style.sheet.lane_header
    key = Key(context.journey.id, Part.STAGE)
    heads = Group(key, (left, y), Rect(0, 0, width, rows.height), tuple(nodes), Sticky.TOP)
    return Heads((heads, _corner(context, rows, y)), rows)


def phase_runs(context: Context) -> list[tuple[Phase, Extent]]:
    """Phases as they follow each other, neighbouring stages of one phase taken together."""
    pairs = zip(context.journey.stages, context.columns.stages, strict=True)
    runs = [(phase, [extent for _, extent in run]) for phase, run in groupby(pairs, key=lambda pair: pair[0].phase)]
    return [(phase, Extent(e[0].x, e[-1].right - e[0].x)) for phase, e in runs if phase is not None]


def phase_name(context: Context, phase: Phase) -> str:
    """The project's own word for a phase, else the standard one."""
    own: str = getattr(context.project.phase_names, phase.value)
    return own or context.words.tr(f"phase.{phase.value}")


def _phase_text(context: Context, phase: Phase, extent: Extent) -> Paragraph:
    return context.paragraph(phase_name(context, phase), context.style.type.phase, extent.width - _phase_inset(context))


def _phase_inset(context: Context) -> float:
    return 2 * context.style.phase.inset + context.style.phase.gap


def _phase_height(context: Context, runs: list[tuple[Phase, Extent]]) -> float:
    if not runs:
        return 0.0
    least, type_ = context.style.phase.height, context.style.type.phase
    padding = least - type_.leading
    return max(_phase_text(context, *run).height + padding for run in runs)


def _phase_node(context: Context, phase: Phase, extent: Extent, rows: Rows) -> Node:
    look = context.style.phase
    gap = look.gap if extent.x > 0 else 0.0
    rect = Rect(extent.x + gap, 0, extent.width - gap, rows.phases)
    text = _phase_text(context, phase, extent)
    marks: list[Mark] = [filled(rect, look.fill)] if look.gap else []
    if not look.gap and extent.x > 0:
        marks.append(ruled(extent.x, 0, extent.x, rows.phases, "line", context.style.stroke.hair))
    marks += text.marks(rect.x + look.inset, (rows.phases - text.height) / 2, look.ink)
    key = Key(context.journey.id, Part.PHASE, f"{phase.value}@{extent.x:g}")
    return Node(key, rect, tuple(marks), alt=phase_name(context, phase))


class Texts(NamedTuple):
    """Title, duration and number of a stage."""

    title: Paragraph
    duration: Paragraph
    label: Paragraph


def _stage_texts(context: Context) -> Sequence[Texts]:
    """The texts of each stage, broken to its width; those of a stage that is as wide as it was are not broken again."""
    stages, widths = context.journey.stages, (round(extent.width, DIGITS) for extent in context.columns.stages)
    inputs = zip(stages, count(1), widths, repeat(context.hinting), strict=False)
    kept: Many[Texts] = context.recalled("stages' texts", (), Many)
    return kept.each([stage.id for stage in stages], inputs, partial(_texts_of, context))


def _texts_of(context: Context, stage: Stage, number: int, width: float, hinting: bool) -> Texts:
    look, type_ = context.style.stage, context.style.type
    label = context.paragraph("" if look.plain else context.words.number(number), type_.number)
    room = width - 2 * look.inset_x
    words = stage.title or (context.words.tr("placeholder.stage", number=number) if hinting else "")
    title = context.paragraph(words, type_.stage, room - label.width - look.number_gap, look.lines)
    duration = context.words.duration(stage.duration) if stage.duration and look.durations else ""
    said = context.paragraph(duration, type_.duration, room - look.clock - look.clock_gap, look.lines)
    return Texts(title, said, label)


def _stage_height(context: Context) -> float:
    look = context.style.stage
    needed = [
        max(title.height, label.height)
        + duration.height
        + (look.duration_gap if duration.lines else 0)
        + 2 * look.inset_y
        for title, duration, label in _stage_texts(context)
    ]
    return max(look.height, *needed, 0.0)


def _stage_nodes(context: Context, rows: Rows) -> Sequence[Node]:
    """A node for each stage; that of one that neither changed nor moved is the same object."""
    stages = context.journey.stages
    inputs = zip(stages, count(1), context.columns.stages, _stage_texts(context), repeat(rows), strict=False)
    kept: Many[Node] = context.recalled("stages' nodes", (), Many)
    return kept.each([stage.id for stage in stages], inputs, partial(_stage_node, context))


def _stage_node(context: Context, stage: Stage, number: int, extent: Extent, texts: Texts, rows: Rows) -> Node:
    rect = Rect(extent.x, rows.phases, extent.width, rows.stages)
    make, alt = partial(_stage_marks, context, stage, extent, texts, rows), stage_alt(context, number, stage)
    return late_node(Key(stage.id, Part.STAGE), rect, make, stage.id, "", alt)


def _stage_marks(context: Context, stage: Stage, extent: Extent, texts: Texts, rows: Rows) -> tuple[Mark, ...]:
    look, (title, duration, label) = context.style.stage, texts
    x, top = extent.x + look.inset_x, rows.phases + look.inset_y
    base = title.baseline(0) if title.lines else label.baseline(0) if label.lines else 0.0
    marks: list[Mark] = [*title.marks(x, top, "ink" if stage.title else "ink_3")]
    if label.lines:
        marks += label.marks(extent.right - look.inset_x - label.width, top + base - label.baseline(0), "ink_3")
    y = top + max(title.height, label.height) + look.duration_gap
    if duration.lines:
        middle = y + (context.style.type.duration.leading - look.clock) / 2
        marks += icon_marks("clock", x, middle, look.clock, "ink_2") if look.clock else ()
        marks += duration.marks(x + look.clock + look.clock_gap, y, "ink_2")
    if extent.x > 0:
        marks.append(ruled(extent.x, rows.phases, extent.x, rows.height, "line", context.style.stroke.hair))
    return tuple(marks)


def stage_alt(context: Context, number: int, stage: Stage) -> str:
    """A stage as it is spoken: “Stage 3: Accident, 40 min”."""
    said = context.words.tr("alt.stage", number=number, title=stage.title)
    return f"{said}, {context.words.duration(stage.duration)}" if stage.duration else said


def _step_text(context: Context, step: Step) -> Paragraph:
    extent = context.columns.steps[context.columns.at[step.id]]
    return context.paragraph(step.title, context.style.type.step, extent.width - 2 * context.style.stage.step_inset)


def _step_height(context: Context) -> float:
    """The row of step titles is there only where some step has one."""
    steps = () if context.style.stage.plain else context.journey.steps
    texts = [_step_text(context, step) for step in steps if step.title]
    return max((text.height for text in texts), default=0.0) + 2 * context.style.stage.inset_y if texts else 0.0


def _step_node(context: Context, step: Step, rows: Rows) -> Node:
    index = context.columns.at[step.id]
    extent = context.columns.steps[index]
    top = rows.phases + rows.stages
    rect = Rect(extent.x, top, extent.width, rows.steps)
    marks: list[Mark] = []
    if rows.steps:
        hair = context.style.stroke.hair
        marks.append(ruled(extent.x, top, extent.right, top, "line", hair))
        if not context.columns.ends[index][0]:
            marks.append(ruled(extent.x, top, extent.x, rows.height, "line", hair))
        text = _step_text(context, step)
        marks += text.marks(extent.x + context.style.stage.step_inset, top + context.style.stage.inset_y, "ink_2")
    alt = context.words.tr("alt.step", title=step.title) if step.title else ""
    return Node(Key(step.id, Part.STEP), rect, tuple(marks), subject=step.id, alt=alt)


def _ground(context: Context, rows: Rows) -> Node:
    """The fill behind the head, so that lanes scroll below it, and the rule at its foot."""
    sheet, width = context.style.sheet, context.columns.width
    marks: list[Mark] = []
    if sheet.label_fill:
        marks.append(filled(Rect(0, 0, width, rows.height), sheet.label_fill))
        if rows.phases:
            hair = context.style.stroke.hair
            marks.append(filled(Rect(0, 0, width, rows.phases), context.style.phase.fill))
            marks.append(ruled(0, rows.phases - hair / 2, width, rows.phases - hair / 2, "line", hair))
    marks.append(_foot(context, 0.0, width, rows))
    return Node(Key(context.journey.id, Part.BAND), Rect(0, 0, width, rows.height), tuple(marks))


def _foot(context: Context, left: float, right: float, rows: Rows) -> Mark:
    hair = context.style.stroke.hair
    return ruled(left, rows.height - hair / 2, right, rows.height - hair / 2, context.style.sheet.head_rule, hair)


def _corner(context: Context, rows: Rows, y: float) -> Group:
    """The labels of the head's rows, which stay at the window's corner."""
    sheet, width = context.style.sheet, context.style.sheet.lane_header
    rect = Rect(0, 0, width, rows.height)
    marks: list[Mark] = [filled(rect, sheet.label_fill)] if sheet.label_fill else []
    hair = context.style.stroke.hair
    marks.append(ruled(width - hair / 2, rows.phases, width - hair / 2, rows.height, "line", hair))
    marks.append(_foot(context, 0.0, width, rows))
    for row, name in enumerate(("phases", "stages", "steps")):
        top = sum(rows[:row])
        if rows[row]:
            marks += _row_label(context, name, top, rows[row])
    key = Key(context.journey.id, Part.LABEL)
    return Group(
        key, (0.0, y), rect, (Node(key, rect, tuple(marks), alt=context.words.tr("head.stages")),), Sticky.BOTH
    )


def _row_label(context: Context, name: str, top: float, height: float) -> tuple[Mark, ...]:
    """The label of one row of the head, its first line on the line of the row's own."""
    look, type_ = context.style.label, context.style.type
    plain = context.style.phase.label
    if name == "phases" and not plain:
        return ()
    icon = name == "stages" and not plain
    x = look.x if plain else look.text
    key = "head.stage_and_duration" if plain and name == "stages" else f"head.{name}"
    text = context.paragraph(context.words.tr(key), type_.lane, context.style.sheet.lane_header - x - look.right)
    if name == "phases":
        return text.marks(x, top + (height - text.height) / 2, "ink")
    first = (type_.stage if name == "stages" else type_.step).leading
    y = top + context.style.stage.inset_y + max(0.0, (first - type_.lane.leading) / 2)
    middle = y + (type_.lane.leading - look.icon) / 2
    marks: tuple[Mark, ...] = icon_marks("stage", look.x, middle, look.icon, "ink_3") if icon else ()
    return (*marks, *text.marks(x, y, "ink"))
