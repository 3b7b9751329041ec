"""The journeys joined to whatever is selected: by links, nesting, or the same touchpoint. One click goes there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.jump_button import jump_button
from journeyeditor.app.panels.ordered import KEYS as ROW_KEYS
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.app.widgets.label import label, rule
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Encounter, Id, Journey, JourneyLink, LinkKind, Place, Project, evolve, is_place

HERE = "link.same_map"
LINK = "link"
"""The property of a row that names the link it stands for."""
ACTS = {
    "project.up": "app.edit.move_thing",
    "project.down": "app.edit.move_thing",
    "project.duplicate": "app.edit.duplicate_thing",
    "project.delete": "app.edit.delete",
}
"""What a step of undo is called by what a key of a row does."""
MOST_ROWS = 60
"""So many places are listed; a touchpoint may be used ten thousand times."""


class Joined(NamedTuple):
    """Another journey, where in it to go ("" = its start), and the key of the word that says how it is joined.

    `shared` tells that it also uses the same touchpoint; `link` is the link that joins them, "" for none; `place` names
    the step of a use where the journey alone does not tell which one it is.
    """

    journey: Id
    at: Id
    how: str
    shared: bool = False
    link: Id = ""
    place: str = ""


def joined(project: Project, journey: Journey, at: Id) -> tuple[Joined, ...]:
    """What is joined to a place of a journey; `at` "" is the whole journey."""
    here = places_of(journey, at)
    linked = dict.fromkeys((*_by_links(project, journey, here), *_by_nesting(project, journey, here)))
    used = tuple(_by_use(project, journey, at))
    first = {one.journey: one for one in reversed(used)}
    both = tuple(_with_use(one, first[one.journey]) if one.journey in first else one for one in linked)
    told = {one.at for one in both}
    return (*both, *(one for one in used if one.at not in told))


def _with_use(one: Joined, use: Joined) -> Joined:
    """A journey that is linked as a whole and a user of the touchpoint: one row, which goes to its first use."""
    return one if one.at else one._replace(at=use.at, shared=True, place=use.place)


def places_of(journey: Journey, at: Id) -> frozenset[Id]:
    """A place and what it stands on: an encounter's step and stage; none for the whole journey."""
    encounter = next((one for one in journey.encounters if one.id == at), None)
    if encounter is None:
        return frozenset({at} if at else ())
    return frozenset({at, encounter.step, journey.stage_of[encounter.step].id})


def _by_links(project: Project, journey: Journey, here: frozenset[Id]) -> Iterator[Joined]:
    for link in project.links:
        if link.source.journey == journey.id and (not here or link.source.at in here):
            yield Joined(link.target.journey, link.target.at or "", f"link.{link.kind.value}", link=link.id)
        elif link.target.journey == journey.id and (not here or link.target.at in here):
            yield Joined(link.source.journey, link.source.at or "", f"link.from.{link.kind.value}", link=link.id)


def _by_nesting(project: Project, journey: Journey, here: frozenset[Id]) -> Iterator[Joined]:
    for other in project.journeys:
        if other.parent and other.parent.journey == journey.id and (not here or other.parent.at in here):
            yield Joined(other.id, "", "link.part_of")
    if journey.parent and not here:
        yield Joined(journey.parent.journey, journey.parent.at or "", "link.whole")


def _by_use(project: Project, journey: Journey, at: Id) -> Iterator[Joined]:
    """Every other use of an encounter's touchpoint, in this journey too."""
    here = next((one for one in journey.encounters if one.id == at), None)
    if here:
        for one in every_use(project, here.touchpoint):
            if one.journey != journey.id:
                yield one
            elif one.at != at:
                yield one._replace(how=HERE)


def every_use(project: Project, touchpoint: Id) -> Iterator[Joined]:
    """Each encounter with a touchpoint: journeys in the project's order, within one in reading order."""
    for journey in project.journeys:
        found = [one for one in journey.encounters if one.touchpoint == touchpoint]
        columns = journey.column_of if len(found) > 1 else {}
        for one in sorted(found, key=lambda one: columns.get(one.step, len(columns))):
            place = place_of(journey, one) if len(found) > 1 else ""
            yield Joined(journey.id, one.id, "link.same_touchpoint", place=place)


def place_of(journey: Journey, encounter: Encounter) -> str:
    """What tells an encounter from the others with its touchpoint: its title, else its step's, else its stage's."""
    step = journey.steps[journey.column_of[encounter.step]] if encounter.step in journey.column_of else None
    stage = journey.stage_of.get(encounter.step)
    return encounter.title or (step.title if step else "") or (stage.title if stage else "")


def links_field(desk: Desk, journey: Id, at: Id) -> Field:
    """Head with Add, a row a journey."""
    words = desk.words
    add = LinkButton(words.tr("app.add"))
    field = Field("")
    field.column.addLayout(head_row(words.tr("app.links"), add))
    listed = Changing(
        lambda: (desk.project.links, desk.project.journeys),
        lambda: jump_rows(desk, joined(desk.project, desk.project.journey(journey), at)),
    )
    field.column.addWidget(listed)
    field.shows = listed.refresh
    add.clicked.connect(lambda: _offer(desk, journey, at, add))
    return field


