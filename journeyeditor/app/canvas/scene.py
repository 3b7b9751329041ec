"""A drawing made ready to be painted and asked what stands where; an edit touches only what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeyeditor.app.canvas.compiled import Afar, Compiled, Compiler
from journeyeditor.app.canvas.index import Grid
from journeyeditor.drawing import Drawing, Group, Key, Node, Part, Rect


class SceneGroup:
    """One group: its grid, and its nodes' calls, made when they are first seen."""

    group: Group
    grid: Grid
    made: dict[int, Compiled]
    afar: dict[int, Afar]
    numbers: dict[str, list[int]]

    def __init__(self, group: Group, old: SceneGroup | None = None) -> None:
        """Takes over from the group it replaces whatever is the same."""
        self.group = group
        if old is not None and old.group.nodes is group.nodes:
            self.grid, self.made, self.afar, self.numbers = old.grid, old.made, old.afar, old.numbers
            return
        self.numbers = {}
        self.afar = {}
        changed = replaced(old.group.nodes, group.nodes) if old else None
        if old is None or changed is None:
            self.grid = Grid(node.bounds for node in group.nodes)
            self.made = taken_over(group, old) if old else {}
            return
        stays = all(old.group.nodes[n].bounds == group.nodes[n].bounds for n in changed)
        self.grid = old.grid if stays else Grid(node.bounds for node in group.nodes)
        self.made = {number: compiled for number, compiled in old.made.items() if number not in changed}
        self.afar = {number: afar for number, afar in old.afar.items() if number not in changed}

    def compiled(self, number: int, compiler: Compiler) -> Compiled:
        """The calls of one node."""
        found = self.made.get(number)
        if found is None:
            found = self.made[number] = compiler.compile(self.group.nodes[number])
        return found

    def seen_from_afar(self, number: int, compiler: Compiler) -> Afar:
        """One node as it is painted from afar."""
        found = self.afar.get(number)
        if found is None:
            found = self.afar[number] = compiler.afar(self.group.nodes[number])
        return found

    def of(self, subject: str) -> list[int]:
        """The numbers of the nodes that stand for an id."""
        if not self.numbers:
            for number, node in enumerate(self.group.nodes):
                self.numbers.setdefault(node.subject, []).append(number)
        return self.numbers.get(subject, []) if subject else []


def replaced(old: tuple[Node, ...], new: tuple[Node, ...]) -> set[int] | None:
    """The numbers of nodes that another object stands for now; None where nodes came or went."""
    if len(old) != len(new):
        return None
    return {number for number, (a, b) in enumerate(zip(old, new, strict=True)) if a is not b}


def taken_over(group: Group, old: SceneGroup) -> dict[int, Compiled]:
    """The calls of those nodes that are the same objects as before, by their new numbers."""
    if not old.made:
        return {}
    numbers = {id(node): number for number, node in enumerate(group.nodes)}
    found = ((numbers.get(id(old.group.nodes[number])), compiled) for number, compiled in old.made.items())
    return {number: compiled for number, compiled in found if number is not None}


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and where it stands on the sheet, pt."""

    group: Group
    node: Node

    @property
    def bounds(self) -> Rect:
        """On the sheet."""
        return self.node.bounds.moved(*self.group.origin)


class Scene:
    """The groups of one drawing."""

    groups: tuple[SceneGroup, ...]

    def __init__(self, drawing: Drawing, old: Scene | None = None) -> None:
        """What is the same object as before keeps its grid and calls."""
        self.drawing = drawing
        before = {group.group.key: group for group in old.groups} if old else {}
        self.groups = tuple(SceneGroup(group, before.get(group.key)) for group in drawing.groups)

    def of(self, subject: str) -> list[Placed]:
        """The nodes that a click on selects this id."""
        return [Placed(group.group, group.group.nodes[n]) for group in self.groups for n in group.of(subject)]

    def find(self, key: Key, subject: str) -> Placed | None:
        """The node of a key, among those of a subject."""
        return next((placed for placed in self.of(subject) if placed.node.key == key), None)

    def cards_in(self, area: Rect) -> list[Placed]:
        """The cards of the body that meet an area of the sheet (pt)."""
        found = []
        for group in self.groups:
            x, y = group.group.origin
            for number in group.grid.find(area.moved(-x, -y)):
                node = group.group.nodes[number]
                if node.key.part is Part.CARD and node.subject:
                    found.append(Placed(group.group, node))
        return found

    def main(self, subject: str) -> Placed | None:
        """The node that stands for an id: its card, point or head rather than its number or label."""
        found = self.of(subject)
        return min(found, key=lambda placed: MAIN.get(placed.node.key.part, 9), default=None)

    def forget_calls(self) -> None:
        """Drops every compiled call: the theme has changed."""
        for group in self.groups:
            group.made.clear()
            group.afar.clear()


MAIN = {
    "card": 0,
    "stage": 0,
    "step": 0,
    "node": 0,
    "link": 1,
    "point": 1,
    "route": 1,
    "label": 2,
    "number": 3,
    "moment": 4,
}


def changed_areas(old: Drawing, new: Drawing) -> Iterator[Rect] | None:
    """Where two drawings differ on the sheet, pt; None when it is simpler to paint all."""
    if old.size != new.size or [group.key for group in old.groups] != [group.key for group in new.groups]:
        return None
    return (area for a, b in zip(old.groups, new.groups, strict=True) for area in _differences(a, b))


def _differences(old: Group, new: Group) -> Iterator[Rect]:
    if old is new or (old.nodes is new.nodes and old.origin == new.origin):
        return
    if old.origin != new.origin:
        yield old.bounds.moved(*old.origin)
        yield new.bounds.moved(*new.origin)
        return
    changed = replaced(old.nodes, new.nodes)
    if changed is not None:
        for number in changed:
            yield old.nodes[number].bounds.union(new.nodes[number].bounds).moved(*new.origin)
        return
    before, after = {id(node) for node in old.nodes}, {id(node) for node in new.nodes}
    for group, others in ((old, after), (new, before)):
        for node in group.nodes:
            if id(node) not in others:
                yield node.bounds.moved(*group.origin)
