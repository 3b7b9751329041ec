"""Fields that choose among things of the project, and fields inside a value that a thing holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.dates import EXAMPLE, parse_date
from journeyeditor.app.panels.inspector.changing import clear
from journeyeditor.app.panels.inspector.parts import choice_field, parse_number
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field, TextField
from journeyeditor.app.widgets.tick import Tick
from journeyeditor.model import Id, Model, evolve

Named = tuple[Id, str]
"""An id and what a person calls it."""


def reference_field(
    subject: Subject[Any], field: str, things: Callable[[], Iterable[Named]], none: str = "app.none"
) -> Field:
    """One thing of the project, or none; `none` is the key of the word for that."""

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        yield None, subject.desk.words.tr(none), None
        for key, name in things():
            yield key, name, None

    return choice_field(subject, field, options, lambda key: subject.put(**{field: key}))


class Ticks(QWidget):
    """A box for each thing; those of the ids in `now()` are ticked. `put(ids)` is called with the ids in order."""

    def __init__(
        self,
        look: Look,
        things: Callable[[], Iterable[Named]],
        now: Callable[[], Iterable[Id]],
        put: Callable[[tuple[Id, ...]], object],
    ) -> None:
        """Shows the boxes at once."""
        super().__init__()
        self.look = look
        self._things, self._now, self._put = things, now, put
        self.boxes: dict[Named, Tick] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the project says; boxes stay where the things are the same, and with them the keyboard."""
        things = list(self._things())
        if things != list(self.boxes):
            clear(self._column)
            self.boxes = {one: self._box(one) for one in things}
        chosen = frozenset(self._now())
        for (key, _), box in self.boxes.items():
            box.setChecked(key in chosen)

    def _box(self, one: Named) -> Tick:
        box = Tick(self.look, one[1])
        box.clicked.connect(self.on_clicked)
        self._column.addWidget(box)
        return box

    def on_clicked(self) -> None:
        """Commits what is ticked now."""
        self._put(tuple(key for (key, _), box in self.boxes.items() if box.isChecked()))


def ticks_field(subject: Subject[Any], field: str, things: Callable[[], Iterable[Named]], title: str = "") -> Field:
    """Any number of things of the project, a box each; hidden where there is none to choose."""
    ticks = Ticks(
        subject.desk.look, things, lambda: getattr(subject.now, field), lambda ids: subject.put(**{field: ids})
    )
    made = Field(subject.desk.words.tr(title or f"app.field.{field}"), ticks)

    def refresh() -> None:
        ticks.refresh()
        made.title.setHidden(not ticks.boxes)

    made.shows = refresh
    refresh()
    return made


class Inner:
    """Fields of a value that a thing holds, such as a journey's goal; None there is an empty one."""

    def __init__(self, subject: Subject[Any], field: str, empty: Model) -> None:
        """`empty` is what stands in the place of None."""
        self.subject, self.field, self.empty = subject, field, empty

    def now(self) -> Any:
        """The value as it is."""
        return getattr(self.subject.now, self.field) or self.empty

    def put(self, name: str, value: object, key: object = None) -> str | None:
        """Changes one field of it."""
        return self.subject.put((name, key) if key else None, **{self.field: evolve(self.now(), **{name: value})})

    def text(self, name: str, hint: str = "") -> TextField:
        """A text of it."""
        words = self.subject.desk.words
        return TextField(
            words.tr(f"app.field.{self.field}_{name}"),
            lambda: str(getattr(self.now(), name)),
            lambda text, key: self.put(name, text, key),
            hint=words.tr(hint) if hint else "",
        )

    def number(self, name: str) -> TextField:
        """A number of it, or nothing."""
        words = self.subject.desk.words

        def get() -> str:
            value = getattr(self.now(), name)
            return "" if value is None else words.number(value)

        def put(text: str, key: object) -> str | None:
            value = parse_number(text)
            if text.strip() and value is None:
                return words.tr("app.error.number")
            return self.put(name, value, key)

        return TextField(words.tr(f"app.field.{self.field}_{name}"), get, put)

    def date(self, name: str) -> TextField:
        """A date of it, or nothing."""
        words = self.subject.desk.words

        def get() -> str:
            value = getattr(self.now(), name)
            return words.date(value) if value else ""

        def put(text: str, key: object) -> str | None:
            value = parse_date(text, words)
            if text.strip() and value is None:
                return words.tr("app.error.date", example=EXAMPLE)
            return self.put(name, value, key)

        title, hint = words.tr(f"app.field.{self.field}_{name}"), words.tr("app.hint.date", example=EXAMPLE)
        return TextField(title, get, put, hint=hint)

    def reader(self, name: str) -> Callable[[], object]:
        """Reads one field of it."""
        return lambda: getattr(self.now(), name)

    def reference(self, name: str, things: Callable[[], Iterable[Named]]) -> Field:
        """One thing of the project that it refers to, or none."""

        def options() -> Iterable[tuple[object, str, QIcon | None]]:
            yield None, self.subject.desk.words.tr("app.none"), None
            for key, title in things():
                yield key, title, None

        return choice_field(
            self.subject, f"{self.field}_{name}", options, lambda key: self.put(name, key), self.reader(name)
        )


def percent_field(subject: Subject[Any], field: str, hint: str = "") -> TextField:
    """A share 0–1, shown and typed in percent, or nothing."""
    words = subject.desk.words

    def get() -> str:
        value = getattr(subject.now, field)
        return "" if value is None else words.percent(value)

    def put(text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and (value is None or not 0 <= value <= 100):
            return words.tr("app.error.percent")
        return subject.put(key, **{field: None if value is None else round(value / 100, 4)})

    return TextField(words.tr(f"app.field.{field}"), get, put, hint=words.tr(hint) if hint else "")


def journeys_but(subject: Subject[Any], but: Iterable[Id]) -> list[Named]:
    """The journeys that can be chosen, by title."""
    words, without = subject.desk.words, frozenset(but)
    found = (one for one in subject.desk.project.journeys if one.id not in without)
    return [(one.id, one.title or words.tr("app.untitled")) for one in found]


def named(members: Iterable[Any]) -> list[Named]:
    """Members of a collection by name."""
    return [(cast("Id", one.id), str(one.name)) for one in members]
