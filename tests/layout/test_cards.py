"""What stands on cards, in numbers of the fake measurer (each character half an em)."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import GlyphRun, Image, Node, Part, Path, Rect
from journeyeditor.layout import Memory, layout_journey, load_style
from journeyeditor.model import Action, Asset, Card, Evidence, Journey, Lane, Persona, Project
from journeyeditor.words import Words
from tests.builders import journey_of, lane, project_with
from tests.fake_measure import FakeMeasure

NOTE_WIDTH, NOTE_INSET = 162.0, 6.0


def node_of(journey: Journey, card: str, style: str = "detail", **project: object) -> Node:
    """A card's node."""
    return next(node for node in nodes_of(project_with(journey, **project), style) if node.key == (card, Part.CARD, ""))


def nodes_of(project: Project, style: str = "detail", language: str = "en") -> list[Node]:
    """Every node of the first journey."""
    words, measure = Words(language), FakeMeasure()
    drawing = layout_journey(project, project.journeys[0], load_style(style), words, measure, None, Memory())
    return [node for _, node in drawing.nodes()]


def with_card(kind: str, at: str = "stg_1", stages: int = 1, lanes: Lane | None = None, **fields: object) -> Journey:
    """A journey of one-step stages with one card `card` on a lane of a kind."""
    journey = journey_of([1] * stages, [lanes or lane(kind)])
    card = Card.model_validate({"id": "card", "lane": f"lane_{kind}", "at": at, **fields})
    return Journey.model_validate({**dict(journey), "cards": (card,)})


def runs(node: Node) -> list[GlyphRun]:
    """The texts of a node."""
    return [mark for mark in node.marks if isinstance(mark, GlyphRun)]


def said(node: Node) -> list[str]:
    """The words of a node, a line each."""
    return [run.shape.text for run in runs(node)]


def frame(node: Node) -> Path:
    """The box of a card."""
    return next(mark for mark in node.marks if isinstance(mark, Path))


def test_a_note_stands_in_its_column_with_its_text_inset() -> None:
    node = node_of(with_card("actions", "stp_1_1", text="Waits"), "card")
    assert node.bounds == Rect(6, 4.5, NOTE_WIDTH, 37.5)
    (run,) = runs(node)
    assert (run.x, run.size, run.role) == (6 + NOTE_INSET, 8.625, "ink")
    assert run.y == pytest.approx(4.5 + 3.75 + (11.25 - 8.625) / 2 + 0.8 * 8.625)
    box = frame(node)
    assert (box.fill, box.stroke) == ("sunken", None)


def test_a_note_grows_with_its_text() -> None:
    text = "one two three four five six seven eight nine ten " * 4
    node = node_of(with_card("actions", "stp_1_1", text=text.strip()), "card")
    assert len(runs(node)) > 3
    assert node.bounds.height == pytest.approx(len(runs(node)) * 11.25 + 2 * 3.75)


def test_line_limits_hold_only_where_a_person_fixed_the_height() -> None:
    text = "one two three four five six seven eight nine ten " * 4
    short = node_of(with_card("actions", "stp_1_1", lanes=lane("actions", height=46.5), text=text.strip()), "card")
    assert short.bounds.height == 37.5
    assert len(said(short)) == 2
    assert said(short)[-1].endswith("…")


def test_a_card_spans_to_the_right_and_is_cut_at_the_end_of_the_map() -> None:
    wide = node_of(with_card("actions", "stp_2_1", 3, span=9, text="Waits"), "card")
    assert (wide.bounds.x, wide.bounds.right) == (174 + 6, 3 * 174 - 6)


def test_a_text_stands_beside_its_lanes_icon() -> None:
    node = node_of(with_card("questions", text="Why"), "card")
    assert runs(node)[0].x == pytest.approx(9 + 9.75 + 4.5)
    assert next(mark.stroke for mark in node.marks if isinstance(mark, Path)) == "ink_3"