def jump_rows(desk: Desk, found: Iterable[Joined]) -> list[QWidget]:
    """A row each of the first; how many more there are is told."""
    listed = tuple(found)
    rows = [jump_row(desk, one) for one in listed[:MOST_ROWS]]
    if len(listed) > MOST_ROWS:
        rows.append(label(desk.words.tr("atlas.alike.more", len(listed) - MOST_ROWS), 12, tone="third"))
    return rows


def jump_row(desk: Desk, one: Joined) -> QWidget:
    """A row that goes to a place of another journey."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(rule())
    across = QHBoxLayout()
    across.setSpacing(7)
    title = desk.project.journey(one.journey).title or desk.words.tr("app.untitled")
    text = desk.words.tr("atlas.pair.place", journey=title, place=one.place) if one.place else title
    text = one.place if one.place and one.how == HERE else text
    button = jump_button(desk.look, text)
    button.clicked.connect(lambda: desk.go(one.journey, (one.at,) if one.at else ()))
    across.addWidget(button, 1)
    how = desk.words.tr(one.how)
    across.addWidget(label(desk.words.tr("link.and_shared", how=how) if one.shared else how, 12, tone="third"))
    if one.link:
        across.addWidget(_edit_button(desk, one.link, title))
    column.addLayout(across)
    if one.link:
        row.setProperty(LINK, one.link)
        LinkKeys(desk, row, one.link)
    return row


def _edit_button(desk: Desk, link: Id, title: str) -> QWidget:
    """Selects a link, so that the inspector shows it."""
    button = icon_button(desk.look, "pencil", desk.words.tr("app.link.edit", title=title), 13, 22, "ink_3")
    button.clicked.connect(lambda: desk.session.select((link,)))
    return button


class LinkKeys(QObject):
    """The keys of the project panel's rows, on those of links: they move, copy and delete."""

    def __init__(self, desk: Desk, row: QWidget, link: Id) -> None:
        """Heard by each button of the row."""
        super().__init__(row)
        self.desk, self.row, self.link = desk, row, link
        for button in row.findChildren(QToolButton):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button would take the arrows for itself."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        action = ROW_KEYS.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())))
        if action is not None:
            self._act(action)
        return action is not None

    def _act(self, action: str) -> None:
        link, listed = self.link, self.row.parentWidget()
        shown = [str(one.property(LINK)) for one in _rows_of(listed)]
        keys = [one.id for one in self.desk.project.links]
        label = message(ACTS[action], thing=message("app.thing.link"))
        if action == "project.delete":
            self.desk.deleting.emit((link,))
        elif action == "project.duplicate":
            found = self.desk.project.links[keys.index(link)]
            made = evolve(found, id=self.desk.mint(PREFIXES["link"]))
            self.desk.commit(label, edits.add_link(made, keys.index(link) + 1))
        else:
            place = shown.index(link) + (1 if action == "project.down" else -1)
            if 0 <= place < len(shown):
                self.desk.commit(label, edits.move_link(link, keys.index(shown[place])))
                _focus(listed, link)


def _rows_of(listed: QWidget | None) -> list[QWidget]:
    """The rows of a list that stand for links."""
    found = listed.children() if listed is not None else ()
    return [one for one in found if isinstance(one, QWidget) and one.property(LINK)]


def _focus(listed: QWidget | None, link: Id) -> None:
    """The keyboard goes along with a row that was moved."""
    rows = (row for row in _rows_of(listed) if row.property(LINK) == link)
    button = next((button for row in rows for button in row.findChildren(QToolButton)), None)
    if button is not None:
        button.setFocus(Qt.FocusReason.TabFocusReason)


def _offer(desk: Desk, journey: Id, at: Id, anchor: QWidget) -> None:
    """A menu of the other journeys; the one chosen is what this place leads to."""
    menu = Menu(anchor, once=True)
    for other in desk.project.journeys:
        if other.id != journey:
            chosen = menu.addAction(other.title.replace("&", "&&") or desk.words.tr("app.untitled"))
            chosen.triggered.connect(lambda _=False, other=other: link_to(desk, journey, other.id, at))
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))


def link_to(desk: Desk, journey: Id, other: Id, at: Id = "") -> None:
    """Links a place of a journey ("" the whole) to another journey."""
    place = at if is_place(desk.project, Place(journey=journey, at=at or None)) else ""
    link = JourneyLink(
        id=desk.mint(PREFIXES["link"]),
        kind=LinkKind.LEADS_TO,
        source=Place(journey=journey, at=place or None),
        target=Place(journey=other),
    )
    desk.commit(message("app.edit.link"), edits.add_link(link))
