"""Every face of the program behind one provider: static instances of the font packages' variable fonts.

A face is named by its key, such as `inter-500`, `inter-display-600` or `noto-sans-400-italic`; glyph runs carry the
key, and screen, PDF and SVG load the very same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb
from journeyeditor.drawing.style import TextStyle
from journeyeditor.errors import ResourceError
from journeyeditor.text.cache import cache_folder, remembered

WEIGHTS = (400, 500, 600, 700)
INTER = ("fontpkg_inter", "files/Inter[opsz,wght].ttf", "files/Inter-Italic[opsz,wght].ttf")
NOTO = ("manimgx_fonts", "NotoSans[wght].ttf", "NotoSans-Italic[wght].ttf")
SCRIPTS = (
    "Armenian",
    "Georgian",
    "Hebrew",
    "Arabic",
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Ethiopic",
)


class Family(NamedTuple):
    """Where a family's variable fonts lie; `optical` is its optical size (pt). No italic: the upright stands in."""

    package: str
    upright: str
    italic: str = ""
    optical: float | None = None


FAMILIES = {
    "inter": Family(*INTER, optical=14),
    "inter-display": Family(*INTER, optical=32),
    "noto-sans": Family(*NOTO),
    "noto-sans-symbols": Family("manimgx_fonts", "NotoSansSymbols[wght].ttf"),
    **{f"noto-sans-{script.lower()}": Family("manimgx_fonts", f"NotoSans{script}[wght].ttf") for script in SCRIPTS},
    "noto-emoji": Family("manimgx_fonts", "NotoEmoji[wght].ttf"),
}
FALLBACKS = tuple(family for family in FAMILIES if not family.startswith("inter"))
"""Who is asked for a character that Inter lacks, in this order."""


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
    slanted = italic and bool(FAMILIES[family].italic)
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
    source = hb.Face(_source(FAMILIES[family].package, FAMILIES[family].upright))
    return frozenset(map(chr, source.unicodes))


def variable_face(family: str) -> bytes:
    """A family's variable font as it comes, for a window that sets text itself. Raises ResourceError."""
    return _source(FAMILIES[family].package, FAMILIES[family].upright)


def pinned(family: Family, weight: int, italic: bool, folder: Path) -> bytes:
    """A static instance of a variable font, kept in a folder under the hash of its source and axes."""
    file = family.italic if italic else family.upright
    axes = {"wght": float(weight)} | ({"opsz": family.optical} if family.optical else {})
    made_of = repr((_source_hash(family.package, file), sorted(axes.items()), hb.__version__))
    name = f"{sha256(made_of.encode()).hexdigest()[:32]}.face"
    return remembered(folder, name, lambda: pin(_source(family.package, file), axes))


def pin(source: bytes, axes: dict[str, float]) -> bytes:
    """A variable font fixed at a place of its axes, all its glyphs kept."""
    variable = hb.Face(source)
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for axis in variable.axis_infos:
        place = min(max(axes.get(axis.tag, axis.default_value), axis.min_value), axis.max_value)
        wanted.pin_axis_location(variable, axis.tag, place)
    return bytes(hb.subset(variable, wanted).blob.data)


def _parts(key: str) -> tuple[Family, int, bool]:
    italic = key.endswith("-italic")
    name, _, weight = key.removesuffix("-italic").rpartition("-")
    if name not in FAMILIES or weight not in map(str, WEIGHTS):
        raise ResourceError("export.face_missing", name=key)
    return FAMILIES[name], int(weight), italic


@cache
def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ResourceError("export.face_missing", name=name)
    return Path(next(iter(spec.submodule_search_locations)))


@cache
def _source_hash(package: str, file: str) -> str:
    return sha256(_source(package, file)).hexdigest()


def _source(package: str, file: str) -> bytes:
    path = _package(package) / file
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceError("export.face_missing", name=str(path)) from error
