"""Garbage is looked for while hands rest, and never by Python itself meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication

from journeyeditor.app.collecting import FEW, LONG, MANY, Collecting, Resting


class Knot:
    """Something that only the collector frees."""

    def __init__(self) -> None:
        """Holds itself."""
        self.own = self


@pytest.fixture
def resting() -> Iterator[Resting]:
    """It looks for garbage, but only when a test lets it."""
    was = gc.isenabled()
    gc.collect()
    gc.enable()
    one = Resting()
    one.timer.stop()
    one.beat()
    yield one
    one.end()
    assert gc.isenabled()
    (gc.enable if was else gc.disable)()


def tied() -> ref[Knot]:
    """What is garbage at once, among more new objects than are worth a look."""
    knot = Knot()
    return ref(knot)


def many(number: int) -> list[list[int]]:
    """So many new objects."""
    return [[] for _ in range(number)]


def test_what_is_new_is_looked_at_while_hands_rest(resting: Resting) -> None:
    assert not gc.isenabled()
    knot, new = tied(), many(FEW)
    assert knot() is not None
    resting.beat()
    assert knot() is None
    assert len(new) == FEW


def test_nothing_is_looked_at_while_a_button_is_pressed_or_the_pointer_moves(
    resting: Resting, monkeypatch: pytest.MonkeyPatch
) -> None:
    knot, new = tied(), many(FEW)
    with monkeypatch.context() as pressed:
        pressed.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        resting.beat()
    for x in range(3):
        with monkeypatch.context() as moved:
            moved.setattr(QCursor, "pos", lambda x=x: QPoint(x + 10_000, 0))
            resting.beat()
    assert knot() is not None
    resting.beat()
    resting.beat()
    assert knot() is None
    assert len(new) == FEW


def test_nothing_is_looked_at_while_somebody_works_aside(resting: Resting) -> None:
    knot, new = tied(), many(FEW)
    Collecting.pause(resting)
    resting.beat()
    assert knot() is not None
    Collecting.resume(resting)
    assert not gc.isenabled()
    resting.beat()
    assert knot() is None
    assert len(new) == FEW


def test_what_is_older_is_looked_at_once_hands_have_rested_long(
    resting: Resting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeyeditor.app.collecting.away", lambda: False)
    kept = many(MANY)
    knots = [Knot()]
    knot = ref(knots[0])
    resting.beat()
    knots.clear()
    for _ in range(LONG - 1):
        resting.beat()
        assert knot() is not None
    resting.beat()
    assert knot() is None
    assert len(kept) == MANY
