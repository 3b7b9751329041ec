"""The touchpoint lane: rows, cards that grow, numbers; and that no line or label ever crosses a card."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import GlyphRun, Key, Node, Part, Rect
from journeyeditor.layout.paths import crosses
from journeyeditor.layout.seats import Seat
from journeyeditor.layout.style import load_style
from journeyeditor.layout.touchpoints import Plan, draw_touchpoints, planned
from journeyeditor.model import Encounter, Evidence, EvidenceStatus, Journey, Lane, Moment, Project, Route, evolve
from tests.layout.journeys import context_of, project_of

STYLE = load_style("detail").touchpoints


def drawn(project: Project, journey: Journey, lane: Lane | None = None, style: str = "detail") -> dict[Key, Node]:
    body = draw_touchpoints(context_of(project, journey, style), lane or journey.lanes[0])
    return {node.key: node for node in (*body.nodes, *body.label)}


def plan_of(project: Project, journey: Journey, style: str = "detail") -> Plan:
    return planned(context_of(project, journey, style), journey.lanes[0])


def test_rows_are_the_channels_in_use_in_the_projects_order() -> None:
    project, journey = project_of([[(2, "Call")], [(0, "Site")]])
    nodes = drawn(project, journey)
    rows = [key.other for key in nodes if key.part is Part.ROW]
    assert rows == ["chn_0", "chn_2"]
    assert [key.id for key in nodes if key.part is Part.CHANNEL] == rows


def test_channels_may_be_shown_though_empty() -> None:
    project, journey = project_of([[(0, "Site")]])
    lane = evolve(journey.lanes[0], channels=("chn_3",))
    assert [key.other for key in drawn(project, journey, lane) if key.part is Part.ROW] == ["chn_0", "chn_3"]


def test_a_card_stands_in_the_middle_of_its_row_and_column() -> None:
    project, journey = project_of([[(0, "Site")]])
    nodes = drawn(project, journey)
    row = nodes[Key(journey.lanes[0].id, Part.ROW, "chn_0")].bounds
    card = nodes[Key("enc_0", Part.CARD)].bounds
    assert row.height == STYLE.row
    assert card.width == STYLE.card_width
    assert card.height == STYLE.card_height
    assert card.x == STYLE.card_x
    assert card.y - row.y == pytest.approx((STYLE.row - STYLE.card_height) / 2)


def test_the_number_sits_on_the_left_edge() -> None:
    project, journey = project_of([[(0, "Site")]])
    nodes = drawn(project, journey)
    card, number = nodes[Key("enc_0", Part.CARD)].bounds, nodes[Key("enc_0", Part.NUMBER)].bounds
    assert number.x + number.width / 2 == pytest.approx(card.x)
    assert number.y + number.height / 2 == pytest.approx(card.y + card.height / 2)
    assert words_of(nodes[Key("enc_0", Part.NUMBER)]) == "1"


def test_a_number_of_three_digits_has_room() -> None:
    project, journey = project_of([[(0, "Site")] for _ in range(100)])
    nodes = drawn(project, journey)
    last, card = nodes[Key("enc_99", Part.NUMBER)], nodes[Key("enc_99", Part.CARD)]
    runs = [mark for mark in last.marks if isinstance(mark, GlyphRun)]
    width = sum(mark.shape.width * mark.size for mark in runs)
    words = next(mark for mark in card.marks if isinstance(mark, GlyphRun))
    assert last.bounds.width >= width + 4
    assert words.x >= last.bounds.right


def test_rows_grow_with_stacked_encounters() -> None:
    project, journey = project_of([[(0, "One"), (0, "Two"), (0, "Three")]])
    nodes = drawn(project, journey)
    cards = [nodes[Key(f"enc_{i}", Part.CARD)].bounds for i in range(3)]
    assert all(a.bottom + STYLE.stack_gap == pytest.approx(b.y) for a, b in pairwise(cards))
    row = nodes[Key(journey.lanes[0].id, Part.ROW, "chn_0")].bounds
    assert row.height == pytest.approx(3 * STYLE.card_height + 2 * STYLE.stack_gap + STYLE.row - STYLE.card_height)


LONG = "words that go on and on until no two lines can hold them any more"


def test_a_long_text_grows_over_a_free_column() -> None:
    project, journey = project_of([[(0, LONG)], []])
    card = drawn(project, journey)[Key("enc_0", Part.CARD)].bounds
    assert card.width == pytest.approx(2 * 87 - STYLE.card_room)


def test_a_long_text_grows_down_where_the_next_column_is_taken() -> None:
    project, journey = project_of([[(0, LONG)], [(0, "Next")]])
    nodes = drawn(project, journey)
    card = nodes[Key("enc_0", Part.CARD)]
    assert card.bounds.width == STYLE.card_width
    lines = [mark for mark in card.marks if isinstance(mark, GlyphRun)]
    assert len(lines) > 2
    assert card.bounds.y < min(mark.y for mark in lines) - 4
    assert max(mark.y for mark in lines) < card.bounds.bottom


def test_a_long_text_does_not_grow_over_a_line() -> None:
    project, journey = project_of([[(0, LONG), (2, "Call")], [(1, "App")], [(2, "End")]])
    assert drawn(project, journey)[Key("enc_0", Part.CARD)].bounds.width == STYLE.card_width


def test_a_fixed_height_shortens() -> None:
    project, journey = project_of([[(0, LONG)], [(0, "Next")]])
    lane = evolve(journey.lanes[0], height=300.0)
    body = draw_touchpoints(context_of(project, journey), lane)
    card = next(node for node in body.nodes if node.key == Key("enc_0", Part.CARD))
    assert body.height == 300
    assert card.bounds.height == STYLE.card_height
    assert words_of(card).endswith("…")


def test_folded_channels_are_thin_rows_of_dots() -> None:
    project, journey = project_of([[(0, "Site"), (0, "Again")], [(1, "App")]])
    lane = evolve(journey.lanes[0], folded=("chn_0",))
    nodes = drawn(project, journey, lane)
    dots = [nodes[Key(f"enc_{i}", Part.CARD)].bounds for i in range(2)]
    assert {(dot.width, dot.height) for dot in dots} == {(STYLE.dot, STYLE.dot)}
    assert nodes[Key(lane.id, Part.ROW, "chn_0")].bounds.height == STYLE.folded
    assert not dots[0].intersects(dots[1])
    assert Key("enc_0", Part.NUMBER) not in nodes
    assert nodes[Key("enc_0", Part.CARD)].alt == "1 Site, Channel 0"


def test_variants_are_lettered_and_missing_ones_bare() -> None:
    project, journey = project_of([[(0, "One"), (1, "Other"), (2, "Absent")]])
    first, variant, missing = journey.encounters
    encounters = (first, evolve(variant, variant=True), evolve(missing, moment=Moment.MISSING))
    nodes = drawn(project, evolve(journey, encounters=encounters))
    assert words_of(nodes[Key("enc_1", Part.NUMBER)]) == "a"
    assert Key("enc_2", Part.NUMBER) not in nodes
    assert Key("enc_2", Part.MOMENT) in nodes
    assert dash_of(nodes[Key("enc_0", Part.CARD)]) == ()
    assert dash_of(nodes[Key("enc_1", Part.CARD)]) != ()
    assert dash_of(nodes[Key("enc_2", Part.CARD)]) != ()
    assert not [key for key in nodes if key.part is Part.PATH]


def test_an_assumption_has_a_dashed_edge() -> None:
    project, journey = project_of([[(0, "One"), (1, "Two")]])
    sure, unsure = journey.encounters
    unsure = evolve(unsure, evidence=Evidence(status=EvidenceStatus.ASSUMED))
    nodes = drawn(project, evolve(journey, encounters=(sure, unsure)))
    assert dash_of(nodes[Key("enc_0", Part.CARD)]) == ()
    assert dash_of(nodes[Key("enc_1", Part.CARD)]) != ()


def test_a_touchpoint_that_is_not_there_is_drawn_all_the_same() -> None:
    project, journey = project_of([[(0, "One")]])
    lost = Encounter(id="enc_9", touchpoint="tcp_lost", step=journey.steps[0].id, title="Lost")
    nodes = drawn(project, evolve(journey, encounters=(*journey.encounters, lost)))
    assert Key("enc_9", Part.CARD) in nodes
    assert nodes[Key("", Part.CHANNEL)].alt == "Unknown channel"


def test_without_encounters_or_stages() -> None:
    project, journey = project_of([])
    assert draw_touchpoints(context_of(project, journey), journey.lanes[0]).nodes == ()
    project, journey = project_of([[]])
    body = draw_touchpoints(context_of(project, journey), journey.lanes[0])
    assert body.height == STYLE.title + STYLE.bottom


def test_a_glyph_clears_the_card_above() -> None:
    project, journey = project_of([[(0, "One"), (1, "Two")]])
    first, second = journey.encounters
    second = evolve(second, moment=Moment.BREAKING_POINT)
    nodes = drawn(project, evolve(journey, encounters=(first, second)))
    assert nodes[Key("enc_1", Part.MOMENT)].bounds.y >= nodes[Key("enc_0", Part.CARD)].bounds.bottom


WORDS = st.sampled_from(["Call", "Emergency hotline", LONG, "Kraftfahrzeughaftpflichtversicherungsantrag", ""])
MOMENTS = st.sampled_from(list(Moment))


@st.composite
def journeys(draw: st.DrawFn) -> tuple[Project, Journey]:
    channels = draw(st.integers(1, 6))
    cell = st.tuples(st.integers(0, channels - 1), WORDS)
    steps = draw(st.lists(st.lists(cell, max_size=4), min_size=1, max_size=10))
    project, journey = project_of(steps, per_stage=draw(st.integers(1, 3)))
    encounters = tuple(
        evolve(e, variant=draw(st.integers(0, 9)) == 0, moment=draw(st.just(Moment.NONE) | MOMENTS))
        for e in journey.encounters
    )
    routes: tuple[Route, ...] = ()
    if encounters:
        ends = st.sampled_from([e.id for e in encounters])
        pairs = draw(st.lists(st.tuples(ends, ends), max_size=5))
        routes = tuple(
            Route(id=f"rte_{i}", source=a, target=b, label=draw(WORDS), share=draw(st.none() | st.just(0.38)))
            for i, (a, b) in enumerate(pairs)
        )
    folded = tuple(f"chn_{i}" for i in range(channels) if draw(st.integers(0, 7)) == 0)
    lane = evolve(journey.lanes[0], folded=folded)
    return project, evolve(journey, encounters=encounters, routes=routes, lanes=(lane,))


@settings(max_examples=150, deadline=None)
@given(journeys(), st.sampled_from(["detail", "print"]))
def test_no_line_crosses_a_card_and_no_label_covers_one(made: tuple[Project, Journey], style: str) -> None:
    project, journey = made
    plan = plan_of(project, journey, style)
    seats = plan.result.ground.grid.seats
    cards = {key: seat.card for key, seat in seats.items()}
    assert len(plan.result.points) == max(0, len(journey.path) - 1) + len(journey.routes)
    for key, points in plan.result.points.items():
        ends = key if isinstance(key, tuple) else ends_of(journey, key)
        for other, card in cards.items():
            beside = seats[other].folded and any(same_cell(seats[other], seats[end]) for end in ends)
            assert beside or not crosses(points, card), (key, other)
    for one, two in pairs_of(list(cards.values())):
        assert not one.intersects(two)
    spoken = {route.id for route in journey.routes if route.label or route.share is not None}
    assert set(plan.labels) == spoken
    places = [place.rect for place in plan.labels.values()]
    for rect in places:
        assert not any(rect.intersects(card) for card in cards.values())
        assert rect.bottom <= plan.result.ground.grid.height
    for one, two in pairs_of(places):
        assert not one.intersects(two)


@settings(max_examples=60, deadline=None)
@given(journeys())
def test_everything_stays_in_the_lane(made: tuple[Project, Journey]) -> None:
    project, journey = made
    context = context_of(project, journey)
    body = draw_touchpoints(context, journey.lanes[0])
    keys = [node.key for node in body.nodes]
    assert len(keys) == len(set(keys))
    for node in body.nodes:
        assert node.bounds.y >= -0.01
        assert node.bounds.bottom <= body.height + 0.01


def ends_of(journey: Journey, route: object) -> tuple[str, str]:
    found = next(r for r in journey.routes if r.id == route)
    return found.source, found.target


def same_cell(one: Seat, other: Seat) -> bool:
    return (one.row, one.column) == (other.row, other.column)


def pairs_of(rects: list[Rect]) -> Iterator[tuple[Rect, Rect]]:
    for index, rect in enumerate(rects):
        yield from ((rect, other) for other in rects[index + 1 :])


def words_of(node: Node) -> str:
    return "".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def dash_of(node: Node) -> tuple[float, ...]:
    dash: tuple[float, ...] = getattr(node.marks[0], "dash", ())
    return dash
