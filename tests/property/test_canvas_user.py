"""A random user at the canvas: presses, drags, types, undoes, saves, reopens; the model holds, nothing is left in hand.

`JOURNEYEDITOR_SOAK=1` lets them work for long: 1 000 examples of 100 steps.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from journeyeditor import storage
from journeyeditor.app.canvas.handles import own_handles
from journeyeditor.app.canvas.joining import merge_selection, split_selection
from journeyeditor.app.canvas.keys import KEYS
from journeyeditor.app.canvas.sizing import equal_columns, fit_columns, fold_selection, free_columns
from journeyeditor.model import Project, damage
from tests.app.stage import canvas
from tests.builders import project_of, rich_project, small_project
from tests.driver import Driver

SOAK = os.environ.get("JOURNEYEDITOR_SOAK") == "1"
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
TEXTS = ("One", "One\nTwo\nThree", "a\tb\nc\td", "- x\n- y", "<b>", "é 中", "")
COMMANDS = (split_selection, merge_selection, equal_columns, free_columns, fit_columns, fold_selection)
STARTS = (small_project, rich_project, lambda: project_of([1, 2], ["actions", "touchpoints", "emotion"]))
SIZE = (1100, 800)

CROWD = 80

numbers = st.integers(min_value=0, max_value=10_000)


class CanvasUser(RuleBasedStateMachine):
    """Real events on a real canvas, off screen."""

    def __init__(self) -> None:
        super().__init__()
        self.stack, self.shown = ExitStack(), ExitStack()
        self.raised: list[BaseException] = []
        self.hook, sys.excepthook = sys.excepthook, lambda kind, error, trace: self.raised.append(error)
        self.editor: Driver
        self.start: Project

    @initialize(start=st.sampled_from(STARTS), zoom=st.sampled_from([0.75, 1.0, 2.0]))
    def open(self, start: object, zoom: float) -> None:
        self.start = start() if callable(start) else small_project()
        self.zoom = zoom
        self.folder = Path(self.stack.enter_context(TemporaryDirectory()))
        self.editor = self.shown.enter_context(canvas(self.start, zoom, SIZE))

    def teardown(self) -> None:
        self.shown.close()
        self.stack.close()
        sys.excepthook = self.hook

    def crowded(self) -> bool:
        """Whether the map has grown so much that copying all of it again would only cost time."""
        journey = self.editor.view.journey
        return journey is not None and len(journey.part_of) > CROWD

    def spot(self, number: int) -> QPointF:
        """A point of the window: at something of the map, at a handle, or anywhere."""
        view = self.editor.view
        rect = view.viewport().rect()
        boxes = [view.camera.box(group, node.bounds) for group, node in view.scene.drawing.nodes() if node.subject]
        boxes += [one.box for one in own_handles(view)]
        found = [box.center() for box in boxes if rect.contains(box.center().toPoint())]
        found += [QPointF(number * 37 % rect.width(), number * 91 % rect.height())]
        return found[number % len(found)]

    @rule(a=numbers, keys=st.sampled_from(MODIFIERS))
    def click(self, a: int, keys: Qt.KeyboardModifier) -> None:
        self.editor.holding(keys).click(self.spot(a)).holding(MODIFIERS[0])

    @rule(a=numbers)
    def double_click(self, a: int) -> None:
        self.editor.double_click(self.spot(a))

    @rule(a=numbers, b=numbers, keys=st.sampled_from(MODIFIERS), end=st.sampled_from(["up", "up", "esc", "undo"]))
    def drag(self, a: int, b: int, keys: Qt.KeyboardModifier, end: str) -> None:
        target = self.spot(b)
        keys = MODIFIERS[0] if self.crowded() else keys
        self.editor.pointer_down(self.spot(a)).holding(keys).move_to(target)
        if end == "esc":
            self.editor.press(Qt.Key.Key_Escape)
        elif end == "undo":
            self.editor.view.session.undo()
        self.editor.up().holding(MODIFIERS[0])

    @rule(number=numbers)
    def key(self, number: int) -> None:
        modifiers, key = sorted(KEYS, key=lambda one: (one[0].value, one[1].value))[number % len(KEYS)]
        if self.crowded() and key == Qt.Key.Key_V:
            return
        if key not in {Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal} or not modifiers.value:
            self.editor.press(key, modifiers)

    @rule(text=st.sampled_from(TEXTS), end=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape]))
    def type(self, text: str, end: Qt.Key) -> None:
        self.editor.type(text.replace("\n", " ").replace("\t", " ")).press(end)

    @rule(text=st.sampled_from(TEXTS))
    def paste(self, text: str) -> None:
        if self.crowded():
            return
        QGuiApplication.clipboard().setText(text)
        self.editor.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    @rule(number=numbers)
    def command(self, number: int) -> None:
        self.editor.view.finish_editing()
        COMMANDS[number % len(COMMANDS)](self.editor.view)

    @rule()
    def undo(self) -> None:
        self.editor.view.finish_editing()
        self.editor.view.session.undo()

    @rule()
    def redo(self) -> None:
        self.editor.view.finish_editing()
        self.editor.view.session.redo()

    @precondition(lambda self: self.editor.view.popup is not None)
    @rule(key=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_N]))
    def answer(self, key: Qt.Key) -> None:
        self.editor.press(key)

    @invariant()
    def no_handler_has_raised(self) -> None:
        if self.raised:
            raise self.raised[0]

    @invariant()
    def the_model_holds(self) -> None:
        assert not damage(self.editor.view.session.project)

    @invariant()
    def nothing_is_left_in_the_hand(self) -> None:
        view = self.editor.view
        assert view.tool is None
        assert view.aside is None
        assert view.overlay.ghost is None
        if view.popup is None:
            assert view.session.gesture is None or view.editor is not None
            assert view.overlay.marks == []

    @invariant()
    def what_is_selected_is_there(self) -> None:
        project = self.editor.view.session.project
        there = {*project.by_id, *chain.from_iterable(one.part_of for one in project.journeys)}
        assert set(self.editor.view.session.selection) <= there

    @invariant()
    def what_is_shown_is_there(self) -> None:
        view = self.editor.view
        project = view.session.shown
        there = {*project.by_id, *chain.from_iterable(one.part_of for one in project.journeys)}
        assert {node.subject for _, node in view.scene.drawing.nodes() if node.subject} <= there

    @rule()
    def save_and_reopen(self) -> None:
        """Another canvas on what the file holds; what was under way here is gone."""
        view, path = self.editor.view, self.folder / "map.journey"
        view.finish_editing()
        left = view.session.project
        storage.write_project(left, path, {asset.hash: b"a picture" for asset in left.assets})
        found = storage.load(path)
        assert found.project == left
        assert not any(problem.damage for problem in found.problems)
        self.start = found.project
        self.shown.close()
        self.editor = self.shown.enter_context(canvas(self.start, self.zoom, SIZE))
        self.editor.view.mint = view.mint

    @rule()
    def undo_all_and_redo_all(self) -> None:
        view = self.editor.view
        view.finish_editing()
        last, steps = view.session.project, 0
        while view.session.undo() is not None:
            steps += 1
        assert view.session.project is self.start
        for _ in range(steps):
            view.session.redo()
        assert view.session.project is last
        QApplication.processEvents()


TestCanvasUser = CanvasUser.TestCase
TestCanvasUser.settings = settings(
    max_examples=1000 if SOAK else 25,
    stateful_step_count=100 if SOAK else 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
