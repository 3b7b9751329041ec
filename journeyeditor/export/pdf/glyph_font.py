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
TOLERANCE = 0.002
"""How far a glyph may stand from its place before the file says so (em): 0.05 pt in a title of 25 pt."""

DRIFT = 0.003
"""What a text's advances, each rounded, may differ from their sum (em); beyond, each glyph is placed."""

NOTDEF: Pair = (0, "")


class Codes(dict[Pair, tuple[str, float]]):
    """Pairs and what stands for them: the code in hexadecimal, and its width, a whole number of thousandths (em)."""

    def __init__(self, key: str) -> None:
        """Takes the key of the face."""
        super().__init__()
        self._font = hb_font(key)
        self._per_em = 1000 / self._font.face.upem
        self[NOTDEF] = self.__missing__(NOTDEF)

    def __missing__(self, pair: Pair) -> tuple[str, float]:
        width = round(self._font.get_glyph_h_advance(pair[0]) * self._per_em) / 1000
        code = self[pair] = (f"{len(self):04X}", width)
        return code


class Pieces(dict[tuple[int, str, float], str]):
    """Glyphs with their texts and advances (em), and what shows them: the code, and the kern after it if any."""

    def __init__(self, codes: Codes) -> None:
        """Takes the codes of the same face."""
        super().__init__()
        self._codes = codes

    def __missing__(self, glyph: tuple[int, str, float]) -> str:
        code, width = self._codes[glyph[:2]]
        kern = round(glyph[2] * 1000) - round(width * 1000)
        piece = self[glyph] = f"{code}>{-kern}<" if kern else code
        return piece


class Losses(dict[float, float]):
    """Advances, and what is lost when they are rounded to thousandths (em)."""

    def __missing__(self, advance: float) -> float:
        loss = self[advance] = advance - round(advance, 3)
        return loss


class GlyphFont:
    """One face of a file: gives codes to what is shown and remembers them for the font file."""

    def __init__(self, key: str, name: str) -> None:
        """Takes the key of the face and the name that the pages call it by."""
        self.key = key
        self.name = name
        self.codes = Codes(key)
        self._pieces = Pieces(self.codes)
        self._losses = Losses()
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
        if abs(sum(map(self._losses.__getitem__, shape.advances))) > DRIFT:
            return self._spaced(shape)
        pieces = map(self._pieces.__getitem__, zip(shape.glyphs, shape.text, shape.advances, strict=True))
        shown = f"<{''.join(pieces)}>".removesuffix("<>")
        kerned = shown.count("<") > 1 or not shown.endswith(">")
        return f"[{shown}]TJ" if kerned else f"{shown}Tj"

    def _spaced(self, shape: Shape) -> str:
        """The same with every glyph within the tolerance, for texts whose rounded advances would drift."""
        shown = ""
        gap = 0.0
        entries = map(self.codes.__getitem__, zip(shape.glyphs, shape.text, strict=True))
        for (code, width), advance in zip(entries, shape.advances, strict=True):
            if not -TOLERANCE < gap < TOLERANCE:
                whole = round(gap * 1000)
                shown += f">{-whole}<"
                gap -= whole / 1000
            shown += code
            gap += advance - width
        return f"[<{shown}>]TJ"

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
            gap += shape.x_offsets[i]
            whole = round(gap * 1000)
            code, width = self.codes[glyph, texts[i]]
            parts.append(f"{-whole}<{code}>" if whole else f"<{code}>")
            gap += shape.advances[i] - width - whole / 1000 - shape.x_offsets[i]
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
