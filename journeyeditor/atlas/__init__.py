"""The atlas: what joins the journeys of a project, what that tells, and where their nodes stand.

What a window needs at once is named here. The analyses are modules of their own (`hubs`, `seams`, `ways`, …) that load
networkx, NumPy, SciPy and RapidFuzz when first asked.
"""

from journeyeditor.atlas.build import build
from journeyeditor.atlas.overlap import overlaps
from journeyeditor.atlas.records import (
    Atlas,
    AtlasGroup,
    AtlasJourney,
    AtlasLink,
    AtlasTrouble,
    Overlap,
    Point,
    Positions,
    Trouble,
    Use,
    VolumeFigures,
)
from journeyeditor.atlas.summary import atlas_json
from journeyeditor.atlas.uses import uses

__all__ = [
    "Atlas",
    "AtlasGroup",
    "AtlasJourney",
    "AtlasLink",
    "AtlasTrouble",
    "Overlap",
    "Point",
    "Positions",
    "Trouble",
    "Use",
    "VolumeFigures",
    "atlas_json",
    "build",
    "overlaps",
    "uses",
]
