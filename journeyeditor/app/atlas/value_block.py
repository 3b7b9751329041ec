"""The value matrix as a small picture in the panel: where the selected journeys stand among all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.worker import FEW
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.label import label, paragraph, rule
from journeyeditor.layout.atlas_matrix import CORNERS, HIGH, LOW, quadrant_name, values_of
from journeyeditor.model import Id
from journeyeditor.words import Words

HEIGHT, INSET, ABOVE = 208, 10, 14
DOT, CHOSEN, HIT = 4.0, 5.5, 9.0
NAMED = 2
"""At most so many names stand in it."""


class ValueBlock(QWidget):
    """Heading, field and what right and up mean. `asked()` wants the whole matrix, `chosen(journey)` a dot."""

    asked = Signal()
    chosen = Signal(str)

    def __init__(self, look: Look, words: Words, seen: Seen) -> None:
        """Shows all journeys whose two values are known."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(words.tr("atlas.tab.matrix"), 12, 600, "second"))
        head.addStretch(1)
        opener = icon_button(look, "frame", words.tr("atlas.matrix.open"), 15, 24, "ink_3")
        opener.clicked.connect(self.asked)
        head.addWidget(opener)
        self.field = ValueField(look, words, seen)
        self.field.chosen.connect(self.chosen)
        foot = QHBoxLayout()
        foot.addWidget(paragraph(words.tr("atlas.matrix.right"), 11.5, 400, "second"), 1)
        up = paragraph(words.tr("atlas.matrix.up"), 11.5, 400, "second")
        up.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.addWidget(up, 1)
        column.addWidget(rule())
        column.addLayout(head)
        column.addWidget(self.field)
        column.addLayout(foot)


class ValueField(QWidget):
    """The field itself."""

    chosen = Signal(str)

    def __init__(self, look: Look, words: Words, seen: Seen) -> None:
        """Takes what is seen once: the panel is made anew with each selection."""
        super().__init__()
        self.look, self.words, self.seen = look, words, seen
        known = ((journey, values_of(seen.project, journey.id)) for journey in seen.atlas.journeys)
        self.values = {journey.id: values for journey, values in known if values is not None}
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(words.tr("atlas.tab.matrix"))

    def sizeHint(self) -> QSize:
        """As wide as the panel lets it be."""
        return QSize(318, HEIGHT)

    def place(self, journey: Id) -> QPointF:
        """Where a journey's dot stands, px."""
        across, up = ((value - LOW) / (HIGH - LOW) for value in self.values[journey])
        wide, high = self.width() - 2 * INSET, HEIGHT - INSET - ABOVE
        return QPointF(INSET + across * wide, HEIGHT - INSET - up * high)

    def journey_at(self, at: QPointF) -> Id:
        """The journey whose dot is next to a point, "" for none near."""
        found = [((self.place(key) - at).manhattanLength(), key) for key in self.values]
        distance, key = min(found, default=(HIT + 1, ""))
        return key if distance <= HIT else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Names what is under the pointer."""
        found = self.journey_at(event.position())
        self.setToolTip(self.seen.atlas.journey(found).title if found else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses a dot."""
        found = self.journey_at(event.position())
        if found:
            self.chosen.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, middle lines, corner names, dots, names of the selected."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        painter.setFont(font(11, 400))
        painter.setPen(self.look.colour("ink_3"))
        for name, right, low in CORNERS:
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            edge = Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignTop
            box = QRectF(self.rect()).adjusted(8, 5, -8, -5)
            painter.drawText(box, side | edge, quadrant_name(self.seen.project, name, self.words))
        self._dots(painter, [self.place(key) for key in self.values if key not in self.seen.selected])
        for key in self.seen.selected[:NAMED]:
            if key in self.values:
                painter.setPen(QPen(self.look.colour("surface"), 1.5))
                painter.setBrush(self.look.colour("accent"))
                painter.drawEllipse(self.place(key), CHOSEN, CHOSEN)
                self._name(painter, key)

    def _ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        pen = QPen(self.look.colour("line_2"), 1)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        x, y = self.width() / 2, (ABOVE + HEIGHT - INSET) / 2
        painter.drawLine(QPointF(x, 0), QPointF(x, HEIGHT))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _dots(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        """A few exactly where they are; of many one is painted and stamped on whole pixels, five times as fast."""
        if len(places) <= FEW:
            paint_dots(painter, self.look, places)
            return
        half = DOT + 2
        stamp = QPixmap((QSizeF(2 * half, 2 * half) * self.devicePixelRatioF()).toSize())
        stamp.setDevicePixelRatio(self.devicePixelRatioF())
        stamp.fill(Qt.GlobalColor.transparent)
        brush = QPainter(stamp)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dots(brush, self.look, [QPointF(half, half)])
        brush.end()
        corner = QPointF(half, half)
        for at in places:
            painter.drawPixmap(at - corner, stamp)

    def _name(self, painter: QPainter, journey: Id) -> None:
        """Left of the dot where it fits, else right."""
        title, at = self.seen.atlas.journey(journey).title, self.place(journey)
        face = font(11.5, 600)
        width = QFontMetricsF(face).horizontalAdvance(title)
        x = at.x() - 10 - width if at.x() - 10 - width > 2 else at.x() + 10
        painter.setFont(face)
        painter.setPen(self.look.colour("ink"))
        box = QRectF(x, at.y() - 8, min(width, self.width() - x), 16)
        painter.fillRect(box.adjusted(-2, 1, 2, -1), self.look.colour("sunken", 0.85))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), title)


def paint_dots(painter: QPainter, look: Look, places: Sequence[QPointF]) -> None:
    """The dots of journeys that are not selected."""
    painter.setPen(QPen(look.colour("ink_2"), 1.5))
    painter.setBrush(look.colour("surface"))
    for at in places:
        painter.drawEllipse(at, DOT, DOT)
