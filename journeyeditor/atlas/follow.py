"""Places after a small edit: everybody stays, and whoever is new stands near what ties it, where there is room.

A picture computed anew may look quite different for a single touchpoint shared or not; people remember where things
are. Only after large changes everything is computed anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeyeditor.atlas.records import Atlas, AtlasJourney, Point, Positions
from journeyeditor.atlas.ties import DRAWN, LINK, MOST_SHARED, PART
from journeyeditor.model import Id

FEW, SHARE = 3, 0.1
"""So many new journeys, or such a share of all, are a small change."""
ROOM = (-56.0, -40.0, 56.0, 66.0)
"""What a node and its label take: left, top, right, bottom, pt."""
AREA = 150.0
"""How much farther than that the first journey of a group keeps from all others, pt."""
STEP = 16.0
"""In what steps a free place is looked for, pt."""
RINGS = 400


def followed(atlas: Atlas, before: Mapping[Id, Point], groups: Mapping[Id, Id]) -> Positions | None:
    """The places of an atlas after an edit: those of `before`, where journeys were in `groups`.

    A journey that is new, or in another group, gets a place; all others keep theirs. None after a large change.
    """
    fresh = [one for one in atlas.journeys if one.id not in before or groups.get(one.id) != one.group]
    if len(fresh) > max(FEW, SHARE * len(atlas.journeys)) or len(fresh) == len(atlas.journeys):
        return None
    new = {one.id for one in fresh}
    places: Positions = {one.id: before[one.id] for one in atlas.journeys if one.id not in new}
    stand = {one.id: one.place or places[one.id] for one in atlas.journeys if one.id in places or one.place}
    for one in sorted(fresh, key=lambda one: one.id):
        first = not any(other.group == one.group for other in atlas.journeys if other.id in stand and one.group)
        others = [place for key, place in stand.items() if key != one.id]
        places[one.id] = free_place(target(atlas, one, stand), others, AREA if first and one.group else 0.0)
        stand[one.id] = one.place or places[one.id]
    return {one.id: places[one.id] for one in atlas.journeys}


def target(atlas: Atlas, journey: AtlasJourney, stand: Mapping[Id, Point]) -> Point:
    """Where a journey would like to stand: amid what ties it in its group, else amid the group, else amid all ties."""
    pull = dict(ties_with(atlas, journey))
    own = {one.id for one in atlas.journeys if one.group == journey.group and one.id in stand and one.id != journey.id}
    for wanted in (pull.keys() & own, own if journey.group else set(), pull.keys() & stand.keys(), stand.keys()):
        if wanted:
            return mean((stand[key], pull.get(key, 1.0)) for key in sorted(wanted))
    return 0.0, 0.0


def ties_with(atlas: Atlas, journey: AtlasJourney) -> Iterator[tuple[Id, float]]:
    """Whom a journey is tied to, and how strongly, as in the computed picture; the strongest tie of each comes last."""
    key = journey.id
    for link in atlas.links:
        if key in (link.source, link.target):
            yield (link.target if link.source == key else link.source), LINK
    for one in atlas.overlaps:
        if one.count >= DRAWN and key in (one.a, one.b):
            yield (one.b if one.a == key else one.a), float(min(one.count, MOST_SHARED))
    for other in atlas.journeys:
        if other.parent == key:
            yield other.id, PART
    if journey.parent:
        yield journey.parent, PART


def mean(points: Iterable[tuple[Point, float]]) -> Point:
    """The weighted mean of some points."""
    found = list(points)
    weight = sum(weight for _, weight in found)
    return sum(x * w for (x, _), w in found) / weight, sum(y * w for (_, y), w in found) / weight


def free_place(wanted: Point, others: Iterable[Point], apart: float = 0.0) -> Point:
    """The place nearest to one wanted at which a node with its label touches no other, `apart` pt farther if asked."""
    left, top, right, bottom = ROOM
    width, height = right - left + apart, bottom - top + apart
    near = list(others)
    for x, y in spiral():
        place = round(wanted[0] + x, 2), round(wanted[1] + y, 2)
        if all(abs(place[0] - a) >= width or abs(place[1] - b) >= height for a, b in near):
            return place
    return round(max((a for a, _ in near), default=0.0) + width, 2), round(wanted[1], 2)


def spiral() -> Iterator[Point]:
    """Shifts on square rings about nothing, nearer rings first."""
    yield 0.0, 0.0
    for ring in range(1, RINGS):
        reach = ring * STEP
        for step in range(-ring, ring):
            along = step * STEP
            yield from ((along, -reach), (reach, along), (-along, reach), (-reach, -along))
