"""`atlas-open`: the atlas of 1 000 journeys from the stored heads against reading the whole project.

Ours reads the heads and builds what is drawn first: the nodes, links, groups, and the overlaps of two touchpoints or
more. The reference reads and checks every row; it builds no atlas. `atlas-open-all` builds every overlap as well.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import thread_time

from journeyeditor import api, storage
from journeyeditor.atlas import Atlas
from journeyeditor.layout.atlas_picture import AtlasOptions
from tests.benchmarks.atlases import big_atlas

ROUNDS = 9
GOAL = 0.3


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "big.journey"
        storage.write_project(big_atlas(), path, {})
        heads, least = storage.read_heads(path), AtlasOptions().least_shared
        assert heads is not None
        assert heads.read_whole == ()
        ours, everything, whole = interleaved(
            lambda: opened(path, least), lambda: opened(path, 1), lambda: storage.load(path)
        )
    return [row("atlas-open", ours, whole, GOAL), row("atlas-open-all", everything, whole, 1.0)]


def opened(path: Path, least: int) -> Atlas:
    """The atlas as a window would first draw it."""
    return api.read_atlas(path, least)


def interleaved(*works: Callable[[], object]) -> list[float]:
    """The median of each in ms, run in turn."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, found in zip(works, times, strict=True):
            start = thread_time()
            work()
            found.append((thread_time() - start) * 1000)
    return [median(found) for found in times]


def row(name: str, ours: float, reference: float, goal: float) -> dict[str, object]:
    """A line of the table."""
    return {"name": name, "ours": ours, "reference": reference, "ratio": ours / reference, "goal": goal, "unit": "ms"}
