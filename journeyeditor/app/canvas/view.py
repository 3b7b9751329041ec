"""The canvas as a widget: shows one journey of a session and turns what a person does into edits.

What answers to keys, wheel and clipboard is loaded when it is first asked for: the canvas stands sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.drawing_source import Draw, Drawings
from journeyeditor.app.canvas.pointing import Pointing
from journeyeditor.model import Card, Id
from journeyeditor.session import Session
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.accessible import Whole
    from journeyeditor.app.canvas.ring import Ring
    from journeyeditor.app.canvas.tips import Resting


class MapView(Pointing):
    """One journey on the canvas. Zoom 1.0 is 100 %; the selection is `session.selection`.

    Signals: `zoom_changed(zoom)`, `view_changed()`, `journey_shown(id)`, `hint_changed(text)`,
    `journey_link_activated(journey id, place id or "")`.
    """

    by_key = False
    """Whether the keyboard came here by key, or was used here."""
    ring: Ring | None = None
    resting: Resting | None = None

    def __init__(
        self,
        session: Session,
        words: Words,
        palette: Mapping[str, str],
        draw: Draw | None = None,
        read_asset: Callable[[str], bytes] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`words` are the window's; `draw` lays journeys out (None: for the screen), `read_asset` brings images."""
        super().__init__(session, words, palette, draw or Drawings(), read_asset, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def make_accessible(self) -> Whole:
        """What a screen reader is told; made when one asks for it."""
        from journeyeditor.app.accessible import Whole
        from journeyeditor.app.canvas.accessible import MapTold

        self.accessible = Whole(self, MapTold(self), self.words.tr("accessible.map"))
        return self.accessible

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells a screen reader what has the keyboard."""
        super().focusInEvent(event)
        self.by_key = event.reason() in BY_KEY
        self.show_ring()
        if self.accessible is not None:
            self.accessible.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring where the keyboard is not."""
        super().focusOutEvent(event)
        self.show_ring()

    def restand(self) -> None:
        """Frames what is selected; where nothing is, the canvas itself shows that it has the keyboard."""
        super().restand()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.cell is not None)
        self.show_ring()

    def show_ring(self) -> None:
        """Shows the ring, once somebody works by key."""
        wanted = self.by_key and self.hasFocus() and not self.session.selection and self.cell is None
        if wanted and self.ring is None:
            from journeyeditor.app.canvas.ring import Ring

            self.ring = Ring(self)
        if self.ring is not None:
            self.ring.follow()
            self.ring.setVisible(wanted)

    def show_journey(self, journey: Id, at: Id = "") -> None:
        """Shows a journey, scrolled to a place of it ("" = its start) which is then selected."""
        self.take(None)
        super().show_journey(journey, at)

    def event(self, event: QEvent) -> bool:
        """The menu that a key asks for opens at what is selected."""
        if isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard:
            from journeyeditor.app.canvas.menu_key import open_menu

            open_menu(self)
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A pointer that rests is told what it rests on; a pinch zooms."""
        if self.resting is None and event.type() == QEvent.Type.MouseMove:
            from journeyeditor.app.canvas.tips import Resting

            self.resting = Resting(self)
        if self.resting is not None:
            self.resting.follow(event)
        if isinstance(event, QNativeGestureEvent):
            from journeyeditor.app.canvas.wheel import pinched

            if (zoom := pinched(event, self.zoom)) is not None:
                self.set_zoom(zoom, event.position())
                return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; a touch pad and Shift scroll."""
        from journeyeditor.app.canvas.wheel import asked

        wanted = asked(event, self.zoom)
        if isinstance(wanted, float):
            self.set_zoom(wanted, event.position())
        else:
            self.scroll_by(wanted)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a gesture; else the table of keys decides."""
        if event.key() == Qt.Key.Key_Escape and self.tool is not None:
            self.take(None)
        elif self.tool is not None:
            self.hold_keys(event.key(), True)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.cell is None:
            self.space = True
            self._settle()
        elif not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        from journeyeditor.app.canvas.keys import on_key

        self.by_key = True
        return on_key(self, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What a dead key or an input method makes of several keys is typed into the empty cell, as a key is."""
        text = event.commitString()
        if self.cell is not None and self.tool is None and text.strip():
            self.add_card_here(text)
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting Space go ends panning."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space = False
            self._settle()
        elif self.tool is not None:
            self.hold_keys(event.key(), False)
        else:
            super().keyReleaseEvent(event)

    def edit_text(self, key: Id, new: bool = False) -> None:
        """Opens a text for typing; several lines pasted into a card may become several cards."""
        super().edit_text(key, new)
        journey = self.journey
        if self.editor is not None and journey is not None and isinstance(journey.part_of.get(key), Card):
            from journeyeditor.app.canvas.clipboard import paste_into_card

            self.editor.several = partial(paste_into_card, self, key)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes through the map; at its end it leaves."""
        return self.walk_on(1 if following else -1) or super().focusNextPrevChild(following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The editor stays on its card."""
        super().resizeEvent(event)
        self.follow_card()
        self.show_ring()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The editor stays on its card."""
        super().scrollContentsBy(dx, dy)
        self.follow_card()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A touchpoint of the library may come in."""
        from journeyeditor.app.tools.drop_touchpoint import DropTouchpoint, dropped

        touchpoint = dropped(event.mimeData())
        if self.journey is not None and _brings_picture(event.mimeData()):
            event.acceptProposedAction()
        elif touchpoint and self.journey is not None:
            self.take(DropTouchpoint(self, touchpoint))
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where it would fall."""
        from journeyeditor.app.tools.drop_touchpoint import DropTouchpoint

        if isinstance(self.tool, DropTouchpoint):
            self._last = self.pointer(event.position(), event.modifiers())
            self.tool.move(self._last)
            event.setAccepted(self.tool.refusal is None)
            if not self.pull(event.position()).isNull():
                self._timer.start()
        elif _brings_picture(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.take(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """It stays here."""
        from journeyeditor.app.tools.drop_touchpoint import DropTouchpoint

        if isinstance(self.tool, DropTouchpoint):
            self.tool.move(self.pointer(event.position(), event.modifiers()))
            tool, self.tool = self.tool, None
            tool.commit()
            self._settle()
            event.acceptProposedAction()
        elif _brings_picture(event.mimeData()):
            step = self.places().step_at(self.pointer(event.position(), event.modifiers()).x)
            self.session.select((step,) if step else ())
            from journeyeditor.app.canvas.clipboard import paste_here

            paste_here(self, event.mimeData())
            event.acceptProposedAction()


BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
"""Who clicks knows where the keyboard is; who comes by key is shown."""


def _brings_picture(data: QMimeData) -> bool:
    """Whether what is dragged is a picture, or files that are."""
    from journeyeditor.app.canvas.pasted_pictures import pictures_in

    return data.hasImage() or bool(pictures_in(data))
