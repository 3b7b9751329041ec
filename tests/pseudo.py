"""Finds bare text: whatever a person sees that neither went through `Words` nor belongs to the project.

In the pseudo-language `qps` each text of a catalogue stands in ⟦…⟧. `bare(texts, project)` gives those that do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from journeyeditor.model import Project

WRAPPED = re.compile(r"⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧")
CUT = re.compile(r"⟦[^⟦⟧]*…$")
"""A wrapped text whose end is left out for want of room."""

WORDLESS = re.compile(r"[^\w]*[\d.,\s\u00a0\u202f%+−/:-]*[^\w]*")


def bare(texts: Iterable[str], project: Project, known: Iterable[str] = ()) -> list[str]:
    """The texts with a word in them that is neither wrapped, nor the project's, nor known (names, keys, formats)."""
    own = sorted({*texts_of(project), *known}, key=len, reverse=True)
    return sorted({text for text in texts if not is_clean(text, own)})


def is_clean(text: str, own: Iterable[str]) -> bool:
    """Whether nothing but numbers and signs is left of a text without its wrapped and own parts."""
    rest = CUT.sub(" ", WRAPPED.sub(" ", text))
    for part in own:
        if part and part in rest:
            rest = rest.replace(part, " ")
        if WORDLESS.fullmatch(rest):
            return True
    return bool(WORDLESS.fullmatch(rest))


def texts_of(value: object) -> Iterator[str]:
    """Every text that a project holds, each line by itself too."""
    if isinstance(value, str):
        yield value
        yield from value.split("\n")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
