"""The atlas of a project on paper, in one call."""

from __future__ import annotations

from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas import layout_atlas
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Project
from journeyeditor.text import Measure
from journeyeditor.words import Words


def atlas_sheet(project: Project, words: Words, measure: Measure, options: AtlasOptions | None = None) -> Drawing:
    """The atlas with title, legend and footer, ready to be exported; nodes stand as `place` computes them."""
    atlas = build(project)
    wanted = options or AtlasOptions(sheet=True)
    return layout_atlas(project, atlas, place(atlas), words, measure, wanted)
