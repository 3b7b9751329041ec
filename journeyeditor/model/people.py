"""Personas and teams."""

from __future__ import annotations

from journeyeditor.model.base import Colour, Entity, Id, Share, Text
from journeyeditor.model.choices import Marker, TeamKind


class Persona(Entity):
    """Who makes the journey. Without a portrait the silhouette in the persona's colour is drawn."""

    name: Text
    age: Text = ""
    role: Text = ""
    quote: Text = ""
    portrait: Id | None = None
    segment: Text = ""
    share: Share | None = None
    needs: tuple[Text, ...] = ()
    goals: tuple[Text, ...] = ()
    frustrations: tuple[Text, ...] = ()
    traits: tuple[Text, ...] = ()
    colour: Colour = 1
    marker: Marker = Marker.CIRCLE


class Team(Entity):
    """Who owns touchpoints and systems."""

    name: Text
    kind: TeamKind = TeamKind.DEPARTMENT
    contact: Text = ""
