"""A journey: one map."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain, count
from operator import attrgetter
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from journeyeditor.model.base import Date, Entity, Id, Model, Number, Text, Value
from journeyeditor.model.card import Card
from journeyeditor.model.choices import Basis, JourneyKind, JourneyState, JourneyStatus, Purpose
from journeyeditor.model.encounter import Encounter, Feeling, Route
from journeyeditor.model.evidence import Evidence
from journeyeditor.model.lane import Lane
from journeyeditor.model.link import Place
from journeyeditor.model.metric import Measurement
from journeyeditor.model.references import REFERENCES, raw_values
from journeyeditor.model.stage import Stage, Step


class Goal(Model):
    """What the journey should reach, and by which metric one sees it."""

    statement: Text = ""
    metric: Id | None = None
    baseline: Number | None = None
    target: Number | None = None
    due: Date | None = None


class Scope(Model):
    """Whom, which offer and which span of time the map covers."""

    target: Text = ""
    offer: Text = ""
    span: Text = ""


class Position(Model):
    """Where a person moved the journey's node in the atlas, pt."""

    x: Number
    y: Number


COMPUTED_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "steps": frozenset({"stages"}),
        "column_of": frozenset({"stages"}),
        "stage_of": frozenset({"stages"}),
        "card_places": frozenset({"cards"}),
        "feelings_at": frozenset({"feelings"}),
        "place_of": frozenset({"cards", "encounters"}),
        "encounters_at": frozenset({"encounters"}),
        "path": frozenset({"stages", "encounters"}),
        "marks": frozenset({"stages", "encounters"}),
        "reading_order": frozenset({"stages", "encounters"}),
    }
)
"""What a journey computes of itself, and of which fields: a feeling dragged asks for no index of 20 000 cards anew."""


class Journey(Entity):
    """One map. The first persona is whose map it is; a journey without stages is legal."""

    computed_of = COMPUTED_OF
    title: Text = ""
    subtitle: Text = ""
    scenario: Text = ""
    goal: Goal = Goal()
    finding: Text = ""
    scope: Scope = Scope()
    kind: JourneyKind = JourneyKind.CUSTOMER_JOURNEY
    state: JourneyState = JourneyState.CURRENT
    replaces: Id | None = None
    basis: Basis = Basis.ASSUMPTION
    sources: tuple[Evidence, ...] = ()
    level: Annotated[int, Field(ge=0)] = 1
    group: Id | None = None
    parent: Place | None = None
    personas: tuple[Id, ...] = ()
    audience: Text = ""
    purpose: Purpose | None = None
    customer_value: Value | None = None
    business_value: Value | None = None
    owner: Text = ""
    status: JourneyStatus = JourneyStatus.DRAFT
    version: Text = ""
    dated: Date | None = None
    reviewed_on: Date | None = None
    review_every: Text = ""
    review_by: Date | None = None
    place: Position | None = None
    stages: tuple[Stage, ...] = ()
    lanes: tuple[Lane, ...] = ()
    cards: tuple[Card, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    routes: tuple[Route, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    measurements: tuple[Measurement, ...] = ()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step in order: the map's columns."""
        return tuple(step for stage in self.stages for step in stage.steps)

    @cached_property
    def column_of(self) -> dict[Id, int]:
        """The column of each step, from 0."""
        return {step.id: column for column, step in enumerate(self.steps)}

    @cached_property
    def stage_of(self) -> dict[Id, Stage]:
        """The stage of each step."""
        return {step.id: stage for stage in self.stages for step in stage.steps}

    @cached_property
    def part_of(self) -> dict[Id, Entity]:
        """Every part of the map by id: stages, steps, lanes, cards, encounters, routes, feelings, measurements."""
        parts: dict[Id, Entity] = {step.id: step for step in self.steps}
        for name in JOURNEY_PARTS:
            parts.update((part.id, part) for part in getattr(self, name))
        return parts

    @cached_property
    def card_places(self) -> dict[tuple[Id, Id], tuple[int, ...]]:
        """The places in `cards` of those of each cell: a lane and one of its stages or steps."""
        found: dict[tuple[Id, Id], list[int]] = {}
        for place, card in enumerate(self.cards):
            found.setdefault((card.lane, card.at), []).append(place)
        return {cell: tuple(places) for cell, places in found.items()}

    @cached_property
    def place_of(self) -> dict[Id, int]:
        """The place of each card and encounter among its own."""
        return {one.id: place for members in (self.cards, self.encounters) for place, one in enumerate(members)}

    @cached_property
    def refers_to(self) -> frozenset[Id]:
        """The ids of all it refers to outside itself: personas, touchpoints, metrics, other journeys, …"""
        found: set[Id | None] = {self.goal.metric, *(self.parent.ids if self.parent else ())}
        for row in REFERENCES["journeys"]:
            found.update(raw_values((self,), row))
        for name in JOURNEY_PARTS:
            for row in REFERENCES.get(name, ()):
                if not row.own:
                    found.update(raw_values(getattr(self, name), row))
        return frozenset(key for key in found if key is not None)

    @cached_property
    def encounters_at(self) -> dict[Id, tuple[Encounter, ...]]:
        """The encounters of each step, in path order."""
        at: dict[Id, list[Encounter]] = {}
        for encounter in self.encounters:
            at.setdefault(encounter.step, []).append(encounter)
        return {step: tuple(found) for step, found in at.items()}

    @cached_property
    def feelings_at(self) -> dict[tuple[Id, Id | None], int]:
        """The place in `feelings` of what a persona (None: everybody) feels at a step."""
        return {(one.step, one.persona): place for place, one in reversed(tuple(enumerate(self.feelings)))}

    @cached_property
    def path(self) -> tuple[Encounter, ...]:
        """The numbered encounters 1, 2, …: along stages, steps and tuple order, without variants and missing ones."""
        return tuple([e for e in self.reading_order if not e.variant and e.moment != "missing"])

    @cached_property
    def marks(self) -> dict[Id, str]:
        """What stands in each encounter's circle: `1`, `2`, … on the path, `a`, `b`, … off it; missing ones none."""
        off = [e for e in self.reading_order if e.variant and e.moment != "missing"]
        numbers = dict(zip(map(_id_of, self.path), map(str, count(1)), strict=False))
        return numbers | {e.id: letters(index) for index, e in enumerate(off)}

    def stage_number(self, key: Id | None) -> int | None:
        """The number from 0 of a stage, or of that in which a step, card, encounter or feeling stands; None: none."""
        part = self.part_of.get(key or "")
        spot: Id = getattr(part, "at", None) or getattr(part, "step", None) or key or ""
        stage = self.stage_of.get(spot)
        wanted = stage.id if stage else spot
        return next((number for number, one in enumerate(self.stages) if one.id == wanted), None)

    def stage_at(self, key: Id | None) -> Stage | None:
        """The stage of `stage_number`."""
        number = self.stage_number(key)
        return None if number is None else self.stages[number]

    @cached_property
    def reading_order(self) -> tuple[Encounter, ...]:
        """The encounters along stages, steps and tuple order."""
        return tuple(chain.from_iterable(filter(None, map(self.encounters_at.get, map(_id_of, self.steps)))))


JOURNEY_PARTS = ("stages", "lanes", "cards", "encounters", "routes", "feelings", "measurements")
"""The collections of a journey, in the order of the file."""


_id_of = attrgetter("id")


def letters(index: int) -> str:
    """`a`, `b`, …, `z`, `aa`, … for 0, 1, …"""
    text = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, 26)
        text = chr(ord("a") + digit) + text
    return text
