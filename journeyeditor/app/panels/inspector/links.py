"""The journeys joined to whatever is selected: by links, nesting, or the same touchpoint. One click goes there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import LinkButton, icon_button, word_button
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.app.widgets.label import label, rule
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.widgets.tips import tips
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Id, Journey, JourneyLink, LinkKind, Place, Project, is_place


class Joined(NamedTuple):
    """Another journey, where in it to go ("" = its start), and the key of the word that says how it is joined.

    `shared` tells that it also uses the same touchpoint; `link` is the link that joins them, "" for none.
    """

    journey: Id
    at: Id
    how: str
    shared: bool = False
    link: Id = ""


def joined(project: Project, journey: Journey, at: Id) -> tuple[Joined, ...]:
    """What is joined to a place of a journey; `at` "" is the whole journey."""
    here = places_of(journey, at)
    found = dict.fromkeys((*_by_links(project, journey, here), *_by_nesting(project, journey, here)))
    used = {one.journey: one for one in _by_use(project, journey, at)}
    linked = {one.journey for one in found}
    both = (_with_use(one, used[one.journey]) if one.journey in used else one for one in found)
    return (*both, *(one for one in used.values() if one.journey not in linked))


def _with_use(one: Joined, use: Joined) -> Joined:
    """A journey that is both linked and a user of the touchpoint: one row, which goes to the use."""
    return one._replace(at=one.at or use.at, shared=True)


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
    """The first use of an encounter's touchpoint in each other journey."""
    here = next((one for one in journey.encounters if one.id == at), None)
    if here:
        yield from uses(project, here.touchpoint, journey.id)


def uses(project: Project, touchpoint: Id, but: Id = "") -> Iterator[Joined]:
    """The first encounter of a touchpoint in each journey but one."""
    for other in project.journeys:
        use = next((one for one in other.encounters if one.touchpoint == touchpoint), None)
        if use and other.id != but:
            yield Joined(other.id, use.id, "link.same_touchpoint")


def links_field(desk: Desk, journey: Id, at: Id) -> Field:
    """Head with Add, a row a journey."""
    words = desk.words
    add = LinkButton(words.tr("app.add"))
    field = Field("")
    field.column.addLayout(head_row(words.tr("app.links"), add))
    listed = Changing(
        lambda: (desk.project.links, desk.project.journeys),
        lambda: [jump_row(desk, one) for one in joined(desk.project, desk.project.journey(journey), at)],
    )
    field.column.addWidget(listed)
    field.shows = listed.refresh
    add.clicked.connect(lambda: _offer(desk, journey, at, add))
    return field


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
    button = word_button(desk.look, title)
    button.setProperty("look", "jump")
    button.setIcon(icon("jump", desk.look, "accent_ink", 14))
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFont(font(13, 500))
    button.setFixedHeight(26)
    button.setToolTip(title)
    tips().watch(button)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda: desk.go(one.journey, (one.at,) if one.at else ()))
    across.addWidget(button, 1)
    how = desk.words.tr(one.how)
    across.addWidget(label(desk.words.tr("link.and_shared", how=how) if one.shared else how, 12, tone="third"))
    if one.link:
        across.addWidget(_edit_button(desk, one.link, title))
    column.addLayout(across)
    return row


def _edit_button(desk: Desk, link: Id, title: str) -> QWidget:
    """Selects a link, so that the inspector shows it."""
    button = icon_button(desk.look, "pencil", desk.words.tr("app.link.edit", title=title), 13, 22, "ink_3")
    button.clicked.connect(lambda: desk.session.select((link,)))
    return button


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
