"""The sheets on their ground, painted from their drawings, with what is marked on them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeyeditor.api.prepared import Prepared
from journeyeditor.app.canvas.outlines import qrect
from journeyeditor.app.printing.arranging import (
    NAMED,
    TILE,
    Arranged,
    Mode,
    Poster,
    arranged,
    marks_on,
    poster_of,
    tile_of,
    tiled,
)
from journeyeditor.app.printing.sheet_painter import SheetPainter
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Rect, Sheet

KEPT = 90
"""So many sheets are kept painted where all are seen; of single sheets only a few."""

LARGE = 4_000_000
"""A sheet of more pixels is painted anew, as much of it as is seen."""

NOTHING = Arranged((), (), (0.0, 0.0), 1.0)
CENTRE = Qt.AlignmentFlag.AlignCenter


class SheetsView(QWidget):
    """`opened(index)` is told when a person clicks on a sheet, `pointed(index)` when another is the current one."""

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, look: Look, read_asset: Callable[[str], bytes]) -> None:
        """Nothing to show before `show_print`."""
        super().__init__()
        self.look, self.read_asset = look, read_asset
        self.prepared: Prepared | None = None
        self.painter_of: SheetPainter | None = None
        self.poster: Poster | None = None
        self.mode, self.room = Mode.SHEETS, QSize(900, 800)
        self.scale: float | None = None
        self.laid = NOTHING
        self.current, self.walked = 0, False
        self.painted: dict[int, QPixmap] = {}
        self.marked: frozenset[str] = frozenset()
        self._marks_of: dict[int, list[Rect]] = {}

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What is shown: the sheets, or the poster they make."""
        if self.mode is Mode.POSTER and self.poster:
            return (self.poster.sheet,)
        return self.prepared.sheets if self.prepared else ()

    @property
    def boxes(self) -> tuple[QRectF, ...]:
        """Where the sheets lie, px."""
        return tuple(map(qrect, self.laid.boxes))

    def show_print(self, prepared: Prepared) -> None:
        """Shows other sheets."""
        self.prepared = prepared
        self.painter_of = SheetPainter(prepared.palette, self.read_asset)
        self.poster = poster_of(prepared.sheets)
        self.current = min(self.current, len(prepared.sheets) - 1)
        self.arrange()
        self.pointed.emit(self.current)

    def arrange(self) -> None:
        """Lays the sheets out for the room there is."""
        self.painted, self._marks_of = {}, {}
        if self.sheets:
            self.laid = arranged(self.sheets, self.mode, (self.room.width(), self.room.height()), self.scale)
            self.setFixedSize(*map(round, self.laid.size))
        self.update()

    def point(self, index: int) -> None:
        """Makes a sheet the current one."""
        index = max(0, min(len(self.sheets) - 1, index))
        if index != self.current:
            self.current = index
            self.update()
            self.pointed.emit(index)

    def mark(self, ids: frozenset[str]) -> None:
        """Marks what a finding names."""
        self.marked, self._marks_of = ids, {}
        self.update()

    def marks(self, index: int) -> list[Rect]:
        """Where on a sheet stands what a seam cuts, or what the chosen finding names; pt."""
        assert self.prepared is not None
        if index not in self._marks_of:
            sheet = self.sheets[index]
            every = self.mode is Mode.POSTER
            keys = frozenset(cut.key for cut in self.prepared.cuts if every or sheet.name in cut.sheets)
            cells = dict(self.poster.cells) if self.poster else {}
            cell = cells[sheet.name][2:] if sheet.name in cells else None
            self._marks_of[index] = marks_on(sheet, self.marked, keys, cell) if keys or self.marked else []
        return self._marks_of[index]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens the sheet that is clicked."""
        for index, box in enumerate(self.boxes):
            if box.contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
                self.point(index)
                self.opened.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheets that are seen, their names, and what is marked on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour("canvas"))
        seen = QRectF(event.rect())
        for index, sheet in enumerate(self.sheets):
            box = qrect(self.laid.boxes[index])
            if box.adjusted(-4, -4, 4, NAMED).intersects(seen):
                self._paint_sheet(painter, index, sheet, box.intersected(seen))
                self._paint_edge(painter, index, box)
                self._paint_marks(painter, index, box)
                self._paint_name(painter, self.laid.names[index], box)
        if self.mode is Mode.POSTER and self.poster:
            self._paint_cells(painter, self.poster)
        elif self.mode is Mode.SHEETS and tiled(self.sheets):
            self._paint_tile_names(painter)

    def _paint_sheet(self, painter: QPainter, index: int, sheet: Sheet, seen: QRectF) -> None:
        assert self.painter_of is not None
        box, ratio = self.laid.boxes[index], self.devicePixelRatioF()
        if box.width * box.height * ratio**2 <= LARGE:
            painter.drawPixmap(qrect(box).topLeft(), self._picture(index, sheet))
            return
        painter.save()
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        painter.fillRect(seen, Qt.GlobalColor.white)
        painter.translate(box.x, box.y)
        painter.scale(self.laid.scale, self.laid.scale)
        scale = self.laid.scale
        part = Rect((seen.x() - box.x) / scale, (seen.y() - box.y) / scale, seen.width() / scale, seen.height() / scale)
        self.painter_of.paint(painter, sheet, part)
        painter.restore()

    def _picture(self, index: int, sheet: Sheet) -> QPixmap:
        found = self.painted.get(index)
        if found is None:
            assert self.painter_of is not None
            while len(self.painted) >= (KEPT if self.mode is Mode.SHEETS else 4):
                self.painted.pop(next(iter(self.painted)))
            box = self.laid.boxes[index]
            size = round(box.width), round(box.height)
            found = self.painted[index] = self.painter_of.pixmap(sheet, *size, self.devicePixelRatioF())
        return found

    def _paint_edge(self, painter: QPainter, index: int, box: QRectF) -> None:
        here = self.walked and index == self.current and self.mode is Mode.SHEETS
        painter.setPen(QPen(self.look.colour("accent"), 2) if here else QColor(20, 28, 46, 40))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-1, -1, 1, 1) if here else box)

    def _paint_marks(self, painter: QPainter, index: int, box: QRectF) -> None:
        scale = self.laid.scale
        painter.setPen(self.look.colour("neg"))
        painter.setBrush(self.look.colour("neg", 0.1))
        for mark in self.marks(index):
            x, y = box.x() + mark.x * scale, box.y() + mark.y * scale
            painter.drawRoundedRect(QRectF(x, y, mark.width * scale, mark.height * scale), 2, 2)

    def _paint_name(self, painter: QPainter, name: str, box: QRectF) -> None:
        if name:
            painter.setFont(font(12, 500))
            painter.setPen(self.look.colour("ink_2"))
            fitted = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(box.width()))
            painter.drawText(QRectF(box.x(), box.bottom() + 5, box.width(), 18), CENTRE, fitted)

    def _paint_cells(self, painter: QPainter, poster: Poster) -> None:
        """Where the seams of the poster are, and letters and numbers at its sides."""
        (box,), scale = self.laid.boxes, self.laid.scale
        for name, cell in poster.cells:
            place = QRectF(box.x + cell.x * scale, box.y + cell.y * scale, cell.width * scale, cell.height * scale)
            painter.setPen(QPen(self.look.colour("accent"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            self._paint_tile_name(painter, name, place)

    def _paint_tile_names(self, painter: QPainter) -> None:
        """Letters above the columns, numbers at the left of the rows."""
        for sheet, box in zip(self.sheets, self.boxes, strict=True):
            if tile_of(sheet):
                self._paint_tile_name(painter, sheet.name, box)

    def _paint_tile_name(self, painter: QPainter, name: str, box: QRectF) -> None:
        """A letter above a tile of the first row, a number beside one of the first column."""
        tile = TILE.fullmatch(name)
        painter.setFont(font(12, 600))
        painter.setPen(self.look.colour("ink_2"))
        if tile and tile[2] == "1":
            painter.drawText(QRectF(box.x(), box.y() - 22, box.width(), 16), CENTRE, tile[1])
        if tile and tile[1] == "A":
            painter.drawText(QRectF(box.x() - 26, box.center().y() - 8, 20, 16), CENTRE, tile[2])
