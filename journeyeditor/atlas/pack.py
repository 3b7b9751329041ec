"""Packs areas into a room of a window's shape without overlaps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from journeyeditor.atlas.judge import WIDE
from journeyeditor.atlas.shapes import Crowd, Points

ROUNDS = 90
PUSHES, SHRINK = 3, 0.965


def pack(outlines: Sequence[Points], at: Points, rounds: int = ROUNDS) -> Points:
    """Places for convex outlines, drawn together from `at` until they are close; none overlaps."""
    if len(outlines) == 1:
        return np.zeros((1, 2))
    crowd = Crowd(outlines)
    places = crowd.move_apart(at * 1.5)
    for _ in range(rounds):
        low, high = (places + crowd.low).min(axis=0), (places + crowd.high).max(axis=0)
        places -= (low + high) / 2
        tall = high[0] - low[0] < (high[1] - low[1]) * WIDE
        places *= np.array([1.0 - (1.0 - SHRINK) * (0.3 if tall else 1.0), SHRINK if tall else 0.99])
        for _ in range(PUSHES):
            if not crowd.push(places):
                break
    return crowd.move_apart(places)


def tightened(crowd: Crowd, at: Points) -> Points:
    """The same picture drawn a little closer; none overlaps."""
    places = at.copy()
    for _ in range(10):
        places = (places - places.mean(axis=0)) * SHRINK
        crowd.push(places)
    return crowd.move_apart(places)
