"""Where the sheets lie in the preview: tiles as they hang, others beside each other, or one below the other. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from journeyeditor.api.prepared import Prepared
from journeyeditor.drawing import Key, Rect, Sheet, View
from journeyeditor.drawing.extent import overlap

TILE = re.compile(r"([A-Z])(\d+)")
BEFORE_MAPS = ("0", "i", "ii", "iii", "iv", "v")
"""The names of assembly sheets and front pages."""

EDGE, GAP, NAMED, LEAST, LEAST_TILE = 40, 10, 26, 130, 90
"""Room round the sheets, between them, for a name below; the least width of a sheet among others, of a tile. Px."""


class Mode(StrEnum):
    """The whole poster glued together, all sheets, or one as large as it goes."""

    POSTER = "poster"
    SHEETS = "sheets"
    ONE = "one"


class Place(NamedTuple):
    """Where a sheet lies in the grid, and what stands below it."""

    column: int
    row: int
    name: str


class Arranged(NamedTuple):
    """Boxes of the sheets and the size of all, px; `scale` is px a pt."""

    boxes: tuple[Rect, ...]
    names: tuple[str, ...]
    size: tuple[float, float]
    scale: float


def map_sheet(prepared: Prepared) -> Sheet:
    """The first sheet that shows a map: the paper of a print is its paper."""
    numbered = [sheet for sheet in prepared.sheets if sheet.name not in BEFORE_MAPS]
    return numbered[0] if numbered else prepared.sheets[0]


def tiled(sheets: Sequence[Sheet]) -> bool:
    """Whether some of the sheets are tiles of a poster."""
    return any(map(tile_of, sheets))


def tile_of(sheet: Sheet) -> re.Match[str] | None:
    """The letter and the number of a tile; a page of notes, N1, has no window onto the poster."""
    return TILE.fullmatch(sheet.name) if sheet.views and sheet.views[0].clipped else None


def places(sheets: Sequence[Sheet], columns: int) -> list[Place]:
    """Tiles lie as they hang, what belongs to them below; other sheets one after the other in so many columns."""
    tiles = [tile_of(sheet) for sheet in sheets]
    rows = max((int(tile[2]) for tile in tiles if tile), default=0)
    found, free = [], 0
    for sheet, tile in zip(sheets, tiles, strict=True):
        if tile:
            found.append(Place(ord(tile[1]) - ord("A"), int(tile[2]) - 1, ""))
        else:
            name = f"{sheet.name}  {sheet.title}" if sheet.name not in sheet.title and not rows else sheet.title
            found.append(Place(free % columns, rows + free // columns, name))
            free += 1
    return found


def arranged(sheets: Sequence[Sheet], mode: Mode, room: tuple[float, float], scale: float | None = None) -> Arranged:
    """The sheets in a room, px; `scale` None: as large as all, or one of them, are seen whole."""
    width, height = _pitch(sheets, mode)
    below = 8 if tiled(sheets) and mode is Mode.SHEETS else NAMED + GAP
    columns, fitting = _fit(sheets, mode, room, below)
    scale = scale or fitting
    laid = places(sheets, columns) if mode is Mode.SHEETS else [Place(0, i, one.title) for i, one in enumerate(sheets)]
    across, down = width * scale + GAP, height * scale + below
    taken = (max(place.column for place in laid) + 1) * across - GAP
    left = max(EDGE, (room[0] - taken) / 2)
    boxes = tuple(
        Rect(left + place.column * across, EDGE + place.row * down, sheet.size[0] * scale, sheet.size[1] * scale)
        for place, sheet in zip(laid, sheets, strict=True)
    )
    bottom = max(box.bottom for box in boxes) + NAMED + EDGE / 2
    size = (max(room[0], taken + 2 * EDGE), max(room[1], bottom))
    return Arranged(boxes, tuple(place.name for place in laid), size, scale)


def _pitch(sheets: Sequence[Sheet], mode: Mode) -> tuple[float, float]:
    """How wide and high a place for a sheet is, pt: tiles hang close, also where one wider sheet lies below them."""
    tiles = [sheet for sheet in sheets if tile_of(sheet)]
    close = mode is Mode.SHEETS and tiles and len(sheets) - len(tiles) == 1
    return max(one.size[0] for one in (tiles if close else sheets)), max(one.size[1] for one in sheets)


def _fit(sheets: Sequence[Sheet], mode: Mode, room: tuple[float, float], below: float) -> tuple[int, float]:
    """Columns and scale: all sheets seen at once, unless they would be too small."""
    width, height = _pitch(sheets, mode)
    free, high = room[0] - 2 * EDGE, room[1] - EDGE - NAMED - (12 if tiled(sheets) else 0)
    if mode is not Mode.SHEETS:
        return 1, max(0.01, min(free / width, (high - EDGE) / height))
    if tiled(sheets):
        laid = places(sheets, 1)
        ways = [(1 + max(place.column for place in laid), 1 + max(place.row for place in laid))]
    else:
        ways = [(n, ceil(len(sheets) / n)) for n in range(1, len(sheets) + 1)]
    found = max((min((free / n - GAP) / width, (high / rows - below) / height), n) for n, rows in ways)
    least = (LEAST_TILE if tiled(sheets) else LEAST) / width
    if found[0] >= least:
        return found[1], found[0]
    return (found[1] if tiled(sheets) else max(1, int(free // (LEAST + GAP)))), least


class Poster(NamedTuple):
    """The tiles glued together: one sheet, and the part of it that each tile shows, pt."""

    sheet: Sheet
    cells: tuple[tuple[str, Rect], ...]


def poster_of(sheets: Sequence[Sheet]) -> Poster | None:
    """The poster that tiles make; None where there are none."""
    tiles = [(sheet.name, sheet.views[0]) for sheet in sheets if tile_of(sheet)]
    if not tiles:
        return None
    whole = tiles[0][1].source
    for _, view in tiles[1:]:
        whole = whole.union(view.source)
    first = tiles[0][1]
    shown = View(first.drawing, whole, 0, 0, first.scale)
    size = (whole.width * first.scale, whole.height * first.scale)
    sheet = Sheet(size, (shown,), "", first.drawing.title, (), first.drawing.language)
    return Poster(sheet, tuple((name, _cell(view.source, tiles, whole, first.scale)) for name, view in tiles))


def _cell(source: Rect, tiles: Sequence[tuple[str, View]], whole: Rect, scale: float) -> Rect:
    """From a tile's own corner to where the next ones begin, on the poster."""
    right = min((v.source.x for _, v in tiles if v.source.x > source.x + 0.01), default=whole.right)
    bottom = min((v.source.y for _, v in tiles if v.source.y > source.y + 0.01), default=whole.bottom)
    return Rect(
        (source.x - whole.x) * scale,
        (source.y - whole.y) * scale,
        (right - source.x) * scale,
        (bottom - source.y) * scale,
    )


def marks_on(
    sheet: Sheet, ids: frozenset[str], keys: frozenset[Key], cell: tuple[float, float] | None = None
) -> list[Rect]:
    """Where on a sheet stand things of these ids or keys, as much of them as its map shows; pt.

    `cell` is how much of a tile stays when it is glued: the strip below the next one is not marked.
    """
    found = []
    for view in sheet.views:
        if view.drawing is not sheet.views[0].drawing:
            continue
        for key, bounds in view.drawing.bounds().items():
            if (key in keys or key.id in ids) and bounds.intersects(view.source):
                found.append(view.matrix.rect(overlap(bounds, view.source)))
        if cell:
            found = [overlap(mark, Rect(view.x, view.y, *cell)) for mark in found]
    return [mark for mark in found if mark.width > 0 and mark.height > 0]