def test_a_quote_stands_in_the_languages_quotation_marks() -> None:
    journey = with_card("quotes", text="Enfin")
    french = next(n for n in nodes_of(project_with(journey), language="fr") if n.key.id == "card")
    english = next(n for n in nodes_of(project_with(journey)) if n.key.id == "card")
    assert english.alt == "“Enfin”"
    assert french.alt.split() == ["«", "Enfin", "»"]


def test_an_opportunity_tells_of_its_action() -> None:
    action = Action.model_validate(
        {"id": "act_1", "title": "Call back", "owner": "Ada", "due": "2027-05-01", "impact": 5, "effort": 2}
    )
    journey = with_card("opportunities", subject="act_1")
    node = node_of(journey, "card", actions=(action,))
    assert said(node) == ["Call back", "Ada", "May 2027", "Impact high", "Effort low"]
    on_paper = node_of(journey, "card", "print", actions=(action,))
    assert said(on_paper) == ["Call back", "Ada, due May 2027", "Impact high", "Effort low"]


def test_rising_bars_are_filled_up_to_the_rating() -> None:
    action = Action(id="act_1", title="Call back", impact=3)
    node = node_of(with_card("opportunities", subject="act_1"), "card", actions=(action,))
    bars = [mark for mark in node.marks if isinstance(mark, Path)][1:]
    assert [bar.fill is not None for bar in bars] == [True, True, False]


def test_an_opportunity_without_an_action_is_a_plain_card() -> None:
    assert said(node_of(with_card("opportunities", text="Call back"), "card")) == ["Call back"]


def test_an_assumption_has_a_dashed_edge_and_says_so() -> None:
    node = node_of(with_card("actions", "stp_1_1", text="Waits", evidence=Evidence()), "card")
    assert (frame(node).stroke, frame(node).dash) == ("control", (2.25, 1.5))
    assert said(node) == ["Waits", "assumption"]


def test_tags_marks_of_personas_and_a_colour() -> None:
    persona = Persona(id="psn_1", name="Ada", colour=3)
    journey = with_card("actions", "stp_1_1", text="Waits", tags=("later",), colour=5, personas=("psn_1",))
    node = node_of(journey, "card", personas=(persona,))
    paths = [mark for mark in node.marks if isinstance(mark, Path)]
    assert [path.fill for path in paths] == ["cat5_soft", "hover", "cat3"]
    assert said(node) == ["Waits", "later"]


@pytest.mark.parametrize(("size", "drawn"), [((400, 200), (162, 81)), ((200, 400), (60.75, 121.5))])
def test_a_picture_is_whole_and_at_most_four_to_three(size: tuple[int, int], drawn: tuple[float, float]) -> None:
    asset = Asset(hash="ab" * 32, media_type="image/png", width=size[0], height=size[1])
    node = node_of(with_card("storyboard", "stp_1_1", text="Rain", image="ab" * 32), "card", assets=(asset,))
    (picture,) = (mark for mark in node.marks if isinstance(mark, Image))
    assert (picture.rect.width, picture.rect.height) == pytest.approx(drawn)
    assert picture.rect.x + picture.rect.width / 2 == pytest.approx(node.bounds.x + node.bounds.width / 2)
    assert runs(node)[0].y > picture.rect.bottom


def test_a_box_has_its_words_in_the_middle() -> None:
    node = node_of(with_card("backstage", "stp_1_1", text="Engine"), "card")
    (run,) = runs(node)
    top = run.y - 0.8 * run.size - (10.5 - 8.625) / 2
    assert top + 10.5 / 2 == pytest.approx(node.bounds.y + node.bounds.height / 2)
    assert (frame(node).fill, frame(node).stroke) == ("surface", "line_2")


def test_a_card_of_the_other_grain_in_a_damaged_file_is_still_drawn() -> None:
    node = node_of(with_card("actions", "stg_2", 2, text="Waits"), "card")
    assert node.bounds.x == 174 + 6


def test_a_click_on_a_card_selects_it() -> None:
    node = node_of(with_card("actions", "stp_1_1", text="Waits"), "card")
    assert (node.subject, node.alt) == ("card", "Waits")
