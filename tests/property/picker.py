"""Random choices by name, for edits drawn from what a project holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from journeyeditor.ids import NewId, counting_ids
from journeyeditor.model import Journey, Project

T = TypeVar("T")

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=6)


class Nothing(Exception):
    """There is nothing to choose from: another edit has to be drawn."""


class Picker:
    """Draws from Hypothesis; mints ids in a row, so that a run can be replayed."""

    def __init__(self, draw: Callable[[Any], Any], mint: NewId | None = None) -> None:
        """Takes the `draw` of a composite strategy or of `st.data()`."""
        self.draw = draw
        self.mint = mint or counting_ids()

    def one(self, choices: Sequence[T]) -> T:
        """One of several. Raises Nothing when there is none."""
        if not choices:
            raise Nothing
        chosen: T = self.draw(st.sampled_from(choices))
        return chosen

    def some(self, choices: Sequence[T], most: int = 3) -> list[T]:
        """One or several different ones."""
        if not choices:
            raise Nothing
        chosen: list[T] = self.draw(st.lists(st.sampled_from(choices), min_size=1, max_size=most, unique_by=id))
        return chosen

    def maybe(self, choices: Sequence[T]) -> T | None:
        """One of several, or none."""
        return self.one([None, *choices])

    def text(self) -> str:
        """Any text, most often short."""
        text: str = self.draw(TEXTS)
        return text

    def number(self, low: int, high: int) -> int:
        """A whole number."""
        number: int = self.draw(st.integers(low, high))
        return number

    def index(self) -> int | None:
        """A place in a tuple, also beyond its ends, or none."""
        return self.one([None, 0, 1, 2, 5, -1])

    def journey(self, project: Project, *needs: str) -> Journey:
        """A journey that has something of each of these collections."""
        return self.one([one for one in project.journeys if all(getattr(one, name) for name in needs)])
