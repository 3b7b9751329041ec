"""The plans of pages, tiles and the book of the sample are those that were looked at."""

from __future__ import annotations

import pytest

from tests.golden.plans import FOLDER, PLANS, described


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_is_the_one_that_was_looked_at(name: str) -> None:
    assert described(PLANS[name]()) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_plan_that_is_kept_is_held_to() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(PLANS)
