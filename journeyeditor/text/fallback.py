"""Which face sets which character: a text split into stretches of one face each.

Inter first, then the Noto families in their order. A space, a combining mark or a joiner stays with what it
follows. Levels of writing direction and colour emoji will be told apart here too.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple
from unicodedata import category

from journeyeditor.text.faces import FALLBACKS, coverage, face_key

JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


class Stretch(NamedTuple):
    """A part of a text and the key of the face that sets it."""

    text: str
    face: str


def stretches(text: str, family: str, weight: int, italic: bool = False) -> tuple[Stretch, ...]:
    """A text split where the face changes; a character that no face has stays with the main face."""
    if coverage(family).issuperset(text):
        return (Stretch(text, face_key(family, weight, italic)),) if text else ()
    parts: list[tuple[str, list[str]]] = []
    for character in text:
        follows = bool(parts) and (character == " " or character in JOINERS or category(character)[0] == "M")
        chosen = parts[-1][0] if follows else family_of(character, family)
        if parts and parts[-1][0] == chosen:
            parts[-1][1].append(character)
        else:
            parts.append((chosen, [character]))
    return tuple(Stretch("".join(part), face_key(chosen, weight, italic)) for chosen, part in parts)


@cache
def family_of(character: str, main: str) -> str:
    """The first family that has a character; the main one where none has."""
    if character in coverage(main):
        return main
    return next((family for family in FALLBACKS if character in coverage(family)), main)
