"""Menus: round corners, what they offer, and the letters of the canvas; by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from journeyeditor.app.actions import LETTERS, MENUS, ROWS
from journeyeditor.app.canvas.popups.feeling import FeelingPopup
from journeyeditor.app.choices import choices
from journeyeditor.app.dialogs.keys import KeysDialog
from journeyeditor.app.menus import DOTS, dots_menu, fill_menus
from journeyeditor.app.panels.inspector.comments import Entry
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.window import Window
from journeyeditor.edits import add_encounter
from journeyeditor.model import Encounter, Lane, Moment
from tests.app.conftest import pump
from tests.app.person import claim, met, now


def opened(window: Window, name: str) -> QMenu:
    """A menu of the inspector's dots, shown."""
    menu = dots_menu(window, name)
    menu.popup(window.mapToGlobal(QPoint(400, 200)))
    pump()
    return menu


def below(menu: QMenu, title: str) -> QMenu:
    """A menu below a menu, filled."""
    found = next(one for one in menu.findChildren(Menu) if one.title().startswith(title))
    found.aboutToShow.emit()
    return found


def picked(menu: QMenu, text: str) -> QAction:
    """An action by the beginning of its words."""
    return next(one for one in menu.actions() if one.text().startswith(text))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_corners_of_a_menu_are_transparent(window: Window, theme: str) -> None:
    met(window)
    window.choose("theme", theme)
    menu = opened(window, "encounter")
    image = menu.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    right, bottom = image.width() - 1, image.height() - 1
    assert [image.pixelColor(x, y).alpha() for x in (0, right) for y in (0, bottom)] == [0, 0, 0, 0]
    assert isinstance(menu, Menu)
    plate = menu.plate()
    assert image.pixelColor(plate.center().x(), plate.top() + 3).alpha() == 255
    assert plate.width() >= 258
    shadow = [image.pixelColor(plate.center().x(), plate.bottom() + below).alpha() for below in (4, 12, 20)]
    assert shadow == sorted(shadow, reverse=True)
    assert shadow[0] > 20
    menu.close()


def test_keys_stand_in_a_column_at_the_right_and_the_plate_opens_where_it_is_asked_for(window: Window) -> None:
    met(window)
    menu = opened(window, "encounter")
    assert isinstance(menu, Menu)
    assert menu.mapToGlobal(menu.plate().topLeft()) == window.mapToGlobal(QPoint(400, 200))
    image, plate = menu.grab().toImage(), menu.plate()
    ground = window.look.colour("raised").name()
    ends = set()
    for action in menu.actions():
        if action.shortcut().toString() and action.isEnabled():
            y = round(menu.box_of(action).center().y())
            inner = range(plate.right() - 60, plate.right() - 3)
            ends.add(max(x for x in inner for dy in range(-4, 5) if image.pixelColor(x, y + dy).name() != ground))
    assert len(ends) > 0
    assert max(ends) - min(ends) <= 2
    assert plate.right() - max(ends) <= 18
    moments = below(menu, "Moment")
    menu.setActiveAction(moments.menuAction())
    QTest.keyClick(menu, Qt.Key.Key_Right)
    pump()
    assert isinstance(moments, Menu)
    assert moments.isVisible()
    at = moments.mapToGlobal(moments.plate().topLeft())
    row = menu.mapToGlobal(menu.box_of(moments.menuAction()).topLeft().toPoint())
    assert at.y() == row.y() - 6
    assert at.x() in {
        menu.mapToGlobal(plate.topRight()).x() + 3,
        menu.mapToGlobal(plate.topLeft()).x() - 2 - moments.plate().width(),
    }
    menu.close()


def test_many_counts_of_a_deletion_take_several_rows(window: Window) -> None:
    claim(window)
    assert window.desk is not None
    window.desk.session.select([])
    menu = opened(window, "journey")
    assert isinstance(menu, Menu)
    told = [one.text() for one in menu.actions() if one.property("note") and one.isVisible()]
    assert len(told) > 1
    assert " ".join(told).startswith("Takes along 2 links, ")
    assert " ".join(told).endswith("16 steps")
    assert menu.plate().width() < 480
    menu.close()


