"""The value matrix under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journeyeditor.app.atlas import ranking as ranking_module
from journeyeditor.app.atlas.matrix import MatrixTab
from journeyeditor.app.atlas.ranking import Ranking
from journeyeditor.app.atlas.value_block import ValueBlock
from journeyeditor.atlas.priorities import Weights
from journeyeditor.errors import message
from journeyeditor.layout.atlas_matrix import place_of, values_of
from journeyeditor.model import QuadrantNames, evolve
from journeyeditor.session import Change
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, project, three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def matrix() -> Iterator[Page]:
    """A page that shows the matrix of two valued journeys and one that is not."""
    valued = [evolve(journey(k), customer_value=c, business_value=b) for k, c, b in (("a", 2, 2), ("b", 4, 4))]
    with page(project(*valued, journey("c"))) as found:
        found.view.show_view("matrix")
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> MatrixTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, MatrixTab)
    return found


def at(one: Page, customer: float, business: float) -> QPointF:
    """Where two values stand in the window."""
    return one.port.eye.to_window(place_of(customer, business))


def test_a_drag_sets_both_values_in_one_step_and_undo_takes_it_back(matrix: Page) -> None:
    told: list[Change] = []
    matrix.session.listen(told.append)
    matrix.drag(tab_of(matrix).middle("a"), at(matrix, 3.5, 4.5))
    assert values_of(matrix.session.project, "a") == (3.5, 4.5)
    assert [change.preview for change in told][-1] is False
    assert sum(not change.preview for change in told) == 1
    assert sum(change.preview for change in told) >= 3
    assert matrix.session.selection == ("a",)
    matrix.session.undo()
    assert values_of(matrix.session.project, "a") == (2, 2)


def test_escape_gives_a_drag_up(matrix: Page) -> None:
    matrix.drag(tab_of(matrix).middle("a"), at(matrix, 3.5, 4.5), release=False)
    assert tab_of(matrix).now == (3.5, 4.5)
    matrix.key(Qt.Key.Key_Escape)
    assert tab_of(matrix).gesture is None
    assert values_of(matrix.session.project, "a") == (2, 2)
    assert matrix.session.undo_label is None


def test_what_waits_is_dragged_into_the_field(matrix: Page) -> None:
    matrix.drag(tab_of(matrix).middle("c"), at(matrix, 1.2, 4.8))
    assert values_of(matrix.session.project, "c") == (1.2, 4.8)
    assert "c" in tab_of(matrix).matrix.spots


def test_arrows_move_by_a_tenth_and_shift_by_a_half_as_one_step(matrix: Page) -> None:
    matrix.click(tab_of(matrix).middle("a"))
    for _ in range(3):
        matrix.key(Qt.Key.Key_Right)
    matrix.key(Qt.Key.Key_Up, SHIFT)
    assert values_of(matrix.session.project, "a") == (2.3, 2.5)
    matrix.session.undo()
    assert values_of(matrix.session.project, "a") == (2, 2)
    assert matrix.session.undo_label is None


def test_a_value_ends_at_its_scale_and_an_unknown_one_begins_in_the_middle(matrix: Page) -> None:
    matrix.click(tab_of(matrix).middle("b"))
    for _ in range(3):
        matrix.key(Qt.Key.Key_Up, SHIFT)
    assert values_of(matrix.session.project, "b") == (4, 5)
    matrix.view.select("c")
    matrix.key(Qt.Key.Key_Left)
    assert values_of(matrix.session.project, "c") == (3, 3)


def test_ctrl_and_arrows_walk_and_enter_opens(matrix: Page) -> None:
    matrix.click(tab_of(matrix).middle("a"))
    matrix.key(Qt.Key.Key_Up, CTRL)
    assert matrix.session.selection == ("b",)
    assert values_of(matrix.session.project, "a") == (2, 2)
    matrix.key(Qt.Key.Key_Return)
    assert matrix.opened == ["b"]


def test_the_small_matrix_beside_the_graph_shows_selects_and_opens(matrix: Page) -> None:
    matrix.view.show_view("graph")
    panel = matrix.view.panel.widget()
    assert panel is not None
    block = panel.findChildren(ValueBlock)[0]
    assert set(block.field.values) == {"a", "b"}
    assert block.field.journey_at(block.field.place("b")) == "b"
    matrix.click_on(block.field, block.field.place("b"))
    assert matrix.session.selection == ("b",)
    again = panel_block(matrix)
    again.asked.emit()
    assert matrix.view.shown == "matrix"


def panel_block(one: Page) -> ValueBlock:
    """The block as the panel shows it now."""
    panel = one.view.panel.widget()
    assert panel is not None
    return panel.findChildren(ValueBlock)[0]


def ranking(one: Page) -> Ranking:
    """The ranked list as the panel shows it now."""
    panel = one.view.panel.widget()
    assert panel is not None
    return panel.findChildren(Ranking)[0]


def test_the_list_ranks_by_the_weights_and_says_what_is_not_known(matrix: Page) -> None:
    rows = ranking(matrix).rows
    assert [row.one.rank for row in rows] == [1, 2, 3]
    assert "Not known: Customer value" in next(row.reason for row in rows if row.journey.id == "c")
    rows[1].click()
    assert matrix.session.selection == (rows[1].journey.id,)
    assert [row.chosen for row in ranking(matrix).rows] == [False, True, False]


def test_weights_are_shown_one_by_one_and_change_the_score(matrix: Page) -> None:
    ranking(matrix).opened_up.emit(True)
    box = ranking(matrix).box
    assert list(box.powers) == ["customer_value", "business_value", "pain", "volume"]
    for factor in ("pain", "volume"):
        ranking(matrix).box.powers[factor].choose(0)
    assert tab_of(matrix).weights == Weights(pain=0.0, volume=0.0)
    scores = {row.journey.id: row.score for row in ranking(matrix).rows}
    assert scores == {"b": "56", "a": "6", "c": "–"}
    ranking(matrix).box.presets.choose(0)
    assert tab_of(matrix).weights == Weights()


def test_a_quadrants_name_is_typed_in_place_and_undone_by_name(matrix: Page) -> None:
    tab = tab_of(matrix)
    matrix.mouse(QEvent.Type.MouseButtonDblClick, corner(matrix, "invest"), Qt.MouseButton.LeftButton)
    assert tab.field.text() == "Invest"
    QTest.keyClicks(tab.field, "Grow")
    QTest.keyClick(tab.field, Qt.Key.Key_Return)
    assert matrix.session.project.quadrants.invest == "Grow"
    assert matrix.session.undo_label == message("atlas.edit.quadrant")
    assert any(node.key.other == "invest" for node in tab.chart.nodes)
    matrix.session.undo()
    assert matrix.session.project.quadrants == QuadrantNames()


def test_the_keys_go_round_the_quadrants_and_escape_keeps_nothing(matrix: Page) -> None:
    tab = tab_of(matrix)
    matrix.key(Qt.Key.Key_F2)
    for text in ("Simplify", "Grow"):
        QTest.keyClicks(tab.field, text)
        QTest.keyClick(tab.field, Qt.Key.Key_Tab)
    QTest.keyClicks(tab.field, "Nothing")
    QTest.keyClick(tab.field, Qt.Key.Key_Escape)
    names = matrix.session.project.quadrants
    assert (names.streamline, names.invest, names.watch, names.care) == ("Simplify", "Grow", "", "")
    assert tab.field.isHidden()
    matrix.key(Qt.Key.Key_F2)
    QTest.keyClicks(tab.field, "Streamline")
    QTest.keyClick(tab.field, Qt.Key.Key_Return)
    assert matrix.session.project.quadrants.streamline == ""


def corner(one: Page, name: str) -> QPointF:
    """The middle of a quadrant's name in the window."""
    return one.port.eye.box(tab_of(one).matrix.corners[name]).center()


def test_the_small_matrix_asks_for_no_more_room_than_the_panel_has(matrix: Page) -> None:
    matrix.view.show_view("graph")
    assert panel_block(matrix).minimumSizeHint().width() <= 340


def test_of_very_many_journeys_only_the_first_are_ranked_in_rows_and_those_selected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking_module, "MOST_ROWS", 1)
    with page(three_journeys()) as found:
        found.view.show_view("matrix")
        whole = ranking(found)
        first = whole.rows[0].journey.id
        assert [row.one.rank for row in whole.rows] == [1]
        assert "and 2 more" in [each.text() for each in whole.findChildren(QLabel)]
        last = next(key for key in ("claim", "complaint", "renewal") if key != first)
        found.view.select(last)
        assert [row.journey.id for row in ranking(found).rows] == [first, last]
