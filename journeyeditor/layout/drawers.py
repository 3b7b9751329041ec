"""The table of lanes: how each is drawn, and what its drawing depends on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeyeditor.layout.context import Context, LaneBody, LaneDrawer
from journeyeditor.model import Drawn, Lane


def draw_empty(context: Context, lane: Lane) -> LaneBody:
    """A labelled empty row: a kind this version does not know."""
    return LaneBody(context.style.text.least + context.style.text.top + context.style.text.bottom, ())


LANE_DRAWERS: Mapping[Drawn, LaneDrawer] = MappingProxyType({Drawn.EMPTY: draw_empty})
"""Each kind of drawing and the function that makes a lane's body."""
