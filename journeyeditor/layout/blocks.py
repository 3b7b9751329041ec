"""Blocks: marks laid out from their own top left corner, with the height they need; and how blocks are stacked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from journeyeditor.drawing import GlyphRun, Image, Mark, Node, Path, Rect
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.shapes import line, placed, rectangle
from journeyeditor.errors import ResourceError

Marks = tuple[Mark, ...]


class Block(NamedTuple):
    """Marks from a corner of their own; the width and height they take, pt."""

    width: float
    height: float
    marks: Marks


NOTHING = Block(0.0, 0.0, ())


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark elsewhere."""
    if isinstance(mark, GlyphRun):
        return GlyphRun(mark.shape, mark.x + dx, mark.y + dy, mark.size, mark.role, mark.opacity)
    if isinstance(mark, Image):
        return Image(mark.asset, mark.rect.moved(dx, dy), mark.radius)
    clip = mark.clip and mark.clip.moved(dx, dy)
    axis = None if mark.axis is None else mark.axis + dx
    return replace(mark, commands=placed(mark.commands, dx, dy), clip=clip, axis=axis)


def moved_node(node: Node, dx: float, dy: float) -> Node:
    """The same node elsewhere."""
    return replace(node, bounds=node.bounds.moved(dx, dy), marks=tuple(moved(mark, dx, dy) for mark in node.marks))


def at(block: Block, x: float, y: float) -> Marks:
    """A block's marks with its corner at (x, y)."""
    return tuple([moved(mark, x, y) for mark in block.marks]) if x or y else block.marks


def stacked(blocks: Iterable[Block], gap: float) -> Block:
    """Blocks below each other; empty ones take no gap."""
    marks: list[Mark] = []
    width = y = 0.0
    for block in blocks:
        if not block.height:
            continue
        y += gap if marks else 0.0
        marks += at(block, 0.0, y)
        width, y = max(width, block.width), y + block.height
    return Block(width, y, tuple(marks))


def flowed(blocks: Sequence[Block], width: float, gap: float, row_gap: float) -> Block:
    """Blocks beside each other, as many to a row as the width takes, each row's centred on one line."""
    rows: list[list[Block]] = []
    x = 0.0
    for block in blocks:
        if rows and x + gap + block.width <= width:
            rows[-1].append(block)
            x += gap + block.width
        else:
            rows.append([block])
            x = block.width
    return stacked((_row(row, gap) for row in rows), row_gap)


def _row(blocks: Sequence[Block], gap: float) -> Block:
    height = max(block.height for block in blocks)
    marks: list[Mark] = []
    x = 0.0
    for block in blocks:
        marks += at(block, x, (height - block.height) / 2)
        x += block.width + gap
    return Block(x - gap, height, tuple(marks))


def beside(left: Block, right: Block, gap: float, offset: float = 0.0) -> Block:
    """Two blocks with their tops on one line, the left one `offset` lower."""
    if not left.width:
        return right
    x = left.width + gap
    marks = (*at(left, 0.0, offset), *at(right, x, 0.0))
    return Block(x + right.width, max(left.height + offset, right.height), marks)


def icon_block(name: str, size: float, role: str) -> Block:
    """An icon, or nothing where there is no icon of that name."""
    try:
        return Block(size, size, icon_marks(name, 0.0, 0.0, size, role)) if name else NOTHING
    except ResourceError:
        return NOTHING


def smallest_text(marks: Iterable[Mark]) -> float:
    """The smallest size of text among marks, pt; infinite where there is none."""
    return min((mark.size for mark in marks if isinstance(mark, GlyphRun)), default=float("inf"))


def filled(rect: Rect, role: str) -> Path:
    """A rectangle filled with a role."""
    return Path(rectangle(rect), fill=role)


def ruled(x1: float, y1: float, x2: float, y2: float, role: str, width: float, dash: tuple[float, ...] = ()) -> Path:
    """A straight line."""
    return Path(line(x1, y1, x2, y2), stroke=role, width=width, dash=dash)
