"""The reader of path data against fontTools', which knows the whole grammar."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from journeyeditor.drawing.marks import Command
from journeyeditor.drawing.moments import BODIES, KNOCK_OUTS
from journeyeditor.drawing.path_data import path_commands
from journeyeditor.drawing.svg import recorded_commands
from journeyeditor.resources import icon_names, icon_text

OF_ICONS = {
    element.attrib["d"] for name in icon_names() for element in fromstring(icon_text(name)) if "d" in element.attrib
}
ODD = (
    "M0 0Q3 3 6 0",
    "m1 2 3 4 5 6z m1 1 2 2",
    "M1,1e1-3.5.5 L.5.5",
    "M2 2A6 3 30 1 1 9 4",
    "M2 2A6 3 30 0 0 9 4a1 1 0 0 1 40 0",
    "M0 0C1 2 3 4 5 6S7 8 9 10s1 2 3 4",
    "M0 0L5 0S7 8 9 10",
    "M1 1h4 2v3-1H9V2",
)


def by_fonttools(data: str) -> list[Command]:
    pen = RecordingPen()
    parse_path(data, pen)
    return list(recorded_commands(pen.value))


def without_way_home(commands: list[Command]) -> list[Command]:
    """Closing a path draws the line to its start; whether it is told before is all the same."""
    kept: list[Command] = []
    start: tuple[float, ...] = ()
    for command in commands:
        if command[0] == "Z" and kept[-1][0] == "L" and kept[-1][1:] == pytest.approx(start):
            kept.pop()
        if command[0] == "M":
            start = command[1:]
        kept.append(command)
    return kept


@pytest.mark.parametrize("data", [*sorted(OF_ICONS), *BODIES.values(), *KNOCK_OUTS.values(), *ODD])
def test_it_reads_as_fonttools_does(data: str) -> None:
    ours, theirs = (without_way_home(list(made)) for made in (path_commands(data), by_fonttools(data)))
    assert [command[0] for command in ours] == [command[0] for command in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        assert mine[1:] == pytest.approx(other[1:], abs=1e-6)


def test_an_arc_to_where_one_stands_or_without_radius_is_a_line() -> None:
    assert path_commands("M1 1a0 2 0 0 1 3 0") == (("M", 1, 1), ("L", 4, 1))
    assert path_commands("M1 1a2 2 0 0 1 0 0") == (("M", 1, 1), ("L", 1, 1))


@pytest.mark.parametrize("data", ["M1", "M1 2L", "W1 2", "M0 0C1 2 3 4"])
def test_what_is_no_path_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"\["):
        path_commands(data)
