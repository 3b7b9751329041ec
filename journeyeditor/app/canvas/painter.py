"""Paints a scene with a QPainter: the groups that are seen, their nodes that are seen, each a flat list of calls."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.app.canvas.compiled import Calls, Compiled, Compiler
from journeyeditor.app.canvas.faces import text_painter
from journeyeditor.app.canvas.scene import SceneGroup
from journeyeditor.drawing import Node, Rect
from journeyeditor.drawing.faded import Faded

FLAT_BELOW = 0.4
"""Zoom below which a map is painted as rectangles, all of one colour at once."""

FADED = 0.28
"""Opacity of the path to something that is being dragged, and of what steps back for a focus."""

NOTHING_FADES = Faded()


class Aside:
    """What a drag takes out of the picture: nodes of `hidden` ids are left out, paths to them fade."""

    def __init__(self, hidden: Collection[str] = ()) -> None:
        """Takes model ids."""
        self.hidden = frozenset(hidden)

    def hides(self, node: Node) -> bool:
        """Whether a node is left out."""
        return (node.subject or node.key.id) in self.hidden

    def fades(self, node: Node) -> bool:
        """Whether a node is a path to or from something hidden."""
        return node.key.part in {"path", "route"} and not self.hidden.isdisjoint((node.key.id, node.key.other))


def methods(painter: QPainter) -> tuple[Callable[..., Any], ...]:
    """The painter's methods in the order of `Call`."""

    def clip(rect: QRectF) -> None:
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)

    return (
        painter.setPen,
        painter.setBrush,
        painter.drawPath,
        painter.fillRect,
        text_painter(painter),
        painter.drawPixmap,
        painter.drawLines,
        painter.save,
        clip,
        painter.restore,
    )


def paint_calls(painter: QPainter, calls: Calls) -> None:
    """Does one list of calls."""
    does = methods(painter)
    for call, arguments in calls:
        does[call](*arguments)


def paint_node(painter: QPainter, compiled: Compiled, compiler: Compiler) -> None:
    """Paints the whole of a node."""
    paint_calls(painter, compiled.calls)
    for part in range(len(compiled.parts)):
        paint_calls(painter, compiler.part(compiled, part))


def paint_group(
    painter: QPainter,
    group: SceneGroup,
    area: Rect,
    compiler: Compiler,
    aside: Aside | None,
    faded: Faded = NOTHING_FADES,
    does: Sequence[Callable[..., Any]] | None = None,
) -> None:
    """Paints the nodes of a group that meet an area (pt, relative to the group; so is the painter).

    `does` are the painter's `methods`, where they are known for the scale it has.
    """
    does = does or methods(painter)
    plain = aside is None and faded is NOTHING_FADES
    nodes, made = group.group.nodes, group.made
    for number in group.grid.find(area):
        node = nodes[number]
        compiled = made.get(id(node)) or group.compiled(number, compiler)
        if not plain:
            if aside is not None and aside.hides(node):
                continue
            pale = faded.fades(node) or (aside is not None and aside.fades(node))
            painter.setOpacity(FADED if pale else 1.0)
        for call, arguments in compiled.calls:
            does[call](*arguments)
        if compiled.grid is not None:
            for part in compiled.grid.find(area):
                for call, arguments in compiled.parts[part] or compiler.part(compiled, part):
                    does[call](*arguments)
    if not plain:
        painter.setOpacity(1.0)


def paint_group_flat(painter: QPainter, group: SceneGroup, area: Rect, compiler: Compiler) -> None:
    """The same from afar: all rectangles of one colour at once, then the lines."""
    rectangles: dict[tuple[str, float], list[QRectF]] = {}
    strokes: list[Calls] = []
    for number in group.grid.find(area):
        flat, calls = group.seen_from_afar(number, compiler)
        for role, opacity, box in flat:
            rectangles.setdefault((role, opacity), []).append(box)
        if calls:
            strokes.append(calls)
    painter.setPen(Qt.PenStyle.NoPen)
    for (role, opacity), boxes in rectangles.items():
        painter.setBrush(compiler.inks.brush(role, opacity))
        painter.drawRects(boxes)
    for calls in strokes:
        paint_calls(painter, calls)


def paint_drawing(painter: QPainter, groups: Collection[SceneGroup], compiler: Compiler) -> None:
    """A whole scene, unsticky: for pictures, the drag image and tests."""
    for group in groups:
        painter.save()
        painter.translate(QPointF(*group.group.origin))
        paint_group(painter, group, group.group.bounds, compiler, None)
        painter.restore()
