"""What each member of a project contributes to the graph: its nodes, and the edges that start from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from journeyeditor.atlas.met import Met
from journeyeditor.model import (
    Id,
    Journey,
    JourneyLink,
    LinkKind,
    System,
    Touchpoint,
)


class NodeKind(StrEnum):
    """What a node of the graph stands for: its attribute `kind`."""

    JOURNEY = "journey"
    STAGE = "stage"
    ENCOUNTER = "encounter"
    GROUP = "group"
    TOUCHPOINT = "touchpoint"
    CHANNEL = "channel"
    SYSTEM = "system"
    TEAM = "team"
    PERSONA = "persona"
    METRIC = "metric"


class EdgeKind(StrEnum):
    """How one node bears on another: the attribute `kind` of an edge, and its key unless that is a link's id."""

    USES = "uses"
    PART_OF = "part_of"
    DEPENDS_ON = "depends_on"
    FELT_BY = "felt_by"
    LEADS_TO = "leads_to"
    INFLUENCES = "influences"
    ALTERNATIVE_TO = "alternative_to"


OF_LINK = {
    LinkKind.LEADS_TO: EdgeKind.LEADS_TO,
    LinkKind.INFLUENCES: EdgeKind.INFLUENCES,
    LinkKind.ALTERNATIVE_TO: EdgeKind.ALTERNATIVE_TO,
}

Edge = tuple[Id, Id, str]
"""From, to, key."""
Attributes = dict[str, object]


class Piece(NamedTuple):
    """Nodes and edges with their attributes."""

    nodes: dict[Id, Attributes]
    edges: dict[Edge, Attributes]

    @classmethod
    def joined(cls, pieces: Iterable[Piece]) -> Piece:
        """Several pieces as one; what has the same key is the later one's."""
        whole = cls({}, {})
        for piece in pieces:
            whole.nodes.update(piece.nodes)
            whole.edges.update(piece.edges)
        return whole

    def node(self, key: Id, kind: NodeKind, title: str) -> None:
        """Adds a node."""
        self.nodes[key] = {"kind": kind, "title": title}

    def edge(self, source: Id, target: Id | None, kind: EdgeKind, key: str = "", **more: object) -> None:
        """Adds an edge, unless there is no target."""
        if target is not None:
            told = {name: value for name, value in more.items() if value is not None}
            self.edges[source, target, key or kind.value] = {"kind": kind, **told}


def named(kind: NodeKind) -> Callable[[Any], Piece]:
    """Makes pieces of members that have a name and nothing else to tell."""

    def piece(member: Any) -> Piece:
        made = Piece({}, {})
        made.node(member.id, kind, getattr(member, "name", getattr(member, "title", "")))
        return made

    return piece


def of_touchpoint(touchpoint: Touchpoint) -> Piece:
    """A touchpoint depends on its channel, its systems and its owner."""
    made = named(NodeKind.TOUCHPOINT)(touchpoint)
    for whole in (touchpoint.channel, *touchpoint.systems, touchpoint.owner):
        made.edge(touchpoint.id, whole, EdgeKind.DEPENDS_ON)
    return made


def of_system(system: System) -> Piece:
    """A system depends on its owner."""
    made = named(NodeKind.SYSTEM)(system)
    made.edge(system.id, system.owner, EdgeKind.DEPENDS_ON)
    return made


def of_link(link: JourneyLink) -> Piece:
    """A link runs between whole journeys; where in them is told as `source_at` and `target_at`."""
    made = Piece({}, {})
    if link.source.journey != link.target.journey:
        made.edge(
            link.source.journey,
            link.target.journey,
            OF_LINK[link.kind],
            link.id,
            share=link.share,
            n=link.n,
            strength=link.strength,
            source_at=link.source.at,
            target_at=link.target.at,
        )
    return made


def of_journey(journey: Journey) -> Piece:
    """A journey with its stages and encounters."""
    made = Piece({}, {})
    made.node(journey.id, NodeKind.JOURNEY, journey.title)
    made.nodes[journey.id]["level"] = journey.level
    parent = journey.parent
    for whole in (journey.group, *(parent.ids if parent and parent.journey != journey.id else ())):
        made.edge(journey.id, whole, EdgeKind.PART_OF)
    for persona in journey.personas:
        made.edge(journey.id, persona, EdgeKind.FELT_BY)
    for stage in journey.stages:
        made.node(stage.id, NodeKind.STAGE, stage.title)
        made.edge(stage.id, journey.id, EdgeKind.PART_OF)
    _encounters(made, [Met(journey, encounter) for encounter in journey.encounters])
    _feelings(made, journey)
    for measured in journey.measurements:
        target = journey.stage_of.get(measured.target)
        made.edge(target.id if target else measured.target, measured.metric, EdgeKind.USES)
    made.edge(journey.id, journey.goal.metric, EdgeKind.USES)
    return made


def _encounters(made: Piece, uses: Iterable[Met]) -> None:
    """Encounters are part of their stage, use their touchpoint and are felt by their personas."""
    greatest: dict[Id, int] = {}
    for use in uses:
        one = use.encounter
        made.node(one.id, NodeKind.ENCOUNTER, one.title)
        made.edge(one.id, use.stage or use.journey.id, EdgeKind.PART_OF)
        made.edge(one.id, one.touchpoint, EdgeKind.USES, importance=one.importance)
        for persona in use.personas:
            made.edge(one.id, persona, EdgeKind.FELT_BY, feeling=one.feeling)
        greatest[one.touchpoint] = max(one.importance, greatest.get(one.touchpoint, 0))
        made.edge(use.journey.id, one.touchpoint, EdgeKind.USES, importance=greatest[one.touchpoint])


def _feelings(made: Piece, journey: Journey) -> None:
    """Stages are felt by the personas of whom a feeling is told there: the mean of what is known."""
    known: dict[tuple[Id, Id], list[float]] = {}
    for feeling in journey.feelings:
        stage = journey.stage_of.get(feeling.step)
        if stage is not None and feeling.value is not None:
            for persona in journey.personas if feeling.persona is None else (feeling.persona,):
                known.setdefault((stage.id, persona), []).append(feeling.value)
    for (stage_id, persona), values in known.items():
        made.edge(stage_id, persona, EdgeKind.FELT_BY, feeling=sum(values) / len(values))


PIECES: Mapping[str, Callable[[Any], Piece]] = MappingProxyType(
    {
        "groups": named(NodeKind.GROUP),
        "personas": named(NodeKind.PERSONA),
        "teams": named(NodeKind.TEAM),
        "channels": named(NodeKind.CHANNEL),
        "systems": of_system,
        "metrics": named(NodeKind.METRIC),
        "touchpoints": of_touchpoint,
        "journeys": of_journey,
        "links": of_link,
    }
)
"""By the collection of the project that holds the members."""
