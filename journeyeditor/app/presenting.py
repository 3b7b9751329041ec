"""Presenting a map: full screen, without panels, stage by stage; nothing can be changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.level import Level
from journeyeditor.app.canvas.surface import Surface
from journeyeditor.app.widgets.label import Elided, label
from journeyeditor.app.widgets.tile import Portrait
from journeyeditor.drawing import Drawing, Sticky
from journeyeditor.model import Id, Journey, Persona, Stage
from journeyeditor.text.faces import face

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

INSET, AIR, PORTRAIT = 40, 20, 36
LEAST, MOST = 0.85, 2.5
"""Of 100 %: a map is shown as large as its height allows, within these."""
VEIL = 0.66
"""How far the other stages step back."""

Key = Qt.Key
ON = frozenset({Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_N})
BACK = frozenset({Key.Key_Left, Key.Key_PageUp, Key.Key_Backspace, Key.Key_P})
LEAVE = frozenset({Key.Key_Escape, Key.Key_F5})
SCROLL = {Key.Key_Up: -80, Key.Key_Down: 80}


class Map(Surface):
    """The map, all but the columns of one stage behind a veil."""

    columns = (0.0, 0.0)
    """From where to where the stage reaches on the sheet, pt."""

    def paint_over(self, painter: QPainter, rect: QRect) -> None:
        """The veil, which leaves the names of the lanes clear."""
        left, right = (self.camera.to_window(x, 0).x() for x in self.columns)
        start, end = float(self.camera.left), float(self.camera.width)
        veil = self.compiler.inks.colour("surface", VEIL)
        for begin, close in ((start, left), (right, end)):
            if close > begin:
                painter.fillRect(QRectF(max(begin, start), 0, close - max(begin, start), self.camera.height), veil)


class Presentation(QWidget):
    """A window of its own over the whole screen. Right goes on, Left back, Esc or F5 ends it; a click goes on, too."""

    def __init__(self, window: Window, journey: Journey, at: int) -> None:
        """Begins at a stage, by its number from 0; `start` shows it."""
        super().__init__(window, Qt.WindowType.Window)
        assert window.page is not None
        self.owner, self.journey, self.index = window, journey, at
        self.words, self.look = window.words, window.look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.words.tr("present.title", journey=self._title()))
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.number, self.detail = label("", 15, 500, "second"), label("", 16, 400, "second")
        self.stage = Elided("", 34, 600)
        self.stage.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        view = window.page.map
        self.map = Map(self.look.colours, lambda key: face(key).data, view.pictures)
        self.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.map.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for policy in (self.map.setHorizontalScrollBarPolicy, self.map.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.map.show_drawing(self._drawing())

    def _title(self) -> str:
        return self.journey.title or self.words.tr("app.untitled")

    def _drawing(self) -> Drawing:
        assert self.owner.map is not None
        return without_bar(self.owner.map.draw(self.owner.project, self.journey, 0.0, Level.DETAIL))

    def _lay_out(self) -> None:
        persona = next((self.owner.project.by_id.get(key) for key in self.journey.personas), None)
        top = QHBoxLayout()
        top.setContentsMargins(INSET, 0, INSET, 0)
        top.setSpacing(14)
        if isinstance(persona, Persona):
            top.addWidget(Portrait(self.look, persona.colour, PORTRAIT))
        top.addWidget(self.stage)
        top.addWidget(self.detail, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        name = f"{self._title()} · {persona.name}" if isinstance(persona, Persona) else self._title()
        top.addWidget(label(name, 15, 400, "second"))
        top.addSpacing(10)
        top.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, AIR, 0, 0)
        column.setSpacing(AIR // 2)
        column.addLayout(top)
        column.addWidget(self.map, 1)

    def start(self) -> None:
        """Covers the screen."""
        self.setGeometry(self.owner.screen().geometry())  # where no window manager would do it
        self.showFullScreen()
        self.setFocus()
        self.go(self.index)

    def go(self, index: int) -> None:
        """Shows a stage; beyond the ends, the last or the first."""
        stages, words = self.journey.stages, self.words
        self.index = max(0, min(len(stages) - 1, index))
        if not stages:
            return
        stage = stages[self.index]
        self.number.setText(words.tr("present.stage", number=self.index + 1, count=len(stages)))
        self.stage.setText(stage.title or words.tr("app.untitled"))
        phase = words.tr(f"phase.{stage.phase.value}") if stage.phase else ""
        told = (words.duration(stage.duration) if stage.duration else "", phase)
        self.detail.setText(", ".join(one for one in told if one))
        self.setAccessibleDescription(f"{self.number.text()}: {self.stage.text()}")
        self._aim(stage)

    def _aim(self, stage: Stage) -> None:
        """The stage in the middle, the map as high as there is room for."""
        map_, (_, high) = self.map, self.map.sheet
        room = map_.viewport().size()
        if high and room.height() > 0:
            map_.set_zoom(max(LEAST, min(MOST, room.height() / (high * PX_PER_PT))))
        placed = map_.scene.main(stage.id)
        if placed is None:
            return
        box = placed.bounds
        map_.columns = (box.x, box.right)
        body = map_.camera.left + (room.width() - map_.camera.left) / 2
        map_.scroll_to((box.x + box.width / 2) * map_.camera.scale - body, 0)
        map_.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """At the size of the screen."""
        super().showEvent(event)
        self.go(self.index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same stage at another size."""
        super().resizeEvent(event)
        self.go(self.index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; Home and End go to the ends, Up and Down scroll a map higher than the screen."""
        key = Qt.Key(event.key())
        if key in LEAVE:
            self.close()
        elif key in ON or key in BACK:
            self.go(self.index + (1 if key in ON else -1))
        elif key in (Key.Key_Home, Key.Key_End):
            self.go(0 if key == Key.Key_Home else len(self.journey.stages) - 1)
        elif key in SCROLL:
            bar = self.map.verticalScrollBar()
            bar.setValue(bar.value() + SCROLL[key])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button goes on, the right one back."""
        self.go(self.index + (-1 if event.button() == Qt.MouseButton.RightButton else 1))


def without_bar(drawing: Drawing) -> Drawing:
    """A map without the bar at its head, whose words stand above it here."""
    bar = next((one for one in drawing.groups if one.sticky is Sticky.BOTH and one.origin[1] == 0), None)
    if bar is None:
        return drawing
    high = bar.bounds.bottom
    rest = (replace(one, origin=(one.origin[0], one.origin[1] - high)) for one in drawing.groups if one is not bar)
    return replace(drawing, size=(drawing.size[0], drawing.size[1] - high), groups=tuple(rest))


def stage_at(journey: Journey, selection: tuple[Id, ...]) -> int:
    """The stage of what was selected last, by its number from 0; the first where nothing is."""
    return (journey.stage_number(selection[-1]) if selection else None) or 0
