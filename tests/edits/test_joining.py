"""Cards and stages split and merged: nothing is lost, and what referred to them refers to what stays."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor.edits import merge_cards, merge_stages, split_card, split_stage
from journeyeditor.errors import EditError
from journeyeditor.model import Card, Comment, evolve, problems
from tests.builders import project_of, rich_project, stage


def test_a_card_is_split_and_merged_again() -> None:
    """Its parts stand below it in order; merged they are one text."""
    project = project_of([2], ["actions"], {"actions": ["One. Two. Three|Last"]})
    split = split_card("jrn_1", "card_actions_1", {"a": "Two.", "b": "Three"}, "One.")(project)
    assert [card.text for card in split.journeys[0].cards] == ["One.", "Two.", "Three", "Last"]
    merged = merge_cards("jrn_1", ["b", "card_actions_1", "a"])(split)
    assert [card.text for card in merged.journeys[0].cards] == ["One.\nTwo.\nThree", "Last"]


def test_merging_keeps_comments_and_tags() -> None:
    """A comment on a card that goes is one on the card that stays."""
    project = rich_project()
    first = project.journeys[0]
    tagged = tuple(
        evolve(c, tags=(c.id,)) if isinstance(c, Card) and c.lane == "lane_actions" else c for c in first.cards
    )
    project = evolve(project, journeys=(evolve(first, cards=tagged), *project.journeys[1:]))
    project = evolve(
        project,
        comments=(Comment(id="cmt_x", target="card_actions_2", author="M", written_on=date(2026, 3, 4), text="Hm"),),
    )
    merged = merge_cards("jrn_1", ["card_actions_1", "card_actions_2"])(project)
    assert merged.comments[0].target == "card_actions_1"
    assert merged.journeys[0].cards[0].tags == ("card_actions_1", "card_actions_2")
    assert problems(merged) == problems(project)


def test_stages_are_merged_with_all_that_stands_on_them() -> None:
    """Steps, cards, spans, measurements, nested journeys, insights and links follow."""
    project = rich_project()
    merged = merge_stages("jrn_1", ["stg_1", "stg_2"])(project)
    first = merged.journeys[0]
    assert [s.id for s in first.stages] == ["stg_1", "stg_3"]
    assert [s.id for s in first.steps] == [s.id for s in project.journeys[0].steps]
    cards = {card.id: card for card in first.cards}
    assert (cards["card_idea"].at, cards["card_idea"].span) == ("stg_1", 2)
    assert cards["card_wide"].span == 3
    assert first.measurements[0].target == "stg_1"
    assert merged.journeys[1].parent is not None
    assert merged.journeys[1].parent.at == "stg_1"
    assert "stg_1" in merged.insights[0].targets
    assert not problems(merged)


def test_stages_apart_are_not_merged() -> None:
    """The one between would be passed over."""
    with pytest.raises(EditError) as caught:
        merge_stages("jrn_1", ["stg_1", "stg_3"])(rich_project())
    assert caught.value.message.key == "edit.error.stages_apart"


def test_a_stage_is_split_at_a_step() -> None:
    """The later steps with what stands on them belong to the new stage; at its first step there is nothing to split."""
    project = project_of([stage(1, "Report", 3, phase="during")], ["actions"], {"actions": ["A", "B", "C"]})
    split = split_stage("jrn_1", "stp_1_2", "new", "Later")(project)
    assert [[s.id for s in one.steps] for one in split.journeys[0].stages] == [["stp_1_1"], ["stp_1_2", "stp_1_3"]]
    assert split.journeys[0].stages[1].title == "Later"
    assert split.journeys[0].stages[1].phase == "during"
    assert split.journeys[0].cards is project.journeys[0].cards
    with pytest.raises(EditError):
        split_stage("jrn_1", "stp_1_1", "new")(project)
