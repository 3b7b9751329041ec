"""Cards and stages split and merged by command; what cannot be says why."""

from __future__ import annotations

from journeyeditor.app.canvas.joining import merge_selection, parts_of, split_selection
from tests.app.stage import canvas, shown
from tests.builders import project_of, stage


def test_parts_of_a_text() -> None:
    """Lines, else sentences."""
    assert parts_of("- One\n- Two") == ["One", "Two"]
    assert parts_of("She calls. Nobody answers! Why?") == ["She calls.", "Nobody answers!", "Why?"]
    assert parts_of("Costs 3.50 €") == ["Costs 3.50 €"]


def test_a_card_is_split_and_merged() -> None:
    """Its parts are selected; merged again they stand in the first."""
    project = project_of([1], ["actions"], {"actions": ["She calls. Nobody answers."]})
    with canvas(project) as editor:
        editor.click("card_actions_1")
        split_selection(editor.view)
        assert [card.text for card in shown(editor).cards] == ["She calls.", "Nobody answers."]
        assert len(pair := editor.view.session.selection) == 2
        assert editor.undo_name() == "Split card"
        merge_selection(editor.view)
        assert [card.text for card in shown(editor).cards] == ["She calls.\nNobody answers."]
        assert pair[0] == "card_actions_1"
        assert len(editor.view.session.selection) == 1


def test_stages_are_split_at_a_step_and_merged_with_the_next() -> None:
    """A stage of three steps, its third selected."""
    with canvas(project_of([stage(1, "Report", 3), stage(2, "Settle")], ["actions"])) as editor:
        editor.view.session.select(("stp_1_3",))
        split_selection(editor.view)
        assert [len(one.steps) for one in shown(editor).stages] == [2, 1, 1]
        editor.click("stg_1")
        merge_selection(editor.view)
        assert [one.title for one in shown(editor).stages] == ["Report", "Settle"]
        assert [len(one.steps) for one in shown(editor).stages] == [3, 1]


def test_what_cannot_be_says_why() -> None:
    """A card of one sentence, one card alone, nothing."""
    with canvas(project_of([1], ["actions"], {"actions": ["One"]})) as editor:
        before = editor.view.session.project
        editor.click("card_actions_1")
        split_selection(editor.view)
        assert editor.view.status_hint.startswith("Select a card of several lines")
        merge_selection(editor.view)
        assert editor.view.status_hint == "Select two or more to merge them."
        editor.view.session.select(())
        split_selection(editor.view)
        assert editor.view.session.project is before
