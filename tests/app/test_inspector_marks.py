"""Importance, direction, variant, missing, personas, tags, height: real clicks and keys, each one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from journeyeditor import edits
from journeyeditor.app.panels.inspector.marks import Details
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.window import Window
from journeyeditor.errors import message
from journeyeditor.model import Card, Direction, Encounter, Id, Moment
from tests.app.conftest import pump
from tests.app.person import claim, met, now, retype

LEFT = Qt.MouseButton.LeftButton


def control(window: Window, title: str, kind: type[QWidget]) -> QWidget:
    """The control below a label of the inspector."""
    assert window.page is not None
    fields = window.page.inspector.findChildren(Field)
    found = next(one for one in fields if one.title.text() == title).findChild(kind)
    assert isinstance(found, QWidget)
    return found


def box(window: Window, text: str) -> QCheckBox:
    """A tick box of the inspector."""
    assert window.page is not None
    return next(one for one in window.page.inspector.findChildren(QCheckBox) if one.text() == text)


def details(window: Window) -> Details:
    """The details of the inspector."""
    assert window.page is not None
    found = window.page.inspector.findChild(Details)
    assert isinstance(found, Details)
    return found


def tick(one: QCheckBox) -> None:
    """Clicks a box."""
    QTest.mouseClick(one, LEFT, pos=QPoint(8, one.height() // 2))
    pump()


@pytest.fixture(autouse=True)
def opened(window: Window) -> None:
    """The details are open."""
    assert window.desk is not None
    window.desk.details_open = True


def test_details_open_and_stay_open_for_the_next(window: Window) -> None:
    assert window.desk is not None
    window.desk.details_open = False
    met(window, 2)
    box_before = box(window, "A variant, off the path")
    assert not box_before.isVisible()
    switch = details(window).switch
    QTest.mouseClick(switch, LEFT)
    assert box_before.isVisible()
    assert switch.text() == "Hide"
    met(window, 5)
    assert box(window, "A variant, off the path").isVisible()


def test_importance_and_direction_of_an_encounter(window: Window) -> None:
    one = met(window)
    switch = control(window, "Importance", Segmented)
    assert isinstance(switch, Segmented)
    QTest.mouseClick(switch, LEFT, pos=switch.cell(4).center().toPoint())
    assert now(window, one).importance == 5
    way = control(window, "Direction", Choice)
    assert isinstance(way, Choice)
    way.pick(Direction.TO_CUSTOMER)
    assert now(window, one).direction is Direction.TO_CUSTOMER
    window.run("edit.undo")
    window.run("edit.undo")
    assert now(window, one) is one


def test_an_encounter_can_be_missing_or_a_variant(window: Window) -> None:
    one = met(window)
    tick(box(window, "Expected, but not there"))
    assert now(window, one).moment is Moment.MISSING
    tick(box(window, "Expected, but not there"))
    assert now(window, one).moment is Moment.NONE
    tick(box(window, "A variant, off the path"))
    assert now(window, one).variant


def for_whom(window: Window, key: Id) -> tuple[Id, ...]:
    """The personas of an encounter or a card of the claim."""
    journey = max(window.project.journeys, key=lambda one: len(one.path))
    found = {**{one.id: one.personas for one in journey.encounters}, **{one.id: one.personas for one in journey.cards}}
    return found[key]


@pytest.mark.parametrize("kind", ["encounter", "card"])
def test_personas_are_ticked_one_by_one(window: Window, kind: str) -> None:
    journey, people = claim(window), window.project.personas
    assert window.desk is not None
    thing: Encounter | Card = journey.path[3] if kind == "encounter" else journey.cards[0]
    everybody = edits.set_journey(journey.id, personas=tuple(person.id for person in people))
    change = edits.set_encounter if kind == "encounter" else edits.set_card
    cleared = change(journey.id, thing.id, personas=())
    window.desk.commit(message("app.edit.add_persona"), edits.chain(everybody, cleared))
    window.desk.session.select([thing.id])
    pump()
    for person in people[1::-1]:
        tick(box(window, person.name))
    assert for_whom(window, thing.id) == (people[0].id, people[1].id)
    tick(box(window, people[0].name))
    assert for_whom(window, thing.id) == (people[1].id,)


def test_tags_are_typed_with_commas(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    card = journey.cards[0]
    window.desk.session.select([card.id])
    pump()
    edit = control(window, "Tags", QLineEdit)
    assert isinstance(edit, QLineEdit)
    retype(edit, "phone,  first  call , phone,,")
    found = next(each for each in window.project.journey(journey.id).cards if each.id == card.id)
    assert found.tags == ("phone", "first call")


def test_a_lanes_height_is_set_and_given_back(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    lane = journey.lanes[0]
    window.desk.session.select([lane.id])
    pump()
    edit = control(window, "Height, pt", QLineEdit)
    assert isinstance(edit, QLineEdit)
    retype(edit, "90")
    assert window.project.journey(journey.id).lanes[0].height == 90
    retype(edit, "tall")
    assert window.project.journey(journey.id).lanes[0].height == 90
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert window.project.journey(journey.id).lanes[0].height is None
