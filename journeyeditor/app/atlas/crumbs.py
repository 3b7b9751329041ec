"""The way from the whole down to what is open: each name leads back to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.model import Id

HEIGHT = 30


class Crumbs(QWidget):
    """Stands above a picture. `went(key)` is told when a person goes to one."""

    went = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Empty until `show_path`."""
        super().__init__(parent)
        self.look = look
        self.path: tuple[tuple[Id, str], ...] = ()
        self.buttons: list[QToolButton] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    def set_look(self, look: Look) -> None:
        """Takes another theme."""
        self.look = look
        self.show_path(self.path)

    def show_path(self, path: Sequence[tuple[Id, str]]) -> None:
        """Shows keys and their names, the last one in bold."""
        self.path = tuple(path)
        while (item := self.row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        for number, (key, name) in enumerate(self.path):
            if number:
                arrow = QLabel()
                arrow.setPixmap(icon("right", self.look, "ink_3", 13).pixmap(13, 13))
                self._add(arrow)
            self.buttons.append(self._button(key, name, number == len(self.path) - 1))
            self._add(self.buttons[-1])
        self.adjustSize()
        self.raise_()

    def _add(self, widget: QWidget) -> None:
        self.row.addWidget(widget)
        widget.show()

    def _button(self, key: Id, name: str, last: bool) -> QToolButton:
        made = QToolButton()
        made.setText(name.replace("&", "&&"))
        made.setFont(font(13, 600 if last else 500))
        made.setFixedHeight(HEIGHT)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        role = "ink" if last else "ink_2"
        colours = self.look.colours
        made.setStyleSheet(
            f"QToolButton {{ color: {colours[role]}; border: none; border-radius: 6px; padding: 0 4px; }}"
            f" QToolButton:hover, QToolButton:focus {{ background: {colours['hover']}; }}"
        )
        made.clicked.connect(self._goer(key))
        return made

    def _goer(self, key: Id) -> Callable[[], None]:
        return lambda: self.went.emit(key)
