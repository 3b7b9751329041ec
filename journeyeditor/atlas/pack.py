"""Packs areas into a room of a window's shape without overlaps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from journeyeditor.atlas.judge import WIDE
from journeyeditor.atlas.shapes import Points, move_apart, push

ROUNDS = 90
SHRINK = 0.965


def pack(outlines: Sequence[Points], at: Points) -> Points:
    """Places for convex outlines, drawn together from `at` until they are close; none overlaps."""
    if len(outlines) == 1:
        return np.zeros((1, 2))
    low = np.array([outline.min(axis=0) for outline in outlines])
    high = np.array([outline.max(axis=0) for outline in outlines])
    places = move_apart(outlines, at * 1.5)
    for _ in range(ROUNDS):
        extent = (places + high).max(axis=0) - (places + low).min(axis=0)
        places -= ((places + low).min(axis=0) + (places + high).max(axis=0)) / 2
        tall = extent[0] < extent[1] * WIDE
        places *= np.array([1.0 - (1.0 - SHRINK) * (0.3 if tall else 1.0), SHRINK if tall else 0.99])
        for _ in range(3):
            push(outlines, places, low, high)
    return move_apart(outlines, places)


def tightened(outlines: Sequence[Points], at: Points) -> Points:
    """The same picture drawn a little closer; none overlaps."""
    low = np.array([outline.min(axis=0) for outline in outlines])
    high = np.array([outline.max(axis=0) for outline in outlines])
    places = at.copy()
    for _ in range(10):
        places = (places - places.mean(axis=0)) * SHRINK
        push(outlines, places, low, high)
    return move_apart(outlines, places)
