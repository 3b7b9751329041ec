"""The sample's claim with comments on things of every kind and a part of it assumed."""

from __future__ import annotations

from datetime import date
from functools import cache

from journeyeditor import api
from journeyeditor.model import Comment, Evidence, EvidenceStatus, Journey, Project, Resolution, evolve
from journeyeditor.resources import resource

DAY = date(2026, 11, 12)


@cache
def commented() -> tuple[Project, Journey]:
    """The project and its claim: every fifth card, fourth encounter and third feeling is an assumption."""
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    old = api.find_journey(project, "Car accident claim")
    assumed = Evidence(status=EvidenceStatus.ASSUMED)
    journey = evolve(
        old,
        cards=tuple(evolve(c, evidence=assumed) if i % 5 == 1 else c for i, c in enumerate(old.cards)),
        encounters=tuple(evolve(e, evidence=assumed) if i % 4 == 1 else e for i, e in enumerate(old.encounters)),
        feelings=tuple(evolve(f, evidence=assumed) if i % 3 == 1 else f for i, f in enumerate(old.feelings)),
    )
    targets = [
        *(journey.id, journey.lanes[4].id, journey.stages[5].id, journey.steps[3].id, journey.personas[0]),
        *(card.id for card in journey.cards[::9]),
        *(journey.encounters[8].id, journey.encounters[8].id, journey.routes[0].id, journey.measurements[4].id),
        *(journey.encounters[3].touchpoint, journey.feelings[2].id),
    ]
    comments = tuple(map(_comment, range(len(targets)), targets))
    journeys = tuple(journey if one is old else one for one in project.journeys)
    return evolve(project, journeys=journeys, comments=(*project.comments, *comments)), journey


def _comment(number: int, target: str) -> Comment:
    done = Resolution(text="Checked with the team.", author="Lea Petit", resolved_on=DAY)
    return Comment(
        id=f"cmt_{number}",
        target=target,
        author="Jon Okoye",
        written_on=DAY,
        text=f"Remark {number}",
        resolution=done if number % 2 else None,
    )
