"""evolve: what is new is checked, what is not stays the same object."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeyeditor.model import Card, Project, Stage, evolve
from tests.builders import rich_project, small_project


def test_what_is_not_changed_stays_the_same_object() -> None:
    project = small_project()
    after = evolve(project, title="New")
    assert after.journeys is not None
    assert after.journeys[0] is project.journeys[0]
    assert after.personas is project.personas
    assert (project.title, after.title) == ("Insurance", "New")


def test_nothing_new_gives_the_node_itself() -> None:
    project = small_project()
    assert evolve(project, journeys=project.journeys) is project
    assert evolve(project, title="".join("Insurance"), levels=tuple(project.levels)) is project
    assert evolve(project, title="Insurances") is not project
    assert evolve(project, personas=tuple(reversed(rich_project().personas))) is not project


def test_what_is_new_is_checked() -> None:
    card = small_project().journeys[0].cards[0]
    with pytest.raises(ValidationError):
        evolve(card, span=0)
    with pytest.raises(TypeError, match="colours"):
        evolve(card, colours=3)
    with pytest.raises(ValidationError):
        evolve(small_project().journeys[0].stages[0], steps=())


def test_text_is_kept_in_one_normal_form() -> None:
    assert evolve(Card(id="c", lane="l", at="s"), text="e\u0301\r\nx\ry").text == "é\nx\ny"
    assert Project(id="p", title="a\r\nb").title == "a\nb"


def test_a_duration_has_one_unit() -> None:
    steps = small_project().journeys[0].stages[0].steps
    assert Stage(id="s", steps=steps, duration="P2W").duration == "P2W"
    with pytest.raises(ValidationError):
        Stage(id="s", steps=steps, duration="P1W2D")
