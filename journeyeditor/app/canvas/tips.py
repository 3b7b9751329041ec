"""Tooltips on the canvas: what a handle does with its key, and the whole text of what is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QKeySequence, QMouseEvent

from journeyeditor.app.canvas.handles import Grip, handle_at
from journeyeditor.app.widgets.tips import ENDING, WAIT, tips
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


class Resting(QObject):
    """Watches the pointer over a canvas: once it has rested for half a second, what it rests on is told."""

    def __init__(self, view: Pointing) -> None:
        """Waits for the first move."""
        super().__init__(view)
        self.view, self.at = view, QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.on_rest)

    def follow(self, event: QEvent) -> None:
        """Begins to wait anew at each move; a press, the wheel and leaving end it."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            self.at = event.position()
            self._timer.start()
        elif event.type() in ENDING:
            self._timer.stop()

    def on_rest(self) -> None:
        """Tells what is there, unless it is told already or something is in the hand."""
        view = self.view
        busy = view.tool is not None or view.editor is not None or view.popup is not None
        if busy or not view.isVisible() or tips().tells_of(view.viewport(), self.at.toPoint()):
            return
        text, box = tip_at(view, self.at)
        if text:
            tips().show_over(text, view.viewport(), box.toAlignedRect())
