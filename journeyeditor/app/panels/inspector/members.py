"""Lists of the project that a row each can change: teams, systems, insights, data sets. Folded until one looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.heads import HeadButton
from journeyeditor.app.panels.inspector.along import tell_along
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.choosing import Inner, named
from journeyeditor.app.panels.inspector.marks import APART
from journeyeditor.app.panels.inspector.parts import date_field, parse_number, text_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.targets import targets_field
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, TextField
from journeyeditor.app.widgets.label import label
from journeyeditor.edits import PREFIXES, Edit
from journeyeditor.errors import message
from journeyeditor.model import (
    Dataset,
    DatasetKind,
    Entity,
    Evidence,
    EvidenceStatus,
    Id,
    Insight,
    InsightKind,
    System,
    Team,
    TeamKind,
)

Rows = list[list[QWidget]]
Named = tuple[object, str]


class Collection(NamedTuple):
    """A list of the project: what one is called, the field with its words, how it is made and changed, its rows."""

    noun: str
    named: str
    make: Callable[[Id, str], Edit]
    change: Callable[..., Edit]
    below: Callable[[Subject[Any]], Rows]
    lines: int = 1


class Members(Field):
    """A list behind a head that opens it, with the count and Add; open or not, it stays so for the next visit."""

    def __init__(self, desk: Desk, name: str) -> None:
        """`name` is a row of COLLECTIONS."""
        super().__init__("")
        self.desk, self.name, self.row = desk, name, COLLECTIONS[name]
        self.head = HeadButton(desk.look, desk.words.tr(f"app.{name}"))
        self.head.setChecked(name in desk.lists_open)
        self.head.toggled.connect(self.on_toggled)
        self.count = label("", 12, tone="third")
        add = LinkButton(desk.words.tr("app.add"))
        add.setAccessibleName(desk.words.tr(f"app.{name}.add"))
        add.clicked.connect(self.on_add)
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self.head)
        across.addWidget(self.count)
        across.addStretch(1)
        across.addWidget(add)
        self.column.addLayout(across)
        self.away: dict[Id, QToolButton] = {}
        self.listed = Changing(self._seen, self._rows, APART // 2)
        self.column.addWidget(self.listed)
        self.shows = self._refresh
        self._refresh()

    def _members(self) -> Sequence[Entity]:
        return cast("Sequence[Entity]", getattr(self.desk.project, self.name))

    def _seen(self) -> tuple[object, ...]:
        if self.name not in self.desk.lists_open:
            return ()
        return (*(one.id for one in self._members()), self.desk.project.teams)

    def _refresh(self) -> None:
        self.count.setText(self.desk.words.number(len(self._members())))
        self.listed.refresh()
        for field in self.listed.findChildren(Field):
            field.refresh()
        for one in self._members():
            if one.id in self.away:
                said = self.desk.words.tr("app.remove", name=getattr(one, self.row.named))
                self.away[one.id].setAccessibleName(said)
                self.away[one.id].setToolTip(said)

    def flush(self) -> None:
        """Commits what is typed in the rows."""
        self.listed.flush()

    def on_toggled(self, opened: bool) -> None:
        """Shows the rows, or puts them away."""
        self.flush()
        self.desk.lists_open = self.desk.lists_open | {self.name} if opened else self.desk.lists_open - {self.name}
        self._refresh()

    def on_add(self) -> None:
        """A new one, its words open for typing."""
        self.head.setChecked(True)
        key = self.desk.mint(PREFIXES[self.row.noun])
        edit = self.row.make(key, self.desk.words.tr(f"app.{self.name}.new"))
        self.desk.commit(message(f"app.edit.add_{self.row.noun}"), edit)
        made = next((one for one in self.listed.findChildren(TextField) if one.property("member") == key), None)
        if made is not None:
            made.edit.setFocus()
            made.edit.selectAll()

    def _rows(self) -> list[QWidget]:
        self.away.clear()
        return [self._row(one) for one in self._members()] if self.name in self.desk.lists_open else []

    def _row(self, one: Entity) -> QWidget:
        subject = Subject[Any](
            self.desk,
            one.id,
            find=lambda: self.desk.project.by_id[one.id],
            change=lambda **fields: self.row.change(one.id, **fields),
            name=self.row.noun,
        )
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(5)
        words = bare(text_field(subject, self.row.named, self.row.lines))
        words.setProperty("member", one.id)
        column.addLayout(_across([words], self._away(one.id)))
        for below in self.row.below(subject):
            column.addLayout(_across(below))
        return row

    def _away(self, key: Id) -> QWidget:
        button = self.away[key] = icon_button(self.desk.look, "close", "", 14, 24, "ink_3")
        button.clicked.connect(lambda: self.desk.deleting.emit((key,)))
        tell_along(self.desk.words, lambda: self.desk.project, button, key)
        return button


def _across(widgets: Sequence[QWidget], last: QWidget | None = None) -> QHBoxLayout:
    """Widgets of the same width beside each other; those without one that ends the row leave its room free."""
    row = QHBoxLayout()
    row.setSpacing(6)
    row.setContentsMargins(0, 0, 0 if last else 30, 0)
    for widget in widgets:
        row.addWidget(widget, 1)
    if last is not None:
        row.addWidget(last)
    return row


def bare(field: TextField) -> TextField:
    """A field whose label is said but not shown: the row says what it is."""
    field.title.hide()
    return field


def _choice(
    subject: Subject[Any], field: str, options: Callable[[], Sequence[Named]], inner: Inner | None = None
) -> QWidget:
    """One of several, its name only said; `inner` is the value within which the field is."""
    box = Choice(subject.desk.look)

    def refresh() -> None:
        shown: list[tuple[object, str, QIcon | None]] = [(value, text, None) for value, text in options()]
        box.fill(shown, getattr(inner.now() if inner else subject.now, field))

    def pick(value: object) -> None:
        inner.put(field, value) if inner else subject.put(**{field: value})

    box.picked.connect(pick)
    made = Field("", box, refresh)
    box.setAccessibleName(subject.desk.words.tr(f"app.field.{'evidence_status' if inner else field}"))
    refresh()
    return made


def _team(subject: Subject[Any]) -> Rows:
    tr = subject.desk.words.tr
    kinds = _choice(subject, "kind", lambda: [(kind, tr(f"team_kind.{kind}")) for kind in TeamKind])
    return [[kinds, bare(text_field(subject, "contact", hint="app.hint.contact"))]]


def _system(subject: Subject[Any]) -> Rows:
    desk = subject.desk
    return [[_choice(subject, "owner", lambda: [(None, desk.words.tr("app.none")), *named(desk.project.teams)])]]


def _insight(subject: Subject[Any]) -> Rows:
    tr, evidence = subject.desk.words.tr, Inner(subject, "evidence", Evidence())
    kinds = _choice(subject, "kind", lambda: [(kind, tr(f"insight_kind.{kind}")) for kind in InsightKind])
    sure = _choice(subject, "status", lambda: [(one, tr(f"evidence.{one.value}")) for one in EvidenceStatus], evidence)
    source = bare(evidence.text("source", "app.field.evidence_source"))
    return [[kinds, sure], [source], [targets_field(subject)]]


def _dataset(subject: Subject[Any]) -> Rows:
    tr = subject.desk.words.tr
    kinds = _choice(subject, "kind", lambda: [(kind, tr(f"dataset_kind.{kind}")) for kind in DatasetKind])
    source = bare(text_field(subject, "source", hint="app.field.source"))
    return [[kinds, source], [bare(date_field(subject, "imported_on")), _rows(subject)]]


def _rows(subject: Subject[Any]) -> TextField:
    """How many rows were read; none where that is not known."""
    words = subject.desk.words

    def get() -> str:
        return words.number(subject.now.rows) if subject.now.rows else ""

    def put(text: str, key: object) -> str | None:
        value = parse_number(text) if text.strip() else 0
        if value is None or value < 0:
            return words.tr("app.error.number")
        return subject.put(key, rows=round(value))

    title = words.tr("app.field.rows")
    return bare(TextField(title, get, put, hint=title))


COLLECTIONS: Mapping[str, Collection] = MappingProxyType(
    {
        "teams": Collection(
            "team", "name", lambda key, name: edits.add_team(Team(id=key, name=name)), edits.set_team, _team
        ),
        "systems": Collection(
            "system", "name", lambda key, name: edits.add_system(System(id=key, name=name)), edits.set_system, _system
        ),
        "insights": Collection(
            "insight",
            "text",
            lambda key, text: edits.add_insight(Insight(id=key, text=text)),
            edits.set_insight,
            _insight,
            lines=2,
        ),
        "datasets": Collection(
            "dataset",
            "name",
            lambda key, name: edits.add_dataset(Dataset(id=key, name=name)),
            edits.set_dataset,
            _dataset,
        ),
    }
)
"""The lists of the Project section, in their order."""
