"""What lies over the drawing and is never exported: selection, hover, focus, drop slots, the card in the hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyeditor.app.canvas.camera import PX_PER_PT, Camera
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.frames import LINES, frame_of, line_of
from journeyeditor.app.canvas.hand import Ghost, Hand
from journeyeditor.app.canvas.painter import paint_node
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.drawing import Node, Rect, Sticky


class Look(StrEnum):
    """How a frame is drawn."""

    HOVER = "hover"
    SELECTED = "selected"
    ONE_OF_SEVERAL = "one_of_several"
    FOCUS = "focus"
    SOURCE = "source"
    FREE = "free"
    REFUSED = "refused"
    BETWEEN = "between"
    BAND = "band"
    FREE_EDGE = "free_edge"
    BORDER = "border"
    HIT = "hit"
    TIE = "tie"


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame on the sheet's body (pt), or in the strip of a sticky group; `above` is painted over it again.

    A `line` is framed along its course.
    """

    look: Look
    rect: Rect
    radius: float = 6.0
    sticky: Sticky = Sticky.NONE
    above: tuple[Placed, ...] = ()
    line: Placed | None = None


@dataclass(slots=True)
class Overlay:
    """All that lies over the drawing now. `tag` is a node at 100 %, put below the frame of `tag_at`."""

    marks: list[Mark] = field(default_factory=list)
    ghost: Ghost | None = None
    hand: Hand = field(default_factory=Hand)
    tag: Node | None = None
    tag_at: Mark | None = None

    def clear(self) -> None:
        """Takes everything of a gesture away."""
        self.marks.clear()
        self.ghost = self.tag = self.tag_at = None


AROUND = 8
"""How far a frame and its handles reach round what they frame, px."""


def mark_for(placed: Placed, look: Look, others: Iterable[Placed] = ()) -> Mark:
    """The frame round a node; number and glyph among the `others` stay above it."""
    frame = frame_of(placed.node)
    above = tuple(other for other in others if other.node.key.part in {"number", "moment"})
    line = placed if placed.node.key.part in LINES else None
    return Mark(look, frame.rect.moved(*placed.group.origin), frame.radius, placed.group.sticky, above, line)


def window_box(mark: Mark, camera: Camera) -> QRectF:
    """A mark's frame in the window, px."""
    box = camera.sheet_box(mark.rect)
    if mark.sticky in {Sticky.TOP, Sticky.BOTH} and camera.top:
        box.moveTop(mark.rect.y * camera.scale + max(camera.y, 0))
    if mark.sticky in {Sticky.LEFT, Sticky.BOTH} and camera.left:
        box.moveLeft(mark.rect.x * camera.scale + max(camera.x, 0))
    return box


def paint_mark(painter: QPainter, mark: Mark, camera: Camera, compiler: Compiler) -> None:
    """Draws one frame, in px of the window at every zoom."""
    if mark.line is not None:
        _along(painter, mark.line, mark.look, camera, compiler)
        return
    box, radius = window_box(mark, camera), mark.radius * camera.scale
    for pen, grow, fill in strokes(mark.look, compiler):
        painter.setPen(pen)
        painter.setBrush(compiler.inks.brush(fill) if fill else Qt.BrushStyle.NoBrush)
        if mark.look in BARS:
            painter.drawLine(box.topLeft(), box.bottomRight())
            continue
        corner = max(0.0, radius + grow)
        painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), corner, corner)
    for placed in mark.above:
        painter.save()
        painter.translate(camera.origin(placed.group))
        painter.scale(camera.scale, camera.scale)
        paint_node(painter, compiler.compile(placed.node), compiler)
        painter.restore()


