"""Journeys as lines of a transit map: which touchpoints are interchanges, and an order of them that lines agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from journeyeditor.atlas.records import Atlas
from journeyeditor.model import Id, Journey, Project

MOST_LINES, USUAL_LINES = 10, 8
USUAL_LEAST, LEAST = 3, 2
"""From so many lines on a touchpoint is an interchange; from so few where hardly any reaches that."""


class Call(StrEnum):
    """What a line does at a place: changes at an interchange, passes a stage, or meets an interchange out of order."""

    INTERCHANGE = "interchange"
    STAGE = "stage"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of a line: a touchpoint, or a stage."""

    call: Call
    key: Id


@dataclass(frozen=True, slots=True)
class Line:
    """A journey with its places in the order they come."""

    journey: Id
    stops: tuple[Stop, ...]

    @property
    def interchanges(self) -> tuple[Id, ...]:
        """The touchpoints at which it meets others, in order."""
        return tuple(stop.key for stop in self.stops if stop.call is Call.INTERCHANGE)


@dataclass(frozen=True, slots=True)
class Network:
    """Lines, the one of most interchanges first, and the interchanges in an order that no line contradicts."""

    lines: tuple[Line, ...]
    interchanges: tuple[Id, ...]


def usual_lines(atlas: Atlas, most: int = USUAL_LINES) -> tuple[Id, ...]:
    """Journeys worth seeing together: the pair that shares most, then whoever meets those at most interchanges.

    Of several whoever shares most with them. Once lines meet, nobody is added who would meet none of them.
    """
    shared = {(overlap.a, overlap.b): len(overlap.touchpoints) for overlap in atlas.overlaps}
    order = [journey.id for journey in atlas.journeys]
    best = max(shared, key=shared.__getitem__, default=())
    chosen = [*best] or order[:1]
    met = {journey.id: frozenset(journey.touchpoints) for journey in atlas.journeys}
    while len(chosen) < min(most, len(order)):
        rest = [key for key in order if key not in chosen]
        users = Counter(touchpoint for key in chosen for touchpoint in met[key])
        hot = {touchpoint for touchpoint, count in users.items() if count >= USUAL_LEAST - 1}
        meets = {key: len(met[key] & hot) for key in rest}
        most_met = max(meets.values())
        found = max((key for key in rest if meets[key] == most_met), key=lambda key: _shared_with(shared, key, chosen))
        if not meets[found] and max(users.values(), default=0) >= USUAL_LEAST:
            break
        chosen.append(found)
    return tuple(key for key in order if key in chosen)


def _shared_with(shared: Mapping[tuple[Id, Id], int], key: Id, others: Iterable[Id]) -> int:
    return sum(shared.get((key, other), 0) + shared.get((other, key), 0) for other in others)


def network(project: Project, chosen: Sequence[Id], least: int = USUAL_LEAST) -> Network:
    """The transit map of some journeys (at most ten). A touchpoint that `least` of them use is an interchange."""
    journeys = [project.journey(key) for key in chosen[:MOST_LINES]]
    hubs = hubs_of(journeys, least)
    raw = sorted((line_of(journey, hubs) for journey in journeys), key=lambda line: -len(line.interchanges))
    after: dict[Id, set[Id]] = {}
    lines = [in_order(line, after) for line in raw]
    users: dict[Id, int] = {}
    for line in lines:
        for key in line.interchanges:
            users[key] = users.get(key, 0) + 1
    lonely = {key for key, count in users.items() if count < LEAST}
    lines = [set_apart(line, lonely) for line in lines]
    lines.sort(key=lambda line: -len(line.interchanges))
    kept = [key for key in users if key not in lonely]
    return Network(tuple(lines), tuple(sorted_by(kept, lines)))


def hubs_of(journeys: Iterable[Journey], least: int) -> frozenset[Id]:
    """The touchpoints that so many journeys use."""
    users: dict[Id, int] = {}
    for journey in journeys:
        for touchpoint in {encounter.touchpoint for encounter in journey.encounters}:
            users[touchpoint] = users.get(touchpoint, 0) + 1
    return frozenset(key for key, count in users.items() if count >= max(LEAST, least))


def line_of(journey: Journey, hubs: frozenset[Id]) -> Line:
    """A journey's interchanges in the order they are first met; stages without one stand for themselves."""
    stops: list[Stop] = []
    met: set[Id] = set()
    for stage in journey.stages:
        here = [e.touchpoint for step in stage.steps for e in journey.encounters_at.get(step.id, ())]
        found = [key for key in dict.fromkeys(here) if key in hubs]
        stops += [Stop(Call.INTERCHANGE, key) for key in found if key not in met]
        met.update(found)
        stops += [] if found else [Stop(Call.STAGE, stage.id)]
    return Line(journey.id, tuple(stops))


def in_order(line: Line, after: dict[Id, set[Id]]) -> Line:
    """A line whose interchanges fit the order of the lines before it; one that does not is met apart."""
    stops: list[Stop] = []
    last: Id = ""
    for stop in line.stops:
        if stop.call is not Call.INTERCHANGE:
            stops.append(stop)
        elif last and leads(stop.key, last, after):
            stops.append(Stop(Call.APART, stop.key))
        else:
            if last:
                after.setdefault(last, set()).add(stop.key)
            last = stop.key
            stops.append(stop)
    return Line(line.journey, tuple(stops))


def leads(start: Id, goal: Id, after: Mapping[Id, set[Id]]) -> bool:
    """Whether one interchange comes before another on any line so far, over others too."""
    seen, open_ones = {start}, [start]
    while open_ones:
        here = open_ones.pop()
        if here == goal:
            return True
        fresh = after.get(here, set()) - seen
        seen |= fresh
        open_ones.extend(fresh)
    return False


def set_apart(line: Line, lonely: set[Id]) -> Line:
    """A line whose interchanges that nobody else reaches are met apart."""
    stops = (Stop(Call.APART, stop.key) if stop.key in lonely else stop for stop in line.stops)
    return Line(line.journey, tuple(stops))


def sorted_by(keys: Sequence[Id], lines: Sequence[Line]) -> list[Id]:
    """Interchanges so that each comes after those before it on every line; of several the earliest on its lines."""
    before: dict[Id, set[Id]] = {key: set() for key in keys}
    early: dict[Id, list[float]] = {key: [] for key in keys}
    for line in lines:
        found = line.interchanges
        for place, key in enumerate(found):
            before[key].update(found[place - 1 : place])
            early[key].append((place + 0.5) / len(found))
    order: list[Id] = []
    while len(order) < len(keys):
        free = [key for key in keys if key not in order and before[key] <= set(order)]
        order.append(min(free, key=lambda key: (sum(early[key]) / len(early[key]), keys.index(key))))
    return order
