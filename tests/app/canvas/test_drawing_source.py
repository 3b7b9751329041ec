"""What was laid out of a journey is kept while another one is looked at."""

from __future__ import annotations

from journeyeditor.app.canvas.drawing_source import KEPT, Drawings
from journeyeditor.app.canvas.level import Level
from journeyeditor.drawing import Drawing
from journeyeditor.model import evolve
from tests.builders import rich_project


def test_one_comes_back_to_what_was_laid_out() -> None:
    project, draw = rich_project(), Drawings()
    first, *others = project.journeys
    assert len(others) >= KEPT

    def drawn(number: int) -> Drawing:
        return draw(project, project.journeys[number], 900.0, Level.DETAIL)

    before = drawn(0)
    drawn(1)
    assert all(one is other for one, other in zip(before.groups, drawn(0).groups, strict=True))
    edited = evolve(project, journeys=(evolve(first, title="Another"), *others))
    after = draw(edited, edited.journeys[0], 900.0, Level.DETAIL)
    assert sum(one is other for one, other in zip(before.groups, after.groups, strict=True)) == len(before.groups) - 1


def test_what_was_left_long_ago_is_forgotten() -> None:
    project, draw = rich_project(), Drawings()
    before = draw(project, project.journeys[0], 900.0, Level.DETAIL)
    for journey in project.journeys[1 : KEPT + 1]:
        draw(project, journey, 900.0, Level.DETAIL)
    after = draw(project, project.journeys[0], 900.0, Level.DETAIL)
    assert after == before
    assert not any(one is other for one, other in zip(before.groups, after.groups, strict=True))
