"""A drawing alone on its page, and what is told of text that came out too small."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from pathlib import Path

from journeyeditor.drawing.drawing import Drawing
from journeyeditor.drawing.sheet import Sheet, whole
from journeyeditor.errors import ExportError, Message, message
from journeyeditor.export.paper import LEAST_TEXT, Fit, Paper, paper_for


def only(drawings: Drawing | Sequence[Drawing], path: Path) -> Drawing:
    """The one drawing that a picture shows. Raises ExportError when there is none or are several."""
    if isinstance(drawings, Drawing):
        return drawings
    if len(drawings) != 1:
        raise ExportError("export.one_picture" if drawings else "export.nothing", path=str(path), count=len(drawings))
    return drawings[0]


def fitted(drawing: Drawing, place: Fit) -> Sheet:
    """A drawing alone on its page, its bookmarks with it."""
    view = whole(drawing, place.x, place.y, place.scale)
    outline = tuple(entry.moved(view.matrix.point) for entry in drawing.outline)
    return Sheet((place.width, place.height), (view,), "", drawing.title, outline, drawing.language)


def small_text(drawings: Sequence[Drawing], places: Sequence[Fit], paper: Paper | None, margin: float) -> list[Message]:
    """A warning for each drawing whose smallest text ends below 6 pt: on which paper it would not."""
    warnings = []
    for drawing, place in zip(drawings, places, strict=True):
        smallest = drawing.smallest_text * place.scale
        if paper is None or not 0 < smallest < LEAST_TEXT - 0.005:
            continue
        better = paper_for(drawing.size, drawing.smallest_text, paper, margin)
        key = "export.small_text" if better else "export.small_text_everywhere"
        size = floor(smallest * 10) / 10
        warnings.append(message(key, title=drawing.title, size=size, paper=paper.name, better=better or ""))
    return warnings
