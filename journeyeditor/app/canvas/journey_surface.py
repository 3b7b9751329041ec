"""A surface that shows one journey of a session, at the level of detail that its zoom asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.camera import MARGIN, PX_PER_PT, clamped, sheet_of
from journeyeditor.app.canvas.drawing_source import Draw
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.level import MAP_MOST, OVERVIEW_LEAST, OVERVIEW_MOST, Level, level_at
from journeyeditor.app.canvas.levels import Anchor, anchor_at, full_width, point_of
from journeyeditor.app.canvas.painter import NOTHING_FADES
from journeyeditor.app.canvas.places import Places, places_of
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.canvas.surface import EMPTY, Surface
from journeyeditor.app.canvas.walking import Stop, stops
from journeyeditor.drawing import Sticky
from journeyeditor.layout.focus import Focus, faded_by
from journeyeditor.model import Id, Journey, Project
from journeyeditor.session import Session
from journeyeditor.text.faces import face

KEPT = 16
"""So many scenes of what was shown last are kept, for undo and redo."""


class Shown(NamedTuple):
    """What a scene was made of."""

    project: Project
    journey: Id
    wide: float
    level: Level

    def same(self, other: Shown) -> bool:
        """Whether both are of the very same project, drawn alike."""
        return self.project is other.project and self[1:] == other[1:]


class JourneySurface(Surface):
    """Lays a journey out and finds its places; what may be done to it comes above."""

    on_pixels = True
    levels = True
    """Whether another drawing is shown from afar; without, the one in detail is, however small."""

    def __init__(
        self,
        session: Session,
        palette: Mapping[str, str],
        draw: Draw,
        read_asset: Callable[[str], bytes] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Shows nothing before a journey is named."""
        super().__init__(palette, face_bytes, Pictures(read_asset), parent)
        self.session = session
        self.draw = draw
        self.journey_id = ""
        self.focus = Focus()
        self._places: Places | None = None
        self._reached: tuple[Places, list[Stop]] | None = None
        self._past: list[tuple[Shown, Scene]] = []
        self._held = False

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
            self._show(Shown(self.session.shown, journey.id, wide, level), journey)
            self._step_back(journey)

    def _show(self, what: Shown, journey: Journey) -> None:
        """Draws a journey, or shows its scene again where it was drawn before: so it is when something is undone.

        Not while something is in the hand: over the place it came from, lanes would give back the room they took.
        """
        held = self.session.gesture is not None
        known = None if held else next((scene for shown, scene in self._past if shown.same(what)), None)
        if known is not None:
            self.show_scene(known)
        else:
            self.show_drawing(self.draw(what.project, journey, what.wide, what.level, held), held)
        self._held = held
        if not held:
            others = [one for one in self._past if not one[0].same(what)]
            self._past = [(what, self.scene), *others][:KEPT]

    def let_go(self) -> None:
        """Nothing is in the hand any more: lanes give back the room they kept for it."""
        if self._held and self.session.gesture is None:
            self.redraw()

    def set_palette(self, palette: Mapping[str, str]) -> None:
        """Takes the colours of another theme; what was kept for undo is compiled anew."""
        self._past.clear()
        super().set_palette(palette)

    def set_focus(self, focus: Focus) -> None:
        """Lets all but a part of the map step back; `Focus()` ends it."""
        self.focus = focus
        if self.journey is not None:
            self._step_back(self.journey)
        self.viewport().update()

    def _step_back(self, journey: Journey) -> None:
        asks = self.focus.asks
        self.faded = faded_by(self.session.shown, journey, self.focus) if asks else NOTHING_FADES

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
        stays = level is Level.DETAIL and (not self.levels or level_at(clamped(zoom)) is level)
        anchor = None if stays else anchor_at(self.places(), *camera.to_sheet(point))
        super().set_zoom(zoom, about)
        if self.zoom != before and self.journey_id:
            top, self._still = self.camera.strips.top, True
            self.redraw()
            if anchor is None:
                grown = (self.camera.strips.top - top) * self.camera.scale
                self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + grown))
            else:
                self._hold(anchor, point)
            self._still = False

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
        return sheet_of(self.draw(self.session.shown, journey, full_width(journey), Level.DETAIL, False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar at the head stays as wide as the canvas."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.journey_id:
            self.redraw()

    def places(self) -> Places:
        """Rows and columns of what is shown."""
        if self._places is None or self._places.scene is not self.scene:
            channels = (channel.id for channel in self.session.shown.channels)
            journey = self.journey or Journey(id="")
            self._places = places_of(journey, self.scene, channels, self.level, self._places)
        return self._places

    def stops(self) -> list[Stop]:
        """Everything the keys can reach, in reading order."""
        places = self.places()
        if self._reached is None or self._reached[0] is not places:
            self._reached = places, stops(self.scene, places)
        return self._reached[1]


def face_bytes(key: str) -> bytes:
    """The bytes of a face by its key."""
    return face(key).data
