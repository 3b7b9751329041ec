"""The table of lanes: how each is drawn, and what its drawing depends on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.layout.cards import draw_cards, stacked_inputs
from journeyeditor.layout.context import Context, LaneBody, LaneDrawer, LaneInputs
from journeyeditor.layout.emotion import draw_emotion
from journeyeditor.layout.felt import felt_lines
from journeyeditor.layout.intensity import draw_intensity
from journeyeditor.layout.metrics import draw_metrics, metric_inputs
from journeyeditor.layout.nested import draw_nested, nested_inputs
from journeyeditor.layout.overview import OVERVIEW_DRAWERS
from journeyeditor.layout.plain import draw_empty, draw_line, no_inputs
from journeyeditor.layout.touchpoints import draw_touchpoints
from journeyeditor.model import Drawn, Lane, kind_of_lane


class Drawer(NamedTuple):
    """How a lane is drawn, and from what besides the lane itself, its cards and the columns."""

    draw: LaneDrawer
    inputs: LaneInputs


def path_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What touchpoints are drawn from."""
    journey, project = context.journey, context.project
    parts = (journey.stages, journey.encounters, journey.routes, journey.personas)
    return (*parts, project.touchpoints, project.channels, project.personas, context.options.held)


def emotion_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What curves are drawn from: the same object as long as nobody feels otherwise, whatever else changed."""
    return (context.journey.stages, felt_lines(context, "emotion"), context.options.held)


def intensity_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """The same for intensity."""
    return (context.journey.stages, felt_lines(context, "intensity"))


CARDS = Drawer(draw_cards, stacked_inputs)

LANE_DRAWERS: Mapping[Drawn, Drawer] = MappingProxyType(
    {
        Drawn.NOTE: CARDS,
        Drawn.TEXT: CARDS,
        Drawn.QUOTE: CARDS,
        Drawn.BOX: CARDS,
        Drawn.OPPORTUNITY: CARDS,
        Drawn.PICTURE: CARDS,
        Drawn.TOUCHPOINTS: Drawer(draw_touchpoints, path_inputs),
        Drawn.EMOTION: Drawer(draw_emotion, emotion_inputs),
        Drawn.INTENSITY: Drawer(draw_intensity, intensity_inputs),
        Drawn.METRICS: Drawer(draw_metrics, metric_inputs),
        Drawn.NESTED: Drawer(draw_nested, nested_inputs),
        Drawn.LINE: Drawer(draw_line, no_inputs),
        Drawn.EMPTY: Drawer(draw_empty, no_inputs),
    }
)
"""Each kind of drawing and its drawer."""


def draw_lane(context: Context, lane: Lane) -> LaneBody:
    """The body of a lane of any kind, at any level of detail."""
    drawn = kind_of_lane(lane.kind).drawn
    if context.style.overview is not None:
        return OVERVIEW_DRAWERS.get(drawn, draw_empty)(context, lane)
    return LANE_DRAWERS.get(drawn, LANE_DRAWERS[Drawn.EMPTY]).draw(context, lane)
