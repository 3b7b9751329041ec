"""The emotion lane: where points stand, whose feeling counts, and that labels never meet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import GlyphRun, Group, Key, Node, Part, Path
from journeyeditor.layout import LayoutOptions, Memory, layout_journey
from journeyeditor.layout.emotion import draw_emotion
from journeyeditor.layout.style import load_style
from journeyeditor.model import Encounter, Feeling, Journey, Marker, Moment, Persona, Project, Step, evolve
from journeyeditor.model.feelings import Asked, emotion_lines, felt_at, gravest_of, mean
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.journeys import context_of, project_of

STYLE = load_style("detail").emotion
MEASURE = FakeMeasure()
ANNA = Persona(id="per_a", name="Anna", colour=2)
BEN = Persona(id="per_b", name="Ben", colour=3, marker=Marker.SQUARE)


def with_feelings(
    *feelings: Feeling, steps: int = 3, personas: tuple[Persona, ...] = (ANNA,)
) -> tuple[Project, Journey]:
    project, journey = project_of([[] for _ in range(steps)], lane="emotion")
    journey = evolve(journey, feelings=feelings, personas=tuple(p.id for p in personas))
    return evolve(project, personas=personas, journeys=(journey,)), journey


def feeling(step: int, value: float | None, persona: str | None = None, **more: object) -> Feeling:
    return Feeling.model_validate(
        {"id": f"flg_{step}_{persona}", "step": f"stp_{step}", "value": value, "persona": persona, **more}
    )


def drawn(project: Project, journey: Journey, style: str = "detail") -> dict[Key, Node]:
    body = draw_emotion(context_of(project, journey, style), journey.lanes[0])
    return {node.key: node for node in (*body.nodes, *body.label)}


def centre(node: Node) -> tuple[float, float]:
    return node.bounds.x + node.bounds.width / 2, node.bounds.y + node.bounds.height / 2


def test_points_stand_at_their_score_over_the_middle_of_the_card() -> None:
    nodes = drawn(*with_feelings(feeling(0, 5), feeling(1, 0), feeling(2, -2.5)))
    middle = STYLE.height / 2
    unit = (STYLE.height / 2 - STYLE.inset) / 5
    places = [centre(nodes[Key(f"stp_{i}", Part.POINT, "per_a")]) for i in range(3)]
    assert [y for _, y in places] == pytest.approx([middle - 5 * unit, middle, middle + 2.5 * unit])
    assert [x for x, _ in places] == pytest.approx([10.5 + 70.5 / 2 + 87 * i for i in range(3)])


def test_the_scale_in_numbers_and_on_paper_in_words() -> None:
    assert scale_words("detail") == ["+5", "0", "−5"]
    assert scale_words("print") == ["Delighted +5", "Neutral 0", "Let down −5"]


def scale_words(style: str) -> list[str]:
    nodes = drawn(*with_feelings(), style)
    texts = [runs(node) for key, node in nodes.items() if key.part is Part.SCALE]
    return [text for text in texts if text]


def runs(node: Node) -> str:
    return " ".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def test_a_step_without_feeling_is_passed_over() -> None:
    nodes = drawn(*with_feelings(feeling(0, 1), feeling(2, -1)))
    assert Key("stp_1", Part.POINT, "per_a") not in nodes
    curve = nodes[Key("lan_0", Part.CURVE, "per_a")].marks[0]
    assert isinstance(curve, Path)
    assert [command[0] for command in curve.commands] == ["M", "C"]


def test_one_point_and_none() -> None:
    one = drawn(*with_feelings(feeling(0, 1), steps=1))
    assert Key("stp_0", Part.POINT, "per_a") in one
    assert not [key for key in one if key.part is Part.FILL]
    none = drawn(*with_feelings(steps=0))
    assert {key.part for key in none} == {Part.SCALE}


def asked(own: Feeling | None, shared: Feeling | None, *encounters: Encounter) -> Asked:
    return Asked(0, Step(id="stp_0"), "per_a", own, shared, encounters, {"tcp_1": "Hotline"})


def met(feeling: float | None, importance: int = 3, moment: Moment = Moment.NONE, title: str = "") -> Encounter:
    return Encounter(
        id="enc_1", touchpoint="tcp_1", step="stp_0", feeling=feeling, importance=importance, moment=moment, title=title
    )


def test_whose_feeling_counts() -> None:
    own, shared = feeling(0, 2, "per_a"), feeling(0, -3)
    for question, value, is_mean in (
        (asked(own, shared, met(1)), 2, False),
        (asked(None, shared, met(1)), -3, False),
        (asked(feeling(0, None, "per_a"), shared), -3, False),
        (asked(None, None, met(4, 1), met(-2, 2)), 0, True),
    ):
        felt = felt_at(question)
        assert felt is not None
        assert (felt.value, felt.mean) == (value, is_mean)
    assert felt_at(asked(None, None, met(None))) is None


def test_the_mean_weighs_importance() -> None:
    assert mean([met(5, 4), met(-5, 1), met(None, 5)]) == pytest.approx(3)
    assert mean([]) is None


def test_the_gravest_moment_and_its_label() -> None:
    delight, broken = met(0, moment=Moment.DELIGHT, title="Nice"), met(0, moment=Moment.BREAKING_POINT)
    assert gravest_of([met(0), delight, broken]) is broken
    assert gravest_of([met(0), met(0, moment=Moment.MISSING)]) is None
    unnamed = felt_at(asked(None, None, delight, broken))
    assert unnamed is not None
    assert (unnamed.moment, unnamed.label) == (Moment.BREAKING_POINT, "Hotline")
    named = felt_at(asked(feeling(0, 1, "per_a", label="Own"), None, broken))
    assert named is not None
    assert named.label == "Own"


def test_an_encounter_of_another_persona_does_not_count() -> None:
    project, journey = with_feelings(steps=1, personas=(ANNA, BEN))
    encounter = Encounter(id="enc_0", touchpoint="tcp_0", step="stp_0", feeling=4, personas=("per_b",))
    curves = emotion_lines(project, evolve(journey, encounters=(encounter,)))
    assert [curve.key for curve in curves] == ["per_b"]


def test_personas_that_feel_the_same_share_a_curve() -> None:
    shared = with_feelings(feeling(0, 1), feeling(1, 2), personas=(ANNA, BEN))
    assert [curve.key for curve in emotion_lines(*shared)] == ["per_a"]
    apart = with_feelings(feeling(0, 1), feeling(0, 3, "per_b"), personas=(ANNA, BEN))
    assert [curve.key for curve in emotion_lines(*apart)] == ["per_a", "per_b"]


def test_the_first_curve_is_ink_and_filled_the_second_in_its_colour() -> None:
    feelings = (feeling(0, 1), feeling(1, -2), feeling(0, 3, "per_b"), feeling(1, 3, "per_b"))
    nodes = drawn(*with_feelings(*feelings, personas=(ANNA, BEN)))
    roles = {key.other: node.marks[0] for key, node in nodes.items() if key.part is Part.CURVE}
    assert {key: getattr(mark, "stroke", None) for key, mark in roles.items()} == {"per_a": "ink", "per_b": "cat3"}
    assert [key.other for key in nodes if key.part is Part.FILL] == ["above", "below"]
    below = nodes[Key("lan_0", Part.FILL, "below")].marks
    assert [bool(getattr(mark, "hatch", None)) for mark in below] == [False, True]


def test_without_personas_everybody_has_one_curve() -> None:
    nodes = drawn(*with_feelings(feeling(0, 1), feeling(1, 2), personas=()))
    assert Key("lan_0", Part.CURVE, "") in nodes


def test_labels_stand_outside_the_curve_and_paper_names_the_kind() -> None:
    project, journey = with_feelings(feeling(0, 3, label="High"), feeling(1, -3, label="Low"))
    nodes = drawn(project, journey)
    high, low = nodes[Key("stp_0", Part.NAME, "per_a")].bounds, nodes[Key("stp_1", Part.NAME, "per_a")].bounds
    assert high.bottom < nodes[Key("stp_0", Part.POINT, "per_a")].bounds.y
    assert low.y > nodes[Key("stp_1", Part.POINT, "per_a")].bounds.bottom
    encounter = Encounter(id="enc_0", touchpoint="tcp_0", step="stp_0", moment=Moment.DELIGHT)
    paper = drawn(project, evolve(journey, encounters=(encounter,)), "print")
    first = paper[Key("stp_0", Part.NAME, "per_a")].marks
    texts = [(mark.shape.text, mark.role) for mark in first if isinstance(mark, GlyphRun)]
    assert texts == [("Delight", "m_delight"), ("High", "ink")]


def test_the_weaker_of_two_that_meet_moves_to_a_second_row() -> None:
    words = "a label that is as wide as it may be"
    project, journey = with_feelings(feeling(0, 2, label=words), feeling(1, 2.2, label=words + "!"), steps=2)
    encounter = Encounter(id="enc_0", touchpoint="tcp_0", step="stp_0", moment=Moment.BREAKING_POINT)
    nodes = drawn(project, evolve(journey, encounters=(encounter,)))
    strong, weak = nodes[Key("stp_0", Part.NAME, "per_a")].bounds, nodes[Key("stp_1", Part.NAME, "per_a")].bounds
    point = nodes[Key("stp_0", Part.POINT, "per_a")]
    assert centre(point)[1] - strong.bottom == pytest.approx(STYLE.above - 11.25)
    assert not strong.intersects(weak)


def test_a_lane_that_grows_keeps_its_curve_and_stands_elsewhere() -> None:
    """Only what is near the point that moved is made anew, so that a surface paints nothing else."""
    words = "a label that is as wide as it may be"
    low = [feeling(n, 1.0 if n else -2.0, label=words if n in {0, 30} else "") for n in range(60)]
    project, journey = with_feelings(*low, steps=60)
    memory = Memory()
    high = evolve(journey, feelings=(evolve(low[0], value=5.0), *low[1:]))
    before, after = (grown(project, one, memory) for one in (journey, high))
    assert after.bounds.y < before.bounds.y
    assert after.bounds.y + after.origin[1] == pytest.approx(before.bounds.y + before.origin[1])
    kinds = (Part.POINT, Part.NAME, Part.SCALE)
    old, new = ({n.key: n for n in group.nodes if n.key.part in kinds} for group in (before, after))
    assert [key.id for key in old if old[key] is not new[key]] == ["stp_0", "stp_0"]


def grown(project: Project, journey: Journey, memory: Memory) -> Group:
    own = evolve(project, journeys=(journey,))
    options = LayoutOptions(header_width=900.0)
    drawing = layout_journey(own, journey, load_style("detail"), Words("en"), MEASURE, options, memory)
    return next(group for group in drawing.groups if group.key == ("lan_0", Part.BAND, ""))


def test_on_paper_words_have_a_ground_that_covers_the_lines_behind_them() -> None:
    felt = with_feelings(feeling(0, 4, label="So quick"), feeling(1, -1, quote="I never heard back"))
    grounds = {
        style: [
            mark
            for node in drawn(*felt, style=style).values()
            if node.key.part in (Part.NAME, Part.QUOTE)
            for mark in node.marks
            if isinstance(mark, Path) and mark.fill == "surface"
        ]
        for style in ("detail", "print")
    }
    assert len(grounds["print"]) == 2
    assert grounds["detail"] == []


def test_a_quote_stands_in_free_space_and_is_told_by_its_point() -> None:
    nodes = drawn(*with_feelings(feeling(0, 1), feeling(1, 2, quote="I never heard back"), feeling(2, -1)))
    assert "“I never heard back”" in nodes[Key("stp_1", Part.POINT, "per_a")].alt
    quote = nodes[Key("stp_1", Part.QUOTE, "per_a")]
    assert runs(quote).startswith("“I never")


@st.composite
def feelings(draw: st.DrawFn) -> tuple[Project, Journey]:
    steps = draw(st.integers(1, 12))
    people = (ANNA, BEN)[: draw(st.integers(0, 2))]
    label = st.sampled_from(["", "Short", "A label of some length", "One that needs more than a line, surely"])
    found = []
    for step in range(steps):
        for persona in (None, *(p.id for p in people)):
            if draw(st.booleans()):
                value = draw(st.none() | st.integers(-10, 10).map(lambda n: n / 2))
                quote = draw(st.sampled_from(["", "They never called me back at all"]))
                found.append(feeling(step, value, persona, label=draw(label), quote=quote))
    project, journey = with_feelings(*found, steps=steps, personas=people)
    moments = draw(st.lists(st.sampled_from(list(Moment)), max_size=steps))
    encounters = tuple(
        Encounter(id=f"enc_{i}", touchpoint="tcp_0", step=f"stp_{i}", moment=moment) for i, moment in enumerate(moments)
    )
    return project, evolve(journey, encounters=encounters)


@settings(max_examples=100, deadline=None)
@given(feelings(), st.sampled_from(["detail", "print"]))
def test_labels_never_meet_and_stay_in_the_lane(made: tuple[Project, Journey], style: str) -> None:
    project, journey = made
    context = context_of(project, journey, style)
    body = draw_emotion(context, journey.lanes[0])
    keys = [node.key for node in body.nodes]
    assert len(keys) == len(set(keys))
    labels = [node.bounds for node in body.nodes if node.key.part in (Part.NAME, Part.QUOTE)]
    points = [node.bounds for node in body.nodes if node.key.part is Part.POINT]
    told = [felt for curve in emotion_lines(project, journey) for felt in curve.points if felt.label]
    assert len({(felt.step.id, felt.label) for felt in told}) == sum(k.part is Part.NAME for k in keys)
    for index, rect in enumerate(labels):
        assert not any(rect.intersects(other) for other in (*labels[index + 1 :], *points))
        assert rect.y >= -body.above - 0.01
        assert rect.bottom <= body.height - body.above + 0.01
        assert rect.x >= -0.01
        assert rect.right <= max(context.columns.width, rect.width) + 0.01
