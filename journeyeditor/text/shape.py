"""HarfBuzz shaping: a text in one face becomes a Shape in em, which can be cut where clusters begin."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache
from operator import neg

import uharfbuzz as hb
from journeyeditor.drawing.marks import Shape
from journeyeditor.text.faces import hb_font
from journeyeditor.text.plain import is_plain

Features = dict[str, int | bool]

FEATURES: dict[tuple[bool, bool], Features | None] = {
    (False, False): None,
    (True, False): {"tnum": True},
    (False, True): {"liga": False, "clig": False},
    (True, True): {"tnum": True, "liga": False, "clig": False},
}
"""By whether figures are of one width, and whether letters are tracked. HarfBuzz kerns, and leaves ss03 off."""


def shape(
    text: str, face: str, tabular: bool = False, tracking: float = 0.0, *, rtl: bool = False, language: str = "en"
) -> Shape:
    """A text of one script shaped in a face, in em; its language (BCP 47) may ask for forms of its own.

    `tracking` em are added after each cluster and part its ligatures.
    """
    font = hb_font(face)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font, buffer, FEATURES[tabular, bool(tracking)])
    em = 1 / font.face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    glyphs = tuple([info.codepoint for info in infos])
    advances = tuple([position.x_advance * em for position in positions])
    count = len(glyphs)
    if count == len(text) and is_plain(text):
        shaped = Shape(face, text, glyphs, steps(count), advances, zeros(count), zeros(count), sum(advances))
    else:
        shaped = Shape(
            face,
            text,
            glyphs,
            _clusters([info.cluster for info in infos]),
            advances,
            _offsets([position.x_offset for position in positions], em),
            _offsets([position.y_offset for position in positions], em),
            sum(advances),
            rtl,
        )
    return _tracked(shaped, tracking) if tracking else shaped


def named(character: str, code: str, face: str) -> Shape:
    """A character that no font has, set as its code point: all the glyphs stand for it."""
    shown = shape(code, face)
    return replace(shown, text=character, clusters=(0,) * len(shown.glyphs))


def with_spaces_of(shaped: Shape, face: str) -> Shape:
    """The same shape with spaces as wide as another face's: those of a face of pictures are far wider."""
    space = shape(" ", face).width
    spaces = {i for i, character in enumerate(shaped.text) if character == " "}
    advances = [
        space if cluster in spaces else advance
        for cluster, advance in zip(shaped.clusters, shaped.advances, strict=True)
    ]
    return replace(shaped, advances=tuple(advances), width=sum(advances))


def _offsets(units: list[int], em: float) -> tuple[float, ...]:
    return tuple([unit * em for unit in units]) if any(units) else zeros(len(units))


def _clusters(clusters: list[int]) -> tuple[int, ...]:
    one_each = steps(len(clusters))
    own = tuple(clusters)
    return one_each if own == one_each else own


@cache
def steps(count: int) -> tuple[int, ...]:
    """0, 1, 2 …: the clusters of a text with a glyph for each character, kept once."""
    return tuple(range(count))


@cache
def zeros(count: int) -> tuple[float, ...]:
    """So many zeros: the offsets of nearly every shape, kept once."""
    return (0.0,) * count


def _tracked(shaped: Shape, tracking: float) -> Shape:
    """The same shape with room after the last glyph of each cluster that has a width."""
    clusters = shaped.clusters
    advances = tuple(
        advance + (tracking if advance and (i + 1 == len(clusters) or clusters[i + 1] != clusters[i]) else 0.0)
        for i, advance in enumerate(shaped.advances)
    )
    return Shape(
        shaped.face,
        shaped.text,
        shaped.glyphs,
        clusters,
        advances,
        shaped.x_offsets,
        shaped.y_offsets,
        sum(advances),
        shaped.rtl,
    )


def cut(shaped: Shape, start: int, end: int) -> Shape:
    """The part of a shape that sets text[start:end]; both must be where clusters begin."""
    if start == 0 and end == len(shaped.text):
        return shaped
    plain = shaped.clusters is steps(len(shaped.clusters))
    glyphs = slice(start, end) if plain else _glyphs(shaped, start, end)
    advances = shaped.advances[glyphs]
    count = len(advances)
    return Shape(
        shaped.face,
        shaped.text[start:end],
        shaped.glyphs[glyphs],
        steps(count) if plain else tuple([cluster - start for cluster in shaped.clusters[glyphs]]),
        advances,
        _cut_offsets(shaped.x_offsets, glyphs, count),
        _cut_offsets(shaped.y_offsets, glyphs, count),
        sum(advances),
        shaped.rtl,
    )


def _cut_offsets(offsets: tuple[float, ...], glyphs: slice, count: int) -> tuple[float, ...]:
    return zeros(count) if offsets is zeros(len(offsets)) else offsets[glyphs]


def _glyphs(shaped: Shape, start: int, end: int) -> slice:
    """The glyphs of text[start:end]; clusters rise from left to right, or fall where one reads leftwards."""
    if shaped.rtl:
        high = bisect_left(shaped.clusters, -start + 1, key=neg)
        return slice(bisect_left(shaped.clusters, -end + 1, key=neg), high)
    low = bisect_left(shaped.clusters, start)
    return slice(low, bisect_left(shaped.clusters, end, low))
