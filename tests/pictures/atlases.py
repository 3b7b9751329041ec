"""The atlas as the design has it, view by view; grouped by what is shared; and one of 300 journeys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas import AtlasView
from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.matrix import MatrixTab
from journeyeditor.app.atlas.transit import TransitTab
from journeyeditor.app.atlas.tree import TreeTab
from journeyeditor.app.atlas.viewport import Viewport
from journeyeditor.app.window import Window
from journeyeditor.atlas.communities import By
from journeyeditor.storage import write_project
from tests.benchmarks.atlases import lively_atlas
from tests.pictures.windows import REST, window_on

LEFT = Qt.MouseButton.LeftButton


@contextmanager
def atlas_on(folder: Path, theme: str, path: Path | None = None) -> Iterator[tuple[Window, AtlasView]]:
    """A window that shows the graph, everything placed."""
    with window_on(folder, theme, path) as window:
        window.run("go.atlas")
        assert window.atlas is not None
        window.atlas.settle(120.0)
        yield window, window.atlas


def pair(view: str, theme: str, folder: Path) -> QImage:
    """The claim and the complaint, in a view that tells of pairs."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select(*(journey(atlas, title) for title in ("Car accident claim", "Complaint")))
        atlas.show_view(view)
        return grabbed(window)


def plain(view: str, theme: str, folder: Path) -> QImage:
    """A view as it opens."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.show_view(view)
        return grabbed(window)


def transit(theme: str, folder: Path) -> QImage:
    """The claim status page, where lines meet."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.show_view("transit")
        tab = atlas.tab
        assert isinstance(tab, TransitTab)
        QTest.qWait(REST)
        node = next(one for one in tab.chart.nodes if one.alt.startswith("Claim status page"))
        box = node.bounds
        tab.click((box.x + box.width / 2, box.y + box.height / 2), Qt.KeyboardModifier.NoModifier)
        return grabbed(window)


def matrix(theme: str, folder: Path) -> QImage:
    """A journey in the hand."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.show_view("matrix")
        tab = atlas.tab
        assert isinstance(tab, MatrixTab)
        QTest.qWait(REST)
        start = tab.middle(journey(atlas, "Cancel policy"))
        end = start + QPointF(430, 90)
        send(tab, QEvent.Type.MouseButtonPress, start)
        for share in (0.3, 0.7, 1.0):
            send(tab, QEvent.Type.MouseMove, start + (end - start) * share)
        image = grabbed(window)
        tab.let_go(keep=False)
        return image


def tree(theme: str, folder: Path) -> QImage:
    """Down to a micro-journey."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.show_view("tree")
        tab = atlas.tab
        assert isinstance(tab, TreeTab)
        tab.go(journey(atlas, "Track my claim"))
        return grabbed(window)


def impact(theme: str, folder: Path) -> QImage:
    """The claims file fails."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.show_view("impact")
        tab = atlas.tab
        assert isinstance(tab, ImpactTab)
        tab.fail(next(one.id for one in window.project.systems if one.name == "Claims file"))
        return grabbed(window)


def grouped(theme: str, folder: Path) -> QImage:
    """The graph in groups of what is shared."""
    with atlas_on(folder, theme) as (window, atlas):
        atlas.select()
        atlas.on_grouped(By.SHARED)
        atlas.settle(120.0)
        return grabbed(window)


def many(zoom: float, folder: Path) -> QImage:
    """300 journeys, from afar or near."""
    path = folder / "many.journey"
    write_project(lively_atlas(300), path, {})
    with atlas_on(folder, "light", path) as (window, atlas):
        atlas.select()
        QTest.qWait(REST)
        if zoom:
            atlas.canvas.set_zoom(zoom)
        return grabbed(window)


def journey(atlas: AtlasView, title: str) -> str:
    """The journey of a title."""
    return next(one.id for one in atlas.atlas.journeys if one.title == title)


def send(port: Viewport, kind: QEvent.Type, at: QPointF) -> None:
    """One event of the left button."""
    there = QPointF(port.mapToGlobal(at.toPoint()))
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    QApplication.sendEvent(port, QMouseEvent(kind, at, there, button, LEFT, Qt.KeyboardModifier.NoModifier))


def grabbed(window: Window) -> QImage:
    """The window, once it has come to rest."""
    QTest.qWait(REST)
    return window.grab().toImage()


ATLASES: dict[str, Callable[[Path], QImage]] = {
    "atlas-graph": partial(pair, "graph", "light"),
    "atlas-dark": partial(pair, "graph", "dark"),
    "atlas-heatmap": partial(pair, "heatmap", "light"),
    "atlas-matrix": partial(matrix, "light"),
    "atlas-transit": partial(transit, "light"),
    "atlas-tree": partial(tree, "light"),
    "atlas-impact": partial(impact, "light"),
    "atlas-experience": partial(plain, "experience", "light"),
    "atlas-table": partial(plain, "table", "light"),
    "atlas-groups": partial(grouped, "light"),
    "atlas-300": partial(many, 0.0),
    "atlas-300-near": partial(many, 0.7),
}
"""By the name of the file."""
