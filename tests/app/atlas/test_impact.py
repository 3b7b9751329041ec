"""The impact of a failure under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.impact_panel import ImpactPanel
from journeyeditor.edits import delete
from journeyeditor.errors import message
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, project
from tests.atlas.test_severity import failing

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def failure() -> Iterator[Page]:
    """A page that shows what fails with a system."""
    with page(failing()) as found:
        found.view.show_view("impact")
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> ImpactTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, ImpactTab)
    return found


def panel_of(one: Page) -> ImpactPanel:
    """What stands beside it."""
    panel = one.view.panel.widget()
    assert panel is not None
    return panel.findChildren(ImpactPanel)[0]


def node(one: Page, key: str) -> QPointF:
    """Where a node stands in the window."""
    shown = tab_of(one).shown
    assert shown is not None
    disc = shown.picture.spots[key].disc
    return one.port.eye.to_window((disc.x, disc.y))


def test_the_panel_lists_stops_slower_and_later_and_a_row_selects(failure: Page) -> None:
    rows = panel_of(failure).rows
    assert [row.text() for row in rows] == ["Stop", "Slow", "Later"]
    rows[1].click()
    assert failure.session.selection == ("slow",)
    assert failure.view.status.facts.text() == "Core carries 2 encounters in 2 journeys"


def test_something_else_is_picked_to_fail(failure: Page) -> None:
    tab = tab_of(failure)
    assert set(tab.filter.actions_of) == {"sys", "chn", "phone", "a", "b"}
    tab.filter.actions_of["b"].trigger()
    assert tab.subject == "b"
    assert tab.filter.text() == "B fails"
    assert [row.text() for row in panel_of(failure).rows] == ["Later", "Stop", "Slow"]
    assert tab.shown is not None
    assert tab.shown.severity == {"stop": "stops", "slow": "slower", "later": "stops"}


def test_a_node_is_selected_by_a_click_and_the_arrow_keys_and_opened(failure: Page) -> None:
    failure.click(node(failure, "stop"))
    assert failure.session.selection == ("stop",)
    failure.key(Qt.Key.Key_Return)
    assert failure.opened == ["stop"]
    failure.key(Qt.Key.Key_Escape)
    counts = [len(failure.session.selection)]
    failure.key(Qt.Key.Key_Right)
    assert [*counts, len(failure.session.selection)] == [0, 1]


def test_what_fails_is_gone_and_another_fails(failure: Page) -> None:
    failure.session.commit(message("atlas.title"), delete(("sys",)))
    assert tab_of(failure).subject == "b"


def test_a_project_in_which_nothing_is_used_says_so() -> None:
    with page(project(journey("empty"))) as found:
        found.view.show_view("impact")
        assert found.view.port.message[0] == "Nothing to fail yet"
