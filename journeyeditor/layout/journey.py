"""A journey as a drawing: header, heads, a label and a body for each lane, legend and footer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter, countOf

from journeyeditor.drawing import Drawing, Group, Outline
from journeyeditor.layout.bar import draw_bar
from journeyeditor.layout.blocks import smallest_text
from journeyeditor.layout.columns import Columns, columns_of
from journeyeditor.layout.context import Context, LaneBody, LayoutOptions
from journeyeditor.layout.drawers import LANE_DRAWERS, draw_lane
from journeyeditor.layout.heads import draw_heads
from journeyeditor.layout.hints import draw_first_steps, hinting, with_hints
from journeyeditor.layout.legend import draw_legend
from journeyeditor.layout.masthead import draw_masthead
from journeyeditor.layout.memory import Memory, same_members
from journeyeditor.layout.occurring import curves_told, met_told
from journeyeditor.layout.overview import shown_from_afar
from journeyeditor.layout.plain import draw_folded
from journeyeditor.layout.rows import Row, build_row, lane_title
from journeyeditor.layout.style import Style
from journeyeditor.model import Card, Drawn, Journey, Lane, Project, kind_of_lane
from journeyeditor.model.diff import shared
from journeyeditor.text import Measure
from journeyeditor.words import Words

TRIES = 5
"""How often a width is sought at which the sheet takes the paper's proportions."""

HEADER_FIELDS = (
    *("title", "subtitle", "scenario", "goal", "finding", "scope", "state", "basis", "sources", "personas"),
    *("owner", "status", "version", "dated", "review_by"),
)
"""What of a journey its head shows."""

CLOSE = 0.01
"""Proportions nearer than this share are the paper's."""


def layout_journey(
    project: Project,
    journey: Journey,
    style: Style,
    words: Words,
    measure: Measure,
    options: LayoutOptions | None = None,
    memory: Memory | None = None,
) -> Drawing:
    """Draws a journey. Give the same memory again after an edit: what it did not touch stays the same objects."""
    options, memory = options or LayoutOptions(), memory or Memory()
    ground = memory.recall("ground", (style, words.language, measure), object)
    columns, cards = _columns(journey, style, memory, None), _cards_by_lane(journey, memory)
    hints = _hints(journey, style, options, memory)
    context = Context(
        project, journey, style, words, measure, options, columns, cards, memory, memory, ground, hinting=hints
    )
    memory.keep_parts({lane.id for lane in journey.lanes})
    if options.width or not (style.sheet.share and options.page):
        return _drawn(context, options.width)
    return _fitted(context, options.page[0] / options.page[1])


def _fitted(context: Context, ratio: float) -> Drawing:
    """The sheet at the width whose height has the paper's proportions; never narrower than its columns need."""
    drawing = _drawn(context, None)
    low, high = drawing.size[0], drawing.size[1] * ratio
    for _ in range(TRIES):
        if high <= low * (1 + CLOSE):
            break
        width = (low + high) / 2
        drawing = _drawn(context, width)
        tall = drawing.size[1] * ratio
        if abs(tall - width) <= CLOSE * width:
            break
        low, high = (width, min(high, tall)) if tall > width else (max(low, tall), width)
    return drawing


def _drawn(context: Context, width: float | None) -> Drawing:
    """The drawing at a width of the sheet, pt; None is the least its columns need."""
    journey, style, sheet = context.journey, context.style, context.style.sheet
    wanted = max(width or 0.0, sheet.least_width)
    columns = _columns(journey, style, context.memory, wanted - sheet.lane_header if wanted else None)
    context = replace(context, columns=_broken(columns, context.options.breaks, sheet.lane_header))
    sheet_width = sheet.lane_header + columns.width
    header = _header(context, sheet_width)
    top = header.bounds.height
    heads = context.recalled(
        "heads",
        (journey.stages, columns, context.project.phase_names, top, context.hinting),
        lambda: draw_heads(context, top),
    )
    rows = _rows(context, header.bounds.height + heads.rows.height)
    foot = header.bounds.height + heads.rows.height + sum(row.height for row in rows)
    shown = (*(row.body for row in rows), *(row.label for row in rows), *heads.groups, header)
    told: tuple[Group, ...] = ()
    if context.options.evidence or context.options.notes:
        from journeyeditor.layout.told import told_on_paper

        shown, told = told_on_paper(context, shown, sheet_width, foot)
        foot += sum(group.bounds.height for group in told)
    closing = (
        (draw_first_steps(context, sheet_width, foot),) if context.hinting else _closing(context, sheet_width, foot)
    )
    groups = (*shown, *told, *closing)
    bottom = max([foot, *(group.origin[1] + group.bounds.height for group in closing)])
    size = (max(sheet_width, header.bounds.width), bottom)
    inputs = (journey.stages, journey.title, context.columns)
    outline = context.recalled("outline", inputs, lambda: _outline(context))
    return Drawing(size, groups, outline, journey.title, context.project.language, _smallest(context, groups))


