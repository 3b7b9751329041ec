"""The grid of a map: where its stages and steps stand, pt from the left edge of the first column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.layout.style import Sheet
from journeyeditor.model import Grain, Stage

DIGITS = 6
"""So exact is the width of a card (pt): the same to the last digit wherever its column stands."""


class Extent(NamedTuple):
    """The left edge and width of a column, pt."""

    x: float
    width: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Extents of the steps and stages in order; `at` finds the index of a stage's or step's id among its own.

    `width` is the whole body's, at least one stage wide where there is no stage. At `breaks` (pt, from left to right)
    the sheet is cut: words stand on one side of each.
    """

    stages: tuple[Extent, ...]
    steps: tuple[Extent, ...]
    ends: tuple[tuple[bool, bool], ...]
    at: dict[str, int]
    stage_ids: frozenset[str]
    width: float
    breaks: tuple[float, ...] = ()

    def around(self, x: float) -> Extent:
        """What lies between the breaks on the two sides of a place, a little off them."""
        after = bisect_right(self.breaks, x)
        left = self.breaks[after - 1] + OFF_BREAK if after else 0.0
        right = self.breaks[after] - OFF_BREAK if after < len(self.breaks) else self.width
        return Extent(left, right - left)

    def parted(self, step: int) -> bool:
        """Whether a break runs through a step or between it and the next."""
        left = self.steps[step].x + NEAR_BREAK
        right = self.steps[min(step + 1, len(self.steps) - 1)].right - NEAR_BREAK
        return bisect_right(self.breaks, left) < bisect_right(self.breaks, right)

    def index(self, grain: Grain, place: str) -> int:
        """The column of a stage or step in a grain; a place of the other grain counts as the column it lies in."""
        of_stage = place in self.stage_ids
        own = self.at[place]
        if of_stage is (grain is Grain.STAGE):
            return own
        x = (self.stages if of_stage else self.steps)[own].x
        return bisect_right(self.cells(grain), x + TOLERANCE, key=lambda cell: cell.x) - 1

    def cells(self, grain: Grain) -> tuple[Extent, ...]:
        """The columns of a grain."""
        return self.stages if grain is Grain.STAGE else self.steps

    def between(self, grain: Grain, first: int, last: int, outer: float, inner: float) -> Extent:
        """The room of a card from one column to another of a grain.

        It keeps `outer` off the edges of stages and `inner` off the edges between the steps of one.
        """
        cells, of_stage = self.cells(grain), grain is Grain.STAGE
        left = outer if of_stage or self.ends[first][0] else inner
        right = outer if of_stage or self.ends[last][1] else inner
        width = cells[last].right - right - cells[first].x - left
        return Extent(cells[first].x + left, round(width, DIGITS))


def columns_of(stages: tuple[Stage, ...], sheet: Sheet, width: float | None = None) -> Columns:
    """The grid of the stages; `width` (pt) spreads the columns over a wider sheet, in proportion or evenly."""
    if sheet.even:
        widths = _even(stages, sheet, width or 0.0)
    else:
        widths = [[_step_width(stage, i, sheet) for i in range(len(stage.steps))] for stage in stages]
    natural = sum(map(sum, widths))
    factor = max(1.0, width / natural) if width and natural else 1.0
    steps: list[Extent] = []
    extents: list[Extent] = []
    ends: list[tuple[bool, bool]] = []
    at: dict[str, int] = {}
    x = 0.0
    for stage, own in zip(stages, widths, strict=True):
        left = x
        at[stage.id] = len(extents)
        for i, step in enumerate(stage.steps):
            at[step.id] = len(steps)
            steps.append(Extent(x, own[i] * factor))
            ends.append((i == 0, i == len(own) - 1))
            x += own[i] * factor
        extents.append(Extent(left, x - left))
    ids = frozenset(stage.id for stage in stages)
    return Columns(tuple(extents), tuple(steps), tuple(ends), at, ids, max(x, width or 0.0, sheet.stage))


def _even(stages: tuple[Stage, ...], sheet: Sheet, width: float) -> list[list[float]]:
    """Stages as wide as each other, but for those whose steps need more; steps share their stage evenly."""
    needed = [max(sheet.stage, len(stage.steps) * sheet.least_column) for stage in stages]
    room, left = width, len(needed)
    for need in sorted(needed, reverse=True):
        if need * left <= room:
            break
        room, left = room - need, left - 1
    share = room / left if left else 0.0
    return [
        [max(need, share) / len(stage.steps)] * len(stage.steps) for stage, need in zip(stages, needed, strict=True)
    ]


def _step_width(stage: Stage, index: int, sheet: Sheet) -> float:
    """A person's width wins, but never less than a word can stand in."""
    own = stage.steps[index].width
    if own is not None:
        return max(own * sheet.pitch / SCREEN_PITCH, sheet.least_column)
    return max(sheet.pitch, sheet.stage / len(stage.steps))


SCREEN_PITCH = 87.0
"""The pitch of a column on screen (116 px), in which a person gives `Step.width`; other styles keep the proportion."""

OFF_BREAK = 3.0
"""How far words keep off a break, pt."""

NEAR_BREAK = 3.0
"""A break nearer than this to a column's edge does not run through it, pt."""

TOLERANCE = 0.001
"""Two edges nearer than this (pt) are one."""
