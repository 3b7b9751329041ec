"""Small signs that cards, curves and the legend share."""

from __future__ import annotations

from journeyeditor.drawing import Path, Rect
from journeyeditor.drawing.marks import Commands
from journeyeditor.drawing.shapes import circle, polygon, rectangle
from journeyeditor.layout.blocks import Block
from journeyeditor.model import Marker, Persona


def marker_outline(marker: Marker, cx: float, cy: float, r: float) -> Commands:
    """The sign of a persona's points round a centre, as large as a circle of radius r (pt)."""
    if marker is Marker.SQUARE:
        return rectangle(Rect(cx - r * 0.9, cy - r * 0.9, r * 1.8, r * 1.8))
    if marker is Marker.TRIANGLE:
        return polygon(((cx, cy - r * 1.15), (cx + r * 1.1, cy + r * 0.8), (cx - r * 1.1, cy + r * 0.8)))
    if marker is Marker.DIAMOND:
        return polygon(((cx, cy - r * 1.25), (cx + r * 1.25, cy), (cx, cy + r * 1.25), (cx - r * 1.25, cy)))
    return circle(cx, cy, r)


def persona_sign(persona: Persona, size: float) -> Block:
    """A persona's marker in its colour."""
    outline = marker_outline(persona.marker, size / 2, size / 2, size * 0.4)
    return Block(size, size, (Path(outline, fill=f"cat{persona.colour}"),))
