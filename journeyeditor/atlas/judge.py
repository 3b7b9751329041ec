"""How good a picture of the atlas is: crossings, lines through nodes, length of lines, and the room it takes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas.shapes import Points

CROSSING, THROUGH, LENGTH, ROOM = 1.0, 3.0, 0.006, 0.000_02
"""What one crossing, one line through a node, a pt of line and a square pt of room cost."""
WIDE = 1.55
"""Width by height of the room that a window and a sheet of paper give the atlas."""
NEAR = 34.0
"""A line closer than this to a node's middle goes through it, pt."""
MOST = 400
"""Lines beyond which nobody can tell good from better: such pictures are not judged."""

Lines = NDArray[np.intp]
"""Pairs of rows: which points a line joins."""


def cost(points: Points, lines: Lines) -> float:
    """What is wrong with a picture: less is better."""
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = (high - low + 150.0).tolist()
    room = max(width, height * WIDE) ** 2 / WIDE * ROOM
    if not 0 < len(lines) <= MOST:
        return float(room)
    start, end = points[lines[:, 0]], points[lines[:, 1]]
    length = float(np.hypot(*(end - start).T).sum()) * LENGTH
    return float(crossings(start, end, lines) * CROSSING + through(points, lines) * THROUGH + length + room)


def crossings(start: Points, end: Points, lines: Lines) -> int:
    """How many pairs of lines cross that share no end."""
    a, b, c, d = start[:, None], end[:, None], start[None], end[None]
    crossing = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
    shared = (lines[:, None, :, None] == lines[None, :, None, :]).any(axis=(2, 3))
    return int(np.triu(crossing & ~shared, k=1).sum())


def side(a: Points, b: Points, c: Points) -> NDArray[np.float64]:
    """On which side of a–b a point c lies: the sign."""
    out: NDArray[np.float64] = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
    return out


def through(points: Points, lines: Lines) -> int:
    """How often a line comes nearer than NEAR to a node that is not its end; labels count as part of the node."""
    middle = points + np.array([0.0, 8.0])
    start, end = points[lines[:, 0]][:, None], points[lines[:, 1]][:, None]
    along = end - start
    share = ((middle[None] - start) * along).sum(axis=2) / np.maximum((along**2).sum(axis=2), 1e-9)
    foot = start + np.clip(share, 0.0, 1.0)[..., None] * along
    near = np.hypot(*np.moveaxis(middle[None] - foot, 2, 0)) < NEAR
    rows = np.arange(len(lines))
    near[rows, lines[:, 0]] = near[rows, lines[:, 1]] = False
    return int(near.sum())


def best(pictures: Sequence[Points], lines: Lines) -> Points:
    """The picture of least cost; of equals the first."""
    return min(pictures, key=lambda points: cost(points, lines))
