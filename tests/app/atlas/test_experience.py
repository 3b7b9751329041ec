"""The experience along the way under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt

from journeyeditor.app.atlas.experience import ExperienceTab
from journeyeditor.app.atlas.experience_panel import ExperiencePanel
from journeyeditor.model import Persona, evolve
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, project
from tests.layout.test_atlas_experience import felt, land

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def way() -> Iterator[Page]:
    """A page that shows Nadia's way of two journeys; Karl makes one of them too."""
    start = land(felt("one", 1, -4, personas=("nadia", "karl")), felt("two", 2, None))
    with page(start) as found:
        found.view.show_view("experience")
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> ExperienceTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, ExperienceTab)
    return found


def at(one: Page, key: str, step: int) -> QPointF:
    """A step in the window."""
    found = next(each for each in tab_of(one).along.stretches if each.journey == key)
    return one.port.eye.to_window((found.x(step), found.box.y + 40))


def panel_of(one: Page) -> ExperiencePanel:
    """The panel."""
    found = one.view.panel.widget()
    assert found is not None
    return found.findChildren(ExperiencePanel)[0]


def test_the_panel_tells_the_lowest_point_and_each_hand_over(way: Page) -> None:
    assert [row.text() for row in panel_of(way).rows] == ["One: All, −4.0", "One → Two: +6.0"]
    panel_of(way).rows[0].click()
    assert way.jumped == [("one", "stp_one_1")]
    panel_of(way).rows[1].click()
    assert way.session.selection == ("one", "two")
    assert way.view.status.facts.text().startswith("2 journeys, 4 steps, 1 step of which nothing is known")


def test_a_click_selects_and_a_double_click_opens_at_the_step(way: Page) -> None:
    way.click(at(way, "two", 0))
    assert way.session.selection == ("two",)
    way.mouse(QEvent.Type.MouseButtonDblClick, at(way, "one", 1), Qt.MouseButton.LeftButton)
    assert way.jumped == [("one", "stp_one_1")]


def test_the_keys_walk_journeys_and_personas(way: Page) -> None:
    way.key(Qt.Key.Key_Right)
    way.key(Qt.Key.Key_Right)
    assert way.session.selection == ("two",)
    way.key(Qt.Key.Key_Return)
    assert way.opened == ["two"]
    assert tab_of(way).persona == "nadia"
    way.key(Qt.Key.Key_Up)
    assert tab_of(way).persona == "karl"
    assert [one.journey for one in tab_of(way).along.stretches] == ["one"]
    assert tab_of(way).chooser.text() == "Karl"
    assert way.port.grab().toImage().width() > 0


def test_without_personas_it_says_so() -> None:
    with page(project(journey("one"))) as one:
        one.view.show_view("experience")
        assert one.view.port.message[0] == "Nobody’s journeys yet"
    with page(evolve(project(), personas=(Persona(id="p", name="P"),))) as one:
        one.view.show_view("experience")
        assert one.view.port.message[0] == "No journeys yet"
