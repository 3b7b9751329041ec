"""Journey heads: what the atlas asks of journeys, without their maps, so that it can be read long before these.

Heads have the fields of what they stand for under the same names; whoever reads these fields takes either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from journeyeditor.model.base import Id
from journeyeditor.model.journey import Journey
from journeyeditor.model.link import JourneyLink
from journeyeditor.model.metric import Metric
from journeyeditor.model.project import Group


class HeadEncounter(NamedTuple):
    """An encounter's touchpoint and importance."""

    id: Id
    touchpoint: Id
    importance: int


class HeadMeasurement(NamedTuple):
    """A measurement of the journey itself."""

    metric: Id
    target: Id
    value: float
    period_from: date | None
    period_to: date | None


class HeadWhole(NamedTuple):
    """The journey it is part of."""

    journey: Id


class HeadPosition(NamedTuple):
    """Where a person moved its node, pt."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class JourneyHead:
    """A journey without its map."""

    id: Id
    title: str
    group: Id | None
    parent: HeadWhole | None
    level: int
    place: HeadPosition | None
    measurements: tuple[HeadMeasurement, ...]
    encounters: tuple[HeadEncounter, ...]


class HeadTouchpoint(NamedTuple):
    """That a touchpoint is there, and what it is called where somebody asked."""

    id: Id
    name: str = ""


@dataclass(frozen=True)
class Land:
    """A project as the atlas needs it; collections in their order."""

    id: Id
    groups: tuple[Group, ...]
    touchpoints: tuple[HeadTouchpoint, ...]
    metrics: tuple[Metric, ...]
    journeys: tuple[JourneyHead, ...]
    links: tuple[JourneyLink, ...]

    @cached_property
    def by_id(self) -> Mapping[Id, object]:
        """What of it has a name or a title."""
        kinds = (self.groups, self.touchpoints, self.metrics, self.journeys)
        return {one.id: one for members in kinds for one in members}


def head_of(journey: Journey) -> JourneyHead:
    """A journey's head."""
    return JourneyHead(
        id=journey.id,
        title=journey.title,
        group=journey.group,
        parent=HeadWhole(journey.parent.journey) if journey.parent else None,
        level=journey.level,
        place=HeadPosition(journey.place.x, journey.place.y) if journey.place else None,
        measurements=tuple(
            HeadMeasurement(one.metric, one.target, one.value, one.period_from, one.period_to)
            for one in journey.measurements
            if one.target == journey.id
        ),
        encounters=tuple(HeadEncounter(one.id, one.touchpoint, one.importance) for one in journey.encounters),
    )
