"""Journey → Drawing, atlas → Drawing: what stands where, in pt. No surface decides anything about places again."""

from journeyeditor.layout.columns import Columns, Extent
from journeyeditor.layout.context import Context, LaneBody, LayoutOptions
from journeyeditor.layout.journey import layout_journey
from journeyeditor.layout.memory import Memory
from journeyeditor.layout.style import Style, load_style

__all__ = [
    "Columns",
    "Context",
    "Extent",
    "LaneBody",
    "LayoutOptions",
    "Memory",
    "Style",
    "layout_journey",
    "load_style",
]
