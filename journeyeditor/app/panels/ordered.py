"""Rows that stand for things of the project: named in place, put elsewhere by drag or key, copied and deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTreeWidgetItem, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.dragged import ROW_MIME
from journeyeditor.app.nouns import index_of, noun_of, own_name, thing_of
from journeyeditor.app.panels.outline import Rows
from journeyeditor.app.panels.row_editor import HEIGHT, RowEditor
from journeyeditor.app.panels.row_painter import KEY, MARGIN, RADIUS, words_left
from journeyeditor.errors import message
from journeyeditor.model import Id

NEAR = 40
"""A drag so near to the edge of the panel scrolls it, px."""

KEYS = {
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Up): "project.up",
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Down): "project.down",
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D): "project.duplicate",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): "project.delete",
}


class Where(Enum):
    """Where a row is let fall: above another, below it, or into it."""

    BEFORE = "before"
    AFTER = "after"
    INTO = "into"


class Ordered(Rows):
    """`asked(key)` asks for an action of the table, for the thing of the row that has the keyboard."""

    asked = Signal(str)

    def __init__(self, desk: Desk, height: int, arrows: bool = False) -> None:
        """Empty until it is filled."""
        super().__init__(desk.look, height, arrows)
        self.desk = desk
        self.editor: RowEditor | None = None
        self._over: tuple[QTreeWidgetItem, Where] | None = None
        self._double = False
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        desk.finishing.connect(self.finish)

    def refill(self, fill: Callable[[], object]) -> None:
        """Makes the rows again; the keyboard stays on its row, or where that was."""
        if self.editor is not None:
            self.editor.finish(False)
        self._over = None
        before = [str(item.data(0, KEY)) for item in self.items()]
        current = self.currentItem()
        key = str(current.data(0, KEY)) if current else ""
        fill()
        self.fit()
        items = self.items()
        if key in before and items:
            found = self.row(key) or items[min(before.index(key), len(items) - 1)]
            self.setCurrentItem(found, 0, QItemSelectionModel.SelectionFlag.NoUpdate)

    def refresh(self) -> None:
        """Shows what the project has now."""

    def show_selection(self) -> None:
        """Marks what is selected."""
        self.mark("")

    def mark(self, otherwise: Id) -> None:
        """Marks the last row that is selected, or another one; a row that is so already is not painted anew."""
        chosen, items = frozenset(self.desk.session.selection), self.items()
        keys = [str(item.data(0, KEY)) for item in items]
        wanted = next((key for key in reversed(keys) if key in chosen), otherwise)
        for item, key in zip(items, keys, strict=True):
            if item.isSelected() is not (key == wanted):
                item.setSelected(key == wanted)

    def rename(self, key: Id) -> None:
        """Opens the name of a row for typing."""
        item, thing = self.row(key), thing_of(self.desk.project, key)
        if item is None or thing is None:
            return
        self.finish()
        self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        row, left = self.visualItemRect(item), int(words_left(self, item)) - 5
        place = QRect(left, row.center().y() - HEIGHT // 2 + 1, row.right() - MARGIN - 4 - left, HEIGHT)
        self.editor = RowEditor(
            self.viewport(), own_name(thing), place, lambda text, stay: self._named(key, text, stay)
        )
        self._show(row)

    def _named(self, key: Id, text: str | None, stay: bool) -> None:
        self.editor = None
        if stay:
            self.setFocus()
        thing = thing_of(self.desk.project, key)
        if text and thing is not None and text != own_name(thing):
            noun = noun_of(thing)
            kind = message(f"app.thing.{type(thing).__name__.lower()}")
            label = message("app.edit.change", field=message(f"app.field.{noun.name}"), thing=kind)
            self.desk.commit(label, noun.change(key, **{noun.name: text}))

    def finish(self) -> None:
        """Commits a name that is being typed."""
        if self.editor is not None:
            self.editor.finish(True)

    def act(self, action: str) -> None:
        """Asks for an action for the row that has the keyboard."""
        item = self.currentItem()
        if item is not None and item.data(0, KEY):
            self.desk.session.select((str(item.data(0, KEY)),))
            self.asked.emit(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 names; the others as the table says."""
        action = KEYS.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())))
        item = self.currentItem()
        if event.key() == Qt.Key.Key_F2 and item is not None:
            self.rename(str(item.data(0, KEY)))
        elif action is not None:
            self.act(action)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click names; the first of the two has opened it already."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._double = True
            self.rename(str(item.data(0, KEY)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, but not the second of a double click."""
        if self._double:
            self._double = False
        else:
            super().mouseReleaseEvent(event)

    def mimeTypes(self) -> list[str]:
        """What a row is dragged as."""
        return [ROW_MIME]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """The id of the row that is dragged."""
        data = QMimeData()
        data.setData(ROW_MIME, "\n".join(str(item.data(0, KEY)) for item in items[:1]).encode())
        return data

    def takes(self, key: Id, target: Id, where: Where) -> bool:
        """Whether a thing may be let fall at a row."""
        return where is not Where.INTO and key != target

    def put(self, key: Id, target: Id, where: Where) -> None:
        """Puts a thing beside another one of its collection."""
        moving, beside = (thing_of(self.desk.project, one) for one in (key, target))
        if moving is None or beside is None:
            return
        here, there = (index_of(self.desk.project, one) for one in (moving, beside))
        index = there - (here < there) + (where is Where.AFTER)
        label = message("app.edit.move_thing", thing=message(f"app.thing.{type(moving).__name__.lower()}"))
        self.desk.commit(label, noun_of(moving).move(key, index))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A row of this list may be put elsewhere."""
        if self._dragged(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where it would fall."""
        self._over = self._goal(event)
        event.setAccepted(self._over is not None)
        at = event.position().toPoint()
        self._show(QRect(at - QPoint(0, NEAR), at + QPoint(0, NEAR)))
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._over = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """It stays here."""
        key, goal, self._over = self._dragged(event), self._goal(event), None
        self.viewport().update()
        if key is not None and goal is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.put(key, str(goal[0].data(0, KEY)), goal[1])

    def _dragged(self, event: QDropEvent) -> Id | None:
        key = bytes(event.mimeData().data(ROW_MIME).data()).decode()
        return key if key and self.row(key) is not None else None

    def _goal(self, event: QDropEvent) -> tuple[QTreeWidgetItem, Where] | None:
        key, item = self._dragged(event), self.itemAt(event.position().toPoint())
        if key is None or item is None:
            return None
        row, target = self.visualItemRect(item), str(item.data(0, KEY))
        share = (event.position().y() - row.top()) / max(1, row.height())
        edge = 0.28 if self.takes(key, target, Where.INTO) else 0.5
        where = Where.BEFORE if share < edge else Where.AFTER if share > 1 - edge else Where.INTO
        return (item, where) if self.takes(key, target, where) else None

    def _show(self, place: QRect) -> None:
        """Scrolls the panel so that a place of the list is seen."""
        holder: QWidget | None = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        inner = holder.widget() if holder is not None else None
        if isinstance(holder, QScrollArea) and inner is not None:
            middle = self.viewport().mapTo(inner, place.center())
            holder.ensureVisible(0, middle.y(), 0, place.height() // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line or edge where a drag would let one fall."""
        super().paintEvent(event)
        if self._over is None:
            return
        item, where = self._over
        row = QRectF(self.visualItemRect(item))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("accent"), 2, c=Qt.PenCapStyle.RoundCap))
        if where is Where.INTO:
            painter.drawRoundedRect(row.adjusted(MARGIN + 1, 1, -MARGIN - 1, -1), RADIUS, RADIUS)
        else:
            y = row.top() if where is Where.BEFORE else row.bottom()
            y = max(1.0, min(self.viewport().height() - 2.0, y))
            painter.drawLine(QPointF(self.row_left(item), y), QPointF(row.right() - MARGIN, y))
        painter.end()
