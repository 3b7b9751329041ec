"""An encounter dragged over a lane with departures: what nothing moves stays, and all is as if drawn afresh."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import Drawing, Key, Node, Part
from journeyeditor.edits import move_encounters
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Journey, Moment, Project, Route, evolve
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.journeys import project_of

MEASURE = FakeMeasure()
STEPS = 14
MOVES = 6


def crowded() -> Project:
    """Two channels by turns, a glyph here and there, departures back, on and to itself, each with words."""
    names = ("Web", "A long name of a page that breaks into several lines, and more of them")
    project, journey = project_of([[(n % 2, names[n % 3 == 0])] for n in range(STEPS)])
    ends = [(9, 2), (5, 11), (4, 4), (12, 8), (1, 13)]
    routes = tuple(
        Route(id=f"rte_{n}", source=f"enc_{a}", target=f"enc_{b}", label="check and call again", share=0.2)
        for n, (a, b) in enumerate(ends)
    )
    encounters = tuple(
        evolve(one, moment=Moment.DELIGHT) if n % 5 == 0 else one for n, one in enumerate(journey.encounters)
    )
    return evolve(project, journeys=(evolve(journey, routes=routes, encounters=encounters),))


def drawn(project: Project, style: str, memory: Memory | None = None) -> Drawing:
    options = LayoutOptions(header_width=900.0, width=None if style == "detail" else 900.0)
    return layout_journey(project, project.journeys[0], load_style(style), Words("en"), MEASURE, options, memory)


def moved(project: Project, encounter: int, step: int) -> Project:
    journey: Journey = project.journeys[0]
    return move_encounters(journey.id, (f"enc_{encounter}",), step=journey.steps[step].id)(project)


places = st.tuples(st.integers(0, STEPS - 1), st.integers(0, STEPS - 1))


@settings(deadline=None, max_examples=25)
@given(st.lists(places, min_size=1, max_size=MOVES), st.sampled_from(["detail", "overview"]))
def test_it_is_drawn_as_if_afresh(moves: list[tuple[int, int]], style: str) -> None:
    project, memory = crowded(), Memory()
    drawn(project, style, memory)
    for encounter, step in moves:
        project = moved(project, encounter, step)
        assert drawn(project, style, memory) == drawn(project, style)


def test_what_it_does_not_come_near_stays_the_same_objects() -> None:
    project, memory = crowded(), Memory()
    before = nodes(drawn(project, "detail", memory))
    after = nodes(drawn(moved(project, 13, 12), "detail", memory))
    same = {key.id for key, node in after.items() if before.get(key) is node and key.part is Part.CARD}
    assert {f"enc_{n}" for n in range(11)} <= same


def nodes(drawing: Drawing) -> dict[Key, Node]:
    return {node.key: node for group in drawing.groups for node in group.nodes}


def test_while_it_is_held_no_row_gives_back_room() -> None:
    """Over a cell that is taken a row grows, and stays so until the hand lets go; then all is as if drawn afresh."""
    project, memory = crowded(), Memory()
    start, over, past = (height(moved(project, 2, step), memory, held=True) for step in (2, 6, 7))
    assert over > start
    assert past == over
    assert height(moved(project, 2, 7), memory, held=False) == start
    free = moved(project, 2, 7)
    assert drawn(free, "detail", memory) == drawn(free, "detail")


def height(project: Project, memory: Memory, *, held: bool) -> float:
    options = LayoutOptions(header_width=900.0, held=held)
    style = load_style("detail")
    drawing = layout_journey(project, project.journeys[0], style, Words("en"), MEASURE, options, memory)
    return next(group.bounds.height for group in drawing.groups if group.key.part is Part.BAND)
