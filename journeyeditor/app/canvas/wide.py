"""Nodes that run along the whole map, cut so that only what is seen of them is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from math import ceil
from operator import attrgetter

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.drawing import GlyphRun, Mark, Path, Rect
from journeyeditor.drawing.marks import Command, Commands

WIDE = 3000.0
"""A node wider than this is cut, pt: about two windows."""

PIECE = 1500.0
"""Length of the pieces of a straight line, pt."""

STEPS = 48
"""Commands in each piece of a curve."""

AREA = 8
"""Commands along each piece of an area: the lines of its hatch are made again where one of them changes."""


def is_wide(bounds: Rect) -> bool:
    """Whether a node is worth cutting."""
    return bounds.width > WIDE


def pieces(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """The marks in their order, long lines and curves cut into pieces that look the same together."""
    for mark in marks:
        if isinstance(mark, Path) and mark.stroke and not (mark.fill or mark.hatch or mark.clip):
            yield from _cut(mark)
        elif isinstance(mark, Path) and (mark.fill or mark.hatch) and not mark.stroke:
            yield from _cut_area(mark)
        else:
            yield mark


def extent_of(mark: Mark) -> Rect:
    """Where a mark paints, pt, its pen included."""
    if isinstance(mark, GlyphRun):
        return Rect(mark.x, mark.y - mark.size, mark.shape.width * mark.size, mark.size * 1.4)
    if isinstance(mark, Path):
        box, pen = painter_path(mark.commands).boundingRect(), mark.width
        return Rect(box.x() - pen, box.y() - pen, box.width() + 2 * pen, box.height() + 2 * pen)
    return mark.rect


def _cut(mark: Path) -> Iterator[Path]:
    first, *rest = mark.commands
    if first[0] != "M" or any(command[0] in {"M", "Z"} for command in rest):
        yield mark
    elif len(rest) == 1 and rest[0][0] == "L" and rest[0][2] == first[2]:
        yield from _line(mark, first[1], rest[0][1], first[2])
    elif mark.dash or len(rest) <= STEPS:
        yield mark
    else:
        start: tuple[float, float] = (first[1], first[2])
        for index in range(0, len(rest), STEPS):
            run = tuple(rest[index : index + STEPS])
            yield _painted_as(mark, (("M", *start), *run))
            start = end_of(run[-1])


def _cut_area(mark: Path) -> Iterator[Path]:
    """The area between a curve and a level in upright strips; any other area as it is."""
    first, *course = mark.commands[:-3]
    level = base_of(mark)
    if level is None or first[0] != "M" or len(course) <= AREA:
        yield mark
        return
    start: tuple[float, float] = (first[1], first[2])
    for index in range(0, len(course), AREA):
        run = tuple(course[index : index + AREA])
        end = end_of(run[-1])
        yield _painted_as(mark, (("M", *start), *run, ("L", end[0], level), ("L", start[0], level), ("Z",)))
        start = end


def base_of(mark: Path) -> float | None:
    """The level (y, pt) an area is closed by: its last three commands go down to it, along it and up."""
    if len(mark.commands) < 5 or mark.commands[-1][0] != "Z":
        return None
    down, along = mark.commands[-3:-1]
    level = down[0] == "L" and along[0] == "L" and end_of(down)[1] == end_of(along)[1]
    return end_of(down)[1] if level else None


def _line(mark: Path, left: float, right: float, y: float) -> Iterator[Path]:
    """A level line in pieces, each a whole number of dashes long."""
    period = sum(mark.dash) or 1.0
    length = max(1, ceil(PIECE / period)) * period
    for piece in range(max(1, ceil((right - left) / length))):
        x = left + piece * length
        end = min(right, x + length)
        yield _painted_as(mark, (("M", x, y), ("L", end, y)))


PAINT = attrgetter(*(one.name for one in fields(Path)[1:]))
"""All of a path but its outline."""


def _painted_as(mark: Path, commands: Commands) -> Path:
    """Another outline, painted alike; `replace` takes four times as long, and there are hundreds."""
    return Path(commands, *PAINT(mark))


def end_of(command: Command) -> tuple[float, float]:
    """Where a line or curve ends."""
    if command[0] == "C":
        return command[5], command[6]
    if command[0] == "Z":
        return 0.0, 0.0
    return command[1], command[2]
