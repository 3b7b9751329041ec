"""Cards stacked in rows."""

from __future__ import annotations

from journeyeditor.drawing import Key, Part
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.style import load_style
from journeyeditor.layout.tiles import Spot, Tile, bounds_of, lane_height, row_room, row_tops, rows_for

LOOK = load_style("detail").note


def tile(height: float) -> Tile:
    """A tile that needs a height."""
    return Tile(Key("c", Part.CARD), height, "", "")


def spot(row: int) -> Spot:
    """A spot in a row."""
    return Spot(row, Extent(6, 80))


def test_cards_of_a_cell_follow_each_other_down() -> None:
    assert rows_for([(0, 0), (0, 0), (1, 1), (0, 0)]) == [0, 1, 0, 2]


def test_a_card_that_spans_takes_the_first_row_free_in_all_its_columns() -> None:
    assert rows_for([(1, 1), (0, 2), (2, 2), (1, 1)]) == [0, 1, 0, 2]


def test_a_cell_keeps_its_order_below_a_card_that_spans() -> None:
    assert rows_for([(1, 1), (0, 1), (0, 0)]) == [0, 1, 2]


def test_a_row_is_as_tall_as_its_tallest_card_and_never_lower_than_the_least() -> None:
    tops = row_tops([spot(0), spot(0), spot(1)], [tile(50), tile(10), tile(10)], LOOK, None)
    assert tops == (4.5, 4.5 + 50 + 3, 4.5 + 50 + 3 + 37.5 + 3)
    assert lane_height(tops, LOOK, None) == 4.5 + 50 + 3 + 37.5 + 4.5
    assert bounds_of(spot(1), tops, LOOK) == (6, 57.5, 80, 37.5)


def test_an_empty_lane_has_room_for_one_row() -> None:
    tops = row_tops([], [], LOOK, None)
    assert lane_height(tops, LOOK, None) == 4.5 + 37.5 + 4.5


def test_a_fixed_height_is_shared_by_the_rows() -> None:
    room = row_room(2, LOOK, 100)
    assert room == (100 - 9 - 3) / 2
    tops = row_tops([spot(0), spot(1)], [tile(10), tile(10)], LOOK, 100)
    assert lane_height(tops, LOOK, 100) == 100
    assert bounds_of(spot(1), tops, LOOK).height == room


def test_a_fixed_height_too_small_for_one_line_each_grows() -> None:
    tops = row_tops([spot(0), spot(1)], [tile(20), tile(20)], LOOK, 30)
    assert lane_height(tops, LOOK, 30) == 4.5 + 20 + 3 + 20 + 4.5
