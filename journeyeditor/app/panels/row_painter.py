"""Paints the rows of the project panel in the design's measures: arrow, picture, words, count or tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidgetItem

from journeyeditor.app.icons import paint_icon, paint_marks, paint_tile
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.tips import tips
from journeyeditor.drawing.portrait import portrait_marks

if TYPE_CHECKING:
    from journeyeditor.app.panels.outline import Rows

KEY, ICON, COUNT, DETAIL, COLOUR, TICK = (Qt.ItemDataRole.UserRole + n for n in range(6))
MARGIN, RADIUS = 8, 6
ARROW, LEAF = 17, 13
"""Room before a picture: behind an arrow, and where there is none."""

Index = QModelIndex | QPersistentModelIndex


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

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole name of a row that is cut."""
        item = self.rows.itemFromIndex(index) if index.isValid() else None
        rect = QRectF(option.rect)
        room = rect.right() - MARGIN - 44 - words_left(self.rows, item) if item is not None else 0.0
        if item is None or QFontMetricsF(font(13)).horizontalAdvance(item.text(0)) <= room:
            return False
        place = option.rect.translated(view.viewport().mapToGlobal(QPoint(0, 0)))
        tips().show_text(item.text(0), place)
        return True

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
        colour, name, words = item.data(0, COLOUR), item.data(0, ICON), words_left(self.rows, item)
        if item.childCount():
            arrow = "down" if item.isExpanded() else "right"
            paint_icon(painter, arrow, QRectF(x, middle - 6, 12, 12), look, "ink_3", 2)
        if name == "portrait":
            painter.translate(MARGIN + 6, middle - 14)
            paint_marks(painter, portrait_marks(0, 0, 28, colour), look)
            painter.translate(-MARGIN - 6, -(middle - 14))
        elif colour:
            paint_tile(painter, name, QRectF(MARGIN + 6, middle - 11, 22, 22), look, colour, 14)
        else:
            place = QRectF(words - 22, middle - 7.5, 15, 15)
            paint_icon(painter, name, place, look, "accent_ink" if chosen else "ink_3")
        return words

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


def words_left(rows: Rows, item: QTreeWidgetItem) -> float:
    """Where a row's words begin, px."""
    if item.data(0, ICON) == "portrait":
        return MARGIN + 6 + 28 + 10
    if item.data(0, COLOUR):
        return MARGIN + 6 + 22 + 9
    folder = item.childCount() or item.data(0, ICON) == "folder"
    room = (ARROW if folder else LEAF) if rows.arrows else 0
    return float(rows.row_left(item)) + room + 15 + 7
