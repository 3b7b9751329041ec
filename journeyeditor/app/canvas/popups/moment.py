"""The picker of a key moment beside a card or point: the glyphs, what they mean, and the label."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.moments import CELLS
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.model import Moment
from journeyeditor.words import Words

WIDTH, HIGH, GLYPH, DASH = 258, 40, 20, 12
KEYS = {Qt.Key.Key_0 + number: moment for number, moment in enumerate(CELLS)}


class Cells(QWidget):
    """The five glyphs, the name of the choice and what it means."""

    def __init__(self, popup: MomentPopup) -> None:
        """As wide as the popup."""
        super().__init__()
        self.popup = popup
        self.setFixedSize(WIDTH - 20, HIGH + 52)
        self.setAccessibleName(popup.words.tr("app.field.moment"))

    def cell(self, number: int) -> QRectF:
        """Where a glyph stands."""
        width = self.width() / len(CELLS)
        return QRectF(number * width, 0, width, HIGH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks."""
        if event.position().y() <= HIGH:
            self.popup.pick(CELLS[min(len(CELLS) - 1, int(event.position().x() * len(CELLS) / self.width()))])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, glyphs, words."""
        painter, look, words = QPainter(self), self.popup.look, self.popup.words
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("control"))
        painter.setBrush(look.colour("sunken" if look.name == "dark" else "surface"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, HIGH - 1), 6, 6)
        for number, moment in enumerate(CELLS):
            self._paint_cell(painter, number, moment)
        painter.setPen(look.colour("ink"))
        painter.setFont(font(13, 600))
        line = QRectF(0, HIGH + 9, self.width(), 18)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words.tr(f"moment.{self.popup.value.value}"))
        painter.setPen(look.colour("ink_3"))
        painter.setFont(font(11.5, 500))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, words.tr("canvas.moment.keys"))
        painter.setPen(look.colour("ink_2"))
        painter.setFont(font(12))
        painter.drawText(
            line.translated(0, 20), Qt.AlignmentFlag.AlignLeft, words.tr(f"canvas.moment.{self.popup.value.value}")
        )
        painter.end()

    def _paint_cell(self, painter: QPainter, number: int, moment: Moment) -> None:
        cell, look, value = self.cell(number), self.popup.look, self.popup.value
        surface = "surface"
        if number and value not in {CELLS[number - 1], moment}:
            painter.setPen(look.colour("line"))
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        if moment is value:
            surface = "accent_soft"
            painter.setPen(QPen(look.colour("accent"), 1.5))
            painter.setBrush(look.colour(surface))
            painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        middle = cell.center()
        if moment is Moment.NONE:
            painter.setPen(QPen(look.colour("ink_3"), 1.75))
            painter.drawLine(int(middle.x() - DASH / 2), int(middle.y()), int(middle.x() + DASH / 2), int(middle.y()))
        paint_marks(painter, moment_marks(moment.value, middle.x(), middle.y(), GLYPH, 0, surface), look)


class MomentPopup(Popup):
    """0 to 4, Left and Right pick; Tab goes to the label, Enter keeps and closes. `picked(moment)`, `named(text)`."""

    picked = Signal(object)
    named = Signal(str)

    def __init__(self, host: QWidget, inks: Inks, words: Words, value: Moment, text: str) -> None:
        """Shows a moment and the words at it."""
        super().__init__(host, inks, WIDTH)
        self.words, self.text = words, text
        self.value = value if value in CELLS else Moment.NONE
        self.cells = Cells(self)
        self.field = QLineEdit(text)
        self.field.setFont(font(13))
        self.field.setAccessibleName(words.tr("canvas.moment.label"))
        self.field.setPlaceholderText(words.tr("canvas.moment.label"))
        self.field.editingFinished.connect(self.on_named)
        self.field.returnPressed.connect(self.shut)
        margins = self.rows.contentsMargins()
        self.rows.setContentsMargins(margins.left() + 9, margins.top() + 9, margins.right() + 9, margins.bottom() + 9)
        self.rows.setSpacing(8)
        self.rows.addWidget(self.cells)
        self.rows.addWidget(self.field)

    def pick(self, moment: Moment) -> None:
        """Picks as a person does; the popup stays."""
        if moment is not self.value:
            self.value = moment
            self.cells.update()
            self.keeps = True
            self.picked.emit(moment)
            self.keeps = False

    keeps = False

    def on_named(self) -> None:
        """The label was typed."""
        text = self.field.text().strip()
        if text != self.text:
            self.text = text
            self.keeps = True
            self.named.emit(text)
            self.keeps = False

    def shut(self) -> None:
        """Goes away, but not because of what it did itself."""
        if not self.keeps:
            super().shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        at = CELLS.index(self.value)
        if event.key() in KEYS:
            self.pick(KEYS[event.key()])
        elif event.key() == Qt.Key.Key_Right:
            self.pick(CELLS[min(at + 1, len(CELLS) - 1)])
        elif event.key() == Qt.Key.Key_Left:
            self.pick(CELLS[max(at - 1, 0)])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.shut()
        else:
            super().keyPressEvent(event)
