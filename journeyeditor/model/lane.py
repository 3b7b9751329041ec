"""Lanes: the rows of a map, and the table of kinds that says how each is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.model.base import Colour, Entity, Id, Length, Text
from journeyeditor.model.choices import Grain


class LaneKind(StrEnum):
    """The kinds of lane this version knows; a file may hold others, kept as text and drawn empty."""

    ACTIONS = "actions"
    MOTIVATIONS = "motivations"
    QUESTIONS = "questions"
    BARRIERS = "barriers"
    THOUGHTS = "thoughts"
    NEEDS = "needs"
    NOTES = "notes"
    QUOTES = "quotes"
    OPPORTUNITIES = "opportunities"
    PHYSICAL_EVIDENCE = "physical_evidence"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"
    STORYBOARD = "storyboard"
    TOUCHPOINTS = "touchpoints"
    EMOTION = "emotion"
    INTENSITY = "intensity"
    METRICS = "metrics"
    NESTED = "nested"
    LINE_OF_INTERACTION = "line_of_interaction"
    LINE_OF_VISIBILITY = "line_of_visibility"
    LINE_OF_INTERNAL_INTERACTION = "line_of_internal_interaction"


class Drawn(StrEnum):
    """How the cards of a lane are drawn, or that the lane has a drawing of its own."""

    NOTE = "note"
    TEXT = "text"
    QUOTE = "quote"
    OPPORTUNITY = "opportunity"
    BOX = "box"
    PICTURE = "picture"
    TOUCHPOINTS = "touchpoints"
    EMOTION = "emotion"
    INTENSITY = "intensity"
    METRICS = "metrics"
    NESTED = "nested"
    LINE = "line"
    EMPTY = "empty"


class KindOfLane(NamedTuple):
    """One row of the table of kinds."""

    grain: Grain
    drawn: Drawn
    icon: str

    @property
    def own_drawing(self) -> bool:
        """Whether the lane is drawn from the journey itself and takes no cards."""
        return self.drawn in OWN_DRAWINGS

    @property
    def shows_cards(self) -> bool:
        """Whether cards are shown in its cells; those of a kind not known here are kept, but not shown."""
        return not self.own_drawing and self.drawn is not Drawn.EMPTY


OWN_DRAWINGS = frozenset({Drawn.TOUCHPOINTS, Drawn.EMOTION, Drawn.INTENSITY, Drawn.METRICS, Drawn.NESTED, Drawn.LINE})

LANE_KINDS: Mapping[str, KindOfLane] = MappingProxyType(
    {
        LaneKind.ACTIONS: KindOfLane(Grain.STEP, Drawn.NOTE, "walk"),
        LaneKind.MOTIVATIONS: KindOfLane(Grain.STAGE, Drawn.TEXT, "heart"),
        LaneKind.QUESTIONS: KindOfLane(Grain.STAGE, Drawn.TEXT, "question"),
        LaneKind.BARRIERS: KindOfLane(Grain.STAGE, Drawn.TEXT, "barrier"),
        LaneKind.THOUGHTS: KindOfLane(Grain.STAGE, Drawn.TEXT, "comment"),
        LaneKind.NEEDS: KindOfLane(Grain.STAGE, Drawn.TEXT, "flag"),
        LaneKind.NOTES: KindOfLane(Grain.STAGE, Drawn.TEXT, "file"),
        LaneKind.QUOTES: KindOfLane(Grain.STAGE, Drawn.QUOTE, "comment"),
        LaneKind.OPPORTUNITIES: KindOfLane(Grain.STAGE, Drawn.OPPORTUNITY, "bulb"),
        LaneKind.PHYSICAL_EVIDENCE: KindOfLane(Grain.STEP, Drawn.BOX, "tag"),
        LaneKind.FRONTSTAGE: KindOfLane(Grain.STEP, Drawn.BOX, "users"),
        LaneKind.BACKSTAGE: KindOfLane(Grain.STEP, Drawn.BOX, "gears"),
        LaneKind.SUPPORT: KindOfLane(Grain.STEP, Drawn.BOX, "server"),
        LaneKind.STORYBOARD: KindOfLane(Grain.STEP, Drawn.PICTURE, "picture"),
        LaneKind.TOUCHPOINTS: KindOfLane(Grain.STEP, Drawn.TOUCHPOINTS, "map"),
        LaneKind.EMOTION: KindOfLane(Grain.STEP, Drawn.EMOTION, "curve"),
        LaneKind.INTENSITY: KindOfLane(Grain.STEP, Drawn.INTENSITY, "curve"),
        LaneKind.METRICS: KindOfLane(Grain.STAGE, Drawn.METRICS, "chart"),
        LaneKind.NESTED: KindOfLane(Grain.STAGE, Drawn.NESTED, "tree"),
        LaneKind.LINE_OF_INTERACTION: KindOfLane(Grain.STAGE, Drawn.LINE, "eye"),
        LaneKind.LINE_OF_VISIBILITY: KindOfLane(Grain.STAGE, Drawn.LINE, "eye"),
        LaneKind.LINE_OF_INTERNAL_INTERACTION: KindOfLane(Grain.STAGE, Drawn.LINE, "eye"),
    }
)

UNKNOWN_KIND = KindOfLane(Grain.STAGE, Drawn.EMPTY, "lane")


def kind_of_lane(kind: str) -> KindOfLane:
    """The table's row for a kind; a kind of a newer version is a labelled empty lane."""
    return LANE_KINDS.get(kind, UNKNOWN_KIND)


class Lane(Entity):
    """A row of the map. `grain` None is the kind's; `height` None is automatic (pt)."""

    kind: str
    title: Text = ""
    grain: Grain | None = None
    colour: Colour | None = None
    hidden: bool = False
    collapsed: bool = False
    height: Length | None = None
    channels: tuple[Id, ...] = ()
    folded: tuple[Id, ...] = ()

    @property
    def stands_on(self) -> Grain:
        """The grain its cards stand on."""
        return self.grain or kind_of_lane(self.kind).grain
