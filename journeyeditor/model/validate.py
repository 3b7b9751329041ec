"""Integrity as data: one rule, one row. Nothing here raises or repairs; `problems` says what is wrong.

Each rule looks at sets of ids first and searches for the culprit only when something is amiss, so that a sound
project of a thousand journeys is checked in a moment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from journeyeditor.errors import message
from journeyeditor.model.base import Id
from journeyeditor.model.choices import Grain, Phase
from journeyeditor.model.diff import owned
from journeyeditor.model.journey import JOURNEY_PARTS, Journey
from journeyeditor.model.known import Known, ids_of, own_ids
from journeyeditor.model.lane import kind_of_lane
from journeyeditor.model.link import Place
from journeyeditor.model.metric import scale_of
from journeyeditor.model.problem import Problem
from journeyeditor.model.project import COLLECTIONS, Project
from journeyeditor.model.references import REFERENCES, Reference, raw_values, targets


class Found(NamedTuple):
    """What a rule yields: the thing, its journey, and the values of the sentence `problem.<rule>`."""

    id: Id
    where: Id | None
    values: Mapping[str, object]


class Rule(NamedTuple):
    """One row: its key, which is also that of its sentence, and what finds what breaks it."""

    key: str
    find: Callable[[Project, Known], Iterator[Found]]
    damage: bool = True


def problems(project: Project, journeys: tuple[Journey, ...] | None = None) -> tuple[Problem, ...]:
    """Everything that breaks a rule, in the order of the table. Empty for a sound project.

    With `journeys`, only what is inside these.
    """
    known = Known(project, journeys)
    return tuple(
        Problem(rule.key, found.id, found.where, message(f"problem.{rule.key}", **found.values), rule.damage)
        for rule in RULES
        for found in rule.find(project, known)
    )


def damage(project: Project) -> tuple[Problem, ...]:
    """The problems that break the model; those only told are left out."""
    return tuple(problem for problem in problems(project) if problem.damage)


def _id_twice(project: Project, known: Known) -> Iterator[Found]:
    if not known.whole:
        return
    count = 1 + sum(len(getattr(project, name)) for name in COLLECTIONS)
    count += sum(len(ids) for journey in known.journeys for ids in _lengths(journey))
    if count == len(known.anything):
        return
    for key, times in Counter(part.id for part in owned(project)).items():
        if times > 1:
            yield Found(key, None, {"id": key, "times": times})


def _lengths(journey: Journey) -> Iterator[tuple[object, ...]]:
    yield from (journey.stages, journey.steps, journey.lanes, journey.cards, journey.encounters)
    yield from (journey.routes, journey.feelings, journey.measurements)


def _unknown_reference(project: Project, known: Known) -> Iterator[Found]:
    if known.whole:
        yield from _unknown_to_project(project, known)
    for journey in known.journeys:
        own = own_ids(journey)
        yield from _dangling((journey,), "journeys", known, own, journey.id)
        for name in JOURNEY_PARTS:
            yield from _dangling(getattr(journey, name), name, known, own, journey.id)
        if journey.goal.metric is not None and journey.goal.metric not in known.of(("metrics",)):
            yield _unknown(journey.id, journey.id, "goal.metric", journey.goal.metric)


def _unknown_to_project(project: Project, known: Known) -> Iterator[Found]:
    for name in COLLECTIONS:
        if name != "journeys":
            yield from _dangling(getattr(project, name), name, known, {}, None)
    for key in (key for pair in project.refused for key in pair):
        if key not in known.anything:
            yield _unknown(project.id, None, "refused", key)


def _dangling(
    nodes: tuple[Any, ...], name: str, known: Known, own: Mapping[str, set[Id]], where: Id | None
) -> Iterator[Found]:
    for row in REFERENCES.get(name, ()) if nodes else ():
        allowed = _allowed(row, known, own)
        if set(raw_values(nodes, row)) <= {None, *allowed}:
            continue
        for node in nodes:
            for key in targets(node, row):
                if key not in allowed:
                    yield _unknown(node.id, where, row.field, key)


def _allowed(row: Reference, known: Known, own: Mapping[str, set[Id]]) -> set[Id]:
    return set().union(*(own[kind] for kind in row.to)) if row.own else known.of(row.to)


def _unknown(key: Id, where: Id | None, field: str, missing: Id) -> Found:
    return Found(key, where, {"id": key, "field": field, "missing": missing})


def _place_unknown(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        if journey.parent and not is_place(project, journey.parent):
            yield Found(journey.id, journey.id, {"id": journey.id, "field": "parent"})
    for link in project.links if known.whole else ():
        for field in ("source", "target"):
            if not is_place(project, getattr(link, field)):
                yield Found(link.id, None, {"id": link.id, "field": field})


def is_place(project: Project, place: Place) -> bool:
    """Whether there is such a journey, and such a stage, step or encounter in it."""
    journey = project.by_id.get(place.journey)
    if not isinstance(journey, Journey):
        return False
    spots = (journey.column_of, ids_of(journey.stages), ids_of(journey.encounters))
    return place.at is None or any(place.at in spot for spot in spots)


def _card_off_grain(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        stages = ids_of(journey.stages)
        spots = {
            lane.id: journey.column_of.keys() if lane.stands_on == Grain.STEP else stages for lane in journey.lanes
        }
        for card in journey.cards:
            if card.lane in spots and card.at not in spots[card.lane]:
                yield Found(card.id, journey.id, {"id": card.id, "at": card.at})


def _card_on_drawing(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        closed = {lane.id for lane in journey.lanes if kind_of_lane(lane.kind).own_drawing}
        for card in journey.cards:
            if card.lane in closed:
                yield Found(card.id, journey.id, {"id": card.id})


def _lane_twice(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        seen: set[str] = set()
        for lane in journey.lanes:
            if lane.kind in seen and kind_of_lane(lane.kind).own_drawing:
                yield Found(lane.id, journey.id, {"id": lane.id, "kind": lane.kind})
            seen.add(lane.kind)


def _feeling_twice(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        seen: set[tuple[Id, Id | None]] = set()
        for feeling in journey.feelings:
            if (feeling.step, feeling.persona) in seen:
                yield Found(feeling.id, journey.id, {"id": feeling.id})
            seen.add((feeling.step, feeling.persona))


def _own_ancestor(project: Project, known: Known) -> Iterator[Found]:
    for journey in known.journeys:
        if journey.parent and journey.id in ancestors(project, journey):
            yield Found(journey.id, journey.id, {"id": journey.id, "title": journey.title})


def ancestors(project: Project, journey: Journey) -> tuple[Id, ...]:
    """The journeys it is part of, nearest first; a ring is walked once."""
    found: dict[Id, None] = {}
    above = journey.parent
    while above and above.journey not in found:
        found[above.journey] = None
        parent = project.by_id.get(above.journey)
        above = parent.parent if isinstance(parent, Journey) else None
    return tuple(found)


def _phases_backwards(project: Project, known: Known) -> Iterator[Found]:
    order = tuple(Phase)
    for journey in known.journeys:
        reached = 0
        for stage in journey.stages:
            if stage.phase is None:
                continue
            if order.index(stage.phase) < reached:
                yield Found(stage.id, journey.id, {"id": stage.id, "title": stage.title})
            reached = max(reached, order.index(stage.phase))


def _off_scale(project: Project, known: Known) -> Iterator[Found]:
    scales = {metric.id: scale_of(metric) for metric in project.metrics}
    for journey in known.journeys:
        for one in journey.measurements:
            scale = scales.get(one.metric)
            if scale and not scale.low <= one.value <= scale.high:
                yield Found(
                    one.id, journey.id, {"id": one.id, "value": one.value, "low": scale.low, "high": scale.high}
                )


RULES: tuple[Rule, ...] = (
    Rule("id_twice", _id_twice),
    Rule("unknown_reference", _unknown_reference),
    Rule("unknown_place", _place_unknown),
    Rule("card_off_grain", _card_off_grain),
    Rule("card_on_drawing", _card_on_drawing),
    Rule("lane_twice", _lane_twice),
    Rule("feeling_twice", _feeling_twice),
    Rule("own_ancestor", _own_ancestor),
    Rule("phases_backwards", _phases_backwards, damage=False),
    Rule("off_scale", _off_scale, damage=False),
)
"""Every rule of the model that a type cannot hold. Ranges of scores are held by the types of the fields."""
