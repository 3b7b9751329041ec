"""What is felt, kept from one drawing to the next: after an edit only the steps that it touches are asked again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import chain
from operator import attrgetter
from types import MappingProxyType

from journeyeditor.layout.context import Context
from journeyeditor.layout.memory import Inputs, same
from journeyeditor.model import Encounter, Feeling, Id
from journeyeditor.model.diff import differing, exchanged
from journeyeditor.model.feelings import Asked, Felt, Line, asked_at, distinct, felt_at, felt_lines_of, intensity_at

ANSWERS: Mapping[str, Callable[[Asked], Felt | None]] = MappingProxyType(
    {"emotion": felt_at, "intensity": intensity_at}
)

_column_of = attrgetter("column")


def felt_lines(context: Context, kind: str) -> tuple[Line, ...]:
    """The curves of emotion or of intensity: the same object as long as nobody feels otherwise."""
    return context.root.recall(("felt", kind), (), LastLines).lines_of(context, ANSWERS[kind])


class LastLines:
    """The curves as they were drawn last; `all` are those of every persona, also where one runs as another does."""

    __slots__ = ("all", "encounters", "feelings", "inputs", "lines", "told")

    def __init__(self) -> None:
        """Starts with no curve."""
        self.inputs: Inputs = ()
        self.feelings: tuple[Feeling, ...] = ()
        self.encounters: tuple[Encounter, ...] = ()
        self.told: dict[tuple[Id, Id], Feeling] = {}
        self.all: tuple[Line, ...] = ()
        self.lines: tuple[Line, ...] = ()

    def lines_of(self, context: Context, answer: Callable[[Asked], Felt | None]) -> tuple[Line, ...]:
        """The curves of what is drawn now."""
        journey, project = context.journey, context.project
        inputs = (journey.stages, journey.personas, project.personas, project.touchpoints)
        if not (self.inputs and same(self.inputs, inputs)):
            self._keep(tuple(map(self._known, felt_lines_of(project, journey, answer))))
            self.told = {(one.step, one.persona or ""): one for one in journey.feelings}
        elif self.feelings is not journey.feelings or self.encounters is not journey.encounters:
            self._patch(context, answer)
        self.inputs, self.feelings, self.encounters = inputs, journey.feelings, journey.encounters
        return self.lines

    def _known(self, line: Line) -> Line:
        """The line with the points that are as they were the same objects."""
        own = next((one for one in self.all if one.key == line.key), line)
        if own is line or own.points == line.points:
            return Line(line.persona, own.points)
        before = {felt.column: felt for felt in own.points}
        pairs = ((felt, before.get(felt.column)) for felt in line.points)
        return Line(line.persona, tuple(old if old is not None and old == felt else felt for felt, old in pairs))

    def _keep(self, found: tuple[Line, ...]) -> None:
        if found != self.all:
            self.all, self.lines = found, distinct(found)

    def _patch(self, context: Context, answer: Callable[[Asked], Felt | None]) -> None:
        """Asks again at the steps whose feelings or encounters came, went or changed."""
        went, came = exchanged(self.feelings, context.journey.feelings)
        for one in went:
            self.told.pop((one.step, one.persona or ""), None)
        self.told.update({(one.step, one.persona or ""): one for one in came})
        steps = {one.step for one in chain(*differing(self.encounters, context.journey.encounters))}
        steps = steps.union(one.step for one in (*went, *came)) & context.journey.column_of.keys()
        names = {touchpoint.id: touchpoint.name for touchpoint in context.project.touchpoints}
        found = self.all
        for step in steps:
            found = tuple(
                _answered(line, answer(asked_at(context.journey, step, line.key, self.told, names)), step, context)
                for line in found
            )
        self._keep(found)


def _answered(line: Line, felt: Felt | None, step: Id, context: Context) -> Line:
    """The line with one point, or none, at a step."""
    column = context.journey.column_of[step]
    place = bisect_left(line.points, column, key=_column_of)
    there = place < len(line.points) and line.points[place].column == column
    own = () if felt is None else (felt,)
    return Line(line.persona, (*line.points[:place], *own, *line.points[place + there :]))
