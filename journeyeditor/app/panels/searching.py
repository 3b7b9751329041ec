"""The search field of the project panel, and what it finds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTreeWidgetItem, QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.panels.hits import go_to, sign_of
from journeyeditor.app.panels.outline import Rows
from journeyeditor.app.panels.row_painter import COLOUR, DETAIL
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.search import Hit, search

ROW, PAUSE = 40, 120


class SearchField(QLineEdit):
    """`wanted(text)` a moment after each key, `entered()` on Enter, `left_down()` on Down; Esc empties it."""

    wanted = Signal(str)
    entered = Signal()
    left_down = Signal()

    def __init__(self, desk: Desk) -> None:
        """With the looking glass before it and its key behind."""
        super().__init__()
        self.look = desk.look
        self.key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.setFont(font(13))
        self.setPlaceholderText(desk.words.tr("app.search"))
        self.setAccessibleName(desk.words.tr("app.search"))
        self.setTextMargins(22, 0, 46, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.wanted.emit(self.text().strip()))
        self.textChanged.connect(self.on_text)
        self.returnPressed.connect(self._enter)

    def on_text(self) -> None:
        """Waits for the next key."""
        self._timer.start()

    def _enter(self) -> None:
        self._look()
        self.entered.emit()

    def _look(self) -> None:
        self._timer.stop()
        self.wanted.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, Down goes into what is found."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._look()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The looking glass, and the key while the field is empty."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "search", QRectF(10, (self.height() - 15) / 2, 15, 15), self.look, "ink_3")
        if self.text():
            return
        painter.setFont(font(10.5, 500))
        width = painter.fontMetrics().horizontalAdvance(self.key) + 10
        place = QRectF(self.width() - width - 7, (self.height() - 18) / 2, width, 18)
        painter.setPen(self.look.colour("line"))
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(self.look.colour("ink_3"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.key)


class Results(QScrollArea):
    """What a search found; a click goes there. `left()` once one has gone, `left_up()` on Up from the first or Esc."""

    left = Signal()
    left_up = Signal()

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_hits`."""
        super().__init__()
        self.desk = desk
        self.hits: tuple[Hit, ...] = ()
        self.rows = Rows(desk.look, ROW)
        self.rows.setAccessibleName(desk.words.tr("app.search.results"))
        self.nothing = paragraph(desk.words.tr("app.search.nothing"), 11.5, tone="third")
        inner = QWidget()
        inner.setProperty("fill", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 6, 0, 6)
        self.nothing.setContentsMargins(14, 4, 14, 4)
        column.addWidget(self.nothing)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.opened.connect(self.open_hit)
        self.rows.left_up.connect(self.left_up)
        self.rows.currentItemChanged.connect(self.on_row)

    def on_row(self, item: QTreeWidgetItem | None) -> None:
        """Keeps the row that has the keyboard in sight."""
        if item is not None:
            place = self.rows.visualItemRect(item)
            self.ensureVisible(0, self.rows.y() + place.center().y(), 0, ROW)

    def enter(self) -> None:
        """Puts the keyboard on the first hit."""
        first = self.rows.topLevelItem(0)
        if first is not None:
            self.rows.setFocus()
            self.rows.setCurrentItem(first)

    def show_hits(self, text: str) -> None:
        """Looks for a text."""
        self.hits = search(self.desk.project, text)
        self.rows.clear()
        for hit in self.hits:
            name, colour = sign_of(self.desk, hit)
            row = self.rows.add(hit.id, hit.text, name)
            row.setData(0, DETAIL, self._where(hit))
            row.setData(0, COLOUR, colour)
        self.rows.fit()
        self.nothing.setVisible(not self.hits)

    def open_first(self) -> None:
        """Goes to the first hit."""
        if self.hits:
            self.open_hit(self.hits[0].id)

    def open_hit(self, key: str) -> None:
        """Goes where a hit stands and selects it."""
        go_to(self.desk, next(one for one in self.hits if one.id == key))
        self.left.emit()

    def _where(self, hit: Hit) -> str:
        kind = self.desk.words.tr(f"app.thing.{hit.kind}")
        return (
            f"{kind}, {self.desk.project.journey(hit.journey).title}" if hit.journey and hit.kind != "journey" else kind
        )
