"""Texts of letters, figures and spaces of Western languages: nearly all, and what takes long can be left out."""

from __future__ import annotations

import re
from functools import cached_property

PLAIN = re.compile("[A-Za-z0-9À-ÖØ-öø-ÿ ]*")
"""Here UAX #14 breaks at the spaces and nowhere else, each character is one glyph, and none is moved."""

is_plain = PLAIN.fullmatch

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_QUIET = rf"[{_LETTER}0-9 ,.;!?'\"’‘“”%&/…«»#€£$]*"
JOINED = re.compile(rf"{_QUIET}(?:(?<=[{_LETTER}])-(?=[{_LETTER}]){_QUIET})*")
"""Here no letter or sign looks further than the spaces beside its word: words may be shaped one by one.

Brackets, colons, arrows and dashes take another height beside capitals, also beyond a space.
"""

is_joined = JOINED.fullmatch

WESTERN = re.compile("[\0-\u058f\u1e00-\u200e\u2010-\u2029\u202f-\u205f\u2070-\u2e7f]*")
"""Latin, Greek and Cyrillic with signs and arrows: read to the right, none of it tall, nothing East Asian."""

is_western = WESTERN.fullmatch


class Late:
    """A regular expression that is made when it is first used: one of large alphabets takes a ms, and few need it."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression."""
        return re.compile(self.source)
