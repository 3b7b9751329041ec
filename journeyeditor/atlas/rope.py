"""Several tuples as one sequence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar, overload

T = TypeVar("T")


class Rope(Sequence[T]):
    """Equals the tuple of all members. To exchange one part costs a step a part, not one a member: an edit that
    touches some of 66 000 overlaps leaves all others where they lie."""

    __slots__ = ("_length", "_parts")

    def __init__(self, parts: Iterable[tuple[T, ...]] = ()) -> None:
        """The members of each part in turn."""
        self._parts = tuple(parts)
        self._length = sum(map(len, self._parts))

    def __len__(self) -> int:
        """How many members there are in all."""
        return self._length

    def __iter__(self) -> Iterator[T]:
        """All members."""
        return chain.from_iterable(self._parts)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...

    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """A member, or a tuple of some; makes the whole tuple."""
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        """Whether the members are equal, in whatever parts, or those of a tuple."""
        if self is other:
            return True
        if not isinstance(other, Rope | tuple):
            return NotImplemented
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As the tuple's."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """As the tuple's."""
        return repr(tuple(self))
