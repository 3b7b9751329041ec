"""The preview: modes, zoom, and the way from sheet to sheet, by hand and by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea

from journeyeditor.api.prepared import Prepared
from journeyeditor.app.printing.arranging import Mode
from journeyeditor.app.printing.sheets_view import SheetsView
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Rect

PX_A_POINT = 96 / 72
"""At 100 % a millimetre on screen is one on paper, where the screen has 96 dots an inch."""

LEAST_ZOOM, MOST_ZOOM = 0.05, 8.0
STEP = 1.25
FRAMED = 3.0
"""What a finding names takes this share of the window, when it is framed: a third."""

ZOOM_KEYS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
SHEET_KEYS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Preview(QScrollArea):
    """`zoomed(float)` tells the zoom; `switched(Mode)` that a key or a click chose another mode."""

    zoomed = Signal(float)
    switched = Signal(object)

    def __init__(self, look: Look, read_asset: Callable[[str], bytes]) -> None:
        """All sheets are seen first."""
        super().__init__()
        self.view = SheetsView(look, read_asset)
        self.setWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setProperty("fill", "canvas")
        self.view.opened.connect(self.on_opened)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)

    @property
    def mode(self) -> Mode:
        """How the sheets are shown."""
        return self.view.mode

    @property
    def zoom(self) -> float:
        """The zoom: 1 shows the sheets at their own size."""
        return self.view.laid.scale / PX_A_POINT

    def show_print(self, prepared: Prepared) -> None:
        """Shows other sheets; where no poster is, a mode that needs one is left."""
        self.view.show_print(prepared)
        if self.mode is Mode.POSTER and self.view.poster is None:
            self.show_mode(Mode.SHEETS)
        self.zoomed.emit(self.zoom)

    def show_mode(self, mode: Mode) -> None:
        """Another mode, in which everything is seen whole; one sheet is the current one."""
        current = self.view.current if mode is not Mode.POSTER else 0
        self.view.mode, self.view.scale = mode, None
        self.view.arrange()
        self.verticalScrollBar().setValue(0)
        self.switched.emit(mode)
        self.zoomed.emit(self.zoom)
        if mode is not Mode.POSTER and self.view.sheets:
            self.go(current)

    def set_zoom(self, zoom: float | None, at: QPointF | None = None) -> None:
        """Another zoom, None to see all; the place `at` (of the viewport, its middle if None) stays."""
        if not self.view.sheets:
            return
        here = at or QPointF(self.viewport().rect().center())
        old = self.view.laid
        before = QPointF(self.view.mapFrom(self.viewport(), here.toPoint()))
        self.view.scale = max(LEAST_ZOOM, min(MOST_ZOOM, zoom)) * PX_A_POINT if zoom else None
        self.view.arrange()
        new = self.view.laid
        index = min(range(len(old.boxes)), key=lambda i: _distance(old.boxes[i], before))
        x = new.boxes[index].x + (before.x() - old.boxes[index].x) * new.scale / old.scale
        y = new.boxes[index].y + (before.y() - old.boxes[index].y) * new.scale / old.scale
        self.horizontalScrollBar().setValue(round(x - here.x()))
        self.verticalScrollBar().setValue(round(y - here.y()))
        self.zoomed.emit(self.zoom)

    def go(self, index: int) -> None:
        """Makes a sheet the current one and brings it into view."""
        if not self.view.sheets:
            return
        self.view.point(index)
        box = self.view.laid.boxes[self.view.current]
        if self.mode is Mode.ONE and box.height <= self.viewport().height():
            middle = box.y + box.height / 2
            self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 2))
        elif self.mode is Mode.ONE:
            self.verticalScrollBar().setValue(round(box.y - 20))
        else:
            reach = round(box.width / 2) + 8, round(box.height / 2) + 8
            self.ensureVisible(round(box.x + box.width / 2), round(box.y + box.height / 2), *reach)

    def step(self, by: int) -> None:
        """To the next sheet, or the one before, which is then framed among the others."""
        self.view.walked = True
        self.go(self.view.current + by)

    def frame(self, index: int, place: Rect) -> None:
        """One sheet with a place on it (pt) in the middle, as large as it can be looked at with what is round it."""
        self.show_mode(Mode.ONE)
        self.go(index)
        sides = zip((self.viewport().width(), self.viewport().height()), (place.width, place.height), strict=True)
        wanted = min(room / FRAMED / max(side, 1.0) for room, side in sides) / PX_A_POINT
        if wanted > self.zoom:
            self.set_zoom(min(wanted, 1.5))
        box, scale = self.view.laid.boxes[index], self.view.laid.scale
        x, y = box.x + (place.x + place.width / 2) * scale, box.y + (place.y + place.height / 2) * scale
        self.horizontalScrollBar().setValue(round(x - self.viewport().width() / 2))
        self.verticalScrollBar().setValue(round(y - self.viewport().height() / 2))
        self.view.point(index)

    def on_opened(self, index: int) -> None:
        """One sheet as large as it goes, or all again."""
        if self.mode is Mode.POSTER:
            return
        self.show_mode(Mode.ONE if self.mode is Mode.SHEETS else Mode.SHEETS)
        self.go(index)

    def on_scrolled(self, top: int) -> None:
        """The sheet in the middle of the window is the current one."""
        if self.mode is Mode.ONE and self.view.sheets:
            middle = QPointF(self.view.width() / 2, top + self.viewport().height() / 2)
            boxes = self.view.laid.boxes
            self.view.point(min(range(len(boxes)), key=lambda i: _distance(boxes[i], middle)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Down go from sheet to sheet, Ctrl with + − 0 zooms, Enter opens the current one."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in ZOOM_KEYS:
            self.set_zoom(self.zoom * ZOOM_KEYS[key])
        elif control and key == Qt.Key.Key_0:
            self.set_zoom(None)
        elif key in SHEET_KEYS:
            self.step(SHEET_KEYS[key])
        elif key in ARROWS and self.mode is Mode.SHEETS:
            self.step(ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.view.sheets) - 1)
        elif key in ENTER and self.mode is Mode.SHEETS and len(self.view.sheets) > 1:
            self.on_opened(self.view.current)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120), event.position())
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the sheets out anew."""
        super().resizeEvent(event)
        self.view.room = self.viewport().size()
        self.view.arrange()
        if self.view.sheets:
            self.zoomed.emit(self.zoom)


def _distance(box: Rect, at: QPointF) -> float:
    """How far a place is from a box, px."""
    across = max(box.x - at.x(), 0.0, at.x() - box.right)
    down = max(box.y - at.y(), 0.0, at.y() - box.bottom)
    return across + down
