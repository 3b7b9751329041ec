"""A curve that follows an edit is the curve that is drawn anew, and what the edit left alone are the same objects."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.course import Course, followed
from journeyeditor.layout.curve import monotone_curve, slopes
from journeyeditor.model import Moment, Step
from journeyeditor.model.feelings import Felt

VALUES = st.integers(-10, 10).map(lambda n: n / 2)


def felt(column: int, value: float) -> Felt:
    return Felt(column, Step(id=f"stp_{column}"), value, False, Moment.NONE, "", "", f"fel_{column}")


def stand(one: Felt) -> Point:
    return one.column * 87.0, 50 - one.value * 7


def drawn_anew(row: tuple[Felt, ...]) -> Course:
    return followed(Course(), row, stand)


@st.composite
def rows(draw: st.DrawFn) -> list[tuple[Felt, ...]]:
    """What is felt, and after some edits: points moved, cleared and added."""
    row = {n: felt(n, draw(VALUES)) for n in range(draw(st.integers(0, 12)))}
    found = [tuple(row.values())]
    for _ in range(draw(st.integers(1, 4))):
        for _ in range(draw(st.integers(0, 2))):
            column = draw(st.integers(0, 14))
            row.pop(column, None)
            if draw(st.integers(0, 3)):
                row[column] = felt(column, draw(VALUES))
        found.append(tuple(row[column] for column in sorted(row)))
    return found


@given(rows())
def test_a_course_that_follows_is_the_one_drawn_anew(row: list[tuple[Felt, ...]]) -> None:
    course = Course()
    for now in row:
        before, course = course, followed(course, now, stand)
        whole = drawn_anew(now)
        assert course[:8] == whole[:8]
        assert course.slope == tuple(slopes(course.points))
        assert course.commands == monotone_curve(course.points)
        assert_told(before, course)


def assert_told(before: Course, course: Course) -> None:
    """What lies outside of what is said to be exchanged or bent is as before."""
    for told, names in (
        (course.exchange, ("felt", "points", "xs", "ys")),
        (course.bent, ("slope", "coming", "points")),
    ):
        for name in names:
            old, new = getattr(before, name), getattr(course, name)
            assert old[: told.first] == new[: told.first]
            assert old[told.old_end :] == new[told.end :]


def test_one_point_moved_in_a_long_curve_bends_only_what_is_near() -> None:
    row = tuple(felt(n, (2.5, -1.0, 3.0, -3.5)[n % 4]) for n in range(400))
    before = drawn_anew(row)
    after = followed(before, (*row[:200], felt(200, 5.0), *row[201:]), stand)
    assert after.exchange[:2] == (200, 201)
    assert 198 <= after.bent.first <= 200
    assert after.bent.end <= 203
    kept = [a is b for a, b in zip(before.commands, after.commands, strict=True)]
    assert kept.count(False) <= 5
    assert after.xs is before.xs


def test_the_very_same_feelings_exchange_nothing() -> None:
    row = tuple(felt(n, 1.0) for n in range(5))
    again = followed(drawn_anew(row), row, stand)
    assert again.exchange == again.bent == (0, 0, 0)
    assert again.commands == monotone_curve(again.points)
