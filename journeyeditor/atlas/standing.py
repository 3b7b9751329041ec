"""Where everybody stands, and stood: what places are remembered, and what of it holds for another atlas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from journeyeditor.atlas.follow import followed
from journeyeditor.atlas.placement import computed, structure
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.atlas.records import Atlas, Point, Positions
from journeyeditor.model import Id


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """The places of an atlas of a `mark`, as if nobody had moved a node.

    `stood` are these and where journeys stood that are gone: who comes back by undo comes back to the same place.
    `groups` are the groups they stood in.
    """

    mark: str
    places: Positions
    stood: Mapping[Id, Point]
    groups: Mapping[Id, Id]

    def positions(self, atlas: Atlas) -> Positions:
        """The places of the journeys of an atlas of this mark, moved ones where they were put."""
        return {j.id: j.place if j.place is not None else self.places[j.id] for j in atlas.journeys}


def mark_of(atlas: Atlas) -> str:
    """Tells atlases of one structure from others: those are placed alike."""
    found = blake2b(digest_size=16)
    journeys, *ties = structure(atlas)
    found.update(repr(journeys).encode())
    for part in ties:
        found.update(repr(part).encode())
    return found.hexdigest()


def stay(atlas: Atlas, before: Standing) -> Standing | None:
    """Where everybody stands after a small edit: where they stood; None after a large one."""
    wanted = mark_of(atlas)
    if wanted == before.mark and before.places.keys() >= {one.id for one in atlas.journeys}:
        return before
    near = followed(atlas, before.stood, before.groups)
    if near is None:
        return None
    groups = {one.id: one.group for one in atlas.journeys}
    return replace(before, mark=wanted, places=near, stood={**before.stood, **near}, groups={**before.groups, **groups})


def stand(atlas: Atlas, before: Standing | None, told: Told = nobody) -> Standing:
    """Where everybody stands: after a small edit where they stood, else as computed. `told` as of `computed`."""
    near = stay(atlas, before) if before is not None else None
    if near is None:
        places = computed(atlas, told)
        near = Standing(mark_of(atlas), places, places, {one.id: one.group for one in atlas.journeys})
    told(1.0)
    return near
