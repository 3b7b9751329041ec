"""The atlas as one networkx multigraph: journeys, groups and touchpoints, and what joins them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from journeyeditor.atlas.build import build
from journeyeditor.atlas.overlap import importance_of, touchpoint_order
from journeyeditor.model import LinkKind, Project

if TYPE_CHECKING:
    from networkx import MultiDiGraph


class NodeKind(StrEnum):
    """What a node of the graph stands for: its attribute `kind`."""

    JOURNEY = "journey"
    GROUP = "group"
    TOUCHPOINT = "touchpoint"


class EdgeKind(StrEnum):
    """How one node bears on another: the key of the edge, or the start of it, and its attribute `kind`."""

    USES = "uses"
    PART_OF = "part_of"
    LEADS_TO = "leads_to"
    INFLUENCES = "influences"
    ALTERNATIVE_TO = "alternative_to"


OF_LINK = {
    LinkKind.LEADS_TO: EdgeKind.LEADS_TO,
    LinkKind.INFLUENCES: EdgeKind.INFLUENCES,
    LinkKind.ALTERNATIVE_TO: EdgeKind.ALTERNATIVE_TO,
}


def graph(project: Project) -> MultiDiGraph[str]:
    """The graph of a project. Nodes are ids with `kind` and `title`.

    Edges have `kind`: journey –uses→ touchpoint (`importance` 1–5), journey –part_of→ parent or group, and one edge a
    link, keyed by the link's id (`share` 0–1, `n`). What `build` leaves out is not here.
    """
    from networkx import MultiDiGraph

    atlas = build(project)
    made: MultiDiGraph[str] = MultiDiGraph(name=project.title)
    made.add_nodes_from((g.id, {"kind": NodeKind.GROUP, "title": g.title}) for g in atlas.groups)
    made.add_nodes_from((j.id, {"kind": NodeKind.JOURNEY, "title": j.title}) for j in atlas.journeys)
    made.add_nodes_from((t.id, {"kind": NodeKind.TOUCHPOINT, "title": t.name}) for t in project.touchpoints)
    for journey in atlas.journeys:
        for whole in filter(None, (journey.parent, journey.group)):
            made.add_edge(journey.id, whole, key=EdgeKind.PART_OF, kind=EdgeKind.PART_OF)
    for link in atlas.links:
        made.add_edge(link.source, link.target, key=link.id, kind=OF_LINK[link.kind], share=link.share, n=link.n)
    add_uses(made, project)
    return made


def add_uses(made: MultiDiGraph[str], project: Project) -> None:
    """Joins each journey to the touchpoints it uses."""
    known = touchpoint_order(project)
    for journey in project.journeys:
        for touchpoint, importance in importance_of(journey, known).items():
            made.add_edge(journey.id, touchpoint, key=EdgeKind.USES, kind=EdgeKind.USES, importance=importance)
