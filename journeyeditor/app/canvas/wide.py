"""Nodes that run along the whole map, cut so that only what is seen of them is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import accumulate, chain
from math import ceil
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.drawing import GlyphRun, Mark, Path, Rect
from journeyeditor.drawing.extent import overlap
from journeyeditor.drawing.marks import Command, Commands

WIDE = 3000.0
"""A node wider than this is cut, pt: about two windows."""

PIECE = 1500.0
"""Length of the pieces of a straight line, pt."""

STEPS = 8
"""Commands in each piece of a curve: those in sight are painted at each step of a drag."""

AREA, HATCH = 48, 2
"""Commands along each piece of an area; of a hatched one few, as the lines are made again where one of them changes."""


BACK = 3
"""The commands by which an area goes down to its level, along it and up."""


def is_wide(bounds: Rect) -> bool:
    """Whether a node is worth cutting."""
    return bounds.width > WIDE


class Cut(NamedTuple):
    """How an outline is cut: `step` commands in each piece, `back` at its end that lead back to its start."""

    step: int
    back: int

    def spans(self, commands: int) -> range:
        """Where the pieces of an outline begin, one command before their own."""
        return range(0, commands - 1 - self.back, self.step)


class Pieces(NamedTuple):
    """Marks cut into pieces: how each is cut, where the first piece of each is, and all pieces in painting order."""

    whole: tuple[Mark, ...]
    cuts: tuple[Cut | None, ...]
    firsts: tuple[int, ...]
    marks: tuple[Mark, ...]


def pieces_of(marks: tuple[Mark, ...]) -> Pieces:
    """Marks in pieces that look the same together: long lines and curves, areas along a curve."""
    cuts = tuple(cut_of(mark) for mark in marks)
    own = [tuple(_pieces(mark, cut)) for mark, cut in zip(marks, cuts, strict=True)]
    firsts = tuple(accumulate(map(len, own), initial=0))
    return Pieces(marks, cuts, firsts[:-1], tuple(chain.from_iterable(own)))


def recut(before: Pieces, marks: tuple[Mark, ...]) -> tuple[Pieces, list[int]] | None:
    """The pieces of marks of which some are others or run elsewhere, and which of them are fresh; None if more differ
    in number.
    """
    if len(marks) != len(before.whole):
        return None
    found, fresh = list(before.marks), list[int]()
    for old, mark, cut, first in zip(before.whole, marks, before.cuts, before.firsts, strict=True):
        if old is mark or old == mark:
            continue
        run = differing(old, mark)
        if cut is None or run is None or not isinstance(mark, Path):
            return None
        last = (min(run[1], len(mark.commands) - cut.back - 1) - 1) // cut.step
        for number in range((run[0] - 1) // cut.step, last + 1):
            found[first + number] = _piece(mark, cut, number * cut.step)
            fresh.append(first + number)
    return Pieces(marks, before.cuts, before.firsts, tuple(found)), fresh


def differing(old: Mark, mark: Mark) -> tuple[int, int] | None:
    """The first and the end of the commands of an outline that are others, where it begins and closes as before.

    None where more is different, or nothing. Looks at which objects they are: for outlines of which most is the same.
    """
    if not (isinstance(old, Path) and isinstance(mark, Path)) or len(old.commands) != len(mark.commands):
        return None
    from journeyeditor.model.diff import shared  # the first painting goes without the model

    head, tail = shared(old.commands, mark.commands)
    closed = 0 if base_of(mark) is None else BACK
    inside = 0 < head < len(mark.commands) - tail and tail >= closed
    return (head, len(mark.commands) - tail) if inside and paint_of(old) == paint_of(mark) else None


def differs_along(old: Mark, mark: Mark) -> Rect | None:
    """Where an outline or area looks different that runs elsewhere in a part; None where it differs in more."""
    run = differing(old, mark)
    if run is None or not (isinstance(old, Path) and isinstance(mark, Path)):
        return None
    first, end = run
    points = [point for one in (old, mark) for command in one.commands[first - 1 : end] for point in points_in(command)]
    level = base_of(mark) if mark.fill or mark.hatch else None
    ys = [y for _, y in points] + ([] if level is None else [level])
    xs, pen = [x for x, _ in points], mark.width
    box = Rect(min(xs) - pen, min(ys) - pen, max(xs) - min(xs) + 2 * pen, max(ys) - min(ys) + 2 * pen)
    return overlap(box, mark.clip) if mark.clip else box


def points_in(command: Command) -> Iterator[tuple[float, float]]:
    """The points of a command, handles among them."""
    if command[0] == "C":
        yield from ((command[1], command[2]), (command[3], command[4]))
    if command[0] != "Z":
        yield end_of(command)


def extent_of(mark: Mark) -> Rect:
    """Where a mark paints, pt, its pen included."""
    if isinstance(mark, GlyphRun):
        return Rect(mark.x, mark.y - mark.size, mark.shape.width * mark.size, mark.size * 1.4)
    if isinstance(mark, Path) and is_level(mark):
        (left, y), (right, _) = map(end_of, mark.commands)
        return Rect(min(left, right) - mark.width, y - mark.width, abs(right - left) + 2 * mark.width, 2 * mark.width)
    if isinstance(mark, Path):
        box, pen = painter_path(mark.commands).boundingRect(), mark.width
        return Rect(box.x() - pen, box.y() - pen, box.width() + 2 * pen, box.height() + 2 * pen)
    return mark.rect


def cut_of(mark: Mark) -> Cut | None:
    """How a mark is cut that is one curve, or the area between one and a level, and long; None for any other."""
    if not isinstance(mark, Path) or mark.commands[0][0] != "M":
        return None
    if mark.stroke:
        plain = not (mark.fill or mark.hatch or mark.clip or mark.dash)
        runs = plain and all(command[0] not in {"M", "Z"} for command in mark.commands[1:])
        return Cut(STEPS, 0) if runs and len(mark.commands) - 1 > STEPS else None
    area = (mark.fill or mark.hatch) and base_of(mark) is not None
    step = HATCH if mark.hatch else AREA
    return Cut(step, BACK) if area and len(mark.commands) - BACK - 1 > step else None


def _pieces(mark: Mark, cut: Cut | None) -> Iterator[Mark]:
    if isinstance(mark, Path) and cut is not None:
        yield from (_piece(mark, cut, first) for first in cut.spans(len(mark.commands)))
    elif isinstance(mark, Path) and is_level(mark):
        yield from _line(mark)
    else:
        yield mark


def _piece(mark: Path, cut: Cut, first: int) -> Path:
    """A part of a curve, or an upright strip of an area, from the end of one command on."""
    commands = mark.commands
    run = commands[first + 1 : min(first + 1 + cut.step, len(commands) - cut.back)]
    (x, y), level = end_of(commands[first]), base_of(mark) if cut.back else None
    back: Commands = () if level is None else (("L", end_of(run[-1])[0], level), ("L", x, level), ("Z",))
    return _painted_as(mark, (("M", x, y), *run, *back))


def is_level(mark: Path) -> bool:
    """Whether a mark is a single level line, and nothing else."""
    if len(mark.commands) != 2 or not mark.stroke or mark.fill or mark.hatch or mark.clip:
        return False
    start, end = mark.commands
    return start[0] == "M" and end[0] == "L" and start[2] == end[2]


def base_of(mark: Path) -> float | None:
    """The level (y, pt) an area is closed by: its last three commands go down to it, along it and up."""
    if len(mark.commands) < 5 or mark.commands[-1][0] != "Z":
        return None
    down, along = mark.commands[-3:-1]
    level = down[0] == "L" and along[0] == "L" and end_of(down)[1] == end_of(along)[1]
    return end_of(down)[1] if level else None


def _line(mark: Path) -> Iterator[Path]:
    """A level line in pieces, each a whole number of dashes long."""
    (left, y), (right, _) = map(end_of, mark.commands)
    period = sum(mark.dash) or 1.0
    length = max(1, ceil(PIECE / period)) * period
    for piece in range(max(1, ceil((right - left) / length))):
        x = left + piece * length
        end = min(right, x + length)
        yield _painted_as(mark, (("M", x, y), ("L", end, y)))


paint_of = attrgetter(*(one.name for one in fields(Path)[1:]))
"""All of a path but its outline."""


def _painted_as(mark: Path, commands: Commands) -> Path:
    """Another outline, painted alike; `replace` takes four times as long, and there are hundreds."""
    return Path(commands, *paint_of(mark))


def end_of(command: Command) -> tuple[float, float]:
    """Where a line or curve ends."""
    if command[0] == "C":
        return command[5], command[6]
    if command[0] == "Z":
        return 0.0, 0.0
    return command[1], command[2]
