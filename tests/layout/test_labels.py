"""Labels along curves, in numbers."""

from __future__ import annotations

from journeyeditor.drawing import Rect
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.labels import Field, Room, Word, at_row, free_place, is_outside, passes, placed

ROOM = Room(10, lambda _: Extent(0.0, 300.0))


def word(key: str, x: float, y: float, above: bool = True) -> Word:
    return Word(key, x, y, 40, 10, above)


def test_a_label_stands_off_its_point() -> None:
    assert placed([word("a", 100, 50)], Field(), ROOM) == {"a": Rect(80, 30, 40, 10)}
    assert placed([word("a", 100, 50, above=False)], Field(), ROOM) == {"a": Rect(80, 60, 40, 10)}


def test_the_second_of_two_takes_the_next_row() -> None:
    found = placed([word("a", 100, 50), word("b", 110, 50)], Field(), ROOM)
    assert found["b"] == Rect(90, 20, 40, 10)


def test_labels_stay_within_the_width() -> None:
    assert at_row(word("a", 5, 50), ROOM, True, 0).x == 0
    assert at_row(word("a", 299, 50), ROOM, True, 0).right == 300


def test_a_curve_in_the_way_sends_the_label_to_the_other_side() -> None:
    wall = [(60.0, 20.0), (140.0, 40.0)]
    assert placed([word("a", 100, 50)], Field(curves=[wall]), ROOM)["a"].y == 60


def test_a_curve_passes_a_rectangle_or_not() -> None:
    curve = [(0.0, 0.0), (10.0, 10.0), (20.0, 10.0)]
    assert passes(curve, Rect(4, 0, 3, 20))
    assert not passes(curve, Rect(12, 12, 4, 4))
    assert not passes(curve, Rect(30, 0, 4, 20))


def test_a_free_place_is_nearer_to_its_point_than_to_others() -> None:
    bounds, own, rival = Rect(0, 0, 200, 100), (60.0, 50.0), (110.0, 50.0)
    wall = Field([Rect(0, 0, 70, 100)])
    near = free_place((40, 10), own, bounds, wall, 50)
    assert near is not None
    assert abs(near.x + 20 - rival[0]) < abs(near.x + 20 - own[0])
    assert free_place((40, 10), own, bounds, wall, 50, [rival]) is None
    assert free_place((40, 10), own, bounds, Field(), 50, [rival]) == free_place((40, 10), own, bounds, Field(), 50)


def test_outside_the_filled_area() -> None:
    curve = [(0.0, 10.0), (50.0, 10.0)]
    assert is_outside(Rect(10, 0, 10, 8), [curve], 20)
    assert not is_outside(Rect(10, 12, 10, 4), [curve], 20)
    assert is_outside(Rect(10, 22, 10, 4), [curve], 20)


def test_free_space_is_found_near_the_point_or_not_at_all() -> None:
    bounds = Rect(0, 0, 200, 100)
    found = free_place((40, 10), (100, 50), bounds, Field(), 50)
    assert found is not None
    assert abs(found.y + 5 - 50) < 20
    assert free_place((40, 10), (100, 50), bounds, Field([bounds]), 50) is None
