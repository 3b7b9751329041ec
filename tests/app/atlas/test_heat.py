"""The overlap heat map under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.atlas.heat import HeatTab
from journeyeditor.app.widgets.tabs import TabButton
from tests.app.atlas.page import Page, page
from tests.atlas.small import three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def heat() -> Iterator[Page]:
    """A page of three journeys that shows the heat map."""
    with page(three_journeys()) as found:
        found.view.bar.tabs.buttons["heatmap"].click()
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> HeatTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, HeatTab)
    return found


def cell(one: Page, row: int, column: int) -> QPointF:
    """The middle of a cell in the window."""
    return one.port.eye.box(tab_of(one).heat.cell(row, column)).center()


def test_a_cell_selects_its_pair_and_the_panel_tells_what_it_shares(heat: Page) -> None:
    heat.click(cell(heat, 0, 1))
    assert heat.session.selection == ("claim", "complaint")
    assert tab_of(heat).cell == (0, 1)
    heat.click(cell(heat, 1, 0))
    assert heat.session.selection == ("complaint", "claim")
    assert tab_of(heat).cell == (1, 0)


def test_the_diagonal_and_a_name_select_one_journey(heat: Page) -> None:
    heat.click(cell(heat, 2, 2))
    assert heat.session.selection == ("renewal",)
    heat.click(heat.port.eye.to_window((-20, 1.5 * 27)))
    assert heat.session.selection == ("complaint",)
    heat.click(QPointF(3, 3))
    assert not heat.session.selection


def test_the_arrow_keys_walk_the_cells_and_stop_at_the_edge(heat: Page) -> None:
    heat.key(Qt.Key.Key_Right)
    assert tab_of(heat).cell == (0, 0)
    heat.key(Qt.Key.Key_Right)
    heat.key(Qt.Key.Key_Up)
    assert heat.session.selection == ("claim", "complaint")
    heat.key(Qt.Key.Key_End)
    heat.key(Qt.Key.Key_Right)
    assert tab_of(heat).cell == (0, 2)
    heat.key(Qt.Key.Key_Return)
    assert heat.opened == ["claim"]
    heat.key(Qt.Key.Key_Escape)
    assert not heat.session.selection


def test_the_tip_names_both_and_what_they_share(heat: Page) -> None:
    tab = tab_of(heat)
    assert tab.tip((30, 5)) == "Claim, Complaint: 2 shared touchpoints"
    assert tab.tip((5, 5)) == ""


def test_the_tabs_are_walked_with_the_arrow_keys(heat: Page) -> None:
    strip = heat.view.bar.tabs
    heat.key_on(strip, Qt.Key.Key_Left)
    assert [name for name, button in strip.buttons.items() if button.isChecked()] != ["heatmap"]
    assert heat.view.stack.currentWidget() is heat.view.port
    heat.view.show_view("heatmap")
    assert [button.view for button in strip.findChildren(TabButton) if button.isChecked()] == ["heatmap"]


def test_zoom_belongs_to_the_picture_shown(heat: Page) -> None:
    graph = heat.view.canvas.eye
    heat.view.status.slider.moved.emit(2.0)
    assert heat.port.eye.zoom == 2.0
    assert heat.view.canvas.eye == graph
    assert heat.view.status.per_cent.text() == "200\u00a0%"
    heat.view.fit()
    assert heat.port.eye.zoom == 1.0


def test_tabs_give_up_their_words_where_the_window_is_narrow(heat: Page) -> None:
    strip = heat.view.bar.tabs
    heat.view.resize(1700, 900)
    heat.use(heat.port)
    assert not any(button.short for button in strip.buttons.values())
    heat.view.resize(1000, 700)
    heat.use(heat.port)
    assert heat.view.width() == 1000
    assert [name for name, button in strip.buttons.items() if not button.short] == ["heatmap"]
    assert strip.buttons["tree"].toolTip() == "Hierarchy"
    assert strip.buttons["table"].geometry().right() < strip.width()
