"""What else a measurement says, below its row: of how many, within which bounds, of which days, from which data."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.choosing import named, reference_field
from journeyeditor.app.panels.inspector.parts import date_field, number_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.errors import message
from journeyeditor.model import Id, Measurement, evolve

APART = 8


class Opener(QLabel):
    """The name of a measurement, which wraps; a click, Enter or the space bar opens and closes what is below."""

    clicked = Signal()

    def __init__(self, text: str, opened: bool) -> None:
        """`opened` as it is now."""
        super().__init__(text)
        self.opened = opened
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(font(12.5))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(0, 4, 0, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens or closes."""
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar do as a click."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


def details_of(desk: Desk, journey: Id, one: Measurement) -> QWidget:
    """The fields below a row."""
    subject = Subject[Measurement](
        desk,
        one.id,
        find=lambda: found(desk, journey, one),
        change=lambda **fields: edits.set_measurement(journey, evolve(found(desk, journey, one), **fields)),
        name="measurement",
    )
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 12)
    column.setSpacing(APART)
    parts: list[Field | Pair] = [
        Pair([number_field(subject, "low"), number_field(subject, "high")]),
        Pair([date_field(subject, "period_from"), date_field(subject, "period_to")]),
        Pair([number_field(subject, "n", whole=True), reference_field(subject, "dataset", lambda: datasets(desk))]),
    ]
    for part in parts:
        column.addWidget(part)
    away = push_button(desk.look, desk.words.tr("app.measures.delete"), "trash")
    away.clicked.connect(
        lambda: desk.commit(message("app.edit.delete_measurement"), edits.clear_measurements([one.id]))
    )
    column.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def datasets(desk: Desk) -> list[tuple[Id, str]]:
    """The data that a measurement may come from."""
    return named(desk.project.datasets)


def found(desk: Desk, journey: Id, one: Measurement) -> Measurement:
    """A measurement as it is now; one that is gone as it was."""
    parts = desk.project.journey(journey).part_of
    now = parts.get(one.id, one)
    return now if isinstance(now, Measurement) else one
