"""`importlib.metadata` is put off until somebody asks it something, and answers as ever then."""

from __future__ import annotations

from pathlib import Path

from tests.cli.helpers import in_process_of_its_own

PUT_OFF = """
import sys
from journeyeditor.cli.late import put_off
put_off()
from importlib.metadata import entry_points
before = type(sys.modules["importlib.metadata"]).__name__
found = entry_points(group="console_scripts")
import importlib.metadata
now = type(sys.modules["importlib.metadata"]).__name__
print(before, len(found) > 0, now, importlib.metadata.version("pydantic") > "2")
"""

ASKED = """
from journeyeditor.cli.late import put_off
put_off()
import importlib.metadata
print(importlib.metadata.version("pydantic") > "2", hasattr(importlib.metadata, "no_such_thing"))
"""

THERE = """
import importlib.metadata, sys
before = sys.modules["importlib.metadata"]
from journeyeditor.cli.late import put_off
put_off()
print(sys.modules["importlib.metadata"] is before)
"""


def told(code: str, folder: Path) -> str:
    run = in_process_of_its_own(code, folder=folder)
    assert run.stderr == ""
    return run.stdout.strip()


def test_it_is_loaded_by_the_first_question(tmp_path: Path) -> None:
    assert told(PUT_OFF, tmp_path) == "Later True module True"


def test_whatever_is_asked_is_answered(tmp_path: Path) -> None:
    assert told(ASKED, tmp_path) == "True False"


def test_one_that_is_loaded_stays(tmp_path: Path) -> None:
    assert told(THERE, tmp_path) == "True"
