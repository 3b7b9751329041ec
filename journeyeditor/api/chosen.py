"""The part of a journey that is printed: some lanes, some stages, one persona."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from operator import is_
from types import MappingProxyType

from journeyeditor.errors import UsageError
from journeyeditor.model import Drawn, Journey, Lane, Persona, Project, evolve, kind_of_lane
from journeyeditor.model.feelings import emotion_lines, intensity_lines
from journeyeditor.words import Words

SPAN = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


def chosen_journey(project: Project, journey: Journey, lanes: Sequence[str], persona: str | None) -> Journey:
    """The journey with only some lanes shown, as one persona lives it. Raises UsageError for names it does not have."""
    found = _of_persona(project, journey, persona) if persona else journey
    return _with_lanes(found, lanes, Words(project.language)) if lanes else found


def with_filled_lanes(project: Project, journey: Journey) -> Journey:
    """The journey without the lanes on which nothing stands; a map that has nothing yet keeps them all."""
    lanes = tuple(
        lane if lane.hidden or _is_filled(project, journey, lane) else evolve(lane, hidden=True)
        for lane in journey.lanes
    )
    if all(lane.hidden or kind_of_lane(lane.kind).drawn is Drawn.LINE for lane in lanes):
        return journey
    return journey if all(map(is_, lanes, journey.lanes)) else evolve(journey, lanes=lanes)


def _is_filled(project: Project, journey: Journey, lane: Lane) -> bool:
    drawn = kind_of_lane(lane.kind).drawn
    own = OWN_CONTENT.get(drawn)
    return own(project, journey) if own else any(card.lane == lane.id for card in journey.cards)


def _is_measured(_: Project, journey: Journey) -> bool:
    stages = {stage.id for stage in journey.stages}
    return any(measured.target in stages for measured in journey.measurements)


def _has_parts(project: Project, journey: Journey) -> bool:
    return any(one.parent and one.parent.journey == journey.id and one.parent.at for one in project.journeys)


OWN_CONTENT: Mapping[Drawn, Callable[[Project, Journey], bool]] = MappingProxyType(
    {
        Drawn.TOUCHPOINTS: lambda _, journey: bool(journey.encounters),
        Drawn.EMOTION: lambda project, journey: bool(emotion_lines(project, journey)),
        Drawn.INTENSITY: lambda project, journey: bool(intensity_lines(project, journey)),
        Drawn.METRICS: _is_measured,
        Drawn.NESTED: _has_parts,
        Drawn.LINE: lambda _, __: True,
    }
)
"""Whether anything stands on a lane that is drawn from the journey itself."""


def _with_lanes(journey: Journey, wanted: Sequence[str], words: Words) -> Journey:
    names = {lane.id: _names(lane, words) for lane in journey.lanes}
    asked = _asked(wanted)
    unknown = [text for text in asked if not any(text in own for own in names.values())]
    if unknown:
        known = [lane.title or words.tr(f"lane.{lane.kind}") for lane in journey.lanes]
        raise UsageError("print.unknown_lane", wanted=unknown[0], known=known)
    lanes = tuple(evolve(lane, hidden=not names[lane.id] & set(asked)) for lane in journey.lanes)
    return evolve(journey, lanes=lanes)


def known_lanes(journey: Journey, wanted: Sequence[str], words: Words) -> tuple[str, ...]:
    """Those names of lanes that a journey knows."""
    names = {name for lane in journey.lanes for name in _names(lane, words)}
    return tuple(name for name in _asked(wanted) if name in names)


def _asked(wanted: Sequence[str]) -> list[str]:
    return [text.strip().casefold() for part in wanted for text in part.split(",") if text.strip()]


def _names(lane: Lane, words: Words) -> frozenset[str]:
    """What a lane may be called by: id, kind, the kind's word, its own title."""
    said = (lane.id, lane.kind, lane.kind.replace("_", "-"), words.tr(f"lane.{lane.kind}"), lane.title)
    return frozenset(text.casefold() for text in said if text)


def _of_persona(project: Project, journey: Journey, wanted: str) -> Journey:
    people = [p for p in project.personas if wanted.strip().casefold() in (p.id.casefold(), p.name.casefold())]
    if not people:
        raise UsageError("print.unknown_persona", wanted=wanted, known=[p.name for p in project.personas])
    return _lived_by(journey, people[0])


def _lived_by(journey: Journey, persona: Persona) -> Journey:
    encounters = tuple(e for e in journey.encounters if not e.personas or persona.id in e.personas)
    kept = {encounter.id for encounter in encounters}
    return evolve(
        journey,
        personas=(persona.id,),
        encounters=encounters,
        routes=tuple(r for r in journey.routes if r.source in kept and r.target in kept),
        cards=tuple(c for c in journey.cards if not c.personas or persona.id in c.personas),
        feelings=tuple(f for f in journey.feelings if not f.persona or f.persona == persona.id),
    )


def chosen_stages(journey: Journey, text: str) -> tuple[int, ...]:
    """Indices of stages told by numbers, spans, titles or ids: `2-4,7`. Raises UsageError for those it has not."""
    found: set[int] = set()
    for part in (piece.strip() for piece in text.split(",")):
        if part:
            found |= _stages(journey, part)
    if not found:
        raise UsageError("print.unknown_stage", wanted=text, count=len(journey.stages))
    return tuple(sorted(found))


def known_stages(journeys: Sequence[Journey], text: str) -> tuple[str | None, ...]:
    """Of the stages that are told those that each of several journeys has; None where it has none of them, for all.

    Raises UsageError for stages that no journey has.
    """
    parts = [piece.strip() for piece in text.split(",") if piece.strip()]
    known = [[part for part in parts if _clipped(journey, part)] for journey in journeys]
    for part in parts:
        if not any(part in own for own in known):
            raise UsageError("print.unknown_stage", wanted=part, count=max(len(one.stages) for one in journeys))
    own = zip(journeys, known, strict=True)
    return tuple(",".join(_clipped(journey, part) for part in found) or None for journey, found in own)


def _clipped(journey: Journey, part: str) -> str:
    """A number, a span or a name as far as a journey has it; empty where it has nothing of it."""
    span, count = SPAN.fullmatch(part), len(journey.stages)
    if span and 1 <= int(span[1]) <= min(int(span[2]), count):
        return f"{span[1]}-{min(int(span[2]), count)}"
    try:
        return part if _stages(journey, part) else ""
    except UsageError:
        return ""


def _stages(journey: Journey, part: str) -> set[int]:
    span = SPAN.fullmatch(part)
    first, last = (int(span[1]), int(span[2])) if span else (int(part), int(part)) if part.isdecimal() else (0, 0)
    if 1 <= first <= last <= len(journey.stages):
        return set(range(first - 1, last))
    named = {
        i for i, stage in enumerate(journey.stages) if part.casefold() in (stage.title.casefold(), stage.id.casefold())
    }
    if not named:
        raise UsageError("print.unknown_stage", wanted=part, count=len(journey.stages))
    return named
