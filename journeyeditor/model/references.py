"""Which field refers to what: one table, from which integrity is checked and deletions take along what depends.

Kinds are named by the collections that hold them (`"personas"`, `"steps"`, …). What stands in a `Place` (a journey's
parent, a link's two ends) and a journey's goal are not in the table: they are values inside their holder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

ANYTHING = ("anything",)
"""Refers to whatever has an id."""


class Reference(NamedTuple):
    """One field that holds an id, several ids (`many`), or None."""

    field: str
    to: tuple[str, ...]
    many: bool = False
    follows: bool = False
    """The holder goes when what it refers to goes; else the field is cleared."""
    own: bool = False
    """What it refers to is a part of the same journey (or, for measurements, the journey itself)."""


def _one(field: str, *to: str) -> Reference:
    return Reference(field, to)


def _many(field: str, *to: str) -> Reference:
    return Reference(field, to, many=True)


def _stands(field: str, *to: str) -> Reference:
    return Reference(field, to, follows=True, own=True)


def _needs(field: str, *to: str) -> Reference:
    return Reference(field, to, follows=True)


REFERENCES: Mapping[str, tuple[Reference, ...]] = MappingProxyType(
    {
        "personas": (_one("portrait", "assets"),),
        "touchpoints": (_needs("channel", "channels"), _one("owner", "teams"), _many("systems", "systems")),
        "systems": (_one("owner", "teams"),),
        "journeys": (_one("replaces", "journeys"), _one("group", "groups"), _many("personas", "personas")),
        "insights": (_many("targets", *ANYTHING),),
        "actions": (_one("insight", "insights"), _one("metric", "metrics")),
        "comments": (_needs("target", *ANYTHING),),
        "lanes": (_many("channels", "channels"), _many("folded", "channels")),
        "cards": (
            _stands("lane", "lanes"),
            _stands("at", "stages", "steps"),
            _one("image", "assets"),
            _many("personas", "personas"),
            _one("subject", "actions", "insights"),
        ),
        "encounters": (
            _needs("touchpoint", "touchpoints"),
            _stands("step", "steps"),
            _many("personas", "personas"),
        ),
        "routes": (
            _stands("source", "encounters"),
            _stands("target", "encounters"),
            _many("personas", "personas"),
        ),
        "feelings": (_stands("step", "steps"), _needs("persona", "personas")),
        "measurements": (
            _needs("metric", "metrics"),
            _stands("target", "journeys", "stages", "steps", "encounters"),
            _one("dataset", "datasets"),
        ),
    }
)
"""By the collection that holds the referring things. Parts come in an order in which one pass finds all that follow."""


@cache
def getter(field: str) -> attrgetter[Any]:
    """Reads one field, quickly."""
    return attrgetter(field)


def values(nodes: Iterable[Any], reference: Reference) -> Iterator[str]:
    """All ids that a reference holds in some nodes."""
    return (key for key in raw_values(nodes, reference) if key is not None)


def raw_values(nodes: Iterable[Any], reference: Reference) -> Iterator[str | None]:
    """`values`, faster, with a None for each empty reference."""
    found = map(getter(reference.field), nodes)
    return chain.from_iterable(found) if reference.many else found


def refer_to(nodes: Iterable[Any], reference: Reference, ids: AbstractSet[str]) -> bool:
    """Whether any of the nodes refers to any of these ids."""
    return not ids.isdisjoint(raw_values(nodes, reference))


def targets(node: Any, reference: Reference) -> tuple[str, ...]:
    """The ids that a reference holds in one node."""
    return tuple(values((node,), reference))
