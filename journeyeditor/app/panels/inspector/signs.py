"""The icons of cards and channels to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.tips import tips
from journeyeditor.words import Words

COLUMNS, HIGH, GAP, SIZE = 8, 28, 4, 16
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}

CHANNEL_ICONS = (
    *("web", "app", "phone", "message", "email", "chat", "letter", "person"),
    *("branch", "workshop", "roadside", "video", "social", "advert", "kiosk", "partner"),
)
CARD_ICONS = (
    *("", "walk", "heart", "question", "barrier", "comment", "flag", "bulb"),
    *("warn", "clock", "target", "eye", "file", "tag", "users", "gears"),
    *("server", "chart", "pin", "lock", "picture", "link", "loop", "curve"),
    *CHANNEL_ICONS,
)
"""The first is none of its own: that of the lane, where the lane has one."""


class Signs(QWidget):
    """One of some icons is chosen; `chosen(name)` is told when a person chooses another."""

    chosen = Signal(str)

    def __init__(self, look: Look, words: Words, names: Sequence[str]) -> None:
        """Nothing is chosen until `set_value`."""
        super().__init__()
        self.look, self.words, self.names, self.value = look, words, tuple(names), "?"
        self.rows = -(-len(self.names) // COLUMNS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(self.rows * (HIGH + GAP) - GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, value: str) -> None:
        """Shows an icon without telling."""
        self.value = value
        self.setAccessibleDescription(self.name_of(value))
        self.update()

    def name_of(self, value: str) -> str:
        """An icon in words."""
        return self.words.tr("app.mixed" if value == "?" else f"icon.{value or 'none'}")

    def choose(self, index: int) -> None:
        """Chooses as a person does."""
        name = self.names[max(0, min(len(self.names) - 1, index))]
        if name != self.value:
            self.set_value(name)
            self.chosen.emit(name)

    def cell(self, index: int) -> QRectF:
        """Where an icon stands."""
        width = (self.width() + GAP) / COLUMNS
        row, column = divmod(index, COLUMNS)
        return QRectF(column * width, row * (HIGH + GAP), width - GAP, HIGH)

    def index_at(self, point: QPointF) -> int | None:
        """The icon at a point."""
        return next((index for index in range(len(self.names)) if self.cell(index).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is clicked."""
        found = self.index_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose((self.names.index(self.value) if self.value in self.names else -step) + step)

    def event(self, event: QEvent) -> bool:
        """Names the icon under a resting pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.index_at(QPointF(event.pos()))
            if found is not None:
                place = self.cell(found).toRect()
                place.moveTopLeft(self.mapToGlobal(place.topLeft()))
                tips().show_text(self.name_of(self.names[found]), place)
            return found is not None
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Another icon has another name."""
        tips().leave()

    def leaveEvent(self, event: QEvent) -> None:
        """None is named."""
        tips().leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icons; the chosen one on the accent's soft ground with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, name in enumerate(self.names):
            self._paint_cell(painter, self.cell(index), name)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, name: str) -> None:
        chosen = name == self.value
        painter.setPen(QPen(self.look.colour("accent"), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        if not name:
            painter.setPen(QPen(self.look.colour("ink_3"), 1.75))
            painter.drawLine(cell.center() - QPointF(5, 0), cell.center() + QPointF(5, 0))
            return
        inner = QRectF(0, 0, SIZE, SIZE)
        inner.moveCenter(cell.center())
        paint_icon(painter, name, inner, self.look, "accent_ink" if chosen else "ink_2")


def icon_field(subject: Subject[Any], names: Sequence[str], none: bool = True) -> Field:
    """The subject's icon; with `none`, it may have none of its own."""
    signs = Signs(subject.desk.look, subject.desk.words, names if none else [name for name in names if name])
    signs.chosen.connect(lambda name: subject.put(icon=name))

    def refresh() -> None:
        signs.set_value("?" if subject.mixed("icon") else subject.now.icon)

    refresh()
    return Field(subject.desk.words.tr("app.field.icon"), signs, refresh)
