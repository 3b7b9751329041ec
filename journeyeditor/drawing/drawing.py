"""A drawing: groups of keyed nodes on a sheet, and its outline. Points, y down, origin at the sheet's top left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from journeyeditor.drawing.key import Key
from journeyeditor.drawing.marks import Mark, Rect


class Sticky(StrEnum):
    """Which edges of the window a group stays at while the canvas scrolls."""

    NONE = "none"
    TOP = "top"
    LEFT = "left"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the drawing. `bounds` is relative to the group; `role` tells what a hit means; `alt` speaks it.

    `link` is the id it leads to (a journey, or a place in one) or "". `subject` is the model id that a click
    selects ("" = nothing to select).
    """

    key: Key
    bounds: Rect
    marks: tuple[Mark, ...]
    subject: str = ""
    link: str = ""
    alt: str = ""


class _LateNode(Node):
    """A node that has no marks before somebody asks for them."""

    __slots__ = ("make",)
    make: Callable[[], tuple[Mark, ...]] | None

    def __getattr__(self, name: str) -> Any:
        if name != "marks":
            raise AttributeError(name)
        make = self.make
        if make is not None:
            object.__setattr__(self, "marks", make())
            object.__setattr__(self, "make", None)
        return object.__getattribute__(self, "marks")


def late_node(
    key: Key, bounds: Rect, make: Callable[[], tuple[Mark, ...]], subject: str = "", link: str = "", alt: str = ""
) -> Node:
    """A node whose marks are made when they are first asked for: most of a large map is never looked at.

    `make` gives the same marks whenever it is called, from any thread.
    """
    node = object.__new__(_LateNode)
    for name, value in zip(LATE_FIELDS, (key, bounds, make, subject, link, alt), strict=True):
        object.__setattr__(node, name, value)
    return node


def glance(node: Node) -> tuple[Mark, ...]:
    """The marks of a node; those it has not made yet are not kept: for one look at all of a large map."""
    make = node.make if isinstance(node, _LateNode) else None
    return node.marks if make is None else make()


LATE_FIELDS = ("key", "bounds", "make", "subject", "link", "alt")


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that move together; an edit rebuilds one group and moves those below. Painted in tuple order."""

    key: Key
    origin: tuple[float, float]
    bounds: Rect
    nodes: tuple[Node, ...]
    sticky: Sticky = Sticky.NONE


@dataclass(frozen=True, slots=True)
class Outline:
    """An entry of the document outline: a title, where it stands (pt on the sheet), and its children."""

    title: str
    x: float
    y: float
    children: tuple[Outline, ...] = ()

    def moved(self, to: Callable[[float, float], tuple[float, float]]) -> Outline:
        """The entry and its children, each where `to` puts its place."""
        return Outline(self.title, *to(self.x, self.y), tuple(child.moved(to) for child in self.children))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole sheet. `language` is BCP 47; `smallest_text` the smallest size set, pt."""

    size: tuple[float, float]
    groups: tuple[Group, ...]
    outline: tuple[Outline, ...] = ()
    title: str = ""
    language: str = "en"
    smallest_text: float = 0.0

    def nodes(self) -> Iterator[tuple[Group, Node]]:
        """Each node with its group, in painting order."""
        for group in self.groups:
            for node in group.nodes:
                yield group, node

    def bounds(self) -> dict[Key, Rect]:
        """Where each node stands on the sheet (pt): what surfaces are compared by."""
        return {node.key: node.bounds.moved(*group.origin) for group, node in self.nodes()}
