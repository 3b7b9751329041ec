"""Figures side by side: a number and a word each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor.app.atlas.rows import breakable
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import label, paragraph, rule


def strip(look: Look, figures: list[tuple[str, str]]) -> QWidget:
    """Numbers with their words, on a sunken ground, with rules between."""
    made = QFrame()
    made.setObjectName("strip")
    made.setStyleSheet(f"QFrame#strip {{ background: {look.colours['sunken']}; border-radius: 8px; }}")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 10, 0, 10)
    row.setSpacing(0)
    for index, (number, word) in enumerate(figures):
        if index:
            row.addWidget(rule("line_2", vertical=True, length=38), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(figure_column(number, word), 1)
    return made


def figure_column(number: str, word: str) -> QVBoxLayout:
    """A number over its word."""
    column = QVBoxLayout()
    column.setContentsMargins(12, 0, 8, 0)
    column.setSpacing(0)
    figure = label(number, 18, 600, tabular=True)
    figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    column.addWidget(figure)
    column.addWidget(paragraph(breakable(word), 12, 400, "second"))
    column.addStretch(1)
    return column
