"""Facts of the head, routes, counts, several things at once, opportunities: typed in the inspector by key."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor.app.window import Window
from journeyeditor.model import Action, EvidenceStatus, Journey
from tests.app.conftest import pump
from tests.app.person import claim
from tests.keyboard import Keyboard


@pytest.fixture
def keys(window: Window) -> Keyboard:
    """The keyboard on the map of the accident claim."""
    claim(window)
    assert window.map is not None
    window.map.setFocus()
    return Keyboard(window)


def select(keys: Keyboard, *ids: str) -> Keyboard:
    """Selects things and goes to the inspector."""
    assert keys.window.desk is not None
    keys.window.desk.session.select(ids)
    pump()
    return keys.press("F6")


def here(keys: Keyboard) -> Journey:
    """The journey as it is now."""
    assert keys.window.desk is not None
    journey = keys.window.desk.journey
    assert journey is not None
    return journey


def test_the_facts_of_the_head_are_typed(keys: Keyboard) -> None:
    select(keys).tab_to("Details").press("Space").fill("Subtitle", "From crash to cash").fill(
        "Offer", "All countries."
    ).fill("Sources", "20 interviews")
    keys.fill("Date of this version", "3 Dec 2026")
    assert (here(keys).subtitle, here(keys).scope.offer) == ("From crash to cash", "All countries.")
    assert here(keys).scope.target == "Private car, damage and liability."
    assert [one.source for one in here(keys).sources] == ["20 interviews"]
    assert here(keys).dated == date(2026, 12, 3)


def test_a_source_that_stays_keeps_what_is_known_of_it(keys: Keyboard) -> None:
    before = here(keys).sources[0]
    select(keys).tab_to("Details").press("Space").tab_to("Sources").press("Ctrl+End", "Return").type(
        "Our own guess"
    ).press("Tab")
    assert here(keys).sources[0] == before
    assert here(keys).sources[1].source == "Our own guess"


def test_a_route_has_a_label_and_a_share(keys: Keyboard) -> None:
    route = here(keys).routes[0]
    select(keys, route.id).fill("Share of all", "41.5")
    assert here(keys).routes[0].share == 0.415
    keys.back_to("Share of all").fill("Share of all", "many")
    assert here(keys).routes[0].share == 0.415
    keys.back_to("Share of all").fill("Share of all", "")
    assert here(keys).routes[0].share is None


def test_answers_are_counted_and_known_names_have_their_scale(keys: Keyboard) -> None:
    stage = here(keys).stages[3]
    select(keys, stage.id).fill("NPS: number of answers", "512")
    nps = next(one for one in here(keys).measurements if one.target == stage.id)
    assert nps.n == 512
    keys.back_to("Add a KPI").press("Space").pick("New KPI…").type("CES").press("Return").type("5.5").press("Tab")
    keys.type("77").press("Return")
    made = here(keys).measurements[-1]
    metric = next(one for one in keys.window.project.metrics if one.id == made.metric)
    assert (made.value, made.n, metric.name, metric.kind.value) == (5.5, 77, "CES", "ces")


def test_several_cards_get_evidence_and_tags_in_one_step(keys: Keyboard) -> None:
    cards = [one.id for one in here(keys).cards[:3]]
    select(keys, *cards).fill("Tags", "roadside, later")
    assert [one.tags for one in here(keys).cards[:4]] == [("roadside", "later")] * 3 + [()]
    keys.tab_to("Observed").press("Space").tab_to("How sure").press("Right").fill("n", "20")
    found = [one.evidence for one in here(keys).cards[:4] if one.evidence]
    assert [(one.status, one.n) for one in found[:3]] == [(EvidenceStatus.VALIDATED, 20)] * 3
    assert found[3].n == 14
    keys.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert [one.tags for one in here(keys).cards[:3]] == [()] * 3


def test_where_several_differ_nothing_is_shown_as_common(keys: Keyboard) -> None:
    one, other = here(keys).encounters[0], here(keys).encounters[11]
    assert one.evidence != other.evidence
    select(keys, one.id, other.id).tab_to("Mixed").press("Space").fill("Method", "guess")
    found = [each.evidence for each in here(keys).encounters if each.id in {one.id, other.id} and each.evidence]
    assert [each.method for each in found] == ["guess"] * 2
    assert [each.status for each in found] == [each.evidence.status for each in (one, other) if each.evidence]


def test_an_opportunity_becomes_an_improvement_action(keys: Keyboard) -> None:
    lane = next(one for one in here(keys).lanes if one.kind == "opportunities")
    card = next(one for one in here(keys).cards if one.lane == lane.id)
    assert keys.window.desk is not None
    select(keys, card.id)
    count = len(keys.window.project.actions)
    assert keys.window.map is not None
    keys.press("Shift+F6", "Ctrl+Return").type("Call within a day").press("Return", "F6")
    keys.tab_to("Make it an improvement action").press("Space").fill("Owner", "S. Lind").tab_to("Impact").press("Right")
    made = keys.window.project.actions[-1]
    assert isinstance(made, Action)
    assert (len(keys.window.project.actions), made.title) == (count + 1, "Call within a day")
    assert (made.owner, made.impact) == ("S. Lind", 1)
    assert next(one for one in here(keys).cards if one.subject == made.id).text == "Call within a day"
