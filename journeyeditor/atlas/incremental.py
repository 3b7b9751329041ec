"""An atlas kept true while a project is edited: only what an edit touched is reckoned again.

`updated(kept, project).atlas` equals `build(project)` for whatever two projects; where the order of journeys or of
touchpoints changes, it is built anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, compress
from operator import attrgetter, is_not

from journeyeditor.atlas.build import (
    atlas_groups,
    atlas_journey,
    figures_of,
    journey_troubles,
    link_troubles,
    sound_links,
    sound_parents,
    too_common,
)
from journeyeditor.atlas.facts import is_volume, latest, metrics_by_id
from journeyeditor.atlas.overlap import (
    MOST_PAIRS,
    Importance,
    importance_of,
    overlap,
    overlapping,
    touchpoint_order,
)
from journeyeditor.atlas.records import Atlas, AtlasJourney, AtlasLink, AtlasTrouble, Overlap
from journeyeditor.atlas.rope import Rope
from journeyeditor.model import Id, Journey, Measurement, Project
from journeyeditor.model.collector import without_collector
from journeyeditor.model.head import HeadMeasurement

Rows = dict[Id, dict[Id, Overlap]]
"""The overlaps by their first journey, then by their second, both in the project's order."""

Linked = tuple[tuple[AtlasLink, ...], tuple[AtlasTrouble, ...]]
"""The links, and what is wrong with those left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A project's atlas and what it was reckoned from, journey by journey."""

    project: Project
    atlas: Atlas
    known: Mapping[Id, int]
    used: Mapping[Id, Importance]
    users: Mapping[Id, frozenset[Id]]
    rows: Rows
    records: Mapping[Id, AtlasJourney]
    told: Mapping[Id, tuple[AtlasTrouble, ...]]
    volumes: Mapping[Id, Measurement | HeadMeasurement | None]
    parents: Mapping[Id, Id]
    circles: tuple[AtlasTrouble, ...]
    place: Mapping[Id, int] = field(default_factory=dict)
    links: Linked = ((), ())
    packed: Mapping[Id, tuple[Overlap, ...]] = field(default_factory=dict)
    common: tuple[AtlasTrouble, ...] = ()
    meetings: int = 0


@without_collector()
def keep(project: Project) -> Kept:
    """The atlas of a project, ready to follow its edits."""
    known = touchpoint_order(project)
    used = {journey.id: importance_of(journey, known) for journey in project.journeys}
    rows: Rows = {key: {} for key in used}
    overlaps, common = overlapping(list(used.items()), known)
    for one in overlaps:
        rows[one.a][one.b] = one
    users: dict[Id, set[Id]] = {}
    for key, uses in used.items():
        for touchpoint in uses:
            users.setdefault(touchpoint, set()).add(key)
    start = Kept(Project(id=project.id), Atlas(overlaps=overlaps), known, used, {}, rows, {}, {}, {}, {}, ())
    settled = {touchpoint: frozenset(keys) for touchpoint, keys in users.items()}
    start = replace(start, packed={key: tuple(row.values()) for key, row in rows.items()})
    start = replace(start, users=settled, common=tuple(too_common(common)), meetings=sum(map(_pairs, settled.values())))
    return _settled(start, project, project.journeys, {key: n for n, key in enumerate(used)})


def updated(kept: Kept, project: Project) -> Kept:
    """The same after edits that led to another project. Costs next to nothing where journeys are the same objects."""
    return follow_edits(kept, project) or keep(project)


def follow_edits(kept: Kept, project: Project) -> Kept | None:
    """As `updated`; None where the atlas must be built anew, which takes longer."""
    if project is kept.project:
        return kept
    known, place = _known(kept, project), _place(kept, project)
    if kept.common or known is None or place is None:
        return None
    touched = _touched(kept, project, known, place)
    used, changed = dict(kept.used), []
    for journey in touched:
        importance = importance_of(journey, known)
        if journey.id not in used or used[journey.id] != importance:
            used[journey.id] = importance
            changed.append(journey.id)
    gone = used.keys() - place.keys()
    for key in gone:
        del used[key]
    moved = replace(kept, known=known, used=used)
    if changed or gone:
        moved = _rejoined(kept, moved, place, (*changed, *gone))
    if moved.meetings > MOST_PAIRS:
        return None
    return _settled(moved, project, touched, place)


