"""Text that does not run level."""

from __future__ import annotations

from math import pi

import pytest

from journeyeditor.drawing import Path
from journeyeditor.drawing.hatch import bounds
from journeyeditor.drawing.style import TextStyle
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.turned import turned_marks

STYLE = TextStyle(10.0, 12.0)


def box(angle: float) -> tuple[float, float, float, float]:
    """The rectangle round a word turned about (100, 50)."""
    marks = turned_marks(harfbuzz_measure().paragraph("Hill", STYLE), 100, 50, angle, "ink")
    assert [type(mark) for mark in marks] == [Path]
    return bounds(marks[0].commands)


def test_level_text_stands_on_its_baseline_and_is_as_wide_as_measured() -> None:
    x, y, width, height = box(0.0)
    assert y + height == pytest.approx(50, abs=0.2)
    assert 100 <= x < 102
    assert width == pytest.approx(harfbuzz_measure().paragraph("Hill", STYLE).width, abs=2)


def test_turned_by_a_quarter_it_runs_up_and_is_as_high_as_it_was_wide() -> None:
    level, upright = box(0.0), box(-pi / 2)
    assert upright[3] == pytest.approx(level[2], abs=0.01)
    assert upright[2] == pytest.approx(level[3], abs=0.01)
    assert upright[0] + upright[2] == pytest.approx(100, abs=0.2)
    assert upright[1] + upright[3] <= 50


def test_an_empty_text_has_no_marks() -> None:
    assert turned_marks(harfbuzz_measure().paragraph("", STYLE), 0, 0, 1.0, "ink") == ()
