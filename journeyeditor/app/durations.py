"""A duration as a person types it, in their language: `11 min`, `2 weeks`, `3,5 jours`."""

from __future__ import annotations

import re

from journeyeditor.words import UNITS, Words

TYPED = re.compile(r"^\s*(\d+(?:[.,]\d+)?)\s*(\D*?)\s*$")
ISO = {unit: (f"PT{{}}{code[1:]}" if code.startswith("T") else f"P{{}}{code}") for code, unit in UNITS.items()}
"""The ISO form of each unit: `week` → `P{}W`."""


def parse_duration(text: str, words: Words) -> str | None:
    """The ISO 8601 form, of one unit as typed. None where the text is no duration; an empty text gives ""."""
    if not text.strip():
        return ""
    found = TYPED.match(text)
    if not found:
        return None
    unit = _unit(found[2].casefold(), words)
    return ISO[unit].format(found[1].replace(",", ".")) if unit else None


def _unit(typed: str, words: Words) -> str | None:
    """The unit whose word begins as typed; the shortest word wins, so that `m` is minutes before months."""
    if not typed:
        return None
    named = [(name, unit) for unit in ISO for name in _names(unit, words)]
    fitting = [(len(name), name, unit) for name, unit in named if name.startswith(typed) or typed.startswith(name)]
    exact = [unit for name, unit in named if name == typed]
    return exact[0] if exact else min(fitting)[2] if fitting else None


def _names(unit: str, words: Words) -> tuple[str, ...]:
    forms = (words.tr(f"duration.{unit}", n=count) for count in (1, 2))
    return tuple(re.sub(r"[\d\s⟦⟧]", "", form).casefold() for form in forms)
