"""The pointer on the canvas: what is under it, what is held, and the gestures it begins.

The gestures are loaded at the first press: nobody has one under way before the canvas is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QSinglePointEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.canvas.commands import Commands
from journeyeditor.app.canvas.drawing_source import Draw
from journeyeditor.app.canvas.handles import CURSORS, Handle, handle_at, paint_handles
from journeyeditor.app.canvas.overlay import Mark, window_box
from journeyeditor.app.canvas.pixel_moves import Over
from journeyeditor.app.canvas.places import ANY
from journeyeditor.app.canvas.popups.offer import MOST, Narrow, Offer, Option, matching
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.tools.pan import Pan
from journeyeditor.app.tools.tool import Choice, Pointer, Tool
from journeyeditor.drawing import Part, Sticky
from journeyeditor.errors import Message
from journeyeditor.session import Change, Session
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.canvas.find import FindBar

EDGE = 28
"""A drag nearer to the body's edge than this scrolls, px."""

TICK = 30
"""Time between two such scrolls, ms."""


class Pointing(Commands):
    """The canvas's mouse."""

    journey_link_activated = Signal(str, str)
    wanted = Signal(str)
    """An action of the window's table that a key of the canvas asks for."""

    def __init__(
        self,
        session: Session,
        words: Words,
        palette: Mapping[str, str],
        draw: Draw,
        read_asset: Callable[[str], bytes] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Nothing is held yet."""
        super().__init__(session, words, palette, draw, read_asset, parent)
        self.tool: Tool | None = None
        self.space = False
        self.handle: Handle | None = None
        self.popup: Popup | None = None
        self.finder: FindBar | None = None
        self._last: Pointer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.on_tick)

    def on_change(self, change: Change) -> None:
        """Follows the session; what was committed elsewhere meanwhile, or undone, ends a gesture."""
        if not change.preview and self.tool is not None:
            self.take(None)
        if not change.preview and self.popup is not None:
            self.popup.shut()
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
            self.let_go()
            self.restand()
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self.space else Qt.CursorShape.ArrowCursor)
        else:
            self.touch_handle(None)
            self.viewport().setCursor(self.tool.cursor)

    def offer(
        self,
        title: Message,
        choices: Sequence[Choice],
        at: Mark,
        dropped: Callable[[], object],
        further: Callable[[int], object] | None = None,
    ) -> None:
        """Lets the person choose in a small popup beside a mark; `dropped` is called when it goes, chosen or not."""
        self._offer(title, choices, at, dropped, None).further = further

    def offer_one_of(self, title: Message, choices: Sequence[Choice], at: Mark, dropped: Callable[[], object]) -> None:
        """The same for a long list, narrowed down by typing."""
        options = [self._option(one) for one in choices]
        self._offer(title, choices[:MOST], at, dropped, partial(matching, options))

    def _offer(
        self, title: Message, choices: Sequence[Choice], at: Mark, dropped: Callable[[], object], narrow: Narrow | None
    ) -> Offer:
        words, before = self.words, self.popup
        options = [self._option(one) for one in choices]
        enter = words.tr("canvas.key.enter")
        popup = Offer(self.viewport(), self.compiler.inks, words.message(title), options, enter, narrow)
        self.show_popup(popup, window_box(at, self.camera), dropped)
        if before is not None:
            before.shut()
        return popup

    def _option(self, one: Choice) -> Option:
        title, effect = (
            part if isinstance(part, str) else self.words.message(part) for part in (one.title, one.effect)
        )
        return Option(one.icon, title, effect, one.key, one.take)

    def show_popup(self, popup: Popup, anchor: QRectF, dropped: Callable[[], object] | None = None) -> None:
        """Opens a popup beside a box of the window; there is one at a time, and it gives the keyboard back."""
        self.popup = popup

        def closed() -> None:
            had = popup.hasFocus() or popup.isAncestorOf(QApplication.focusWidget() or self)
            if self.popup is popup:
                self.popup = None
                if dropped is not None:
                    dropped()
            if had or QApplication.focusWidget() is None:
                self.setFocus(Qt.FocusReason.PopupFocusReason)

        popup.closed.connect(closed)
        popup.open_at(anchor)

    def add_card_here(self, text: str = "") -> None:
        """Where nothing is met yet, asks which touchpoint it is."""
        if self.cell is not None and self.cell.channel == ANY:
            from journeyeditor.app.canvas.first_meeting import ask_touchpoint

            ask_touchpoint(self, self.cell, text)
        else:
            super().add_card_here(text)

    def open_finder(self) -> None:
        """Opens the bar that finds in this map."""
        self.finish_editing()
        if self.finder is None:
            from journeyeditor.app.canvas.find import FindBar

            self.finder = FindBar(self)
        self.finder.open()

    def hold_keys(self, key: int, down: bool) -> None:
        """Ctrl and Shift pressed or let go in the middle of a gesture: it goes on as if the pointer had moved."""
        if self.tool is None or self._last is None or key not in {Qt.Key.Key_Control, Qt.Key.Key_Shift}:
            return
        if key == Qt.Key.Key_Control:
            self._last = self._last._replace(control=down)
        else:
            self._last = self._last._replace(shift=down)
        self.tool.move(self._last)
        self.viewport().setCursor(self.tool.cursor)

    def touch_handle(self, handle: Handle | None) -> None:
        """Shows the handle under the pointer."""
        before, self.handle = self.handle, handle
        for one in (before, handle):
            if one is not None and before != handle:
                self.viewport().update(one.box.toAlignedRect().adjusted(-4, -4, 4, 4))
        idle = Qt.CursorShape.OpenHandCursor if self.space else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(CURSORS[handle.grip] if handle else idle)

    def lying_over(self) -> Over | None:
        """The handle under the pointer, too."""
        found = super().lying_over()
        own = [self.handle.box.toAlignedRect().adjusted(-4, -4, 4, 4)] if self.handle else []
        return found if found is None else found._replace(held=[*found.held, *own])

    def paint_over(self, painter: QPainter, rect: QRect) -> None:
        """The handles above all else."""
        super().paint_over(painter, rect)
        paint_handles(painter, self, self.handle)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left selects or drags, middle pans, right selects for the menu."""
        from journeyeditor.app.tools.grips import Hold
        from journeyeditor.app.tools.press import Press

        self.finish_editing()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        pointer, button = self._event_pointer(event), event.button()
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self.space):
            self.take(Pan(self, pointer))
        elif button == Qt.MouseButton.LeftButton and (handle := handle_at(self, pointer.window)):
            self.take(Hold(self, handle, pointer))
        elif button == Qt.MouseButton.LeftButton:
            self.take(Press(self, self.at(event.position()), pointer, self.focus_cell_at))
        elif button == Qt.MouseButton.RightButton:
            hit = self.at(event.position())
            if hit is None or not hit.node.subject:
                self.session.select(())
                self.focus_cell_at(pointer)
            elif hit.node.subject not in self.session.selection:
                self.session.select((hit.node.subject,))
        self._last = pointer
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags, or shows what is under the pointer."""
        pointer = self._last = self._event_pointer(event)
        if self.tool is None:
            self.touch_handle(handle_at(self, pointer.window))
            self.hover(self.at(event.position()))
            return
        self.tool.move(pointer)
        if self.viewport().cursor().shape() != self.tool.cursor:
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
        from journeyeditor.app.canvas.feelings import add_point, label_point
        from journeyeditor.app.tools.grips import double_click

        self.take(None)
        hit, handle = self.at(event.position()), handle_at(self, event.position())
        if handle is not None:
            double_click(self, handle)
        elif hit is not None and hit.node.link:
            self.follow(hit.node.link)
        elif hit is not None and label_point(self, hit):
            pass
        elif hit is not None and hit.node.subject and hit.node.key.part is not Part.CURVE:
            self.edit_text(hit.node.subject)
        elif add_point(self, self._event_pointer(event)):
            pass
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

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.touch_handle(None)
        self.hover(None)
