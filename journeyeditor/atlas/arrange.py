"""Where tied things stand if only their ties count: stress majorisation from fixed seeds.

The stress of a picture is Σ over pairs of (distance in it − wanted distance)² / wanted². Each round moves every point
to the mean of where the others want it (Gansner, Koren, North: Graph drawing by stress majorization, 2004, in its
Jacobi form), with a pull on some added.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas.shapes import Points

SEED = 20_201
FARTHEST = 3.0
"""Hops beyond which nothing stands farther away, so that loose parts do not drift off."""
LARGE = 120
"""From so many points on one start and fewer rounds must do."""


def hops(ties: NDArray[np.float64]) -> NDArray[np.float64]:
    """Steps along ties between all pairs, at most FARTHEST (breadth-first by matrix powers)."""
    n = len(ties)
    far = np.full((n, n), FARTHEST)
    reach, joined = np.eye(n, dtype=bool), ties > 0
    for step in range(int(FARTHEST)):
        far[reach & (far == FARTHEST)] = step
        reach = (reach.astype(np.float32) @ (joined | np.eye(n, dtype=bool)).astype(np.float32)) > 0
    np.fill_diagonal(far, 0.0)
    return far


def arrange(wanted: NDArray[np.float64], pull: Points, starts: int) -> NDArray[np.float64]:
    """Pictures of n points from several random starts, shape (starts, n, 2), each about its middle.

    `wanted` are the distances (n, n); `pull` moves points by so much a round. The same input gives the same pictures.
    """
    n = len(wanted)
    if n == 1:
        return np.zeros((1, 1, 2))
    runs, rounds = (1, 80) if n > LARGE else (starts, 160)
    points = np.random.default_rng(SEED).normal(size=(runs, n, 2)) * wanted.mean()
    weight = 1.0 / np.maximum(wanted, 1e-9) ** 2
    np.fill_diagonal(weight, 0.0)
    total = weight.sum(axis=1)[None, :, None]
    for _ in range(rounds):
        gap = points[:, :, None, :] - points[:, None, :, :]
        length = np.maximum(np.sqrt((gap**2).sum(axis=3)), 1e-6)
        force = (weight * (wanted / length - 1.0))[..., None] * gap
        points = points + 0.7 * force.sum(axis=2) / total + pull[None]
        points -= points.mean(axis=1, keepdims=True)
    return np.asarray(points)
