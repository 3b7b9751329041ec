"""The templates of new projects: one table; what a template makes is an edit of an empty project."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from journeyeditor import edits
from journeyeditor.edits import PREFIXES, Edit, new_journey
from journeyeditor.model import (
    Group,
    Journey,
    JourneyKind,
    JourneyLink,
    JourneyState,
    Persona,
    Phase,
    Place,
    evolve,
)

Mint = Callable[[str], str]
Say = Callable[[str], str]


class Sketch(NamedTuple):
    """What the small picture of a map shows: stages, how many under each phase, channel rows, the path, the curve."""

    stages: int = 5
    phases: tuple[int, ...] = ()
    rows: int = 3
    path: int = 1
    curve: tuple[float, ...] = (0.2, 0.6, 0.1, -0.9, 0.5, -0.3, -0.95, 0.8, 0.3)
    backstage: bool = False
    blank: bool = False
    graph: bool = False


class Template(NamedTuple):
    """Its words are `template.<key>` and `template.<key>.what`; its stages `template.<key>.1`, `.2`, …"""

    key: str
    sketch: Sketch
    stages: int
    kind: JourneyKind = JourneyKind.CUSTOMER_JOURNEY
    phases: tuple[int, ...] = ()
    state: JourneyState = JourneyState.CURRENT
    level: int = 1


BLUEPRINT, EXPERIENCE = JourneyKind.SERVICE_BLUEPRINT, JourneyKind.EXPERIENCE_MAP
TEMPLATES = (
    Template("blank", Sketch(blank=True), 3),
    Template("phases", Sketch(8, (3, 2, 3)), 8, phases=(3, 2, 3)),
    Template("claim", Sketch(6, path=5, curve=(0.1, -0.9, -0.2, 0.6, -0.6, -0.95, 0.2, 0.9)), 6),
    Template(
        "blueprint", Sketch(5, (), 2, 3, (-0.2, 0.3, 0.7, 0.2, -0.7, -0.2, 0.6), backstage=True), 5, kind=BLUEPRINT
    ),
    Template("day", Sketch(7, (), 2, 7, (-0.6, 0.2, 0.5, -0.4, 0.8, 0.1, -0.7, 0.3, 0.9, 0.4)), 7, kind=EXPERIENCE),
    Template("future", Sketch(5, path=9, curve=(-0.8, -0.4, -0.1, 0.3, 0.4, 0.8, 0.95)), 5, state=JourneyState.FUTURE),
    Template("part", Sketch(3, path=3, curve=(0.4, -0.8, 0.2, 0.7)), 3, level=2),
    Template("atlas", Sketch(graph=True), 0),
)
ATLAS = ("look", "buy", "use", "help")
"""The journeys of the template of an atlas, each of which leads to the next."""


def made(template: Template, mint: Mint, say: Say) -> Edit:
    """What a template puts into a project without journeys, in the words of a language."""
    person = Persona(id=mint(PREFIXES["persona"]), name=say("app.new.persona"))
    if template.key == "atlas":
        return _atlas(mint, say, person)
    journey = _journey(template, mint, say, person)
    return edits.chain(edits.add_persona(person), edits.add_journey(journey))


def _journey(template: Template, mint: Mint, say: Say, person: Persona) -> Journey:
    blank = template.key == "blank"
    names = [say(f"template.{template.key}.{number}") for number in range(1, template.stages + 1)]
    journey = new_journey(
        say("app.new.journey") if blank else say(f"template.{template.key}"),
        mint,
        template.kind,
        ["" for _ in names] if blank else names,
        state=template.state,
        level=template.level,
        personas=(person.id,),
    )
    phases = [phase for phase, count in zip(Phase, template.phases, strict=False) for _ in range(count)]
    stages = (evolve(stage, phase=phase) for stage, phase in zip(journey.stages, phases, strict=False))
    return evolve(journey, stages=tuple(stages)) if phases else journey


def _atlas(mint: Mint, say: Say, person: Persona) -> Edit:
    """A group of journeys, each leading to the next."""
    group = Group(id=mint(PREFIXES["group"]), title=say("template.atlas.group"))
    journeys = [
        new_journey(
            say(f"template.atlas.{key}"),
            mint,
            stages=[say(f"template.part.{number}") for number in (1, 2, 3)],
            group=group.id,
            personas=(person.id,),
        )
        for key in ATLAS
    ]
    links = [
        JourneyLink(id=mint(PREFIXES["link"]), source=Place(journey=one.id), target=Place(journey=other.id))
        for one, other in pairwise(journeys)
    ]
    return edits.chain(
        edits.add_persona(person),
        edits.add_group(group),
        *map(edits.add_journey, journeys),
        *map(edits.add_link, links),
    )
