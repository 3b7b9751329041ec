"""Lengths as people write them on a command line: `10mm`, `1.5 cm`, `0.5in`, `10`."""

from __future__ import annotations

import re
from datetime import date

from journeyeditor.errors import UsageError

LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|m|in|)", re.IGNORECASE)
MILLIMETRES = {"mm": 1.0, "": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}


def millimetres(text: str) -> float:
    """A length in mm, the unit it has without one. Raises UsageError."""
    found = LENGTH.fullmatch(text.strip())
    if not found:
        raise UsageError("print.bad_length", wanted=text)
    return float(found[1].replace(",", ".")) * MILLIMETRES[found[2].lower()]


def metres(text: str) -> float:
    """A distance in metres, the unit it has without one. Raises UsageError."""
    plain = text.strip()
    return millimetres(plain if plain[-1:].isalpha() else f"{plain}m") / 1000


def day(text: str) -> date:
    """A date as `2026-11-12`. Raises UsageError."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError("print.bad_date", wanted=text) from error
