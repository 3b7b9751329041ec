"""Maps of any size at one density: what the benchmarks of canvas, layout and files are measured on."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.model import Card, Channel, Encounter, Journey, Lane, Project, Stage, Step, Touchpoint

STEP_LANES = ("actions", "frontstage", "backstage")
STAGE_LANES = ("motivations", "questions", "barriers", "thoughts")
CARDS_OF_STAGE = 2 * len(STEP_LANES) + len(STAGE_LANES)
"""Cards of a stage of two steps: one in each cell. It also has two encounters."""

TEXTS = (
    "Looks for the number of the hotline",
    "Is anybody working on my case?",
    "Opens the app three times a day",
    "Photo upload stops at 10 MB",
    "Waits at home for the assessor",
    "Get it done tonight",
    "Tells the accident a second time",
)


def big_project(cards: int) -> Project:
    """A project of one journey with about that many cards, ten to a stage, spread over seven lanes."""
    channels = (
        Channel(id="chn_web", name="Web", icon="web", colour=6),
        Channel(id="chn_phone", name="Phone", icon="phone", colour=2),
    )
    touchpoints = (
        Touchpoint(id="tpt_web", name="Claim status page", channel="chn_web"),
        Touchpoint(id="tpt_phone", name="Call: any news yet?", channel="chn_phone"),
    )
    journey = big_journey(max(1, cards // CARDS_OF_STAGE))
    return Project(id="prj_big", title="Big", channels=channels, touchpoints=touchpoints, journeys=(journey,))


def big_journey(stages: int) -> Journey:
    """A journey of that many stages of two steps."""
    steps = [(Step(id=f"stp_{n}_1"), Step(id=f"stp_{n}_2")) for n in range(stages)]
    return Journey(
        id="jrn_big",
        title="Everything at once",
        stages=tuple(Stage(id=f"stg_{n}", title=f"Stage {n + 1}", steps=own) for n, own in enumerate(steps)),
        lanes=tuple(Lane(id=f"lane_{kind}", kind=kind) for kind in ("touchpoints", *STEP_LANES, *STAGE_LANES)),
        cards=tuple(_cards(stages)),
        encounters=tuple(_encounters(stages)),
    )


def _cards(stages: int) -> Iterator[Card]:
    number = 0
    for n in range(stages):
        cells = [(kind, f"stp_{n}_{step}") for kind in STEP_LANES for step in (1, 2)]
        for kind, at in (*cells, *((kind, f"stg_{n}") for kind in STAGE_LANES)):
            yield Card(id=f"crd_{number}", lane=f"lane_{kind}", at=at, text=TEXTS[number % len(TEXTS)])
            number += 1


def _encounters(stages: int) -> Iterator[Encounter]:
    for n in range(stages):
        for step, touchpoint in ((1, "tpt_web"), (2, "tpt_phone")):
            yield Encounter(id=f"enc_{n}_{step}", touchpoint=touchpoint, step=f"stp_{n}_{step}")
