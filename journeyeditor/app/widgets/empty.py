"""What stands in place of a map while the project has none: a sentence and the next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label


class Empty(QWidget):
    """Covers its host while it is shown."""

    def __init__(self, look: Look, host: QWidget, sentence: str, step: str, act: Callable[[], object]) -> None:
        """`step` is the button's word, `act` what it does."""
        super().__init__(host)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(label(sentence, 14, 600), 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = push_button(look, step, "plus")
        self.button.clicked.connect(act)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        host.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as its host."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False
