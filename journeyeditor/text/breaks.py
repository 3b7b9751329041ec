"""Where a text may be broken: UAX #14 through ICU, forced breaks, and last resorts inside a word too wide."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from icu4py.breakers import CharacterBreaker, LineBreaker

from journeyeditor.text.plain import Late, is_plain, is_western
from journeyeditor.text.writing import EAST_ASIAN, writing_of

FORCED = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = dict.fromkeys([*range(0x20), 0x7F, 0xFEFF]) | {0x09: " "}
SPACES = re.compile(" +")
SIGNS = "€£¥$₩₹₪₽₺₫%‰°"
SYMBOLS = (
    "mm|cm|m|km|mg|g|kg|t|ml|l|s|min|h|d|ms|kB|KB|MB|GB|TB|kW|kWh|W|V|Hz|pt|px|dpi|"
    "EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CAD|AUD"
)
UNIT = re.compile(rf"(?<=\d)[ \u2009]+(?=[{SIGNS}]|(?:{SYMBOLS})(?![A-Za-z]))")
"""The space between a number and its unit: no line ends there."""

COUNTER = Late("(?<=[0-9０-９])(?=[\u4e00-\u9fff\uac00-\ud7af])")
"""Between a number and what is counted, in East Asian writing: no line ends there either."""

SOFT = Late(r"(?<=[_.@:/\\&?=#+~|-])(?=\w)|(?<=[^\W\d_])(?=\d)|(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Places in a long word where one reads on without a hyphen: after signs, at digits and inner capitals."""

LEAST_SHARE = 0.4
"""A soft place is taken only if it leaves the line this full."""


def forced_parts(text: str) -> list[str]:
    """A text split at its line breaks; tabs become spaces, other control characters go."""
    if text.isprintable():
        return [text]
    return [part.translate(INVISIBLE) for part in FORCED.split(text)]


LOCALES = {
    "ja": "ja-u-lb-strict-lw-phrase",
    "ko": "ko-u-lw-phrase",
    "zh": "zh-u-lb-strict",
    "zh-hant": "zh-Hant-u-lb-strict",
}
"""How ICU is told to break East Asian text: strictly, and Japanese and Korean by phrases."""


def opportunities(text: str, language: str) -> list[int]:
    """The ends of the parts that may not be broken, spaces after them included; the last is the text's end."""
    if is_plain(text):
        ends = [spaces.end() for spaces in SPACES.finditer(text)]
        if not text.endswith(" "):
            ends.append(len(text))
    else:
        ends = _ends(text, _locale(text, language))
    held = {space.end() for space in UNIT.finditer(text)}
    if not is_western(text):
        held |= {place.start() for place in COUNTER.pattern.finditer(text)}
    return [end for end in ends if end not in held] if held else ends


def _ends(text: str, locale: str) -> list[int]:
    return list(accumulate(map(len, LineBreaker(text, locale))))


def _locale(text: str, language: str) -> str:
    return LOCALES[writing_of(text, language)] if not is_western(text) and EAST_ASIAN.pattern.search(text) else language


def graphemes(text: str, language: str) -> list[int]:
    """The ends of what a reader takes for one character."""
    return list(accumulate(map(len, CharacterBreaker(text, language))))


def word_cuts(word: str, edges: Sequence[float], room: float, language: str) -> list[int]:
    """Where to cut a word that is wider than the room, its own end left out.

    `edges[i]` is the distance of character i from the word's start, in the unit of `room`; nan where no cut is
    possible. Each part fits the room unless a single grapheme does not.
    """
    ends = [end for end in graphemes(word, language) if end == len(word) or edges[end] == edges[end]]
    soft = {match.start() for match in SOFT.pattern.finditer(word)}
    if not is_western(word) and EAST_ASIAN.pattern.search(word):
        soft.update(_ends(word, "ja-u-lb-strict"))
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
