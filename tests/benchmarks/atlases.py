"""Atlases of any size: journeys that meet touchpoints, some far oftener than others, as in a real organisation."""

from __future__ import annotations

from itertools import count
from random import Random

from journeyeditor.model import (
    Channel,
    Encounter,
    Group,
    Journey,
    JourneyLink,
    Measurement,
    Metric,
    MetricKind,
    Moment,
    Persona,
    Place,
    Project,
    Stage,
    Step,
    System,
    Team,
    Touchpoint,
    evolve,
)

AREAS = (
    *("Join and buy", "Claims", "Policy and billing", "Complain or leave", "Move and renew", "Get help on the road"),
    *("Home and garden", "Health", "Business customers", "Partners and brokers", "Save and invest", "Look after data"),
)
VERBS = (
    "Change the",
    "Report a",
    "Ask about the",
    "Cancel the",
    "Compare a",
    "Renew the",
    "Dispute the",
    "Wait for the",
)
STAGES = 5
GROUPS, PERSONAS, TEAMS, SYSTEMS = 12, 8, 20, 40
CHANNELS = ("web", "app", "phone", "letter", "branch", "email")
THINGS = ("claim", "policy", "premium", "invoice", "address", "driver", "car", "home", "damage", "contract")
MEANS = ("form", "call", "letter", "page", "chat", "visit", "reminder", "notice", "confirmation", "question")


def big_atlas(journeys: int = 1_000, encounters: int = 30_000, touchpoints: int = 5_000, seed: int = 5) -> Project:
    """A project of so many journeys, encounters and touchpoints; the same numbers give the same project."""
    chance = Random(seed)
    each = encounters // max(1, journeys)
    return Project(
        id="prj_big",
        title="Big",
        groups=tuple(Group(id=f"grp_{n}", title=f"Group {n}") for n in range(GROUPS)),
        personas=tuple(Persona(id=f"per_{n}", name=f"Persona {n}") for n in range(PERSONAS)),
        teams=tuple(Team(id=f"tem_{n}", name=f"Team {n}") for n in range(TEAMS)),
        channels=tuple(Channel(id=f"chn_{name}", name=name.title(), icon=name) for name in CHANNELS),
        systems=tuple(System(id=f"sys_{n}", name=f"System {n}", owner=f"tem_{n % TEAMS}") for n in range(SYSTEMS)),
        touchpoints=tuple(_touchpoint(n, chance) for n in range(touchpoints)),
        journeys=tuple(_journey(n, each, touchpoints, chance) for n in range(journeys)),
        links=tuple(_link(n, chance.randrange(journeys), chance.randrange(journeys)) for n in range(journeys)),
    )


def lively_atlas(journeys: int = 300, seed: int = 7) -> Project:
    """An organisation as one would find it: most links stay in their group, most journeys are counted and rated."""
    chance, plain = Random(seed), big_atlas(journeys, 12 * journeys, 3 * journeys, seed)
    volume = Metric(id="mtr_v", name="Customers", kind=MetricKind.VOLUME, unit="a year")
    rated = Metric(id="mtr_s", name="Satisfied", kind=MetricKind.CSAT, variant="top_two", unit="%")
    named = tuple(evolve(one, title=_title(n, chance)) for n, one in enumerate(plain.journeys))
    counted = tuple(_counted(one, n, chance) for n, one in enumerate(named))
    near = (
        n + GROUPS * chance.randint(1, 4) if chance.random() < 0.85 else chance.randrange(journeys) for n in count()
    )
    links = tuple(_link(n, n, end % journeys) for n, end in zip(range(0, journeys, 2), near, strict=False))
    groups = tuple(evolve(group, title=title) for group, title in zip(plain.groups, AREAS, strict=True))
    parents = tuple(evolve(one, parent=_near_parent(one, n)) for n, one in enumerate(counted))
    return evolve(plain, title="Everything", groups=groups, metrics=(volume, rated), journeys=parents, links=links)


def _title(n: int, chance: Random) -> str:
    return f"{chance.choice(VERBS)} {chance.choice(THINGS)}" + (f" {n // 100 + 1}" if n >= 100 else "")


def _counted(one: Journey, n: int, chance: Random) -> Journey:
    values = {"mtr_v": round(40_000 * chance.random() ** 6) + 200, "mtr_s": chance.randint(22, 92)}
    measured = tuple(
        Measurement(id=f"mea_{n}_{key}", metric=key, target=one.id, value=value)
        for key, value in values.items()
        if chance.random() < 0.85
    )
    return evolve(one, measurements=measured)


def _near_parent(one: Journey, n: int) -> Place | None:
    """Each fourth round of the groups is part of the round before."""
    return Place(journey=f"jny_{n - GROUPS}") if n // GROUPS % 4 == 3 else None


def _touchpoint(n: int, chance: Random) -> Touchpoint:
    return Touchpoint(
        id=f"tpt_{n}",
        name=f"{chance.choice(THINGS)} {chance.choice(THINGS)} {chance.choice(MEANS)} {n:x}",
        channel=f"chn_{chance.choice(CHANNELS)}",
        owner=f"tem_{n % TEAMS}",
        systems=(f"sys_{n % SYSTEMS}",),
    )


def _journey(n: int, encounters: int, touchpoints: int, chance: Random) -> Journey:
    stages = tuple(
        Stage(id=f"stg_{n}_{s}", title=f"Stage {s + 1}", steps=(Step(id=f"stp_{n}_{s}"),)) for s in range(STAGES)
    )
    own = n % GROUPS
    return Journey(
        id=f"jny_{n}",
        title=f"I need thing number {n}",
        group=f"grp_{own}",
        level=1 + n % 3,
        parent=Place(journey=f"jny_{n // 7}") if n % 3 else None,
        personas=(f"per_{n % PERSONAS}",),
        customer_value=1 + n % 41 / 10,
        business_value=1 + n % 37 / 10,
        stages=stages,
        encounters=tuple(_encounter(n, e, met(own, touchpoints, chance), chance) for e in range(encounters)),
    )


def met(group: int, touchpoints: int, chance: Random) -> int:
    """A touchpoint of the group's own three times in four, else any; low numbers are met somewhat oftener."""
    low = int(touchpoints * chance.random() ** 1.2)
    return (low // GROUPS * GROUPS + group) % touchpoints if chance.random() < 0.75 else low % touchpoints


def _encounter(n: int, e: int, touchpoint: int, chance: Random) -> Encounter:
    return Encounter(
        id=f"enc_{n}_{e}",
        touchpoint=f"tpt_{touchpoint}",
        step=f"stp_{n}_{e % STAGES}",
        importance=chance.randint(1, 5),
        feeling=None if chance.random() < 0.3 else float(chance.randint(-5, 5)),
        moment=chance.choice(tuple(Moment)) if chance.random() < 0.15 else Moment.NONE,
    )


def _link(n: int, source: int, target: int) -> JourneyLink:
    return JourneyLink(id=f"lnk_{n}", source=Place(journey=f"jny_{source}"), target=Place(journey=f"jny_{target}"))
