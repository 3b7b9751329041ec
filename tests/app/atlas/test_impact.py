"""The impact of a failure under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.atlas.hit_row import HitRow
from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.impact_panel import ImpactPanel
from journeyeditor.edits import add_lane, delete
from journeyeditor.errors import message
from journeyeditor.layout.focus import Focus
from journeyeditor.model import Lane, LaneKind, Measurement, Persona, Project, evolve
from tests.app.atlas.page import Page, page
from tests.atlas.small import VOLUME, journey, project
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
    tab.filter.menu().aboutToShow.emit()
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


def counted() -> Project:
    """`failing` with Nadia in `stop`, Karl in `slow`; 3,650 and 365 customers a year, a fifth goes on to `later`."""
    one = failing()
    year = {"period_from": date(2025, 1, 1), "period_to": date(2025, 12, 31), "metric": VOLUME.id}
    facts: dict[str, Any] = {"stop": ("nadia", 3650), "slow": ("karl", 365)}
    journeys = tuple(
        evolve(
            it,
            personas=facts[it.id][:1],
            measurements=(Measurement(id=f"mea_{it.id}", target=it.id, value=facts[it.id][1], **year),),
        )
        if it.id in facts
        else it
        for it in one.journeys
    )
    people = tuple(Persona(id=key, name=key.title()) for key in ("nadia", "karl"))
    links = tuple(evolve(it, share=0.2) for it in one.links)
    return evolve(one, journeys=journeys, personas=people, links=links)


@pytest.fixture
def lasting() -> Iterator[Page]:
    """A page that shows whom a failure stops a day."""
    with page(counted()) as found:
        found.view.show_view("impact")
        found.use(found.view.port)
        yield found


def figures(one: Page) -> dict[str, tuple[str, str]]:
    """What the rows say of how many customers."""
    return {row.text(): row.figure for row in panel_of(one).rows if isinstance(row, HitRow)}


def test_how_many_a_failure_stops_in_the_time_it_lasts(lasting: Page) -> None:
    assert figures(lasting) == {"Stop": ("10", "a day"), "Slow": ("1", "a day"), "Later": ("2", "a day")}
    assert "People per day: 2025 figures divided by 365" in lasting.view.status.facts.text()
    tab = tab_of(lasting)
    menu = tab.span.menu()
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "For 30 days").trigger()
    assert figures(lasting)["Stop"] == ("300", "in 30 days")
    next(one for one in tab.span.menu().actions() if one.text() == "For 1 hour").trigger()
    assert figures(lasting)["Stop"] == ("< 1", "an hour")


def test_where_nobody_counted_no_time_is_asked_for(failure: Page) -> None:
    assert tab_of(failure).span.isHidden()
    assert set(figures(failure).values()) == {("", "")}


def test_one_persona_alone(lasting: Page) -> None:
    chip = lasting.view.filters.chips["persona"]
    assert chip.isVisible()
    assert chip.text() == "All personas"
    chip.picked.emit("karl")
    assert [row.text() for row in panel_of(lasting).rows] == ["Slow"]
    lasting.view.show_view("matrix")
    assert chip.isVisible()
    chip.picked.emit("")
    assert not chip.isVisible()


def test_marks_stand_on_all_maps_until_they_are_taken_off(lasting: Page) -> None:
    looked: list[Focus] = []
    lasting.view.focused.connect(looked.append)
    panel_of(lasting).mark.click()
    told = {one.target: one.text for one in lasting.session.project.comments}
    assert told == {
        "enc_stop_1": "Core fails: stops here, no way round.",
        "enc_slow_1": "Core fails: slower here, another channel is open.",
    }
    assert looked == [Focus(touchpoints=frozenset({"a"}))]
    assert lasting.view.toast.text() == "Marked on 2 maps"
    assert lasting.view.toast.isVisible()
    assert panel_of(lasting).mark.text() == "Take marks off"
    lasting.session.undo()
    assert not lasting.view.toast.isVisible()
    assert lasting.session.project.comments == ()
    lasting.session.redo()
    panel_of(lasting).mark.click()
    assert lasting.session.project.comments == ()
    assert looked[-1] == Focus()


def test_a_way_round_is_planned_where_the_journey_stops(lasting: Page) -> None:
    lasting.view.select("stop")
    panel_of(lasting).round.click()
    stop = lasting.session.project.journey("stop")
    lane = next(one for one in stop.lanes if one.kind == LaneKind.OPPORTUNITIES)
    assert [(one.lane, one.at, one.text) for one in stop.cards] == [
        (lane.id, "stg_stop_1", "A way round A when Core fails")
    ]
    assert lasting.jumped == [("stop", stop.cards[0].id)]
    lasting.session.undo()
    assert lasting.session.project.journey("stop").cards == ()
    assert lasting.session.project.journey("stop").lanes == ()


def test_of_several_journeys_a_person_picks_the_one_to_plan_it_in(lasting: Page) -> None:
    panel_of(lasting).round.click()
    popup = lasting.view.making.popup
    assert popup is not None
    QTest.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Return)
    assert lasting.session.undo_label is not None
    assert lasting.jumped[0][0] == "stop"


def test_a_project_in_which_nothing_is_used_says_so() -> None:
    with page(project(journey("empty"))) as found:
        found.view.show_view("impact")
        assert found.view.port.message[0] == "Nothing to fail yet"


def test_a_way_round_goes_into_the_lane_that_is_there(lasting: Page) -> None:
    lane = Lane(id="lan_own", kind=LaneKind.OPPORTUNITIES)
    lasting.session.commit(message("atlas.title"), add_lane("stop", lane))
    lasting.view.select("stop")
    panel_of(lasting).round.click()
    stop = lasting.session.project.journey("stop")
    assert stop.lanes == (lane,)
    assert [one.lane for one in stop.cards] == ["lan_own"]