def _place(kept: Kept, project: Project) -> Mapping[Id, int] | None:
    """The journeys by place, the same mapping where none came or went; None where they stand in another order."""
    ids = list(map(attrgetter("id"), project.journeys))
    if ids == list(kept.place):
        return kept.place
    return {key: n for n, key in enumerate(ids)} if _same_order(kept.place, ids) else None


def _known(kept: Kept, project: Project) -> Mapping[Id, int] | None:
    """The touchpoints by row; None where those that were there stand in another order."""
    if project.touchpoints is kept.project.touchpoints:
        return kept.known
    known = touchpoint_order(project)
    return known if _same_order(kept.known, list(known)) else None


def _same_order(before: Iterable[Id], after: list[Id]) -> bool:
    """Whether those in both stand in the same order."""
    earlier = list(before)
    if earlier == after:
        return True
    were, are = set(earlier), set(after)
    return [key for key in earlier if key in are] == [key for key in after if key in were]


def _touched(kept: Kept, project: Project, known: Mapping[Id, int], place: Mapping[Id, int]) -> tuple[Journey, ...]:
    """The journeys that are new objects, and those that name something that came or went."""
    old, new = kept.project, project.journeys
    if project.metrics is not old.metrics:
        return new
    if place is kept.place and project.groups is old.groups and known is kept.known:
        return tuple(compress(new, map(is_not, old.journeys, new)))
    before = {journey.id: journey for journey in old.journeys}
    stirred = before.keys() ^ place.keys() ^ {group.id for group in old.groups} ^ {group.id for group in project.groups}
    named = _naming(kept, known.keys() ^ kept.known.keys())
    return tuple(
        journey
        for journey in new
        if before.get(journey.id) is not journey
        or journey.id in named
        or journey.group in stirred
        or (journey.parent and journey.parent.journey in stirred)
    )


def _naming(kept: Kept, touchpoints: Iterable[Id]) -> frozenset[Id]:
    """The journeys that use these touchpoints, whether these are there or not."""
    wanted = frozenset(touchpoints)
    users = chain.from_iterable(kept.users.get(key, ()) for key in wanted)
    missing = (key for key, told in kept.told.items() if any(one.other in wanted for one in told))
    return frozenset((*users, *missing))


class _Loom:
    """Rows of overlaps being changed: a row is copied before it is first changed, and sorted at the end if it grew."""

    def __init__(self, rows: Rows, used: Mapping[Id, Importance], place: Mapping[Id, int]) -> None:
        """Takes the rows as they were, the uses as they are, and the places of the journeys."""
        self.rows: Rows = {key: rows.get(key, {}) for key in place}
        self.used = used
        self.place = place
        self.fresh: set[Id] = set()
        self.grown: set[Id] = set()

    def part(self, a: Id, b: Id) -> None:
        """Removes what stands in a's row of b."""
        if b in self.rows.get(a, ()):
            self._row(a).pop(b)

    def set(self, one: Id, other: Id) -> None:
        """Sets what two journeys share; removes it where one of them is gone or they share nothing now."""
        if one == other:
            return
        if one in self.place and other in self.place:
            self.join(*sorted((one, other), key=self.place.__getitem__))
        else:
            self.part(one, other)
            self.part(other, one)

    def join(self, a: Id, b: Id) -> None:
        """Sets what two journeys share, a before b."""
        uses, others = self.used[a], self.used[b]
        shared = [touchpoint for touchpoint in uses if touchpoint in others]
        if not shared:
            self.part(a, b)
            return
        if b not in self.rows[a]:
            self.grown.add(a)
        self._row(a)[b] = overlap((a, uses), (b, others), shared)

    def finished(self) -> Rows:
        """The rows, each in the project's order."""
        for key in self.grown:
            self.rows[key] = dict(sorted(self.rows[key].items(), key=lambda item: self.place[item[0]]))
        return self.rows

    def _row(self, key: Id) -> dict[Id, Overlap]:
        if key not in self.fresh:
            self.rows[key] = dict(self.rows[key])
            self.fresh.add(key)
        return self.rows[key]


