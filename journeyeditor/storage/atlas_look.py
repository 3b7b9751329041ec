"""The atlas as a window showed it when it closed, kept in the project's file: the next window shows it at once, and
reads the heads and the maps then. It goes with the next change of the project, in the same transaction.
"""

from __future__ import annotations

import json
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from journeyeditor.storage.kept import Kept, read_kept

MOST_ROWS = 400
"""Rows above and below a picture are no higher than this, px."""


Area = tuple[float, float, float, float]
"""Left, top, width, height, pt."""


class AtlasLook(NamedTuple):
    """What the program of a version showed in a theme: the project's title, what is fitted and what of the atlas the
    picture shows (pt), how high the rows above and below it are (px), and the picture, a PNG."""

    program: str
    theme: str
    title: str
    bounds: Area
    area: Area
    rows: tuple[int, int]
    picture: bytes

    def packed(self) -> bytes:
        """As the file keeps it."""
        return json.dumps(self[:-1], ensure_ascii=True).encode() + b"\n" + self.picture


def read_atlas_look(path: Path, program: str) -> AtlasLook | None:
    """What is kept in a project file by this version of the program; None where nothing is, or nothing sound."""
    look = read_kept(path, Kept.ATLAS_LOOK, _unpacked)
    return look if look and look.program == program else None


def _unpacked(data: bytes) -> AtlasLook:
    head, _, picture = data.partition(b"\n")
    program, theme, title, bounds, area, (above, below) = json.loads(head)
    rows = (min(MOST_ROWS, max(0, int(above))), min(MOST_ROWS, max(0, int(below))))
    return AtlasLook(str(program), str(theme), str(title), _area(bounds), _area(area), rows, picture)


def _area(numbers: list[float]) -> Area:
    x, y, width, height = map(float, numbers)
    if not all(map(isfinite, (x, y, width, height))) or width <= 0 or height <= 0:
        raise ValueError("a rectangle that is none")
    return x, y, width, height
