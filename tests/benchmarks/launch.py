"""`launch`: process start to the first painted window that shows a stage title of the sample, against an empty window.

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
    stage = window.project.journeys[0].stages[0]
    texts = [mark.shape.text for mark in window.map.scene.main(stage.id).node.marks if hasattr(mark, "shape")]
    assert stage.title and any(stage.title.startswith(text) for text in texts), texts
def watched(application):
    global window, watch
    window = next(widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "map"))
    watch = Watch(check)
    window.map.viewport().installEventFilter(watch)
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


def run() -> list[dict[str, object]]:
    """The one benchmark, ms."""
    compileall.compile_dir(Path(journeyeditor.__file__).parent, quiet=1)
    with TemporaryDirectory() as folder:
        path = api.new_project(Path(folder) / "sample.journey", sample="car-insurance")
        home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
        environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
        ours, reference = [], []
        for number in range(ROUNDS + 1):
            pair = started(OURS, environment, str(path)), started(REFERENCE, environment)
            if number:
                ours.append(pair[0])
                reference.append(pair[1])
    mine, other = median(ours), median(reference)
    result = {"name": "launch", "ours": mine, "reference": other, "ratio": mine / other}
    return [{**result, "goal": GOAL, "unit": "ms"}]


def started(program: str, environment: dict[str, str], *arguments: str) -> float:
    """From the start of a process to its first paint, ms."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    if not done.stdout:
        raise RuntimeError(f"no paint was told: {done.stderr}")
    return (float(done.stdout) - start) * 1000
