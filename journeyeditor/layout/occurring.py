"""Which signs occur on a map, and how each looks: what the legend explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from operator import attrgetter

from journeyeditor.drawing import Hatch, Path, Rect
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle, rectangle, rounded
from journeyeditor.layout.blocks import NOTHING, Block, beside, ruled
from journeyeditor.layout.context import Context, is_assumed
from journeyeditor.layout.curves import marker, marker_of, role_of
from journeyeditor.layout.felt import felt_lines
from journeyeditor.layout.metrics import is_small
from journeyeditor.layout.signs import persona_sign
from journeyeditor.model import Drawn, Moment, Persona, kind_of_lane
from journeyeditor.model.feelings import Line

MOMENTS = (Moment.DELIGHT, Moment.IRRITANT, Moment.BREAKING_POINT, Moment.MOMENT_OF_TRUTH, Moment.MISSING)

Sign = tuple[str, Block]
"""A catalogue key (or a persona's name) with its sign."""

Signs = Iterator[Sign]


def occurring(context: Context) -> Signs:
    """Every sign that is on the map, in the order of the legend."""
    for source in SOURCES:
        yield from source(context)


def shown(context: Context) -> set[Drawn]:
    """The kinds of drawing that the lanes shown have."""
    lanes = context.journey.lanes
    return {kind_of_lane(lane.kind).drawn for lane in lanes if not (lane.hidden or lane.collapsed)}


def _moments(context: Context) -> Signs:
    if Drawn.TOUCHPOINTS not in shown(context):
        return
    found = {encounter.moment for encounter in context.journey.encounters}
    size = context.style.legend.sign
    for moment in MOMENTS:
        if moment in found:
            yield f"moment.{moment.value}", Block(size, size, moment_marks(moment.value, size / 2, size / 2, size))


def _path(context: Context) -> Signs:
    if Drawn.TOUCHPOINTS not in shown(context):
        return
    journey, stroke, size = context.journey, context.style.stroke, context.style.legend.sign
    long = size * 1.7
    if len(journey.path) > 1:
        yield "legend.path", Block(long, size, (ruled(0, size / 2, long, size / 2, "route", stroke.route),))
    if journey.routes or any(encounter.variant for encounter in journey.encounters):
        line = ruled(0, size / 2, long, size / 2, "route", stroke.departure, stroke.departure_dash)
        yield "legend.departure", Block(long, size, (line,))
    if journey.encounters:
        yield "legend.touchpoint", _card(context) if context.style.overview is None else _disc(context)


def _card(context: Context) -> Block:
    """A small card with its number's circle."""
    size, stroke = context.style.legend.sign, context.style.stroke
    width, r = size * 1.55, size * 0.36
    box = Path(rounded(Rect(r, size * 0.16, width - r, size * 0.68), size * 0.16), fill="surface")
    edge = Path(box.commands, fill="surface", stroke="card_edge", width=stroke.card)
    ring = Path(circle(r + stroke.card, size / 2, r), fill="cat1_soft", stroke="cat1", width=stroke.card)
    return Block(width, size, (edge, ring))


def _disc(context: Context) -> Block:
    """The circle of a touchpoint from afar."""
    size = context.style.legend.sign
    width = context.style.touchpoints.circle_edge
    return Block(size, size, (Path(circle(size / 2, size / 2, size * 0.45), "cat1_soft", "cat1", width),))


def _feelings(context: Context) -> Signs:
    if Drawn.EMOTION not in shown(context):
        return
    look, size = context.style.emotion, context.style.legend.sign
    above, below = _sides(context)
    box = rectangle(Rect(0, size * 0.14, size * 1.4, size * 0.72))
    if above:
        yield "legend.above", Block(size * 1.4, size, (Path(box, fill="pos_soft"),))
    if below:
        hatch = Hatch("neg", look.hatch_width, look.hatch_pitch, look.hatch_opacity)
        soft = Path(box, fill="neg_soft", opacity=look.fill_opacity)
        yield "legend.below", Block(size * 1.4, size, (soft, Path(box, hatch=hatch)))


def _sides(context: Context) -> tuple[bool, bool]:
    """Whether something is felt above zero, and below it."""
    journey = context.journey
    felt = set(filter(None, map(_value_of, journey.feelings)))
    met = context.root.recall(
        "feelings met", (journey.encounters,), lambda: set(filter(None, map(_feeling_of, journey.encounters)))
    )
    return max((*felt, *met), default=0.0) > 0, min((*felt, *met), default=0.0) < 0


_value_of, _feeling_of = attrgetter("value"), attrgetter("feeling")


def curves_told(context: Context) -> tuple[object, ...]:
    """What the legend tells of curves: whose there are, and whether they come above zero and below it."""
    return (*_sides(context), ",".join(line.key for line in _curves(context)))


def met_told(context: Context) -> str:
    """What the legend tells of touchpoints: how many there are of each moment, variants, evidence, whether a path."""
    journey = context.journey
    kinds = Counter(map(_kind_of, journey.encounters))
    sure = Counter(one.status.value for one in filter(None, map(_evidence_of, journey.encounters)))
    return f"{len(journey.path) > 1} {sorted(kinds.items())} {sorted(sure.items())}"


_kind_of, _evidence_of = attrgetter("moment", "variant"), attrgetter("evidence")


def _people(context: Context) -> Signs:
    """Who is who, where the map is drawn for several personas."""
    if len(context.journey.personas) < 2:
        return
    curves = _curves(context)
    marked = {key for card in context.journey.cards for key in card.personas}
    for key in context.journey.personas:
        persona = context.project.by_id.get(key)
        if isinstance(persona, Persona):
            curve = next((_on_curve(context, curves, one) for one in curves if one.key == key), NOTHING)
            mark = persona_sign(persona, context.style.legend.sign) if key in marked or not curve.width else NOTHING
            yield persona.name, beside(curve, mark, context.style.label.gap / 2) if mark.width else curve


def _curves(context: Context) -> tuple[Line, ...]:
    """The curves that are drawn; those of several personas that run alike are one."""
    lanes = shown(context)
    if Drawn.EMOTION in lanes:
        return felt_lines(context, "emotion")
    return felt_lines(context, "intensity") if Drawn.INTENSITY in lanes else ()


def _on_curve(context: Context, curves: tuple[Line, ...], curve: Line) -> Block:
    """A piece of a curve with a point, as they are drawn."""
    size, look = context.style.legend.sign, context.style.emotion
    long, role = size * 1.7, role_of(curves, curve)
    stroke = ruled(0, size / 2, long, size / 2, role, context.style.stroke.curve)
    return Block(long, size, (stroke, marker(look, long / 2, size / 2, marker_of(curves, curve), role, hollow=False)))


def _samples(context: Context) -> Signs:
    stages = {stage.id for stage in context.journey.stages}
    small = any(is_small(m) and m.target in stages for m in context.journey.measurements)
    if Drawn.METRICS in shown(context) and small:
        look, size = context.style.metrics, context.style.legend.sign
        box = rectangle(Rect(0.3, size * 0.2, size * 1.4, size * 0.6))
        hatch = Hatch("ink", look.hatch_width, look.hatch_pitch)
        sign = Path(box, fill="surface", hatch=hatch, stroke="ink", width=context.style.stroke.hair)
        yield "legend.small", Block(size * 1.4 + 0.6, size, (sign,))


def _boxes(context: Context) -> Signs:
    """The flat box of what customers do not see; the other lanes of boxes say at their side what theirs are."""
    near = context.style.overview is None
    lanes = (lane for lane in context.journey.lanes if near and not (lane.hidden or lane.collapsed))
    if any(lane.kind == "backstage" and context.cards.get(lane.id) for lane in lanes):
        yield "legend.box", _edge(context, ())


def _assumed(context: Context) -> Signs:
    if context.options.evidence:
        from journeyeditor.layout.evidence import HATCH, evidence_counts

        assumed, whole = evidence_counts(context)
        if whole:
            yield context.words.tr("legend.assumed_of", assumed=assumed, whole=whole), _edge(context, (), HATCH)
        return
    encounters = Drawn.TOUCHPOINTS in shown(context) and context.journey.encounters
    if any(map(context.holds_assumed, context.journey.lanes)) or any(is_assumed(e.evidence) for e in encounters or ()):
        yield "legend.assumed", _edge(context, context.style.stroke.assumed_dash)


def _edge(context: Context, dash: tuple[float, ...], hatch: Hatch | None = None) -> Block:
    size, look, width = context.style.legend.sign, context.style.box, context.style.stroke.card
    box = rounded(Rect(width / 2, size * 0.14, size * 1.4, size * 0.72), look.radius)
    edge = Path(box, fill="surface", stroke="control" if dash else "card_edge", width=width, dash=dash)
    inner = (Path(box, hatch=hatch),) if hatch else ()
    return Block(size * 1.4 + width, size, (edge, *inner))


SOURCES: tuple[Callable[[Context], Signs], ...] = (_moments, _path, _feelings, _people, _samples, _boxes, _assumed)