def _header(context: Context, width: float) -> Group:
    """The head of the sheet, the same object where nothing it shows changed."""
    project, journey = context.project, context.journey
    shown = (getattr(journey, name) for name in HEADER_FIELDS)
    inputs = (*shown, project.personas, project.assets, width, context.options.header_width, context.options.seams)
    draw = draw_masthead if context.style.header.sheet else draw_bar
    return context.recalled("header", inputs, lambda: draw(context, width))


def _closing(context: Context, width: float, y: float) -> tuple[Group, ...]:
    """Legend and footer, the same objects where no sign comes or goes."""
    project, journey, options = context.project, context.journey, context.options
    met = context.root.recall("met", (journey.encounters,), lambda: met_told(context))
    signs = (journey.lanes, met, journey.routes, journey.personas, *curves_told(context))
    numbers = (journey.stages, journey.measurements, project.metrics, project.personas)
    flags = (context.holds_assumed(lane) for lane in journey.lanes)
    filled = (bool(context.cards.get(lane.id)) for lane in journey.lanes)
    said = (project.organisation, project.title, project.marking, options.printed_on, options.provenance, options.seams)
    inputs = (*signs, *numbers, *flags, *filled, *said, options.evidence, options.footer, width)
    drawn = context.recalled("closing", inputs, lambda: draw_legend(context, width, 0.0))
    return context.memory.recall("closing in place", (drawn, y), lambda: tuple(_lowered(group, y) for group in drawn))


def _lowered(group: Group, y: float) -> Group:
    return replace(group, origin=(group.origin[0], group.origin[1] + y))


def _hints(journey: Journey, style: Style, options: LayoutOptions, memory: Memory) -> bool:
    """Whether hints are drawn; while something is in the hand they stay as they were, and so does what stands below."""
    last = memory.recall("hints", (journey.id,), list[bool])
    if not (options.held and last):
        last[:] = [hinting(style, options.hints, journey)]
    return last[0]


def _columns(journey: Journey, style: Style, memory: Memory, width: float | None) -> Columns:
    """The grid, the same object as long as no stage or step comes, goes or changes its width."""
    shape = memory.recall("shape", (journey.stages,), lambda: _shape(journey))
    key = "columns" if width is None else "columns of a width"
    return memory.recall(key, (shape, style, width or 0.0), lambda: columns_of(journey.stages, style.sheet, width))


def _broken(columns: Columns, breaks: Sequence[float], left: float) -> Columns:
    """The grid with the places at which the sheet is cut; the same where it is not."""
    return replace(columns, breaks=tuple(sorted(at - left for at in breaks))) if breaks else columns


def _shape(journey: Journey) -> str:
    """Everything about the stages that the grid depends on."""
    return ";".join(f"{stage.id}:" + ",".join(f"{s.id}={s.width}" for s in stage.steps) for stage in journey.stages)


def _cards_by_lane(journey: Journey, memory: Memory) -> dict[str, tuple[Card, ...]]:
    """The cards of each lane; a lane whose cards are all the same keeps its tuple."""
    return memory.recall("lanes of cards", (), SortedCards).sorted(journey.cards)


_lane_of = attrgetter("lane")


class SortedCards:
    """The cards by lane as they were last: where only some are other objects, only their lanes are put together."""

    __slots__ = ("by_lane", "cards")

    def __init__(self) -> None:
        """Starts with no card."""
        self.cards: tuple[Card, ...] = ()
        self.by_lane: dict[str, tuple[Card, ...]] = {}

    def sorted(self, cards: tuple[Card, ...]) -> dict[str, tuple[Card, ...]]:
        """The cards of each lane in their order."""
        if cards is not self.cards:
            self.by_lane = self._patched(cards) or self._anew(cards)
            self.cards = cards
        return self.by_lane

    def _patched(self, cards: tuple[Card, ...]) -> dict[str, tuple[Card, ...]] | None:
        """The lanes with the cards from the first to the last that differ put in anew; None where these are many."""
        head, tail = shared(self.cards, cards)
        old, new = self.cards[head : len(self.cards) - tail], cards[head : len(cards) - tail]
        if (len(old) + len(new)) * 4 > len(cards):
            return None
        found = dict(self.by_lane)
        for lane in {card.lane for card in (*old, *new)}:
            own = found.get(lane, ())
            first = countOf(map(_lane_of, self.cards[:head]), lane)
            last = first + sum(1 for card in old if card.lane == lane)
            mine = (*own[:first], *(card for card in new if card.lane == lane), *own[last:])
            found[lane] = self._as_before(lane, mine)
        return {lane: own for lane, own in found.items() if own}

    def _anew(self, cards: tuple[Card, ...]) -> dict[str, tuple[Card, ...]]:
        found: dict[str, list[Card]] = defaultdict(list)
        for card in cards:
            found[card.lane].append(card)
        return {lane: self._as_before(lane, tuple(own)) for lane, own in found.items()}

    def _as_before(self, lane: str, own: tuple[Card, ...]) -> tuple[Card, ...]:
        before = self.by_lane.get(lane)
        return before if before is not None and same_members(before, own) else own


