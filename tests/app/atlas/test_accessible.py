"""A screen reader walks the graph of the atlas: names, descriptions, places, states; what it does selects and opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from journeyeditor.app.accessible import Part, Whole, install
from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.tabs import VIEWS
from journeyeditor.edits import set_journey
from journeyeditor.errors import message
from journeyeditor.model import evolve
from tests.app.atlas.page import Page, page
from tests.app.conftest import pump
from tests.atlas.small import SATISFIED, VOLUME, journey, measured, project
from tests.layout.test_atlas_experience import felt, land

pytestmark = pytest.mark.usefixtures("qt_application")
Text, Role = QAccessible.Text, QAccessible.Role


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page of two journeys in a group and one without."""
    claim = measured(journey("claim", [("a", 5), ("b", 3)], group="claims"), {VOLUME.id: 5100, SATISFIED.id: 61})
    complaint = journey("complaint", [("a", 4), ("b", 1)], group="claims", parent="claim")
    with page(project(claim, complaint, journey("renewal", [("c", 3)]), groups=["claims"])) as found:
        yield found


def whole(one: Page) -> QAccessibleInterface:
    """What Qt gives to a screen reader for the view shown."""
    install()
    found = QAccessible.queryAccessibleInterface(one.view.port)
    assert isinstance(found, Whole)
    return found


def below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What it holds, as far as it is ours."""
    found = (one.child(index) for index in range(one.childCount()))
    return (child for child in found if isinstance(child, Part))


def find(one: Page, title: str) -> QAccessibleInterface:
    """The journey of a title."""
    parts = [part for top in below(whole(one)) for part in (top, *below(top))]
    return next(part for part in parts if part.text(Text.Name) == title)


def act(one: QAccessibleInterface, action: str) -> None:
    """Does an action as Qt's bridges do: through the interface of actions."""
    found = one.actionInterface()
    assert isinstance(found, QAccessibleActionInterface)
    assert action in found.actionNames()
    found.doAction(action)


def test_groups_hold_their_journeys_and_the_others_stand_beside_them(atlas: Page) -> None:
    root = whole(atlas)
    assert root.text(Text.Name) == atlas.canvas.accessibleName() != ""
    group, renewal = below(root)
    assert (group.text(Text.Name), group.text(Text.Description), group.role()) == ("Claims", "2 journeys", Role.List)
    assert [one.text(Text.Name) for one in below(group)] == ["Claim", "Complaint"]
    assert (renewal.text(Text.Name), renewal.role()) == ("Renewal", Role.ListItem)
    for above in (root, group):
        for one in below(above):
            assert above.child(above.indexOfChild(one)) is one
            assert one.parent() is above
    widgets = [root.child(index) for index in range(root.childCount()) if not isinstance(root.child(index), Part)]
    assert [root.indexOfChild(one) for one in widgets] == list(range(2, 2 + len(widgets)))


def test_a_journey_says_what_it_stands_for(atlas: Page) -> None:
    assert find(atlas, "Claim").text(Text.Description) == (
        "Claims, 5,100 a year, 61\u00a0% satisfied, 2 encounters, shares touchpoints with 1 journey"
    )
    assert find(atlas, "Complaint").text(Text.Description) == (
        "Claims, part of Claim, 2 encounters, shares touchpoints with 1 journey"
    )
    assert find(atlas, "Renewal").text(Text.Description) == "1 encounter, shares no touchpoint"


def test_places_are_those_on_the_screen(atlas: Page) -> None:
    claim = find(atlas, "Claim")
    at = atlas.canvas.mapToGlobal(atlas.spot("claim").toPoint())
    assert claim.rect().contains(at)
    assert whole(atlas).childAt(at.x(), at.y()) is claim
    corner = atlas.canvas.mapToGlobal(QPoint(3, 3))
    assert whole(atlas).childAt(corner.x(), corner.y()) is None
    assert claim.parent().rect().contains(claim.rect())
    assert not claim.state().offscreen
    atlas.canvas.look_from(atlas.canvas.eye.moved(4000, 0))
    assert claim.rect().left() > at.x()


def test_states_follow_clicks_and_arrows(atlas: Page) -> None:
    claim, complaint = find(atlas, "Claim"), find(atlas, "Complaint")
    atlas.view.activateWindow()
    atlas.canvas.setFocus()
    atlas.click(atlas.spot("claim"))
    assert (claim.state().selected, claim.state().focused, complaint.state().selected) == (True, True, False)
    assert whole(atlas).focusChild() is claim
    atlas.click(atlas.spot("complaint"), Qt.KeyboardModifier.ShiftModifier)
    assert claim.state().selected
    assert complaint.state().selected
    assert whole(atlas).focusChild() is complaint
    atlas.key(Qt.Key.Key_Escape)
    assert not claim.state().selected
    assert whole(atlas).focusChild() is None


def test_actions_select_open_and_ask_for_the_menu(atlas: Page) -> None:
    renewal = find(atlas, "Renewal")
    act(renewal, "Press")
    assert atlas.session.selection == ("renewal",)
    act(renewal, "open")
    assert atlas.opened == ["renewal"]
    menus: list[QPoint] = []
    atlas.view.menu_requested.connect(menus.append)
    act(find(atlas, "Complaint"), "ShowMenu")
    assert atlas.session.selection == ("complaint",)
    assert menus == [find(atlas, "Complaint").rect().bottomLeft()]
    found = renewal.actionInterface()
    assert [found.localizedActionName(one) for one in found.actionNames()] == [
        *("Select", "Go there", "Open its map", "Open its menu")
    ]


