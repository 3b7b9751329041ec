"""The command line as a fixture, and the sample to print."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor import api
from tests.cli.helpers import Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    """Runs `journeyeditor` in this process: `line("info", path).out`."""
    return Line(capsys)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a project file; tests only read it."""
    return api.new_project(tmp_path_factory.mktemp("sample") / "p.journey.json", sample="car-insurance")
