"""The groups of the graph under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.atlas.grouper import AT_ONCE, Grouper
from journeyeditor.app.atlas.shell import GROUPED
from journeyeditor.app.atlas.tabs import VIEWS
from journeyeditor.app.window import Window
from journeyeditor.atlas import build
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.grouping import OWN
from journeyeditor.edits import place_journey, set_journey
from journeyeditor.model import Position, evolve
from tests.app.atlas.page import Page, page
from tests.app.person import claim
from tests.atlas.small import journey, project
from tests.atlas.test_communities import cliques
from tests.atlas.test_sieve import land
from tests.waiting import LONG, until

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page of three journeys with personas, teams and states."""
    with page(land()) as found:
        yield found


def pick(here: Page, text: str) -> None:
    """A choice of the menu, with the picture it leads to."""
    menu = here.view.filters.by.menu()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == text).trigger()
    here.view.settle()


def hulls(here: Page) -> dict[str, set[str]]:
    """The names of the hulls, each with the journeys in it."""
    picture = here.canvas.picture
    return {
        hull.group.title: {key for key, spot in picture.spots.items() if spot.journey.group == hull.group.id}
        for hull in picture.hulls
    }


def places(here: Page) -> dict[str, tuple[float, float]]:
    """Where the nodes stand."""
    return {key: (spot.disc.x, spot.disc.y) for key, spot in here.canvas.picture.spots.items()}


def test_the_graph_is_grouped_as_a_person_chooses(atlas: Page) -> None:
    own = places(atlas)
    assert hulls(atlas) == {"Claims": {"claim", "complaint"}}
    pick(atlas, "Grouped by persona")
    assert hulls(atlas) == {"Nadia": {"claim", "renewal"}, "Karl": {"complaint"}}
    assert "by_persona" in [one.name for one in atlas.view.legend.entries]
    assert atlas.view.facts().startswith("3 journeys, 2 groups")
    assert places(atlas) != own
    pick(atlas, "Own groups")
    assert hulls(atlas) == {"Claims": {"claim", "complaint"}}
    assert places(atlas) == own
    assert atlas.session.undo_label is None


def test_it_stands_above_the_views_that_draw_groups_alone(atlas: Page) -> None:
    for view, _ in VIEWS:
        atlas.view.show_view(view)
        QApplication.processEvents()
        assert atlas.view.filters.by.isVisible() == (view in GROUPED), view


def test_the_impact_is_drawn_in_the_same_groups(atlas: Page) -> None:
    pick(atlas, "Grouped by level")
    atlas.view.show_view("impact")
    tab = atlas.view.tab
    assert tab is not None
    told = {node.alt for node in tab.chart.nodes}
    assert {"Journey", "Micro-journey"} <= told
    assert "Claims" not in told


def test_a_filter_leaves_the_groups_of_those_it_shows(atlas: Page) -> None:
    pick(atlas, "Grouped by persona")
    before = places(atlas)
    atlas.view.filters.choose("status", "validated")
    atlas.view.settle()
    assert hulls(atlas) == {"Nadia": {"renewal"}, "Karl": {"complaint"}}
    assert places(atlas) == {key: at for key, at in before.items() if key != "claim"}


def test_who_was_moved_by_hand_stands_there_in_all_groups(atlas: Page) -> None:
    atlas.session.commit("Move", place_journey("claim", Position(x=700.0, y=-300.0)))
    for text in ("Grouped by team", "Grouped by shared touchpoints", "Own groups"):
        pick(atlas, text)
        assert places(atlas)["claim"] == (700.0, -300.0), text


def test_a_node_dropped_into_such_a_hull_only_moves(atlas: Page) -> None:
    pick(atlas, "Grouped by persona")
    start, end = atlas.spot("complaint"), atlas.spot("claim")
    atlas.drag(start, end + (start - end) * 0.2, release=False)
    assert atlas.canvas.shown.dragged == "complaint"
    assert atlas.canvas.shown.into == ""
    groups = [one.group for one in atlas.session.project.journeys]
    atlas.drag(start, end + (start - end) * 0.2)
    assert [one.group for one in atlas.session.project.journeys] == groups


def test_after_an_edit_nobody_moves() -> None:
    with page(cliques()) as here:
        pick(here, "Grouped by shared touchpoints")
        assert hulls(here) == {"T, U": set("abc"), "V, X": set("def")}
        before = places(here)
        here.session.commit("Name", set_journey("b", title="Anew"))
        here.view.settle()
        assert places(here) == before
        assert hulls(here) == {"T, U": set("abc"), "V, X": set("def")}


def test_many_are_compared_in_a_worker() -> None:
    many = project(*(journey(f"m{n:03}", ((f"t{n % 4}", 5), (f"u{n % 4}", 5))) for n in range(AT_ONCE + 4)))
    atlas, told = build(many), list[str]()
    grouper = Grouper()
    grouper.grouped.connect(lambda: told.append("grouped"))
    grouper.wanted = By.SHARED
    grouper.ask(many, atlas)
    until(lambda: told)
    busy = [grouper.busy]
    assert len(grouper.found.groups) == 4
    grouper.ask(many, atlas)
    busy.append(grouper.busy)
    fewer = evolve(many, journeys=many.journeys[:-2])
    grouper.wanted = By.LEVEL
    grouper.ask(fewer, build(fewer))
    assert {one.id for one in grouper.found.groups} == {"level 1"}
    grouper.wanted = By.SHARED
    grouper.ask(many, atlas)
    busy.append(grouper.busy)
    grouper.wait(LONG)
    assert len(grouper.found.groups) == 4
    assert busy == [False, False, True]
    grouper.close()


def test_what_is_not_wanted_any_more_is_dropped() -> None:
    many = project(*(journey(f"m{n:03}", (("t", 5),)) for n in range(AT_ONCE + 4)))
    atlas, told = build(many), list[str]()
    grouper = Grouper()
    grouper.grouped.connect(lambda: told.append("grouped"))
    grouper.wanted = By.SHARED
    grouper.ask(many, atlas)
    grouper.wanted = By.GROUP
    grouper.ask(many, atlas)
    grouper.wait(LONG)
    assert (grouper.busy, grouper.found, told) == (False, OWN, [])
    assert grouper.whole(atlas) is atlas
    grouper.close()


def test_the_window_remembers_it(window: Window) -> None:
    claim(window)
    window.run("go.atlas")
    assert window.atlas is not None
    assert window.atlas.ground.grouper.wanted is By.GROUP
    window.atlas.filters.by.picked.emit("team")
    window.wear()
    window.run("go.atlas")
    assert window.atlas is not None
    assert window.atlas.ground.grouper.found.by is By.TEAM
    assert window.settings.text("atlas_groups") == "team"
