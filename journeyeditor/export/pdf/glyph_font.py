"""Glyph runs as PDF text: a face whose character codes are pairs of a glyph and the text it stands for.

HarfBuzz has chosen the glyphs, so a code cannot stand for a character alone: the same glyph may set “fi” here and
“f” there. Each pair gets a code (CID) of its own; the font file says which glyph it draws, /ToUnicode what it means.
Widths in the file are whole thousandths of an em, as some readers cut fractions; the rest goes between the glyphs.
"""

from __future__ import annotations

from journeyeditor.drawing.marks import Shape
from journeyeditor.text.faces import hb_font
from journeyeditor.text.shape import steps, zeros

Pair = tuple[int, str]
NOTDEF: Pair = (0, "")


class Codes(dict[Pair, tuple[str, int]]):
    """Pairs and what stands for them: the code in hexadecimal, and its width in whole thousandths of an em."""

    def __init__(self, key: str) -> None:
        """Takes the key of the face."""
        super().__init__()
        self._font = hb_font(key)
        self._per_em = 1000 / self._font.face.upem
        self[NOTDEF] = self.__missing__(NOTDEF)

    def __missing__(self, pair: Pair) -> tuple[str, int]:
        width = round(self._font.get_glyph_h_advance(pair[0]) * self._per_em)
        code = self[pair] = (f"{len(self):04X}", width)
        return code


class GlyphFont:
    """One face of a file: gives codes to what is shown and remembers them for the font file."""

    def __init__(self, key: str, name: str) -> None:
        """Takes the key of the face and the name that the pages call it by."""
        self.key = key
        self.name = name
        self.codes = Codes(key)
        self._shown: dict[int, tuple[Shape, str]] = {}

    def show(self, shape: Shape, size: float) -> str:
        """The operators that show a shape at the text position, in a size (pt) only complex ones depend on."""
        known = self._shown.get(id(shape))
        if known:
            return known[1]
        if shape.rtl or not self._is_plain(shape):
            return self._complex(shape, size)
        shown = self._plain(shape)
        # The shape is kept as well, lest another one is made at its address.
        self._shown[id(shape)] = (shape, shown)
        return shown

    def _is_plain(self, shape: Shape) -> bool:
        count = len(shape.text)
        still = zeros(len(shape.glyphs))
        return shape.clusters == steps(count) and shape.x_offsets == still and shape.y_offsets == still

    def _plain(self, shape: Shape) -> str:
        """A glyph for each character, none moved: nearly every text."""
        codes = self.codes
        parts: list[str] = []
        run: list[str] = []
        gap = 0.0
        for pair, advance in zip(zip(shape.glyphs, shape.text, strict=True), shape.advances, strict=True):
            if gap >= 1 or gap <= -1:
                whole = round(gap)
                parts.append(f"<{''.join(run)}>{-whole}")
                run = []
                gap -= whole
            code, width = codes[pair]
            run.append(code)
            gap += advance * 1000 - width
        if not parts:
            return f"<{''.join(run)}>Tj"
        return f"[{''.join(parts)}<{''.join(run)}>]TJ"

    def _complex(self, shape: Shape, size: float) -> str:
        """Glyphs moved or of shared characters: each set by itself, the whole text said beside them if need be."""
        texts = cluster_texts(shape)
        spoken = not shape.rtl
        parts: list[str] = []
        gap = rise = 0.0
        for i, glyph in enumerate(shape.glyphs):
            if shape.y_offsets[i] != rise:
                rise = shape.y_offsets[i]
                parts.append(f"]TJ {rise * size:.3f} Ts[")
            gap += shape.x_offsets[i] * 1000
            whole = round(gap)
            code, width = self.codes[glyph, texts[i]]
            parts.append(f"{-whole}<{code}>" if whole else f"<{code}>")
            gap += shape.advances[i] * 1000 - width - whole - shape.x_offsets[i] * 1000
        shown = f"[{''.join(parts)}]TJ".replace("[]TJ ", "") + (" 0 Ts" if rise else "")
        if not spoken:
            return shown
        said = ("\ufeff" + shape.text).encode("utf-16-be").hex().upper()
        return f"/Span<</ActualText<{said}>>>BDC {shown} EMC"


def cluster_texts(shape: Shape) -> list[str]:
    """What each glyph stands for: its cluster's text at the cluster's first glyph, nothing at the others."""
    begins = sorted(set(shape.clusters))
    ends = dict(zip(begins, [*begins[1:], len(shape.text)], strict=True))
    seen: set[int] = set()
    texts: list[str] = []
    for cluster in shape.clusters:
        texts.append("" if cluster in seen else shape.text[cluster : ends[cluster]])
        seen.add(cluster)
    return texts
