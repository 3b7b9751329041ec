"""Glyphs put together from others of a font file: TrueType's composite glyphs, added behind those there are."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

MOVED_AS_IT_IS = 0x0002
"""The flag of a component whose place is given as x and y."""

OWN_PLACE_UNSCALED = 0x1000


def with_built(data: bytes, built: Sequence[Sequence[tuple[int, int, int]]]) -> bytes:
    """A font file with more glyphs, each made of some of its own: (glyph, x, y) in units of the face."""
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    names = font.getGlyphOrder()
    outlines, widths = font["glyf"], font["hmtx"]
    for i, parts in enumerate(built):
        name = f"built{i}"
        advance = max(x + widths[names[part]][0] for part, x, _ in parts)
        outlines[name] = _composite([(names[part], x, y) for part, x, y in parts])
        outlines[name].recalcBounds(outlines)
        widths[name] = (max(advance, 0), getattr(outlines[name], "xMin", 0))
    out = BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _composite(parts: Sequence[tuple[str, int, int]]) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [_component(*part) for part in parts]
    return glyph


def _component(name: str, x: int, y: int) -> GlyphComponent:
    component = GlyphComponent()
    component.glyphName = name
    component.x, component.y = x, y
    component.flags = MOVED_AS_IT_IS | OWN_PLACE_UNSCALED
    return component
