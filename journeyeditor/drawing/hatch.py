"""The lines of a hatch: at 45°, rising to the right, at fixed places of the group so that neighbours join."""

from __future__ import annotations

from math import ceil, floor, sqrt

from journeyeditor.drawing.marks import Command, Commands, Rect


def bounds(commands: Commands) -> Rect:
    """A rectangle round an outline, control points included."""
    numbers = [number for command in commands for number in command[1:]]
    xs, ys = numbers[::2], numbers[1::2]
    if not xs:
        return Rect(0, 0, 0, 0)
    x, y = min(xs), min(ys)
    return Rect(x, y, max(xs) - x, max(ys) - y)


def hatch_lines(box: Rect, pitch: float) -> Commands:
    """Lines across a rectangle, `pitch` pt apart; along each x + y is a multiple of pitch × √2."""
    step = pitch * sqrt(2)
    first, last = ceil((box.x + box.y) / step), floor((box.right + box.bottom) / step)
    lines: list[Command] = []
    for number in range(first, last + 1):
        total = number * step
        left, right = max(box.x, total - box.bottom), min(box.right, total - box.y)
        if left < right:
            lines += [("M", left, total - left), ("L", right, total - right)]
    return tuple(lines)
