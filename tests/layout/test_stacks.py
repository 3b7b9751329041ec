"""Cards in their rows while one of them grows in the hand, and once it is let go."""

from __future__ import annotations

from journeyeditor.drawing import Drawing, Node, Part
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Card, Project, evolve
from journeyeditor.words import Words
from tests.builders import project_of
from tests.fake_measure import FakeMeasure

MEASURE = FakeMeasure()
LONG = "So much to say that it takes line after line after line of a card that is only as wide as its step. " * 3


def two_cards() -> Project:
    """`crd_a` and `crd_b` beside each other, `crd_c` below `crd_b`."""
    project = project_of([1, 1], ["actions"])
    journey = project.journeys[0]
    places = (("a", "stp_1_1"), ("b", "stp_2_1"), ("c", "stp_2_1"))
    cards = tuple(Card(id=f"crd_{name}", lane="lane_actions", at=at, text=name) for name, at in places)
    return evolve(project, journeys=(evolve(journey, cards=cards),))


def written(project: Project, text: str) -> Project:
    """Another text on `crd_a`."""
    journey = project.journeys[0]
    cards = (evolve(journey.cards[0], text=text), *journey.cards[1:])
    return evolve(project, journeys=(evolve(journey, cards=cards),))


def drawn(project: Project, memory: Memory, *, held: bool) -> Drawing:
    options = LayoutOptions(header_width=900.0, held=held)
    return layout_journey(project, project.journeys[0], load_style("detail"), Words("en"), MEASURE, options, memory)


def card(drawing: Drawing, key: str) -> Node:
    (found,) = (n for g in drawing.groups for n in g.nodes if (n.key.id, n.key.part) == (key, Part.CARD))
    return found


def test_what_stands_beside_a_card_that_grows_fills_its_row_at_the_drop() -> None:
    project, memory = two_cards(), Memory()
    before = drawn(project, memory, held=False)
    grown = written(project, LONG)
    during = drawn(grown, memory, held=True)
    assert card(during, "crd_a").bounds.height > card(before, "crd_a").bounds.height
    assert card(during, "crd_b") is card(before, "crd_b")
    assert card(during, "crd_c").bounds.y > card(during, "crd_a").bounds.bottom
    after = drawn(grown, memory, held=False)
    assert card(after, "crd_b").bounds.height == card(after, "crd_a").bounds.height
    assert after == drawn(grown, Memory(), held=False)


def test_a_row_that_is_taken_back_is_as_it_was() -> None:
    project, memory = two_cards(), Memory()
    before = drawn(project, memory, held=False)
    for text in (LONG, LONG * 2, LONG):
        drawn(written(project, text), memory, held=True)
    assert drawn(project, memory, held=False) == before
