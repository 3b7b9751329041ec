"""What lanes of curves share: the scale, the lines of personas, their points."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.marks import Commands
from journeyeditor.drawing.shapes import Point, circle, line, polygon, rectangle
from journeyeditor.layout.context import Context
from journeyeditor.layout.style import Curve
from journeyeditor.model import Lane, Marker, Persona
from journeyeditor.model.feelings import Felt, Line


@dataclass(frozen=True, slots=True)
class Scale:
    """Values to heights: the lane's top is at `top` below the body's, `low` and `high` keep `inset` off its edges."""

    low: float
    high: float
    height: float
    inset: float
    top: float = 0.0

    def y(self, value: float) -> float:
        """The height of a value, pt."""
        middle = (self.low + self.high) / 2
        return self.top + self.height / 2 - (value - middle) * (self.height - 2 * self.inset) / (self.high - self.low)


def x_of(context: Context, column: int) -> float:
    """A point stands on the middle of its column's card, so that the eye falls straight down."""
    extent, style = context.columns.steps[column], context.style.touchpoints
    return extent.x + style.card_x + min(style.card_width, max(1.0, extent.width - style.card_room)) / 2


def point_of(context: Context, felt: Felt, scale: Scale) -> Point:
    """Where what is felt stands, pt."""
    return x_of(context, felt.column), scale.y(felt.value)


def role_of(curves: Sequence[Line], curve: Line) -> str:
    """The first persona's curve is in ink, the others in their colours."""
    if curve is curves[0] or curve.persona is None:
        return "ink"
    return f"cat{curve.persona.colour}"


def curve_node(context: Context, lane: Lane, curve: Line, bounds: Rect, role: str, commands: Commands) -> Node:
    """The curve itself by its outline."""
    mark = Path(commands, stroke=role, width=context.style.stroke.curve, round=True)
    alt = curve.persona.name if curve.persona else ""
    return Node(Key(lane.id, Part.CURVE, curve.key), bounds, (mark,), subject=lane.id, alt=alt)


def bounds_of(xs: Sequence[float], ys: Sequence[float]) -> Rect:
    """The rectangle round points."""
    x, y = min(xs), min(ys)
    return Rect(x, y, max(xs) - x, max(ys) - y)


def marker(style: Curve, x: float, y: float, kind: Marker, role: str, hollow: bool) -> Mark:
    """A plain point; a reckoned one is a thin ring the curve shows through."""
    width = style.point_stroke * (0.6 if hollow else 1.0)
    outline = MARKERS[kind](x, y, style.point)
    return Path(outline, fill=None if hollow else "surface", stroke=role, width=width)


MARKERS: Mapping[Marker, Callable[[float, float, float], Commands]] = MappingProxyType(
    {
        Marker.CIRCLE: circle,
        Marker.SQUARE: lambda x, y, r: rectangle(Rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8)),
        Marker.TRIANGLE: lambda x, y, r: polygon(
            ((x, y - r * 1.25), (x + r * 1.2, y + r * 0.85), (x - r * 1.2, y + r * 0.85))
        ),
        Marker.DIAMOND: lambda x, y, r: polygon(
            ((x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y))
        ),
    }
)
"""The outline of each sign round a middle, with a radius."""


def marker_of(curves: Sequence[Line], curve: Line) -> Marker:
    """The first curve's points are circles, the others' their persona's own sign."""
    return curve.persona.marker if curve.persona and curve is not curves[0] else Marker.CIRCLE


class Sign(NamedTuple):
    """How a curve is told from others: its place among them, its role, whose it is, the sign of its points."""

    place: int
    role: str
    persona: Persona | None
    kind: Marker


def sign_of(curves: Sequence[Line], index: int) -> Sign:
    """The sign of one of some curves."""
    curve = curves[index]
    return Sign(index, role_of(curves, curve), curve.persona, marker_of(curves, curve))


def guide(width: float, y: float, role: str, stroke: float, dash: tuple[float, ...] = ()) -> Mark:
    """A level line across the lane."""
    return Path(line(0, y, width, y), stroke=role, width=stroke, dash=dash)


def scale_label(context: Context, lane: Lane, value: float, text: str, y: float, style: Curve) -> Node:
    """A value of the scale, in the lane's label, right-aligned at its height."""
    header = context.style.sheet.lane_header
    width = header - context.style.label.x - style.scale_right
    words = context.paragraph(text, context.style.type.axis, width)
    x, top = header - style.scale_right - words.width, y - words.height / 2
    marks = words.marks(x, top, "ink_3", "end")
    return Node(Key(lane.id, Part.SCALE, f"{value:g}"), Rect(x, top, words.width, words.height), marks)


def spoken(context: Context, curve: Line, felt: Felt) -> str:
    """A point in words: persona, step, value, label and quote."""
    words = context.words
    step = felt.step.title or words.tr("curve.column", number=felt.column + 1)
    parts = [
        curve.persona.name if curve.persona else "",
        words.tr("curve.point", step=step, value=words.signed(felt.value)),
    ]
    parts += [words.tr("curve.mean") if felt.mean else "", felt.label, words.quoted(felt.quote) if felt.quote else ""]
    return ", ".join(part for part in parts if part)
