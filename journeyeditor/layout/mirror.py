"""A finished drawing mirrored, for languages that are written from right to left.

Lane heads go to the right, stages, routes, curves and charts run leftwards. Texts keep the way they read and only
change places, and so do pictures and signs that are the same in every language, such as a clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeyeditor.drawing import Drawing, GlyphRun, Group, Image, Mark, Node, Path, Rect
from journeyeditor.drawing.shapes import placed, turned
from journeyeditor.text.direction import is_rtl

TOUCHING = 0.1
"""Runs of a line less apart than this are pieces of one text, and keep their order (pt)."""


def as_read(drawing: Drawing) -> Drawing:
    """The drawing as its language is read: mirrored where that is from right to left."""
    return mirrored(drawing) if is_rtl(drawing.language) else drawing


def mirrored(drawing: Drawing) -> Drawing:
    """The drawing as in a mirror, its texts still to be read. Mirrored twice it is as it was."""
    width = drawing.size[0]
    groups = tuple(_group(group, width) for group in drawing.groups)
    return replace(
        drawing, groups=groups, outline=tuple(entry.moved(lambda x, y: (width - x, y)) for entry in drawing.outline)
    )


def _group(group: Group, width: float) -> Group:
    """A group turned over within its own bounds, which move to the other side of the sheet."""
    across = 2 * group.bounds.x + group.bounds.width
    x, y = group.origin
    nodes = tuple(_node(node, across) for node in group.nodes)
    return replace(group, origin=(width - x - across, y), nodes=nodes)


def _node(node: Node, across: float) -> Node:
    return replace(node, bounds=_rect(node.bounds, across), marks=tuple(_marks(node.marks, across)))


def _rect(rect: Rect, across: float) -> Rect:
    return Rect(across - rect.right, rect.y, rect.width, rect.height)


def _marks(marks: Sequence[Mark], across: float) -> Iterator[Mark]:
    """Marks in their order; runs of one text are moved together."""
    at = 0
    while at < len(marks):
        mark = marks[at]
        if isinstance(mark, GlyphRun):
            line = _line(marks, at)
            yield from _turned_line(line, across)
            at += len(line)
            continue
        yield _path(mark, across) if isinstance(mark, Path) else _image(mark, across)
        at += 1


def _line(marks: Sequence[Mark], start: int) -> list[GlyphRun]:
    """The runs from a place on that stand on one line."""
    line: list[GlyphRun] = []
    for mark in marks[start:]:
        if not isinstance(mark, GlyphRun) or (line and mark.y != line[0].y):
            break
        line.append(mark)
    return line


def _turned_line(line: Sequence[GlyphRun], across: float) -> Iterator[GlyphRun]:
    """Runs of a line in their order: those that touch keep their places to each other."""
    moves: dict[int, float] = {}
    text: list[GlyphRun] = []
    for run in [*sorted(line, key=lambda run: run.x), None]:
        if text and (run is None or run.x - max(map(_end, text)) > TOUCHING):
            dx = across - text[0].x - max(map(_end, text))
            moves.update((id(one), dx) for one in text)
            text = []
        if run:
            text.append(run)
    return (replace(run, x=run.x + moves[id(run)]) for run in line)


def _end(run: GlyphRun) -> float:
    return run.x + run.shape.width * run.size


def _image(image: Image, across: float) -> Image:
    return Image(image.asset, _rect(image.rect, across), image.radius)


def _path(path: Path, across: float) -> Path:
    clip = path.clip and _rect(path.clip, across)
    if path.axis is None:
        return replace(path, commands=turned(path.commands, across), clip=clip)
    axis = across - path.axis
    return replace(path, commands=placed(path.commands, axis - path.axis, 0.0), clip=clip, axis=axis)
