"""The canvas and the session: shows what the session holds, and is what gestures work on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.camera import MARGIN, PX_PER_PT, sheet_of
from journeyeditor.app.canvas.drawing_source import Draw
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.levels import (
    MAP_MOST,
    OVERVIEW_LEAST,
    OVERVIEW_MOST,
    Anchor,
    Level,
    anchor_at,
    full_width,
    level_at,
    point_of,
)
from journeyeditor.app.canvas.overlay import Look, Mark, Overlay, extent, mark_for, paint_overlay, window_box
from journeyeditor.app.canvas.painter import Aside
from journeyeditor.app.canvas.places import Cell, Places, places_of
from journeyeditor.app.canvas.surface import EMPTY, Surface
from journeyeditor.app.canvas.tag import tag_node
from journeyeditor.drawing import Sticky
from journeyeditor.errors import Message
from journeyeditor.ids import NewId, new_id
from journeyeditor.model import Id, Journey, Project
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure, harfbuzz_measure
from journeyeditor.text.faces import face
from journeyeditor.words import Words


class MapBoard(Surface):
    """One journey of a session. `hint_changed(text)` says what a drag would do ("" at its end)."""

    levels = True
    """Whether another drawing is shown from afar; without, the one in detail is, however small."""

    hint_changed = Signal(str)
    journey_shown = Signal(str)

    def __init__(
        self,
        session: Session,
        words: Words,
        palette: Mapping[str, str],
        draw: Draw,
        read_asset: Callable[[str], bytes] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Shows nothing before `show_journey`."""
        super().__init__(palette, face_bytes, Pictures(read_asset), parent)
        self.session = session
        self.words = words
        self.draw = draw
        self.mint: NewId = new_id
        self.measure: Measure = harfbuzz_measure(words.language)
        self.overlay = Overlay()
        self.journey_id = ""
        self.status_hint = ""
        self.cell: Cell | None = None
        self.hovered = ""
        self.edited: Id = ""
        self._standing: list[Mark] | None = None
        self._places: Places | None = None
        self._covered: list[QRectF] = []
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]

    def stop(self) -> None:
        """Hears no more of the session; for a window that closes or opens another file."""
        for stop in self._stops:
            stop()
        self._stops.clear()

    @property
    def journey(self) -> Journey | None:
        """The journey as it is shown, with what a gesture previews."""
        found = self.session.shown.by_id.get(self.journey_id)
        return found if isinstance(found, Journey) else None

    def redraw(self) -> None:
        """Lays out what has changed and paints it."""
        journey, level = self.journey, self.level
        width = self.viewport().width() / PX_PER_PT / self.painted
        if journey is None:
            self.show_drawing(EMPTY)
        else:
            wide = width if level is Level.DETAIL else max(width, full_width(journey) * self.zoom)
            self.show_drawing(self.draw(self.session.shown, journey, wide, level))
        self._standing = None

    @property
    def level(self) -> Level:
        """The level of detail that the zoom asks for."""
        return level_at(self.zoom) if self.levels else Level.DETAIL

    @property
    def painted(self) -> float:
        """Only the drawing in detail scales with the zoom; from afar, texts keep their size."""
        return self.zoom if self.level is Level.DETAIL else 1.0

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zooms; the bar at the head stays as wide as the canvas. Another level keeps the place that is looked at."""
        before, level, camera = self.zoom, self.level, self.camera
        point = about if about is not None else QPointF(camera.zone(Sticky.NONE).center())
        anchor = anchor_at(self.places(), *camera.to_sheet(point))
        super().set_zoom(zoom, about)
        if self.zoom != before and self.journey_id:
            top = self.camera.strips.top
            self.redraw()
            if self.level is Level.DETAIL is level:
                grown = (self.camera.strips.top - top) * self.camera.scale
                self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + grown))
            else:
                self._hold(anchor, point)

    def _hold(self, anchor: Anchor, point: QPointF) -> None:
        """Scrolls so that a place is at a point of the window, as far as there is a place."""
        scale = self.camera.scale
        for bar, at, off in zip(
            (self.horizontalScrollBar(), self.verticalScrollBar()),
            point_of(self.places(), anchor),
            (point.x(), point.y()),
            strict=True,
        ):
            if at is not None:
                bar.setValue(round(at * scale - off))

    def fit(self) -> None:
        """Shows the whole map: in detail where it is large enough, else from afar, else in its smallest form."""
        width, height = self._whole()
        if width and height:
            room = self.viewport().size()
            zoom = min((room.width() - MARGIN) / width, (room.height() - MARGIN) / height) / PX_PER_PT
            self.set_zoom(min(1.0, zoom))
            if self.level is Level.OVERVIEW and self.sheet[1] * PX_PER_PT > room.height():
                self.set_zoom(MAP_MOST)

    def fit_width(self) -> None:
        """Zooms so that the map is as wide as the canvas, at most at 200 %."""
        if self.journey is not None:
            width = full_width(self.journey) if self.levels else self.sheet[0]
            self.set_zoom(min(2.0, self.viewport().width() / width / PX_PER_PT))

    def show_overview(self) -> None:
        """The map from afar, as wide as the canvas."""
        if self.journey is not None:
            zoom = self.viewport().width() / full_width(self.journey) / PX_PER_PT
            self.set_zoom(max(OVERVIEW_LEAST, min(OVERVIEW_MOST, zoom)))

    def _whole(self) -> tuple[float, float]:
        """Width and height of the sheet in detail, pt."""
        journey = self.journey
        if journey is None or self.level is Level.DETAIL:
            return self.sheet
        return sheet_of(self.draw(self.session.shown, journey, full_width(journey), Level.DETAIL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar at the head stays as wide as the canvas."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.journey_id:
            self.redraw()

    def on_change(self, change: Change) -> None:
        """Follows the session, previews included; changes that this map does not show cost nothing."""
        if bears_on(self.journey_id, change.old, change.new):
            self.redraw()

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Frames what is selected."""
        if ids:
            self.cell = None
        self.restand()

    def restand(self) -> None:
        """Paints selection, focus and hover anew where they were and where they are."""
        for mark in self.standing():
            self._update_box(window_box(mark, self.camera))
        self._standing = None
        for mark in self.standing():
            self._update_box(window_box(mark, self.camera))

    def standing(self) -> list[Mark]:
        """The frames of what is hovered, selected and in focus."""
        if self._standing is None:
            self._standing = list(self._stand())
        return self._standing

    def _stand(self) -> list[Mark]:
        selection = self.session.selection
        look = Look.SELECTED if len(selection) == 1 else Look.ONE_OF_SEVERAL
        aside = self.aside.hidden if self.aside else frozenset({self.edited})
        found = [(self.scene.main(one), look) for one in selection if one not in aside]
        if self.hovered and self.hovered not in selection and not self.aside:
            found.insert(0, (self.scene.main(self.hovered), Look.HOVER))
        marks = [mark_for(placed, look, self.scene.of(placed.node.subject)) for placed, look in found if placed]
        if self.cell is not None and self.journey is not None and self.cell.lane in self.journey.part_of:
            marks.append(Mark(Look.FOCUS, self.places().cell_box(self.cell), 4.5))
        return marks

    def places(self) -> Places:
        """Rows and columns of what is shown."""
        if self._places is None or self._places.scene is not self.scene:
            channels = (channel.id for channel in self.session.shown.channels)
            self._places = places_of(self.journey or Journey(id=""), self.scene, channels, self.level)
        return self._places

    def set_aside(self, ids: tuple[Id, ...]) -> None:
        """Leaves these out of the picture while they are in the hand."""
        self.aside = Aside(ids) if ids else None
        self._standing = None
        self.viewport().update()

    def say(self, what: Message | None, at: Mark | None, refused: bool = False) -> None:
        """Puts a tag below a slot and the same words into the status bar."""
        text = self.words.message(what) if what else ""
        self.overlay.tag = tag_node(text, self.measure, refused) if text and at else None
        self.overlay.tag_at = at
        if text != self.status_hint:
            self.status_hint = text
            self.hint_changed.emit(text)

    def refresh(self) -> None:
        """Paints the gesture's part of the overlay anew, where it was and where it is."""
        boxes = extent(self.overlay, self.camera)
        for box in (*self._covered, *boxes):
            self.viewport().update(box.toAlignedRect())
        self._covered = boxes

    def scroll_by(self, delta: QPoint) -> None:
        """Moves the sheet with the hand, px."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + delta.x())
        down.setValue(down.value() + delta.y())

    def reveal_selection(self) -> None:
        """Scrolls so that what was selected last is seen."""
        placed = self.scene.main(self.session.selection[-1]) if self.session.selection else None
        if placed is not None:
            self.reveal_node(placed)

    def paint_over(self, painter: QPainter, rect: QRect) -> None:
        """Selection, hover, focus, and the gesture under way."""
        near = QRectF(rect).adjusted(-10, -10, 10, 10)
        marks = [mark for mark in self.standing() if window_box(mark, self.camera).intersects(near)]
        paint_overlay(painter, self.overlay, marks, self.camera, self.compiler)

    def _update_box(self, box: QRectF) -> None:
        self.viewport().update(box.adjusted(-8, -8, 8, 8).toAlignedRect())


def face_bytes(key: str) -> bytes:
    """The bytes of a face by its key."""
    return face(key).data


def bears_on(journey: Id, old: Project, new: Project) -> bool:
    """Whether a map looks different in another project: its own parts, what maps share, the journeys nested in it."""
    if any(getattr(old, name) is not getattr(new, name) for name in SHARED):
        return True
    if old.journeys is new.journeys:
        return False
    shown = [
        [one for one in project.journeys if one.id == journey or nested_in(one, journey)] for project in (old, new)
    ]
    return len(shown[0]) != len(shown[1]) or any(a is not b for a, b in zip(*shown, strict=True))


def nested_in(one: Journey, other: Id) -> bool:
    """Whether a journey is part of another one."""
    return one.parent is not None and one.parent.journey == other


APART = {"id", "journeys", "comments", "links", "groups", "glossary", "refused", "levels", "teams", "systems"}
"""What a map shows nothing of."""

SHARED = tuple(name for name in Project.model_fields if name not in APART)
"""What all maps of a project show."""
