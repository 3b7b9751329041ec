"""A long row of things in parts, and what was made of each part: kept as long as it would be made of the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Any, TypeVar, cast

T = TypeVar("T")

PART = 16
"""So many points of a curve are one part."""


class Parts:
    """Results by part, good while their inputs are equal. What is compared is small: a part, never the whole."""

    __slots__ = ("kept",)

    def __init__(self) -> None:
        """Starts empty."""
        self.kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}

    def again(self, key: Hashable, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """The result kept for a key if its inputs are equal, else a new one."""
        found = self.kept.get(key)
        if found is None or found[0] != inputs:
            found = self.kept[key] = (inputs, make())
        return cast("T", found[1])


def parted(whole: tuple[T, ...]) -> Iterator[tuple[T, ...]]:
    """The members in parts."""
    return (whole[first : first + PART] for first in range(0, len(whole), PART))
