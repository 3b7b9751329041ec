"""The glyphs of the key moments: shape first, then colour, then label. Drawn on a 20 × 20 grid."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from journeyeditor.drawing.marks import Commands, Path
from journeyeditor.drawing.path_data import path_commands
from journeyeditor.drawing.shapes import circle, placed

GRID = 20.0
BODY_STROKE = 1.0
KNOCK_OUT_STROKE = 1.9
RING_RADIUS = 8.5
RING_STROKE = 1.5
RING_DASH = (3.0, 2.34)
"""Ten dashes go round the ring of a missing touchpoint."""


class Glyph(NamedTuple):
    """A filled body in a role and what is knocked out of it, on the grid."""

    role: str
    body: Commands
    knock_out: Commands


STAR = "M10 1.4L12.41 7.28L18.75 7.76L13.9 11.87L15.41 18.04L10 14.7L4.59 18.04L6.1 11.87L1.25 7.76L7.59 7.28z"
TRIANGLE = "M2.6 3.2h14.8a1.2 1.2 0 0 1 1.04 1.8L11.04 17.6a1.2 1.2 0 0 1-2.08 0L1.56 5a1.2 1.2 0 0 1 1.04-1.8z"
OCTAGON = "M6.5 1.5h7L18.5 6.5v7L13.5 18.5h-7L1.5 13.5v-7z"
SQUARE = "M10 0.9 19.1 10 10 19.1 0.9 10z"


ROLES = {
    "delight": "m_delight",
    "irritant": "m_irritant",
    "breaking_point": "m_break",
    "moment_of_truth": "m_truth",
}

BODIES = {"delight": STAR, "irritant": TRIANGLE, "breaking_point": OCTAGON, "moment_of_truth": SQUARE}
KNOCK_OUTS = {"irritant": "M10 6v4.2M10 12.9v0.1", "breaking_point": "M11.6 4.2 8.4 9.2h3.4L8.6 15.8"}


def moment_role(moment: str) -> str:
    """The colour role of a key moment (`m_delight` …); `ink_3` for a missing touchpoint and for none."""
    return ROLES.get(moment, "ink_3")


@lru_cache(maxsize=8192)
def moment_marks(
    moment: str, cx: float, cy: float, size: float, halo: float = 0.0, surface: str = "surface"
) -> tuple[Path, ...]:
    """The glyph of a key moment centred on (cx, cy), its grid `size` pt wide; nothing for `none`.

    `halo` (pt) and the knock-out are drawn in the role of the surface below.
    """
    scale = size / GRID
    x, y = cx - size / 2, cy - size / 2
    if moment == "missing":
        return _missing(x, y, scale, halo, surface)
    if moment not in ROLES:
        return ()
    role, shape, hole = _glyph(moment)
    body = placed(shape, x, y, scale)
    marks = [Path(body, fill=role, stroke=role, width=BODY_STROKE * scale, round=True)]
    if halo:
        marks.insert(0, Path(body, stroke=surface, width=halo * 2, round=True))
    if hole:
        marks.append(Path(placed(hole, x, y, scale), stroke=surface, width=KNOCK_OUT_STROKE * scale, round=True))
    return tuple(marks)


def _glyph(moment: str) -> Glyph:
    hole = circle(10, 10, 2.9) if moment == "moment_of_truth" else path_commands(KNOCK_OUTS.get(moment, ""))
    return Glyph(ROLES[moment], path_commands(BODIES[moment]), hole)


def _missing(x: float, y: float, scale: float, halo: float, surface: str) -> tuple[Path, ...]:
    """A dashed ring with a plus: the customer expects a touchpoint that is not there."""
    ring = placed(circle(GRID / 2, GRID / 2, RING_RADIUS), x, y, scale)
    plus = placed(path_commands("M10 6.2v7.6M6.2 10h7.6"), x, y, scale)
    width = RING_STROKE * scale
    dash = tuple(part * scale for part in RING_DASH)
    return (
        Path(ring, fill=surface, stroke=surface if halo else None, width=width + halo * 2),
        Path(ring, stroke="ink_3", width=width, dash=dash),
        Path(plus, stroke="ink_3", width=width, round=True),
    )
