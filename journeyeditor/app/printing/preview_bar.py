"""The bar below the preview: what the sheets come to, the way from sheet to sheet, the zoom; and what marks mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.label import Elided, label
from journeyeditor.app.widgets.zoom import ZoomSlider
from journeyeditor.words import Words

HEIGHT, LEGEND_HEIGHT = 44, 28
SWATCH = (18, 12)


class PreviewBar(QWidget):
    """`stepped(±1)` and `zoomed(zoom or None)` are told when a person asks for another sheet or zoom."""

    stepped = Signal(int)
    zoomed = Signal(object)

    def __init__(self, look: Look, words: Words) -> None:
        """Says nothing yet."""
        super().__init__()
        self.words = words
        self.setFixedHeight(HEIGHT)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tr = words.tr
        self.status = Elided("", 12.5, tone="second")
        self.before = icon_button(look, "left", tr("print_window.previous"), 15, 28)
        self.after = icon_button(look, "right", tr("print_window.next"), 15, 28)
        self.number = label("", 12.5, 500, tabular=True)
        self.whole = icon_button(look, "frame", tr("print_window.fit"), 16, 28)
        self.slider = ZoomSlider(look)
        self.slider.setAccessibleName(tr("print_window.zoom"))
        self.percent = label("", 12.5, 500, tabular=True)
        self.percent.setFixedWidth(46)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self.status, 1)
        for widget in (self.before, self.number, self.after, self.whole, self.slider, self.percent):
            row.addWidget(widget)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.whole.clicked.connect(lambda: self.zoomed.emit(None))
        self.slider.moved.connect(self.zoomed.emit)

    def show_sheet(self, index: int, count: int) -> None:
        """Which sheet is looked at; nothing where there is only one."""
        for widget in (self.before, self.number, self.after):
            widget.setVisible(count > 1)
        number, of = self.words.number(index + 1), self.words.number(count)
        self.number.setText(self.words.tr("print_window.sheet_of", number=number, count=of))
        self.before.setEnabled(index > 0)
        self.after.setEnabled(index < count - 1)

    def show_zoom(self, zoom: float) -> None:
        """The zoom."""
        self.slider.set_zoom(zoom)
        self.percent.setText(self.words.percent(zoom))


class Legend(QWidget):
    """What the marks on the sheets mean: those that are there."""

    def __init__(self, look: Look, words: Words) -> None:
        """Nothing to explain yet."""
        super().__init__()
        self.look, self.words = look, words
        self.shown: tuple[str, ...] = ()
        self.setFixedHeight(LEGEND_HEIGHT)

    def explain(self, *marks: str) -> None:
        """Explains `glue`, `seam`, `cut` or `found`; without any it is not there."""
        self.shown = marks
        self.setAccessibleName(", ".join(self.words.tr(f"print_window.legend.{mark}") for mark in marks))
        self.setVisible(bool(marks))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, LEGEND_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A swatch and a word for each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.colour("canvas"))
        painter.setFont(font(12))
        x = 40.0
        for mark in self.shown:
            self._swatch(painter, mark, QRectF(x, (LEGEND_HEIGHT - SWATCH[1]) / 2, *SWATCH))
            word = self.words.tr(f"print_window.legend.{mark}")
            width = painter.fontMetrics().horizontalAdvance(word)
            painter.setPen(self.look.colour("ink_2"))
            painter.drawText(QRectF(x + 26, 0, width + 4, LEGEND_HEIGHT), Qt.AlignmentFlag.AlignVCenter, word)
            x += 26 + width + 22

    def _swatch(self, painter: QPainter, mark: str, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark == "glue":
            painter.fillRect(box, Qt.GlobalColor.white)
            painter.setPen(self.look.colour("ink_3"))
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
        elif mark == "seam":
            painter.setPen(Qt.PenStyle.DashLine)
            pen = painter.pen()
            pen.setColor(self.look.colour("accent"))
            painter.setPen(pen)
        else:
            painter.setPen(self.look.colour("neg"))
            painter.setBrush(self.look.colour("neg", 0.1))
        painter.drawRoundedRect(box, 2, 2)
