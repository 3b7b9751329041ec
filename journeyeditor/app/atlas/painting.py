"""Paints the atlas: the drawing's groups, and over them what is selected, hovered and dragged."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from journeyeditor.app.atlas.eye import Eye
from journeyeditor.app.atlas.names import READ_FROM, Names, anchor, enlarged, room_of
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.app.canvas.painter import methods, paint_calls, paint_group, paint_node
from journeyeditor.app.canvas.scene import Scene, SceneGroup
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Part, Rect
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_others import other_nodes
from journeyeditor.layout.atlas_picture import AtlasPicture, OverlapLine
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.model import Id

RING, RING_OUT, HALO = 2.0, 5.5, 0.18
"""The ring of a selected node and how far it stands off, px; opacity of the halo of one alone."""
FAINT = 0.3
"""Opacity of what a hovered or dragged node leaves aside."""
PILL_HEIGHT, PILL_INSET, COUNT_HEIGHT, COUNT_INSET = 26.0, 12.0, 20.0, 7.0
SELECTED_OFF = 3.0
"""How much farther from its node the name of a selected journey stands, px."""
NAMES_FROM = 0.35
"""Zoom from which a selected journey's name is set in bold."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What lies over the drawing: selected journeys (none, one or two), the hovered one, a node under way.

    `into` is the group it would be dropped into; `tied` the node a link is drawn from, `tip` where it ends in the
    atlas (pt), `target` the node it would lead to. `put` is a node that was dropped and is not yet drawn there.
    """

    selected: tuple[Id, ...] = ()
    hovered: Id = ""
    hovered_pair: tuple[Id, Id] | None = None
    dragged: Id = ""
    shift: Point = (0.0, 0.0)
    into: Id = ""
    tied: Id = ""
    tip: Point = (0.0, 0.0)
    target: Id = ""
    put: Id = ""

    @property
    def eminent(self) -> Id:
        """The node whose lines stand out."""
        return self.dragged or self.hovered


class Brushwork:
    """One painting of the atlas in a window."""

    def __init__(self, painter: QPainter, eye: Eye, look: Look, area: Rect, compiler: Compiler) -> None:
        """`area` is what has to be painted, pt."""
        self.painter, self.eye, self.look, self.area, self.compiler = painter, eye, look, area, compiler

    def paint(self, scene: Scene, picture: AtlasPicture, shown: Shown, say: Callable[[int], str], names: Names) -> None:
        """Hulls, lines, the selected pair's line, nodes, rings, the pill with the words of `say(count)`."""
        self._enter()
        for group in scene.groups:
            part = group.group.key.part
            if part is Part.EDGE:
                self._lines(group, picture, shown)
                self._pair_line(picture, shown)
            elif part is Part.NODE:
                self._nodes(group, shown)
                self._readable(group, picture, names)
            else:
                paint_group(self.painter, group, self.area, self.compiler, None)
        self.painter.restore()
        self._rings(picture, shown)
        self._names(picture, shown)
        self._afar(picture, shown)
        self._counts(picture, shown)
        self._pill(picture, shown, say)

    def _enter(self) -> None:
        self.painter.save()
        self.painter.translate(self.eye.x, self.eye.y)
        self.painter.scale(self.eye.scale, self.eye.scale)

    def _lines(self, group: SceneGroup, picture: AtlasPicture, shown: Shown) -> None:
        if not shown.eminent:
            paint_group(self.painter, group, self.area, self.compiler, None)
            return
        touching = lines_at(picture, shown.eminent)
        faint = FAINT if shown.hovered else FAINT / 2
        for number in group.grid.find(self.area):
            node = group.group.nodes[number]
            near = (node.key.id, node.key.other) in touching
            self.painter.setOpacity(faint if shown.dragged or not near else 1.0)
            paint_node(self.painter, group.compiled(number, self.compiler), self.compiler)
        self.painter.setOpacity(faint if shown.dragged else 1.0)
        self._other_lines(picture, shown.eminent)
        self.painter.setOpacity(1.0)

    def _nodes(self, group: SceneGroup, shown: Shown) -> None:
        under_way: list[int] = []
        afar, lifted = self.eye.zoom < READ_FROM, shown.dragged or shown.put
        does, nodes = methods(self.painter), group.group.nodes
        for number in group.grid.find(self.area):
            if afar and nodes[number].key.part is not Part.NODE:
                continue
            if lifted and nodes[number].subject == lifted:
                under_way.append(number)
                self.painter.setOpacity(FAINT)
            for call, arguments in group.compiled(number, self.compiler).calls:
                does[call](*arguments)
            if under_way:
                self.painter.setOpacity(1.0)
        if under_way:
            self.painter.translate(*shown.shift)
            for number in under_way:
                paint_calls(self.painter, group.compiled(number, self.compiler).calls)
            self.painter.translate(-shown.shift[0], -shown.shift[1])

    def _readable(self, group: SceneGroup, picture: AtlasPicture, names: Names) -> None:
        """From afar the names that there is room for, large enough to be read."""
        if self.eye.zoom >= READ_FROM:
            return
        factor = enlarged(self.eye.zoom)
        for key in reversed(names.at(self.eye.zoom)):
            spot = picture.spots[key]
            if not room_of(spot, factor).intersects(self.area):
                continue
            x, y = anchor(spot)
            self.painter.save()
            self.painter.translate(x - x * factor, y - y * factor)
            self.painter.scale(factor, factor)
            for node in group.of(key):
                if node.key.part is Part.LABEL:
                    compiled = group.compiled(group.grid.order[id(node)], self.compiler)
                    paint_calls(self.painter, compiled.calls)
            self.painter.restore()

    def _other_lines(self, picture: AtlasPicture, journey: Id) -> None:
        """The lines of a node that a dense atlas leaves out."""
        for node in other_nodes(picture, journey, ATLAS_STYLE):
            paint_node(self.painter, self.compiler.compile(node), self.compiler)

    def _pair_line(self, picture: AtlasPicture, shown: Shown) -> None:
        pairs = [(shown.selected, "accent")] if len(shown.selected) == 2 else []
        if shown.hovered_pair and set(shown.hovered_pair) != set(shown.selected):
            pairs.append((shown.hovered_pair, "control"))
        for pair, role in pairs:
            line = picture.line_of(*pair)
            if line is not None:
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                self.painter.setPen(QPen(self.look.colour(role), line.width, c=Qt.PenCapStyle.FlatCap))
                self.painter.drawPath(painter_path(line.bow.commands()))

    def _rings(self, picture: AtlasPicture, shown: Shown) -> None:
        for key in shown.selected:
            spot = picture.spots.get(key)
            if spot is None:
                continue
            dx, dy = shown.shift if key == shown.dragged else (0.0, 0.0)
            middle = self.eye.to_window((spot.disc.x + dx, spot.disc.y + dy))
            radius = spot.disc.r * self.eye.scale + RING_OUT * max(0.6, min(1.0, self.eye.zoom))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            if len(shown.selected) == 1:
                self.painter.setPen(QPen(self.look.colour("accent", HALO), 4))
                self.painter.drawEllipse(middle, radius + 3, radius + 3)
            self.painter.setPen(QPen(self.look.colour("accent"), RING))
            self.painter.drawEllipse(middle, radius, radius)

    def _names(self, picture: AtlasPicture, shown: Shown) -> None:
        """The names of selected journeys in bold over their labels."""
        for key in shown.selected:
            spot = picture.spots.get(key)
            if spot is None or key == shown.dragged or self.eye.zoom < NAMES_FROM:
                continue
            away = 1 if spot.box.y > spot.disc.y else -1
            box = self.eye.box(spot.box)
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(self.look.colour(picture.ground_of(key)))
            self.painter.drawRoundedRect(box.adjusted(-6, 1 + away, 6, away), 4, 4)
            box.translate(0, SELECTED_OFF * away * self.eye.zoom)
            self.painter.setFont(font(12.5 * self.eye.zoom, 700))
            self.painter.setPen(self.look.colour("ink"))
            leading = box.height() / max(1, len(spot.label.lines))
            for number, line in enumerate(spot.label.lines):
                place = QRectF(box.x() - 40, box.y() + number * leading, box.width() + 80, leading)
                self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line.text.strip())

    def _afar(self, picture: AtlasPicture, shown: Shown) -> None:
        """From afar, groups and the hovered journey named at the size of the screen."""
        if self.eye.zoom >= READ_FROM:
            return
        for hull in picture.hulls:
            middle = self.eye.box(hull.box).center()
            self._tag(middle, hull.group.title, "sunken", "ink", COUNT_HEIGHT + 2, COUNT_INSET + 2, 13.5)
        spot = picture.spots.get(shown.hovered)
        if spot is not None:
            place = self.eye.to_window((spot.disc.x, spot.disc.y))
            place.setY(place.y() - spot.disc.r * self.eye.scale - COUNT_HEIGHT)
            self._tag(place, spot.journey.title, "ink", "surface", COUNT_HEIGHT + 2, COUNT_INSET + 2, 12)

    def _counts(self, picture: AtlasPicture, shown: Shown) -> None:
        """How many touchpoints the hovered node shares along each of its lines; from afar there is no room."""
        if self.eye.zoom < READ_FROM:
            return
        for line in picture.overlaps:
            if shown.hovered and shown.hovered in (line.overlap.a, line.overlap.b) and not shown.dragged:
                self._badge(line, str(line.overlap.count), "ink", "surface", COUNT_HEIGHT, COUNT_INSET, 11.5)

    def _pill(self, picture: AtlasPicture, shown: Shown, say: Callable[[int], str]) -> None:
        hovered = picture.line_of(*shown.hovered_pair) if shown.hovered_pair else None
        line = picture.line_of(*shown.selected) if len(shown.selected) == 2 and not shown.dragged else None
        if hovered is not None and hovered is not line:
            self._badge(hovered, say(hovered.overlap.count), "ink", "surface", COUNT_HEIGHT + 2, COUNT_INSET + 2, 12)
        if line is not None:
            self._badge(line, say(line.overlap.count), "accent", "on_accent", PILL_HEIGHT, PILL_INSET, 12)

    def _badge(
        self, line: OverlapLine, text: str, fill: str, ink: str, height: float, inset: float, size: float
    ) -> None:
        self._tag(self.eye.to_window(line.bow.at(0.5)), text, fill, ink, height, inset, size)

    def _tag(self, at: QPointF, text: str, fill: str, ink: str, height: float, inset: float, size: float) -> None:
        """A text on a ground with round ends about a point of the window; sizes in px."""
        face = font(size, 600, tabular=True)
        width = max(height, QFontMetricsF(face).horizontalAdvance(text) + 2 * inset)
        box = QRectF(0, 0, width, height)
        box.moveCenter(at)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour(fill))
        self.painter.drawRoundedRect(box, height / 2, height / 2)
        self.painter.setFont(face)
        self.painter.setPen(self.look.colour(ink))
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def lines_at(picture: AtlasPicture, journey: Id) -> Collection[tuple[str, str]]:
    """The keys (id and other) of the lines that touch a node."""
    overlaps = [line.overlap for line in picture.overlaps]
    keys = {(o.a, o.b) for o in overlaps if journey in (o.a, o.b)}
    keys |= {(p.part, f"part_of {p.whole}") for p in picture.parts if journey in (p.part, p.whole)}
    return keys | {(a.link.id, "") for a in picture.arrows if journey in (a.link.source, a.link.target)}


def paint_message(painter: QPainter, look: Look, room: QRectF, title: str, text: str) -> None:
    """What stands in an empty atlas: a title and a sentence in the middle."""
    painter.setFont(font(17, 600))
    painter.setPen(look.colour("ink"))
    upper = QRectF(room.left(), room.center().y() - 40, room.width(), 30)
    painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, title)
    painter.setFont(font(13))
    painter.setPen(look.colour("ink_2"))
    width = min(420.0, room.width() - 32)
    lower = QRectF(room.center().x() - width / 2, room.center().y() - 4, width, 80)
    painter.drawText(lower, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), text)
