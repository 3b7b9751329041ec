"""Rows of a drawing on whole pixels: what an edit only shifts then keeps its picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from journeyeditor.drawing import Drawing, Group, Sticky

ROWS = {Sticky.NONE, Sticky.LEFT}
"""What scrolls down with the body."""

Put = tuple[Group, Group]
"""A group as it was laid out, and as it is put on whole pixels."""


def on_pixels(drawing: Drawing, scale: float, before: Iterable[Put] = ()) -> Drawing:
    """The drawing with each row of its body beginning at a whole pixel, `scale` px for each pt.

    A row takes as many pixels wherever it stands: where one above grows, all below it move by the same distance.
    Groups that are as they were `before` stay the same objects.
    """
    where = put_on_pixels(sorted({top_of(group) for group in drawing.groups if group.sticky in ROWS}), scale)
    if not where:
        return drawing
    known = {id(laid_out): put for laid_out, put in before}
    groups = tuple(
        put(group, where[top_of(group)] + round(-group.bounds.y * scale) / scale, known)
        if group.sticky in ROWS
        else group
        for group in drawing.groups
    )
    last = max(where)
    return replace(drawing, groups=groups, size=(drawing.size[0], drawing.size[1] + where[last] - last))


def top_of(group: Group) -> float:
    """Where a row begins, above or at its origin, pt."""
    return group.origin[1] + group.bounds.y


def put_on_pixels(tops: list[float], scale: float) -> dict[float, float]:
    """Where each of some heights is put, from the top down, pt; between two is a whole number of pixels."""
    found: dict[float, float] = {}
    at = 0
    for above, top in pairwise([0.0, *tops]):
        at += round((top - above) * scale)
        found[top] = at / scale
    return found


def put(group: Group, y: float, known: Mapping[int, Group]) -> Group:
    """A group at its height, pt."""
    if group.origin[1] == y:
        return group
    before = known.get(id(group))
    return before if before is not None and before.origin[1] == y else replace(group, origin=(group.origin[0], y))
