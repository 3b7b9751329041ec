"""Which face sets which character: a text split into stretches of one face, script and direction each.

Inter first, then the families of `families` in their order, then the system's fonts. What a reader takes for one
character is never parted; a space stays with what it follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from journeyeditor.text.breaks import graphemes
from journeyeditor.text.direction import base_level, levels
from journeyeditor.text.faces import coverage, face_key
from journeyeditor.text.families import EMOJI, fallbacks, system_families
from journeyeditor.text.plain import Late
from journeyeditor.text.writing import writing_of

EMOJI_SIGN = "\ufe0f"
SHARED = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Scripts of what is used in many: it goes with its neighbours."""

HIDDEN = Late(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
"""Characters without a look of their own: no font needs them (Default_Ignorable_Code_Point)."""


class Stretch(NamedTuple):
    """A part of a text, the key of the face that sets it, and its level; `missing`: no font has it."""

    text: str
    face: str
    level: int = 0
    missing: bool = False


def stretches(text: str, family: str, weight: int, italic: bool = False, language: str = "en") -> tuple[Stretch, ...]:
    """A text of one line split where face, script or direction change."""
    if not text:
        return ()
    base = base_level(text, language)
    if not base and coverage(family).issuperset(text):
        return (Stretch(text, face_key(family, weight, italic)),)
    parts = [
        Stretch(
            "".join(one.text for one in run),
            face_key(run[0].family or family, weight, italic),
            run[0].level,
            not run[0].family,
        )
        for run in _runs(text, family, base, language)
    ]
    return tuple(parts)


def missing(text: str, language: str = "en") -> tuple[str, ...]:
    """The characters of a text that no font has, each once, as code points: `U+13000`."""
    if coverage("inter").issuperset(text):
        return ()
    writing = writing_of(text, language)
    lacking = (one for one in dict.fromkeys(_characters(text, language)) if family_of(one, "inter", writing) is None)
    return tuple(dict.fromkeys(code_point(character) for one in lacking for character in _visible(one)))


def code_point(character: str) -> str:
    """How a character is named that cannot be shown."""
    return f"U+{ord(character):04X}"


class _Character(NamedTuple):
    """What a reader takes for one character, its family ("": none has it), script and level."""

    text: str
    family: str
    script: str
    level: int


def _runs(text: str, family: str, base: int, language: str) -> Iterator[list[_Character]]:
    """Characters that are shaped together. A missing one stands alone."""
    run: list[_Character] = []
    for one in _placed(text, family, base, language):
        together = run and run[-1].family and run[-1].family == one.family and run[-1].level == one.level
        if together and (one.script in SHARED or _script(run) in (one.script, "")):
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run


def _script(run: list[_Character]) -> str:
    return next((one.script for one in run if one.script not in SHARED), "")


def _placed(text: str, family: str, base: int, language: str) -> Iterator[_Character]:
    from fontTools.unicodedata import script as script_of

    writing = writing_of(text, language)
    found = levels(text, base)
    at, before = 0, ""
    for one in _characters(text, language):
        stays = one == " " and before and found[at] == found[at - 1] and one in coverage(before)
        before = before if stays else family_of(one, family, writing) or ""
        yield _Character(one, before, script_of(one[0]), found[at])
        at += len(one)


def _characters(text: str, language: str) -> Iterator[str]:
    for start, end in pairwise([0, *graphemes(text, language)]):
        yield text[start:end]


@lru_cache(maxsize=16384)
def family_of(character: str, main: str, writing: str = "zh") -> str | None:
    """The first family that has all of what a reader takes for one character; None where none has."""
    wanted = _visible(character)
    order = (main, *fallbacks(writing))
    if EMOJI_SIGN in character:
        order = (EMOJI, *order)
    found = next((family for family in order if coverage(family).issuperset(wanted)), None)
    if found is None and len(wanted) > 1 and (begun := family_of(wanted[0], main, writing)):
        return begun
    return found or _of_the_system(wanted)


def _of_the_system(wanted: str) -> str | None:
    return next((name for name, font in system_families().items() if font.has(wanted)), None)


@cache
def _visible(character: str) -> str:
    """What of a character a font must have: no spaces, controls or hidden signs."""
    return "".join(sign for sign in HIDDEN.pattern.sub("", character) if category(sign) not in ("Zs", "Cc", "Zl", "Zp"))
