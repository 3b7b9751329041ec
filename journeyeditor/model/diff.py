"""What differs between two projects, found by identity: unchanged parts are the same objects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import is_not
from typing import NamedTuple, TypeVar

from journeyeditor.model.asset import Asset
from journeyeditor.model.base import Entity, Id
from journeyeditor.model.journey import JOURNEY_PARTS, Journey
from journeyeditor.model.project import COLLECTIONS, Project
from journeyeditor.model.stage import Stage

Member = Entity | Asset
T = TypeVar("T")

OWNED: dict[type, tuple[str, ...]] = {Project: COLLECTIONS, Journey: JOURNEY_PARTS, Stage: ("steps",)}
"""The fields of each kind that hold what it owns."""


class Difference(NamedTuple):
    """`ids` of whatever is another object now, is new or is gone, owners included; `gone` are the last of these."""

    ids: frozenset[Id]
    gone: frozenset[Id]


def difference(old: Project, new: Project) -> Difference:
    """Compares two projects part by part; costs next to nothing where whole collections are the same object."""
    found = _Found(set(), set(), set())
    if old is not new:
        _compare(old, new, found)
    return Difference(frozenset(found.changed | found.come | found.gone), frozenset(found.gone - found.come))


def changed_ids(old: Project, new: Project) -> frozenset[Id]:
    """The ids of whatever is another object now, is new or is gone; owners included."""
    return difference(old, new).ids


def owned(node: Member) -> Iterator[Member]:
    """A node and all it owns, itself first."""
    yield node
    for name in OWNED.get(type(node), ()):
        for member in getattr(node, name):
            yield from owned(member)


class _Found(NamedTuple):
    """Ids gathered on the way; what left one owner for another is both gone and come."""

    changed: set[Id]
    come: set[Id]
    gone: set[Id]


def _compare(old: Member, new: Member, found: _Found) -> None:
    found.changed.update((old.id, new.id))
    for name in OWNED.get(type(new), ()):
        before, after = getattr(old, name), getattr(new, name)
        if before is not after:
            _compare_members(before, after, found)


def _compare_members(old: tuple[Member, ...], new: tuple[Member, ...], found: _Found) -> None:
    went, came = exchanged(old, new)
    left = {member.id: member for member in went}
    for member in came:
        before = left.pop(member.id, None)
        if before is None:
            found.come.update(part.id for part in owned(member))
        elif before is not member:
            _compare(before, member, found)
    for member in left.values():
        found.gone.update(part.id for part in owned(member))


def apart(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Both tuples without the objects they share at the beginning and at the end."""
    head, tail = shared(old, new)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def shared(old: tuple[object, ...], new: tuple[object, ...]) -> tuple[int, int]:
    """How many of the very same objects two tuples have at the beginning, and how many more at the end."""
    shorter = min(len(old), len(new))
    head = next(compress(count(), map(is_not, old, new)), shorter)
    tail = next(compress(count(), map(is_not, reversed(old), reversed(new))), shorter)
    return head, min(tail, shorter - head)


def differing(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Both tuples without what they share at their ends; where they are as long, without all that keeps its place."""
    old, new = apart(old, new)
    if len(old) != len(new):
        return old, new
    others = list(map(is_not, old, new))
    return tuple(compress(old, others)), tuple(compress(new, others))


def exchanged(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[list[T], list[T]]:
    """The objects that only the first tuple holds, and those that only the second does, in their order."""
    old, new = differing(old, new)
    before, after = set(map(id, old)), set(map(id, new))
    return [one for one in old if id(one) not in after], [one for one in new if id(one) not in before]
