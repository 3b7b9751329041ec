"""What an opportunity card tells of its action: who, until when, impact and effort as three rising bars."""

from __future__ import annotations

from journeyeditor.drawing import Path, Rect
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, beside, flowed, stacked
from journeyeditor.layout.context import Context
from journeyeditor.model import Action

STEPS = 3


def details(context: Context, action: Action, width: float) -> Block:
    """Owner and due date, then impact and effort; what is not known is left out."""
    bars = context.style.bars
    ratings = [
        rating_block(context, name, value, width)
        for name, value in (("impact", action.impact), ("effort", action.effort))
        if value is not None
    ]
    return stacked((_owner_and_due(context, action, width), flowed(ratings, width, bars.after, bars.above)), bars.above)


def _owner_and_due(context: Context, action: Action, width: float) -> Block:
    """One caption; in print with the word “due”."""
    due = context.words.date(action.due, "month") if action.due else ""
    if due and context.style.label.notes:
        due = context.words.tr("card.due", date=due)
    style, inset = context.style.type.caption, context.style.bars.gap
    if context.style.label.notes or not (action.owner and due):
        text = context.paragraph(", ".join(filter(None, (action.owner, due))), style, width)
        return Block(text.width, text.height, text.marks(0, 0, "ink_2"))
    owner, until = context.paragraph(action.owner, style, width), context.paragraph(due, style, width)
    left = Block(owner.width, owner.height, owner.marks(0, 0, "ink_2"))
    right = Block(until.width, until.height, until.marks(0, 0, "ink_3"))
    return flowed((left, right), width, inset, 0.0)


def level(value: int) -> int:
    """Impact or effort 1–5 as low 1 (1–2), mid 2 (3), high 3 (4–5)."""
    return 1 if value <= 2 else 2 if value == 3 else 3


def rating_block(context: Context, name: str, value: int, width: float) -> Block:
    """Three bars and the word: “Impact high”."""
    bars, style = context.style.bars, context.style.type.caption
    step = level(value)
    text = context.paragraph(context.words.tr(f"rating.{name}.{step}"), style, width - bars.width - bars.gap)
    words = Block(text.width, text.height, text.marks(0, 0, "ink_2"))
    ink = "ink" if context.style.label.notes else "ink_2"
    sign = Block(bars.width, bars.height, rising(bars.width, bars.height, step, ink))
    return beside(sign, words, bars.gap, max(0.0, (style.leading - bars.height) / 2))


def rising(width: float, height: float, filled: int, role: str) -> tuple[Path, ...]:
    """Three rising bars, the first ones filled, on a grid 17 × 9."""
    sx, sy = width / 17, height / 9
    boxes = [Rect(i * 6 * sx, (6 - 3 * i) * sy, 4.4 * sx, (3 + 3 * i) * sy) for i in range(STEPS)]
    return tuple(
        Path(rounded(box, sx), fill=role)
        if i < filled
        else Path(rounded(box.grown(-0.45 * sx), sx), stroke=role, width=0.9 * sx)
        for i, box in enumerate(boxes)
    )
