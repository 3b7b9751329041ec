"""The Atlas menu in a real window: on the atlas and on a map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor import edits
from journeyeditor.app.atlas.link_popup import LinkPopup
from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.app.window import Window
from journeyeditor.atlas.sieve import Sieve
from journeyeditor.model import Place
from tests.app.conftest import pump
from tests.app.person import claim


def offer_in(window: Window) -> Offer:
    """The list that is open."""
    found = [one for one in window.findChildren(Offer) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_stage_of_the_map_is_linked_to_a_journey_by_keys_alone(window: Window) -> None:
    journey = claim(window)
    stage = journey.stages[3]
    assert window.desk is not None
    window.desk.session.select([stage.id])
    before = len(window.project.links)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    offer = offer_in(window)
    QTest.keyClicks(offer, "Win")
    QTest.keyClick(offer, Qt.Key.Key_Return)
    pump()
    made = window.project.links[before]
    assert made.source == Place(journey=journey.id, at=stage.id)
    assert window.project.journey(made.target.journey).title == "Win back"
    popup = window.findChildren(LinkPopup)[0]
    assert popup.ends["source"].currentText() == stage.title
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    pump()
    assert window.findChildren(LinkPopup) == []
    window.run("edit.undo")
    assert len(window.project.links) == before


def test_ways_whole_and_group_are_asked_for_on_a_map_and_in_the_atlas(window: Window) -> None:
    journey = claim(window)
    for name in ("atlas.whole", "atlas.group"):
        window.run(name)
        QTest.keyClick(offer_in(window), Qt.Key.Key_Escape)
        pump()
    window.run("atlas.way")
    QTest.keyClicks(offer_in(window), "Cancel")
    QTest.keyClick(offer_in(window), Qt.Key.Key_Return)
    pump()
    assert window.atlas is not None
    assert window.atlas.panel.way[0] == journey.id
    assert window.atlas.selected == window.atlas.panel.way
    assert window.desk is not None
    assert window.desk.places.here.atlas
    window.run("atlas.edit_link")
    assert window.atlas.toast.text() == "Select two linked journeys first."
    window.run("atlas.quadrants")
    assert window.atlas.shown == "matrix"
    window.run("atlas.open")
    assert not window.desk.places.here.atlas


def test_a_right_click_on_a_node_opens_its_menu(window: Window) -> None:
    window.run("go.atlas")
    atlas = window.atlas
    assert atlas is not None
    atlas.settle()
    pump()
    key, spot = next(iter(atlas.canvas.picture.spots.items()))
    at = atlas.canvas.eye.to_window((spot.disc.x, spot.disc.y)).toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(atlas.canvas, QContextMenuEvent(reason, at, atlas.canvas.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert atlas.selected == (key,)
    assert [one.text() for one in menu.actions() if one.text()][:2] == ["Open map", "Link to…"]
    menu.close()
    pump()


def test_up_and_into_go_between_a_stage_and_its_detailed_journey(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    part = next(one for one in window.project.journeys if one.parent and one.parent.journey == journey.id)
    assert part.parent is not None
    assert part.parent.at is not None
    window.desk.session.select([part.parent.at])
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    pump()
    assert window.desk.places.here.journey == part.id
    QTest.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    pump()
    assert window.desk.places.here.journey == journey.id
    assert window.desk.session.selection == (part.parent.at,)
    window.desk.session.select([])
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    pump()
    QTest.keyClick(offer_in(window), Qt.Key.Key_Escape)
    pump()
    window.desk.session.select([journey.stages[0].id])
    window.run("go.into")
    assert window.toast.text() == "No detailed journey hangs here."
    window.run("go.up")
    assert window.toast.text() == "This journey is part of no other."


def test_into_finds_what_hangs_at_a_touchpoint_of_the_stage(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    part = next(one for one in window.project.journeys if one.parent and one.parent.journey == journey.id)
    met = journey.encounters_at[journey.stages[0].steps[0].id][0]
    place = Place(journey=journey.id, at=met.id)
    window.desk.commit("nest", edits.nest_journey(part.id, place))
    for key in (met.id, met.step, journey.stages[0].id):
        window.desk.go(journey.id, (key,))
        window.run("go.into")
        assert window.desk.places.here.journey == part.id


def test_up_and_into_work_in_the_atlas_too(window: Window) -> None:
    journey = claim(window)
    part = next(one for one in window.project.journeys if one.parent and one.parent.journey == journey.id)
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.select(part.id)
    window.run("go.up")
    assert window.atlas.selected == (journey.id,)
    window.run("go.into")
    QTest.keyClick(offer_in(window), Qt.Key.Key_Return)
    pump()
    assert window.atlas.selected != (journey.id,)


def test_find_and_zoom_are_the_atlass_while_it_is_seen(window: Window) -> None:
    assert window.map is not None
    before = window.map.zoom
    window.run("go.atlas")
    atlas = window.atlas
    assert atlas is not None
    atlas.settle()
    window.run("edit.find_in_map")
    assert window.focusWidget() is atlas.bar.find_field
    zoom = atlas.canvas.eye.zoom
    window.run("view.zoom_in")
    assert atlas.canvas.eye.zoom > zoom
    window.run("view.zoom_100")
    assert atlas.canvas.eye.zoom == 1.0
    window.run("view.fit")
    assert atlas.canvas.follows_fit
    assert window.map.zoom == before


def test_filters_stay_when_the_theme_changes_and_end_with_the_project(window: Window) -> None:
    window.run("go.atlas")
    assert window.atlas is not None
    persona = window.project.personas[0].id
    window.atlas.on_sieved(Sieve(persona=persona))
    window.choose("theme", "dark")
    pump()
    assert window.atlas is not None
    assert window.atlas.sieve == Sieve(persona=persona)
    assert len(window.atlas.seen.atlas.journeys) < len(window.project.journeys)
