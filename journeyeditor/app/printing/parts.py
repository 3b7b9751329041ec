"""Switches for the lanes and stages that are printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.tick import Tick

__all__ = ["Cells", "Checks", "Tick"]


BOX = 28
"""The width of a box and the gap behind it, px."""


class Short(Tick):
    """A check box whose word ends in an ellipsis where it has too little room; the tooltip then has all of it."""

    def __init__(self, look: Look, word: str) -> None:
        """As a check box."""
        super().__init__(look, word)
        self.word = word
        self.setAccessibleName(word)

    def minimumSizeHint(self) -> QSize:
        """The box alone."""
        return QSize(BOX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the word."""
        super().resizeEvent(event)
        fitted = self.fontMetrics().elidedText(self.word, Qt.TextElideMode.ElideRight, self.width() - BOX)
        self.setText(fitted.replace("&", "&&"))
        self.setToolTip(self.word if fitted != self.word else "")


class Checks(QWidget):
    """Check boxes in columns; `changed` is told when a person switches one. The last that is on stays on."""

    changed = Signal()

    def __init__(self, look: Look, columns: int = 2) -> None:
        """Empty until `fill`."""
        super().__init__()
        self.look, self.columns = look, columns
        self.boxes: dict[str, Short] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def fill(self, choices: Sequence[tuple[str, str]], on: frozenset[str]) -> None:
        """Takes the choices (value, word) and those that are on; the same choices keep their boxes, and the focus."""
        if [(value, box.word) for value, box in self.boxes.items()] == list(choices):
            for value, box in self.boxes.items():
                box.setChecked(value in on)
            return
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for number, (value, word) in enumerate(choices):
            box = self.boxes[value] = Short(self.look, word)
            box.setChecked(value in on)
            box.clicked.connect(lambda _, one=box: self._tell(one))
            self._grid.addWidget(box, number // self.columns, number % self.columns)

    def on(self) -> tuple[str, ...]:
        """The values that are on, in their order."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def _tell(self, box: Tick) -> None:
        if not self.on():
            box.setChecked(True)
            return
        self.changed.emit()


class Cells(QWidget):
    """A switch for each stage, by its number; `changed` is told when a person switches one."""

    changed = Signal()

    def __init__(self) -> None:
        """Empty until `fill`."""
        super().__init__()
        self.cells: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def fill(self, titles: Sequence[str], on: frozenset[int]) -> None:
        """One cell for each title; `on` are indices. The same titles keep their cells, and the focus."""
        if [cell.toolTip() for cell in self.cells] == list(titles):
            for index, cell in enumerate(self.cells):
                cell.setChecked(index in on)
            return
        for cell in self.cells:
            self._row.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = []
        for index, title in enumerate(titles):
            cell = QToolButton()
            cell.setText(str(index + 1))
            cell.setToolTip(title)
            cell.setAccessibleName(title)
            cell.setFont(font(12.5, 600, tabular=True))
            cell.setProperty("look", "cell")
            cell.setCheckable(True)
            cell.setChecked(index in on)
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cell.setMinimumSize(14, 26)
            cell.setSizePolicy(cell.sizePolicy().Policy.Ignored, cell.sizePolicy().Policy.Fixed)
            cell.clicked.connect(lambda _, one=cell: self._tell(one))
            self._row.addWidget(cell, 1)
            self.cells.append(cell)

    def on(self) -> frozenset[int]:
        """The indices that are on."""
        return frozenset(index for index, cell in enumerate(self.cells) if cell.isChecked())

    def _tell(self, cell: QToolButton) -> None:
        if not self.on():
            cell.setChecked(True)
            return
        self.changed.emit()
