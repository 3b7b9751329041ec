"""Valid projects in a line, for everybody's tests. Ids are readable: `stg_1`, `stp_1_2`, `card_actions_1`.

`small_project()` is one journey of three stages (the second of two steps, so four columns) with an actions lane
and a touchpoints lane and an emotion lane, two cards, three encounters of two channels, a persona and feelings.
`project_of(…)` makes one journey of any size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from journeyeditor.model import (
    Action,
    Asset,
    Card,
    Channel,
    ChannelKind,
    Comment,
    Dataset,
    Encounter,
    Feeling,
    Group,
    Insight,
    Journey,
    JourneyLink,
    Lane,
    Measurement,
    Metric,
    MetricKind,
    Moment,
    Persona,
    Place,
    Project,
    Route,
    Stage,
    Step,
    System,
    Team,
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


def rich_project(**fields: Any) -> Project:
    """`small_project()` with something of everything: a second and a third journey, links, routes, metrics, …

    `jrn_2` is part of stage `stg_2` of `jrn_1` and shares its touchpoints; its parts are `stg_2x1`, `enc_21`, ….
    """
    base = small_project()
    return Project.model_validate({**dict(base), **_library(), "journeys": _three(base.journeys[0]), **fields})


def _library() -> dict[str, Any]:
    maria = small_project().personas[0]
    return {
        "groups": (Group(id="grp_1", title="Claims"),),
        "personas": (maria, Persona(id="psn_omar", name="Omar", colour=3, portrait="ab" * 32)),
        "teams": (Team(id="tea_1", name="Claims desk"),),
        "systems": (System(id="sys_1", name="Claims engine", owner="tea_1"),),
        "touchpoints": (
            *small_project().touchpoints,
            Touchpoint(id="tpt_old", name="Web form", channel="chn_web", owner="tea_1", systems=("sys_1",)),
        ),
        "metrics": (Metric(id="mtr_nps", name="NPS", kind=MetricKind.NPS), Metric(id="mtr_csat", name="CSAT")),
        "links": (
            JourneyLink(
                id="lnk_1", source=Place(journey="jrn_1", at="enc_3"), target=Place(journey="jrn_3"), strength=4
            ),
        ),
        "insights": (Insight(id="ins_1", text="Waiting hurts", targets=("enc_2", "stg_2", "tpt_hotline")),),
        "actions": (Action(id="act_1", title="Call back", insight="ins_1", metric="mtr_nps", impact=5, effort=2),),
        "datasets": (Dataset(id="dat_1", name="Survey 2026"),),
        "comments": (
            Comment(id="cmt_1", target="card_actions_1", author="M", written_on=date(2026, 3, 1), text="Sure?"),
            Comment(id="cmt_2", target="cmt_1", author="O", written_on=date(2026, 3, 2), text="Yes"),
            Comment(id="cmt_3", target="jrn_2", author="M", written_on=date(2026, 3, 3), text="Split it"),
        ),
        "assets": (Asset(hash="ab" * 32, media_type="image/png", width=64, height=64, name="omar.png"),),
        "refused": (("tpt_old", "tpt_site"),),
    }


def _three(first: Journey) -> tuple[Journey, Journey, Journey]:
    cards = (
        *first.cards,
        Card(id="card_idea", lane="lane_opportunities", at="stg_2", span=2, text="Ring back", subject="act_1"),
        Card(id="card_wide", lane="lane_actions", at="stp_1_1", span=3, text="Worries", personas=("psn_omar",)),
        Card(id="card_picture", lane="lane_storyboard", at="stp_2_2", image="ab" * 32),
    )
    rich = first.model_dump() | {
        "group": "grp_1",
        "personas": ("psn_maria", "psn_omar"),
        "goal": {"statement": "Calm", "metric": "mtr_nps", "baseline": 12, "target": 30},
        "lanes": (*first.lanes, lane("opportunities"), lane("storyboard"), lane("metrics")),
        "cards": cards,
        "routes": (Route(id="rte_1", source="enc_3", target="enc_2", label="Asks again", personas=("psn_omar",)),),
        "measurements": (
            Measurement(id="mea_1", metric="mtr_nps", target="stg_2", value=-20, n=140, dataset="dat_1"),
            Measurement(id="mea_2", metric="mtr_csat", target="enc_3", value=4.2, n=12),
            Measurement(id="mea_3", metric="mtr_csat", target="jrn_1", value=3.9),
        ),
    }
    nested = Journey(
        id="jrn_2",
        title="I report damage",
        parent=Place(journey="jrn_1", at="stg_2"),
        personas=("psn_omar",),
        stages=(
            Stage(id="stg_2x1", title="Call", steps=(Step(id="stp_2x1"), Step(id="stp_2x2"))),
            Stage(id="stg_2x2", title="Send", steps=(Step(id="stp_2x3"),)),
        ),
        lanes=(Lane(id="lane_2t", kind="touchpoints", channels=("chn_branch",), folded=("chn_phone",)),),
        encounters=(
            Encounter(id="enc_21", touchpoint="tpt_hotline", step="stp_2x1", personas=("psn_omar",)),
            Encounter(id="enc_22", touchpoint="tpt_old", step="stp_2x1", variant=True),
            Encounter(id="enc_23", touchpoint="tpt_site", step="stp_2x3", moment=Moment.MISSING),
        ),
        feelings=(Feeling(id="fel_21", step="stp_2x1", value=-1),),
    )
    return (
        Journey.model_validate(rich),
        nested,
        Journey(id="jrn_3", title="I complain", replaces="jrn_2", group="grp_1"),
    )
