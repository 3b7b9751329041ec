"""A project: one file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Annotated, Any

from pydantic import Field, create_model

from journeyeditor.model.asset import Asset
from journeyeditor.model.base import Entity, Id, Model, Text, assembled, fields_of
from journeyeditor.model.findings import Action, Comment, Dataset, Insight
from journeyeditor.model.journey import Journey
from journeyeditor.model.link import JourneyLink
from journeyeditor.model.metric import Metric
from journeyeditor.model.people import Persona, Team
from journeyeditor.model.touchpoint import Channel, System, Touchpoint


class PhaseNames(Model):
    """The project's own words for the phases; empty is the standard word."""

    before: Text = ""
    during: Text = ""
    after: Text = ""


class QuadrantNames(Model):
    """The project's own words for the quadrants of the value matrix; empty is the standard word."""

    streamline: Text = ""
    invest: Text = ""
    watch: Text = ""
    care: Text = ""


class Term(Model):
    """An entry of the glossary."""

    term: Text
    meaning: Text = ""
    say_instead: Text = ""


class Group(Entity):
    """A folder of the project panel and a hull of the atlas."""

    title: Text = ""


class Project(Entity):
    """Everything of one file. Collections keep their order; all but ownership is a reference by id."""

    title: Text = ""
    organisation: Text = ""
    language: str = "en"
    marking: Text = ""
    levels: tuple[Text, ...] = ("Lifecycle", "Journey", "Micro-journey")
    phase_names: PhaseNames = PhaseNames()
    quadrants: Annotated[QuadrantNames, Field(exclude_if=lambda names: names == QuadrantNames())] = QuadrantNames()
    glossary: tuple[Term, ...] = ()
    groups: tuple[Group, ...] = ()
    personas: tuple[Persona, ...] = ()
    teams: tuple[Team, ...] = ()
    channels: tuple[Channel, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    systems: tuple[System, ...] = ()
    metrics: tuple[Metric, ...] = ()
    journeys: tuple[Journey, ...] = ()
    links: tuple[JourneyLink, ...] = ()
    insights: tuple[Insight, ...] = ()
    actions: tuple[Action, ...] = ()
    datasets: tuple[Dataset, ...] = ()
    comments: tuple[Comment, ...] = ()
    assets: tuple[Asset, ...] = ()
    refused: tuple[Annotated[tuple[Id, ...], Field(min_length=2, max_length=2)], ...] = ()

    @cached_property
    def by_id(self) -> dict[Id, Entity | Asset]:
        """Every member of the project's collections by id (parts of journeys are found through their journey)."""
        return {member.id: member for name in COLLECTIONS for member in getattr(self, name)}

    def journey(self, key: Id) -> Journey:
        """The journey of an id. Raises KeyError."""
        found = self.by_id[key]
        if not isinstance(found, Journey):
            raise KeyError(key)
        return found


COLLECTIONS = (
    "groups",
    "personas",
    "teams",
    "channels",
    "touchpoints",
    "systems",
    "metrics",
    "journeys",
    "links",
    "insights",
    "actions",
    "datasets",
    "comments",
    "assets",
)
"""The collections of a project whose members have an id, in the order of the file."""

SINGULAR = {name: name.removesuffix("s") for name in COLLECTIONS}
"""What one member of a collection is called, as in the file's item rows: `journeys` → `journey`."""


@cache
def own_fields() -> type[Model]:
    """The model of a project's fields without its collections: what the first row of a file holds.

    Made of the project's, but made ready in a tenth of the time, as it has no collections to make ready.
    """
    fields: dict[str, Any] = {
        name: (field.annotation, field) for name, field in Project.model_fields.items() if name not in COLLECTIONS
    }
    return create_model("OwnFields", __base__=Model, **fields)


def project_of(own: Model, collections: Mapping[str, tuple[Entity | Asset, ...]]) -> Project:
    """A project of its own fields and of members that are such already, each collection whole."""
    fields: dict[str, Any] = {**fields_of(own), **collections}
    return assembled(Project, fields, own.model_fields_set | collections.keys())