def test_parts_follow_the_project_and_go_with_their_page(atlas: Page) -> None:
    claim = find(atlas, "Claim")
    atlas.session.commit(message("atlas.moved", title="x"), set_journey("claim", title="Accident"))
    atlas.view.settle()
    assert claim.text(Text.Name) == "Accident"
    gone = find(atlas, "Renewal")
    key = cast("Part", gone).key
    left = [one for one in atlas.session.project.journeys if one.id != "renewal"]
    atlas.session.commit(message("atlas.moved", title="x"), lambda project: evolve(project, journeys=tuple(left)))
    atlas.view.settle()
    root = cast("Whole", whole(atlas))
    assert key not in root.made
    assert find(atlas, "Accident") is claim
    atlas.view.close_view()
    assert root.made == {}


@pytest.mark.parametrize("view", [name for name, _ in VIEWS])
def test_every_view_tells_what_is_selected(atlas: Page, view: str) -> None:
    atlas.view.show_view(view)
    atlas.view.select("claim")
    assert atlas.view.port.accessibleDescription().startswith("Claim, Claims, 5,100 a year, ")
    atlas.view.select("claim", "complaint")
    assert atlas.view.port.accessibleDescription() == "Claim and Complaint: 2 shared touchpoints"
    atlas.view.select()
    assert atlas.view.port.accessibleDescription() == ""


def test_another_view_says_its_selection_aloud_while_it_has_the_keyboard(
    atlas: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message())))
    atlas.view.activateWindow()
    atlas.view.show_view("matrix")
    atlas.view.port.setFocus()
    atlas.view.select("renewal")
    assert said == ["Renewal, 1 encounter, shares no touchpoint"]
    atlas.view.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    atlas.view.bar.setFocus()
    atlas.view.select("claim")
    assert len(said) == 1


def test_without_a_screen_reader_nothing_is_made(atlas: Page) -> None:
    atlas.click(atlas.spot("claim"))
    atlas.key(Qt.Key.Key_Right)
    assert atlas.canvas.accessible is None


OTHERS = [name for name, _ in VIEWS if name != "graph"]


@pytest.mark.parametrize("view", OTHERS)
def test_every_view_offers_what_it_draws(atlas: Page, view: str) -> None:
    """Each part has a name, a place within the view, and is found where it is told to be."""
    atlas.view.show_view(view)
    pump()
    root, tab = whole(atlas), atlas.view.tab
    assert tab is not None
    parts = list(below(root))
    assert root.text(Text.Name) == tab.accessibleName() != ""
    assert len(parts) == len({node.key for node in tab.chart.nodes if node.alt})
    assert bool(parts) is (view != "experience")
    for part in parts:
        assert part.text(Text.Name)
        assert root.child(root.indexOfChild(part)) is part
        middle = part.rect().center()
        inner = root.childAt(middle.x(), middle.y())
        assert inner is part or isinstance(inner, Part)
    atlas.view.close_view()
    assert cast("Whole", root).made == {}


def test_the_matrix_tells_values_and_the_impact_how_hard_a_journey_is_hit(atlas: Page) -> None:
    atlas.session.commit(
        message("atlas.moved", title="x"), set_journey("claim", customer_value=4.5, business_value=2.0)
    )
    atlas.view.show_view("matrix")
    pump()
    assert find(atlas, "Claim").text(Text.Description).startswith("Customer 4.5, business 2.0, Claims, 5,100 a year")
    assert find(atlas, "Renewal").text(Text.Description).startswith("Not valued yet")
    atlas.view.show_view("impact")
    pump()
    told = find(atlas, "Claim").text(Text.Description)
    assert told.startswith("Stops, Claims")
    act(find(atlas, "Claim"), "Press")
    assert atlas.session.selection == ("claim",)
    assert find(atlas, "Claim").state().selected
    act(find(atlas, "Claim"), "open")
    assert atlas.opened == ["claim"]


def test_a_cell_of_the_heat_map_is_a_pair(atlas: Page) -> None:
    atlas.view.show_view("heatmap")
    pump()
    cell = next(one for one in below(whole(atlas)) if "shared" in one.text(Text.Name) and "," in one.text(Text.Name))
    assert cell.text(Text.Name) == "Claim, Complaint: 2 shared touchpoints"
    act(cell, "Press")
    assert atlas.session.selection == ("claim", "complaint")
    assert cell.state().selected
    atlas.view.activateWindow()
    atlas.view.port.setFocus()
    assert whole(atlas).focusChild() is cell


def test_a_row_of_the_table_is_pressed_as_it_is_clicked(atlas: Page) -> None:
    atlas.view.show_view("table")
    pump()
    row = next(one for one in below(whole(atlas)) if one.text(Text.Name).startswith("A, 2 encounters"))
    act(row, "Press")
    tab = atlas.view.tab
    assert isinstance(tab, TableTab)
    assert tab.here == "a"


def test_a_way_through_journeys_tells_them_and_what_changes_between_them() -> None:
    with page(land(felt("one", 1, 2), felt("two", 3))) as here:
        here.view.show_view("experience")
        pump()
        assert [part.text(Text.Name) for part in below(whole(here))][:2] == ["One", "Two"]
