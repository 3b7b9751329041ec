"""Lengths, shares and days as people write them: `10mm`, `1.5 cm`, `0.5in`, `10`; `150 %`; `2026-11-12`."""

from __future__ import annotations

import re
from datetime import date

from journeyeditor.errors import UsageError

LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|m|in|)", re.IGNORECASE)
MILLIMETRES = {"mm": 1.0, "": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}

SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?")
LEAST_SHARE, MOST_SHARE = 0.05, 20.0


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


def share(text: str) -> float:
    """A share of full size: `150 %` and `150` are 1.5. Raises UsageError."""
    found = SHARE.fullmatch(text.strip())
    value = float(found[1].replace(",", ".")) / 100 if found else 0.0
    if not LEAST_SHARE <= value <= MOST_SHARE:
        raise UsageError("print.bad_scale", wanted=text, least=round(LEAST_SHARE * 100), most=round(MOST_SHARE * 100))
    return value


def day(text: str) -> date:
    """A date as `2026-11-12`. Raises UsageError."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError("print.bad_date", wanted=text) from error
