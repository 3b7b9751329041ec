"""Faces, shaping, line breaking and measuring: the only place where text becomes glyphs."""

from journeyeditor.text.paragraph import Line, Measure, Paragraph, Piece

__all__ = ["Line", "Measure", "Paragraph", "Piece"]
