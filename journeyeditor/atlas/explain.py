"""What the atlas found, as sentences: the same in every view, on paper and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.atlas.contradictions import Contradicted, Side
from journeyeditor.atlas.seams import Edge, Found
from journeyeditor.atlas.ways import Hop, HopMade
from journeyeditor.errors import Message, message
from journeyeditor.model import Id, Project
from journeyeditor.model.head import Land


def name_of(project: Project | Land, key: Id) -> str:
    """What a person calls a member of a project; the id of what has no name or is not there."""
    found = project.by_id.get(key)
    return str(getattr(found, "name", "") or getattr(found, "title", "") or key)


def names_of(project: Project | Land, keys: Iterable[Id]) -> list[str]:
    """Several names; shown with commas between them."""
    return [name_of(project, key) for key in keys]


def seam_sentence(project: Project, found: Found) -> Message:
    """What does not hold together, and where."""
    a, b = (*found.journeys, found.link, "")[:2]
    return message(
        f"analysis.seam.{found.kind}",
        a=name_of(project, a),
        b=name_of(project, b),
        journeys=names_of(project, found.journeys),
        other=found.other,
        **_edge(project, found.leaves, "leaves", "from_channels"),
        **_edge(project, found.arrives, "arrives", "to_channels"),
    )


def _edge(project: Project, edge: Edge | None, stage: str, channels: str) -> dict[str, object]:
    """The stage and the channels of one side of a gap; a stage without title is told by its id."""
    if edge is None:
        return {}
    titles = {one.id: one.title for journey in project.journeys for one in journey.stages if one.id == edge.stage}
    return {stage: titles.get(edge.stage) or edge.stage, channels: names_of(project, edge.channels)}


def contradiction_sentence(project: Project, found: Contradicted) -> Message:
    """What two maps say differently of a touchpoint."""
    return message(
        f"analysis.contradiction.{found.kind}",
        touchpoint=name_of(project, found.touchpoint),
        one=_said(found.one),
        other=_said(found.other),
        in_one=names_of(project, found.one.journeys),
        in_other=names_of(project, found.other.journeys),
    )


def _said(side: Side) -> object:
    return side.says or (round(side.feeling, 1) if side.feeling is not None else "")


def hop_sentence(project: Project | Land, hop: HopMade) -> Message:
    """Why a customer can go from one journey to the next."""
    ends = {"a": name_of(project, hop.source), "b": name_of(project, hop.target)}
    if hop.kind is Hop.SHARES:
        return message("analysis.hop.shares", touchpoints=names_of(project, hop.touchpoints), **ends)
    if hop.share is None:
        return message("analysis.hop.leads_to", **ends)
    return message("analysis.hop.leads_to_share", share=round(100 * hop.share), **ends)
