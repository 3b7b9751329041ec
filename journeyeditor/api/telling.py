"""Errors that leave the public functions carry their English sentence as a note, which a traceback shows.

`str(error)` stays the key and its values, for logs and tests.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

from journeyeditor.errors import JourneyEditorError

P = ParamSpec("P")
R = TypeVar("R")


def telling(function: Callable[P, R]) -> Callable[P, R]:
    """The function, whose errors say in a sentence what happened."""

    @wraps(function)
    def told(*args: P.args, **options: P.kwargs) -> R:
        try:
            return function(*args, **options)
        except JourneyEditorError as error:
            note(error)
            raise

    return told


@cache
def public(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of the public face, the same at each call."""
    return telling(function)


def note(error: JourneyEditorError) -> None:
    """Adds the sentence to an error, once."""
    from journeyeditor.words import Words

    sentence = Words("en").message(error.message)
    if sentence not in getattr(error, "__notes__", ()):
        error.add_note(sentence)
