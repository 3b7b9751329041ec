"""The atlas: what joins the journeys of a project, and where their nodes stand. networkx is loaded by `graph` only."""

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
from journeyeditor.atlas.uses import all_uses, others, uses

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
    "all_uses",
    "atlas_json",
    "build",
    "others",
    "overlaps",
    "uses",
]
