"""How the parts of a map's page stand: toolbar above, canvas with its status bar between two panels."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from journeyeditor.app.widgets.label import rule

WIDTHS = 236, 300
"""What the panels are wide at first, px."""
STATUS = 44
"""How high the status bar is, px."""

PROJECT_BOUNDS, INSPECTOR_BOUNDS = (200, 360), (280, 420)
"""The least and the most of each, px."""


def frame(page: QWidget, toolbar: QWidget, middle: QWidget, status: QWidget, kept: str, width: int) -> QSplitter:
    """Lays a page `width` px wide out, with empty room for the panels; `kept` says how wide they were."""
    column = _column(page)
    column.addWidget(toolbar)
    column.addWidget(rule())
    centre = QWidget()
    inner = _column(centre)
    inner.addWidget(middle, 1)
    inner.addWidget(rule())
    inner.addWidget(status)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    left, right = kept_widths(kept)
    for widget in (_room(left), centre, _room(right)):
        splitter.addWidget(widget)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([left, max(200, width - left - right - 2), right])
    column.addWidget(splitter, 1)
    return splitter


def kept_widths(text: str) -> tuple[int, ...]:
    """The widths of the panels as they were kept, within their bounds; the first ones where nothing sound was kept."""
    numbers = [int(part) for part in text.split() if part.isdecimal()]
    if len(numbers) != len(WIDTHS):
        return WIDTHS
    bounds = (PROJECT_BOUNDS, INSPECTOR_BOUNDS)
    return tuple(min(max(number, least), most) for number, (least, most) in zip(numbers, bounds, strict=True))


def _column(widget: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made


def _room(width: int) -> QWidget:
    """Empty room for a panel."""
    room = QWidget()
    room.setMinimumWidth(width)
    room.setMaximumWidth(width)
    return room
