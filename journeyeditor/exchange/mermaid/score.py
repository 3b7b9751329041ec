"""Scores: JavaScript's idea of a number, and what a score of 1…5 is on −5…+5."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from journeyeditor.exchange.mermaid.source import trimmed

DECIMAL = re.compile(r"[+-]?(?:Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
OTHER_BASE = re.compile(r"0(?:[xX](?P<x>[0-9a-fA-F]+)|[oO](?P<o>[0-7]+)|[bB](?P<b>[01]+))")
BASES = {"x": 16, "o": 8, "b": 2}


def number(text: str) -> float:
    """`Number(text)` of JavaScript: empty is 0, `0x3` is 3, `4/5` and `★` are NaN."""
    text = trimmed(text)
    if not text:
        return 0.0
    if DECIMAL.fullmatch(text):
        return float(text.replace("Infinity", "inf"))
    other = OTHER_BASE.fullmatch(text)
    if other is None or other.lastgroup is None:
        return math.nan
    try:
        return float(int(other[other.lastgroup], BASES[other.lastgroup]))
    except OverflowError:
        return math.inf


class Value(NamedTuple):
    """A feeling −5…+5, and whether the score lay outside 1…5."""

    value: float
    clamped: bool


def feeling(score: float) -> Value | None:
    """(x − 3) × 2.5, clamped; None for a score that is no number."""
    if math.isnan(score):
        return None
    value = (score - 3) * 2.5
    kept = min(5.0, max(-5.0, value))
    return Value(kept, kept != value)
