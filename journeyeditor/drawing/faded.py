"""What surfaces paint paler than the rest of a drawing."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.drawing.drawing import Node
from journeyeditor.drawing.key import Part

CURVES = frozenset({Part.CURVE, Part.POINT, Part.NAME, Part.QUOTE})


class Faded(NamedTuple):
    """What steps back: model ids, and the personas whose curves do."""

    ids: frozenset[str] = frozenset()
    personas: frozenset[str] = frozenset()

    def fades(self, node: Node) -> bool:
        """Whether a node is painted paler: it stands for something that steps back, or leads to or from it."""
        key = node.key
        if node.subject in self.ids or key.id in self.ids:
            return True
        if key.part in {Part.PATH, Part.ROUTE}:
            return key.other in self.ids
        return key.part in CURVES and key.other.removeprefix("intensity ") in self.personas
