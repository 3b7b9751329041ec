"""The value matrix in numbers."""

from __future__ import annotations

import pytest

from journeyeditor.atlas import build
from journeyeditor.drawing import Part
from journeyeditor.layout.atlas_matrix import FIELD, PAD, Matrix, matrix, place_of, shared, values_at, values_of
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.model import Journey, Project, evolve
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import journey, project

ENGLISH = Words("en")


def worth(key: str, customer: float | None, business: float | None) -> Journey:
    """A journey of two values."""
    return evolve(journey(key), customer_value=customer, business_value=business)


def matrix_of(one: Project) -> Matrix:
    """The matrix of a project."""
    return matrix(one, build(one), ENGLISH, harfbuzz_measure())


@pytest.mark.parametrize(("customer", "business"), [(1.0, 1.0), (5.0, 5.0), (3.0, 4.2), (2.7, 3.8)])
def test_places_and_values_are_each_others_inverse(customer: float, business: float) -> None:
    assert values_at(place_of(customer, business)) == (customer, business)


def test_ends_of_the_scales_stand_inside_the_field_and_beyond_is_the_end() -> None:
    assert place_of(1, 5) == (PAD, PAD)
    assert place_of(5, 1) == (FIELD.width - PAD, FIELD.height - PAD)
    assert values_at((-100, -100)) == (1.0, 5.0)
    assert values_at((FIELD.width + 9, FIELD.height + 9)) == (5.0, 1.0)


def test_more_worth_stands_right_and_up() -> None:
    made = matrix_of(project(worth("low", 1.5, 2), worth("high", 4.5, 4)))
    low, high = made.spots["low"].disc, made.spots["high"].disc
    assert high.x > low.x
    assert high.y < low.y


def test_what_is_not_valued_waits_below_and_is_said() -> None:
    one = project(worth("a", 3, 3), worth("b", None, 4), worth("c", 2, None), worth("d", None, None))
    made = matrix_of(one)
    assert list(made.spots) == ["a"]
    assert list(made.waiting) == ["b", "c", "d"]
    assert all(spot.disc.y > FIELD.bottom for spot in made.waiting.values())
    assert values_of(one, "b") is None
    assert any(node.key.other == "waiting" for node in made.chart.nodes)
    assert not any(n.key.other == "waiting" for n in matrix_of(project(worth("a", 3, 3))).chart.nodes)


def test_names_keep_off_other_bubbles_and_each_other() -> None:
    near = [worth(f"journey {n}", 3 + 0.25 * n, 3.0 + 0.3 * (n % 2)) for n in range(5)]
    spots = list(matrix_of(project(*near)).spots.values())
    for one in spots:
        for other in spots:
            if one is not other:
                x, y, r = other.disc
                assert not one.box.intersects(other.box)
                assert shared(one.box, other.box.__class__(x - r, y - r, 2 * r, 2 * r)) < 1


def test_a_point_finds_bubble_and_name() -> None:
    made = matrix_of(project(worth("a", 2, 2), worth("b", None, None)))
    a, b = made.spots["a"], made.waiting["b"]
    assert made.journey_at((a.disc.x, a.disc.y)) == "a"
    assert made.journey_at((a.box.x + 1, a.box.y + 1)) == "a"
    assert made.journey_at((b.disc.x, b.disc.y)) == "b"
    assert made.journey_at((FIELD.width - 1, 200)) == ""


def test_the_sheet_holds_every_journey_and_all_quadrants() -> None:
    sheet = view_sheet(project(worth("a", 2, 2), worth("b", None, None)), "matrix", ENGLISH, harfbuzz_measure())
    nodes = [node for _, node in sheet.nodes()]
    assert [node.key.id for node in nodes if node.key.part is Part.NODE] == ["a", "b"]
    assert {node.key.other for node in nodes if node.key.part is Part.NAME} == {"streamline", "invest", "watch", "care"}
    width, height = sheet.size
    assert all(box.x > -1 and box.right < width + 1 and box.bottom < height + 1 for box in sheet.bounds().values())


def test_where_journeys_crowd_names_are_left_out_rather_than_covered() -> None:
    crowd = [worth(f"j{n}", 3 + 0.02 * (n % 7), 3 + 0.02 * (n // 7)) for n in range(49)]
    spots = list(matrix_of(project(*crowd)).spots.values())
    named = [spot for spot in spots if spot.label.lines]
    assert 0 < len(named) < len(spots)
    assert len(spots) == 49
