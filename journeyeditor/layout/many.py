"""Many things alike, each made of a few inputs: what was made of one is kept as long as its inputs are equal."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import compress, count
from operator import ne, or_
from typing import Generic, TypeVar

T = TypeVar("T")
Inputs = tuple[object, ...]


class Many(Generic[T]):
    """What was made last of each thing, by key. Equal inputs give the very same object again.

    Only those are looked up by key that stand in another place or have other inputs: thousands are compared at each
    step of a drag.
    """

    __slots__ = ("inputs", "keys", "made")

    def __init__(self) -> None:
        """Starts empty."""
        self.keys: list[Hashable] = []
        self.inputs: list[Inputs] = []
        self.made: list[T] = []

    def each(self, keys: Iterable[Hashable], inputs: Iterable[Inputs], make: Callable[..., T]) -> list[T]:
        """One for each key, made of its inputs where these are others; what is no longer named is forgotten."""
        names, own = list(keys), list(inputs)
        if len(names) == len(self.keys):
            others = list(compress(count(), map(or_, map(ne, names, self.keys), map(ne, own, self.inputs))))
            fresh = self._made_of(others, [names[i] for i in others], [own[i] for i in others], make)
            made = self.made.copy() if others else self.made
            for place, one in zip(others, fresh, strict=True):
                made[place] = one
        else:
            head, tail = self._shared(names, own)
            gone, come = range(head, len(self.keys) - tail), slice(head, len(names) - tail)
            made = [*self.made[:head], *self._made_of(gone, names[come], own[come], make), *self.made[gone.stop :]]
        self.keys, self.inputs, self.made = names, own, made
        return made

    def _made_of(
        self, gone: Sequence[int], names: Sequence[Hashable], own: Sequence[Inputs], make: Callable[..., T]
    ) -> list[T]:
        """One for each name, the one of these places that had its name and inputs, else a new one."""
        known = {self.keys[place]: place for place in gone}
        places = [known.get(name) for name in names]
        return [
            make(*mine) if place is None or self.inputs[place] != mine else self.made[place]
            for place, mine in zip(places, own, strict=True)
        ]

    def _shared(self, names: Sequence[Hashable], own: Sequence[Inputs]) -> tuple[int, int]:
        """How many at the beginning, and how many more at the end, have the name and inputs they had."""
        shorter = min(len(names), len(self.keys))
        head = next(compress(count(), map(or_, map(ne, names, self.keys), map(ne, own, self.inputs))), shorter)
        ends = (map(ne, reversed(names), reversed(self.keys)), map(ne, reversed(own), reversed(self.inputs)))
        return head, min(next(compress(count(), map(or_, *ends)), shorter), shorter - head)
