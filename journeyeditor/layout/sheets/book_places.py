"""Where things stand in a book: sheet, column and row, as its index names them: 7 C3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.drawing import Part, Rect
from journeyeditor.layout.sheets.pages import Laid
from journeyeditor.model import Moment

ROWS = 6
"""A sheet's grid has a column for each stage and six equal rows."""


class Ref(NamedTuple):
    """A place: sheet, column from 0, row from 1."""

    sheet: int
    column: int
    row: int

    @property
    def cell(self) -> str:
        """Column and row: C3."""
        return f"{chr(ord('A') + self.column)}{self.row}"

    def __str__(self) -> str:
        """Sheet and cell: 7 C3."""
        return f"{self.sheet} {self.cell}"


class Met(NamedTuple):
    """An encounter in the book: where, and what moment it is."""

    touchpoint: str
    ref: Ref
    moment: Moment
    title: str


@dataclass(frozen=True)
class Places:
    """Places by id (journeys, stages, encounters), and every encounter."""

    by_id: Mapping[str, Ref]
    met: tuple[Met, ...]


def places_in(pages: Iterable[tuple[int, Laid]]) -> Places:
    """The places of a book's sheets, each with its number."""
    by_id: dict[str, Ref] = {}
    met: list[Met] = []
    for number, laid in pages:
        journey = laid.job.journey
        by_id.setdefault(journey.id, Ref(number, 0, 1))
        for position, index in enumerate(laid.facts.stages):
            stage = journey.stages[index]
            by_id.setdefault(stage.id, Ref(number, position, 1))
            for step in stage.steps:
                by_id.setdefault(step.id, Ref(number, position, 1))
        encounters = {encounter.id: encounter for encounter in journey.encounters}
        for key, box in _cards(laid):
            encounter = encounters.get(key)
            if encounter is not None and key not in by_id:
                ref = Ref(number, _column(laid, encounter.step), _row(laid, box))
                by_id[key] = ref
                met.append(Met(encounter.touchpoint, ref, encounter.moment, encounter.title))
    return Places(by_id, tuple(met))


def _cards(laid: Laid) -> Iterator[tuple[str, Rect]]:
    """The cards of touchpoints that a page shows, and where on it."""
    for group, node in laid.drawing.nodes():
        if node.key.part is Part.CARD:
            box = node.bounds.moved(*group.origin)
            x, y = box.x + box.width / 2, box.y + box.height / 2
            for view in laid.windows:
                source = view.source
                if source.x <= x < source.right and source.y <= y < source.bottom:
                    yield node.key.id, view.matrix.rect(box)


def _column(laid: Laid, step: str) -> int:
    stage = laid.job.journey.stage_of[step].id
    ids = [laid.job.journey.stages[index].id for index in laid.facts.stages]
    return ids.index(stage) if stage in ids else 0


def _row(laid: Laid, box: Rect) -> int:
    """The sixth of the map's height in which a card's middle lies."""
    whole = laid.box
    share = (box.y + box.height / 2 - whole.y) / whole.height
    return min(ROWS, max(1, int(share * ROWS) + 1))
