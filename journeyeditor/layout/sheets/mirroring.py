"""Sheets mirrored, for languages that are read from right to left.

Plans are made from left to right; then every sheet is turned over whole: its windows, its furniture, and the drawings
they show. The first page, tile or column is then the one at the right.
"""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.drawing import Drawing, Rect, Sheet, View
from journeyeditor.layout.mirror import mirrored
from journeyeditor.layout.sheets.job import Plan
from journeyeditor.text.direction import is_rtl

OTHER_TURN = {0: 0, 1: 3, 2: 2, 3: 1}
"""Words that are read downwards at one edge are read upwards at the other."""


class Mirror:
    """Turns drawings over, each once, so that sheets go on sharing theirs."""

    def __init__(self) -> None:
        """Starts with no drawing."""
        self._known: dict[int, tuple[Drawing, Drawing]] = {}

    def drawing(self, drawing: Drawing) -> Drawing:
        """A drawing turned over."""
        known = self._known.get(id(drawing))
        if known is None:
            known = self._known[id(drawing)] = (drawing, mirrored(drawing))
        return known[1]

    def sheet(self, sheet: Sheet) -> Sheet:
        """A page turned over: what stood at its left stands at its right."""
        width = sheet.size[0]
        views = tuple(self._view(view, width) for view in sheet.views)
        return replace(
            sheet, views=views, outline=tuple(entry.moved(lambda x, y: (width - x, y)) for entry in sheet.outline)
        )

    def _view(self, view: View, width: float) -> View:
        x = width - view.box.right
        if view.turn % 2:
            return replace(view, x=x, turn=OTHER_TURN[view.turn])
        source = view.source
        there = Rect(view.drawing.size[0] - source.right, source.y, source.width, source.height)
        return replace(view, drawing=self.drawing(view.drawing), source=there, x=x)


def sheet_as_read(sheet: Sheet) -> Sheet:
    """A sheet as its language is read: mirrored where that is from right to left."""
    return Mirror().sheet(sheet) if is_rtl(sheet.language) else sheet


def plan_as_read(plan: Plan) -> Plan:
    """The plan as its language is read: mirrored where that is from right to left."""
    if not is_rtl(plan.drawing.language):
        return plan
    mirror = Mirror()
    return replace(plan, sheets=tuple(map(mirror.sheet, plan.sheets)), drawing=mirror.drawing(plan.drawing))
