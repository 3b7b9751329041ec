"""Convex outlines of what is placed: hulls, and moving them apart. Points are rows of numpy arrays, pt, y down.

An outline of four corners is an upright rectangle.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas import convex

Points = NDArray[np.float64]
CIRCLE = 16
"""Corners of the polygon that stands for a circle; it lies outside the circle."""


def circle(radius: float, below: float = 0.0) -> Points:
    """A polygon round a circle about (0, 0); its lower half is moved down by `below`."""
    angles = np.arange(CIRCLE) * (2 * np.pi / CIRCLE)
    outer = radius / np.cos(np.pi / CIRCLE)
    points = np.stack([np.cos(angles), np.sin(angles)], axis=1) * outer
    points[points[:, 1] > 0, 1] += below
    return np.asarray(points)


def box(left: float, top: float, right: float, bottom: float) -> Points:
    """The four corners of a rectangle."""
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]])


def hull(points: Points) -> Points:
    """The convex hull, anticlockwise on paper; fewer than three points come back sorted."""
    return np.array(convex.hull((float(x), float(y)) for x, y in points))


def normals(polygon: Points) -> Points:
    """The unit normals of a polygon's edges."""
    edges = np.concatenate([polygon[1:], polygon[:1]]) - polygon
    across = np.stack([edges[:, 1], -edges[:, 0]], axis=1)
    return across / np.maximum(np.hypot(across[:, 0], across[:, 1]), 1e-9)[:, None]


def way_out(a: Points, b: Points, axes: Points | None = None) -> Points | None:
    """The shortest move of b that takes it clear of a, both convex; None where they do not overlap.

    `axes` are the normals of both, where they are known.
    """
    if axes is None:
        axes = np.concatenate([normals(a), normals(b)])
    on_a, on_b = axes @ a.T, axes @ b.T
    forward = on_a.max(axis=1) - on_b.min(axis=1)
    backward = on_b.max(axis=1) - on_a.min(axis=1)
    depth = np.minimum(forward, backward)
    least = int(depth.argmin())
    if depth[least] <= 1e-9:
        return None
    sign = 1.0 if forward[least] <= backward[least] else -1.0
    out: Points = axes[least] * (depth[least] * sign)
    return out


def way_out_of_box(low_a: Points, high_a: Points, low_b: Points, high_b: Points) -> Points | None:
    """As `way_out`, for two upright rectangles given by their corners."""
    (ax, ay), (aright, abottom) = low_a.tolist(), high_a.tolist()
    (bx, by), (bright, bbottom) = low_b.tolist(), high_b.tolist()
    right, left, down, up = aright - bx, bright - ax, abottom - by, bbottom - ay
    across, along = min(right, left), min(down, up)
    if min(across, along) <= 1e-9:
        return None
    if across <= along:
        return np.array([right if right <= left else -left, 0.0])
    return np.array([0.0, down if down <= up else -up])


def overlapping(low: Points, high: Points) -> list[tuple[int, int]]:
    """The pairs of bounding boxes (rows of lows and highs) that share area, in order."""
    edge = high - 1e-6
    apart = (low[:, None, 0] >= edge[None, :, 0]) | (low[:, None, 1] >= edge[None, :, 1])
    first, second = np.nonzero(~(apart | apart.T))
    after = second > first
    first, second = first[after], second[after]
    return list(zip(first.tolist(), second.tolist(), strict=True))


class Crowd:
    """Convex outlines, each about its own origin, to be moved apart; what they keep while they move is known once."""

    def __init__(self, outlines: Sequence[Points]) -> None:
        """Takes the outlines."""
        self.outlines = outlines
        self.low = np.array([outline.min(axis=0) for outline in outlines])
        self.high = np.array([outline.max(axis=0) for outline in outlines])
        self.normals = [normals(outline) for outline in outlines]

    def push(self, places: Points) -> bool:
        """One round of pushing overlapping ones apart, in place; whether anything overlapped."""
        moved = False
        for i, j in overlapping(places + self.low, places + self.high):
            out = self._way_out(i, j, places)
            if out is not None:
                places[i] -= out * 0.505
                places[j] += out * 0.505
                moved = True
        return moved

    def _way_out(self, i: int, j: int, places: Points) -> Points | None:
        a, b = self.outlines[i], self.outlines[j]
        if len(a) == len(b) == 4:
            here, there = places[i], places[j]
            return way_out_of_box(here + self.low[i], here + self.high[i], there + self.low[j], there + self.high[j])
        return way_out(a + places[i], b + places[j], np.concatenate([self.normals[i], self.normals[j]]))

    def move_apart(self, at: Points, rounds: int = 60) -> Points:
        """Places near `at` where none overlaps another.

        Pushes pairs apart by the shortest way; where that does not come to rest in `rounds`, everything is spread a
        little and pushed again, so it always ends.
        """
        places = at.astype(np.float64).copy()
        while True:
            for _ in range(rounds):
                if not self.push(places):
                    return places
            places *= 1.06
            places += np.linspace(0.0, 1.0, len(places))[:, None]
