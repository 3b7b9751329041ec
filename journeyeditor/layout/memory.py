"""What a layout keeps for the next one: results by key, good as long as their inputs are the very same objects."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import compress
from operator import is_, is_not
from typing import Any, TypeVar, cast

T = TypeVar("T")
Inputs = tuple[object, ...]


class Memory:
    """Results of one part of a drawing, and the memories of the parts below it.

    Inputs are compared by identity, numbers and texts by equality. What a rebuild of the
    part did not ask for is forgotten at `settle`.
    """

    __slots__ = ("below", "kept", "used")

    def __init__(self) -> None:
        """Starts empty."""
        self.kept: dict[Hashable, tuple[Inputs, Any]] = {}
        self.used: dict[Hashable, tuple[Inputs, Any]] = {}
        self.below: dict[Hashable, Memory] = {}

    def recall(self, key: Hashable, inputs: Inputs, make: Callable[[], T]) -> T:
        """The result kept for a key if its inputs are unchanged, else a new one."""
        found = self.used.get(key) or self.kept.get(key)
        if found is None or not same(found[0], inputs):
            found = (inputs, make())
        self.used[key] = found
        return cast("T", found[1])

    def same_tuple(self, key: Hashable, members: tuple[T, ...]) -> tuple[T, ...]:
        """The tuple kept for a key if it holds the very same members, else this one."""
        kept = self.kept.get(key)
        if kept is not None and same_members(kept[0], members):
            return cast("tuple[T, ...]", kept[0])
        self.kept[key] = (members, None)
        return members

    def part(self, key: Hashable) -> Memory:
        """The memory of a part of its own."""
        return self.below.setdefault(key, Memory())

    def settle(self) -> None:
        """Forgets what was not asked for since the last time."""
        self.kept, self.used = self.used, {}

    def keep_parts(self, keys: set[Hashable]) -> None:
        """Forgets the parts that are gone."""
        for key in self.below.keys() - keys:
            del self.below[key]


def same(old: Inputs, new: Inputs) -> bool:
    """Whether all inputs are the same objects, or equal plain values."""
    if len(old) != len(new):
        return False
    others = compress(zip(old, new, strict=True), map(is_not, old, new))
    return all(type(a) is type(b) and isinstance(a, int | float | str) and a == b for a, b in others)


def same_members(old: Inputs, new: Inputs) -> bool:
    """Whether two tuples hold the very same objects in the same order."""
    return old is new or (len(old) == len(new) and all(map(is_, old, new)))
