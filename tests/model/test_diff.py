"""What differs between two projects: ids of what is another object, new or gone."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.model import Card, Stage, Step, changed_ids, difference, evolve, owned
from tests.builders import rich_project, small_project


def test_a_changed_card_touches_itself_and_its_owners() -> None:
    before = small_project()
    after = edits.set_card("jrn_1", "card_actions_2", text="Rings")(before)
    assert difference(before, after) == (frozenset({"prj_1", "jrn_1", "card_actions_2"}), frozenset())


def test_what_comes_and_what_goes_is_told_with_all_it_owns() -> None:
    before = small_project()
    stage = Stage(id="stg_new", steps=(Step(id="stp_new"),))
    after = edits.add_stage("jrn_1", stage, 0)(before)
    assert difference(before, after) == (frozenset({"prj_1", "jrn_1", "stg_new", "stp_new"}), frozenset())
    back = difference(after, before)
    assert back.gone == {"stg_new", "stp_new"}
    assert back.ids == {"prj_1", "jrn_1", "stg_new", "stp_new"}


def test_a_step_that_changes_its_stage_is_not_gone() -> None:
    before = small_project()
    after = edits.move_step("jrn_1", "stp_2_2", stage="stg_1", index=0)(before)
    assert difference(before, after) == (frozenset({"prj_1", "jrn_1", "stg_1", "stg_2", "stp_2_2"}), frozenset())


def test_a_new_order_touches_the_owner_only() -> None:
    before = rich_project()
    after = edits.move_persona("psn_omar", 0)(before)
    assert changed_ids(before, after) == {"prj_1"}


def test_the_same_project_differs_in_nothing() -> None:
    project = rich_project()
    assert changed_ids(project, project) == frozenset()


def test_equal_but_other_objects_differ() -> None:
    before = small_project()
    twin = Card.model_validate(before.journeys[0].cards[0].model_dump())
    first = evolve(before.journeys[0], cards=(twin, *before.journeys[0].cards[1:]))
    after = evolve(before, journeys=(first,))
    assert after == before
    assert changed_ids(before, after) == {"prj_1", "jrn_1", "card_actions_1"}


def test_owned_walks_stages_steps_and_parts_once() -> None:
    journey = rich_project().journeys[1]
    ids = [part.id for part in owned(journey)]
    assert len(ids) == len(set(ids)) == 1 + 2 + 3 + 1 + 3 + 1
    assert set(ids) == {journey.id, *journey.part_of}
