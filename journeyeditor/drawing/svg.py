"""Our icons' SVG as path commands: rectangles, circles and paths on a 24 × 24 grid; and what fontTools' pens record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from journeyeditor.drawing.marks import Command, Commands, Rect
from journeyeditor.drawing.path_data import path_commands
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.resources import icon_text

Point = tuple[float, float]


class Outlines(NamedTuple):
    """What an icon consists of: lines to stroke and dots to fill."""

    strokes: Commands
    dots: Commands


@cache
def icon_outlines(name: str) -> Outlines:
    """An icon's outlines on its grid. Raises ResourceError for a name we have not drawn."""
    strokes: list[Command] = []
    dots: list[Command] = []
    for element in fromstring(icon_text(name)):
        filled = element.get("fill", "none") != "none"
        (dots if filled else strokes).extend(_element_commands(element))
    return Outlines(tuple(strokes), tuple(dots))


def _element_commands(element: Element) -> Commands:
    kind = element.tag.rpartition("}")[2]
    if kind == "path":
        return path_commands(element.get("d", ""))
    if kind == "circle":
        return circle(*_numbers(element, "cx", "cy", "r"))
    if kind == "rect":
        x, y, width, height, radius = _numbers(element, "x", "y", "width", "height", "rx")
        return rounded(Rect(x, y, width, height), radius)
    return ()


def _numbers(element: Element, *names: str) -> list[float]:
    return [float(element.get(name, "0")) for name in names]


def recorded_commands(recorded: Iterable[tuple[str, tuple[Point, ...]]]) -> Iterator[Command]:
    """What a pen of fontTools has recorded, as commands; quadratics become cubics."""
    here: Point = (0.0, 0.0)
    for verb, points in recorded:
        if verb == "moveTo":
            yield ("M", *points[0])
        elif verb == "lineTo":
            yield ("L", *points[0])
        elif verb == "curveTo":
            yield ("C", *points[0], *points[1], *points[2])
        elif verb == "qCurveTo":
            yield _raised(here, points[0], points[1])
        elif verb == "closePath":
            yield ("Z",)
        here = points[-1] if points else here


def _raised(start: Point, control: Point, end: Point) -> Command:
    """A quadratic Bézier as the same cubic."""
    (sx, sy), (cx, cy), (ex, ey) = start, control, end
    return (
        "C",
        sx + (cx - sx) * 2 / 3,
        sy + (cy - sy) * 2 / 3,
        ex + (cx - ex) * 2 / 3,
        ey + (cy - ey) * 2 / 3,
        ex,
        ey,
    )
