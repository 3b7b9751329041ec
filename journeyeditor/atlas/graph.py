"""The atlas as one networkx multigraph: whatever joins journeys, with typed nodes and edges.

Each member of a project contributes its own piece of the graph, so that after an edit only the pieces of what changed
are exchanged (`update`); the result equals a graph made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.atlas.pieces import PIECES, Attributes, Edge, EdgeKind, NodeKind, Piece
from journeyeditor.model import Id, Project

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["EdgeKind", "NodeKind", "graph", "loose_ends", "update"]

LOOSE = "loose"
"""The graph's attribute for the edges of which an end is not there: (source, target, key) → attributes."""


def graph(project: Project) -> MultiDiGraph[str]:
    """The graph of a project. Nodes are ids with `kind` and `title`; edges have `kind` and are keyed by it, or by the
    id of a link.

    –uses→ from journeys (`importance` 1–5) and encounters to touchpoints, and from whatever is measured to metrics;
    –part_of→ from encounter to stage to journey, from journey to parent, stage of the parent and group; –depends_on→
    from touchpoints to channel, systems and owner, from systems to owner; –felt_by→ from encounters, stages and
    journeys to personas (`feeling` −5…+5, where known); links from journey to journey (`share` 0–1, `n`, `strength`).
    """
    from networkx import MultiDiGraph

    made: MultiDiGraph[str] = MultiDiGraph(name=project.title)
    made.graph[LOOSE] = {}
    _add(made, Piece.joined(make(member) for name, make in PIECES.items() for member in getattr(project, name)))
    return made


def loose_ends(made: MultiDiGraph[str]) -> tuple[Edge, ...]:
    """The edges left out because an end is not there, as (source, target, key)."""
    return tuple(made.graph[LOOSE])


def update(made: MultiDiGraph[str], old: Project, new: Project) -> None:
    """Makes the graph of one project that of another, exchanging the pieces of members that are other objects."""
    made.graph["name"] = new.title
    left, come = exchanged(old, new)
    for edge in left.edges.keys() - come.edges.keys():
        _part(made, edge)
    for node in left.nodes.keys() - come.nodes.keys():
        _remove(made, node)
    _add(made, come)


def exchanged(old: Project, new: Project) -> tuple[Piece, Piece]:
    """What the members that are other objects now contributed before, and contribute now."""
    left, come = [], []
    for name, make in PIECES.items():
        before, after = getattr(old, name), getattr(new, name)
        if before is not after:
            were, are = ({member.id: member for member in members} for members in (before, after))
            left += [make(member) for key, member in were.items() if are.get(key) is not member]
            come += [make(member) for key, member in are.items() if were.get(key) is not member]
    return Piece.joined(left), Piece.joined(come)


def _add(made: MultiDiGraph[str], piece: Piece) -> None:
    """Adds or replaces what a piece holds, and ties what hung loose from its nodes."""
    fresh = {node for node in piece.nodes if node not in made}
    made.add_nodes_from(fresh)
    for node, attributes in piece.nodes.items():
        made.nodes[node].clear()
        made.nodes[node].update(attributes)
    loose: dict[Edge, Attributes] = made.graph[LOOSE]
    waiting = {edge: told for edge, told in loose.items() if fresh and not fresh.isdisjoint(edge[:2])}
    for edge, attributes in (waiting | piece.edges).items():
        _part(made, edge)
        source, target, key = edge
        if source in made and target in made:
            made.add_edge(source, target, key=key, **attributes)
        else:
            loose[edge] = attributes


def _part(made: MultiDiGraph[str], edge: Edge) -> None:
    """Removes an edge, whether it is in the graph or hangs loose."""
    made.graph[LOOSE].pop(edge, None)
    if made.has_edge(*edge):
        made.remove_edge(*edge)


def _remove(made: MultiDiGraph[str], node: Id) -> None:
    """Removes a node; edges of others that led to it hang loose."""
    edges = [*made.in_edges(node, keys=True, data=True), *made.out_edges(node, keys=True, data=True)]
    made.graph[LOOSE].update({(source, target, key): dict(told) for source, target, key, told in edges})
    made.remove_node(node)
