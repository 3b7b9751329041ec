"""The sheets as they leave the printer, painted from their drawings: all of them, or one as large as it goes."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from journeyeditor.api.prepared import Prepared
from journeyeditor.app.printing.sheet_painter import SheetPainter
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Rect, Sheet

TILE = re.compile(r"([A-Z])(\d+)")
EDGE, GAP, NAMED, LEAST = 40, 10, 26, 130
"""Room round the sheets, between them, for a name below; the least width of a sheet among others. Px."""
KEPT = 90
"""So many sheets are kept painted where all are seen; of single sheets only a few."""


class Place(NamedTuple):
    """Where a sheet lies in the grid, and what stands below it."""

    column: int
    row: int
    name: str


def places(sheets: tuple[Sheet, ...], columns: int) -> list[Place]:
    """Tiles lie as they hang, what belongs to them below; other sheets one after the other in so many columns."""
    tiles = [TILE.fullmatch(sheet.name) for sheet in sheets]
    rows = max((int(tile[2]) for tile in tiles if tile), default=0)
    found, free = [], 0
    for sheet, tile in zip(sheets, tiles, strict=True):
        if tile:
            found.append(Place(ord(tile[1]) - ord("A"), int(tile[2]) - 1, ""))
        else:
            name = f"{sheet.name}  {sheet.title}" if sheet.name not in sheet.title and not rows else sheet.title
            found.append(Place(free % columns, rows + free // columns, name))
            free += 1
    return found


class Sheets(QWidget):
    """All sheets on a grid. `opened(index)` is told when a person clicks on one."""

    opened = Signal(int)

    def __init__(self, look: Look, read_asset: Callable[[str], bytes]) -> None:
        """Nothing to show before `show_print`."""
        super().__init__()
        self.look, self.read_asset = look, read_asset
        self.prepared: Prepared | None = None
        self.painter_of: SheetPainter | None = None
        self.single, self.room = False, QSize(900, 800)
        self.places: list[Place] = []
        self.boxes: list[QRectF] = []
        self.painted: dict[int, QPixmap] = {}
        self.marked: frozenset[str] = frozenset()
        self._marks_of: dict[int, list[Rect]] = {}

    def show_print(self, prepared: Prepared) -> None:
        """Shows other sheets."""
        self.prepared = prepared
        self.painter_of = SheetPainter(prepared.palette, self.read_asset)
        self.arrange()

    def arrange(self) -> None:
        """Lays the sheets out for the room there is."""
        self.painted, self._marks_of = {}, {}
        sheets = self.prepared.sheets if self.prepared else ()
        if not sheets:
            return
        width, height = (max(sheet.size[axis] for sheet in sheets) for axis in (0, 1))
        columns, scale = self._grid(sheets, width, height)
        self.places = self._numbered() if self.single else places(sheets, columns)
        across, down = width * scale + GAP, height * scale + self._below
        taken = (max(place.column for place in self.places) + 1) * across - GAP
        left = max(EDGE, (self.room.width() - taken) / 2)
        self.boxes = [
            QRectF(left + p.column * across, EDGE + p.row * down, sheet.size[0] * scale, sheet.size[1] * scale)
            for p, sheet in zip(self.places, sheets, strict=True)
        ]
        bottom = max(box.bottom() for box in self.boxes) + NAMED + EDGE / 2
        self.setFixedSize(max(self.room.width(), round(taken + 2 * EDGE)), max(self.room.height(), round(bottom)))
        self.update()

    @property
    def _below(self) -> float:
        return 8 if self._tiled and not self.single else NAMED + GAP

    @property
    def _tiled(self) -> bool:
        return bool(self.prepared and any(TILE.fullmatch(sheet.name) for sheet in self.prepared.sheets))

    def _numbered(self) -> list[Place]:
        assert self.prepared is not None
        return [Place(0, row, sheet.title) for row, sheet in enumerate(self.prepared.sheets)]

    def _grid(self, sheets: tuple[Sheet, ...], width: float, height: float) -> tuple[int, float]:
        """Columns and scale: all sheets seen at once, unless they would be too small."""
        free, high = self.room.width() - 2 * EDGE, self.room.height() - EDGE - NAMED
        if self.single:
            return 1, max(0.01, min(free / width, (high - EDGE) / height))
        if self._tiled:
            laid = places(sheets, 1)
            ways = [(1 + max(p.column for p in laid), 1 + max(p.row for p in laid))]
        else:
            ways = [(n, ceil(len(sheets) / n)) for n in range(1, len(sheets) + 1)]
        found = max((min((free / n - GAP) / width, (high / rows - self._below) / height), n) for n, rows in ways)
        least = LEAST / width
        if found[0] >= least:
            return found[1], found[0]
        return (found[1] if self._tiled else max(1, int(free // (LEAST + GAP)))), least

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens the sheet that is clicked."""
        for index, box in enumerate(self.boxes):
            if box.contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
                self.opened.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheets that are seen, their names, and what is marked on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour("canvas"))
        if self.prepared is None:
            return
        seen = QRectF(event.rect())
        for index, sheet in enumerate(self.prepared.sheets):
            box = self.boxes[index]
            if box.adjusted(-2, -2, 2, NAMED).intersects(seen):
                painter.drawPixmap(box.topLeft(), self._picture(index, sheet))
                painter.setPen(QColor(20, 28, 46, 40))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box)
                self._marks(painter, index, box)
                self._name(painter, self.places[index].name, box)
        if self._tiled and not self.single:
            self._names_of_tiles(painter)

    def _picture(self, index: int, sheet: Sheet) -> QPixmap:
        found = self.painted.get(index)
        if found is None:
            assert self.painter_of is not None
            while len(self.painted) >= (4 if self.single else KEPT):
                self.painted.pop(next(iter(self.painted)))
            box = self.boxes[index]
            size = round(box.width()), round(box.height())
            found = self.painted[index] = self.painter_of.pixmap(sheet, *size, self.devicePixelRatioF())
        return found

    def marks_on(self, sheet: Sheet) -> list[Rect]:
        """Where on a sheet stands what a seam cuts, or what the chosen finding names; pt."""
        assert self.prepared is not None
        cut = {one.key for one in self.prepared.cuts if sheet.name in one.sheets}
        found = []
        for view in sheet.views[:1]:
            for key, bounds in view.drawing.bounds().items():
                if (key in cut or key.id in self.marked) and bounds.intersects(view.source):
                    found.append(view.matrix.rect(bounds))
        return found

    def _marks(self, painter: QPainter, index: int, box: QRectF) -> None:
        assert self.prepared is not None
        sheet = self.prepared.sheets[index]
        if index not in self._marks_of:
            self._marks_of[index] = self.marks_on(sheet) if self.prepared.cuts or self.marked else []
        scale = box.width() / sheet.size[0]
        painter.save()
        painter.setClipRect(box)
        painter.setPen(self.look.colour("neg"))
        painter.setBrush(self.look.colour("neg", 0.1))
        for mark in self._marks_of[index]:
            x, y = box.x() + mark.x * scale, box.y() + mark.y * scale
            painter.drawRoundedRect(QRectF(x, y, mark.width * scale, mark.height * scale), 2, 2)
        painter.restore()

    def _name(self, painter: QPainter, name: str, box: QRectF) -> None:
        if name:
            painter.setFont(font(12, 500))
            painter.setPen(self.look.colour("ink_2"))
            fitted = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(box.width()))
            below = QRectF(box.x(), box.bottom() + 5, box.width(), 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, fitted)

    def _names_of_tiles(self, painter: QPainter) -> None:
        """Letters above the columns, numbers at the left of the rows."""
        painter.setFont(font(12, 600))
        painter.setPen(self.look.colour("ink_2"))
        middle = Qt.AlignmentFlag.AlignCenter
        assert self.prepared is not None
        for sheet, box in zip(self.prepared.sheets, self.boxes, strict=True):
            tile = TILE.fullmatch(sheet.name)
            if tile and tile[2] == "1":
                painter.drawText(QRectF(box.x(), box.y() - 22, box.width(), 16), middle, tile[1])
            if tile and tile[1] == "A":
                painter.drawText(QRectF(box.x() - 26, box.center().y() - 8, 20, 16), middle, tile[2])


class Preview(QScrollArea):
    """The sheets in a window of their own size."""

    def __init__(self, look: Look, read_asset: Callable[[str], bytes]) -> None:
        """All sheets are seen first."""
        super().__init__()
        self.sheets = Sheets(look, read_asset)
        self.setWidget(self.sheets)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setProperty("fill", "canvas")

    def show_single(self, single: bool) -> None:
        """One sheet as large as it goes, or all."""
        self.sheets.single = single
        self.sheets.arrange()
        self.verticalScrollBar().setValue(0)

    def reveal(self, name: str) -> None:
        """Brings a sheet into view by its name; "" is the first."""
        prepared = self.sheets.prepared
        if prepared is not None:
            names = [sheet.name for sheet in prepared.sheets]
            self.reveal_at(names.index(name) if name in names else 0)

    def reveal_at(self, index: int) -> None:
        """Brings a sheet into view."""
        box = self.sheets.boxes[index]
        self.ensureVisible(round(box.center().x()), round(box.center().y()), 60, self.viewport().height() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the sheets out anew."""
        super().resizeEvent(event)
        self.sheets.room = self.viewport().size()
        self.sheets.arrange()
