"""The menu key and Shift+F10 open the menu of what is selected, beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.canvas.menu_key import below, selected_box
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.canvas.walking import stops
from journeyeditor.app.window import Window
from journeyeditor.model import LaneKind
from tests.app.conftest import pump
from tests.app.person import claim
from tests.driver import Driver


def by_menu_key(view: MapView) -> None:
    """What Qt makes of the menu key: it names the middle of the widget."""
    middle = view.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view, QContextMenuEvent(reason, middle, view.mapToGlobal(middle)))


def by_shift_f10(view: MapView) -> None:
    """The other key for it."""
    QTest.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


class Asked:
    """Where menus of the map were asked for, px of its viewport: the screen of tests is too small for them."""

    def __init__(self, view: MapView) -> None:
        """Listens from now on."""
        self.at: list[QPoint] = []
        view.customContextMenuRequested.connect(self.at.append)

    def shut(self) -> QPoint:
        """Closes the menu that is open, the only one asked for, and tells where that was."""
        pump()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [one.text() for one in menu.actions() if one.text()]
        menu.close()
        pump()
        (at,) = self.at
        self.at.clear()
        return at


@pytest.mark.parametrize("ask", [by_menu_key, by_shift_f10])
def test_the_menu_opens_below_what_is_selected(window: Window, ask: object) -> None:
    assert callable(ask)
    page = window.page
    assert page is not None
    view, journey = page.map, page.desk.journey
    assert journey is not None
    view.setFocus()
    asked = Asked(view)
    places = []
    for part in (journey.stages[0], journey.cards[0], journey.encounters[-1]):
        page.desk.session.select((part.id,))
        pump()
        ask(view)
        at, box = asked.shut(), selected_box(view)
        assert view.viewport().rect().intersects(box.toAlignedRect()), "it was scrolled into sight"
        assert abs(at.x() - max(0, box.left())) <= 2
        assert abs(at.y() - box.bottom()) <= 2
        places.append((at.x(), at.y()))
    assert len(set(places)) == 3


def test_the_menu_of_an_empty_cell_and_of_nothing(window: Window) -> None:
    page = window.page
    assert page is not None
    view = page.map
    view.setFocus()
    asked = Asked(view)
    page.desk.session.select(())
    by_menu_key(view)
    middle = view.viewport().rect().center()
    assert (asked.shut() - middle).manhattanLength() <= 4
    view.set_zoom(1.0)
    pump()
    cell = next(one.cell for one in stops(view.scene, view.places()) if one.cell is not None)
    view.focus_cell(cell)
    by_shift_f10(view)
    at = asked.shut()
    box = selected_box(view).toAlignedRect()
    assert box.width() > 40
    assert (at - below(box, view.viewport().rect())).manhattanLength() <= 4


def test_a_right_click_opens_it_at_the_pointer(window: Window) -> None:
    page = window.page
    assert page is not None
    view, journey = page.map, page.desk.journey
    assert journey is not None
    page.desk.session.select((journey.stages[0].id,))
    pump()
    asked, at = Asked(view), selected_box(view).center().toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))
    assert (QPointF(asked.shut()) - QPointF(at)).manhattanLength() <= 4


def right_click(driver: Driver, at: QPointF) -> list[str]:
    """Presses the right button as window systems tell it, and reads the menu."""
    driver.pointer_down(at, button=Qt.MouseButton.RightButton).up()
    place = at.toPoint()
    port = driver.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, port.mapToGlobal(place))
    driver.send(port, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [one.text().replace("&", "") for one in menu.actions() if one.text()]
    menu.close()
    pump()
    return found


def test_an_empty_place_has_a_menu_of_its_own_and_what_it_makes_stands_there(window: Window) -> None:
    view, journey = window.map, claim(window)
    assert view is not None
    assert window.desk is not None
    driver = Driver(view)
    lanes = {lane.kind: lane.id for lane in journey.lanes}
    step = journey.steps[2]
    empty = driver.point((lanes[LaneKind.ACTIONS], step.id))
    first = view.scene.cards_in(view.places().cell_box(Cell(lanes[LaneKind.ACTIONS], step.id)))[0].node.subject
    window.desk.session.select([first])
    window.run("edit.delete")
    pump()
    told = right_click(driver, empty)
    assert told[:4] == ["Add a card", "Paste", "Add a stage", "Add a step"]
    assert "Delete from the project" not in told
    assert view.cell == Cell(lanes[LaneKind.ACTIONS], step.id)
    window.run("add.stage")
    view.finish_editing()
    made = window.project.journey(journey.id).stages
    assert made[2].id not in {stage.id for stage in journey.stages}
    window.run("edit.undo")
    row = next(row for row in view.places().channels if row.box.y > 0)
    view.scroll_to(0, 0)
    free = Cell(lanes[LaneKind.TOUCHPOINTS], journey.steps[1].id, row.id)
    place = view.camera.sheet_box(view.places().cell_box(free)).center()
    assert right_click(driver, place)[:2] == ["Add a touchpoint", "Paste"]
    window.run("add.touchpoint")
    driver.type("Price page").press(Qt.Key.Key_Return)
    made_there = {*window.project.journey(journey.id).encounters} - {*journey.encounters}
    assert [one.step for one in made_there] == [free.at]
