"""Nodes whose marks are made when they are first asked for."""

from __future__ import annotations

import pickle
from dataclasses import replace

from journeyeditor.drawing import Image, Key, Mark, Node, Part, Rect, glance, late_node

BOX = Rect(1, 2, 30, 40)
KEY = Key("crd_1", Part.CARD)
MARKS = (Image("abc", BOX),)


class Maker:
    """Gives the marks and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> tuple[Mark, ...]:
        self.asked += 1
        return MARKS


def test_marks_are_made_once_and_only_when_asked_for() -> None:
    make = Maker()
    node = late_node(KEY, BOX, make, subject="crd_1", link="jrn", alt="A card")
    assert (node.key, node.bounds, node.subject, node.link, node.alt) == (KEY, BOX, "crd_1", "jrn", "A card")
    assert make.asked == 0
    assert node.marks is MARKS
    assert node.marks is MARKS
    assert make.asked == 1


def test_a_glance_keeps_nothing() -> None:
    make = Maker()
    node = late_node(KEY, BOX, make)
    assert glance(node) == glance(node) == MARKS
    assert make.asked == 2
    assert node.marks is MARKS
    assert glance(node) is node.marks
    assert make.asked == 3
    assert glance(Node(KEY, BOX, MARKS)) is MARKS


def test_it_is_a_node_like_any() -> None:
    one, other = (late_node(KEY, BOX, Maker(), subject="crd_1") for _ in range(2))
    assert isinstance(one, Node)
    assert one == other
    assert hash(one) == hash(other)
    assert one != late_node(KEY, BOX, lambda: (), subject="crd_1")
    wider = replace(one, bounds=Rect(0, 0, 50, 50))
    assert (wider.bounds.width, wider.marks, wider.subject) == (50, MARKS, "crd_1")
    assert replace(one, marks=()).marks == ()


def test_what_is_pickled_has_its_marks() -> None:
    node = late_node(KEY, BOX, lambda: MARKS, alt="A card")
    assert pickle.loads(pickle.dumps(node)) == node


def test_nothing_else_comes_late() -> None:
    make = Maker()
    assert not hasattr(late_node(KEY, BOX, make), "anything")
    assert make.asked == 0
