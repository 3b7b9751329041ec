"""Our icons' SVG as path commands, parsed by fontTools: rectangles, circles and paths on a 24 × 24 grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from journeyeditor.drawing.marks import Command, Commands
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


@cache
def path_commands(data: str) -> Commands:
    """The `d` of an SVG path as commands; arcs and quadratics become cubics."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.svgLib.path import parse_path

    pen = RecordingPen()
    parse_path(data, pen)
    return tuple(recorded_commands(pen.value))


def _element_commands(element: Element) -> Iterator[Command]:
    from fontTools.svgLib.path.shapes import PathBuilder

    builder = PathBuilder()
    builder.add_path_from_element(element)
    for data in builder.paths:
        yield from path_commands(data)


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
