"""The Atlas menu in a real window: on the atlas and on a map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.atlas.link_popup import LinkPopup
from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.app.window import Window
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
