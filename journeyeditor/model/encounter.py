"""Encounters: uses of touchpoints on the steps of a journey; and the departures from their path."""

from __future__ import annotations

from journeyeditor.model.base import Duration, Entity, Id, Rank, Score, Share, Text
from journeyeditor.model.choices import Direction, Moment
from journeyeditor.model.evidence import Evidence


class Encounter(Entity):
    """A touchpoint met on a step. An empty title is the touchpoint's name; numbers are computed, never stored."""

    touchpoint: Id
    step: Id
    title: Text = ""
    personas: tuple[Id, ...] = ()
    direction: Direction = Direction.BOTH
    moment: Moment = Moment.NONE
    feeling: Score | None = None
    importance: Rank = 3
    duration: Duration | None = None
    note: Text = ""
    evidence: Evidence | None = None
    planned: bool = False
    variant: bool = False


class Route(Entity):
    """A departure from the path (back, skip, loop, variant). The path itself is implied and never stored."""

    source: Id
    target: Id
    label: Text = ""
    share: Share | None = None
    personas: tuple[Id, ...] = ()


class Feeling(Entity):
    """What a persona (None = everybody) feels at a step, −5…+5; at most one for a step and persona."""

    step: Id
    persona: Id | None = None
    value: Score | None = None
    intensity: Rank | None = None
    label: Text = ""
    quote: Text = ""
    evidence: Evidence | None = None
