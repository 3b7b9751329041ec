"""`launch`: process start to the first painted window that shows a stage title of the sample, against an empty window.

`launch` is a project that was changed and closed in a window before, whose file keeps what the next window shows first;
`launch-unkept` one that never was, so that all of it is read and laid out before the first painting.

Each process is new; the caches of fonts and catalogues are warm, and the program is compiled as an installer compiles
it. The clock is the same in all processes: a process says the time of its first paint, and whoever started it knows
when it was started.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import journeyeditor
from journeyeditor import api

ROUNDS = 9
GOAL = 4.0

WATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def __init__(self, check):
        super().__init__()
        self.check = check
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.say)
        return False
    def say(self):
        painted = time.monotonic()
        self.check()
        sys.stdout.write(repr(painted))
        sys.stdout.flush()
        os._exit(0)
"""

REFERENCE = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1600, 1000)
watch = Watch(lambda: None)
window.installEventFilter(watch)
window.show()
app.exec()
"""
)

CANVAS = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication
def check():
    from journeyeditor import api
    stage = api.load(sys.argv[1]).project.journeys[0].stages[0]
    assert (window.session is None) == ("kept" in sys.argv[1]), "shown in another way than meant"
    texts = [mark.shape.text for mark in shown.scene.main(stage.id).node.marks if hasattr(mark, "shape")]
    assert stage.title and any(stage.title.startswith(text) for text in texts), texts
def watched(application):
    global window, shown, watch
    window = next(widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "map"))
    shown = window.map or window.centralWidget().map
    watch = Watch(check)
    shown.viewport().installEventFilter(watch)
    return loop()
loop, QApplication.exec = QApplication.exec, watched
"""
)
"""A watch on the canvas of the program's window."""

OURS = f"""
import sys
from journeyeditor.cli import main
class Late:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if "PySide6.QtWidgets" in sys.modules:
            sys.meta_path.remove(Late)
            exec({CANVAS!r}, globals())
sys.meta_path.insert(0, Late)
sys.argv[0] = "journeyeditor"
main()
"""
"""The program as a person calls it; the watch comes once Qt is loaded, so that all is loaded in the order it has."""


CHANGED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from journeyeditor.app.main import open_window
from journeyeditor.model import evolve
window = open_window(Path(sys.argv[1]))
QApplication.processEvents()
window.session.commit("Title", lambda project: evolve(project, title=project.title + "."))
window.close()
QApplication.processEvents()
"""
"""A window that changes a project and is closed."""


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    compileall.compile_dir(Path(journeyeditor.__file__).parent, quiet=1)
    with TemporaryDirectory() as folder:
        home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
        environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
        fresh, kept = (
            api.new_project(Path(folder) / name, sample="car-insurance") for name in ("new.journey", "kept.journey")
        )
        subprocess.run([sys.executable, "-c", CHANGED, str(kept)], env=environment, check=True)
        rounds = [measured(fresh, kept, environment) for _ in range(ROUNDS + 1)][1:]
    unkept, ours, reference = (median(times) for times in zip(*rounds, strict=True))
    return [result("launch", ours, reference), result("launch-unkept", unkept, reference)]


def result(name: str, ours: float, reference: float) -> dict[str, object]:
    """One row of the bench."""
    row = {"name": name, "ours": ours, "reference": reference, "ratio": ours / reference}
    return {**row, "goal": GOAL, "unit": "ms"}


def measured(fresh: Path, kept: Path, environment: dict[str, str]) -> tuple[float, float, float]:
    """One round: a project that no window has closed yet, one that a window has, and the empty window, ms."""
    return (
        started(OURS, environment, str(fresh)),
        started(OURS, environment, str(kept)),
        started(REFERENCE, environment),
    )


def started(program: str, environment: dict[str, str], *arguments: str) -> float:
    """From the start of a process to its first paint, ms."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    if not done.stdout:
        raise RuntimeError(f"no paint was told: {done.stderr}")
    return (float(done.stdout) - start) * 1000