def _rows(context: Context, y: float) -> list[Row]:
    """The lanes that are shown, one below the other from y on."""
    rows: list[Row] = []
    shown = [lane for lane in context.journey.lanes if not lane.hidden and shown_from_afar(context.style, lane)]
    for i, lane in enumerate(shown):
        rule = _rule(context, lane, shown[i + 1] if i + 1 < len(shown) else None)
        row = _row(context, lane, y, rule)
        rows.append(row)
        y += row.height
    return rows


def _rule(context: Context, lane: Lane, below: Lane | None) -> str:
    """The line at a lane's foot: none beside a line of interaction or visibility, a stronger one at the end."""
    if below is None:
        return context.style.sheet.end_rule
    beside_line = any(kind_of_lane(one.kind).drawn is Drawn.LINE for one in (lane, below))
    return "" if beside_line else "line"


def _row(context: Context, lane: Lane, y: float, rule: str) -> Row:
    """A lane's groups, the same objects where nothing about it changed."""
    memory = context.memory.part(lane.id)
    inner = replace(context, memory=memory)
    body = inner.recalled("body", _inputs(inner, lane), lambda: _body(inner, lane))
    title = lane_title(context, lane)
    note = "\n".join(_label_inputs(inner, lane))
    made = inner.recalled(
        "row", (lane, body, context.columns, title, note, rule), lambda: build_row(inner, lane, body, y, rule)
    )
    if made.label.origin[1] == y:
        return made
    return memory.recall("moved", (made, y), lambda: _moved(made, y))


def _moved(row: Row, y: float) -> Row:
    return Row(
        replace(row.label, origin=(row.label.origin[0], y)),
        replace(row.body, origin=(row.body.origin[0], y - row.body.bounds.y)),
        row.height,
    )


def _label_inputs(context: Context, lane: Lane) -> tuple[str, ...]:
    from journeyeditor.layout.rows import lane_note

    return (lane_note(context, lane),) if context.style.label.notes else ()


def _inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What a lane's body depends on."""
    drawer = LANE_DRAWERS.get(kind_of_lane(lane.kind).drawn)
    own = drawer.inputs(context, lane) if drawer else ()
    folded = len(context.journey.encounters) if lane.collapsed else 0
    hints = context.hinting and ("felt" if context.journey.feelings else "new")
    return (lane, context.columns, context.cards.get(lane.id), folded, hints, *own)


def _body(context: Context, lane: Lane) -> LaneBody:
    if lane.collapsed and kind_of_lane(lane.kind).drawn is not Drawn.LINE:
        return draw_folded(context, lane)
    memory = context.memory.part("cells")
    body = draw_lane(replace(context, memory=memory), lane)
    memory.settle()
    return with_hints(context, lane, body) if context.hinting else body


def _outline(context: Context) -> tuple[Outline, ...]:
    """The journey's title with its stages below."""
    left = context.style.sheet.lane_header
    stages = zip(context.journey.stages, context.columns.stages, strict=True)
    parts = tuple(Outline(stage.title, left + extent.x, 0.0) for stage, extent in stages)
    return (Outline(context.journey.title, 0.0, 0.0, parts),)


def _smallest(context: Context, groups: tuple[Group, ...]) -> float:
    """The smallest text on paper, pt, each group looked through once; on screen the smallest of the style."""
    if not context.style.sheet.share:
        return min(style.size for style in context.style.type)
    return min((_smallest_of(context, group) for group in groups), default=0.0)


def _smallest_of(context: Context, group: Group) -> float:
    return context.memory.recall(
        ("smallest", group.key), (group.nodes,), lambda: min((smallest_text(n.marks) for n in group.nodes), default=1e9)
    )