def test_the_menus_of_the_window_tell_it_too_of_what_is_selected_then(window: Window) -> None:
    one = met(window)
    whole = QMenu(window)
    fill_menus(window, whole)
    edit = next(each for each in whole.findChildren(Menu) if each.title() == "Edit")

    def told() -> list[str]:
        edit.aboutToShow.emit()
        return [each.text() for each in edit.actions() if each.property("note") and each.isVisible()]

    assert told() == ["Takes along 1 comment, 1 route, 3 measurements"]
    assert window.desk is not None
    window.desk.session.select([one.id, window.project.journeys[0].stages[1].id])
    assert told() != ["Takes along 1 comment, 1 route, 3 measurements"]
    window.desk.session.select([])
    assert told() == []


def test_a_press_on_the_shadow_is_one_beside_the_menu(window: Window) -> None:
    met(window)
    menu = opened(window, "encounter")
    assert isinstance(menu, Menu)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(3, 100))
    pump()
    assert [one for one in window.findChildren(Menu) if one.isVisible()] == []


def test_a_moment_is_set_from_the_menu_below(window: Window) -> None:
    one = met(window)
    menu = opened(window, "encounter")
    moments = below(menu, "Moment")
    assert [action.text() for action in moments.actions() if action.text()] == [
        *("No key moment\t0", "Delight\t1", "Irritant\t2", "Breaking point\t3", "Moment of truth\t4"),
        *("Missing touchpoint", "Label it\tM"),
    ]
    picked(moments, "Delight").trigger()
    menu.close()
    assert now(window, one).moment is Moment.DELIGHT


def test_a_place_is_linked_to_a_journey_from_the_menu(window: Window) -> None:
    one = met(window)
    before = window.project.links
    menu = opened(window, "encounter")
    picked(below(menu, "Link to a journey"), "Hire car").trigger()
    menu.close()
    (link,) = [each for each in window.project.links if each not in before]
    assert link.source.at == one.id
    assert window.project.journey(link.target.journey).title == "Hire car"
    window.run("edit.undo")
    assert window.project.links == before


def test_the_menu_leads_to_the_other_uses_of_a_touchpoint(window: Window) -> None:
    one = met(window)
    menu = opened(window, "encounter")
    uses = below(menu, "Show other uses")
    every = [it for journey in window.project.journeys for it in journey.encounters if it.touchpoint == one.touchpoint]
    assert len(uses.actions()) == len(every) - 1
    uses.actions()[0].trigger()
    menu.close()
    pump()
    assert window.desk is not None
    assert window.desk.journey is not None
    there = window.desk.journey.part_of[window.desk.session.selection[0]]
    assert getattr(there, "touchpoint", "") == one.touchpoint
    assert there.id != one.id


def test_each_use_of_a_touchpoint_is_listed_with_the_place_that_tells_it_apart(window: Window) -> None:
    one = met(window)
    assert window.desk is not None
    here = window.desk.journey
    assert here is not None
    again = [Encounter(id=f"enc_again_{n}", touchpoint=one.touchpoint, step=here.steps[n].id) for n in (0, 2)]
    for it in again:
        window.desk.session.commit("Meet", add_encounter(here.id, it))
    pump()
    menu = opened(window, "encounter")
    uses = below(menu, "Show other uses")
    texts = [it.text() for it in uses.actions()]
    there = {here.steps[n].title or here.stage_of[here.steps[n].id].title for n in (0, 2)}
    assert {f"{here.title}: {place}" for place in there} <= set(texts)
    assert len(set(texts)) == len(texts)
    picked(uses, f"{here.title}: {min(there)}").trigger()
    menu.close()
    assert window.desk.session.selection[0] in {it.id for it in again}


def test_a_feeling_is_set_by_its_letter_and_arrows_in_one_step_of_undo(window: Window) -> None:
    one = met(window)
    assert window.map is not None
    before = window.project
    window.map.setFocus()
    QTest.keyClick(window.map, Qt.Key.Key_E)
    popup = window.map.findChild(FeelingPopup)
    assert isinstance(popup, FeelingPopup)
    assert popup.slider.hasFocus()
    for _ in range(3):
        QTest.keyClick(popup.slider, Qt.Key.Key_Right)
    assert now(window, one).feeling == (one.feeling or 0) + 1.5
    QTest.keyClick(popup.slider, Qt.Key.Key_Return)
    pump()
    assert window.map.popup is None
    window.run("edit.undo")
    assert window.project is before


