"""The section of the project itself: its names, words, teams and systems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.choosing import Inner, named
from journeyeditor.app.panels.inspector.marks import APART
from journeyeditor.app.panels.inspector.parts import Part, choice_field, lines_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, TextField, head_row
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import PhaseNames, Project, System, Team, TeamKind, Term
from journeyeditor.words import Words, languages


def project_section(desk: Desk, project: Project) -> Section:
    """What the inspector shows of the project."""
    subject = Subject[Project](desk, project.id, find=lambda: desk.project, change=edits.set_project, name="project")
    phases = Inner(subject, "phase_names", PhaseNames())
    parts: list[Part] = [
        text_field(subject, "title"),
        text_field(subject, "organisation"),
        _language(subject),
        text_field(subject, "marking", hint="app.hint.marking"),
        lines_field(subject, "levels", "app.hint.levels"),
        *(phases.text(name, f"phase.{name}") for name in ("before", "during", "after")),
        _glossary(subject),
        People(desk, "teams"),
        People(desk, "systems"),
    ]
    return Section(lambda: _head(subject), parts, menu="project")


def _language(subject: Subject[Project]) -> Field:
    """The language of the drawing's fixed words, numbers and dates."""

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        for code in dict.fromkeys((*languages(), subject.now.language)):
            yield code, Words(code).tr("language.name") if code in languages() else code, None

    return choice_field(subject, "language", options, lambda code: subject.put(language=code))


def _glossary(subject: Subject[Project]) -> TextField:
    """One term a line: the term, a colon, its meaning; a term not to be used names after an arrow what to say."""
    words = subject.desk.words

    def put(text: str, key: object) -> str | None:
        lines = (line for line in text.split("\n") if line.strip())
        return subject.put(key, glossary=tuple(term_of(line) for line in lines))

    def get() -> str:
        return "\n".join(map(line_of, subject.now.glossary))

    return TextField(words.tr("app.field.glossary"), get, put, hint=words.tr("app.hint.glossary"), lines=2)


def term_of(line: str) -> Term:
    """A line of the glossary as a term."""
    rest, _, instead = line.partition("→")
    term, _, meaning = rest.partition(":")
    return Term(term=term.strip(), meaning=meaning.strip(), say_instead=instead.strip())


def line_of(term: Term) -> str:
    """A term as a line of the glossary."""
    meaning = f": {term.meaning}" if term.meaning else ""
    return f"{term.term}{meaning}{f' → {term.say_instead}' if term.say_instead else ''}"


class People(Field):
    """The teams, or the systems they own: a row each, with Add in the head."""

    def __init__(self, desk: Desk, collection: str) -> None:
        """`collection` is teams or systems."""
        super().__init__("")
        self.desk, self.collection = desk, collection
        add = LinkButton(desk.words.tr("app.add"))
        add.setAccessibleName(desk.words.tr(f"app.{collection}.add"))
        add.clicked.connect(self.on_add)
        self.column.addLayout(head_row(desk.words.tr(f"app.{collection}"), add))
        self.listed = Changing(self._seen, self._rows, APART // 2)
        self.column.addWidget(self.listed)
        self.shows = self._refresh

    def _seen(self) -> tuple[object, ...]:
        return tuple(one.id for one in self._members()) + ((self.desk.project.teams,) if self._systems else ())

    @property
    def _systems(self) -> bool:
        return self.collection == "systems"

    def _members(self) -> Sequence[Team | System]:
        return cast("Sequence[Team | System]", getattr(self.desk.project, self.collection))

    def _refresh(self) -> None:
        self.listed.refresh()
        for field in self.listed.findChildren(Field):
            field.refresh()

    def flush(self) -> None:
        """Commits what is typed in the rows."""
        self.listed.flush()

    def on_add(self) -> None:
        """A new one, its name open for typing."""
        name = self.desk.words.tr(f"app.{self.collection}.new")
        kind = self.collection.removesuffix("s")
        key = self.desk.mint(PREFIXES[kind])
        edit = edits.add_system(System(id=key, name=name)) if self._systems else edits.add_team(Team(id=key, name=name))
        self.desk.commit(message(f"app.edit.add_{kind}"), edit)
        fields = self.listed.findChildren(TextField)
        if fields:
            fields[-1 if self._systems else -2].edit.setFocus()
            fields[-1 if self._systems else -2].edit.selectAll()

    def _rows(self) -> list[QWidget]:
        return [self._row(one) for one in self._members()]

    def _row(self, one: Team | System) -> QWidget:
        subject = Subject[Any](
            self.desk,
            one.id,
            find=lambda: self.desk.project.by_id[one.id],
            change=lambda **fields: (edits.set_system if self._systems else edits.set_team)(one.id, **fields),
            name=self.collection.removesuffix("s"),
        )
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(_bare(text_field(subject, "name")), 1)
        across.addWidget(self._away(one))
        column.addLayout(across)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.setContentsMargins(0, 0, 30, 0)
        below.addWidget(self._choice(subject), 1)
        if not self._systems:
            below.addWidget(_bare(text_field(subject, "contact", hint="app.hint.contact")), 1)
        column.addLayout(below)
        return row

    def _choice(self, subject: Subject[Any]) -> QWidget:
        box, words = Choice(self.desk.look), self.desk.words
        field = "owner" if self._systems else "kind"
        kinds: list[tuple[object, str, QIcon | None]] = [
            (kind, words.tr(f"team_kind.{kind}"), None) for kind in TeamKind
        ]
        teams: list[tuple[object, str, QIcon | None]] = [(None, words.tr("app.none"), None)]
        teams += [(key, name, None) for key, name in named(self.desk.project.teams)]
        box.fill(teams if self._systems else kinds, getattr(subject.now, field))
        box.picked.connect(lambda value: subject.put(**{field: value}))
        box.setAccessibleName(words.tr(f"app.field.{field}"))
        return box

    def _away(self, one: Team | System) -> QWidget:
        button = icon_button(self.desk.look, "close", self.desk.words.tr("app.remove", name=one.name), 14, 24, "ink_3")
        kind = self.collection.removesuffix("s")
        button.clicked.connect(lambda: self.desk.commit(message(f"app.edit.delete_{kind}"), edits.delete([one.id])))
        return button


def _bare(field: TextField) -> TextField:
    """A field whose label is said but not shown: the row says what it is."""
    field.title.hide()
    return field


def _head(subject: Subject[Project]) -> Head:
    words, project = subject.desk.words, subject.now
    count = words.tr("count.journeys", n=len(project.journeys))
    return Head(
        project.title or words.tr("app.untitled_project"), f"{words.tr('app.thing.project')}, {count}", "folder"
    )
