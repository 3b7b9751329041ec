"""The levels of detail, and which a zoom shows."""

from __future__ import annotations

from enum import StrEnum

OVERVIEW_BELOW, MAP_BELOW = 0.7, 0.35
"""Zooms below which the overview is shown, and its smallest form."""

OVERVIEW_MOST, OVERVIEW_LEAST, MAP_MOST = 0.69, 0.35, 0.34


class Level(StrEnum):
    """A level of detail; its value is the name of the style that draws it."""

    DETAIL = "detail"
    OVERVIEW = "overview"
    MAP = "map"


def level_at(zoom: float) -> Level:
    """The level of a zoom: 1.0 is 100 %."""
    if zoom < MAP_BELOW:
        return Level.MAP
    return Level.OVERVIEW if zoom < OVERVIEW_BELOW else Level.DETAIL
