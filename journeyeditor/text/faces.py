"""Every face of the program behind one provider: static instances of the variable fonts of `families`.

A face is named by its key, such as `inter-500`, `inter-display-600` or `noto-sans-400-italic`; glyph runs carry the
key, and screen, PDF and SVG load the very same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeyeditor.drawing.style import TextStyle
from journeyeditor.errors import ResourceError
from journeyeditor.text.cache import cache_folder, checksum, remembered
from journeyeditor.text.families import Family, family_named

if TYPE_CHECKING:
    import uharfbuzz as hb

WEIGHTS = (400, 500, 600, 700)


MADE = 1
"""Raised where `pin` makes another face of the same font, so that none made before is taken for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A static TrueType font: its key and its bytes."""

    key: str
    data: bytes


class Metrics(NamedTuple):
    """A face's ascent and descent above and below the baseline, em; both positive."""

    ascent: float
    descent: float


@cache
def face_key(family: str, weight: int, italic: bool = False) -> str:
    """The key of a family's face; the weight is the nearest that is made (400, 500, 600, 700)."""
    nearest = min(WEIGHTS, key=lambda made: abs(made - weight))
    slanted = italic and bool(family_named(family).italic)
    return f"{family}-{nearest}" + ("-italic" if slanted else "")


def main_face(style: TextStyle) -> str:
    """The key of the face that a text style asks for."""
    return face_key(main_family(style), style.weight, style.italic)


def main_family(style: TextStyle) -> str:
    """The family that a text style asks for."""
    return "inter-display" if style.family == "display" else "inter"


@cache
def face(key: str) -> Face:
    """The face of a key, pinned or taken from the cache folder. Raises ResourceError for a key we do not make."""
    family, weight, italic = _parts(key)
    return Face(key, pinned(family, weight, italic, cache_folder()))


@cache
def hb_font(key: str) -> hb.Font:
    """A face ready for shaping."""
    import uharfbuzz as hb

    return hb.Font(hb.Face(face(key).data))


@cache
def metrics(key: str) -> Metrics:
    """A face's metrics in em."""
    font = hb_font(key)
    extents = font.get_font_extents("ltr")
    return Metrics(extents.ascender / font.face.upem, -extents.descender / font.face.upem)


@cache
def coverage(family: str) -> frozenset[str]:
    """The characters a family has glyphs for."""
    import uharfbuzz as hb

    found = family_named(family)
    return frozenset(map(chr, hb.Face(found.source(), found.number).unicodes))


def variable_face(family: str) -> bytes:
    """A family's variable font as it comes, for a window that sets text itself. Raises ResourceError."""
    return family_named(family).source()


def pinned(family: Family, weight: int, italic: bool, folder: Path) -> bytes:
    """A static instance of a variable font, kept in a folder under the hash of its source and axes."""
    axes = {"wght": float(weight)} | ({"opsz": family.optical} if family.optical else {})
    made_of = repr((family.number, sorted(axes.items()), MADE)).encode()
    name = f"{_source_mark(family, italic)}-{checksum(made_of).hex()}.face"
    return remembered(folder, name, lambda: pin(family.source(italic), axes, family.number))


def pin(source: bytes, axes: dict[str, float], number: int = 0) -> bytes:
    """A font of a file fixed at a place of its axes, if it has any; all its glyphs are kept."""
    import uharfbuzz as hb

    variable = hb.Face(source, number)
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for axis in variable.axis_infos:
        place = min(max(axes.get(axis.tag, axis.default_value), axis.min_value), axis.max_value)
        wanted.pin_axis_location(variable, axis.tag, place)
    return bytes(hb.subset(variable, wanted).blob.data)


def _parts(key: str) -> tuple[Family, int, bool]:
    italic = key.endswith("-italic")
    name, _, weight = key.removesuffix("-italic").rpartition("-")
    if weight not in map(str, WEIGHTS):
        raise ResourceError("export.face_missing", name=key)
    return family_named(name), int(weight), italic


@cache
def _source_mark(family: Family, italic: bool) -> str:
    source = family.source(italic)
    return f"{len(source)}-{checksum(source).hex()}"
