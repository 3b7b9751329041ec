"""How one place of a journey is found again in a drawing of another level of detail."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.app.canvas.level import Level
from journeyeditor.app.canvas.places import Places
from journeyeditor.layout.columns import Extent, columns_of
from journeyeditor.layout.style import load_style
from journeyeditor.model import Grain, Id, Journey


def full_width(journey: Journey) -> float:
    """How wide a journey is in detail, pt."""
    sheet = load_style(Level.DETAIL).sheet
    return sheet.lane_header + columns_of(journey.stages, sheet).width


class Anchor(NamedTuple):
    """A place of a map whatever draws it: how far along the steps, and how far down a lane ("" = above or below all).

    `along` is a step's number and the share of its width; `down` the share of the lane's height.
    """

    along: float
    lane: Id
    down: float


def anchor_at(places: Places, x: float, y: float) -> Anchor:
    """The place at a point of the sheet, pt."""
    row = next((row for row in places.rows if row.box.y <= y < row.box.bottom), None)
    steps = places.columns.steps
    if not steps:
        return Anchor(0.0, row.id if row else "", 0.0)
    column = places.column_at(x, Grain.STEP)
    share = (x - places.left - steps[column].x) / max(steps[column].width, 1.0)
    return Anchor(column + min(1.0, share), row.id if row else "", (y - row.box.y) / row.box.height if row else 0.0)


def point_of(places: Places, anchor: Anchor) -> tuple[float | None, float | None]:
    """Where a place is drawn, pt; None for a coordinate that this drawing cannot tell."""
    steps = places.columns.steps
    row = next((row for row in places.rows if row.id == anchor.lane), None)
    y = row.box.y + anchor.down * row.box.height if row else None
    if not steps:
        return None, y
    column = max(0, min(len(steps) - 1, int(anchor.along)))
    step: Extent = steps[column]
    return places.left + step.x + (anchor.along - column) * step.width, y
