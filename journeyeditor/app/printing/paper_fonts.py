"""Faces as a printer's PDF engine embeds them: Qt embeds those of its font database alone, others become outlines.

Outlines make a poster's spool ten times as large and keep Python waiting for a second while Qt packs them.
"""

from __future__ import annotations

import hashlib
import struct
from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.text.faces import face

TABLES_AT, TABLE = 12, 16
"""Where the list of a font's tables begins, and how long an entry is."""

FAMILY, STYLE, UNIQUE, WHOLE, POSTSCRIPT = 1, 2, 3, 4, 6
WINDOWS_ENGLISH = (3, 1, 0x409)


class PaperFonts(RawFonts):
    """The same glyphs at the same places as on screen. Only of the thread that made it, as Qt's fonts are."""

    def __init__(self) -> None:
        """Loads nothing yet."""
        super().__init__(lambda key: face(key).data)

    def _load(self, face: str) -> QRawFont:
        family = registered(face)
        if not family:
            return super()._load(face)
        if face not in self.loaded:
            wanted = QFont(family)
            wanted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            wanted.setPixelSize(12)
            found = QRawFont.fromFont(wanted)
            if found.familyName() != family:
                return super()._load(face)
            self.loaded[face] = found
        return self.loaded[face]


@cache
def registered(key: str) -> str:
    """The family under which the font database knows a face from now on; empty where it does not take it."""
    data = face(key).data
    family = "JE " + hashlib.sha256(data).hexdigest()[:12]
    own = with_name(data, family)
    number = QFontDatabase.addApplicationFontFromData(QByteArray(own)) if own else -1
    known = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return family if known == [family] else ""


def with_name(data: bytes, family: str) -> bytes | None:
    """A font under another name, which no font of the system has; None where its own table of names is too short."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (data[at : at + TABLE] for at in range(TABLES_AT, TABLES_AT + TABLE * count, TABLE))
    offset, length = next((struct.unpack(">II", entry[8:]) for entry in entries if entry[:4] == b"name"), (0, 0))
    names = _names(family)
    if len(names) > length:
        return None
    return data[:offset] + names.ljust(length, b"\0") + data[offset + length :]


def _names(family: str) -> bytes:
    """A table of names. The strings of all but the style are one."""
    parts = ((FAMILY, family), (STYLE, "Regular"), (UNIQUE, family), (WHOLE, family), (POSTSCRIPT, family))
    strings = family.encode("utf-16-be") + "Regular".encode("utf-16-be")
    records = b"".join(
        struct.pack(">6H", *WINDOWS_ENGLISH, name, 2 * len(text), 2 * len(family) if name == STYLE else 0)
        for name, text in parts
    )
    return struct.pack(">3H", 0, len(parts), 6 + len(records)) + records + strings
