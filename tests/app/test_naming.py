"""What a place in a map is called where a link, a list or a sentence names it."""

from __future__ import annotations

from journeyeditor.app.naming import journey_title, place_title
from journeyeditor.model import Encounter, Journey, Project, Stage, Step, Touchpoint
from journeyeditor.words import Words

WORDS = Words("en")
STEPS = (Step(id="look"), Step(id="buy", title="Buy"))
JOURNEY = Journey(
    id="shop",
    stages=(Stage(id="first", title="Before", steps=STEPS), Stage(id="second", steps=(Step(id="wait"),))),
    encounters=(
        Encounter(id="own", step="look", touchpoint="page", title="Our page"),
        Encounter(id="used", step="look", touchpoint="page"),
        Encounter(id="lost", step="buy", touchpoint="gone"),
    ),
)
PROJECT = Project(id="p", journeys=(JOURNEY,), touchpoints=(Touchpoint(id="page", name="Web page", channel="web"),))


def test_a_place_is_called_by_its_own_title_its_touchpoints_name_or_its_stage() -> None:
    found = {
        key: place_title(PROJECT, JOURNEY, key, WORDS)
        for key in ("first", "second", "look", "buy", "wait", "own", "used", "lost", "gone")
    }
    assert found == {
        "first": "Before",
        "second": "Stage 2",
        "look": "Before",
        "buy": "Buy",
        "wait": "Stage 2",
        "own": "Our page",
        "used": "Web page",
        "lost": "Before",
        "gone": "",
    }


def test_a_journey_without_a_title_is_called_untitled() -> None:
    assert journey_title(PROJECT, "shop", WORDS) == journey_title(PROJECT, "gone", WORDS) == "Untitled map"