def _along(painter: QPainter, placed: Placed, look: Look, camera: Camera, compiler: Compiler) -> None:
    """A halo along a line, and the line itself in the accent; on hover the halo alone."""
    painter.save()
    painter.translate(camera.origin(placed.group))
    painter.scale(camera.scale, camera.scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    course = line_of(placed.node)
    for width, opacity in HALO if look is Look.HOVER else (*HALO, (2.0, 1.0)):
        painter.setPen(compiler.inks.line("accent", width / camera.scale, (), True, opacity))
        painter.drawPath(course)
    painter.restore()


BARS = {Look.BETWEEN, Look.BORDER, Look.TIE}
"""Marks that are a line from one corner of their rectangle to the other."""

HALO = ((10.0, 0.18),)
"""Width (px) and opacity of what surrounds a line."""


Stroke = tuple[QPen, float, str]
"""A pen, how far outside the frame its middle runs (px), and the role of the fill or ""."""

Line = Callable[..., QPen]


def strokes(look: Look, compiler: Compiler) -> list[Stroke]:
    """The strokes of a look."""
    return STROKES[look](compiler.inks.line)


def _bar(line: Line) -> list[Stroke]:
    pen = QPen(line("accent", 3.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return [(pen, 0.0, "")]


STROKES: Mapping[Look, Callable[[Line], list[Stroke]]] = MappingProxyType(
    {
        Look.HOVER: lambda line: [(line("control", 1.0), -0.5, "")],
        Look.SELECTED: lambda line: [(line("accent", 4.0, (), False, 0.18), 4.0, ""), (line("accent", 2.0), 1.0, "")],
        Look.ONE_OF_SEVERAL: lambda line: [(line("accent", 2.0), 1.0, "")],
        Look.FOCUS: lambda line: [(line("surface", 2.0), 3.0, ""), (line("accent", 2.0), 5.0, "")],
        Look.SOURCE: lambda line: [(line("control", 1.5, (4.0, 3.0), False, 0.75), -0.75, "")],
        Look.FREE: lambda line: [(line("accent", 1.5, (4.0, 3.0)), -0.75, "accent_soft")],
        Look.REFUSED: lambda line: [(line("neg", 1.5), -0.75, "")],
        Look.BETWEEN: _bar,
        Look.BAND: lambda line: [(line("accent", 1.0), 0.0, "")],
        Look.FREE_EDGE: lambda line: [(line("accent", 1.5, (4.0, 3.0)), 1.0, "")],
        Look.BORDER: lambda line: [(line("accent", 2.0), 0.0, "")],
        Look.TIE: lambda line: [(line("accent", 1.5, (4.0, 3.0)), 0.0, "")],
        Look.HIT: lambda line: [(line("accent", 2.0, (), False, 0.55), 2.0, "")],
    }
)


def paint_overlay(painter: QPainter, overlay: Overlay, marks: list[Mark], camera: Camera, compiler: Compiler) -> None:
    """Paints the standing marks that the clip lets be seen (hover, selection, focus), then those of the gesture under
    way.
    """
    clip, sticky = painter.clipBoundingRect(), None
    for mark in [*marks, *(one for one in overlay.marks if mark_extent(one, camera).intersects(clip))]:
        if mark.sticky is not sticky:
            sticky = mark.sticky
            painter.setClipRect(clip.intersected(QRectF(camera.zone(sticky))))
        paint_mark(painter, mark, camera, compiler)
    painter.setClipRect(clip)
    if overlay.ghost and any(box.intersects(clip) for box in overlay.ghost.extent(camera)):
        overlay.hand.paint(painter, overlay.ghost, camera, compiler)
    if overlay.tag and overlay.tag_at and tag_extent(overlay, camera).intersects(clip):
        paint_tag(painter, overlay.tag, tag_place(overlay, camera), compiler)


def tag_place(overlay: Overlay, camera: Camera) -> QRectF:
    """Where the tag stands in the window, px: below its slot, at 100 %, within the body."""
    if overlay.tag is None or overlay.tag_at is None:
        return QRectF()
    slot, size = window_box(overlay.tag_at, camera), overlay.tag.bounds
    width, height = size.width * PX_PER_PT, size.height * PX_PER_PT
    body = camera.zone(Sticky.NONE)
    left = min(max(slot.left(), body.left() + 4.0), body.right() - width - 4)
    below = slot.bottom() + 5
    top = below if below + height < body.bottom() else slot.top() - height - 5
    return QRectF(left, top, width, height)


def paint_tag(painter: QPainter, tag: Node, place: QRectF, compiler: Compiler) -> None:
    """The label that names the place of a drop, at 100 % whatever the zoom."""
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(PX_PER_PT, PX_PER_PT)
    paint_node(painter, compiler.compile(tag), compiler)
    painter.restore()


def extent(overlay: Overlay, camera: Camera) -> list[QRectF]:
    """The boxes of the window (px) that the gesture's part of the overlay covers."""
    boxes = [mark_extent(mark, camera) for mark in overlay.marks]
    if overlay.tag:
        boxes.append(tag_extent(overlay, camera))
    if overlay.ghost:
        boxes += overlay.ghost.extent(camera)
    return boxes


def mark_extent(mark: Mark, camera: Camera) -> QRectF:
    """What a mark covers with what is painted above it, px."""
    box = window_box(mark, camera).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    for placed in mark.above:
        box = box.united(camera.box(placed.group, placed.node.bounds).adjusted(-AROUND, -AROUND, AROUND, AROUND))
    return box


class Extents:
    """What marks cover, px, reckoned once as long as the window looks at the same place."""

    def __init__(self, camera: Camera) -> None:
        """Knows none yet."""
        self._camera = camera
        self._known: dict[int, tuple[Mark, QRectF]] = {}

    def of(self, marks: Iterable[Mark], camera: Camera) -> list[QRectF]:
        """The box of each."""
        if camera != self._camera or len(self._known) > MOST_EXTENTS:
            self._camera, self._known = camera, {}
        return [self._one(mark) for mark in marks]

    def _one(self, mark: Mark) -> QRectF:
        known = self._known.get(id(mark))
        if known is None or known[0] is not mark:
            known = self._known[id(mark)] = (mark, mark_extent(mark, self._camera))
        return known[1]


MOST_EXTENTS = 512
"""So many boxes are kept."""


def changed(before: Sequence[Mark], after: Sequence[Mark]) -> list[Mark]:
    """The marks that only one of two lists holds."""
    old, new = ({mark.rect: mark for mark in marks} for marks in (before, after))
    gone = [mark for mark in before if new.get(mark.rect) != mark]
    return [*gone, *(mark for mark in after if old.get(mark.rect) != mark)]


def tag_extent(overlay: Overlay, camera: Camera) -> QRectF:
    """What the tag covers, px."""
    return tag_place(overlay, camera).adjusted(-2, -2, 2, 2)
