"""A date as a person types it, in their language: `31 May 2027`, `31 mai 2027`, `31/5/2027`, `2027-05-31`."""

from __future__ import annotations

import re
from datetime import date

from journeyeditor.words import Words

EXAMPLE = date(2027, 5, 31)
"""Shows in an empty field how a date is written."""

NUMBERED = re.compile(r"^(?P<day>\d{1,2})[./ ](?P<month>\d{1,2})[./ ](?P<year>\d{4})$")
NAMED = re.compile(r"^(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\.? (?P<month>[^\W\d]+)\.?,? (?P<year>\d{4})$")
MONTH_FIRST = re.compile(r"^(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})$")


def parse_date(text: str, words: Words) -> date | None:
    """The date: day, month, year, the month as a number or as a word of the language, or ISO 8601; None: no date."""
    typed = " ".join(text.strip("⟦⟧ ").split())
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    found = NUMBERED.match(typed) or NAMED.match(typed) or MONTH_FIRST.match(typed)
    month = _month(found["month"], words) if found else None
    if not found or month is None:
        return None
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def _month(typed: str, words: Words) -> int | None:
    """A month's number: itself, or that of the one month that the word begins, or that begins the word."""
    if typed.isdigit():
        return int(typed)
    wanted = typed.casefold()
    short = {number: words.date(date(2026, number, 1), "month").split()[0].strip(".").casefold() for number in MONTHS}
    fitting = [number for number, name in short.items() if wanted.startswith(name) or name.startswith(wanted)]
    return fitting[0] if len(fitting) == 1 else None


MONTHS = range(1, 13)
