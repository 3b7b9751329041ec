"""Blocks: journeys whose places towards each other are settled, and the convex room they take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from journeyeditor.atlas.shapes import Points, box, circle, hull

LABEL_ROOM = box(-56.0, -40.0, 56.0, 66.0)
"""What a node and its label of two lines take, pt: the largest ring (radius 32.25), the label below it 99 wide."""
FAMILY_ROOM = circle(47.0, 18.0)
"""What a node takes in the dotted hull of a journey with its parts, pt."""
AREA_ROOM = circle(66.0, 17.0)
"""What a node takes in the hull of its group, pt: ring, pad 33, and the gap to the next group."""
NAME_ROOM = box(-60.0, -96.0, 60.0, -60.0)
"""Where a group's name stands, above its topmost node, pt."""


@dataclass(frozen=True, slots=True)
class Block:
    """Journeys (by row) at settled places about a middle, and the convex outline of the room they take, pt."""

    members: tuple[int, ...]
    places: Points
    outline: Points


def leaf(member: int) -> Block:
    """One journey."""
    return Block((member,), np.zeros((1, 2)), LABEL_ROOM)


def family(items: Sequence[Block], at: Points) -> Block:
    """A journey with its parts: in the picture a dotted hull is drawn round them."""
    return joined(items, at, (LABEL_ROOM, FAMILY_ROOM))


def area(items: Sequence[Block], at: Points, named: bool) -> Block:
    """A group: in the picture a hull with a name above it. Journeys of no group have neither."""
    rooms = (LABEL_ROOM, AREA_ROOM) if named else (LABEL_ROOM,)
    block = joined(items, at, rooms)
    if not named:
        return block
    top = block.places[int(block.places[:, 1].argmin())]
    return Block(block.members, block.places, hull(np.concatenate([block.outline, NAME_ROOM + top])))


def joined(items: Sequence[Block], at: Points, rooms: Iterable[Points]) -> Block:
    """Several blocks as one, its middle the middle of its journeys; each journey takes the rooms given."""
    members = tuple(member for item in items for member in item.members)
    places = np.concatenate([item.places + spot for item, spot in zip(items, at, strict=True)])
    outlines = np.concatenate([item.outline + spot for item, spot in zip(items, at, strict=True)])
    room = np.concatenate(tuple(rooms))
    around = (places[:, None, :] + room[None, :, :]).reshape(-1, 2)
    middle = (places.min(axis=0) + places.max(axis=0)) / 2
    return Block(members, places - middle, hull(np.concatenate([outlines, around])) - middle)


def mirrored(block: Block) -> Block:
    """A block with left and right exchanged; its journeys' rooms are even, so nothing overlaps."""
    flip = np.array([-1.0, 1.0])
    return Block(block.members, block.places * flip, hull(block.outline * flip))
