"""What hands do at a canvas, one step after the other, with the events that the window system would send.

Each has `begin`, `step` for the number of a step, and `end`, after which the map is as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.window import Window
from journeyeditor.drawing import Part, Sticky
from journeyeditor.edits import shift_cards
from journeyeditor.model import Id
from tests.benchmarks.windows import canvas_of, pump, to_the_middle

NO_KEYS, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
SENTENCE = "Waits for the assessor, who calls at ten and comes at noon to look at the car. "
MOVED = 500
PACE = 24.0
"""A quick hand goes so far between two events, px: some 1,400 a second."""


class Hand(Protocol):
    """One gesture in a window."""

    def begin(self) -> None:
        """Presses the button, opens the editor."""

    def step(self, number: int) -> None:
        """One event."""

    def end(self) -> None:
        """Esc."""


class Dragging:
    """Something held by the mouse, and where it goes step by step, px of the window."""

    button = LEFT

    def __init__(self, window: Window) -> None:
        """`course` and `start` are up to what is dragged."""
        self.window = window
        self.view = canvas_of(window)
        self.at = QPointF()
        self.course: Sequence[QPointF] = ()

    def begin(self) -> None:
        """Presses, and moves so far that it is a drag."""
        self.at, self.course = self.plan()
        self._send(QEvent.Type.MouseButtonPress, self.button)
        self._go(self.course[0])
        self._go(self.course[-1])
        pump()

    def plan(self) -> tuple[QPointF, Sequence[QPointF]]:
        """Where it is pressed, and the course."""
        raise NotImplementedError

    def step(self, number: int) -> None:
        """One move of the mouse."""
        self._go(self.course[number % len(self.course)])

    def end(self) -> None:
        """Esc, and the button is let go."""
        QTest.keyClick(self.view, Qt.Key.Key_Escape)
        self._send(QEvent.Type.MouseButtonRelease, self.button)
        pump()

    def _go(self, at: QPointF) -> None:
        self.at = at
        self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton) -> None:
        port = self.view.viewport()
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else self.button
        around = QPointF(port.mapToGlobal(self.at.toPoint()))
        QApplication.sendEvent(port, QMouseEvent(kind, self.at, around, button, held, NO_KEYS))


def course(*through: QPointF) -> list[QPointF]:
    """The way through some points and back again, PACE px from one move of the mouse to the next."""
    found: list[QPointF] = []
    for start, end in pairwise((*through, *reversed(through[:-1]))):
        way = end - start
        steps = max(1, round((way.x() ** 2 + way.y() ** 2) ** 0.5 / PACE))
        found += [start + way * step / steps for step in range(1, steps + 1)]
    return found


class CardDrag(Dragging):
    """A card along its lane, and back in another: it makes room in every cell it comes over."""

    def plan(self) -> tuple[QPointF, Sequence[QPointF]]:
        """Along the columns in sight, down, and back."""
        first, second = in_sight(self.view, "lane_actions"), in_sight(self.view, "lane_frontstage")
        return first[len(first) // 2], course(first[0], first[-1], second[-1], second[0])


class EncounterDrag(Dragging):
    """An encounter from step to step of its channel."""

    def plan(self) -> tuple[QPointF, Sequence[QPointF]]:
        """Along the columns in sight."""
        found = in_sight(self.view, "lane_touchpoints")
        y = found[len(found) // 2].y()
        return found[len(found) // 2], course(QPointF(found[0].x(), y), QPointF(found[-1].x(), y))


class CurveDrag(Dragging):
    """A point of the curve up and down, half a point or more each step."""

    def plan(self) -> tuple[QPointF, Sequence[QPointF]]:
        """Over the whole height of the lane."""
        points = in_sight(self.view, "lane_emotion", Part.POINT)
        start = points[len(points) // 2]
        row = next(row for row in self.view.places().rows if row.id == "lane_emotion")
        box = self.view.camera.sheet_box(row.box)
        heights = [box.top() + box.height() * share / 12 for share in range(2, 11)]
        return start, [QPointF(start.x(), y) for y in (*heights, *reversed(heights[1:-1]))]


class Panning(Dragging):
    """The sheet moved by the middle button, slantwise."""

    button = Qt.MouseButton.MiddleButton

    def plan(self) -> tuple[QPointF, Sequence[QPointF]]:
        """Forty steps there and forty back."""
        room = self.view.viewport().rect()
        there = [QPointF(room.width() * 0.8 - 17 * n, room.height() * 0.6 - 5 * n) for n in range(40)]
        return there[0], [*there, *reversed(there)]

    def end(self) -> None:
        """The button is let go."""
        self._send(QEvent.Type.MouseButtonRelease, self.button)
        to_the_middle(self.window)


class Zooming:
    """The wheel turned a notch at a time, from `most` out to `least` and in again."""

    def __init__(self, window: Window, notches: int = 14) -> None:
        """So many notches out from 200 %."""
        self.window = window
        self.view = canvas_of(window)
        self.notches = notches

    def begin(self) -> None:
        """At 200 %."""
        self.view.set_zoom(2.0)
        pump()

    def step(self, number: int) -> None:
        """One notch."""
        out = (number // self.notches) % 2 == 0
        port = self.view.viewport()
        at = QPointF(port.width() * 0.6, port.height() * 0.5)
        around, angle = QPointF(port.mapToGlobal(at.toPoint())), QPoint(0, -120 if out else 120)
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(at, around, QPoint(), angle, Qt.MouseButton.NoButton, NO_KEYS, phase, False)
        QApplication.sendEvent(port, wheel)

    def end(self) -> None:
        """Back at 100 %."""
        to_the_middle(self.window)


class Typing:
    """A text typed over a card, character by character; every sentence into another card."""

    def __init__(self, window: Window) -> None:
        """Types into cards in sight."""
        self.window = window
        self.view = canvas_of(window)

    def begin(self) -> None:
        """Opens a card by double click, with all of its text selected."""
        cards = cards_in_sight(self.view, "lane_actions")
        self.view.session.select((cards[len(cards) // 2],))
        QTest.keyClick(self.view, Qt.Key.Key_F2)
        assert self.view.editor is not None
        pump()

    def step(self, number: int) -> None:
        """One character."""
        editor: QWidget | None = self.view.editor
        assert editor is not None
        character = SENTENCE[number % len(SENTENCE)]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, 0, NO_KEYS, character))

    def end(self) -> None:
        """Esc."""
        assert self.view.editor is not None
        QTest.keyClick(self.view.editor, Qt.Key.Key_Escape)
        pump()


class Undoing:
    """500 cards moved by a column, undone and done again by key."""

    def __init__(self, window: Window) -> None:
        """The cards in sight and those round them."""
        self.window = window
        self.view = canvas_of(window)

    def begin(self) -> None:
        """Moves them."""
        session, journey = self.view.session, self.view.journey
        assert journey is not None
        session.select(())
        last = journey.steps[-1].id
        lanes = {"lane_actions", "lane_frontstage", "lane_backstage"}
        own = [card.id for card in journey.cards if card.lane in lanes and card.at != last]
        first = max(0, own.index(cards_in_sight(self.view, "lane_actions")[0]) - MOVED // 2)
        first = min(first, max(0, len(own) - MOVED))
        chosen = own[first : first + MOVED]
        session.select(chosen)
        session.commit("Move 500 cards", shift_cards(journey.id, chosen, 1))
        pump()

    def step(self, number: int) -> None:
        """Ctrl+Z and Ctrl+Shift+Z in turn, once what was before is in the file."""
        keys = Qt.KeyboardModifier.ControlModifier
        if number % 2:
            keys |= Qt.KeyboardModifier.ShiftModifier
        before = self.view.session.project
        QTest.keyClick(self.window, Qt.Key.Key_Z, keys)
        assert self.view.session.project is not before

    def end(self) -> None:
        """As it was."""
        while self.view.session.undo() is not None:
            pass
        self.view.session.select(())
        pump()


class Selecting:
    """Everything selected by key, and nothing again."""

    def __init__(self, window: Window) -> None:
        """Starts with nothing selected."""
        self.window = window
        self.view = canvas_of(window)

    def begin(self) -> None:
        """Nothing is selected, no cell in focus."""
        self.view.leave()
        pump()

    def step(self, number: int) -> None:
        """Ctrl+A."""
        QTest.keyClick(self.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def end(self) -> None:
        """Esc."""
        assert len(self.view.session.selection) > MOVED
        self.view.leave()
        pump()


def cards_in_sight(view: MapView, lane: Id) -> list[Id]:
    """The cards of a lane whose whole is seen, from left to right."""
    return [key for key, _ in _seen(view, lane, Part.CARD)]


def in_sight(view: MapView, lane: Id, part: Part = Part.CARD) -> list[QPointF]:
    """The middles of the parts of a lane whose whole is seen, from left to right, px."""
    return [box.center() for _, box in _seen(view, lane, part)]


def _seen(view: MapView, lane: Id, part: Part) -> list[tuple[Id, QRectF]]:
    body = QRectF(view.camera.zone(Sticky.NONE)).adjusted(40, 0, -40, 0)
    group = next(one for one in view.scene.groups if one.group.key.id == lane and one.group.sticky is Sticky.NONE)
    found = [
        (node.subject, view.camera.box(group.group, node.bounds)) for node in group.group.nodes if node.key.part is part
    ]
    inside = [(key, box) for key, box in found if body.contains(box)]
    assert len(inside) > 3, f"too little of {lane} is seen"
    return sorted(inside, key=lambda one: (one[1].x(), one[1].y()))
