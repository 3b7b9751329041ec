"""What was made of each part of a long row of things: kept as long as it would be made of the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")


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
