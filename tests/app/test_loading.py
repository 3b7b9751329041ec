"""What the window does not load before it is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from journeyeditor import api

OPENED = """
import json, sys
from PySide6.QtWidgets import QApplication
from journeyeditor.cli import main
def loaded(application):
    print(json.dumps(sorted(sys.modules)))
    return 0
QApplication.exec = loaded
sys.exit(main(sys.argv[1:]))
"""

LATER = (
    "ctypes",
    "html",
    "journeyeditor.edits",
    "fontTools",
    "babel",
    "typer",
    "rich",
    "reportlab",
    "networkx",
    "numpy",
    "scipy",
    "bidi",
)


def test_what_takes_long_and_is_not_seen_is_loaded_later(tmp_path: Path) -> None:
    path = api.new_project(tmp_path / "sample.journey", sample="car-insurance")
    homes = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(path)],
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    loaded = json.loads(done.stdout)
    assert "journeyeditor.app.window" in loaded
    assert not [name for name in LATER if name in loaded]
