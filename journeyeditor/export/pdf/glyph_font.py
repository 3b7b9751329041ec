"""Glyph runs as PDF text: a face whose character codes are pairs of a glyph and the text it stands for.

HarfBuzz has chosen the glyphs, so a code cannot stand for a character alone: the same glyph may set “fi” here and
“f” there. Each pair gets a code (CID) of its own; the font file says which glyph it draws, /ToUnicode what it means.
Widths in the file are whole thousandths of an em, as some readers cut fractions; the rest goes between the glyphs.

Letters with marks above or below, and those of several glyphs, are put together into one glyph of the file: with
every mark set by itself, readers take the marks for lines of their own and lose the order of right-to-left words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from journeyeditor.drawing.marks import Shape
from journeyeditor.text.direction import mirrored
from journeyeditor.text.faces import hb_font
from journeyeditor.text.shape import steps, zeros

Built = tuple[tuple[int, int, int], ...]
"""A glyph put together: glyphs of the face and where each stands, in units of the face."""

Pair = tuple[int | Built, str]
TOLERANCE = 0.002
"""How far a glyph may stand from its place before the file says so (em): 0.05 pt in a title of 25 pt."""

DRIFT = 0.003
"""What a text's advances, each rounded, may differ from their sum (em); beyond, each glyph is placed."""

SHORT = 16
"""Texts of so few glyphs are let drift: by half a thousandth for each at most, and by a tenth of that as a rule."""

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
        width = round(self._advance(pair[0]) * self._per_em) / 1000
        code = self[pair] = (f"{len(self):04X}", width)
        return code

    def _advance(self, glyph: int | Built) -> int:
        if isinstance(glyph, int):
            return self._font.get_glyph_h_advance(glyph)
        return max(x + self._font.get_glyph_h_advance(part) for part, x, _ in glyph)


class Pieces(dict[tuple[int, str, float], str]):
    """Glyphs with their texts and advances (em), and what shows them: the code, and the kern after it if any."""

    def __init__(self, codes: Codes) -> None:
        """Takes the codes of the same face."""
        super().__init__()
        self._codes = codes

    def __missing__(self, glyph: tuple[int, str, float]) -> str:
        code, width = self._codes[glyph[:2]]
        kern = round((width - glyph[2]) * 1000)
        piece = self[glyph] = f"{code}>{kern}<" if kern else code
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
        self._piece = Pieces(self.codes).__getitem__
        self._upem = hb_font(key).face.upem
        self._loss = Losses().__getitem__
        self._shown: dict[int, str] = {}
        self._kept: list[Shape] = []

    @cached_property
    def space(self) -> str:
        """The operator that shows a space: between two lines it keeps their words apart when they are read."""
        glyph = hb_font(self.key).get_nominal_glyph(ord(" "))
        return f"<{self.codes[glyph, ' '][0]}>Tj" if glyph else ""

    def show(self, shape: Shape) -> str:
        """The operators that show a shape at the text position."""
        known = self._shown.get(id(shape))
        if known:
            return known
        _, text, glyphs, clusters, advances, x_offsets, y_offsets, _, rtl = shape
        still = zeros(len(glyphs))
        # Offsets and clusters of plain texts are kept once: others are as right the longer way.
        if rtl or x_offsets is not still or y_offsets is not still or clusters is not steps(len(text)):
            shown = self._complex(shape)
        elif len(glyphs) > SHORT and abs(sum(map(self._loss, advances))) > DRIFT:
            shown = self._spaced(shape)
        else:
            # A glyph for each character, none moved: nearly every text.
            codes = "".join(map(self._piece, zip(glyphs, text, advances, strict=False)))
            shown = f"[<{codes}>]TJ".replace("<>", "") if "<" in codes else f"<{codes}>Tj"
        # The shape is kept as well, lest another one is made at its address.
        self._kept.append(shape)
        self._shown[id(shape)] = shown
        return shown

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

    def _complex(self, shape: Shape) -> str:
        """Letters of several glyphs, moved ones, and those that are read leftwards."""
        parts: list[str] = []
        gap = 0.0
        for unit in units(shape, self._upem):
            whole = round(gap * 1000)
            code, width = self.codes[unit.glyph, unit.text]
            parts.append(f"{-whole}<{code}>" if whole else f"<{code}>")
            gap += unit.advance - width - whole / 1000
        return f"[{''.join(parts)}]TJ".replace("><", "")


class Unit(NamedTuple):
    """What one code shows: a glyph or several put together, their text, and their advance (em)."""

    glyph: int | Built
    text: str
    advance: float


def units(shape: Shape, upem: int) -> Iterator[Unit]:
    """A shape from left to right, each letter with the marks on it as one."""
    pen = [0.0]
    for advance in shape.advances:
        pen.append(pen[-1] + advance)
    for text, glyphs in _letters(shape):
        start, end = pen[glyphs.start], pen[glyphs.stop]
        built = tuple(
            (
                shape.glyphs[i],
                round((pen[i] + shape.x_offsets[i] - start) * upem),
                round(shape.y_offsets[i] * upem),
            )
            for i in glyphs
        )
        alone = len(built) == 1 and built[0][1:] == (0, 0)
        shown = mirrored(text) if shape.rtl else text
        yield Unit(built[0][0] if alone else built, shown, end - start)


def _letters(shape: Shape) -> list[tuple[str, range]]:
    """The texts of clusters and their glyphs; marks without a width go with the letter that they follow."""
    begins = sorted(set(shape.clusters))
    ends = dict(zip(begins, [*begins[1:], len(shape.text)], strict=True))
    found: list[tuple[str, range]] = []
    count = len(shape.glyphs)
    reading = range(count - 1, -1, -1) if shape.rtl else range(count)
    last = -1
    for i in reading:
        cluster = shape.clusters[i]
        text = shape.text[cluster : ends[cluster]]
        if found and (cluster == last or not shape.advances[i]):
            before, glyphs = found[-1]
            both = range(min(i, glyphs.start), max(i + 1, glyphs.stop))
            found[-1] = (before if cluster == last else before + text, both)
        else:
            found.append((text, range(i, i + 1)))
        last = cluster
    return found[::-1] if shape.rtl else found
