"""`open-5000`: process start to first paint of a map of 5 000 cards against one of 100. `memory-20000`: the window with
20 000 cards and 100 pictures beyond the window with an empty project, against 150 MB.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from journeyeditor import api, storage
from tests.benchmarks.launch import OURS, started
from tests.benchmarks.rich_maps import rich_project

ROUNDS = 5
MOST_OPENING = 2.0
MOST_MEMORY = 150.0

MEMORY = """
import gc, re, sys
from pathlib import Path
from journeyeditor.app.main import open_window
from journeyeditor.settings import Settings
from tests.benchmarks.windows import canvas_of, pump, to_the_middle
settings = Settings(Path(sys.argv[1]).with_suffix(".toml"))
window = open_window(Path(sys.argv[1]), settings)
pump()
if window.map.journey:
    to_the_middle(window)
gc.collect()
print(int(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms and MB."""
    with TemporaryDirectory() as folder:
        home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), folder)
        environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
        return [_opening(Path(folder), environment), _memory(Path(folder), environment)]


def _opening(folder: Path, environment: dict[str, str]) -> dict[str, object]:
    large, small = _file(folder, 5_000), _file(folder, 100)
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS + 1):
        for path, found in zip((large, small), times, strict=True):
            took = started(OURS, environment, str(path))
            found.extend([took] if number else [])
    return _row("open-5000", median(times[0]), median(times[1]), MOST_OPENING, "ms")


def _memory(folder: Path, environment: dict[str, str]) -> dict[str, object]:
    large, empty = (
        _megabytes(path, environment) for path in (_file(folder, 20_000), api.new_project(folder / "e.journey"))
    )
    return _row("memory-20000", large - empty, MOST_MEMORY, 1.0, "MB")


def _file(folder: Path, cards: int) -> Path:
    path = folder / f"{cards}.journey"
    project, pictures = rich_project(cards)
    storage.write_project(project, path, pictures)
    return path


def _megabytes(path: Path, environment: dict[str, str]) -> float:
    call = [sys.executable, "-c", MEMORY, str(path)]
    return float(subprocess.run(call, env=environment, capture_output=True, text=True, check=True).stdout)


def _row(name: str, ours: float, reference: float, goal: float, unit: str) -> dict[str, object]:
    return {"name": name, "ours": ours, "reference": reference, "ratio": ours / reference, "goal": goal, "unit": unit}
