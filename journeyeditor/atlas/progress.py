"""How long work tells how much of it is done."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[float], None]
"""Is told how much is done, 0–1, from time to time; what it raises ends the work."""


def nobody(_share: float) -> None:
    """Tells nobody how much is done."""


def part(told: Told, low: float, high: float) -> Told:
    """Tells the progress of a part of some work, which is from `low` to `high` of the whole, 0–1."""
    return lambda share: told(low + (high - low) * share)
