"""HarfBuzz shaping: a text in one face becomes a Shape in em, kept and shared, and cut where clusters end."""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb
from journeyeditor.drawing.marks import Shape
from journeyeditor.text.faces import hb_font

FEATURES: dict[str, int | bool] = {"kern": True, "calt": True, "ss03": False}
TABULAR: dict[str, int | bool] = {**FEATURES, "tnum": True}
TRACKED: dict[str, int | bool] = {"liga": False, "clig": False}


@lru_cache(maxsize=65536)
def shape(text: str, face: str, tabular: bool = False, tracking: float = 0.0) -> Shape:
    """A text shaped in a face, in em; `tracking` em are added after each cluster and part its ligatures."""
    font = hb_font(face)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    features = TABULAR if tabular else FEATURES
    hb.shape(font, buffer, {**features, **TRACKED} if tracking else features)
    em = 1 / font.face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    advances = tuple([position.x_advance * em for position in positions])
    shaped = Shape(
        face,
        text,
        tuple([info.codepoint for info in infos]),
        tuple([info.cluster for info in infos]),
        advances,
        tuple([position.x_offset * em for position in positions]),
        tuple([position.y_offset * em for position in positions]),
        sum(advances),
        buffer.direction == "rtl",
    )
    return _tracked(shaped, tracking) if tracking else shaped


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
    inside = [i for i, cluster in enumerate(shaped.clusters) if start <= cluster < end]
    glyphs = slice(inside[0], inside[-1] + 1) if inside else slice(0, 0)
    advances = shaped.advances[glyphs]
    return Shape(
        shaped.face,
        shaped.text[start:end],
        shaped.glyphs[glyphs],
        tuple([cluster - start for cluster in shaped.clusters[glyphs]]),
        advances,
        shaped.x_offsets[glyphs],
        shaped.y_offsets[glyphs],
        sum(advances),
        shaped.rtl,
    )
