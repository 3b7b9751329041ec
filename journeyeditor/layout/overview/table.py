"""The table of lanes from afar: how each is drawn, and which are left when all but the story goes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeyeditor.layout.context import Context, LaneDrawer
from journeyeditor.layout.emotion import draw_emotion
from journeyeditor.layout.intensity import draw_intensity
from journeyeditor.layout.overview.circles import draw_circles
from journeyeditor.layout.overview.counts import draw_bars, draw_counts, draw_ideas, draw_parts
from journeyeditor.layout.overview.numbers import draw_numbers, main_metric
from journeyeditor.layout.plain import draw_line
from journeyeditor.layout.style import Style
from journeyeditor.model import Drawn, Lane, kind_of_lane

OVERVIEW_DRAWERS: Mapping[Drawn, LaneDrawer] = MappingProxyType(
    {
        Drawn.NOTE: draw_bars,
        Drawn.TEXT: draw_counts,
        Drawn.QUOTE: draw_counts,
        Drawn.BOX: draw_counts,
        Drawn.OPPORTUNITY: draw_ideas,
        Drawn.PICTURE: draw_counts,
        Drawn.TOUCHPOINTS: draw_circles,
        Drawn.EMOTION: draw_emotion,
        Drawn.INTENSITY: draw_intensity,
        Drawn.METRICS: draw_numbers,
        Drawn.NESTED: draw_parts,
        Drawn.LINE: draw_line,
        Drawn.EMPTY: draw_counts,
    }
)
"""Each kind of drawing and what stands for it."""

STORY = frozenset({Drawn.TOUCHPOINTS, Drawn.EMOTION})
"""What is left of the lanes where there is no room for counts."""


def shown_from_afar(style: Style, lane: Lane) -> bool:
    """Whether a lane is drawn at a level of detail: every one but on the smallest."""
    return style.overview is None or style.overview.counts or kind_of_lane(lane.kind).drawn in STORY


def title_from_afar(context: Context, lane: Lane) -> str | None:
    """What a lane's label says in place of its title: the measure shown; nothing above the channels' own names."""
    if context.style.overview is None or lane.collapsed:
        return None
    drawn = kind_of_lane(lane.kind).drawn
    if drawn is Drawn.TOUCHPOINTS:
        return ""
    metric = main_metric(context) if drawn is Drawn.METRICS and not lane.title else None
    return metric.name if metric else None
