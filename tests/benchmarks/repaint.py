"""`repaint-100`: a full repaint at 100 % of a 20 000-card map against its visible nodes' painter calls, recorded once
and replayed from a flat list. `repaint-flat`: 20 000 against 1 000 cards of the same density.

The reference sets the same transforms and clips; it knows what is visible, and does nothing but the calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.camera import PAINT_ORDER
from journeyeditor.app.canvas.compiled import Compiled, Compiler
from journeyeditor.app.canvas.painter import methods
from journeyeditor.app.canvas.view import MapView
from journeyeditor.drawing import Rect
from journeyeditor.drawing.palette import load_palette
from journeyeditor.session import Session
from journeyeditor.words import Words
from tests.benchmarks.maps import big_project

SIZE = (1600, 1000)
ROUNDS = 25
MOST_CALLS = 12
"""Painter calls a visible card may take."""

Recorded = list[tuple[QRect, QPointF, float, list[tuple[int, tuple[object, ...]]]]]


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    QApplication.instance() or QApplication([])
    large, small = opened(20_000), opened(1_000)
    calls = most_calls(large)
    assert calls <= MOST_CALLS, f"a card takes {calls} painter calls"
    recorded = record(large)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painted, replayed, less = interleaved(
        lambda: paint(large, image), lambda: replay(large, recorded, image), lambda: paint(small, image)
    )
    return [
        entry("repaint-100", painted, replayed, 1.5) | {"calls_of_a_card": calls},
        entry("repaint-flat", painted, less, 1.5),
    ]


def entry(name: str, ours: float, reference: float, goal: float) -> dict[str, object]:
    """One line of the list of benchmarks."""
    return {
        "name": name,
        "ours": round(ours, 3),
        "reference": round(reference, 3),
        "ratio": round(ours / reference, 3),
        "goal": goal,
        "unit": "ms",
    }


def interleaved(*works: Callable[[], Any]) -> list[float]:
    """The median time of each, ms, run in turn so that what disturbs one disturbs all."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, found in zip(works, times, strict=True):
            start = perf_counter()
            work()
            found.append((perf_counter() - start) * 1000)
    return [median(found) for found in times]


def opened(cards: int) -> MapView:
    """A canvas with a map of that many cards, scrolled to its middle."""
    view = MapView(Session(big_project(cards)), Words("en"), load_palette("light"))
    view.resize(*SIZE)
    view.show()
    view.show_journey("jrn_big")
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)
    QApplication.processEvents()
    return view


def painter_on(image: QImage) -> QPainter:
    """A painter as the canvas sets one up."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def paint(view: MapView, image: QImage) -> None:
    """A full repaint, overlay included."""
    painter = painter_on(image)
    rect = view.viewport().rect()
    view.paint(painter, rect)
    view.paint_over(painter, rect)
    painter.end()


def record(view: MapView) -> Recorded:
    """The calls of all visible nodes, by zone and group."""
    found: Recorded = []
    camera = view.camera
    for sticky in PAINT_ORDER:
        zone = camera.zone(sticky)
        for group in view.scene.groups:
            if group.group.sticky is sticky:
                area = camera.area(group.group, QRectF(zone))
                numbers = group.grid.find(area)
                calls = [call for n in numbers for call in seen(view.compiler, group.compiled(n, view.compiler), area)]
                found.append((zone, camera.origin(group.group), camera.scale, calls))
    return found


def seen(compiler: Compiler, compiled: Compiled, area: Rect) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The calls of a node, of one that runs along the map those in sight."""
    yield from compiled.calls
    if compiled.grid is not None:
        for part in compiled.grid.find(area):
            yield from compiler.part(compiled, part)


def replay(view: MapView, recorded: Recorded, image: QImage) -> None:
    """The recorded calls and nothing else."""
    painter = painter_on(image)
    painter.fillRect(view.viewport().rect(), view.compiler.inks.colour("surface"))
    does = methods(painter)
    for zone, origin, scale, calls in recorded:
        painter.resetTransform()
        painter.setClipRect(zone)
        painter.translate(origin)
        painter.scale(scale, scale)
        for call, arguments in calls:
            does[call](*arguments)
    painter.end()


def most_calls(view: MapView) -> int:
    """The most painter calls that any visible card takes, its number and glyph included."""
    counts: dict[str, int] = {}
    for group in view.scene.groups:
        zone = view.camera.zone(group.group.sticky)
        for number in group.grid.find(view.camera.area(group.group, QRectF(zone))):
            node = group.group.nodes[number]
            if node.key.part in {"card", "number", "moment"}:
                calls = group.compiled(number, view.compiler).calls
                counts[node.subject] = counts.get(node.subject, 0) + len(calls)
    return max(counts.values())
