"""Faces, shaping, line breaking and measuring: the only place where text becomes glyphs."""

from __future__ import annotations

from journeyeditor.text.paragraph import Line, Measure, Paragraph, Piece

__all__ = ["Line", "Measure", "Paragraph", "Piece", "harfbuzz_measure"]


def harfbuzz_measure(language: str = "en") -> Measure:
    """The real measurer for texts of a language (BCP 47); loads HarfBuzz and ICU when first called."""
    from journeyeditor.text.measure import HarfBuzzMeasure

    return HarfBuzzMeasure(language)
