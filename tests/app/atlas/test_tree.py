"""The hierarchy under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas.tree import TreeTab
from journeyeditor.app.atlas.tree_panel import TreeRow
from journeyeditor.edits import nest_journey
from journeyeditor.errors import message
from journeyeditor.model import Place
from tests.app.atlas.page import Page, page
from tests.app.conftest import pump
from tests.atlas.small import nested

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def hierarchy() -> Iterator[Page]:
    """A page that shows the hierarchy of nested journeys."""
    with page(nested()) as found:
        found.view.show_view("tree")
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> TreeTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, TreeTab)
    return found


def cell(one: Page, key: str) -> QPointF:
    """A point of a cell in the window, off its parts."""
    return one.port.eye.box(tab_of(one).tree.cells[key]).center()


def test_clicks_lead_down_and_the_names_above_lead_up(hierarchy: Page) -> None:
    for key in ("claims", "claim", "track", "call"):
        hierarchy.click(cell(hierarchy, key))
    tab = tab_of(hierarchy)
    assert list(tab.path) == ["claims", "claim", "track", "call"]
    assert hierarchy.session.selection == ("call",)
    assert [name for _, name in tab.crumbs.path] == ["Small", "Claims", "Claim", "Track", "Call"]
    tab.crumbs.buttons[2].click()
    assert list(tab.path) == ["claims", "claim"]
    tab.crumbs.buttons[0].click()
    assert list(tab.path) == []
    assert not hierarchy.session.selection


def test_the_keys_walk_the_tree(hierarchy: Page) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Right):
        hierarchy.key(key)
    assert tab_of(hierarchy).path == ("claims", "claim", "track")
    hierarchy.key(Qt.Key.Key_Return)
    assert hierarchy.opened == ["track"]
    hierarchy.key(Qt.Key.Key_Backspace)
    assert hierarchy.session.selection == ("claim",)
    hierarchy.key(Qt.Key.Key_Up)
    hierarchy.key(Qt.Key.Key_Right)
    assert tab_of(hierarchy).path == ("ungrouped",)


def test_the_top_stays_where_it_is_as_levels_open(hierarchy: Page) -> None:
    before = cell(hierarchy, "claims").y()
    hierarchy.click(cell(hierarchy, "claims"))
    assert cell(hierarchy, "claims").y() == pytest.approx(before, abs=0.5)


def test_what_is_found_is_opened_and_the_panel_shows_the_whole_tree(hierarchy: Page) -> None:
    hierarchy.view.reveal("track")
    assert tab_of(hierarchy).path == ("claims", "claim", "track")
    panel = hierarchy.view.panel.widget()
    assert panel is not None
    rows = panel.findChildren(TreeRow)
    assert [row.text() for row in rows] == ["Small", "Claims", "Claim", "Hire", "Track", "Call", "Other journeys"]
    assert [row.text() for row in rows if row.chosen] == ["Track"]
    rows[-1].click()
    assert tab_of(hierarchy).path == ("ungrouped",)


def rows_of(one: Page) -> dict[str, TreeRow]:
    """The rows of the whole tree by their words."""
    panel = one.view.panel.widget()
    assert panel is not None
    return {row.text(): row for row in panel.findChildren(TreeRow)}


def hold(row: TreeRow, place: QPoint) -> None:
    """Moves the mouse with its button down."""
    left, there = Qt.MouseButton.LeftButton, QPointF(row.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(row, event)


def dragged_row(one: Page, held: str, to: str) -> None:
    """Drags a row of the tree onto another, by real events."""
    rows = rows_of(one)
    row = rows[held]
    end = row.mapFromGlobal(rows[to].mapToGlobal(rows[to].rect().center()))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    for place in (row.rect().center() + QPoint(0, 12), end):
        hold(row, place)
    assert rows[to].lit is (rows[to] is not row and bool(rows[to].key))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)
    pump()


def test_esc_drops_a_row_that_is_dragged(hierarchy: Page) -> None:
    hierarchy.view.reveal("track")
    before, undo = hierarchy.session.project, hierarchy.session.undo_label
    rows = rows_of(hierarchy)
    held, to = rows["Hire"], rows["Track"]
    there = held.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=held.rect().center())
    hold(held, held.rect().center() + QPoint(0, 12))
    hold(held, there)
    lit = [to.lit]
    QTest.keyClick(held, Qt.Key.Key_Escape)
    lit.append(to.lit)
    hold(held, there)
    assert [*lit, to.lit] == [True, False, False]
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=there)
    QApplication.processEvents()
    assert hierarchy.session.project is before
    assert hierarchy.session.undo_label == undo
    dragged_row(hierarchy, "Hire", "Track")
    assert hierarchy.session.project is not before


def test_rows_of_the_tree_are_dragged_onto_journeys_and_into_groups(hierarchy: Page) -> None:
    hierarchy.view.reveal("track")
    dragged_row(hierarchy, "Hire", "Track")
    assert hierarchy.session.project.journey("hire").parent == Place(journey="track")
    assert hierarchy.session.undo_label == message("atlas.edit.nest", title="Hire", whole="Track")
    hierarchy.session.undo()
    hierarchy.view.reveal("track")
    dragged_row(hierarchy, "Hire", "Other journeys")
    hire = hierarchy.session.project.journey("hire")
    assert (hire.parent, hire.group) == (None, None)
    before = hierarchy.session.project
    hierarchy.view.reveal("track")
    dragged_row(hierarchy, "Claim", "Track")
    assert hierarchy.session.project is before
    assert hierarchy.view.toast.text() == "A journey cannot be part of itself. Choose another place."
    assert not rows_of(hierarchy)["Claims"].held
    dragged_row(hierarchy, "Track", "Small")
    assert hierarchy.session.project is before


def depth_of(tab: TreeTab) -> object:
    """What the switch shows."""
    return tab.switch.value


def test_the_switch_opens_as_many_levels_as_it_names(hierarchy: Page) -> None:
    tab = tab_of(hierarchy)
    assert [word for _, word in tab.switch.choices] == ["Lifecycle", "Journey", "Micro-journey"]
    assert depth_of(tab) == 0
    hierarchy.click_on(tab.switch, tab.switch.cell(2).center())
    assert list(tab.path) == ["claims", "claim", "track"]
    assert depth_of(tab) == 3
    hierarchy.key_on(tab.switch, Qt.Key.Key_Left)
    assert list(tab.path) == ["claims", "claim"]
    hierarchy.click_on(tab.switch, tab.switch.cell(0).center())
    assert list(tab.path) == []
    hierarchy.click(cell(hierarchy, "ungrouped"))
    hierarchy.click_on(tab.switch, tab.switch.cell(2).center())
    assert list(tab.path) == ["ungrouped", "other"]


def dragged(one: Page, key: str, to: QPointF, release: bool = True) -> None:
    """Drags a cell."""
    one.drag(cell(one, key), to, release)


def test_a_journey_dropped_onto_another_is_part_of_it_and_undone_by_name(hierarchy: Page) -> None:
    hierarchy.view.reveal("track")
    dragged(hierarchy, "hire", cell(hierarchy, "track"), release=False)
    assert hierarchy.view.status.facts.text() == "Part of Track"
    hierarchy.key(Qt.Key.Key_Escape)
    assert hierarchy.view.status.facts.text() != "Part of Track"
    dragged(hierarchy, "hire", cell(hierarchy, "track"))
    assert hierarchy.session.project.journey("hire").parent == Place(journey="track")
    assert hierarchy.session.undo_label == message("atlas.edit.nest", title="Hire", whole="Track")
    hierarchy.session.undo()
    assert hierarchy.session.project.journey("hire").parent == Place(journey="claim", at="stg_claim_2")


def test_a_part_is_moved_to_another_stage_and_out_into_a_group(hierarchy: Page) -> None:
    hierarchy.view.reveal("hire")
    tab = tab_of(hierarchy)
    stage = next(one for one in tab.chart.nodes if one.key.id == "stg_claim_1")
    head = hierarchy.port.eye.to_window((stage.bounds.x + 40, stage.bounds.y + 20))
    dragged(hierarchy, "hire", head)
    assert hierarchy.session.project.journey("hire").parent == Place(journey="claim", at="stg_claim_1")
    dragged(hierarchy, "hire", cell(hierarchy, "claims"))
    hire = hierarchy.session.project.journey("hire")
    assert (hire.parent, hire.group) == (None, "claims")
    dragged(hierarchy, "hire", cell(hierarchy, "ungrouped"))
    assert hierarchy.session.project.journey("hire").group is None


def test_a_ring_is_refused_in_one_sentence(hierarchy: Page) -> None:
    hierarchy.view.reveal("call")
    dragged(hierarchy, "claim", cell(hierarchy, "call"), release=False)
    tab = tab_of(hierarchy)
    assert tab.target is not None
    assert tab.target.refused
    assert hierarchy.port.grab().toImage().width() > 0
    dragged(hierarchy, "claim", cell(hierarchy, "call"))
    assert hierarchy.session.undo_label is None
    assert hierarchy.view.toast.text() == "A journey cannot be part of itself. Choose another place."


def test_an_edit_elsewhere_keeps_what_is_left_of_the_path(hierarchy: Page) -> None:
    hierarchy.view.reveal("call")
    hierarchy.session.commit(message("atlas.title"), nest_journey("call", None))
    assert tab_of(hierarchy).path == ("ungrouped", "call")
