"""The groups that the graph draws: a person's own, or by what is shared, level, persona, team; steady after edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from journeyeditor.atlas.communities import LINKED, By, communities_of
from journeyeditor.atlas.records import Atlas, AtlasGroup, AtlasJourney
from journeyeditor.model import Id, Project

FIRMLY = 2
"""A journey leaves those it shares most with only for some it shares so many times as much with."""
NAMED_BY = 2
"""So many touchpoints name journeys that belong together by what they share."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which group each journey is in; journeys of none are left out. Ids are no ids of the model but for own groups."""

    by: By = By.GROUP
    groups: tuple[AtlasGroup, ...] = ()
    of: Mapping[Id, Id] = field(default_factory=dict)


OWN = Grouping()
"""The project's own groups, which an atlas has already."""


def grouping(project: Project, atlas: Atlas, by: By) -> Grouping:
    """How the journeys of an atlas are grouped. By what is shared, who shares with nobody stands alone."""
    if by is By.GROUP:
        return OWN
    found = [one for one in communities_of(project, atlas, by) if one.key]
    if by is By.SHARED:
        found = [one for one in found if len(one.journeys) > 1]
    of = {journey: group_id(by, one.key) for one in found for journey in one.journeys}
    return named(project, atlas, Grouping(by, tuple(AtlasGroup(group_id(by, one.key), one.title) for one in found), of))


def group_id(by: By, key: str) -> Id:
    """The id of a group that no person made: none of the model has a space."""
    return f"{by} {key}"


def regrouped(atlas: Atlas, found: Grouping) -> Atlas:
    """The atlas with its journeys in other groups; the very same with its own."""
    if found.by is By.GROUP:
        return atlas
    journeys = tuple(replace(one, group=found.of.get(one.id, "")) for one in atlas.journeys)
    used = {one.group for one in journeys}
    return replace(atlas, journeys=journeys, groups=tuple(one for one in found.groups if one.id in used))


def following(project: Project, atlas: Atlas, before: Grouping, old: Atlas) -> Grouping | None:
    """The grouping after an edit of `old`, which was grouped so; None after a large change, where it is found anew.

    By what is shared, everybody stays but who is new, or shares far more elsewhere by now: found anew, a single
    touchpoint could mix all of them up.
    """
    if before.by is not By.SHARED:
        return grouping(project, atlas, before.by)
    from journeyeditor.atlas.follow import FEW, SHARE

    known = {one.id: one for one in old.journeys}
    fresh = sum(one.id not in known for one in atlas.journeys)
    if fresh > max(FEW, SHARE * len(atlas.journeys)) or fresh == len(atlas.journeys):
        return None
    touched = {one.id for one in atlas.journeys if known.get(one.id) is not one}
    of = {one.id: before.of[one.id] for one in atlas.journeys if one.id in before.of}
    ties = ties_with(atlas, touched, of)
    for key in sorted(touched):
        here, there = of.get(key, ""), best(ties.get(key, Counter()))
        if there and (not here or ties[key][there] > FIRMLY * ties[key][here]):
            of[key] = there
    return named(project, atlas, replace(before, of=of))


def ties_with(atlas: Atlas, touched: set[Id], of: Mapping[Id, Id]) -> dict[Id, Counter[Id]]:
    """How heavily some journeys are tied to each group."""
    ties: dict[Id, Counter[Id]] = {}
    for a, b, weight in pairs(atlas):
        for one, other in ((a, b), (b, a)):
            if one in touched and other in of:
                ties.setdefault(one, Counter())[of[other]] += weight
    return ties


def pairs(atlas: Atlas) -> Iterable[tuple[Id, Id, int]]:
    """The pairs that are tied, and how heavily."""
    yield from ((one.a, one.b, one.weight) for one in atlas.overlaps)
    yield from ((one.source, one.target, LINKED) for one in atlas.links)


def best(ties: Counter[Id]) -> Id:
    """The group of the heaviest tie, of several the first by id; "" where there is none."""
    return min(ties, key=lambda group: (-ties[group], group), default="")


def named(project: Project, atlas: Atlas, found: Grouping) -> Grouping:
    """The grouping with its groups named, by what is shared after touchpoints used there more than elsewhere."""
    if found.by is not By.SHARED:
        return found
    title = {one.id: one.name for one in project.touchpoints}
    everywhere = Counter(touchpoint for one in atlas.journeys for touchpoint in one.touchpoints)
    members: dict[Id, list[AtlasJourney]] = {}
    for one in atlas.journeys:
        if one.id in found.of:
            members.setdefault(found.of[one.id], []).append(one)
    groups = tuple(
        AtlasGroup(one.id, ", ".join(telling(members[one.id], everywhere, title)) or one.title)
        for one in found.groups
        if one.id in members
    )
    return replace(found, groups=groups)


def telling(journeys: Sequence[AtlasJourney], everywhere: Counter[Id], title: Mapping[Id, str]) -> list[str]:
    """The names of the touchpoints that most of some journeys use, and few others; without any the first journey's."""
    used = Counter(touchpoint for one in journeys for touchpoint in one.touchpoints if title.get(touchpoint))
    shared = [key for key, times in used.items() if times > 1]
    shared.sort(key=lambda key: -used[key] * used[key] / everywhere[key])
    return [title[key] for key in shared[:NAMED_BY]] or [journeys[0].title]
