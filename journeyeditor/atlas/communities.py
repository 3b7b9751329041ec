"""Journeys that belong together: by what they share (Louvain), or by level, persona, team or a person's groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from journeyeditor.atlas.build import build
from journeyeditor.atlas.records import Atlas
from journeyeditor.model import Id, Journey, Project

SEED = 20_201
LINKED = 3
"""A link ties two journeys like an overlap of one touchpoint of usual importance."""
SHOWN = 5


class By(StrEnum):
    """What groups journeys."""

    SHARED = "shared"
    GROUP = "group"
    LEVEL = "level"
    PERSONA = "persona"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Community:
    """Journeys that belong together, in the project's order.

    `key` is the level's number, or the id of the group, persona, team or (shared) of the first journey; "" holds those
    of which it is not known. `title` is empty where the key says nothing to a person. `because` are the touchpoints
    that most of its journeys use.
    """

    key: str
    title: str
    journeys: tuple[Id, ...]
    because: tuple[Id, ...]


def communities(project: Project, by: By = By.SHARED) -> tuple[Community, ...]:
    """Every journey in just one community: the largest first, those of which nothing is known last."""
    return communities_of(project, build(project), by)


def communities_of(project: Project, atlas: Atlas, by: By) -> tuple[Community, ...]:
    """The communities of a project whose atlas is known."""
    of = {journey.id: journey for journey in atlas.journeys}
    parts = shared_parts(atlas) if by is By.SHARED else named_parts(project, KEYS[by](project))
    titles = {member.id: getattr(member, "name", getattr(member, "title", "")) for member in project.by_id.values()}
    levels = {str(number): title for number, title in enumerate(project.levels)}
    found = []
    for key, journeys in parts.items():
        used = Counter(touchpoint for journey in journeys for touchpoint in of[journey].touchpoints)
        because = tuple(touchpoint for touchpoint, times in used.most_common(SHOWN) if times > 1)
        title = "" if by is By.SHARED else (levels if by is By.LEVEL else titles).get(key, "")
        found.append(Community(key, title, journeys, because))
    return tuple(sorted(found, key=lambda one: (not one.key, -len(one.journeys))))


def shared_parts(atlas: Atlas) -> dict[str, tuple[Id, ...]]:
    """Louvain communities (Blondel et al. 2008) of journeys tied by what they share and by links.

    Nodes go in by id and the seed is fixed, so that neither titles nor the order of journeys change anything.
    """
    import networkx as nx

    land: nx.Graph[str] = nx.Graph()
    land.add_nodes_from(sorted(journey.id for journey in atlas.journeys))
    ties = Counter({(one.a, one.b) if one.a < one.b else (one.b, one.a): one.weight for one in atlas.overlaps})
    ties.update({(min(one.source, one.target), max(one.source, one.target)): LINKED for one in atlas.links})
    land.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(ties.items()))
    place = {journey.id: n for n, journey in enumerate(atlas.journeys)}
    found = nx.community.louvain_communities(land, seed=SEED) if len(land) else []
    parts = [tuple(sorted(part, key=place.__getitem__)) for part in found]
    return {part[0]: part for part in sorted(parts, key=lambda part: place[part[0]])}


def named_parts(project: Project, key: Callable[[Journey], str]) -> dict[str, tuple[Id, ...]]:
    """The journeys by a key."""
    parts: dict[str, list[Id]] = {}
    for journey in project.journeys:
        parts.setdefault(key(journey), []).append(journey.id)
    return {name: tuple(journeys) for name, journeys in parts.items()}


def team_of(project: Project) -> Callable[[Journey], str]:
    """Tells the team that owns what most of a journey's encounters are with, the first in the project of several."""
    owners = {touchpoint.id: touchpoint.owner for touchpoint in project.touchpoints}
    teams = [team.id for team in project.teams]

    def team(journey: Journey) -> str:
        met = Counter(owners.get(encounter.touchpoint) for encounter in journey.encounters)
        return max((key for key in teams if met[key]), key=met.__getitem__, default="")

    return team


def _group(project: Project) -> Callable[[Journey], str]:
    groups = {group.id for group in project.groups}
    return lambda journey: journey.group if journey.group in groups and journey.group else ""


def _persona(project: Project) -> Callable[[Journey], str]:
    personas = {persona.id for persona in project.personas}
    return lambda journey: next((key for key in journey.personas if key in personas), "")


def _level(_project: Project) -> Callable[[Journey], str]:
    return lambda journey: str(journey.level)


KEYS: Mapping[By, Callable[[Project], Callable[[Journey], str]]] = {
    By.GROUP: _group,
    By.LEVEL: _level,
    By.PERSONA: _persona,
    By.TEAM: team_of,
}
