"""The accident claim of the sample, made from an empty project by keys alone, is the sample's."""

from __future__ import annotations

from typing import Any

from journeyeditor import api
from journeyeditor.app.window import Window
from journeyeditor.model import Card, Encounter, Evidence, Feeling, Journey, Project
from tests.app.claim_by_keys import ALL
from tests.app.conftest import OpenWindow
from tests.app.hands import Hands, Wanted

EVERYTHING_OF = {
    "encounter": ("title", "direction", "moment", "feeling", "importance", "duration", "note", "evidence", "variant"),
    "feeling": ("value", "label", "quote", "evidence"),
    "card": ("span", "text", "tags", "icon", "colour", "evidence"),
    "journey": ("title", "subtitle", "scenario", "finding", "scope", "kind", "state", "basis", "owner", "status"),
    "persona": ("name", "age", "role", "quote", "segment", "needs", "goals", "frustrations", "colour", "marker"),
    "action": ("title", "owner", "due", "impact", "effort"),
}


def test_the_accident_claim_is_made_by_keys_alone(open_editor: OpenWindow) -> None:
    wanted = sample_claim()
    window = open_editor(path=api.new_project(title="Car insurance", language="en"))
    standard = unused(window)
    hands = Hands(window, wanted)
    for make in ALL:
        make(hands)
    made = said(window.project, hands.made)
    there = said(wanted.project, wanted.journey)
    for name in there:
        assert made[name] == there[name], name
    counts = [len(there[name]) for name in ("stages", "cards", "encounters", "routes", "feelings", "measurements")]
    assert counts == [8, 64, 19, 2, 16, 30]
    assert unused(window) == standard


def sample_claim() -> Wanted:
    """The journey of the sample with the longest path."""
    with api.open_project(api.new_project(sample="car-insurance")) as session:
        project = session.project
    return Wanted(project, max(project.journeys, key=lambda journey: len(journey.path)))


def said(project: Project, journey: Journey) -> dict[str, Any]:
    """All that a journey says, without ids: what stands where, by number and name."""
    places = {step.id: f"step {n}" for n, step in enumerate(journey.steps)}
    places |= {stage.id: f"stage {n}" for n, stage in enumerate(journey.stages)}
    places |= {one.id: f"encounter {n}" for n, one in enumerate(in_order(journey))} | {journey.id: "journey"}
    places |= {one.id: one.name for one in project.personas}
    lanes = {lane.id: lane.kind for lane in journey.lanes}
    return {
        "facts": (*values("journey", journey), journey.goal.statement, journey.version, journey.dated),
        "dates": (journey.review_by, [source.source for source in journey.sources]),
        "personas": [values("persona", project.by_id[key]) for key in journey.personas],
        "stages": [(one.title, one.phase, one.duration, len(one.steps)) for one in journey.stages],
        "lanes": [(lane.kind, lane.title) for lane in journey.lanes],
        "cards": sorted(
            repr((lanes[one.lane], places[one.at], *values("card", one), stands_for(project, one)))
            for one in journey.cards
        ),
        "channels": shown_channels(project, journey),
        "encounters": [(places[one.step], *met(project, one)) for one in in_order(journey)],
        "routes": [
            (places[one.source], places[one.target], one.label, one.share, [places[key] for key in one.personas])
            for one in journey.routes
        ],
        "feelings": sorted((places[one.step], *felt(project, one)) for one in journey.feelings),
        "measurements": sorted(
            (measured(project, one.metric), places[one.target], one.value, one.n or 0) for one in journey.measurements
        ),
    }


def values(kind: str, one: object) -> tuple[object, ...]:
    """The fields of something that stand for themselves."""
    return tuple(getattr(one, name) for name in EVERYTHING_OF[kind])


def in_order(journey: Journey) -> list[Encounter]:
    """The encounters step by step."""
    return [one for step in journey.steps for one in journey.encounters_at.get(step.id, ())]


def met(project: Project, one: Encounter) -> tuple[object, ...]:
    """Touchpoint, channel, persons and the rest of an encounter."""
    touchpoint: Any = project.by_id[one.touchpoint]
    channel: Any = project.by_id[touchpoint.channel]
    people = [getattr(project.by_id[key], "name", "") for key in one.personas]
    return (touchpoint.name, channel.name, people, *values("encounter", one))


def felt(project: Project, one: Feeling) -> tuple[object, ...]:
    """Who feels what, and why one knows."""
    person: Any = project.by_id[one.persona or ""]
    *said_of, evidence = values("feeling", one)
    return (person.name, *said_of, evidence.model_dump_json() if isinstance(evidence, Evidence) else "")


def stands_for(project: Project, card: Card) -> tuple[object, ...]:
    """The improvement action of an opportunity."""
    return values("action", project.by_id[card.subject]) if card.subject else ()


def measured(project: Project, key: str) -> str:
    """The name of a KPI."""
    return str(getattr(project.by_id[key], "name", ""))


def shown_channels(project: Project, journey: Journey) -> list[str]:
    """The rows of the touchpoint lane, top first."""
    used = {met(project, one)[1] for one in journey.encounters}
    return [channel.name for channel in project.channels if channel.name in used]


def unused(window: Window) -> list[str]:
    """Touchpoints left over from making others."""
    used = {one.touchpoint for journey in window.project.journeys for one in journey.encounters}
    return [one.name for one in window.project.touchpoints if one.id not in used]
