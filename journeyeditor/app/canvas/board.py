"""The canvas and the session: shows what the session holds, and is what gestures work on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.camera import Camera
from journeyeditor.app.canvas.drawing_source import Draw
from journeyeditor.app.canvas.journey_surface import JourneySurface
from journeyeditor.app.canvas.overlay import (
    Extents,
    Look,
    Mark,
    Overlay,
    changed,
    extent,
    mark_for,
    paint_overlay,
)
from journeyeditor.app.canvas.painter import Aside
from journeyeditor.app.canvas.pixel_moves import Over
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.scene import Placed, Scene, is_reckoned
from journeyeditor.app.canvas.tag import tag_node
from journeyeditor.errors import Message
from journeyeditor.ids import NewId, new_id
from journeyeditor.model import Id, Journey, Project
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure, harfbuzz_measure
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.accessible import Whole

MANY = 48
"""Of more selected things than these only those in sight are framed, and all is painted at once."""

FEW = 16
"""More frames than these are painted anew row by row: each is a place for Qt to join with the others."""

SIGHTS = 4
"""So often it is kept what of many selected things is in sight."""

MOST_MARKS = 256
"""So many frames are kept."""


class MapBoard(JourneySurface):
    """One journey of a session. `hint_changed(text)` says what a drag would do ("" at its end)."""

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
        super().__init__(session, palette, draw, read_asset, parent)
        self.words = words
        self.mint: NewId = new_id
        self.measure: Measure = harfbuzz_measure(words.language)
        self.overlay = Overlay()
        self.status_hint = ""
        self.cell: Cell | None = None
        self.hovered = ""
        self.hits: tuple[Id, ...] = ()
        self.edited: Id = ""
        self.reckoned: Id = ""
        self.accessible: Whole | None = None
        self._standing: list[Mark] | None = None
        self._stood_at = self.camera
        self._marks: dict[tuple[int, Look], tuple[Placed, Mark]] = {}
        self._extents = Extents(self.camera)
        self._sights: list[tuple[tuple[Scene, Camera, tuple[Id, ...]], tuple[Id, ...]]] = []
        self._covered: list[QRectF] = []
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]

    def stop(self) -> None:
        """Hears no more of the session; for a window that closes or opens another file."""
        if self.accessible is not None:
            self.accessible.forget()
        for stop in self._stops:
            stop()
        self._stops.clear()

    def redraw(self) -> None:
        """Lays out what has changed and paints it."""
        super().redraw()
        if self.cell is not None and not self.places().has(self.cell):
            self.cell = None
        self.restand()

    def on_change(self, change: Change) -> None:
        """Follows the session, previews included; changes that this map does not show cost nothing."""
        if bears_on(self.journey_id, change.old, change.new):
            self.redraw()
            if self.accessible is not None and not change.preview:
                self.accessible.tell_change(change.ids)

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Frames what is selected."""
        if self.reckoned not in ids:
            self.reckoned = ""
        if ids:
            self.cell = None
        self.restand()

    def node_of(self, key: Id) -> Placed | None:
        """What stands for something that is selected: of a step whose point was chosen, the point."""
        points = (one for one in self.scene.of(key) if is_reckoned(one.node)) if key == self.reckoned else ()
        return next(iter(points), None) or self.scene.main(key)

    def restand(self) -> None:
        """Paints selection, focus and hover anew where they were and where they are."""
        before, self._standing = self._standing or (), None
        after = self.standing()
        if max(len(before), len(after)) > MANY:
            self.viewport().update()
            return
        for box in _by_row(self._extents.of(changed(before, after), self.camera)):
            self.viewport().update(box.toAlignedRect())

    def standing(self) -> list[Mark]:
        """The frames of what is hovered, selected and in focus; of many things those in sight."""
        chosen, hits = self.session.selection, self.hits
        many = max(len(chosen), len(hits)) > MANY
        if self._standing is None or (many and self._stood_at != self.camera):
            self._standing = list(self._stand(self._near(chosen), self._near(hits)))
            self._stood_at = self.camera
        return self._standing

    def _near(self, ids: tuple[Id, ...]) -> tuple[Id, ...]:
        """Of many ids those near what the window shows; known of the scenes that undo and redo go between."""
        if len(ids) <= MANY:
            return ids
        asked = (self.scene, self.camera, ids)
        known = next((found for one, found in self._sights if one == asked), None)
        if known is None:
            known = self._looked(frozenset(ids))
            self._sights = [(asked, known), *self._sights][:SIGHTS]
        return known

    def _looked(self, chosen: frozenset[Id]) -> tuple[Id, ...]:
        found = dict[Id, None]()
        for group in self.scene.groups:
            area = self.camera.area(group.group, QRectF(self.camera.zone_of(group.group)))
            subjects = (group.group.nodes[number].subject for number in group.grid.find(area))
            found.update((subject, None) for subject in subjects if subject in chosen)
        return tuple(found)

    def _stand(self, selection: Sequence[Id], hits: Sequence[Id]) -> list[Mark]:
        look = Look.SELECTED if len(self.session.selection) == 1 else Look.ONE_OF_SEVERAL
        aside = self.aside.hidden if self.aside else frozenset({self.edited})
        found = [(self.node_of(one), look) for one in selection if one not in aside]
        found[:0] = [(self.scene.main(one), Look.HIT) for one in hits if one not in selection]
        if self.hovered and self.hovered not in selection and self.session.gesture is None:
            found.insert(0, (self.scene.main(self.hovered), Look.HOVER))
        marks = [self._mark(placed, look) for placed, look in found if placed]
        if self.cell is not None:
            marks.append(Mark(Look.FOCUS, self.places().cell_box(self.cell), 4.5))
        return marks

    def _mark(self, placed: Placed, look: Look) -> Mark:
        """The frame of something, the same as long as its scene is shown."""
        known = self._marks.get((id(placed), look))
        if known is None or known[0] is not placed:
            if len(self._marks) >= MOST_MARKS:
                self._marks.clear()
            known = (placed, mark_for(placed, look, self.scene.of(placed.node.subject)))
            self._marks[id(placed), look] = known
        return known[1]

    def lying_over(self) -> Over | None:
        """Frames, and what a gesture shows."""
        standing = self._standing or ()
        if len(standing) > MANY:
            return None
        frames = _by_row(self._extents.of(standing, self.camera))
        held = (*self._covered, *extent(self.overlay, self.camera))
        return Over([box.toAlignedRect() for box in frames], [box.toAlignedRect() for box in held])

    def on_moved(self) -> None:
        """No frame stands where it stood, and all are painted anew."""
        self._standing = None

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
        standing = self.standing()
        near, boxes = QRectF(rect), self._extents.of(standing, self.camera)
        marks = [mark for mark, box in zip(standing, boxes, strict=True) if box.intersects(near)]
        paint_overlay(painter, self.overlay, marks, self.camera, self.compiler)


def _by_row(boxes: list[QRectF]) -> list[QRectF]:
    """Boxes, many of them joined with those beside them."""
    if len(boxes) <= FEW:
        return boxes
    rows: dict[float, QRectF] = {}
    for box in boxes:
        rows[box.y()] = rows[box.y()].united(box) if box.y() in rows else box
    return list(rows.values())


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