def _rejoined(old: Kept, new: Kept, place: Mapping[Id, int], keys: Iterable[Id]) -> Kept:
    """The overlaps of some journeys reckoned again; those of all others stay the same records."""
    changed = {key: _changes(old.used.get(key), new.used.get(key)) for key in keys}
    users, meetings = dict(old.users), old.meetings
    for key in changed:
        for touchpoint in old.used.get(key, {}).keys() ^ new.used.get(key, {}).keys():
            before = users.get(touchpoint, frozenset())
            users[touchpoint] = before ^ {key}
            meetings += _pairs(users[touchpoint]) - _pairs(before)
    if meetings > MOST_PAIRS:
        return replace(new, meetings=meetings)
    loom = _Loom(old.rows, new.used, place)
    for key, touchpoints in changed.items():
        for other in _users(touchpoints, old.users) | _users(touchpoints, users):
            loom.set(key, other)
    rows = loom.finished()
    packed = {key: tuple(rows[key].values()) if key in loom.fresh else old.packed.get(key, ()) for key in place}
    atlas = Atlas(overlaps=Rope(packed.values()))
    return replace(new, users=users, rows=rows, packed=packed, meetings=meetings, atlas=atlas)


def _changes(before: Importance | None, after: Importance | None) -> Iterable[Id]:
    """The touchpoints whose users may share something else with a journey now.

    All it uses or used where their number changed, as every share does then; else those met more, less or not at all.
    """
    if before is None or after is None or len(before) != len(after):
        return (before or {}).keys() | (after or {}).keys()
    return {key for key, _ in before.items() ^ after.items()}


def _users(touchpoints: Iterable[Id], users: Mapping[Id, frozenset[Id]]) -> frozenset[Id]:
    """The journeys that use one of some touchpoints."""
    return frozenset[Id]().union(*(users.get(touchpoint, ()) for touchpoint in touchpoints))


def _pairs(users: frozenset[Id]) -> int:
    """How many pairs of journeys meet at a touchpoint."""
    return len(users) * (len(users) - 1) // 2


def _settled(kept: Kept, project: Project, touched: tuple[Journey, ...], place: Mapping[Id, int]) -> Kept:
    """Makes the atlas of what was reckoned, with the records of the journeys touched."""
    metrics, groups = metrics_by_id(project), {group.id for group in project.groups}
    parents, circles = _parents(kept, project, touched, place)
    records, told, volumes = dict(kept.records), dict(kept.told), dict(kept.volumes)
    for journey in touched:
        key = journey.id
        records[key] = atlas_journey(journey, metrics, tuple(kept.used[key]), parents.get(key, ""), groups)
        told[key] = tuple(journey_troubles(journey, place, groups, kept.known))
        volumes[key] = latest(journey, metrics, is_volume)
    if parents is not kept.parents:
        for key in (place.keys() & (parents.keys() | kept.parents.keys())) - {journey.id for journey in touched}:
            records[key] = replace(records[key], parent=parents.get(key, ""))
    links = _links(kept, project, place)
    state = replace(kept, project=project, records=records, told=told, volumes=volumes, parents=parents, links=links)
    state = replace(state, circles=circles, place=place)
    return replace(state, atlas=_atlas(kept, state))


def _parents(
    kept: Kept, project: Project, touched: tuple[Journey, ...], place: Mapping[Id, int]
) -> tuple[Mapping[Id, Id], tuple[AtlasTrouble, ...]]:
    """What each journey is part of, and the circles left out; reckoned again only where some journey moved."""
    old = kept.project.journeys
    if place is kept.place and all(journey.parent is old[place[journey.id]].parent for journey in touched):
        return kept.parents, kept.circles
    circles: list[AtlasTrouble] = []
    parents = sound_parents(project, circles)
    return parents, tuple(circles)


def _links(kept: Kept, project: Project, place: Mapping[Id, int]) -> Linked:
    """The links and what is wrong with them; the same where neither links nor journeys came, went or changed."""
    if project.links is kept.project.links and place is kept.place:
        return kept.links
    return tuple(sound_links(project)), tuple(link_troubles(project, place))


def _atlas(old: Kept, new: Kept) -> Atlas:
    """The records in the project's order; what did not change stays the same tuple."""
    links, loose = new.links
    told = chain.from_iterable(map(new.told.__getitem__, new.place))
    volumes = [volume for volume in map(new.volumes.__getitem__, new.place) if volume is not None]
    return Atlas(
        journeys=tuple(map(new.records.__getitem__, new.place)),
        groups=atlas_groups(new.project),
        overlaps=old.atlas.overlaps,
        links=links,
        troubles=(*loose, *told, *new.circles, *new.common),
        volume=figures_of(volumes, metrics_by_id(new.project)),
    )
