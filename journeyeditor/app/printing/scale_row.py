"""The scale of a print: a slider, the share of full size in figures, and a button back to what fits the paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.app.printing.amount import SHARE, Amount
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.zoom import ZoomSlider
from journeyeditor.words import Words

FIGURES, ROOM = 76, 16777215


class ScaleRow(QWidget):
    """`picked(share)` and `fitted()` are told when a person asks for another scale, or for what fits."""

    picked = Signal(float)
    fitted = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        """At full size until a scale is shown."""
        super().__init__()
        self.slider, self.figures = ZoomSlider(look), Amount(words, SHARE)
        self.slider.setMinimumWidth(72)
        self.slider.setMaximumWidth(ROOM)
        self.slider.setAccessibleName(words.tr("print_window.scale"))
        self.figures.setAccessibleName(words.tr("print_window.amount"))
        self.figures.setFixedWidth(FIGURES)
        self.fit = push_button(look, words.tr("print_window.fit_paper"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.figures)
        row.addWidget(self.fit)
        self.slider.moved.connect(self._on_moved)
        self.figures.picked.connect(self.picked)
        self.fit.clicked.connect(self.fitted)

    def show_scale(self, scale: float) -> None:
        """Shows a share of full size without telling."""
        self.slider.set_zoom(scale)
        self.figures.set_value(scale)

    def _on_moved(self, scale: float) -> None:
        whole = max(SHARE.least, round(scale, 2))
        self.show_scale(whole)
        self.picked.emit(whole)
