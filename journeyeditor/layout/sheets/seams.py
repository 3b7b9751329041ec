"""Seams: where a map is cut into sheets, between its cards, along one axis. Numbers only, in pt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Key, Part, Path, Rect
from journeyeditor.layout.sheets.anatomy import SOFT, Anatomy, Solid

AWAY = 0.3
"""What reaches over a seam by less than this is not cut by it, pt."""

OFFSETS = (-0.5, -0.8, -1.1, -1.4, -1.7, 0.0, 1.1, 1.4)
"""How far off a border its seam may lie, the best first, so that no route runs along it, pt."""

BESIDE = 0.95
"""A route nearer than this to a seam runs along it, pt."""


GRAZED = frozenset({Part.CARD, Part.NUMBER, Part.MOMENT})
GRAZE = 1.5
"""A seam that runs nearer to a card's edge than this grazes it, pt."""

ROW_OFFSETS = tuple(step / 4 for step in range(-20, 13))


class Border(NamedTuple):
    """A place where a seam may lie: its position, what it would cut, and whether it is one of the strong borders."""

    at: float
    cuts: tuple[Key, ...]
    strong: bool


def cut_by(solids: Iterable[Solid], at: float, *, across: bool) -> tuple[Key, ...]:
    """What a seam cuts: at an x if `across`, else at a y."""
    if across:
        return tuple(key for key, rect in solids if rect.x + AWAY < at < rect.right - AWAY)
    return tuple(key for key, rect in solids if rect.y + AWAY < at < rect.bottom - AWAY)


def span_of(solid: Solid, *, across: bool) -> tuple[float, float]:
    """Between which places a seam cuts something: of its x if `across`, else of its y."""
    rect = solid.rect
    start, end = (rect.x, rect.right) if across else (rect.y, rect.bottom)
    return start + AWAY, end - AWAY


def column_borders(drawing: Drawing, parts: Anatomy, solids: Sequence[Solid]) -> tuple[Border, ...]:
    """The borders of stages (strong) and steps, from left to right; the first is that of the labels."""
    upright = _upright(drawing)
    strong = {round(extent.x, 3) for _, extent in parts.stages}
    places = sorted({round(extent.x, 3) for _, extent in (*parts.stages, *parts.steps)})
    return tuple(_beside_routes(x, upright, solids, x in strong) for x in places)


def _beside_routes(x: float, upright: Sequence[float], solids: Sequence[Solid], strong: bool) -> Border:
    """The seam at a border: the first place near it that cuts least and along which no route runs."""
    tried = [Border(x + off, cut_by(solids, x + off, across=True), strong) for off in OFFSETS]
    return min(tried, key=lambda b: (hard(b.cuts), any(abs(b.at - at) < BESIDE for at in upright)))


def hard(cuts: Iterable[Key]) -> int:
    """How many of the things cut are more than labels and words of the head."""
    return sum(key.part not in SOFT for key in cuts)


def _upright(drawing: Drawing) -> tuple[float, ...]:
    """The x of every upright piece of a route, on the sheet."""
    found = []
    for group, node in drawing.nodes():
        if node.key.part in (Part.PATH, Part.ROUTE):
            for mark in node.marks:
                if isinstance(mark, Path):
                    found += [group.origin[0] + x for x in _upright_pieces(mark)]
    return tuple(found)


def _upright_pieces(path: Path) -> Iterable[float]:
    before = (0.0, 0.0)
    for command in path.commands:
        if command[0] == "Z":
            continue
        here = (command[-2], command[-1])
        if command[0] == "L" and abs(here[0] - before[0]) < 1e-6:
            yield here[0]
        before = here


def row_borders(parts: Anatomy, solids: Sequence[Solid]) -> tuple[Border, ...]:
    """The borders of the head and the lanes (strong), and of channel rows, from top to bottom."""
    strong = {round(y, 3) for y in (parts.body[0], *(lane.top for lane in parts.lanes), parts.body[1])}
    weak = {round(y, 3) for lane in parts.lanes for y in lane.rows} - strong
    cards = [solid.rect for solid in solids if solid.key.part in GRAZED]
    return tuple(
        Border(y, cut_by(solids, y, across=False), strong=True) if y in strong else _off_cards(y, cards, solids)
        for y in sorted(strong | weak)
    )


def _off_cards(y: float, cards: Sequence[Rect], solids: Sequence[Solid]) -> Border:
    """The seam at a channel row's border: where it is not, or least, along the edge of a card."""
    tried = [Border(y + off, cut_by(solids, y + off, across=False), strong=False) for off in ROW_OFFSETS]
    return min(tried, key=lambda b: (len(b.cuts), -_clearance(b.at, cards), abs(b.at - y)))


def _clearance(y: float, cards: Iterable[Rect]) -> float:
    """How far a level line keeps off cards, as far as it matters."""
    return min([GRAZE, *(max(r.y - y, y - r.bottom) for r in cards)])


def packed(lengths: Sequence[float], room: float) -> list[list[int]]:
    """As many neighbours to a sheet as its room takes; a longer one has a sheet of its own."""
    sheets: list[list[int]] = []
    used = 0.0
    for index, length in enumerate(lengths):
        if sheets and used + length <= room + 1e-6:
            sheets[-1].append(index)
            used += length
        else:
            sheets.append([index])
            used = length
    return sheets


def balanced(lengths: Sequence[float], room: float) -> list[list[int]]:
    """As few sheets as `packed` makes, of lengths as even as can be."""
    if not lengths:
        return []
    count = len(packed(lengths, room))
    low, high = max(lengths), max(room, *lengths)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if len(packed(lengths, middle)) <= count else (middle, high)
    return packed(lengths, high)


def largest(fits: Callable[[float], bool], least: float, most: float) -> float:
    """The largest scale that fits; `least` where none does."""
    if fits(most):
        return most
    low, high = least, most
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