def test_a_variant_starts_by_its_letter_and_is_named_at_once(window: Window) -> None:
    one = met(window)
    before = window.project
    assert window.map is not None
    window.map.setFocus()
    QTest.keyClick(window.map, Qt.Key.Key_V)
    assert window.map.editor is not None
    QTest.keyClicks(window.map.editor, "Asks a friend")
    QTest.keyClick(window.map.editor, Qt.Key.Key_Return)
    pump()
    journey = window.project.journey(claim(window).id)
    made = next(each for each in journey.encounters if each.variant and each.title == "Asks a friend")
    assert [(each.source, each.target) for each in journey.routes if each.target == made.id] == [(one.id, made.id)]
    window.run("edit.undo")
    window.run("edit.undo")
    assert window.project is before


def test_the_letter_of_links_opens_the_journeys(window: Window) -> None:
    met(window)
    assert window.map is not None
    window.map.setFocus()
    QTest.keyClick(window.map, Qt.Key.Key_L)
    pump()
    menu = next(each for each in window.findChildren(Menu) if each.isVisible())
    assert len(menu.actions()) == len(window.project.journeys) - 1
    menu.close()


def test_a_comment_is_written_on_what_is_selected(window: Window) -> None:
    one = met(window)
    window.run("map.comment")
    pump()
    assert window.page is not None
    entry = window.page.inspector.findChild(Entry)
    assert isinstance(entry, Entry)
    assert entry.hasFocus()
    QTest.keyClicks(entry, "Why four days?")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    pump()
    assert (window.project.comments[-1].target, window.project.comments[-1].text) == (one.id, "Why four days?")


def test_stages_and_lanes_are_duplicated_whole(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    lane = next(each for each in journey.lanes if each.kind == "questions")
    window.desk.session.select([lane.id])
    window.run("edit.duplicate")
    after = window.project.journey(journey.id)
    made = after.lanes[journey.lanes.index(lane) + 1]
    assert isinstance(made, Lane)
    assert made.kind == "questions"
    assert [card.text for card in after.cards if card.lane == made.id] == [
        card.text for card in journey.cards if card.lane == lane.id
    ]
    window.run("edit.undo")
    window.desk.session.select([journey.stages[2].id])
    window.run("edit.duplicate")
    after = window.project.journey(journey.id)
    assert [each.title for each in after.stages].count(journey.stages[2].title) == 2
    window.run("edit.undo")
    assert window.project.journey(journey.id) is journey


def test_each_command_is_in_a_menu_the_palette_and_with_a_key_in_the_list(window: Window) -> None:
    met(window)
    menu = QMenu(window)
    fill_menus(window, menu)
    offered = {action.objectName() for each in menu.findChildren(QMenu) for action in each.actions()}
    assert offered >= set(ROWS)
    assert {key for _, keys in MENUS for key in keys if key in ROWS} == set(ROWS)
    menus = {":moment", ":link", ":uses", ":group", ":lanes", ":insights", ":focus"}
    assert set().union(*DOTS.values()) - {""} <= set(ROWS) | menus
    for key, action in window.actions_of.items():
        action.setEnabled(True)
        found = [row.text for row in choices(window, action.text().replace("&", ""))]
        assert key == "edit.find" or action.text().replace("&", "") in found, key
    keys = KeysDialog(window)
    listed = {label.text() for label in keys.area.findChildren(QLabel)}
    named = {key for key in ROWS if window.actions_of[key].shortcuts()} | set(LETTERS)
    assert {window.words.tr(f"action.{key}") for key in named} <= listed
    assert set(LETTERS.values()) <= listed
    keys.reject()


def test_theme_and_language_are_chosen_in_the_view_menu(window: Window) -> None:
    met(window)
    menu = Menu(window)
    fill_menus(window, menu)
    assert window.desk is not None
    chosen = window.desk.session.selection
    picked(below(menu, "Theme"), "Dark").trigger()
    pump()
    assert (window.look.name, window.settings.text("theme")) == ("dark", "dark")
    picked(below(menu, "Language"), "Français").trigger()
    pump()
    assert window.settings.text("language") == "fr"
    assert window.actions_of["file.new"].text() == "Nouveau projet"
    assert window.page is not None
    assert window.page.toolbar.buttons["add.stage"].text() == "Étape"
    assert window.desk.session.selection == chosen
