"""Cards: where they land, what follows their place."""

from __future__ import annotations

from random import Random

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Card, Project
from tests.builders import project_of, rich_project
from tests.edits.look import after, card, first, stack

CELL = ("lane_actions", "stp_1_1")


def piled() -> Project:
    """Cards 1 to 4 on the first step, 5 on the second."""
    return project_of([1, 1], ["actions", "questions"], {"actions": ["a|b|c|d", "e"]})


def ids(*numbers: int) -> list[str]:
    return [f"card_actions_{number}" for number in numbers]


@pytest.mark.parametrize(
    ("index", "order"),
    [(0, [9, 1, 2, 3, 4]), (2, [1, 2, 9, 3, 4]), (4, [1, 2, 3, 4, 9]), (None, [1, 2, 3, 4, 9]), (-3, [9, 1, 2, 3, 4])],
)
def test_a_card_is_added_before_the_index(index: int | None, order: list[int]) -> None:
    new = Card(id="card_actions_9", lane="lane_actions", at="stp_1_1")
    assert stack(after(edits.add_card("jrn_1", new, index), piled()), *CELL) == ids(*order)


@pytest.mark.parametrize("index", [None, 0, 1, 3, -2])
@pytest.mark.parametrize("seed", range(5))
def test_cards_are_added_at_once_as_if_one_after_the_other(index: int | None, seed: int) -> None:
    chance, cells = (
        Random(seed),
        [("lane_actions", "stp_1_1"), ("lane_actions", "stp_2_1"), ("lane_questions", "stg_1")],
    )
    new = [Card(id=f"card_new_{n}", lane=lane, at=at) for n, (lane, at) in enumerate(chance.choices(cells, k=12))]
    one_by_one = piled()
    for n, one in enumerate(new):
        one_by_one = edits.add_card("jrn_1", one, None if index is None else index + n)(one_by_one)
    at_once = after(edits.add_cards("jrn_1", new, index), piled())
    assert [one.id for one in first(at_once).cards] == [one.id for one in first(one_by_one).cards]
    assert len(first(at_once).cards) == 5 + len(new)


@pytest.mark.parametrize(
    ("moving", "index", "order"),
    [
        ([3], 0, [3, 1, 2, 4]),
        ([1], 2, [2, 3, 1, 4]),
        ([4, 2], 1, [1, 2, 4, 3]),
        ([1, 5], None, [2, 3, 4, 1, 5]),
        ([5], 1, [1, 5, 2, 3, 4]),
    ],
)
def test_cards_move_in_their_own_order_before_the_index_of_those_that_stay(
    moving: list[int], index: int | None, order: list[int]
) -> None:
    edit = edits.move_cards("jrn_1", ids(*moving), lane="lane_actions", at="stp_1_1", index=index)
    assert stack(after(edit, piled()), *CELL) == ids(*order)


def test_a_move_to_where_it_stands_changes_nothing() -> None:
    project = piled()
    edit = edits.move_cards("jrn_1", ids(2, 3), lane="lane_actions", at="stp_1_1", index=1)
    assert edit(project) is project


def test_a_move_to_another_grain_takes_the_stage_or_its_first_step_and_one_column() -> None:
    moved = after(edits.move_cards("jrn_1", ["card_wide"], lane="lane_questions", at="stp_2_2"))
    assert (card(moved, "card_wide").at, card(moved, "card_wide").span) == ("stg_2", 1)
    back = after(edits.move_cards("jrn_1", ["card_wide"], lane="lane_actions", at="stg_2"), moved)
    assert card(back, "card_wide").at == "stp_2_1"


def test_a_move_within_a_grain_keeps_the_span() -> None:
    moved = after(edits.move_cards("jrn_1", ["card_wide"], lane="lane_storyboard", at="stp_2_1"))
    assert card(moved, "card_wide").span == 3


def test_lanes_with_their_own_drawing_take_no_cards() -> None:
    with pytest.raises(EditError, match="lane_takes_no_cards"):
        edits.move_cards("jrn_1", ["card_wide"], lane="lane_emotion", at="stp_1_1")(rich_project())
    with pytest.raises(EditError, match="lane_takes_no_cards"):
        edits.add_card("jrn_1", Card(id="x", lane="lane_touchpoints", at="stp_1_1"))(rich_project())


def test_shifting_moves_each_card_in_its_own_lane() -> None:
    shifted = after(edits.shift_cards("jrn_1", ["card_actions_1", "card_questions_1"], 1))
    assert (card(shifted, "card_actions_1").at, card(shifted, "card_questions_1").at) == ("stp_2_1", "stg_2")
    with pytest.raises(EditError, match="off_the_map"):
        edits.shift_cards("jrn_1", ["card_questions_1"], -1)(rich_project())


def test_copies_stand_right_below_with_ids_given() -> None:
    copied = after(edits.duplicate_cards("jrn_1", {"card_actions_2": "x", "card_actions_3": "y"}), piled())
    assert stack(copied, *CELL) == ["card_actions_1", "card_actions_2", "x", "card_actions_3", "y", "card_actions_4"]
    assert card(copied, "x").text == "b"


@pytest.mark.parametrize(
    ("edit", "key"),
    [
        (edits.set_card("jrn_1", "card_no", text="x"), "unknown"),
        (edits.set_card("jrn_no", "card_wide", text="x"), "unknown"),
        (edits.set_card("jrn_1", "card_wide", at="stp_2_1"), "use_verb"),
        (edits.set_card("jrn_1", "card_wide", span=0), "value"),
        (edits.set_card("jrn_1", "card_wide", subject="psn_omar"), "unknown"),
        (edits.set_card("jrn_1", "card_wide", personas=("act_1",)), "unknown"),
        (edits.add_card("jrn_1", Card(id="enc_21", lane="lane_actions", at="stp_1_1")), "taken"),
        (edits.add_card("jrn_1", Card(id="x", lane="lane_actions", at="stp_2x1")), "unknown"),
        (edits.move_cards("jrn_1", ["card_wide", "card_no"], lane="lane_actions", at="stp_1_1"), "unknown"),
        (edits.duplicate_cards("jrn_1", {"card_wide": "prj_1"}), "taken"),
    ],
)
def test_what_would_break_the_model_is_refused(edit: edits.Edit, key: str) -> None:
    with pytest.raises(EditError, match=f"edit.error.{key}"):
        edit(rich_project())


def test_an_edit_leaves_what_it_does_not_touch_the_same_object() -> None:
    before = rich_project()
    changed = after(edits.set_card("jrn_1", "card_wide", text="New"), before)
    assert changed.journeys[1] is before.journeys[1]
    assert changed.touchpoints is before.touchpoints
    assert first(changed).stages is first(before).stages
    assert [old is new for old, new in zip(first(before).cards, first(changed).cards, strict=True)].count(False) == 1
