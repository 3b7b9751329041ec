"""A node as a flat list of painter calls, and as flat rectangles for a map seen from afar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.index import Grid
from journeyeditor.app.canvas.inks import NO_BRUSH, NO_PEN, Inks
from journeyeditor.app.canvas.outlines import hatch_lines, painter_path, qrect, upright_rectangle
from journeyeditor.app.canvas.shadows import Shadows
from journeyeditor.app.canvas.wide import Pieces, extent_of, is_wide, pieces_of, recut
from journeyeditor.drawing import GlyphRun, Image, Mark, Node, Part, Path


class Call(IntEnum):
    """Which method of a painter; the order is that of `methods`."""

    PEN = 0
    BRUSH = 1
    PATH = 2
    FILL = 3
    GLYPHS = 4
    PIXMAP = 5
    LINES = 6
    SAVE = 7
    CLIP = 8
    RESTORE = 9


ORIGIN = QPointF(0, 0)
NO_PIECES = Pieces((), (), (), ())
Calls = tuple[tuple[int, tuple[object, ...]], ...]
Flat = tuple[tuple[str, float, QRectF], ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """`calls` paint the node. One that runs along the map has instead `parts` of its `pieces` in a `grid`, made when
    seen.
    """

    calls: Calls
    grid: Grid | None = None
    parts: list[Calls | None] = field(default_factory=list)
    pieces: Pieces = NO_PIECES


class Afar(NamedTuple):
    """A node seen from afar: rectangles (role, opacity, pt), and then what is known by its shape."""

    flat: Flat
    strokes: Calls


class Compiler:
    """Turns nodes into calls with the pens of one theme."""

    def __init__(self, inks: Inks, fonts: RawFonts, pictures: Pictures) -> None:
        """What the calls are made of."""
        self.inks = inks
        self.fonts = fonts
        self.pictures = pictures
        self.shadows = Shadows(inks.dark)

    def compile(self, node: Node, before: Compiled | None = None) -> Compiled:
        """All marks of a node in painting order; of one that runs along the map, `before` lends what is the same."""
        if not is_wide(node.bounds):
            return Compiled(tuple(settled(self._calls(node.marks))))
        again = recut(before.pieces, node.marks) if before is not None else None
        if before is None or before.grid is None or again is None:
            made = pieces_of(node.marks)
            return Compiled((), Grid(map(extent_of, made.marks)), [None] * len(made.marks), made)
        made, fresh = again
        parts = before.parts.copy()
        for n in fresh:
            parts[n] = None
        return Compiled((), before.grid.changed({n: extent_of(made.marks[n]) for n in fresh}), parts, made)

    def part(self, compiled: Compiled, number: int) -> Calls:
        """The calls of one part of a node that runs along the map."""
        found = compiled.parts[number]
        if found is None:
            found = compiled.parts[number] = tuple(self._calls((compiled.pieces.marks[number],)))
        return found

    def afar(self, node: Node) -> Afar:
        """The node as it is painted from afar."""
        return Afar(tuple(self._flat(node)), tuple(self._strokes(node)))

    def _calls(self, marks: tuple[Mark, ...]) -> Iterator[tuple[int, tuple[object, ...]]]:
        for like, run in groupby(marks, alike):
            if like:
                yield from self._text([mark for mark in run if isinstance(mark, GlyphRun)])
                continue
            for mark in run:
                if isinstance(mark, Path):
                    yield from self._outline(mark)
                elif isinstance(mark, Image):
                    yield from self._image(mark)

    def _text(self, runs: list[GlyphRun]) -> Iterator[tuple[int, tuple[object, ...]]]:
        yield Call.PEN, (self.inks.line(runs[0].role, 1.0, (), False, runs[0].opacity),)
        yield Call.GLYPHS, (ORIGIN, self.fonts.run(runs))

    def _outline(self, mark: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
        if mark.clip:
            yield Call.SAVE, ()
            yield Call.CLIP, (qrect(mark.clip),)
        if mark.shadow:
            yield from self._shadow(mark)
        box = None if mark.stroke else upright_rectangle(mark.commands)
        if box is not None and mark.fill and not mark.hatch:
            yield Call.FILL, (box, self.inks.colour(mark.fill, mark.opacity))
        else:
            yield from self._path(mark)
        if mark.clip:
            yield Call.RESTORE, ()

    def _path(self, mark: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
        path = painter_path(mark.commands)
        fill = self.inks.brush(mark.fill, mark.opacity) if mark.fill else NO_BRUSH
        stroke = self.inks.pen(mark)
        if mark.hatch:
            if mark.fill:
                yield from ((Call.PEN, (NO_PEN,)), (Call.BRUSH, (fill,)), (Call.PATH, (path,)))
            hatch = mark.hatch
            yield Call.PEN, (self.inks.line(hatch.role, hatch.width, (), False, hatch.opacity * mark.opacity),)
            yield Call.LINES, (hatch_lines(path, hatch.pitch, mark.clip),)
            fill = NO_BRUSH
        if fill is not NO_BRUSH or stroke is not NO_PEN:
            yield from ((Call.PEN, (stroke,)), (Call.BRUSH, (fill,)), (Call.PATH, (path,)))

    def _shadow(self, mark: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
        box = painter_path(mark.commands).boundingRect()
        start = mark.commands[0]
        radius = abs(start[1] - box.x()) if start[0] == "M" else 0.0
        pixmap, around = self.shadows.pixmap(mark.shadow, box.width(), box.height(), min(radius, box.height() / 2))
        yield Call.PIXMAP, (around.translated(box.topLeft()), pixmap, QRectF(pixmap.rect()))

    def _image(self, mark: Image) -> Iterator[tuple[int, tuple[object, ...]]]:
        pixmap = self.pictures.pixmap(mark.asset, mark.rect.width, mark.rect.height, mark.radius)
        if pixmap is None:
            yield Call.FILL, (qrect(mark.rect), self.inks.colour("sunken"))
            return
        width, height = mark.rect.width, mark.rect.height
        scale = min(width / pixmap.width(), height / pixmap.height())
        wide, high = pixmap.width() * scale, pixmap.height() * scale
        target = QRectF(mark.rect.x + (width - wide) / 2, mark.rect.y + (height - high) / 2, wide, high)
        yield Call.PIXMAP, (target, pixmap, QRectF(pixmap.rect()))

    def _flat(self, node: Node) -> Iterator[tuple[str, float, QRectF]]:
        for mark in node.marks:
            if isinstance(mark, Path) and mark.fill and not shaped(node, mark):
                yield mark.fill, mark.opacity, painter_path(mark.commands).boundingRect()
            elif isinstance(mark, GlyphRun):
                height = mark.size * 0.4
                bar = QRectF(mark.x, mark.y - height, mark.shape.width * mark.size, height)
                yield mark.role, 0.45 * mark.opacity, bar
            elif isinstance(mark, Image):
                yield "line", 1.0, qrect(mark.rect)

    def _strokes(self, node: Node) -> Iterator[tuple[int, tuple[object, ...]]]:
        for mark in node.marks:
            if isinstance(mark, Path) and (shaped(node, mark) or (mark.stroke and not mark.fill)):
                yield from self._outline(replace(mark, hatch=None, shadow=0))


def shaped(node: Node, mark: Path) -> bool:
    """Whether a fill is known by its shape even from afar: signs of moments, the area under a curve."""
    return mark.fill is not None and node.key.part in {Part.MOMENT, Part.POINT, Part.FILL, Part.NODE}


def alike(mark: Mark) -> tuple[object, ...] | None:
    """What runs must share to be painted at once; None for what is no text."""
    if isinstance(mark, GlyphRun):
        return mark.shape.face, mark.size, mark.role, mark.opacity
    return None


def settled(calls: Iterator[tuple[int, tuple[object, ...]]]) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The calls without a pen or brush that is set already; one set inside SAVE is gone after RESTORE."""
    now: dict[int, object] = {}
    for call, arguments in calls:
        if call == Call.RESTORE:
            now.clear()
        if call in {Call.PEN, Call.BRUSH}:
            if now.get(call) is arguments[0]:
                continue
            now[call] = arguments[0]
        yield int(call), arguments
