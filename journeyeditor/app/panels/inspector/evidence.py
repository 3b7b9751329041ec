"""What something rests on: a box that says it, which opens to be changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.dates import EXAMPLE, parse_date
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.panels.inspector.parts import parse_number
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.model import Evidence, EvidenceStatus
from journeyeditor.words import Words

ROLES = {EvidenceStatus.VALIDATED: "pos", EvidenceStatus.OBSERVED: "cat1", EvidenceStatus.ASSUMED: "ink_3"}


class EvidenceBox(QWidget):
    """Says the status and the source; a click or the space bar opens what changes them."""

    clicked = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        """Empty until `show_evidence`."""
        super().__init__()
        self.look, self.words, self.role = look, words, "ink_3"
        self.status, self.detail = label("", 12.5, 600), paragraph("", 11.5, tone="second")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QHBoxLayout(self)
        across.setContentsMargins(37, 7, 10, 7)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.status)
        column.addWidget(self.detail)
        across.addLayout(column, 1)

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Shows a status and what it rests on; None is an assumption."""
        found = evidence or Evidence()
        self.role = ROLES[found.status]
        self.status.setText(self.words.tr(f"evidence.{found.status.value}"))
        count = self.words.tr("app.evidence.n", n_=self.words.number(found.n)) if found.n is not None else ""
        said = found.source or ", ".join(part for part in (found.method, count) if part)
        self.detail.setText(said or self.words.tr("app.evidence.none"))
        self.setAccessibleName(self.status.text())
        self.update()

    def show_mixed(self) -> None:
        """Several things rest on different evidence."""
        self.role = "ink_3"
        self.status.setText(self.words.tr("app.mixed"))
        self.detail.setText(self.words.tr("app.mixed.evidence"))
        self.setAccessibleName(self.status.text())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens or closes."""
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar and Enter do as a click."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft box and the shield."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("hover" if self.underMouse() else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        paint_icon(painter, "evidence", QRectF(10, (self.height() - 18) / 2, 18, 18), self.look, self.role)


def evidence_field(subject: Subject[Any]) -> Field:
    """The box, and below it the fields it opens."""
    words, look = subject.desk.words, subject.desk.look
    box = EvidenceBox(look, words)
    field = Field(words.tr("app.field.evidence"), box)
    statuses = [(status, words.tr(f"evidence.{status.value}")) for status in EvidenceStatus]
    switch = Segmented(look, statuses)
    switch.setAccessibleName(words.tr("app.field.evidence_status"))
    switch.chosen.connect(lambda status: _put(subject, None, status=status))
    source = TextField(words.tr("app.field.source"), *_bound(subject, "source"))
    details = Pair([TextField(words.tr("app.field.method"), *_bound(subject, "method")), _count(subject)], (2, 1))
    dated = _date(subject)
    opened = [switch, source, details, dated]
    for part in opened:
        part.hide()
        field.column.addWidget(part)

    def toggle() -> None:
        for part in opened:
            part.setVisible(part.isHidden())

    def refresh() -> None:
        box.show_evidence(subject.now.evidence)
        if subject.mixed("evidence"):
            box.show_mixed()
        switch.set_value(None if subject.mixed("evidence.status") else _now(subject).status)
        source.refresh()
        details.refresh()
        dated.refresh()

    box.clicked.connect(toggle)
    field.shows = refresh
    refresh()
    return field


def _now(subject: Subject[Any]) -> Evidence:
    evidence: Evidence | None = subject.now.evidence
    return evidence or Evidence()


def _put(subject: Subject[Any], key: object, **changes: object) -> str | None:
    return subject.put_inner(key, "evidence", Evidence(), **changes)


def _bound(subject: Subject[Any], name: str) -> tuple[Any, Any]:
    def get() -> str:
        return str(getattr(_now(subject), name))

    return get, lambda text, key: _put(subject, (name, key), **{name: text})


def _date(subject: Subject[Any]) -> TextField:
    words = subject.desk.words

    def get() -> str:
        found = _now(subject).date
        return words.date(found) if found else ""

    def put(text: str, key: object) -> str | None:
        value = parse_date(text, words)
        if text.strip() and value is None:
            return words.tr("app.error.date", example=EXAMPLE)
        return _put(subject, ("date", key), date=value)

    return TextField(words.tr("app.field.date"), get, put, hint=words.tr("app.hint.date", example=EXAMPLE))


def _count(subject: Subject[Any]) -> TextField:
    words = subject.desk.words

    def get() -> str:
        found = _now(subject).n
        return "" if found is None else words.number(found)

    def put(text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and (value is None or value < 0):
            return words.tr("app.error.number")
        return _put(subject, ("n", key), n=None if value is None else round(value))

    return TextField(words.tr("app.field.n"), get, put)
