"""`open-5000`: process start to first paint of a map of 5 000 cards against one of 100, both worked on in a window
before; `open-5000-unkept`: both never opened before. `memory-20000`: the window with 20 000 cards and 100 pictures
beyond the window with an empty project, against 150 MB.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from journeyeditor import api, storage
from tests.benchmarks.launch import CHANGED, OURS, started
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
    """All three, ms and MB."""
    with TemporaryDirectory() as folder:
        home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), folder)
        environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
        return [*_opening(Path(folder), environment), _memory(Path(folder), environment)]


def _opening(folder: Path, environment: dict[str, str]) -> list[dict[str, object]]:
    fresh = [_file(folder, cards) for cards in (5_000, 100)]
    kept = [Path(shutil.copyfile(path, folder / f"kept-{path.name}")) for path in fresh]
    for path in kept:
        subprocess.run([sys.executable, "-c", CHANGED, str(path)], env=environment, check=True)
    times: list[list[float]] = [[] for _ in range(4)]
    for number in range(ROUNDS + 1):
        for path, found in zip((*kept, *fresh), times, strict=True):
            took = started(OURS, environment, str(path))
            found.extend([took] if number else [])
    large, small, large_fresh, small_fresh = map(median, times)
    return [
        _row("open-5000", large, small, MOST_OPENING, "ms"),
        _row("open-5000-unkept", large_fresh, small_fresh, MOST_OPENING, "ms"),
    ]


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
