"""The command palette: one field, below it what it finds; over the window until something is chosen or Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeyeditor.app.choices import Choice, choices
from journeyeditor.app.icons import paint_icon, paint_tile
from journeyeditor.app.theme import font

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH, TOP, FIELD, ROW, HEAD, FOOT, RADIUS, INSET = 560, 96, 46, 34, 26, 36, 10, 12
SHADOW = 8
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Palette(QWidget):
    """Covers the window; a click beside the box closes it."""

    def __init__(self, window: Window) -> None:
        """Shows journeys and commands until something is typed."""
        super().__init__(window)
        self.owner, self.look, self.words = window, window.look, window.words
        self.rows: list[Choice] = []
        self.index = 0
        self.first = 0
        self.before = window.focusWidget()
        self.edit = QLineEdit(self)
        self.edit.setFont(font(14))
        self.edit.setProperty("look", "bare")
        self.edit.setProperty("ownRing", True)
        self.edit.setPlaceholderText(self.words.tr("app.palette.hint"))
        self.edit.setAccessibleName(self.words.tr("action.edit.find"))
        self.edit.textChanged.connect(self.look_for)
        self.edit.installEventFilter(self)
        window.installEventFilter(self)
        self.setMouseTracking(True)
        self.look_for("")
        self.show()
        self.raise_()
        self.edit.setFocus()

    def look_for(self, text: str) -> None:
        """Shows the rows for a text, the first one chosen."""
        self.rows, self.index, self.first = choices(self.owner, text), 0, 0
        self._place()
        self._tell()

    def leave(self) -> None:
        """Goes away, and gives the keyboard back."""
        self.owner.removeEventFilter(self)
        self.hide()
        if self.before is not None and self.before.isVisible():
            self.before.setFocus()
        self.deleteLater()

    def choose(self) -> None:
        """Goes away and does what the chosen row says."""
        if self.rows:
            act = self.rows[self.index].act
            self.leave()
            act()

    def place(self) -> None:
        """Goes away and puts the touchpoint that is chosen onto the map; anything else stays where it is."""
        place = self.rows[self.index].place if self.rows else None
        if place is not None:
            self.leave()
            place()

    def step(self, by: int) -> None:
        """To another row, round the ends."""
        if self.rows:
            self.index = (self.index + by) % len(self.rows)
            while self._bottom(self.first, self.index) > self._room():
                self.first += 1
            self.first = min(self.first, self.index)
            self._tell()

    def _tell(self) -> None:
        row = self.rows[self.index] if self.rows else None
        self.edit.setAccessibleDescription(f"{row.group}: {row.text}" if row else self.words.tr("app.search.nothing"))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the window's size; the field's keys move among the rows."""
        if watched is self.owner and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is not self.edit or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(
            Qt.Key(event.key())
        )
        if step is not None:
            self.step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place() if event.modifiers() & Qt.KeyboardModifier.AltModifier else self.choose()
        else:
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row below the pointer is the chosen one."""
        found = self._at(event.position())
        if found is not None and found != self.index:
            self.index = found
            self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes a row; beside the box it goes away."""
        found = self._at(event.position())
        if found is not None:
            self.index = found
            self.choose()
        elif not self.box().contains(event.position()):
            self.leave()

    def box(self) -> QRectF:
        """Where the box stands."""
        width = min(WIDTH, self.width() - 2 * INSET)
        body = min(self._bottom(self.first, len(self.rows) - 1) if self.rows else ROW, self._room())
        return QRectF((self.width() - width) / 2, min(TOP, self.height() / 8), width, FIELD + body + 2 * SHADOW + FOOT)

    def places(self) -> list[tuple[int, QRectF]]:
        """The rows that are seen, each with its place."""
        box = self.box()
        seen = []
        for index in range(self.first, len(self.rows)):
            bottom = self._bottom(self.first, index)
            if bottom > self._room():
                break
            top = box.top() + FIELD + SHADOW + bottom - ROW
            seen.append((index, QRectF(box.left() + 6, top, box.width() - 12, ROW)))
        return seen

    def _room(self) -> float:
        """What rows and heads may take, px."""
        return self.height() - min(TOP, self.height() / 8) - FIELD - FOOT - 2 * SHADOW - 24

    def _bottom(self, first: int, index: int) -> float:
        """How far below the first row's head a row ends, px."""
        heads = sum(self._begins(each, first) for each in range(first, index + 1))
        return (index - first + 1) * ROW + heads * HEAD

    def _begins(self, index: int, first: int) -> bool:
        return index == first or self.rows[index].group != self.rows[index - 1].group

    def _at(self, point: QPointF) -> int | None:
        return next((index for index, place in self.places() if place.contains(point)), None)

    def _place(self) -> None:
        self.setGeometry(QRect(0, 0, self.owner.width(), self.owner.height()))
        box = self.box()
        self.edit.setGeometry(int(box.left()) + 40, int(box.top()) + 8, int(box.width()) - 100, 32)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, its rows and its foot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("ink" if self.look.name == "light" else "app", 0.022))
        for reach in range(1, 12):
            painter.drawRoundedRect(box.adjusted(-reach, -reach + 5, reach, reach + 5), RADIUS + reach, RADIUS + reach)
        painter.setPen(self.look.colour("line_2"))
        painter.setBrush(self.look.colour("raised"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._paint_field(painter, box)
        for index, place in self.places():
            self._paint_row(painter, index, place)
        if not self.rows:
            painter.setPen(self.look.colour("ink_3"))
            place = QRectF(box.left() + INSET, box.top() + FIELD + SHADOW, box.width(), ROW)
            painter.drawText(place, LEFT, self.words.tr("app.search.nothing"))
        self._paint_foot(painter, box)

    def _paint_field(self, painter: QPainter, box: QRectF) -> None:
        paint_icon(painter, "search", QRectF(box.left() + 14, box.top() + 15, 16, 16), self.look, "ink_3")
        painter.setFont(font(10.5, 500))
        key = QRectF(box.right() - 46, box.top() + 14, 34, 18)
        painter.setPen(self.look.colour("line"))
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(self.look.colour("ink_3"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.words.tr("app.key.escape"))
        painter.setPen(self.look.colour("line"))
        painter.drawLine(QPointF(box.left(), box.top() + FIELD), QPointF(box.right(), box.top() + FIELD))

    def _paint_row(self, painter: QPainter, index: int, place: QRectF) -> None:
        row, chosen = self.rows[index], index == self.index
        if self._begins(index, self.first):
            painter.setFont(font(11, 600))
            painter.setPen(self.look.colour("ink_3"))
            painter.drawText(place.adjusted(6, -HEAD, 0, -ROW), LEFT, row.group)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent_soft"))
            painter.drawRoundedRect(place, 6, 6)
        ink = "accent_ink" if chosen else "ink"
        if row.colour and row.icon:
            paint_tile(
                painter, row.icon, QRectF(place.left() + 6, place.center().y() - 11, 22, 22), self.look, row.colour, 14
            )
        elif row.icon:
            paint_icon(painter, row.icon, QRectF(place.left() + 9, place.center().y() - 8, 16, 16), self.look, "ink_2")
        painter.setFont(font(12))
        painter.setPen(self.look.colour("accent_ink" if chosen else "ink_3"))
        painter.drawText(place.adjusted(0, 0, -10, 0), RIGHT, row.detail)
        taken = QFontMetricsF(font(12)).horizontalAdvance(row.detail)
        self._paint_words(painter, row, place.adjusted(38, 0, -22 - taken, 0), ink)

    def _paint_words(self, painter: QPainter, row: Choice, place: QRectF, ink: str) -> None:
        """The words, what was found in bold on the accent's soft ground."""
        x = place.left()
        for text, hit in runs(row.text, row.marked):
            face = font(13, 600 if hit else 400)
            metrics = QFontMetricsF(face)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.right() - x)
            width = metrics.horizontalAdvance(shown)
            run = QRectF(x, place.top(), width + 1, place.height())
            if hit:
                painter.fillRect(QRectF(x, place.center().y() - 9, width, 18), self.look.colour("accent_soft"))
            painter.setFont(face)
            painter.setPen(self.look.colour("accent_ink" if hit else ink))
            painter.drawText(run, LEFT, shown)
            x += width
            if shown != text:
                break

    def foot(self) -> str:
        """What the keys do with the row that is chosen."""
        places = bool(self.rows) and self.rows[self.index].place is not None
        return self.words.tr("app.palette.foot.place" if places else "app.palette.foot")

    def _paint_foot(self, painter: QPainter, box: QRectF) -> None:
        foot = QRectF(box.left() + 1, box.bottom() - FOOT, box.width() - 2, FOOT - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(foot, RADIUS - 1, RADIUS - 1)
        painter.drawRect(foot.adjusted(0, 0, 0, -FOOT / 2))
        painter.setFont(font(12))
        painter.setPen(self.look.colour("ink_2"))
        painter.drawText(foot.adjusted(INSET, 0, -INSET, 0), LEFT, self.foot())


def runs(text: str, marked: tuple[int, ...]) -> list[tuple[str, bool]]:
    """A text in pieces that are all found or all not."""
    pieces: list[tuple[str, bool]] = []
    for place, letter in enumerate(text):
        hit = place in marked
        if pieces and pieces[-1][1] == hit:
            pieces[-1] = (pieces[-1][0] + letter, hit)
        else:
            pieces.append((letter, hit))
    return pieces
