"""Tooltips on the canvas: what a handle does with its key, and the whole text of what is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QKeySequence

from journeyeditor.app.canvas.handles import Grip, handle_at
from journeyeditor.app.widgets.tips import tips
from journeyeditor.drawing import GlyphRun
from journeyeditor.model import Card, Lane

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing

KEYS = {
    Grip.SPAN_LEFT: "Ctrl+Shift+Right",
    Grip.SPAN_RIGHT: "Ctrl+Shift+Right",
    Grip.WIDTH: "Ctrl+Shift+Right",
    Grip.HEIGHT: "Ctrl+Shift+Down",
    Grip.FOLD: "Ctrl+.",
    Grip.ROUTE: "R",
}
"""The key that does what a handle does."""


def tip_at(view: Pointing, at: QPointF) -> tuple[str, QRectF]:
    """What is said at a point of the window, and within which box it stays; "" where nothing is."""
    handle = handle_at(view, at)
    if handle is not None:
        text = view.words.tr(f"canvas.tip.{handle.grip}")
        key = QKeySequence(KEYS.get(handle.grip, "")).toString(QKeySequence.SequenceFormat.NativeText)
        return (f"{text}   {key}" if key else text), QRectF(at.x() - 4, at.y() - 4, 8, 8)
    hit, journey = view.at(at), view.journey
    part = journey.part_of.get(hit.node.subject) if hit and journey else None
    lane = journey.part_of.get(part.lane) if journey and isinstance(part, Card) else None
    if hit is None or not isinstance(part, Card) or not isinstance(lane, Lane) or lane.height is None:
        return "", QRectF()
    runs = [mark.shape.text for mark in hit.node.marks if isinstance(mark, GlyphRun)]
    return (part.text if any("…" in run for run in runs) else ""), view.window_box(hit)


def show_tip(view: Pointing, event: QHelpEvent) -> bool:
    """Shows or hides the tooltip that a resting pointer asks for."""
    text, box = tip_at(view, QPointF(event.pos()))
    if text:
        tips().show_over(text, view.viewport(), box.toAlignedRect())
    else:
        tips().leave()
    return bool(text)
