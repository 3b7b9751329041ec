"""The tokens of a journey diagram, as mermaid 11's own rules cut them: the first rule that fits wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from journeyeditor.exchange.mermaid.source import SPACE


class Kind(StrEnum):
    """What a token is."""

    JOURNEY = "journey"
    TITLE = "title"
    ACC_TITLE = "acc_title"
    ACC_DESCR = "acc_descr"
    SECTION = "section"
    NAME = "name"
    DATA = "data"
    COLON = "colon"
    INVALID = "invalid"
    NEWLINE = "newline"
    BLOCK = "block"
    SKIP = "skip"


class Token(NamedTuple):
    """A token and where it starts in the prepared text."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def _rule(kind: Kind, pattern: str) -> tuple[Kind, re.Pattern[str]]:
    return kind, re.compile(pattern, re.IGNORECASE | re.ASCII)


RULES = (
    _rule(Kind.SKIP, r"%%(?!\{)[^\n]*"),
    _rule(Kind.SKIP, r"[^}]%%[^\n]*"),
    _rule(Kind.NEWLINE, r"\n+"),
    _rule(Kind.SKIP, rf"[{SPACE}]+"),
    _rule(Kind.SKIP, r"#[^\n]*"),
    _rule(Kind.JOURNEY, r"journey\b"),
    _rule(Kind.TITLE, rf"title[{SPACE}][^#\n;]+"),
    _rule(Kind.ACC_TITLE, rf"accTitle[{SPACE}]*:[{SPACE}]*"),
    _rule(Kind.ACC_DESCR, rf"accDescr[{SPACE}]*:[{SPACE}]*"),
    _rule(Kind.BLOCK, rf"accDescr[{SPACE}]*\{{[{SPACE}]*"),
    _rule(Kind.SECTION, rf"section[{SPACE}][^#:\n;]+"),
    _rule(Kind.NAME, r"[^#:\n;]+"),
    _rule(Kind.DATA, r":[^#\n;]+"),
    _rule(Kind.COLON, r":"),
    _rule(Kind.INVALID, r"."),
)

REST_OF_LINE = re.compile(r"[^\n]*")
BLOCK_TEXT = re.compile(r"[^}]*")


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a prepared text; those of accessibility hold their value."""
    at = 0
    while at < len(text):
        kind, match = next((kind, m) for kind, rule in RULES if (m := rule.match(text, at)))
        start, at = at, match.end()
        if kind in (Kind.ACC_TITLE, Kind.ACC_DESCR):
            value = _at(REST_OF_LINE, text, at)
            at = value.end()
            yield Token(kind, value[0], start)
        elif kind is Kind.BLOCK:
            value = _at(BLOCK_TEXT, text, at)
            at = min(value.end() + 1, len(text))
            yield Token(Kind.ACC_DESCR, value[0], start)
        elif kind is not Kind.SKIP:
            yield Token(kind, match[0], start)


def _at(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    """A match of a pattern that fits everywhere, if only empty."""
    found = pattern.match(text, at)
    if found is None:
        raise AssertionError(pattern.pattern)
    return found
