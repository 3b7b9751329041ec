"""Strategies: journeys of any shape, with words as long as German and French ones."""

from __future__ import annotations

from hypothesis import strategies as st

from journeyeditor.model import (
    Action,
    Card,
    Encounter,
    Evidence,
    Feeling,
    Grain,
    Journey,
    Lane,
    LaneKind,
    Measurement,
    Metric,
    MetricKind,
    Moment,
    Persona,
    Phase,
    Project,
    Route,
    Stage,
    Step,
    Touchpoint,
)
from tests.builders import CHANNELS, project_with

WORDS = (
    "Kraftfahrzeughaftpflichtversicherungsbestätigung",
    "anticonstitutionnellement",
    "Ruft die Hotline an",
    "l’assureur ne répond pas",
    "Rückerstattungsantragsformular, ausgefüllt",
    "call",
    "ok",
    "180 €",
    "Wartet",
)
KINDS = (*(kind.value for kind in LaneKind), "hologram")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
SHORT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
EVIDENCE = st.none() | st.sampled_from(["assumed", "observed"]).map(
    lambda status: Evidence.model_validate({"status": status})
)
METRICS = (
    Metric(id="mtr_nps", name="NPS", kind=MetricKind.NPS),
    Metric(id="mtr_csat", name="CSAT", kind=MetricKind.CSAT),
    Metric(id="mtr_volume", name="Kundinnen und Kunden", kind=MetricKind.VOLUME, unit="per year"),
    Metric(id="mtr_time", name="Durchlaufzeit", kind=MetricKind.DURATION, unit="d"),
)
ACTION = Action(id="act_1", title="Rückruf anbieten", impact=5, effort=3, owner="Schadenabteilung Nordwest")
PERSONAS = (Persona(id="psn_1", name="Nadia"), Persona(id="psn_2", name="Karl", colour=3))
TOUCHPOINTS = tuple(
    Touchpoint(id=f"tpt_{number}", name=name, channel=CHANNELS[number % len(CHANNELS)].id)
    for number, name in enumerate(WORDS)
)


@st.composite
def stages(draw: st.DrawFn, most: int = 6) -> tuple[Stage, ...]:
    """No stage to `most`, of one to seven steps, some with widths of their own."""
    made = []
    for number in range(draw(st.integers(0, most))):
        steps = tuple(
            Step(
                id=f"stp_{number}_{step}",
                title=draw(st.just("") | SHORT),
                width=draw(st.none() | st.floats(20, 300)),
            )
            for step in range(draw(st.integers(1, 7)))
        )
        phase = draw(st.none() | st.sampled_from(list(Phase)))
        duration = draw(st.none() | st.just("P2W"))
        made.append(Stage(id=f"stg_{number}", title=draw(TEXTS), phase=phase, duration=duration, steps=steps))
    return tuple(made)


@st.composite
def lanes(draw: st.DrawFn) -> tuple[Lane, ...]:
    """Lanes of any kinds, each at most once, some folded, hidden, of a fixed height or of the other grain."""
    kinds = draw(st.lists(st.sampled_from(KINDS), unique=True, max_size=7))
    return tuple(
        Lane(
            id=f"lane_{kind}",
            kind=kind,
            title=draw(st.just("") | SHORT),
            grain=draw(st.none() | st.sampled_from(list(Grain))),
            hidden=draw(st.integers(0, 9)) == 0,
            collapsed=draw(st.integers(0, 9)) == 0,
            height=draw(st.none() | st.floats(5, 200)),
        )
        for kind in kinds
    )


@st.composite
def cards(draw: st.DrawFn, own: tuple[Lane, ...], places: dict[Grain, list[str]]) -> tuple[Card, ...]:
    """Cards on the lanes that take some."""
    takes = [lane for lane in own if places[lane.stands_on]]
    if not takes:
        return ()
    made = []
    for number in range(draw(st.integers(0, 14))):
        lane = draw(st.sampled_from(takes))
        made.append(
            Card(
                id=f"card_{number}",
                lane=lane.id,
                at=draw(st.sampled_from(places[lane.stands_on])),
                span=draw(st.integers(1, 4)),
                text=draw(TEXTS),
                icon=draw(st.sampled_from(["", "clock", "unheard-of"])),
                tags=tuple(draw(st.lists(SHORT, max_size=2))),
                colour=draw(st.none() | st.integers(1, 8)),
                personas=draw(st.sampled_from([(), ("psn_1",), ("psn_1", "psn_2")])),
                evidence=draw(EVIDENCE),
                subject=draw(st.none() | st.just("act_1")),
            )
        )
    return tuple(made)


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """A journey of any shape, valid by the model's rules."""
    own_stages, own_lanes = draw(stages()), draw(lanes())
    steps = [step.id for stage in own_stages for step in stage.steps]
    places = {Grain.STAGE: [stage.id for stage in own_stages], Grain.STEP: steps}
    encounters = [
        Encounter(
            id=f"enc_{number}",
            touchpoint=draw(st.sampled_from(TOUCHPOINTS)).id,
            step=draw(st.sampled_from(steps)),
            moment=draw(st.sampled_from(list(Moment))),
            variant=draw(st.booleans()),
            feeling=draw(st.none() | st.floats(-5, 5)),
        )
        for number in range(draw(st.integers(0, 6)) if steps else 0)
    ]
    felt = draw(st.lists(st.sampled_from(steps), unique=True, max_size=5)) if steps else []
    measured = [(metric, stage) for metric in METRICS for stage in own_stages if draw(st.integers(0, 2)) == 0]
    return Journey(
        id="jrn_1",
        title=draw(TEXTS),
        scenario=draw(TEXTS),
        finding=draw(TEXTS),
        owner=draw(TEXTS),
        personas=draw(st.sampled_from([(), ("psn_1",), ("psn_1", "psn_2")])),
        stages=own_stages,
        lanes=own_lanes,
        cards=draw(cards(own_lanes, places)),
        encounters=tuple(encounters),
        routes=(Route(id="rte_1", source=encounters[-1].id, target=encounters[0].id),) if len(encounters) > 1 else (),
        feelings=tuple(
            Feeling(id=f"fel_{number}", step=step, value=draw(st.floats(-5, 5)), label=draw(st.just("") | SHORT))
            for number, step in enumerate(felt)
        ),
        measurements=tuple(
            Measurement(
                id=f"mst_{number}",
                metric=metric.id,
                target=stage.id,
                value=draw(st.integers(0, 5)) if metric.kind is not MetricKind.NPS else draw(st.integers(-100, 100)),
                n=draw(st.none() | st.integers(0, 2000)),
            )
            for number, (metric, stage) in enumerate(measured)
        ),
    )


def projects() -> st.SearchStrategy[Project]:
    """A project of one such journey."""
    return journeys().map(project_of_any)


def project_of_any(journey: Journey) -> Project:
    """A project that knows what the journeys of `journeys()` refer to."""
    return project_with(journey, personas=PERSONAS, touchpoints=TOUCHPOINTS, metrics=METRICS, actions=(ACTION,))
