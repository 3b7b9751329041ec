"""Faces, shaping, line breaking and measuring: the only place where text becomes glyphs."""

from __future__ import annotations

from journeyeditor.text.paragraph import Line, Measure, Paragraph, Piece

__all__ = ["Line", "Measure", "Paragraph", "Piece", "harfbuzz_measure", "missing"]


def harfbuzz_measure(language: str = "en") -> Measure:
    """The real measurer for texts of a language (BCP 47); loads HarfBuzz and ICU when first called."""
    from journeyeditor.text.measure import HarfBuzzMeasure

    return HarfBuzzMeasure(language)


def missing(text: str, language: str = "en") -> tuple[str, ...]:
    """The code points of a text (`U+13000`) that no font has, each once; they are set as that name."""
    from journeyeditor.text.fallback import missing as found

    return found(text, language)
