"""The slider of what is felt, beside a card or point."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.widgets.label import label
from journeyeditor.app.widgets.score import ScoreSlider
from journeyeditor.words import Words

WIDTH, INSET = 258, 11
CLOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_E)


class FeelingPopup(Popup):
    """Arrows and the pointer move it, Delete clears it, Enter and Esc close. `felt(value)` on each change."""

    felt = Signal(object)

    def __init__(self, host: QWidget, inks: Inks, words: Words, value: float | None) -> None:
        """Shows a feeling, or None."""
        super().__init__(host, inks, WIDTH)
        self.keeps = False
        self.slider = ScoreSlider(self.look, words, value)
        self.slider.setAccessibleName(words.tr("app.field.feeling"))
        self.slider.moved.connect(self.on_moved)
        self.slider.installEventFilter(self)
        margins = self.rows.contentsMargins()
        left, top = margins.left() + INSET, margins.top() + INSET
        self.rows.setContentsMargins(left, top, left, top - 3)
        self.rows.setSpacing(8)
        self.rows.addWidget(label(words.tr("app.field.feeling"), 12, 500, "second"))
        self.rows.addWidget(self.slider)

    def on_moved(self, value: float | None) -> None:
        """Tells it, and stays."""
        self.keeps = True
        self.felt.emit(value)
        self.keeps = False

    def shut(self) -> None:
        """Goes away, but not because of what it did itself."""
        if not self.keeps:
            super().shut()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Esc and its own letter close."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in CLOSING:
            self.shut()
            return True
        return False
