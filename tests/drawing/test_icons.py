"""Icons, glyphs of key moments and portraits: inside their box, in their roles, in proportion."""

from __future__ import annotations

from math import hypot

import pytest

from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.marks import Path
from journeyeditor.drawing.moments import moment_marks, moment_role
from journeyeditor.drawing.path_data import path_commands
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.drawing.svg import icon_outlines
from journeyeditor.errors import ResourceError
from journeyeditor.resources import icon_names

MOMENTS = ("delight", "irritant", "breaking_point", "moment_of_truth", "missing")


def ends(path: Path) -> list[tuple[float, float]]:
    return [(command[-2], command[-1]) for command in path.commands if command[0] != "Z"]


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_lies_in_the_live_area(name: str) -> None:
    marks = icon_marks(name, 0, 0, 24, "ink")
    assert marks
    for x, y in (end for mark in marks for end in ends(mark)):
        assert 1.5 <= x <= 22.5
        assert 1.5 <= y <= 22.5


def test_stroke_keeps_its_proportion() -> None:
    (lines,) = icon_marks("app", 10, 20, 12, "ink_3")
    assert lines.width == pytest.approx(0.875)
    assert lines.stroke == "ink_3"
    assert lines.round
    assert all(10 <= x <= 22 and 20 <= y <= 32 for x, y in ends(lines))


def test_dots_are_filled() -> None:
    lines, dots = icon_marks("chat", 0, 0, 24, "cat4")
    assert lines.fill is None
    assert dots.fill == "cat4"
    assert dots.stroke is None
    assert sum(command[0] == "M" for command in dots.commands) == 3


def test_arcs_become_cubics() -> None:
    assert {command[0] for command in icon_outlines("partner").strokes} == {"M", "C", "Z"}


def test_quadratics_are_raised() -> None:
    assert path_commands("M0 0Q3 3 6 0") == (("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0))


def test_an_unknown_icon_is_told() -> None:
    with pytest.raises(ResourceError, match="no_such"):
        icon_marks("no_such", 0, 0, 24, "ink")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_glyph_stands_round_its_centre(moment: str) -> None:
    for mark in moment_marks(moment, 100, 50, 20, 2):
        assert all(hypot(x - 100, y - 50) <= 10.6 for x, y in ends(mark))


def test_a_glyph_has_halo_body_and_knock_out() -> None:
    halo, body, hole = moment_marks("breaking_point", 10, 10, 20, 2, "raised")
    assert (halo.stroke, halo.width) == ("raised", 4)
    assert (body.fill, body.stroke, body.width) == ("m_break", "m_break", 1)
    assert (hole.stroke, hole.width) == ("raised", 1.9)


def test_a_star_has_no_knock_out_and_none_no_glyph() -> None:
    assert len(moment_marks("delight", 0, 0, 20)) == 1
    assert moment_marks("none", 0, 0, 20) == ()


def test_missing_is_a_dashed_ring_with_a_plus() -> None:
    below, ring, plus = moment_marks("missing", 10, 10, 20)
    assert below.fill == "surface"
    assert max(x for x, _ in ends(ring)) - min(x for x, _ in ends(ring)) == 17
    assert ring.dash
    assert ring.stroke == plus.stroke == moment_role("missing") == "ink_3"


def test_shapes_of_the_moments_differ() -> None:
    assert len({moment_marks(moment, 0, 0, 20)[0].commands for moment in MOMENTS}) == 5


@pytest.mark.parametrize("radius", [0, 4, 10, 16, None])
def test_a_portrait_never_leaves_its_tile(radius: float | None) -> None:
    tile, _, shoulders = portrait_marks(0, 0, 48, 3, radius)
    corner = 24 if radius is None else radius
    assert (tile.fill, shoulders.fill) == ("cat3_soft", "cat3")
    for x, y in ends(shoulders):
        assert y <= 48 + 1e-9
        side = min(x, 48 - x)
        if side < corner and y > 48 - corner:
            assert hypot(corner - side, y - (48 - corner)) <= corner + 1e-6
