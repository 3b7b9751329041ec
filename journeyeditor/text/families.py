"""Which families there are and where their fonts lie: our packages, the East Asian extra, the system's own.

None lies in the repository. Inter sets what it can; the Noto families stand in for other scripts; where the extra
`cjk` is not installed, and for rare signs, the system's TrueType fonts are asked last.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ResourceError
from journeyeditor.text.system_fonts import SystemFont, system_fonts

INTER = ("fontpkg_inter", "files/Inter[opsz,wght].ttf", "files/Inter-Italic[opsz,wght].ttf")
NOTO = ("manimgx_fonts", "NotoSans[wght].ttf", "NotoSans-Italic[wght].ttf")
CJK = "justmytype_intl_cjk"
SYSTEM = "system-"
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
EMOJI = "noto-emoji"


class Family(NamedTuple):
    """Where a family's fonts lie; `optical` is its optical size (pt). No italic: the upright stands in.

    Without a package `upright` is a path of the system; `number` tells fonts of one file apart.
    """

    package: str
    upright: str
    italic: str = ""
    optical: float | None = None
    number: int = 0

    def source(self, italic: bool = False) -> bytes:
        """The bytes of the upright or italic font file. Raises ResourceError when it is not there."""
        file = self.italic if italic else self.upright
        path = (_package(self.package) / file) if self.package else Path(file)
        try:
            return path.read_bytes()
        except OSError as error:
            raise ResourceError("export.face_missing", name=str(path)) from error


PACKAGED = {
    "inter": Family(*INTER, optical=14),
    "inter-display": Family(*INTER, optical=32),
    "noto-sans": Family(*NOTO),
    "noto-sans-symbols": Family("manimgx_fonts", "NotoSansSymbols[wght].ttf"),
    **{f"noto-sans-{script.lower()}": Family("manimgx_fonts", f"NotoSans{script}[wght].ttf") for script in SCRIPTS},
    EMOJI: Family("manimgx_fonts", "NotoEmoji[wght].ttf"),
}
EAST_ASIAN = {
    f"noto-sans-{end}": Family(CJK, f"fonts/ofl/notosans{end}/NotoSans{end.upper()}[wght].ttf")
    for end in ("jp", "kr", "sc", "tc")
}
EAST_ASIAN_ORDER = {
    "ja": ("noto-sans-jp", "noto-sans-sc", "noto-sans-tc", "noto-sans-kr"),
    "ko": ("noto-sans-kr", "noto-sans-jp", "noto-sans-sc", "noto-sans-tc"),
    "zh": ("noto-sans-sc", "noto-sans-tc", "noto-sans-jp", "noto-sans-kr"),
    "zh-hant": ("noto-sans-tc", "noto-sans-sc", "noto-sans-jp", "noto-sans-kr"),
}
"""Han characters look different in these languages, so each has its own order."""


def family_named(name: str) -> Family:
    """The family of a name. Raises ResourceError for one that there is not."""
    found = PACKAGED.get(name) or EAST_ASIAN.get(name)
    if found is None and name.startswith(SYSTEM):
        font = system_families().get(name)
        found = Family("", str(font.path), number=font.number) if font else None
    if found is None:
        raise ResourceError("export.face_missing", name=name)
    return found


@cache
def fallbacks(writing: str) -> tuple[str, ...]:
    """Who is asked, in this order, for a character that Inter lacks in a way of writing (`ja`, `ko`, `zh`, …)."""
    own = [name for name in PACKAGED if not name.startswith("inter")]
    if find_spec(CJK) is None:
        return tuple(own)
    return (*own, *EAST_ASIAN_ORDER[writing])


@cache
def system_families() -> dict[str, SystemFont]:
    """The system's fonts by names of ours: `system-` and the letters and figures of the font's own."""
    return {f"{SYSTEM}{font.name}": font for font in system_fonts()}


@cache
def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ResourceError("export.face_missing", name=name)
    return Path(next(iter(spec.submodule_search_locations)))
