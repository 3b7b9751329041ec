"""Where a group looks different in another state of it; what only became longer differs at its end alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

from journeyeditor.app.canvas.wide import differs_along, end_of, is_wide, paint_of
from journeyeditor.drawing import Key, Mark, Node, Path, Rect
from journeyeditor.drawing.marks import Commands

AS_IS = 64
"""Outlines of more commands than these are not looked at: they differ somewhere."""


def differences(went: Sequence[Node], came: Sequence[Node]) -> Iterator[Rect]:
    """Where nodes that come in the place of others look different, pt relative to their group."""
    before: dict[Key, Node] = {}
    for node in went:
        if node.key in before:
            yield node.bounds
        before.setdefault(node.key, node)
    for node in came:
        own = before.pop(node.key, None)
        yield from (node.bounds,) if own is None else between(own, node)
    for node in before.values():
        yield node.bounds


def between(before: Node, node: Node) -> Iterator[Rect]:
    """Where a node looks different from the one before: nowhere, along a curve, at its lower end, or anywhere."""
    ends = [None] if has_moved(before.bounds, node.bounds) else ends_differing(before.marks, node.marks)
    if None not in ends:
        yield from (end for end in ends if end is not None)
    elif before.bounds.intersects(node.bounds):
        yield before.bounds.union(node.bounds)
    else:
        yield from (before.bounds, node.bounds)


def has_moved(before: Rect, after: Rect) -> bool:
    """Whether nothing of a rectangle is where it was. A wide one may be as high as the few points that moved."""
    across = before.x != after.x and before.right != after.right
    return across or (not is_wide(after) and before.y != after.y and before.bottom != after.bottom)


def ends_differing(before: Sequence[Mark], after: Sequence[Mark]) -> list[Rect | None]:
    """Where each mark differs that does; None for one that differs anywhere."""
    if len(before) != len(after):
        return [None]
    pairs = zip(before, after, strict=True)
    return [differs_along(old, new) or end_of_it(old, new) for old, new in pairs if old is not new and old != new]


def end_of_it(before: Mark, mark: Mark) -> Rect | None:
    """The strip in which an outline of level and upright edges differs that was made longer or shorter downwards, or
    upwards. None where it differs elsewhere.
    """
    if not (isinstance(before, Path) and isinstance(mark, Path)) or paint_of(before) != paint_of(mark):
        return None
    if mark.dash or mark.hatch or mark.shadow or max(len(before.commands), len(mark.commands)) > AS_IS:
        return None
    old, new = corners(before.commands), corners(mark.commands)
    if old is None or new is None or [a[:2] for a in old] != [b[:2] for b in new]:
        return None
    ends = ends_moved(old, new, max) or ends_moved(old, new, min)
    if ends is None:
        return None
    xs, pen = [b.x for b in new], mark.width
    return Rect(min(xs) - pen, min(ends) - pen, max(xs) - min(xs) + 2 * pen, abs(ends[0] - ends[1]) + 2 * pen)


def ends_moved(
    old: Sequence[Corner], new: Sequence[Corner], last: Callable[[Iterable[float]], float]
) -> tuple[float, float] | None:
    """Where the lowest or highest corners were and are (y), if no others have moved, and those along upright edges."""
    ends = last(a.y for a in old), last(b.y for b in new)
    moved = [a.y != b.y for a, b in zip(old, new, strict=True)]
    inside = any((a.y, b.y) != ends for a, b in compress(zip(old, new, strict=True), moved))
    slanted = (a.x != b.x and b.drawn and m is not n for (a, m), (b, n) in pairwise(zip(new, moved, strict=True)))
    return None if inside or any(slanted) else ends


class Corner(NamedTuple):
    """Where an edge ends (pt), drawn from the corner before or only gone to."""

    drawn: bool
    x: float
    y: float


def corners(commands: Commands) -> list[Corner] | None:
    """The corners of an outline in their order, the first again where it is closed; None where it has curves."""
    found: list[Corner] = []
    start = Corner(False, 0.0, 0.0)
    for command in commands:
        if command[0] == "C":
            return None
        if command[0] == "M":
            start = Corner(False, *end_of(command))
        found.append(
            start if command[0] == "M" else Corner(True, *(start[1:] if command[0] == "Z" else end_of(command)))
        )
    return found
