"""The canvas as a widget: shows one journey of a session and turns what a person does into edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QSinglePointEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.commands import Commands
from journeyeditor.app.canvas.drawing_source import DetailDrawings, Draw
from journeyeditor.app.canvas.keys import on_key
from journeyeditor.app.canvas.wheel import on_wheel
from journeyeditor.app.tools.drop_touchpoint import DropTouchpoint, dropped
from journeyeditor.app.tools.pan import Pan
from journeyeditor.app.tools.press import Press
from journeyeditor.app.tools.tool import Pointer, Tool
from journeyeditor.drawing import Sticky
from journeyeditor.model import Id
from journeyeditor.session import Change, Session
from journeyeditor.words import Words

EDGE = 28
"""A drag nearer to the body's edge than this scrolls, px."""

TICK = 30
"""Time between two such scrolls, ms."""


class MapView(Commands):
    """One journey on the canvas. Zoom 1.0 is 100 %; the selection is `session.selection`.

    Signals: `zoom_changed(zoom)`, `view_changed()`, `journey_shown(id)`, `hint_changed(text)`,
    `journey_link_activated(journey id, place id or "")`.
    """

    journey_link_activated = Signal(str, str)

    def __init__(
        self,
        session: Session,
        words: Words,
        palette: Mapping[str, str],
        draw: Draw | None = None,
        read_asset: Callable[[str], bytes] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`words` are the window's; `draw` lays a journey out (None: the detail style), `read_asset` brings images."""
        super().__init__(session, words, palette, draw or DetailDrawings(), read_asset, parent)
        self.tool: Tool | None = None
        self.space = False
        self._last: Pointer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.on_tick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def show_journey(self, journey: Id, at: Id = "") -> None:
        """Shows a journey, scrolled to a place of it ("" = its start) which is then selected."""
        self.take(None)
        super().show_journey(journey, at)

    def on_change(self, change: Change) -> None:
        """Follows the session; what was committed elsewhere meanwhile, or undone, ends a gesture."""
        if not change.preview and self.tool is not None:
            self.take(None)
        super().on_change(change)

    def pointer(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        """Where a point of the window is on the sheet."""
        x, y = self.camera.to_sheet(at)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        return Pointer(QPointF(at), x, y, shift, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def _event_pointer(self, event: QSinglePointEvent) -> Pointer:
        return self.pointer(event.position(), event.modifiers())

    def take(self, tool: Tool | None) -> None:
        """Starts a gesture, or ends the one under way without committing it."""
        before, self.tool = self.tool, None
        if before is not None:
            before.cancel()
        self.tool = tool
        self._settle()

    def _settle(self) -> None:
        """Shows the pointer of what is under way; what is in the hand scrolls the map at its edges."""
        if self.tool is None:
            self._timer.stop()
            self.restand()
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self.space else Qt.CursorShape.ArrowCursor)
        else:
            self.viewport().setCursor(self.tool.cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left selects or drags, middle pans, right selects for the menu."""
        self.finish_editing()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        pointer, button = self._event_pointer(event), event.button()
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self.space):
            self.take(Pan(self, pointer))
        elif button == Qt.MouseButton.LeftButton:
            self.take(Press(self, self.at(event.position()), pointer, self.focus_cell_at))
        elif button == Qt.MouseButton.RightButton:
            hit = self.at(event.position())
            if hit and hit.node.subject not in self.session.selection:
                self.session.select((hit.node.subject,) if hit.node.subject else ())
        self._last = pointer
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags, or shows what is under the pointer."""
        pointer = self._last = self._event_pointer(event)
        if self.tool is None:
            self.hover(self.at(event.position()))
            return
        self.tool.move(pointer)
        self.viewport().setCursor(self.tool.cursor)
        if not isinstance(self.tool, Pan) and not self.pull(pointer.window).isNull():
            self._timer.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the gesture."""
        tool, self.tool = self.tool, None
        if tool is not None:
            tool.commit()
        self._settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Follows a link, opens a text, or writes into an empty cell."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.take(None)
        hit = self.at(event.position())
        if hit is not None and hit.node.link:
            self.follow(hit.node.link)
        elif hit is not None and hit.node.subject:
            self.edit_text(hit.node.subject)
        else:
            self.focus_cell_at(self._event_pointer(event))
            if self.cell is not None:
                self.add_card_here()

    def follow(self, link: str) -> None:
        """Tells which journey a link leads to, and which place of it."""
        project = self.session.project
        home = next((one for one in project.journeys if link == one.id or link in one.part_of), None)
        if home is not None:
            self.journey_link_activated.emit(home.id, "" if link == home.id else link)

    def pull(self, at: QPointF) -> QPoint:
        """How far a drag at a point scrolls in a tick, px; nothing away from the edges."""
        body = self.camera.zone(Sticky.NONE)
        x = min(0.0, at.x() - body.left() - EDGE) + max(0.0, at.x() - body.right() + EDGE)
        y = min(0.0, at.y() - body.top() - EDGE) + max(0.0, at.y() - body.bottom() + EDGE)
        limit = 2.0 * EDGE
        return QPoint(round(max(-limit, min(limit, x)) / 2), round(max(-limit, min(limit, y)) / 2))

    def on_tick(self) -> None:
        """Scrolls while something is held at an edge, and moves it along."""
        if self.tool is None or self._last is None:
            self._timer.stop()
            return
        delta = self.pull(self._last.window)
        before = self.camera
        self.scroll_by(delta)
        if delta.isNull() or self.camera == before:
            self._timer.stop()
            return
        x, y = self.camera.to_sheet(self._last.window)
        self._last = self._last._replace(x=x, y=y)
        self.tool.move(self._last)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; a touch pad and Shift scroll."""
        on_wheel(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a gesture; else the table of keys decides."""
        if event.key() == Qt.Key.Key_Escape and self.tool is not None:
            self.take(None)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.cell is None:
            self.space = True
            self._settle()
        elif not on_key(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting Space go ends panning."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space = False
            self._settle()
        else:
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes through the map; at its end it leaves."""
        return self.walk_on(1 if following else -1) or super().focusNextPrevChild(following)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.hover(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The editor stays on its card."""
        super().resizeEvent(event)
        self.follow_card()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The editor stays on its card."""
        super().scrollContentsBy(dx, dy)
        self.follow_card()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A touchpoint of the library may come in."""
        touchpoint = dropped(event.mimeData())
        if touchpoint and self.journey is not None:
            self.take(DropTouchpoint(self, touchpoint))
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where it would fall."""
        if isinstance(self.tool, DropTouchpoint):
            self._last = self.pointer(event.position(), event.modifiers())
            self.tool.move(self._last)
            event.setAccepted(self.tool.refusal is None)
            if not self.pull(event.position()).isNull():
                self._timer.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.take(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """It stays here."""
        if isinstance(self.tool, DropTouchpoint):
            self.tool.move(self.pointer(event.position(), event.modifiers()))
            tool, self.tool = self.tool, None
            tool.commit()
            self._settle()
            event.acceptProposedAction()
