"""Plain text and Markdown lists as the lines they hold."""

from __future__ import annotations

import re

BULLET = re.compile(r"^\s*(?:[-*+•–‣◦]|\d{1,3}[.)]|[a-zA-Z][.)])\s+(?:\[[ xX]\]\s+)?")
"""A bullet or number with what follows it, a tick box included."""

HEADING = re.compile(r"^\s*#{1,6}\s+")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def lines_of(text: str) -> list[str]:
    """The lines that say something, without bullets, numbers, heading signs and emphasis.

    In a list, a line that is indented under an item without a bullet of its own goes on with that item.
    """
    rows = [row for row in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if row.strip()]
    listed = any(BULLET.match(row) for row in rows)
    found: list[str] = []
    for row in rows:
        goes_on = listed and found and row[:1].isspace() and not BULLET.match(row)
        if goes_on:
            found[-1] = f"{found[-1]} {plain(row)}"
        else:
            found.append(plain(row))
    return [line for line in found if line]


def plain(row: str) -> str:
    """A line without its marks; a letter or number alone before a bracket is a mark only where text follows."""
    return EMPHASIS.sub(r"\2", HEADING.sub("", BULLET.sub("", row, count=1), count=1)).strip()
