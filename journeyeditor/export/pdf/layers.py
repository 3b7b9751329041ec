"""Layers: each lane can be hidden and shown in a reader. A lane's label and its content are one layer.

Lanes of the same name on several maps of a file are one layer too: a book has a dozen, not a hundred.
"""

from __future__ import annotations

from collections import Counter

from journeyeditor.drawing.drawing import Drawing, Group
from journeyeditor.drawing.key import Part
from journeyeditor.drawing.marks import GlyphRun
from journeyeditor.export.pdf.objects import PdfFile, Value, array, dictionary, text


class Layers:
    """The layers of a file, in the order of their first appearance."""

    def __init__(self) -> None:
        """Starts with no layer."""
        self._lanes: dict[str, tuple[str, int]] = {}
        self._known: dict[int, Drawing] = {}

    def learn(self, drawing: Drawing) -> None:
        """Finds the lanes of a drawing: what has both a label and a band."""
        if id(drawing) in self._known:
            return
        # The drawing is kept, so that its id is not given to another.
        self._known[id(drawing)] = drawing
        bands = {group.key.id for group in drawing.groups if group.key.part is Part.BAND}
        labels = [group for group in drawing.groups if group.key.part is Part.LABEL and group.key.id in bands]
        named: Counter[str] = Counter()
        for label in sorted(labels, key=lambda group: group.origin[1]):
            title = _title(label)
            # Two of the same name on one map are two.
            self._lanes.setdefault(label.key.id, (title, named[title]))
            named[title] += 1

    def name(self, group: Group) -> str:
        """What the pages call the layer of a group; "" if it is in none."""
        return f"L_{group.key.id}" if group.key.id in self._lanes else ""

    def write(self, file: PdfFile) -> dict[str, Value]:
        """Puts the layers into a file, all shown; gives what the pages' resources need."""
        if not self._lanes:
            return {}
        made = {
            layer: file.add(dictionary({"Type": "/OCG", "Name": text(layer[0])}))
            for layer in dict.fromkeys(self._lanes.values())
        }
        listed = array(made.values())
        shown = dictionary({"Order": listed, "ON": listed})
        file.offer_layers(dictionary({"OCGs": listed, "D": shown}))
        return {f"L_{id_}": made[layer] for id_, layer in self._lanes.items()}


def _title(group: Group) -> str:
    """The first words of a label."""
    node = next((node for node in group.nodes if node.key.part is Part.LABEL), group.nodes[0])
    said = (mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))
    return node.alt or next(said, group.key.id)
