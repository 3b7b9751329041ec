"""Whatever is edited, undone and edited again: a layout that remembers draws what one that starts afresh draws."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import Drawing, Part
from journeyeditor.edits import set_feeling
from journeyeditor.errors import EditError
from journeyeditor.ids import NewId, counting_ids
from journeyeditor.layout import LayoutOptions, Memory, crowds, layout_journey, load_style
from journeyeditor.layout.course import Course
from journeyeditor.model import Feeling, Journey, Project, evolve
from journeyeditor.words import Words
from tests.builders import project_of, rich_project
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import journeys, project_of_any
from tests.property.strategies import edits_of

MEASURE = FakeMeasure()
STYLES = ("detail", "overview", "map", "print")
MOST_EDITS = 8


def drawn(
    project: Project, journey: Journey, style: str, memory: Memory | None = None, *, held: bool = False
) -> Drawing:
    """A journey in a style, as wide as the canvas asks for."""
    options = LayoutOptions(header_width=900.0, width=None if style in {"detail", "print"} else 900.0, held=held)
    return layout_journey(project, journey, load_style(style), Words("en"), MEASURE, options, memory)


def starts() -> st.SearchStrategy[Project]:
    """Projects to begin with: one of everything, a plain one, any."""
    plain = project_of([1, 2, 3], ["actions", "touchpoints", "emotion", "intensity", "frontstage"])
    return st.sampled_from([rich_project(), plain]) | journeys().map(project_of_any)


@settings(deadline=None, max_examples=30)
@given(starts(), st.sampled_from(STYLES), st.data())
def test_an_edit_of_any_kind_lays_out_as_from_scratch(project: Project, style: str, data: st.DataObject) -> None:
    mint, memory, key = counting_ids(700), Memory(), project.journeys[0].id
    past = [project]
    for _ in range(data.draw(st.integers(1, MOST_EDITS))):
        project = (
            data.draw(st.sampled_from(past)) if data.draw(st.integers(0, 3)) == 0 else edited(past[-1], mint, data)
        )
        journey = project.by_id.get(key)
        if isinstance(journey, Journey):
            past.append(project)
            if data.draw(st.booleans()):
                drawn(project, journey, style, memory, held=True)
            assert drawn(project, journey, style, memory) == drawn(project, journey, style)


def test_a_feeling_leaves_the_guides_and_the_legend_the_same_objects() -> None:
    """Where no sign comes or goes; so that the canvas keeps what it has made of them."""
    project, memory = rich_project(), Memory()
    journey = project.journeys[0]
    first = next(one for one in journey.encounters if one.feeling is not None and one.feeling > 0)
    felt = tuple(evolve(one, feeling=0.5) if one is first else one for one in journey.encounters)
    other = evolve(project, journeys=(evolve(journey, encounters=felt), *project.journeys[1:]))
    found = []
    for one in (project, other):
        drawing = drawn(one, one.journeys[0], "detail", memory)
        nodes = [node for group in drawing.groups for node in group.nodes]
        scale = next(node for node in nodes if node.key.part is Part.SCALE and node.key.other == "guides")
        found.append((drawing, scale, next(node for node in nodes if node.key.part is Part.LEGEND)))
    (before, scale, legend), (after, same_scale, same_legend) = found
    assert before != after
    assert scale is same_scale
    assert legend is same_legend


WORDS = ("", "Said", "Said at some length", "So long a thing to say that it needs more than one line, surely")


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_a_point_dragged_and_dropped_lays_out_as_from_scratch(data: st.DataObject) -> None:
    """However far the lane grew meanwhile: it gives back no room before the drop, and then all it does not need."""
    plain = project_of([3, 3], ["actions", "emotion", "frontstage"])
    steps = [step.id for step in plain.journeys[0].steps]
    said = [Feeling(id=f"fel_{n}", step=key, value=0.0, label=WORDS[n % 4]) for n, key in enumerate(steps)]
    project = evolve(plain, journeys=(evolve(plain.journeys[0], feelings=tuple(said)),))
    memory = Memory()
    drawn(project, project.journeys[0], "detail", memory)
    tall = 0.0
    for value in data.draw(st.lists(st.integers(-10, 10), min_size=1, max_size=6)):
        project = set_feeling("jrn_1", data.draw(st.sampled_from(steps)), None, "new", value=value / 2)(project)
        drawing = drawn(project, project.journeys[0], "detail", memory, held=True)
        lane = next(group for group in drawing.groups if group.key == ("lane_emotion", Part.BAND, ""))
        assert lane.bounds.height >= tall
        tall = lane.bounds.height
    journey = project.journeys[0]
    assert drawn(project, journey, "detail", memory) == drawn(project, journey, "detail")


def test_a_point_dragged_looks_at_the_words_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at all from there to the last ones."""
    plain, looked, stretch = project_of([3] * 20, ["emotion"]), list[int](), crowds.stretch
    steps = [step.id for step in plain.journeys[0].steps]
    said = [Feeling(id=f"fel_{n}", step=key, value=0.0, label="" if n % 4 else "Said") for n, key in enumerate(steps)]
    project, memory = evolve(plain, journeys=(evolve(plain.journeys[0], feelings=tuple(said)),)), Memory()
    drawn(project, project.journeys[0], "detail", memory)

    def counted(course: Course, first: int, end: int) -> crowds.Stretch:
        looked.append(first)
        return stretch(course, first, end)

    monkeypatch.setattr(crowds, "stretch", counted)
    for step in (steps[6], steps[30]):
        project = set_feeling("jrn_1", step, None, "new", value=3.0)(project)
        drawn(project, project.journeys[0], "detail", memory)
        assert len(looked) == 1
        looked.clear()


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_words_on_the_curve_that_come_and_go_lay_out_as_from_scratch(data: st.DataObject) -> None:
    """In crowds that part and meet again: those of the rest are not placed anew."""
    project = project_of([3] * 6, ["emotion"])
    steps, memory = [step.id for step in project.journeys[0].steps], Memory()
    said = st.lists(
        st.tuples(st.sampled_from(steps), st.sampled_from(WORDS), st.integers(-2, 2)), min_size=1, max_size=9
    )
    for batch in data.draw(st.lists(said, min_size=2, max_size=5)):
        for step, words, value in batch:
            project = set_feeling("jrn_1", step, None, f"new_{step}", value=value * 2.0, label=words)(project)
        journey = project.journeys[0]
        assert drawn(project, journey, "detail", memory) == drawn(project, journey, "detail")


def edited(project: Project, mint: NewId, data: st.DataObject) -> Project:
    """The project after one of the table's edits; as it was where that is refused."""
    _, edit = data.draw(edits_of(project, mint))
    try:
        return edit(project)
    except EditError:
        return project
