"""`atlas-pan`, `atlas-zoom`: a step of panning or zooming an atlas of 1 000 journeys and 5 000 lines against a bare
repaint of the visible marks: their painter calls, recorded once and replayed from flat lists.

Ours is all that a wheel's notch or a pointer's move brings about: the event's work, what is seen, names chosen for the
zoom, rings, tags. The reference paints the same hulls, lines and nodes with the same transform.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import thread_time

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas.canvas import AtlasCanvas
from journeyeditor.app.atlas.eye import Eye
from journeyeditor.app.canvas.painter import methods
from journeyeditor.app.theme import look_of
from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.drawing import Part
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.benchmarks.atlases import big_atlas

SIZE = (1240, 760)
JOURNEYS, LINES = 1_000, 5_000
STRONGEST = 8
"""So many lines a journey make 5 000 in all."""
ROUNDS = 15
GOAL = 1.5
NOTCH = 1.15
NEAR = 0.7

Calls = list[tuple[int, tuple[object, ...]]]


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    QApplication.instance() or QApplication([])
    canvas = opened()
    assert len(canvas.picture.spots) == JOURNEYS
    assert len(canvas.picture.overlaps) + len(canvas.picture.arrows) >= LINES
    rows = []
    for name, start, step in (("atlas-pan", NEAR, pan), ("atlas-zoom", canvas.eye.zoom, zoom)):
        canvas.set_zoom(start)
        rows.append(measured(name, canvas, step))
    return rows


def opened() -> AtlasCanvas:
    """A canvas with the whole atlas in view."""
    project = big_atlas(JOURNEYS)
    atlas, measure = build(project), harfbuzz_measure()
    picture = compose(atlas, place(atlas), measure, AtlasOptions(strongest=STRONGEST))
    canvas = AtlasCanvas(look_of("light"), str)
    canvas.resize(*SIZE)
    canvas.show_picture(picture, canvas_drawing(project, picture, Words("en"), measure))
    canvas.fit()
    return canvas


def pan(canvas: AtlasCanvas, number: int) -> None:
    """A pointer's move."""
    canvas.look_from(canvas.eye.moved(7.0 if number % 2 else -7.0, 3.0 if number % 2 else -3.0))


def zoom(canvas: AtlasCanvas, number: int) -> None:
    """A notch of the wheel, in and out."""
    canvas.set_zoom(canvas.eye.zoom * (NOTCH if number % 2 else 1 / NOTCH), QPointF(SIZE[0] / 2, SIZE[1] / 2))


def measured(name: str, canvas: AtlasCanvas, step: Callable[[AtlasCanvas, int], None]) -> dict[str, object]:
    """The medians of both in ms, one after the other on the same view."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    ours, bare = [], []
    for number in range(ROUNDS + 2):
        began = thread_time()
        step(canvas, number)
        canvas.render(image)
        middle = thread_time()
        calls = visible(canvas)
        prepared = thread_time()
        replay(canvas.eye, calls, image)
        if number > 1:
            ours.append((middle - began) * 1000)
            bare.append((thread_time() - prepared) * 1000)
    mine, other = median(ours), median(bare)
    return {"name": name, "ours": mine, "reference": other, "ratio": mine / other, "goal": GOAL, "unit": "ms"}


def visible(canvas: AtlasCanvas) -> Calls:
    """The calls of all marks in sight but labels, which ours sets larger where it is far away."""
    area = canvas.eye.area(QRectF(canvas.rect()))
    near = canvas.eye.zoom >= NEAR
    found: Calls = []
    for group in canvas.scene.groups:
        for number in group.grid.find(area):
            if near or group.group.nodes[number].key.part not in {Part.LABEL, Part.NAME}:
                compiled = group.compiled(number, canvas.compiler)
                found += compiled.calls
                for part in range(len(compiled.parts)):
                    found += canvas.compiler.part(compiled, part)
    return found


def replay(eye: Eye, calls: Calls, image: QImage) -> None:
    """The recorded calls and nothing else."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, *SIZE), look_of("light").colour("sunken"))
    painter.translate(eye.x, eye.y)
    painter.scale(eye.scale, eye.scale)
    does = methods(painter)
    for call, arguments in calls:
        does[call](*arguments)
    painter.end()
