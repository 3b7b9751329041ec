"""Lists of the project panel: rows 28 to 40 px high, painted in the design's measures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem

from journeyeditor.app.panels.row_painter import ICON, KEY, MARGIN, RowPainter
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.tips import tips

INDENT = 16


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
        if item.childCount() and event.position().x() < left + 18:
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
            self.setCurrentItem(item)
            self._tell(item)
            below_row = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
            self.menu_wanted.emit(below_row if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is named any more."""
        tips().leave()
        super().leaveEvent(event)

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
