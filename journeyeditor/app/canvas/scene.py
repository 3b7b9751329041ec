"""A drawing made ready to be painted and asked what stands where; an edit touches only what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from journeyeditor.app.canvas.camera import strips_of
from journeyeditor.app.canvas.compiled import Afar, Compiled, Compiler
from journeyeditor.app.canvas.index import NodeGrid
from journeyeditor.app.canvas.pixels import Put, on_pixels
from journeyeditor.app.canvas.wide import is_wide
from journeyeditor.drawing import Drawing, Group, Key, Node, Part, Rect, Sticky

T = TypeVar("T")


KEPT = 256
"""Answers kept of what stands for an id: those of what is selected and seen."""


class SceneGroup:
    """One group: its grid, and its nodes' calls, made when they are first seen; both by the nodes' identity."""

    def __init__(self, group: Group, old: SceneGroup | None = None) -> None:
        """Takes over from the group it replaces whatever is the same."""
        self.group = group
        self.made: dict[int, Compiled] = {}
        self.afar: dict[int, Afar] = {}
        self.subjects: dict[str, tuple[Node, ...]] | None = None
        self.heirs: dict[Key, Compiled] = {}
        if old is None:
            self.grid = NodeGrid.of(group.nodes)
        elif old.group.nodes is group.nodes:
            self.grid, self.made, self.afar = old.grid, old.made, old.afar
            self.subjects, self.heirs = old.subjects, old.heirs
        else:
            self._take_over(old)

    def _take_over(self, old: SceneGroup) -> None:
        from journeyeditor.model.diff import exchanged  # the first painting goes without the model

        nodes = self.group.nodes
        went, came = exchanged(old.group.nodes, nodes)
        if len(went) + len(came) > len(nodes):
            self.grid = NodeGrid.of(nodes)
        else:
            self.grid = old.grid.exchanged(nodes, went, came)
            self.subjects = old.renamed(went, came)
        gone = {id(node): node for node in went}
        self.made, self.afar = (without(kept, gone) for kept in (old.made, old.afar))
        wide = ((node.key, old.made.get(id(node))) for node in went if is_wide(node.bounds))
        self.heirs = {key: made for key, made in wide if made is not None}

    def compiled(self, number: int, compiler: Compiler) -> Compiled:
        """The calls of one node."""
        node = self.group.nodes[number]
        found = self.made.get(id(node))
        if found is None:
            found = self.made[id(node)] = compiler.compile(node, self.heirs.get(node.key))
        return found

    def seen_from_afar(self, number: int, compiler: Compiler) -> Afar:
        """One node as it is painted from afar."""
        node = self.group.nodes[number]
        found = self.afar.get(id(node))
        if found is None:
            found = self.afar[id(node)] = compiler.afar(node)
        return found

    def of(self, subject: str) -> tuple[Node, ...]:
        """The nodes that stand for an id, in painting order."""
        if self.subjects is None:
            self.subjects = by_subject(self.group.nodes)
        found = self.subjects.get(subject, ()) if subject else ()
        return found if len(found) < 2 else tuple(sorted(found, key=self._place))

    def _place(self, node: Node) -> int:
        return self.grid.order[id(node)]

    def renamed(self, went: Iterable[Node], came: Iterable[Node]) -> dict[str, tuple[Node, ...]] | None:
        """The nodes by what they stand for, once some of them went and others came; None if nobody has asked yet."""
        if self.subjects is None:
            return None
        found, gone, new = self.subjects.copy(), set(map(id, went)), by_subject(came)
        for subject in {node.subject for node in went} | new.keys():
            staying = [node for node in found.get(subject, ()) if id(node) not in gone]
            found[subject] = (*staying, *new.get(subject, ()))
        return found

    def forget_calls(self) -> None:
        """Drops what is compiled: the theme has changed."""
        self.made.clear()
        self.afar.clear()
        self.heirs.clear()


def by_subject(nodes: Iterable[Node]) -> dict[str, tuple[Node, ...]]:
    """Nodes by the id they stand for."""
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.subject, []).append(node)
    return {subject: tuple(own) for subject, own in found.items()}


def without(kept: dict[int, T], gone: Mapping[int, object]) -> dict[int, T]:
    """What is kept, but for those that are gone."""
    found = kept.copy()
    for key in found.keys() & gone.keys():
        del found[key]
    return found


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

    def __init__(self, drawing: Drawing, old: Scene | None = None, scale: float | None = None) -> None:
        """What is the same object as before keeps its grid and calls. Rows are put on whole px of a scale (px a pt)."""
        self.laid_out, self.scale = drawing, scale
        self.drawing = drawing if scale is None else on_pixels(drawing, scale, old.put() if old else ())
        self.strips = strips_of(self.drawing)
        self._asked: dict[str, list[Placed]] = {}
        before = {group.group.key: group for group in old.groups} if old else {}
        self.groups = tuple(SceneGroup(group, before.get(group.key)) for group in self.drawing.groups)
        self.staying = {sticky: [group for group in self.groups if group.group.sticky is sticky] for sticky in Sticky}

    def put(self) -> Iterable[Put]:
        """Each group as it was laid out, and as it is put on whole pixels."""
        return zip(self.laid_out.groups, self.drawing.groups, strict=True)

    def of(self, subject: str) -> list[Placed]:
        """The nodes that a click on selects this id."""
        found = self._asked.get(subject)
        if found is None:
            if len(self._asked) >= KEPT:
                self._asked.clear()
            found = [Placed(group.group, node) for group in self.groups for node in group.of(subject)]
            self._asked[subject] = found
        return found

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
            group.forget_calls()


def is_reckoned(node: Node) -> bool:
    """Whether a point of a curve stands for its step: nobody has said what is felt there."""
    return node.key.part is Part.POINT and node.subject == node.key.id


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
