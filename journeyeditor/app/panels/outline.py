"""Lists of the project panel: rows 28 to 40 px high, painted in the design's measures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from journeyeditor.app.icons import paint_icon, paint_marks, paint_tile
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing.portrait import portrait_marks

KEY, ICON, COUNT, DETAIL, COLOUR, TICK, OWN = (Qt.ItemDataRole.UserRole + n for n in range(7))
INDENT, MARGIN, RADIUS = 16, 8, 6
ARROW, LEAF = 17, 13
"""Room before a picture: behind an arrow, and where there is none."""

Index = QModelIndex | QPersistentModelIndex


class Rows(QTreeWidget):
    """A tree as high as its rows; the panel around it scrolls. `opened(key)` when a row is clicked or entered.

    `left_up()` on Up from the first row, or Esc.
    """

    opened = Signal(str)
    left_up = Signal()
    menu_wanted = Signal(QPoint)
    """For the row that was opened just now; the place on the screen."""

    def __init__(self, look: Look, height: int, arrows: bool = False) -> None:
        """Rows of one height, px; `arrows` leaves room for one before each picture."""
        super().__init__()
        self.look, self.row_height, self.arrows = look, height, arrows
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(RowPainter(self))
        self.itemExpanded.connect(self.fit)
        self.itemCollapsed.connect(self.fit)
        self.itemActivated.connect(lambda item, _column: self._tell(item))

    def add(self, key: str, text: str, name: str = "", parent: QTreeWidgetItem | None = None) -> QTreeWidgetItem:
        """A row with an icon, below a parent or at the end."""
        item = QTreeWidgetItem([text])
        item.setData(0, KEY, key)
        item.setData(0, ICON, name)
        item.setToolTip(0, text)
        if parent is not None:
            parent.addChild(item)
        else:
            self.addTopLevelItem(item)
        return item

    def fit(self) -> None:
        """As high as the rows that are seen."""
        self.setFixedHeight(self._seen(self.invisibleRootItem()) * self.row_height + 1)

    def _seen(self, item: QTreeWidgetItem) -> int:
        return sum(1 + (self._seen(child) if child.isExpanded() else 0) for child in below(item))

    def row(self, key: str) -> QTreeWidgetItem | None:
        """The row of a key."""
        return next((item for item in self.items() if item.data(0, KEY) == key), None)

    def items(self) -> list[QTreeWidgetItem]:
        """Every row."""
        return [item for top in below(self.invisibleRootItem()) for item in (top, *deep(top))]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens, on the arrow it folds."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        left = self.row_left(item)
        if item.childCount() and (event.position().x() < left + 18 or not item.data(0, KEY)):
            item.setExpanded(not item.isExpanded())
        else:
            self._tell(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open; Up from the first row, and Esc, leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._tell(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and self._is_first()):
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def _is_first(self) -> bool:
        return self.currentItem() is self.topLevelItem(0)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        key = item.data(0, KEY) if item else ""
        if key:
            self.opened.emit(str(key))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row, under the pointer or, by its key, below the row that has the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item is not None and item.data(0, KEY):
            self._tell(item)
            below_row = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
            self.menu_wanted.emit(below_row if by_key else event.globalPos())

    def row_left(self, item: QTreeWidgetItem) -> int:
        """Where a row's arrow stands, px."""
        depth, parent = 0, item.parent()
        while parent is not None:
            depth, parent = depth + 1, parent.parent()
        return MARGIN + 10 + depth * INDENT


def below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The rows right below one."""
    found = (item.child(index) for index in range(item.childCount()))
    return [child for child in found if child is not None]


def deep(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """All rows below one."""
    return [each for child in below(item) for each in (child, *deep(child))]


class RowPainter(QStyledItemDelegate):
    """Paints one row: arrow, icon, tile or portrait, words, count or tick."""

    def __init__(self, rows: Rows) -> None:
        """For one list."""
        super().__init__(rows)
        self.rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The list's row height."""
        return QSize(0, self.rows.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole row."""
        look, item = self.rows.look, self.rows.itemFromIndex(index)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(item.isSelected())
        self._paint_ground(painter, rect.adjusted(MARGIN, 0, -MARGIN, 0), chosen, self._state(option))
        x = self._paint_picture(painter, item, rect, chosen)
        right = self._paint_end(painter, item, rect)
        detail = index.data(DETAIL)
        ink = look.colour("accent_ink" if chosen else "ink")
        self._paint_words(painter, item.text(0), detail, QRectF(x, rect.top(), right - x, rect.height()), ink, chosen)
        painter.restore()

    def _state(self, option: QStyleOptionViewItem) -> QStyle.StateFlag:
        return option.state

    def _paint_ground(self, painter: QPainter, rect: QRectF, chosen: bool, state: QStyle.StateFlag) -> None:
        look = self.rows.look
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_picture(self, painter: QPainter, item: QTreeWidgetItem, rect: QRectF, chosen: bool) -> float:
        """Arrow and picture; returns where the words begin."""
        look, middle, x = self.rows.look, rect.center().y(), float(self.rows.row_left(item))
        colour, name = item.data(0, COLOUR), item.data(0, ICON)
        if item.childCount():
            arrow = "down" if item.isExpanded() else "right"
            paint_icon(painter, arrow, QRectF(x, middle - 6, 12, 12), look, "ink_3", 2)
        if name == "portrait":
            painter.translate(MARGIN + 6, middle - 14)
            paint_marks(painter, portrait_marks(0, 0, 28, colour), look)
            painter.translate(-MARGIN - 6, -(middle - 14))
            return MARGIN + 6 + 28 + 10
        if colour:
            paint_tile(painter, name, QRectF(MARGIN + 6, middle - 11, 22, 22), look, colour, 14)
            return MARGIN + 6 + 22 + 9
        if self.rows.arrows:
            x += ARROW if item.childCount() else LEAF
        paint_icon(painter, name, QRectF(x, middle - 7.5, 15, 15), look, "accent_ink" if chosen else "ink_3")
        return x + 15 + 7

    def _paint_end(self, painter: QPainter, item: QTreeWidgetItem, rect: QRectF) -> float:
        """The count or the tick at the right; returns where the words must end."""
        look, right = self.rows.look, rect.right() - MARGIN - 8
        if item.data(0, TICK):
            paint_icon(painter, "check", QRectF(right - 14, rect.center().y() - 7, 14, 14), look, "accent", 2.25)
            return right - 20
        count = item.data(0, COUNT)
        if not count:
            return right + 6
        painter.setFont(font(11.5, tabular=True))
        painter.setPen(look.colour("ink_3"))
        end = QRectF(right - 40, rect.top(), 40, rect.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        return right - painter.fontMetrics().horizontalAdvance(count) - 8

    def _paint_words(
        self, painter: QPainter, text: str, detail: str | None, rect: QRectF, ink: QColor, chosen: bool
    ) -> None:
        look = self.rows.look
        lines = [(text, font(13, 600 if chosen else 500 if detail is not None else 400), ink)]
        if detail:
            lines.append((detail, font(11.5), look.colour("ink_3")))
        heights = [16.0, 14.0][: len(lines)] if len(lines) > 1 else [rect.height()]
        y = rect.top() + (rect.height() - sum(heights)) / 2
        for (words, face, colour), height in zip(lines, heights, strict=True):
            painter.setFont(face)
            painter.setPen(colour)
            fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
            painter.drawText(QRectF(rect.x(), y, rect.width(), height), Qt.AlignmentFlag.AlignVCenter, fitted)
            y += height
