"""Which way text runs: the levels of the Unicode bidirectional algorithm (UAX #9), and lines put in visual order.

A level is even where one reads to the right and odd where one reads to the left. A sign before a number counts as
a part of it, so that “−5” stays “−5” among right-to-left words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from journeyeditor.text.plain import Late, is_western

if TYPE_CHECKING:
    from journeyeditor.text.embedding import Embedded

RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
LEFTWARD = Late(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where nothing of this occurs, all reads to the right."""

SIGNED = Late(r"(?<![\w.,)\]])[+\-−–±](?=\d)")
STRONG = {"L": 0, "R": 1, "AL": 1}
BLANK = frozenset({"WS", "FSI", "LRI", "RLI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"})


def is_rtl(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left."""
    return language.partition("-")[0].lower() in RTL_LANGUAGES


def runs_left(text: str) -> bool:
    """Whether anything in a text may run to the left."""
    return not is_western(text) and LEFTWARD.pattern.search(text) is not None


def base_level(text: str, language: str) -> int:
    """0 or 1: the way of the first strong character; of a text without one, its language's."""
    other = int(is_rtl(language))
    if not other and not runs_left(text):
        return 0
    return first_strong([bidirectional(character) for character in text], other)


def mirrored(character: str) -> str:
    """What a character looks like among right-to-left ones: “(” like “)”."""
    from bidi.mirror import MIRRORED

    return MIRRORED.get(character, character)


def first_strong(classes: Sequence[str], other: int) -> int:
    """The level of the first strong class outside isolates, or another where there is none (P2, P3)."""
    depth = 0
    for kind in classes:
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif not depth and kind in STRONG:
            return STRONG[kind]
    return other


def levels(text: str, base: int) -> list[int]:
    """The level of each character of a line, spaces at its end included."""
    if not base and not runs_left(text):
        return [0] * len(text)
    from journeyeditor.text.embedding import embedded, matching_pops, sequences
    from journeyeditor.text.resolving import resolve

    classes = [bidirectional(character) or "L" for character in text]
    own = list(classes)
    for sign in SIGNED.pattern.finditer(text):
        own[sign.start()] = "EN"
    pops = matching_pops(own)
    placed = embedded(own, base, pops, first_strong)
    for sequence in sequences(placed, base, pops):
        resolve(text, placed, sequence)
    return _finished(classes, placed, base)


def _finished(classes: Sequence[str], placed: Embedded, base: int) -> list[int]:
    """Levels with what is invisible after its neighbour, and blanks before an end at the base (X9, L1)."""
    found = placed.levels
    for i, kept in enumerate(placed.kept):
        if not kept:
            found[i] = found[i - 1] if i else base
    at_end = True
    for i in range(len(found) - 1, -1, -1):
        if classes[i] in ("B", "S"):
            at_end = True
        elif classes[i] not in BLANK:
            at_end = False
        if at_end:
            found[i] = base
    return found


def visual_order(found: Sequence[int]) -> list[int]:
    """The places of a line's runs from left to right, given their levels (L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
