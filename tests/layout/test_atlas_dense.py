"""A dense atlas: few lines, bands and arrows between groups, said in the legend; nothing is drawn twice."""

from __future__ import annotations

import pytest

from journeyeditor.atlas import build
from journeyeditor.atlas.convex import hull
from journeyeditor.atlas.placement import place
from journeyeditor.layout.atlas_bundles import reach
from journeyeditor.layout.atlas_compose import compose, depth, group_outline, name_style, outer
from journeyeditor.layout.atlas_curves import Bow
from journeyeditor.layout.atlas_hulls import round_points, soft_box
from journeyeditor.layout.atlas_legend import legend_entries
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.words import Words
from tests.benchmarks.atlases import lively_atlas
from tests.fake_measure import FakeMeasure

ENGLISH = Words("en")
SQUARE = ((-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0))


@pytest.fixture(scope="module")
def dense() -> AtlasPicture:
    """240 journeys in twelve groups."""
    atlas = build(lively_atlas(240))
    return compose(atlas, place(atlas), FakeMeasure())


def test_few_lines_are_drawn_and_the_legend_says_how_many(dense: AtlasPicture) -> None:
    pairs = len(dense.overlaps) + dense.thin.left_out
    assert 100 < len(dense.overlaps) < 500 < pairs
    entries = {
        one.name: one for one in legend_entries(build(lively_atlas(240)), dense, ENGLISH, FakeMeasure(), ATLAS_STYLE)
    }
    assert "bundle" in entries
    said = "".join(line.text for line in entries["strongest"].word.lines)
    assert said == f"{len(dense.overlaps)} strongest lines of {ENGLISH.number(pairs)} drawn"


def test_bands_run_between_the_middles_of_groups(dense: AtlasPicture) -> None:
    of_group = [spot.disc for spot in dense.spots.values() if spot.journey.group == dense.bundles[0].bundle.a]
    middle = (sum(disc.x for disc in of_group) / len(of_group), sum(disc.y for disc in of_group) / len(of_group))
    assert dense.bundles[0].start == pytest.approx(middle)
    assert max(band.width for band in dense.bundles) == pytest.approx(30.0)


def test_no_line_of_a_part_leaves_its_group(dense: AtlasPicture) -> None:
    assert dense.parts
    for part in dense.parts:
        assert dense.spots[part.whole].journey.group == dense.spots[part.part].journey.group


def test_an_outline_needs_only_the_outer_nodes(dense: AtlasPicture) -> None:
    style = ATLAS_STYLE
    for group in {spot.journey.group for spot in dense.spots.values()}:
        members = [spot for spot in dense.spots.values() if spot.journey.group == group]
        points = [p for one in members for p in round_points(one.disc, style.hull_pad, style.hull_below)]
        points += [p for one in members for p in soft_box(one.box, style.hull_label)]
        assert group_outline(members, style) == tuple(hull(points))
    assert len(outer(members, style)) < len(members)


def test_how_far_an_outline_reaches() -> None:
    assert reach(SQUARE, (0.0, 0.0), (50.0, 0.0)) == pytest.approx(10)
    assert reach(SQUARE, (5.0, 0.0), (5.0, -50.0)) == pytest.approx(10)
    assert reach(SQUARE, (0.0, 0.0), (3.0, 3.0)) == pytest.approx(200**0.5)


def test_how_deep_inside_an_outline_a_point_is() -> None:
    sides = list(zip(SQUARE, (*SQUARE[1:], SQUARE[0]), strict=True))
    assert depth((0.0, 0.0), sides) == pytest.approx(10)
    assert depth((7.0, 1.0), sides) == pytest.approx(3)


def test_the_points_of_a_curve_are_those_at_its_shares() -> None:
    bow = Bow((0.0, 1.0), (4.0, 9.0), (10.0, -3.0))
    for number, point in enumerate(bow.points(8)):
        assert point == pytest.approx(bow.at(number / 8))


def test_names_of_groups_grow_with_the_atlas() -> None:
    assert name_style(18, ATLAS_STYLE) == ATLAS_STYLE.name
    assert name_style(240, ATLAS_STYLE).size == pytest.approx(2 * ATLAS_STYLE.name.size)
    assert name_style(5_000, ATLAS_STYLE).leading == pytest.approx(3 * ATLAS_STYLE.name.leading)
