"""What the start screen is made of: large buttons, rows of recent projects, cards of templates, the place to drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.start.templates import Sketch
from journeyeditor.app.start.thumbs import paint_sketch
from journeyeditor.app.theme import Look, font

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
BIG, RECENT, CARD, PICTURE, DROP = 44, 84, 228, 172, 86
THUMB = (104, 66)


class Plain(QAbstractButton):
    """A button that paints itself; Enter presses it too."""

    def __init__(self, look: Look, text: str) -> None:
        """`text` is what it is called."""
        super().__init__()
        self.look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ownRing", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does as the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def begin(self) -> QPainter:
        """A painter of smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """The accent's edge, while it has the keyboard."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def write(self, painter: QPainter, text: str, face: QFont, role: str, rect: QRectF) -> None:
        """A line of text, cut where there is no room."""
        painter.setFont(face)
        painter.setPen(self.look.colour(role))
        painter.drawText(rect, MIDDLE, QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))


class BigButton(Plain):
    """44 px high, with an icon and its key in a frame; the primary one is filled."""

    def __init__(self, look: Look, text: str, name: str, key: str = "", primary: bool = False) -> None:
        """`key` as the desktop writes it."""
        super().__init__(look, text)
        self.name, self.key, self.primary = name, key, primary
        self.setFixedHeight(BIG)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(260, BIG)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, key."""
        painter, rect = self.begin(), QRectF(self.rect())
        hovered = self.underMouse()
        ground = ("accent_hover" if hovered else "accent") if self.primary else ("hover" if hovered else "surface")
        painter.setBrush(self.look.colour(ground))
        painter.setPen(Qt.PenStyle.NoPen if self.primary else QPen(self.look.colour("line_2"), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ink = "on_accent" if self.primary else "ink"
        paint_icon(painter, self.name, QRectF(14, 13, 18, 18), self.look, "on_accent" if self.primary else "ink_2")
        face = font(14, 600 if self.primary else 500)
        wanted = 43 + QFontMetricsF(face).horizontalAdvance(self.text()) + 14
        keyed = bool(self.key) and wanted + self._key_width() + 8 <= rect.width()
        words = rect.adjusted(43, 0, -self._key_width() - 20 if keyed else -8, 0)
        self.write(painter, self.text(), face, ink, words)
        if keyed:
            self._paint_key(painter, rect, self.look.colour("on_accent" if self.primary else "ink_3"))
        inner = rect.adjusted(3, 3, -3, -3) if self.primary else rect
        if self.primary and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("on_accent"), 1.5))
            painter.drawRoundedRect(inner, 6, 6)
        else:
            self.ring(painter, rect, 8)
        painter.end()

    def _key_width(self) -> float:
        return QFontMetricsF(font(10.5, 500)).horizontalAdvance(self.key) + 12

    def _paint_key(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        painter.setFont(font(10.5, 500))
        width = self._key_width()
        frame = QRectF(rect.right() - 14 - width, rect.center().y() - 9, width, 18)
        edge = QColor(ink) if self.primary else self.look.colour("line")
        edge.setAlphaF(0.45 if self.primary else 1)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.primary else self.look.colour("sunken"))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setPen(ink)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.key)


class RecentRow(Plain):
    """A project opened before: its picture, title, what it holds, and when it was changed."""

    def __init__(self, look: Look, path: Path, when: str) -> None:
        """Shows the file's name until `describe`."""
        super().__init__(look, path.name.removesuffix(".journey"))
        self.path, self.when, self.detail = path, when, str(path.parent)
        self.sketch = Sketch(rows=2, curve=(0.2, 0.4, 0.1, -0.3, 0.2))
        self.setFixedHeight(RECENT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def describe(self, title: str, detail: str, sketch: Sketch) -> None:
        """What was found in the file."""
        self.setText(title or self.text())
        self.setAccessibleName(f"{self.text()}, {detail}, {self.when}")
        self.detail, self.sketch = detail, sketch
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(300, RECENT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, words, day."""
        painter, rect = self.begin(), QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("hover"))
            painter.drawRoundedRect(rect, 8, 8)
        self.ring(painter, rect, 8)
        frame = QRectF(12.5, (RECENT - THUMB[1]) / 2, *THUMB)
        paint_sketch(painter, self.look, self.sketch, frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.look.colour("line"))
        painter.drawRoundedRect(frame, 6, 6)
        day = QFontMetricsF(font(12)).horizontalAdvance(self.when) + 12
        left, right = frame.right() + 16, rect.right() - day - 12
        title, detail = QRectF(left, 22, right - left, 20), QRectF(left, 43, right - left, 18)
        self.write(painter, self.text(), font(14, 600), "ink", title)
        self.write(painter, self.detail, font(12.5), "ink_2", detail)
        self.write(painter, self.when, font(12), "ink_3", QRectF(right + 12, 0, day, rect.height()))
        painter.end()


class TemplateCard(Plain):
    """A template: its picture, and below it what it is."""

    def __init__(self, look: Look, title: str, detail: str, sketch: Sketch) -> None:
        """As wide as its column."""
        super().__init__(look, title)
        self.setAccessibleDescription(detail)
        self.detail, self.sketch = detail, sketch
        self.setFixedHeight(CARD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(200, CARD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sheet, words."""
        painter, rect = self.begin(), QRectF(0, 0, self.width(), PICTURE)
        painter.setPen(self.look.colour("line"))
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        plain = self.sketch.blank or self.sketch.graph
        width, height = min(226.0, rect.width() - 24), 138.0
        sheet = QRectF(0, 0, width, height)
        sheet.moveCenter(rect.center())
        if not plain:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("ink" if self.look.name == "light" else "app", 0.06))
            painter.drawRoundedRect(sheet.adjusted(-1, 0, 1, 3), 5, 5)
        paint_sketch(painter, self.look, self.sketch, sheet)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        words = QRectF(0, PICTURE + 10, self.width(), 20)
        self.write(painter, self.text(), font(13.5, 600), "ink", words)
        self.write(painter, self.detail, font(12.5), "ink_2", words.translated(0, 19))
        painter.end()


class DropPlace(QWidget):
    """Says that a file can be dropped; the window takes it wherever it falls."""

    def __init__(self, look: Look, text: str) -> None:
        """`text` is one line, or two."""
        super().__init__()
        self.look, self.text = look, text
        self.setFixedHeight(DROP)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed edge, the file, the words."""
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("control"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 10, 10)
        paint_icon(painter, "file", QRectF(rect.center().x() - 11, 16, 22, 22), self.look, "ink_3")
        painter.setFont(font(13))
        painter.setPen(self.look.colour("ink_2"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(12, 44, -12, 0), flags, self.text)
        painter.end()


class Logo(QWidget):
    """The program's sign: a curve with a point on a dark ground."""

    def __init__(self, look: Look) -> None:
        """44 px square."""
        super().__init__()
        self.look = look
        self.setFixedSize(44, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, curve, point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("ink"))
        painter.drawRoundedRect(QRectF(0, 0, 44, 44), 11, 11)
        line = QPainterPath(QPointF(9, 27))
        line.cubicTo(15, 27, 15, 15, 21, 15)
        line.cubicTo(27, 15, 26, 30, 31, 30)
        line.cubicTo(34, 30, 35, 27, 35, 24)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.colour("surface"), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(line)
        painter.setBrush(self.look.colour("ink"))
        painter.setPen(QPen(self.look.colour("surface"), 2.5))
        painter.drawEllipse(QPointF(21, 15), 4, 4)
        painter.end()
