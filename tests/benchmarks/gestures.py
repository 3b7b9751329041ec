"""Each step of what hands do at a map of 5 000 cards, event to painted, against one bare repaint of what is seen.

`NAME`: the median of 200 steps. `NAME-p95`: the 95th of each 100. `NAME-growth`: the median of 20 000 against 1 000
cards. The steps in the three windows and the bare repaint take turns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from time import thread_time

from journeyeditor.app.window import Window
from tests.benchmarks.hands import CardDrag, CurveDrag, EncounterDrag, Hand, Panning, Typing, Undoing, Zooming
from tests.benchmarks.repaint import entry
from tests.benchmarks.windows import Bare, canvas_of, opened, settle

STEPS = 200
SMALL, MIDDLE, LARGE = 1_000, 5_000, 20_000
MOST, MOST_P95, MOST_GROWTH = 1.5, 3.0, 2.0

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


def run(names: tuple[str, ...] = tuple(HANDS)) -> list[dict[str, object]]:
    """Three rows for each gesture, ms."""
    rows: list[dict[str, object]] = []
    with opened(SMALL, MIDDLE, LARGE) as windows:
        for name in names:
            rows += measured(name, [HANDS[name](window) for window in windows], windows)
    return rows


def measured(name: str, hands: list[Hand], windows: list[Window]) -> list[dict[str, object]]:
    """The rows of one gesture."""
    for hand in hands:
        hand.begin()
    times: list[list[float]] = [[] for _ in hands]
    bare: list[float] = []
    for number in range(STEPS):
        for hand, window, found in zip(hands, windows, times, strict=True):
            quiet(window)
            found.append(timed(hand, window, number))
        bare.append(Bare(canvas_of(windows[1])).time())
    for hand in hands:
        hand.end()
    small, middle, large = times
    reference = median(bare)
    return [
        entry(name, median(middle), reference, MOST),
        entry(f"{name}-p95", sorted(middle)[STEPS * 95 // 100 - 1], reference, MOST_P95),
        entry(f"{name}-growth", median(large), median(small), MOST_GROWTH),
    ]


def timed(hand: Hand, window: Window, number: int) -> float:
    """One step until it is painted, ms."""
    start = thread_time()
    hand.step(number)
    settle(window)
    return (thread_time() - start) * 1000


def quiet(window: Window) -> None:
    """Waits until nothing is on its way to the file: the next step is not timed with the last one's writing."""
    if window.session is not None:
        window.session.wait_saved()
