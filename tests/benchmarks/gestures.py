"""Each step of what hands do at a map of 5 000 cards, event to painted, against one bare repaint of what is seen.

`NAME`: the median of 200 steps. `NAME-p95`: what 95 in 100 of them stay below. `NAME-growth`: the median of 20 000
against 1 000 cards, 100 steps each. The steps in the three windows and the bare repaint take turns. What is told is CPU
time of the interface's thread: a machine that does other work at the same time would be all that the 95th shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from time import thread_time

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.window import Window
from tests.benchmarks.edit_latency import Watch
from tests.benchmarks.hands import (
    CardDrag,
    CurveDrag,
    EncounterDrag,
    Hand,
    Panning,
    Selecting,
    Typing,
    Undoing,
    Zooming,
)
from tests.benchmarks.repaint import entry
from tests.benchmarks.windows import Bare, canvas_of, opened, settle

STEPS, APART, CHECKED, ROUNDS = 200, 2, 3, 9
SMALL, MIDDLE, LARGE = 1_000, 5_000, 20_000
MOST, MOST_P95, MOST_GROWTH, MOST_SELECTING = 1.5, 3.0, 2.0, 20.0

HANDS: Mapping[str, Callable[[Window], Hand]] = {
    "gesture-drag": CardDrag,
    "gesture-encounter": EncounterDrag,
    "gesture-curve": CurveDrag,
    "gesture-typing": Typing,
    "gesture-pan": Panning,
    "gesture-zoom": partial(Zooming, notches=7),
    "gesture-zoom-out": partial(Zooming, notches=16),
    "gesture-undo-500": Undoing,
}


FAR = ("gesture-encounter", "gesture-zoom-out")
"""What takes seconds a step on 20 000 cards: measured where it is asked for by name."""

USUAL = tuple(sorted(HANDS.keys() - set(FAR)))


def run(names: tuple[str, ...] = USUAL) -> list[dict[str, object]]:
    """Three rows for each gesture and one for selecting all, ms."""
    rows: list[dict[str, object]] = []
    with opened(SMALL, MIDDLE, LARGE) as windows:
        for name in names:
            rows += measured(name, [HANDS[name](window) for window in windows], windows)
        rows.append(selecting_all(windows[0], windows[2]))
    return rows


def measured(name: str, hands: list[Hand], windows: list[Window]) -> list[dict[str, object]]:
    """The rows of one gesture."""
    times: list[list[float]] = [[] for _ in hands]
    bare: list[float] = []
    for hand, window in zip(hands, windows, strict=True):
        ready(window)
        hand.begin()
        assert paints(hand, window) >= CHECKED - 1, f"a step of {name} was timed without its repaint"
    for step in range(STEPS):
        for hand, window, found in zip(hands, windows, times, strict=True):
            if found is times[1] or step % APART == 0:
                ready(window)
                found.append(timed(hand, window, CHECKED + len(found)))
                follow(window)
        bare.append(Bare(canvas_of(windows[1])).time())
    for hand, window in zip(hands, windows, strict=True):
        ready(window)
        hand.end()
    small, middle, large = times
    reference = median(bare)
    return [
        entry(name, median(middle), reference, MOST),
        entry(f"{name}-p95", sorted(middle)[STEPS * 95 // 100 - 1], reference, MOST_P95),
        entry(f"{name}-growth", median(large), median(small), MOST_GROWTH),
    ]


def selecting_all(small: Window, large: Window) -> dict[str, object]:
    """Ctrl+A on the large map against the small one."""
    times: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for window, found in zip((large, small), times, strict=True):
            ready(window)
            hand = Selecting(window)
            hand.begin()
            found.append(timed(hand, window, 0))
            hand.end()
    return entry("select-all", median(times[0]), median(times[1]), MOST_SELECTING)


def paints(hand: Hand, window: Window) -> int:
    """How often the canvas, or the editor over it, is painted in the first steps."""
    view, watch = canvas_of(window), Watch()
    painted = [view.viewport(), *([view.editor.viewport()] if view.editor else [])]
    for widget in painted:
        widget.installEventFilter(watch)
    for number in range(CHECKED):
        hand.step(number)
        settle(window)
    for widget in painted:
        widget.removeEventFilter(watch)
    return watch.painted


def timed(hand: Hand, window: Window, number: int) -> float:
    """One step until it is painted, ms."""
    start = thread_time()
    hand.step(number)
    settle(window)
    return (thread_time() - start) * 1000


def follow(window: Window) -> None:
    """Lets inspector, counts and minimap show what they would at rest, before a step of another window."""
    if window.page is None or window.session is None:
        return
    window.session.wait_saved()  # else the bar would be made to say that it takes long
    QApplication.processEvents()
    window.page.inspector.settle()
    timers = [timer for timer in window.page.status.findChildren(QTimer) if timer.isActive()]
    rests = [timer.interval() for timer in timers]
    for timer in timers:
        timer.start(0)
    QApplication.processEvents()
    for timer, rest in zip(timers, rests, strict=True):
        timer.setInterval(rest)


def ready(window: Window) -> None:
    """Brings a window to the front; waits until nothing is on its way to its file, and what hands at rest let follow
    (the minimap, the counts in the status bar) has followed: that is not the next step's.
    """
    if not window.isActiveWindow():
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    if window.session is not None:
        window.session.wait_saved()
    QApplication.processEvents()
