"""The grid of stages and steps."""

from __future__ import annotations

import pytest

from journeyeditor.layout.columns import Extent, columns_of
from journeyeditor.layout.style import load_style
from journeyeditor.model import Grain, Stage, Step

SCREEN, PAPER = load_style("detail").sheet, load_style("print").sheet


def stages(*steps: int) -> tuple[Stage, ...]:
    """Stages of so many steps each."""
    return tuple(
        Stage(id=f"stg_{n}", steps=tuple(Step(id=f"stp_{n}_{i}") for i in range(count)))
        for n, count in enumerate(steps)
    )


def test_two_steps_take_their_pitch_and_one_step_takes_a_whole_stage() -> None:
    columns = columns_of(stages(2, 1), SCREEN)
    assert columns.steps == (Extent(0, 87), Extent(87, 87), Extent(174, 174))
    assert columns.stages == (Extent(0, 174), Extent(174, 174))
    assert columns.width == 348


def test_seven_steps_make_a_wide_stage() -> None:
    assert columns_of(stages(7), SCREEN).stages == (Extent(0, 7 * 87),)


def test_a_persons_width_wins() -> None:
    stage = Stage(id="stg_0", steps=(Step(id="a", width=150), Step(id="b")))
    assert [extent.width for extent in columns_of((stage,), SCREEN).steps] == [150, 87]


def test_no_step_is_too_narrow_for_a_word() -> None:
    stage = Stage(id="stg_0", steps=(Step(id="a", width=1), Step(id="b")))
    assert columns_of((stage,), SCREEN).steps[0].width == SCREEN.least_column


def test_paper_shares_its_width_in_proportion_to_the_columns() -> None:
    columns = columns_of(stages(2, 1, 2), PAPER, 6 * 65.9 * 2)
    assert [extent.width for extent in columns.stages] == pytest.approx([263.6] * 3)
    assert columns.steps[0].width == pytest.approx(131.8)


def test_paper_is_never_narrower_than_its_columns_need() -> None:
    assert columns_of(stages(2, 2), PAPER, 10.0).steps[0].width == 65.9


def test_a_map_without_stages_has_room_for_one() -> None:
    columns = columns_of((), SCREEN)
    assert (columns.steps, columns.width) == ((), 174)


def test_cards_keep_off_the_edges_of_stages_and_steps() -> None:
    columns = columns_of(stages(2, 2), SCREEN)
    assert columns.between(Grain.STEP, 0, 0, 6, 1.5) == Extent(6, 79.5)
    assert columns.between(Grain.STEP, 1, 1, 6, 1.5) == Extent(88.5, 79.5)
    assert columns.between(Grain.STEP, 0, 2, 6, 1.5) == Extent(6, 3 * 87 - 6 - 1.5)
    assert columns.between(Grain.STAGE, 1, 1, 9, 4.5) == Extent(183, 156)


def test_a_place_of_the_other_grain_counts_as_the_column_it_lies_in() -> None:
    columns = columns_of(stages(2, 3), SCREEN)
    assert columns.index(Grain.STEP, "stp_1_0") == 2
    assert columns.index(Grain.STEP, "stg_1") == 2
    assert columns.index(Grain.STAGE, "stp_1_2") == 1
    assert columns.index(Grain.STAGE, "stg_0") == 0
