"""Paper: names, millimetres, and how a drawing is fitted."""

from __future__ import annotations

import pytest

from journeyeditor.errors import UsageError
from journeyeditor.export.paper import MM, PAPERS, fit, paper_for, paper_named


def test_papers_have_their_sizes() -> None:
    assert paper_named("a3")[1:] == pytest.approx((841.89, 1190.55), abs=0.01)
    assert paper_named("Letter")[1:] == pytest.approx((612, 792))
    assert paper_named("LEGAL")[1:] == pytest.approx((612, 1008))
    assert paper_named("tabloid")[1:] == pytest.approx((792, 1224))
    assert {f"a{i}" for i in range(6)} | {"b0", "b5"} <= set(PAPERS)


@pytest.mark.parametrize("text", ["900x600mm", "900 x 600", "900×600 mm"])
def test_any_size_in_millimetres(text: str) -> None:
    assert paper_named(text)[1:] == pytest.approx((900 * MM, 600 * MM))


@pytest.mark.parametrize(
    ("text", "key"),
    [("A9", "export.unknown_paper"), ("", "export.unknown_paper"), ("10x20mm", "export.paper_size")],
)
def test_other_paper_is_refused(text: str, key: str) -> None:
    with pytest.raises(UsageError) as told:
        paper_named(text)
    assert told.value.message.key == key


def test_the_larger_way_up_is_taken() -> None:
    a4 = paper_named("A4")
    wide = fit((300, 100), a4, None, 0)
    assert (wide.width, wide.height) == (a4.height, a4.width)
    tall = fit((100, 300), a4, None, 0)
    assert (tall.width, tall.height) == (a4.width, a4.height)
    assert fit((300, 100), a4, False, 0).scale == pytest.approx(a4.width / 300)


def test_a_drawing_is_centred_within_its_margins() -> None:
    place = fit((100, 100), paper_named("A4"), True, 30)
    assert place.y == pytest.approx(30)
    assert place.x == pytest.approx((place.width - 100 * place.scale) / 2)


def test_margins_that_leave_no_room_are_refused() -> None:
    with pytest.raises(UsageError, match="paper_margin"):
        fit((100, 100), paper_named("A5"), None, 400)


@pytest.mark.parametrize(("asked", "better"), [("A5", "A2"), ("B5", "B2"), ("Letter", "A2")])
def test_the_smallest_paper_for_six_points_is_of_the_same_family(asked: str, better: str) -> None:
    assert paper_for((1500, 1000), 6.0, paper_named(asked), 10 * MM) == better
    assert paper_for((1500, 1000), 0.5, paper_named(asked), 10 * MM) is None
