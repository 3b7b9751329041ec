"""What moving the seams changes, seen at one card: the seam now, and the one beside the card once seams move."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.naming import name_of, things_of
from journeyeditor.app.printing.seams import Compared, Seam
from journeyeditor.app.printing.sheet_painter import SheetPainter
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Rect
from journeyeditor.model import Project
from journeyeditor.words import Words

HIGH, BELOW, ABOVE, SIDE, BETWEEN, GAP = 78, 26, 8, 40, 28, 12
"""Of the pictures, of the words below; above them; at the sides; between now and then; where the seam is. Px."""

CARD, MOST = 0.84, 130.0
"""A card is as wide as this share of a picture, but at most so many px."""

ICON = 14


class SeamStrip(QWidget):
    """Two pictures of the paper at a seam, and two after; not there while there is nothing to compare."""

    def __init__(self, look: Look, words: Words, project: Project) -> None:
        """Nothing to compare yet."""
        super().__init__()
        self.look, self.words, self.project = look, words, project
        self.seams: tuple[Seam, ...] = ()
        self.painter_of: SheetPainter | None = None
        self.pictures: dict[tuple[int, int], QPixmap] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ABOVE + HIGH + BELOW)
        self.hide()

    def show_seams(self, compared: Compared | None, painter: SheetPainter | None) -> None:
        """Shows what moving the seams changes, with a painter of the print's colours; None: nothing."""
        self.seams, self.painter_of = tuple(compared or ()), painter
        self.pictures = {}
        self.setAccessibleName(". ".join(self.said(index) for index in range(len(self.seams))))
        self.setVisible(bool(self.seams))
        self.update()

    def said(self, index: int) -> str:
        """What stands below a pair of pictures."""
        seam = self.seams[index]
        things = things_of(self.project, (seam.key.id,))
        name = name_of(self.project, things[0][1], self.words) if things else ""
        key = ("now" if name else "now_bare", "after")[index]
        return self.words.tr(f"print_window.seam.{key}", left=seam.left, right=seam.right, name=name)

    def sizeHint(self) -> QSize:
        """As high as the pictures and their words."""
        return QSize(400, ABOVE + HIGH + BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both pairs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.colour("canvas"))
        half = (self.width() - 2 * SIDE - BETWEEN) / 2
        for index in range(len(self.seams)):
            self._paint_pair(painter, index, SIDE + index * (half + BETWEEN), half)

    def _paint_pair(self, painter: QPainter, index: int, x: float, width: float) -> None:
        each = (width - GAP) / 2
        for side in (0, 1):
            box = QRectF(x + side * (each + GAP), ABOVE, each, HIGH)
            painter.drawPixmap(box.topLeft(), self._picture(index, side, box))
            painter.setPen(QColor(20, 28, 46, 40))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        sign, role = (("stop", "m_break"), ("check", "pos"))[index]
        top = ABOVE + HIGH + 6
        paint_icon(painter, sign, QRectF(x, top + 1, ICON, ICON), self.look, role)
        painter.setFont(font(12))
        painter.setPen(self.look.colour("ink_2"))
        room = QRectF(x + ICON + 6, top, width - ICON - 6, 16)
        text = painter.fontMetrics().elidedText(self.said(index), Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _picture(self, index: int, side: int, box: QRectF) -> QPixmap:
        """The paper at the left (0) or right (1) of a seam, the card in the middle of the height."""
        found = self.pictures.get((index, side))
        if found is not None and found.deviceIndependentSize() == box.size():
            return found
        seam, ratio = self.seams[index], self.devicePixelRatioF()
        scale = min(CARD * box.width(), MOST) / self.seams[0].card.width
        width, height = box.width() / scale, box.height() / scale
        part = Rect(seam.x - (1 - side) * width, seam.card.y + seam.card.height / 2 - height / 2, width, height)
        made = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.white)
        with_it = QPainter(made)
        with_it.setClipRect(QRectF(0, 0, box.width(), box.height()))
        with_it.scale(scale, scale)
        with_it.translate(-part.x, -part.y)
        assert self.painter_of is not None
        self.painter_of.paint(with_it, seam.poster.sheet, part)
        with_it.end()
        self.pictures[index, side] = made
        return made

    def resizeEvent(self, event: object) -> None:
        """The pictures are made anew."""
        self.pictures = {}
