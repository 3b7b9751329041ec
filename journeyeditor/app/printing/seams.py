"""Where an upright seam goes through a card, and where it runs once it may move. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.api.prepared import Prepared, Wanted, prepare
from journeyeditor.app.printing.arranging import Poster, marks_on, poster_of
from journeyeditor.drawing import Key, Part, Rect
from journeyeditor.layout.sheets.anatomy import SOFT
from journeyeditor.model import Project

TOUCH = 0.5
"""A seam that is nearer to a card's edge runs beside it, pt."""


class Seam(NamedTuple):
    """An upright seam of a poster between two columns of tiles (“C”, “D”), at the height of a card. pt."""

    poster: Poster
    left: str
    right: str
    x: float
    card: Rect
    key: Key


class Compared(NamedTuple):
    """The seam as it is, and the one beside the same card where seams move."""

    now: Seam
    moved: Seam


def compared(project: Project, wanted: Wanted, prepared: Prepared) -> Compared | None:
    """What moving the seams changes at one card; None where they move already, or cut no card."""
    if not wanted.options.even_seams:
        return None
    met = frozenset(one.id for key in wanted.journeys for one in project.journey(key).encounters)
    now = cut_of(prepared, met)
    if now is None:
        return None
    other = prepare(project, replace(wanted, options=replace(wanted.options, even_seams=False)))
    moved = seam_beside(other, now)
    return Compared(now, moved) if moved else None


def cut_of(prepared: Prepared, first: frozenset[str] = frozenset()) -> Seam | None:
    """The upright seam that goes nearest to the middle of a card; cards of the ids `first` before others."""
    poster = poster_of(prepared.sheets)
    if poster is None:
        return None
    keys = [cut.key for cut in prepared.cuts if cut.key.part not in SOFT]
    cards = [key for key in keys if key.part is Part.CARD]
    found = list(_crossings(poster, [key for key in cards if key.id in first] or cards or keys))
    return min(found, key=lambda seam: abs(seam.x - seam.card.x - seam.card.width / 2), default=None)


def _crossings(poster: Poster, keys: Sequence[Key]) -> Iterator[Seam]:
    for key in keys:
        for card in marks_on(poster.sheet, frozenset(), frozenset({key})):
            for left, right, x in uprights(poster):
                if card.x + TOUCH < x < card.right - TOUCH:
                    yield Seam(poster, left, right, x, card, key)


def uprights(poster: Poster) -> list[tuple[str, str, float]]:
    """The upright seams: the columns at their sides and where they are."""
    columns = sorted({(cell.x, name[0]) for name, cell in poster.cells})
    return [(one[1], other[1], other[0]) for one, other in pairwise(columns)]


def seam_beside(prepared: Prepared, now: Seam) -> Seam | None:
    """The upright seam that is nearest to the card of another one."""
    poster = poster_of(prepared.sheets)
    if poster is None:
        return None
    cards = marks_on(poster.sheet, frozenset(), frozenset({now.key}))
    seams = uprights(poster)
    if not cards or not seams:
        return None
    card = cards[0]
    left, right, x = min(seams, key=lambda seam: abs(seam[2] - card.x - card.width / 2))
    return Seam(poster, left, right, x, card, now.key)
