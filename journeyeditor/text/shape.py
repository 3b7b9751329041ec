"""HarfBuzz shaping: a text in one face becomes a Shape in em, which can be cut where clusters begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import zip_longest
from operator import neg

import uharfbuzz as hb
from journeyeditor.drawing.marks import Shape
from journeyeditor.text.faces import hb_font
from journeyeditor.text.plain import is_joined

Features = dict[str, int | bool]

FEATURES: dict[tuple[bool, bool], Features | None] = {
    (False, False): None,
    (True, False): {"tnum": True},
    (False, True): {"liga": False, "clig": False},
    (True, True): {"tnum": True, "liga": False, "clig": False},
}
"""By whether figures are of one width, and whether letters are tracked. HarfBuzz kerns, and leaves ss03 off."""


TIMES = re.compile(r"x ?\d|\d ?x")
"""Between figures Inter makes an x a sign of multiplication, which looks further than the next letter."""


def shape(
    text: str, face: str, tabular: bool = False, tracking: float = 0.0, *, rtl: bool = False, language: str = "en"
) -> Shape:
    """A text of one script shaped in a face, in em; its language (BCP 47) may ask for forms of its own.

    `tracking` em are added after each cluster and part its ligatures.
    """
    if not tracking and is_joined(text) and not TIMES.search(text):
        joined = _by_words(text, face, tabular, language)
        if joined:
            return joined
    shaped = _shaped(text, face, FEATURES[tabular, bool(tracking)], rtl, language)
    return _tracked(shaped, tracking) if tracking else shaped


def _shaped(text: str, face: str, features: Features | None, rtl: bool, language: str) -> Shape:
    font = hb_font(face)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font, buffer, features)
    em = 1 / font.face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    advances = tuple([position.x_advance * em for position in positions])
    return Shape(
        face,
        text,
        tuple([info.codepoint for info in infos]),
        _clusters([info.cluster for info in infos]),
        advances,
        _offsets([position.x_offset for position in positions], em),
        _offsets([position.y_offset for position in positions], em),
        sum(advances),
        rtl,
    )


def _by_words(text: str, face: str, tabular: bool, language: str) -> Shape | None:
    """A text put together from words shaped before, each with the spaces round it; None where that fails.

    Letters are moved by their neighbours only, and no neighbour is further than the space between two words.
    """
    words = text.split(" ")
    last = len(words) - 1
    glyphs: tuple[int, ...] = ()
    advances: tuple[float, ...] = ()
    for i, word in enumerate(words):
        made = _figures if word.isdecimal() else _word
        found = made(word, face, tabular, language, i > 0, i < last)
        if found is None:
            return None
        glyphs += found[0]
        advances += found[1]
    count = len(text)
    return Shape(face, text, glyphs, steps(count), advances, zeros(count), zeros(count), sum(advances))


Glyphs = tuple[tuple[int, ...], tuple[float, ...]]
"""Glyphs and their advances, em."""


def _figures(word: str, face: str, tabular: bool, language: str, after: bool, before: bool) -> Glyphs:
    """A number put together from its pairs of figures: there are too many numbers to keep each."""
    shown = f" {word}" if after else word
    pairs = zip_longest(shown, shown[1:] + " " * before, fillvalue="")
    found = [_pair(one, next_, face, tabular, language) for one, next_ in pairs]
    return tuple([glyph for glyph, _ in found]), tuple([advance for _, advance in found])


@lru_cache(maxsize=4096)
def _pair(one: str, following: str, face: str, tabular: bool, language: str) -> tuple[int, float]:
    """A figure or a space as it stands before another."""
    shaped = _shaped(one + following, face, FEATURES[tabular, False], False, language)
    return shaped.glyphs[0], shaped.advances[0]


@lru_cache(maxsize=65536)
def _word(word: str, face: str, tabular: bool, language: str, after: bool, before: bool) -> Glyphs | None:
    """The glyphs of a word and of the space it comes `after`, moved as they are `before` another space."""
    if not word:
        return None
    shaped = _shaped(f"{' ' * after}{word}{' ' * before}", face, FEATURES[tabular, False], False, language)
    count = len(shaped.text)
    moved = shaped.x_offsets is not zeros(count) or shaped.y_offsets is not zeros(count)
    if len(shaped.glyphs) != count or shaped.clusters is not steps(count) or moved:
        return None
    end = count - before
    return shaped.glyphs[:end], shaped.advances[:end]


def named(character: str, code: str, face: str) -> Shape:
    """A character that no font has, set as its code point: all the glyphs stand for it."""
    shown = shape(code, face)
    return shown._replace(text=character, clusters=(0,) * len(shown.glyphs))


def with_spaces_of(shaped: Shape, face: str) -> Shape:
    """The same shape with spaces as wide as another face's: those of a face of pictures are far wider."""
    space = shape(" ", face).width
    spaces = {i for i, character in enumerate(shaped.text) if character == " "}
    advances = [
        space if cluster in spaces else advance
        for cluster, advance in zip(shaped.clusters, shaped.advances, strict=True)
    ]
    return shaped._replace(advances=tuple(advances), width=sum(advances))


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
    face, text, glyphs, clusters, advances, x_offsets, y_offsets, _, rtl = shaped
    count = len(clusters)
    if start == 0 and end == len(text):
        return shaped
    still = zeros(count)
    if clusters is steps(count) and x_offsets is still and y_offsets is still:
        kept = advances[start:end]
        count = end - start
        none = zeros(count)
        return Shape(face, text[start:end], glyphs[start:end], steps(count), kept, none, none, sum(kept), rtl)
    place = _glyphs(shaped, start, end)
    kept = advances[place]
    return Shape(
        face,
        text[start:end],
        glyphs[place],
        _clusters([cluster - start for cluster in clusters[place]]),
        kept,
        _cut_offsets(x_offsets, place, len(kept)),
        _cut_offsets(y_offsets, place, len(kept)),
        sum(kept),
        rtl,
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
