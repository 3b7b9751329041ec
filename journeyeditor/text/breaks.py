"""Where a text may be broken: UAX #14 through ICU, forced breaks, and last resorts inside a word too wide."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from icu4py.breakers import CharacterBreaker, LineBreaker

from journeyeditor.text.plain import is_plain

FORCED = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = dict.fromkeys([*range(0x20), 0x7F, 0xFEFF]) | {0x09: " "}
SPACES = re.compile(" +")
UNIT = re.compile(r"\d $")
UNITS = frozenset("€£¥$%‰°")
"""Signs that stay with the number before them, whatever space is between."""

SOFT = re.compile(r"(?<=[_.@:/\\&?=#+~|-])(?=\w)|(?<=[^\W\d_])(?=\d)|(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Places in a long word where one reads on without a hyphen: after signs, at digits and inner capitals."""

LEAST_SHARE = 0.4
"""A soft place is taken only if it leaves the line this full."""


def forced_parts(text: str) -> list[str]:
    """A text split at its line breaks; tabs become spaces, other control characters go."""
    if text.isprintable():
        return [text]
    return [part.translate(INVISIBLE) for part in FORCED.split(text)]


def opportunities(text: str, language: str) -> list[int]:
    """The ends of the parts that may not be broken, spaces after them included; the last is the text's end."""
    if is_plain(text):
        ends = [spaces.end() for spaces in SPACES.finditer(text)]
        return ends if text.endswith(" ") else [*ends, len(text)]
    ends = list(accumulate(map(len, LineBreaker(text, language))))
    if UNITS.isdisjoint(text):
        return ends
    return [end for end in ends if not (text[end : end + 1] in UNITS and end < len(text) and UNIT.search(text[:end]))]


def graphemes(text: str, language: str) -> list[int]:
    """The ends of what a reader takes for one character."""
    return list(accumulate(map(len, CharacterBreaker(text, language))))


def word_cuts(word: str, edges: Sequence[float], room: float, language: str) -> list[int]:
    """Where to cut a word that is wider than the room, its own end left out.

    `edges[i]` is the distance of character i from the word's start, in the unit of `room`; nan where no cut is
    possible. Each part fits the room unless a single grapheme does not.
    """
    ends = [end for end in graphemes(word, language) if end == len(word) or edges[end] == edges[end]]
    soft = {match.start() for match in SOFT.finditer(word)}
    cuts: list[int] = []
    start = 0
    while edges[len(word)] - edges[start] > room:
        later = [end for end in ends if end > start]
        fitting = bisect_right(later, edges[start] + room, key=lambda end: edges[end])
        furthest = later[max(fitting, 1) - 1]
        if furthest == len(word):
            break
        least = edges[start] + room * LEAST_SHARE
        start = next((end for end in reversed(later[:fitting]) if end in soft and edges[end] >= least), furthest)
        cuts.append(start)
    return cuts
