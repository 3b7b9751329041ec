"""The section of the project itself: its names, words, teams, systems, insights and data sets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QIcon

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.choosing import Inner
from journeyeditor.app.panels.inspector.members import COLLECTIONS, Members
from journeyeditor.app.panels.inspector.parts import Part, choice_field, lines_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, TextField
from journeyeditor.model import PhaseNames, Project, Term
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
        *(Members(desk, name) for name in COLLECTIONS),
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


def _head(subject: Subject[Project]) -> Head:
    words, project = subject.desk.words, subject.now
    count = words.tr("count.journeys", n=len(project.journeys))
    return Head(
        project.title or words.tr("app.untitled_project"), f"{words.tr('app.thing.project')}, {count}", "folder"
    )
