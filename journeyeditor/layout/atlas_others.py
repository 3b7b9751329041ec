"""The lines of one journey that a dense atlas leaves out: shown while a person points at it."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.drawing import Key, Node, Part, Path
from journeyeditor.layout.atlas_lines import ARROW_BENDS, ways
from journeyeditor.layout.atlas_marks import arrow_marks
from journeyeditor.layout.atlas_picture import Arrow, AtlasPicture
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.model import Id


def other_nodes(picture: AtlasPicture, journey: Id, style: AtlasStyle) -> Iterator[Node]:
    """The overlaps of a journey that are left out, straight and a shade darker, then its links; in the atlas's pt."""
    for line in picture.other_lines(journey):
        bounds = line.bow.bounds().grown(line.width)
        marks = (Path(line.bow.commands(), stroke="control", width=line.width),)
        yield Node(Key(line.overlap.a, Part.EDGE, line.overlap.b), bounds, marks)
    for link in picture.thin.other_links.get(journey, ()):
        if link.source in picture.spots and link.target in picture.spots:
            way = ways(picture.spots, link.source, link.target, style.off_source, style.off_target)(ARROW_BENDS[0])
            bounds = way.bounds().grown(style.head)
            yield Node(Key(link.id, Part.LINK), bounds, arrow_marks(Arrow(link, way), style))
