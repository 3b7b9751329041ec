"""Valid projects in a line, for everybody's tests. Ids are readable: `stg_1`, `stp_1_2`, `card_actions_1`.

`small_project()` is one journey of three stages (the second of two steps, so four columns) with an actions lane
and a touchpoints lane and an emotion lane, two cards, three encounters of two channels, a persona and feelings.
`project_of(…)` makes one journey of any size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from journeyeditor.model import (
    Card,
    Channel,
    ChannelKind,
    Encounter,
    Feeling,
    Journey,
    Lane,
    Persona,
    Project,
    Stage,
    Step,
    Touchpoint,
    kind_of_lane,
)

CHANNELS = (
    Channel(id="chn_web", name="Web", icon="web", colour=6, kind=ChannelKind.DIGITAL),
    Channel(id="chn_phone", name="Phone", icon="phone", colour=2, kind=ChannelKind.VOICE),
    Channel(id="chn_branch", name="Branch", icon="branch", colour=3, kind=ChannelKind.PHYSICAL),
)


def stage(number: int, title: str = "", steps: int = 1, **fields: Any) -> Stage:
    """Stage `stg_N` with the steps `stp_N_1`, `stp_N_2`, …"""
    own = tuple(Step(id=f"stp_{number}_{step}") for step in range(1, steps + 1))
    return Stage.model_validate({"id": f"stg_{number}", "title": title, "steps": own, **fields})


def lane(kind: str, **fields: Any) -> Lane:
    """Lane `lane_KIND`."""
    return Lane.model_validate({"id": f"lane_{kind}", "kind": kind, **fields})


def journey_of(
    stages: Sequence[Stage | str | int] = (1,),
    lanes: Sequence[str | Lane] = ("actions",),
    cards: Mapping[str, Sequence[str]] | None = None,
    *,
    key: str = "jrn_1",
    title: str = "I claim",
    **fields: Any,
) -> Journey:
    """A journey. A stage is a Stage, a title, or a number of steps; `cards` maps a lane's kind to one text a column.

    An empty text makes no card; several cards of one cell are separated by a line with `|`.
    """
    made = tuple(_stage(number, spec) for number, spec in enumerate(stages, 1))
    rows = tuple(spec if isinstance(spec, Lane) else lane(spec) for spec in lanes)
    own = [card for kind, texts in (cards or {}).items() for card in _cards(kind, texts, made)]
    return Journey.model_validate(
        {"id": key, "title": title, "stages": made, "lanes": rows, "cards": tuple(own), **fields}
    )


def project_of(
    stages: Sequence[Stage | str | int] = (1,),
    lanes: Sequence[str | Lane] = ("actions",),
    cards: Mapping[str, Sequence[str]] | None = None,
    **fields: Any,
) -> Project:
    """A project of three channels and the journey that `journey_of` makes of the same arguments."""
    return project_with(journey_of(stages, lanes, cards, **fields))


def project_with(*journeys: Journey, **fields: Any) -> Project:
    """A project of three channels (`chn_web`, `chn_phone`, `chn_branch`) and these journeys."""
    return Project.model_validate(
        {"id": "prj_1", "title": "Insurance", "channels": CHANNELS, "journeys": journeys, **fields}
    )


def small_project(**fields: Any) -> Project:
    """Three stages, four steps, four lanes, four cards, three encounters, one persona: see the module's docstring."""
    maria = Persona(id="psn_maria", name="Maria", age="41", role="Driver", colour=1)
    touchpoints = (
        Touchpoint(id="tpt_site", name="Website", channel="chn_web"),
        Touchpoint(id="tpt_hotline", name="Hotline", channel="chn_phone"),
        Touchpoint(id="tpt_agent", name="Agent", channel="chn_branch"),
    )
    journey = journey_of(
        [stage(1, "Search", phase="before"), stage(2, "Report", 2, phase="during"), stage(3, "Settle", phase="after")],
        ["actions", "questions", "touchpoints", "emotion"],
        {"actions": ["Looks for help", "Calls", "", "Waits"], "questions": ["Whom do I ask?"]},
        personas=("psn_maria",),
        encounters=(
            Encounter(id="enc_1", touchpoint="tpt_site", step="stp_1_1"),
            Encounter(id="enc_2", touchpoint="tpt_hotline", step="stp_2_1", moment="irritant", feeling=-3),
            Encounter(id="enc_3", touchpoint="tpt_agent", step="stp_3_1", moment="delight", feeling=4),
        ),
        feelings=(
            Feeling(id="fel_1", step="stp_1_1", persona="psn_maria", value=1),
            Feeling(id="fel_2", step="stp_2_1", persona="psn_maria", value=-3, label="On hold"),
        ),
    )
    return project_with(journey, **{"personas": (maria,), "touchpoints": touchpoints, **fields})


def _stage(number: int, spec: Stage | str | int) -> Stage:
    if isinstance(spec, Stage):
        return spec
    return stage(number, spec) if isinstance(spec, str) else stage(number, f"Stage {number}", spec)


def _cards(kind: str, texts: Sequence[str], stages: Sequence[Stage]) -> list[Card]:
    places = [step.id for one in stages for step in one.steps]
    if kind_of_lane(kind).grain == "stage":
        places = [one.id for one in stages]
    pairs = [(at, text) for at, cell in zip(places, texts, strict=False) for text in cell.split("|") if text]
    return [
        Card(id=f"card_{kind}_{number}", lane=f"lane_{kind}", at=at, text=text)
        for number, (at, text) in enumerate(pairs, 1)
    ]
