"""Glyphs as outlines, for surfaces that take no fonts: pt or em, taken from the very face that the text is set in."""

from __future__ import annotations

from functools import cache

from journeyeditor.drawing.marks import Commands
from journeyeditor.drawing.svg import recorded_commands
from journeyeditor.text.faces import hb_font


@cache
def glyph_outline(face: str, glyph: int) -> Commands:
    """A glyph's outline in units of its face, y up; empty for a space."""
    from fontTools.pens.recordingPen import RecordingPen

    pen = RecordingPen()
    hb_font(face).draw_glyph_with_pen(glyph, pen)
    return tuple(recorded_commands(pen.value))


def units_per_em(face: str) -> int:
    """How many units of a face make an em."""
    return hb_font(face).face.upem
