"""Small atlases whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeyeditor.model import (
    Channel,
    Encounter,
    Group,
    Journey,
    JourneyLink,
    LinkKind,
    Measurement,
    Metric,
    MetricKind,
    Place,
    Project,
    Stage,
    Step,
    Touchpoint,
    evolve,
)

VOLUME = Metric(id="mtr_volume", name="Customers", kind=MetricKind.VOLUME, unit="a year")
SATISFIED = Metric(id="mtr_satisfied", name="Satisfied", kind=MetricKind.CSAT, variant="top_two", unit="%")

Meetings = Sequence[tuple[str, int]]
"""Touchpoints met, each with its importance."""


def journey(
    key: str, meetings: Meetings = (), *, group: str | None = None, parent: str | None = None, title: str = ""
) -> Journey:
    """A journey of two stages, `stg_KEY_1` and `stg_KEY_2`; its encounters `enc_KEY_1`, … take turns in them."""
    stages = tuple(Stage(id=f"stg_{key}_{n}", title=f"Stage {n}", steps=(Step(id=f"stp_{key}_{n}"),)) for n in (1, 2))
    encounters = tuple(
        Encounter(
            id=f"enc_{key}_{n}", touchpoint=touchpoint, step=f"stp_{key}_{(n - 1) % 2 + 1}", importance=importance
        )
        for n, (touchpoint, importance) in enumerate(meetings, 1)
    )
    return Journey(
        id=key,
        title=title or key.title(),
        group=group,
        parent=Place(journey=parent) if parent else None,
        stages=stages,
        encounters=encounters,
    )


def link(key: str, source: str, target: str, kind: LinkKind = LinkKind.LEADS_TO) -> JourneyLink:
    """A link between two journeys."""
    return JourneyLink(id=key, kind=kind, source=Place(journey=source), target=Place(journey=target))


def project(
    *journeys: Journey,
    touchpoints: Sequence[str] = (),
    groups: Sequence[str] = (),
    links: Sequence[JourneyLink] = (),
) -> Project:
    """A project; without `touchpoints` it has those that are met, in the order of their names."""
    met = touchpoints or sorted({e.touchpoint for one in journeys for e in one.encounters})
    return Project(
        id="prj",
        title="Small",
        groups=tuple(Group(id=key, title=key.title()) for key in groups),
        channels=(Channel(id="chn", name="App", icon="app", colour=1),),
        touchpoints=tuple(Touchpoint(id=key, name=key.upper(), channel="chn") for key in met),
        metrics=(VOLUME, SATISFIED),
        journeys=journeys,
        links=tuple(links),
    )


def measured(one: Journey, values: Mapping[str, float]) -> Journey:
    """A journey with measurements of itself, by metric."""
    found = tuple(
        Measurement(id=f"mea_{one.id}_{metric}", metric=metric, target=one.id, value=value)
        for metric, value in values.items()
    )
    return one.model_validate({**one.model_dump(), "measurements": [m.model_dump() for m in found]})


def three_journeys() -> Project:
    """`claim` and `complaint` share a and b; `claim` and `renewal` share c; the others nothing."""
    return project(
        journey("claim", (("a", 5), ("b", 2), ("c", 3), ("a", 1)), group="claims"),
        journey("complaint", (("b", 4), ("a", 3), ("d", 3)), group="claims"),
        journey("renewal", (("c", 1),)),
        groups=("claims",),
        links=(link("l1", "claim", "complaint"), link("l2", "claim", "renewal", LinkKind.INFLUENCES)),
    )


def nested() -> Project:
    """`claim` with the parts `hire` (at its second stage) and `track`, `track` with the part `call`; `other` alone."""
    hire = evolve(journey("hire", (("a", 3),)), parent=Place(journey="claim", at="stg_claim_2"))
    return project(
        journey("claim", (("a", 3),), group="claims"),
        hire,
        journey("track", (("a", 3), ("b", 3)), parent="claim"),
        journey("call", (("b", 3),), parent="track"),
        journey("other"),
        groups=("claims", "empty"),
    )
