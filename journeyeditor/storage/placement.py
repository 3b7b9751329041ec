"""Where the nodes of a project's atlas stood, kept in its file: a large one is placed once, and stays where it was.

Places are told by the journeys' ids and the mark of the atlas that they were computed for. They outlive changes: who
reads them keeps those that still hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from journeyeditor.model import Id
from journeyeditor.storage.kept import Kept, read_kept, unzipped, zipped


class Stood(NamedTuple):
    """A node's place, pt from the atlas's middle, and the group it stood in."""

    x: float
    y: float
    group: Id


class Placement(NamedTuple):
    """The nodes' places as computed, and the mark of the atlas they were computed for."""

    mark: str
    stood: Mapping[Id, Stood]

    def packed(self) -> bytes:
        """As the file keeps it."""
        return zipped(self)


def read_placement(path: Path) -> Placement | None:
    """What is kept in a project file; None where nothing is, or nothing sound."""
    return read_kept(path, Kept.PLACEMENT, _unpacked)


def _unpacked(data: bytes) -> Placement:
    mark, stood = unzipped(data)
    found = {str(key): Stood(float(x), float(y), str(group)) for key, (x, y, group) in stood.items()}
    if not all(isfinite(one.x) and isfinite(one.y) for one in found.values()):
        raise ValueError("a place that is nowhere")
    return Placement(str(mark), found)
