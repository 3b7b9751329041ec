"""Names read from afar: none on another, none hidden, more of them the nearer one is; and what is pointed at."""

from __future__ import annotations

from itertools import combinations

import pytest

from journeyeditor.app.atlas.names import READ_AT, READ_FROM, Names, anchor, enlarged, prominent, room_of
from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.drawing import Part
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_others import other_nodes
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from tests.benchmarks.atlases import lively_atlas
from tests.fake_measure import FakeMeasure

ZOOMS = (0.08, 0.15, 0.22, 0.3, 0.45, 0.6)


@pytest.fixture(scope="module")
def picture() -> AtlasPicture:
    """240 journeys in twelve groups."""
    atlas = build(lively_atlas(240))
    return compose(atlas, place(atlas), FakeMeasure())


@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_name_lies_on_another_nor_on_a_node_that_is_named(picture: AtlasPicture, zoom: float) -> None:
    named = Names(picture).at(zoom)
    rooms = {key: room_of(picture.spots[key], enlarged(zoom)) for key in named}
    assert named
    assert not any(one.intersects(other) for one, other in combinations(rooms.values(), 2))
    for key, room in rooms.items():
        discs = (picture.spots[one].disc for one in named if one != key)
        assert not any(room.x <= disc.x <= room.right and room.y <= disc.y <= room.bottom for disc in discs)


def test_the_nearer_the_more_names_and_all_where_the_drawing_is_read(picture: AtlasPicture) -> None:
    names = Names(picture)
    counts = [len(names.at(zoom)) for zoom in ZOOMS]
    assert counts == sorted(counts)
    assert 0 < counts[0] < counts[-1] / 3 < 240
    assert set(names.at(READ_FROM)) == set(picture.spots)
    assert names.at(0.22) == Names(picture).at(0.22)


def test_the_first_names_are_those_of_most_customers(picture: AtlasPicture) -> None:
    ranked = prominent(picture)
    volumes = [picture.spots[key].journey.volume or 0 for key in ranked]
    assert volumes == sorted(volumes, reverse=True)
    named = Names(picture).at(0.3)
    assert ranked[0] == named[0]
    assert [ranked.index(key) for key in named] == sorted(ranked.index(key) for key in named)


def test_a_name_grows_away_from_its_node_to_a_size_that_can_be_read(picture: AtlasPicture) -> None:
    assert enlarged(0.22) * 0.22 == pytest.approx(READ_AT)
    assert enlarged(READ_FROM) == 1.0
    for spot in picture.spots.values():
        room, below = room_of(spot, 4.0), spot.box.y > spot.disc.y
        assert room.width == pytest.approx(4 * spot.box.width)
        assert (room.y == spot.box.y) if below else (room.bottom == pytest.approx(spot.box.bottom))
        assert room.x + room.width / 2 == pytest.approx(anchor(spot)[0])


def test_pointed_at_a_journey_shows_what_a_dense_atlas_leaves_out(picture: AtlasPicture) -> None:
    key = max(picture.thin.other_overlaps, key=lambda one: len(picture.thin.other_overlaps[one]))
    others = picture.thin.other_overlaps[key]
    nodes = list(other_nodes(picture, key, ATLAS_STYLE))
    assert [(node.key.id, node.key.other) for node in nodes if node.key.part is Part.EDGE] == [
        (one.a, one.b) for one in others
    ]
    line = picture.line_of(others[0].b, others[0].a)
    assert line is not None
    assert line.overlap is others[0]
    assert picture.line_of(key, "nobody") is None
