"""No command but the first loads Qt, and none opens a socket: each in a process of its own, with an audit hook."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.helpers import in_process_of_its_own
from tests.storage.helpers import written

WATCHED = """
import sys
events = []
sys.addaudithook(lambda event, _: events.append(event) if event.startswith("socket.") else None)
from journeyeditor.cli import main
status = main(sys.argv[1:])
heavy = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6"))
print("\\nWATCHED", status, heavy, events)
"""

CALLS = {
    "help": ["--help"],
    "version": ["--version"],
    "new": ["new", "n.journey", "--sample", "car-insurance"],
    "info": ["info", "p.journey"],
    "info json": ["info", "p.journey", "--json"],
    "check": ["check", "p.journey"],
    "export pdf": ["export", "p.journey", "-o", "out.pdf", "--paper", "A3"],
    "export tiles": ["export", "p.journey", "-o", "out.pdf", "--paper", "A3", "--tile", "A4"],
    "preflight": ["preflight", "p.journey", "--paper", "A3"],
    "export twin": ["export", "p.journey", "-o", "out.journey.json"],
    "import": ["import", "day.mmd", "-o", "i.journey"],
    "import into": ["import", "day.mmd", "--into", "p.journey"],
    "atlas": ["atlas", "p.journey"],
    "atlas json": ["atlas", "p.journey", "--json"],
    "atlas pdf": ["atlas", "p.journey", "-o", "atlas.pdf"],
}


@pytest.mark.parametrize("name", CALLS)
def test_a_command_loads_no_qt_and_opens_no_socket(tmp_path: Path, name: str) -> None:
    written(tmp_path / "p.journey")
    (tmp_path / "day.mmd").write_text("journey\n  title Day\n  section Morning\n    Tea: 5: Me\n", encoding="utf-8")
    run = in_process_of_its_own(WATCHED, *CALLS[name], folder=tmp_path)
    assert "Traceback" not in run.stderr
    assert run.stdout.splitlines()[-1] == "WATCHED 0 [] []"


def test_the_watch_sees_what_it_looks_for(tmp_path: Path) -> None:
    code = WATCHED.replace("status = main(sys.argv[1:])", "import socket, PySide6; socket.socket().close(); status = 0")
    run = in_process_of_its_own(code, folder=tmp_path)
    assert run.stdout.splitlines()[-1].startswith("WATCHED 0 ['PySide6'")
    assert "'socket.__new__'" in run.stdout


def test_the_module_is_the_command(tmp_path: Path) -> None:
    code = "import runpy; runpy.run_module('journeyeditor', run_name='__main__')"
    run = in_process_of_its_own(code, "info", "none.journey", folder=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "There is no file none.journey: check its name and folder.\n"


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    written(tmp_path / "p.journey")
    code = """
import os, sys
from journeyeditor.cli import main
read, write = os.pipe()
os.close(read)
os.dup2(write, 1)
sys.exit(main(["info", "p.journey", "--json"]))
"""
    run = in_process_of_its_own(code, folder=tmp_path)
    assert "Traceback" not in run.stderr
    assert run.returncode != 2
