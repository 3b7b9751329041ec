"""Seams: where journeys do not hold together, so that customers stand alone between two maps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from journeyeditor.atlas.build import build
from journeyeditor.atlas.progress import Told, nobody, part
from journeyeditor.atlas.records import Atlas, AtlasTrouble, Trouble
from journeyeditor.model import Encounter, Id, Journey, JourneyLink, LinkKind, Place, Project, Stage, Touchpoint
from journeyeditor.model.feelings import mean


class Seam(StrEnum):
    """What is wrong, the gravest first."""

    CYCLE = "cycle"
    PART_CYCLE = "part_cycle"
    GAP = "gap"
    DEAD_END = "dead_end"
    LEADS_NOWHERE = "leads_nowhere"
    ORPHAN = "orphan"
    SELF_LINK = "self_link"
    DANGLING = "dangling"
    GAP_UNKNOWN = "gap_unknown"


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a gap: the stage, its touchpoints and channels, and how it is felt (None where nobody said)."""

    stage: Id
    touchpoints: tuple[Id, ...] = ()
    channels: tuple[Id, ...] = ()
    feeling: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A seam: the journeys it concerns (a cycle's in walking order), the link, and both sides of a gap."""

    kind: Seam
    journeys: tuple[Id, ...]
    link: Id = ""
    leaves: Edge | None = None
    arrives: Edge | None = None
    other: Id = ""


def seams(project: Project, told: Told = nobody) -> tuple[Found, ...]:
    """Every seam of a project, by kind, then in the project's order.

    `told` hears how much is done, 0–1, and may end it.
    """
    told(0.0)
    atlas = build(project)
    told(BUILT)
    round_about = [Found(Seam.CYCLE, cycle) for cycle in cycles(atlas)]
    found = (
        *round_about,
        *gaps(project, part(told, WALKED, 1.0)),
        *ends(atlas),
        *map(_told, filter(lambda one: one.kind in TOLD, atlas.troubles)),
    )
    order = tuple(Seam)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


TOLD = {
    Trouble.PARENT_CIRCLE: Seam.PART_CYCLE,
    Trouble.LINK_TO_ITSELF: Seam.SELF_LINK,
    Trouble.LINK_TO_NOTHING: Seam.DANGLING,
    Trouble.PARENT_MISSING: Seam.DANGLING,
}
"""What keeps part of a project out of its atlas and is a seam as well."""


def _told(trouble: AtlasTrouble) -> Found:
    if trouble.kind is Trouble.PARENT_CIRCLE:
        return Found(Seam.PART_CYCLE, (trouble.subject, trouble.other))
    if trouble.kind is Trouble.LINK_TO_ITSELF:
        return Found(Seam.SELF_LINK, (trouble.other,), link=trouble.subject)
    named = trouble.kind is Trouble.PARENT_MISSING
    link = "" if named else trouble.subject
    return Found(Seam.DANGLING, (trouble.subject,) if named else (), link=link, other=trouble.other)


def ends(atlas: Atlas) -> Iterator[Found]:
    """Dead ends (led to, leading on nowhere), journeys that neither lead nor are led to, and orphans.

    A journey that is part of another goes back up to it, so that it may end; an orphan has nothing that joins it to
    any other: no link, no whole, no part, no touchpoint in common.
    """
    leads = [link for link in atlas.links if link.kind is LinkKind.LEADS_TO]
    sources, targets = {link.source for link in leads}, {link.target for link in leads}
    joined = {end for link in atlas.links for end in (link.source, link.target)}
    joined |= {end for one in atlas.overlaps for end in (one.a, one.b)}
    joined |= {end for journey in atlas.journeys if journey.parent for end in (journey.id, journey.parent)}
    for journey in atlas.journeys:
        if journey.id not in joined:
            yield Found(Seam.ORPHAN, (journey.id,))
        elif not journey.parent and journey.id not in sources:
            yield Found(Seam.DEAD_END if journey.id in targets else Seam.LEADS_NOWHERE, (journey.id,))


def cycles(atlas: Atlas) -> Iterator[tuple[Id, ...]]:
    """A shortest way round for each set of journeys that lead to each other, from the first in the project on."""
    import networkx as nx

    flow: nx.DiGraph[str] = nx.DiGraph()
    flow.add_nodes_from(journey.id for journey in atlas.journeys)
    flow.add_edges_from((link.source, link.target) for link in atlas.links if link.kind is LinkKind.LEADS_TO)
    place = {journey.id: n for n, journey in enumerate(atlas.journeys)}
    knots = [sorted(knot, key=place.__getitem__) for knot in nx.strongly_connected_components(flow) if len(knot) > 1]
    for knot in sorted(knots, key=lambda members: place[members[0]]):
        inside = flow.subgraph(knot)
        back = [nx.shortest_path(inside, after, knot[0]) for after in inside.successors(knot[0])]
        yield (knot[0], *min(back, key=lambda way: (len(way), [place[key] for key in way]))[:-1])


BUILT, WALKED = 0.5, 0.7
"""How much of the work is done with the atlas, and with the ways round in it, 0–1."""


def gaps(project: Project, told: Told = nobody) -> Iterator[Found]:
    """The links that lead from a stage to one with which it has neither touchpoint nor channel in common.

    The stages are those the link names, else the last of its source and the first of its target. Where one of them
    has no encounter or the journey no stage, nobody knows, and that is said.
    """
    touchpoints = {touchpoint.id: touchpoint for touchpoint in project.touchpoints}
    for number, link in enumerate(project.links):
        told(number / len(project.links))
        source, target = (project.by_id.get(place.journey) for place in (link.source, link.target))
        if link.kind is not LinkKind.LEADS_TO or source is target:
            continue
        if isinstance(source, Journey) and isinstance(target, Journey):
            yield from _gap(link, (source, target), touchpoints)


def _gap(link: JourneyLink, ends: tuple[Journey, Journey], touchpoints: dict[Id, Touchpoint]) -> Iterator[Found]:
    leaves = _edge(ends[0], stage_at(ends[0], link.source, last=True), touchpoints)
    arrives = _edge(ends[1], stage_at(ends[1], link.target, last=False), touchpoints)
    unknown = not (leaves.touchpoints and arrives.touchpoints)
    if unknown or not _joined(leaves, arrives):
        kind = Seam.GAP_UNKNOWN if unknown else Seam.GAP
        yield Found(kind, (ends[0].id, ends[1].id), link.id, leaves, arrives)


def _joined(leaves: Edge, arrives: Edge) -> bool:
    """Whether a customer goes on where it was, or at least in the same channel."""
    return not (
        set(leaves.touchpoints).isdisjoint(arrives.touchpoints) and set(leaves.channels).isdisjoint(arrives.channels)
    )


def stage_at(journey: Journey, place: Place, *, last: bool) -> Stage | None:
    """The stage a place stands in; for a whole journey its last or first one, None where it has none."""
    return journey.stage_at(place.at) or (journey.stages[-1 if last else 0] if journey.stages else None)


def _edge(journey: Journey, stage: Stage | None, touchpoints: dict[Id, Touchpoint]) -> Edge:
    if stage is None:
        return Edge("")
    met: list[Encounter] = [one for step in stage.steps for one in journey.encounters_at.get(step.id, ())]
    known = tuple(dict.fromkeys(one.touchpoint for one in met if one.touchpoint in touchpoints))
    return Edge(stage.id, known, _channels(known, touchpoints), mean(met))


def _channels(keys: Iterable[Id], touchpoints: dict[Id, Touchpoint]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(touchpoints[key].channel for key in keys))
