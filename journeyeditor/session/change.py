"""What a session tells: the change itself, and the receipt that says when it is in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Protocol

from journeyeditor.errors import Message
from journeyeditor.model import Id, Project

Label = Message | str
"""What an edit is called in the Undo menu; a plain text comes from a script and is shown as it is."""

NO_ASSETS: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Change:
    """From one project to the next. `ids` are of whatever is another object, new or gone, owners included.

    A preview is shown, never saved. `assets` are the bytes of new assets by hash.
    """

    old: Project
    new: Project
    ids: frozenset[Id]
    preview: bool = False
    assets: Mapping[str, bytes] = field(default_factory=lambda: NO_ASSETS)


class Receipt(Protocol):
    """Done once the change is in the file, or could not be written. A `concurrent.futures.Future` is one."""

    def done(self) -> bool:
        """Whether it is decided."""
        ...

    def result(self, timeout: float | None = None) -> object:
        """Waits (seconds) and returns once the change is in the file. Raises what kept it out of it."""
        ...

    def exception(self, timeout: float | None = None) -> BaseException | None:
        """Waits (seconds) and returns what kept the change out of the file, or None."""
        ...

    def add_done_callback(self, fn: Callable[[Any], object], /) -> None:
        """Calls `fn` with the receipt once it is done, in the writer's thread; at once if it is done already."""
        ...


Save = Callable[[Change], Receipt]
"""Takes changes in order and never waits.

A writer compares `change.new` with what it wrote last, so that a change it could not write goes into the file with
the next one: a receipt without an exception says that the whole of `change.new` is in the file.
"""
