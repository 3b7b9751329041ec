"""The form for workshop sheets, by the keys a person presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.dialogs.workshop import WorkshopDialog
from journeyeditor.app.window import Window
from journeyeditor.edits.workshop import Kind, Slot, slots_of
from journeyeditor.model import Journey
from tests.app.conftest import pump
from tests.app.person import claim
from tests.waiting import LONG

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(window: Window) -> WorkshopDialog:
    """The form, opened by its menu."""
    claim(window)
    window.run("file.workshop")
    pump()
    (found,) = window.findChildren(WorkshopDialog)
    assert found.isVisible()
    return found


def slots(form: WorkshopDialog, kind: Kind) -> list[Slot]:
    return [slot for slot in slots_of(form.desk.project, form.journey) if slot.kind is kind]


def journey(form: WorkshopDialog) -> Journey:
    assert form.desk.journey is not None
    return form.desk.journey


def typed(text: str) -> None:
    """Types into whatever has the keyboard."""
    QTest.keyClicks(focus(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    pump()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_id_tab_text_enter_next_and_all_in_one_undo(window: Window, form: WorkshopDialog) -> None:
    card, met, felt = (slots(form, kind)[3] for kind in (Kind.CARD, Kind.ENCOUNTER, Kind.FEELING))
    before = journey(form)
    desk = form.desk
    assert focus() is form.code
    for slot, text in ((card, "Asks a friend"), (met, "Price page"), (felt, "-2 lost")):
        typed(slot.code.lower())
        press(Qt.Key.Key_Tab)
        assert focus() is form.text
        typed(text)
        press(Qt.Key.Key_Return)
        assert focus() is form.code
        assert form.code.text() == form.text.text() == ""
    assert form.list.count() == 3
    assert journey(form) is before
    press(Qt.Key.Key_Return, CONTROL)
    after = desk.journey
    assert after is not None
    assert [one.text for one in after.cards if (one.lane, one.at) == (card.lane, card.at)][-1] == "Asks a friend"
    assert len(after.encounters) == len(before.encounters) + 1
    assert next(one.value for one in after.feelings if one.step == felt.at) == -2
    label = desk.session.undo_label
    assert label is not None
    assert desk.words.message(label) == "Enter 3 workshop cards"
    window.run("edit.undo")
    pump()
    assert desk.journey == before
    assert window.findChildren(WorkshopDialog) == []


def test_enter_in_the_id_leads_to_the_words_and_names_the_place(form: WorkshopDialog) -> None:
    card = slots(form, Kind.CARD)[0]
    typed(card.code)
    assert form.said.text() == "Actions, Compare cover, step 1"
    press(Qt.Key.Key_Return)
    assert focus() is form.text


@pytest.mark.parametrize("wrong", ["misread", "score", "nothing"])
def test_what_does_not_fit_is_told_and_not_taken(form: WorkshopDialog, wrong: str) -> None:
    card, felt = slots(form, Kind.CARD)[0], slots(form, Kind.FEELING)[0]
    code = {"misread": card.code[::-1], "score": felt.code, "nothing": card.code}[wrong]
    assert code != card.code[::-1] or card.code != card.code[::-1]
    typed(code)
    press(Qt.Key.Key_Tab)
    typed("" if wrong == "nothing" else "fine")
    press(Qt.Key.Key_Return)
    assert form.said.property("tone") == "neg"
    assert len(form.said.text()) > 20
    assert form.entries == []
    assert not form.primary.isEnabled()
    assert focus() is (form.code if wrong == "misread" else form.text)


def test_delete_takes_an_entry_out_of_the_list(form: WorkshopDialog) -> None:
    for slot in slots(form, Kind.CARD)[:2]:
        typed(slot.code)
        press(Qt.Key.Key_Tab)
        typed("x")
        press(Qt.Key.Key_Return)
    assert form.primary.text() == "Put in 2 cards"
    form.list.setFocus()
    form.list.setCurrentRow(0)
    press(Qt.Key.Key_Delete)
    assert form.list.count() == len(form.entries) == 1
    assert form.primary.text() == "Put in 1 card"


def test_escape_asks_before_what_was_typed_is_lost(window: Window, form: WorkshopDialog) -> None:
    typed(slots(form, Kind.CARD)[0].code)
    press(Qt.Key.Key_Tab)
    typed("x")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    (asked,) = [one for one in form.findChildren(Frame) if one.isVisible()]
    QTest.keyClick(asked, Qt.Key.Key_Return)
    pump()
    assert form.isVisible()
    assert len(form.entries) == 1
    assert QTest.qWaitForWindowActive(form, LONG * 1000)
    press(Qt.Key.Key_Escape)
    (asked,) = [one for one in form.findChildren(Frame) if one.isVisible()]
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    pump()
    assert window.findChildren(WorkshopDialog) == []
