"""What an insight is about: things of the maps, each with a way there, and a menu of all that can be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.naming import name_of
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.jump_button import jump_button
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.app.widgets.menu import Menu, submenu
from journeyeditor.model import Entity, Id, Insight, Journey, Stage


def targets_field(subject: Subject[Insight]) -> Field:
    """A row for each thing, with a button that takes it off; Add opens the menu."""
    desk = subject.desk
    add = LinkButton(desk.words.tr("app.add"))
    add.setAccessibleName(desk.words.tr("app.insight.about.add"))
    field = Field("")
    field.column.addLayout(head_row(desk.words.tr("app.insight.about"), add))
    listed = Changing(
        lambda: (subject.now.targets, desk.project.journeys),
        lambda: [_row(subject, key) for key in subject.now.targets],
    )
    field.column.addWidget(listed)
    field.shows = listed.refresh
    add.clicked.connect(lambda: _offer(subject, add))
    return field


def _row(subject: Subject[Insight], key: Id) -> QWidget:
    desk, row = subject.desk, QWidget()
    journey, name = place_of(desk, key)
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    button = jump_button(desk.look, name)
    button.clicked.connect(lambda: _go(desk, journey, key))
    across.addWidget(button, 1)
    away = icon_button(desk.look, "close", desk.words.tr("app.remove", name=name), 14, 24, "ink_3")
    away.clicked.connect(lambda: toggle(subject, key))
    across.addWidget(away)
    return row


def toggle(subject: Subject[Insight], key: Id) -> None:
    """One thing more that the insight is about, or less where it is about it."""
    now = subject.now.targets
    subject.put(targets=tuple(one for one in now if one != key) if key in now else (*now, key))


def place_of(desk: Desk, key: Id) -> tuple[Journey | None, str]:
    """The journey that a thing stands in, if any, and what a person calls it, with that journey's title."""
    project, untitled = desk.project, desk.words.tr("app.untitled")
    thing = project.by_id.get(key)
    journey = next((one for one in project.journeys if one.id == key or key in one.part_of), None)
    found = thing or (journey.part_of[key] if journey is not None else None)
    own = (name_of(project, found, desk.words) if isinstance(found, Entity) else "") or untitled
    return journey, own if journey is None or found is journey else f"{journey.title or untitled}: {own}"


def _go(desk: Desk, journey: Journey | None, key: Id) -> None:
    if journey is None:
        desk.session.select((key,))
    else:
        desk.go(journey.id, () if key == journey.id else (key,))


def _offer(subject: Subject[Insight], anchor: QWidget) -> None:
    """The journeys; below each its stages, and below these what stands in them."""
    menu, desk = Menu(anchor, once=True), subject.desk
    for journey in desk.project.journeys:
        below = submenu(menu, (journey.title or desk.words.tr("app.untitled")).replace("&", "&&"))
        below.aboutToShow.connect(partial(_fill_journey, subject, journey, below))
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))


def _fill_journey(subject: Subject[Insight], journey: Journey, menu: Menu) -> None:
    if menu.isEmpty():
        _add(subject, menu, journey, subject.desk.words.tr("app.insight.whole_map"))
        menu.addSeparator()
        for stage in journey.stages:
            below = submenu(menu, (stage.title or subject.desk.words.tr("app.untitled")).replace("&", "&&"))
            below.aboutToShow.connect(partial(_fill_stage, subject, journey, stage, below))


def _fill_stage(subject: Subject[Insight], journey: Journey, stage: Stage, menu: Menu) -> None:
    if menu.isEmpty():
        _add(subject, menu, stage, subject.desk.words.tr("app.insight.whole_stage"))
        menu.addSeparator()
        for thing in _standing_in(journey, stage):
            _add(subject, menu, thing, name_of(subject.desk.project, thing, subject.desk.words))


def _standing_in(journey: Journey, stage: Stage) -> Iterator[Entity]:
    """Titled steps and encounters as they are met, then the cards, lane by lane."""
    for step in stage.steps:
        yield from (step,) if step.title else ()
        yield from journey.encounters_at.get(step.id, ())
    here = {stage.id, *(step.id for step in stage.steps)}
    for lane in journey.lanes:
        yield from (card for card in journey.cards if card.lane == lane.id and card.at in here and card.text)


def _add(subject: Subject[Insight], menu: Menu, thing: Entity, text: str) -> None:
    action = menu.addAction((text or subject.desk.words.tr("app.untitled")).replace("&", "&&"))
    if thing.id in subject.now.targets:
        action.setIcon(icon("check", subject.desk.look, "accent", 16))
    action.triggered.connect(lambda: toggle(subject, thing.id))
