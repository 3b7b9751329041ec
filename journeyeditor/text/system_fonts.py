"""The system's TrueType fonts, found in the folders where systems keep them: asked when no package has a character."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

SUFFIXES = frozenset({".ttf", ".ttc", ".otf"})
UNFIT = re.compile("bold|italic|oblique|light|thin|black|condensed|mono|serif|heavy|medium|last ?resort", re.IGNORECASE)
"""Names of cuts that would stand out beside Inter: asked only where no plain one has the character."""


class SystemFont(NamedTuple):
    """A font of a file: a name of letters and figures, its file, its place in it, and the characters it has."""

    name: str
    path: Path
    number: int
    face: hb.Face

    def has(self, characters: Iterable[str]) -> bool:
        """Whether it has a glyph for each character."""
        own = self.face.unicodes
        return all(ord(character) in own for character in characters)


def font_folders() -> tuple[Path, ...]:
    """Where the fonts of this system lie, the person's own last."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return Path(os.environ.get("WINDIR") or "C:/Windows") / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), own, home / ".fonts"


def system_fonts(folders: Iterable[Path] | None = None) -> tuple[SystemFont, ...]:
    """Every font with TrueType outlines, plain cuts and Noto first, otherwise by path."""
    files = {
        path
        for folder in (font_folders() if folders is None else folders)
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
    }
    found: dict[str, SystemFont] = {}
    for path in sorted(files, key=lambda path: (bool(UNFIT.search(path.stem)), "noto" not in path.stem.lower(), path)):
        for font in _fonts(path):
            found.setdefault(font.name, font)
    return tuple(found.values())


def _fonts(path: Path) -> Iterator[SystemFont]:
    with suppress(OSError, hb.HarfBuzzError, ValueError):
        blob = hb.Blob.from_file_path(str(path))
        stem = re.sub("[^a-z0-9]", "", path.stem.lower())
        for number in range(hb.Face(blob).count):
            face = hb.Face(blob, number)
            if "glyf" in face.table_tags:
                yield SystemFont(stem + (str(number) if number else ""), path, number, face)
