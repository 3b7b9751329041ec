"""`atlas-gap`: the longest gap of the window's event loop while an atlas of 1 000 journeys is opened, reckoned, placed,
drawn and painted for the first time, against 50 ms; `atlas-gap-again`: the same when its places are known;
`atlas-gap-asked`: while what the atlas finds, its hubs and ways are looked for; `atlas-gap-views`: while every other
view is opened, and another failure shown in the impact.

A gap is CPU time of the window's thread between two ticks of a timer, so that other work of the machine does not count.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, thread_time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas import AtlasView
from journeyeditor.app.atlas.tabs import TABS
from journeyeditor.app.main import application
from journeyeditor.app.theme import dress, load_fonts, look_of
from journeyeditor.atlas.standing import Standing
from journeyeditor.model import Project
from journeyeditor.session import Session
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.benchmarks.atlases import big_atlas

GOAL_MS = 50.0
SIZE = (1600, 1000)
WAIT, AFTER = 300.0, 1.0
"""So long is waited for a picture at most, and so long afterwards what else happens is watched, s."""
ASKED = ("findings", "hubs")


class Watch:
    """A watcher of the event loop: the longest time between two ticks, ms."""

    def __init__(self) -> None:
        """Watches from now on."""
        self.longest, self.last = 0.0, thread_time()
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(1)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    def tick(self) -> None:
        """Notes how long the last round took."""
        now = thread_time()
        self.longest, self.last = max(self.longest, (now - self.last) * 1000), now

    def over(self, done: Callable[[], bool]) -> float:
        """The longest gap until something is done, and a while after."""
        end = monotonic() + WAIT
        while not done() and monotonic() < end:
            QApplication.processEvents()
        assert done()
        end = monotonic() + AFTER
        while monotonic() < end:
            QApplication.processEvents()
        self.tick()
        return self.longest


def run() -> list[dict[str, object]]:
    """All four, ms."""
    app = application()
    load_fonts()
    dress(app, look_of("light"))
    project = big_atlas()
    opened(big_atlas(20, 200, 60), None)[0].close_view()  # loads the modules
    first, longest = opened(project, None)
    standing = first.standing
    first.close_view()
    first.deleteLater()
    second, again = opened(project, standing)
    asked = max(ask(second, name) for name in ASKED)
    asked = max(asked, ask_ways(second))
    views = {name: show(second, name) for name in TABS}
    views["another failure"] = fail(second, project.touchpoints[0].id)
    second.close_view()
    return [
        row("atlas-gap", longest),
        row("atlas-gap-again", again),
        row("atlas-gap-asked", asked),
        row("atlas-gap-views", max(views.values())) | {"each": views},
    ]


def opened(project: Project, standing: Standing | None) -> tuple[AtlasView, float]:
    """A page of a project, and the longest gap until it is painted."""
    watch = Watch()
    view = AtlasView(Session(project), Words("en"), look_of("light"), harfbuzz_measure(), standing=standing)
    view.resize(*SIZE)
    view.show()
    return view, watch.over(lambda: bool(view.canvas.picture.spots))


def ask(view: AtlasView, name: str) -> float:
    """The longest gap while the panel looks for something."""
    watch = Watch()
    view.panel.look_for(name)
    return watch.over(lambda: not view.answers.busy)


def ask_ways(view: AtlasView) -> float:
    """The longest gap while ways between two journeys are looked for."""
    watch = Watch()
    view.show_way("jny_10", "jny_500")
    return watch.over(lambda: not view.answers.busy)


def show(view: AtlasView, name: str) -> float:
    """The longest gap until a view is seen."""
    watch = Watch()
    view.pick_view(name)
    return watch.over(lambda: view.tab is not None and not view.tab.busy)


def fail(view: AtlasView, subject: str) -> float:
    """The longest gap until another failure is seen in the impact."""
    view.pick_view("impact")
    view.settle()
    watch = Watch()
    view.show_at("impact", subject)
    return watch.over(lambda: view.tab is not None and not view.tab.busy)


def row(name: str, longest: float) -> dict[str, object]:
    """A line of the table."""
    return {
        "name": name,
        "ours": longest,
        "reference": GOAL_MS,
        "ratio": longest / GOAL_MS,
        "goal": 1.0,
        "unit": "ms",
    }
