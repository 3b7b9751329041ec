"""Fields of what a card or an encounter is for: personas, tags, whether it is expected and not there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.app.widgets.field import Field, Pair, TextField, head_row
from journeyeditor.app.widgets.tick import Tick
from journeyeditor.model import Encounter, Id, Moment, Persona

APART = 13
"""Px between two fields."""


class Details(Field):
    """Fields that are seldom needed, below a head that opens them; open or not, it stays so for the next selection."""

    def __init__(self, desk: Desk, fields: Sequence[Field | Pair]) -> None:
        """As the person left it the last time."""
        super().__init__("")
        self.desk, self.fields = desk, tuple(fields)
        self.switch = LinkButton()
        self.switch.setAccessibleName(desk.words.tr("app.details"))
        self.switch.clicked.connect(self.on_switch)
        self.column.addLayout(head_row(desk.words.tr("app.details"), self.switch))
        self.column.setSpacing(APART)
        for field in self.fields:
            self.column.addWidget(field)
        self._show()

    def on_switch(self) -> None:
        """Opens or closes."""
        self.desk.details_open = not self.desk.details_open
        self._show()

    def refresh(self) -> None:
        """Shows what the project says now."""
        for field in self.fields:
            field.refresh()

    def flush(self) -> None:
        """Commits what is typed."""
        for field in self.fields:
            field.flush()

    def _show(self) -> None:
        opened = self.desk.details_open
        self.switch.setText(self.desk.words.tr("app.details.hide" if opened else "app.details.show"))
        for field in self.fields:
            field.setVisible(opened)


def personas_field(subject: Subject[Any]) -> Field:
    """A box for each persona of the map; none ticked means everybody."""
    desk = subject.desk

    def people() -> tuple[Persona, ...]:
        wanted = {*subject.journey.personas, *subject.now.personas}
        return tuple(one for one in desk.project.personas if one.id in wanted)

    def rows() -> list[QWidget]:
        return [_box(subject, one) for one in people()]

    listed = Changing(lambda: (*people(), subject.now.personas), rows)
    listed.setAccessibleName(desk.words.tr("app.field.for_whom"))
    field = Field(desk.words.tr("app.field.for_whom"), listed, listed.refresh)
    field.setToolTip(desk.words.tr("app.hint.for_whom"))
    return field


def _box(subject: Subject[Any], persona: Persona) -> QWidget:
    box = Tick(subject.desk.look, persona.name)
    box.setChecked(persona.id in subject.now.personas)

    def pick(ticked: bool) -> None:
        chosen = {*subject.now.personas, persona.id} if ticked else {*subject.now.personas} - {persona.id}
        subject.put(personas=_in_order(subject, chosen))

    box.clicked.connect(pick)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 2, 0, 2)
    column.addWidget(box)
    return holder


def _in_order(subject: Subject[Any], chosen: set[Id]) -> tuple[Id, ...]:
    return tuple(one.id for one in subject.desk.project.personas if one.id in chosen)


def tags_field(subject: Subject[Any]) -> TextField:
    """Tags in one line, with commas between."""
    words = subject.desk.words

    def put(text: str, key: object) -> str | None:
        return subject.put(key, tags=parsed_tags(text))

    return TextField(
        words.tr("app.field.tags"), lambda: ", ".join(subject.now.tags), put, hint=words.tr("app.hint.tags")
    )


def parsed_tags(text: str) -> tuple[str, ...]:
    """Tags with commas between, each once."""
    tags = (" ".join(part.split()) for part in text.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def missing_field(subject: Subject[Encounter]) -> Field:
    """Whether the customer expects it and it is not there."""
    box = Tick(subject.desk.look, subject.desk.words.tr("app.field.missing"))
    box.clicked.connect(lambda ticked: subject.put(moment=Moment.MISSING if ticked else Moment.NONE))

    def refresh() -> None:
        box.setChecked(subject.now.moment is Moment.MISSING)

    refresh()
    return Field("", box, refresh)
