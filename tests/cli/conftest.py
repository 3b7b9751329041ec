"""The command line as a fixture."""

from __future__ import annotations

import pytest

from tests.cli.helpers import Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    """Runs `journeyeditor` in this process: `line("info", path).out`."""
    return Line(capsys)
