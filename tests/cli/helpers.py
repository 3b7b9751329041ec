"""Running the command line in the process or as a person does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from journeyeditor.cli import main


class Said(NamedTuple):
    """Exit status, and what stood on both streams."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)


class Line:
    """A command line whose output is caught."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Takes pytest's catcher."""
        self.capsys = capsys

    def __call__(self, *words: object, language: str = "en") -> Said:
        """Runs `journeyeditor WORD…`."""
        self.capsys.readouterr()
        status = main([*map(str, words), "--language", language])
        return Said(status, *self.capsys.readouterr())


def in_process_of_its_own(code: str, *arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs Python code with arguments in a folder."""
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, cwd=folder, check=False, timeout=600)
