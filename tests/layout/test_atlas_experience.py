"""The experience along the way, drawn: rows, joins, and what nothing is known of."""

from __future__ import annotations

from itertools import pairwise

from journeyeditor.drawing import Part
from journeyeditor.layout.atlas_experience import STEP, UNIT, Along, along, rows_of, usual_persona
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_strips import LEFT, WIDTH
from journeyeditor.model import Feeling, Journey, Persona, Project, Stage, Step, evolve
from journeyeditor.words import Words
from tests.atlas.small import link, project
from tests.fake_measure import FakeMeasure

WORDS, MEASURE = Words("en"), FakeMeasure()


def felt(key: str, *values: float | None, personas: tuple[str, ...] = ("nadia",)) -> Journey:
    """A journey of as many steps, felt so by everybody."""
    steps = tuple(Step(id=f"stp_{key}_{n}") for n in range(len(values)))
    feelings = tuple(
        Feeling(id=f"fee_{key}_{n}", step=f"stp_{key}_{n}", value=value)
        for n, value in enumerate(values)
        if value is not None
    )
    stages = (Stage(id=f"stg_{key}", title="All", steps=steps),) if steps else ()
    return Journey(id=key, title=key.title(), stages=stages, feelings=feelings, personas=personas)


def land(*journeys: Journey) -> Project:
    """A project of Nadia, and of Karl, who makes nothing."""
    start = project(*journeys, links=(link("l1", "one", "two"),) if len(journeys) > 1 else ())
    return evolve(start, personas=(Persona(id="karl", name="Karl"), Persona(id="nadia", name="Nadia")))


def drawn(start: Project, persona: str = "nadia") -> Along:
    """Her way."""
    return along(start, persona, WORDS, MEASURE)


def test_journeys_stand_in_the_order_they_lead_on_and_fill_the_row() -> None:
    made = drawn(land(felt("two", 1, 2, 3), felt("one", -2, -1)))
    assert [one.journey for one in made.stretches] == ["one", "two"]
    assert made.stretches[0].box.x == LEFT
    assert made.stretches[1].box.x == made.stretches[0].box.right


def test_a_long_way_breaks_into_rows_that_no_journey_is_cut_by() -> None:
    many = [felt(f"j{n}", *([1.0] * 12)) for n in range(9)]
    made = drawn(land(*many))
    assert made.felt is not None
    rows = list(rows_of(made.felt))
    assert len(rows) > 2
    assert sum(len(row) for row in rows) == 9
    for row in rows:
        assert row[-1].box.right <= LEFT + WIDTH + 0.01
        assert all(one.box.y == row[0].box.y for one in row)
    assert all(below[0].box.y > above[0].box.bottom for above, below in pairwise(rows))


def test_points_stand_at_their_feeling_and_hand_overs_say_the_change() -> None:
    made = drawn(land(felt("one", 1, -4), felt("two", 2, None)))
    curve = next(node for node in made.chart.nodes if node.key.part is Part.CURVE)
    zero = curve.bounds.y + curve.bounds.height / 2
    assert curve.bounds.height >= 10 * UNIT
    assert zero - 2 * UNIT > curve.bounds.y
    change = next(node for node in made.chart.nodes if node.key.part is Part.LINK)
    assert (change.key.id, change.key.other) == ("one", "two")
    assert change.alt == "One → Two: +6.0"
    assert [node.key.id for node in made.chart.nodes if node.key.part is Part.POINT] == ["stp_two_1"]


def test_the_legend_names_the_signs_that_occur() -> None:
    made = drawn(land(felt("one", 1), felt("two", 2, None), felt("three", 3)))
    assert [entry.name for entry in made.chart.legend] == ["linked", "unlinked", "open"]
    assert [entry.name for entry in drawn(land(felt("one", 1))).chart.legend] == []


def test_a_point_of_the_picture_tells_its_journey_and_step() -> None:
    made = drawn(land(felt("one", 1, 2, 3)))
    one = made.stretches[0]
    assert made.at((one.x(1), one.box.y + 5)) == "one"
    assert made.step_at((one.x(1), one.box.y + 5)) == "stp_one_1"
    assert made.at((one.box.right + STEP, one.box.y)) == ""


def test_a_journey_longer_than_a_row_is_drawn_narrower() -> None:
    made = drawn(land(felt("one", *([0.5] * 200))))
    assert made.stretches[0].box.width == WIDTH


def test_nobody_and_journeys_without_steps_or_feelings_break_nothing() -> None:
    assert drawn(land(), "gone").stretches == ()
    assert drawn(land(felt("one", 1)), "karl").stretches == ()
    made = drawn(land(felt("one"), felt("two", None, None)))
    assert [len(one.points) for one in made.stretches] == [0, 2]
    assert [made.step_at((one.x(0), one.box.y + 1)) for one in made.stretches] == ["", "stp_two_0"]
    assert [node for node in made.chart.nodes if node.key.part is Part.LINK] == []


def test_the_usual_persona_is_the_one_of_most_journeys() -> None:
    assert usual_persona(land(felt("one", 1), felt("two", 1))) == "nadia"
    assert usual_persona(land()) == ""


def test_it_is_printed_with_the_personas_name() -> None:
    sheet = view_sheet(land(felt("one", 1, 2), felt("two", 3)), "experience", WORDS, MEASURE, "nadia")
    assert sheet.title == "Small – Experience: Nadia"
    assert sheet.size[0] >= WIDTH
