"""Which journeys stop, which slow down, which feel it later."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.blast import blast
from journeyeditor.atlas.severity import Severity, severities, stuck, worst_subject
from journeyeditor.model import Channel, Encounter, Project, System, evolve
from tests.atlas.small import journey, link, project


def failing() -> Project:
    """`stop` meets a alone; `slow` meets a and, at the same step, b in another channel; `stop` leads to `later`."""
    slow = journey("slow", (("a", 3),))
    beside = Encounter(id="enc_beside", touchpoint="b", step="stp_slow_1")
    one = project(
        journey("stop", (("a", 3), ("b", 3))),
        evolve(slow, encounters=(*slow.encounters, beside)),
        journey("later", (("b", 3),)),
        links=(link("l1", "stop", "later"),),
    )
    a, b = one.touchpoints
    return evolve(
        one,
        channels=(*one.channels, Channel(id="phone", name="Phone", icon="phone", colour=2)),
        systems=(System(id="sys", name="Core"), System(id="idle", name="Idle")),
        touchpoints=(evolve(a, systems=("sys",)), evolve(b, channel="phone")),
    )


@pytest.mark.parametrize("subject", ["a", "sys"])
def test_stops_slower_later(subject: str) -> None:
    one = failing()
    assert severities(one, blast(one, subject)) == {
        "stop": Severity.STOPS,
        "slow": Severity.SLOWER,
        "later": Severity.LATER,
    }


def test_another_touchpoint_of_the_same_channel_is_no_way_round() -> None:
    one = failing()
    same = evolve(one, touchpoints=tuple(evolve(t, channel="chn") for t in one.touchpoints))
    assert severities(same, blast(same, "a"))["slow"] is Severity.STOPS


def test_what_is_missing_or_only_planned_is_no_way_round() -> None:
    one = failing()
    slow = one.journey("slow")
    planned = evolve(slow, encounters=tuple(evolve(e, planned=e.id == "enc_beside") for e in slow.encounters))
    changed = evolve(one, journeys=tuple(planned if j.id == "slow" else j for j in one.journeys))
    assert severities(changed, blast(changed, "a"))["slow"] is Severity.STOPS


def test_the_system_of_most_journeys_comes_first_and_a_touchpoint_where_there_is_none() -> None:
    assert worst_subject(failing()) == "sys"
    assert worst_subject(evolve(failing(), systems=())) == "b"
    assert worst_subject(project(journey("empty"))) == ""


def test_what_is_stuck_has_no_way_round() -> None:
    one = failing()
    found = blast(one, "a")
    assert [it.id for it in stuck(one, found, "stop")] == ["enc_stop_1"]
    assert stuck(one, found, "slow") == ()
    assert stuck(one, found, "later") == ()
