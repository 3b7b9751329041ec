"""What a picture is, told from its first bytes: PNG, JPEG, GIF and WebP, by their specifications."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ImportFailed
from journeyeditor.model import Asset
from journeyeditor.storage.faults import reading
from journeyeditor.storage.integrity import hash_of

Size = tuple[int, int]


class PictureKind(NamedTuple):
    """One row: how a kind begins, and what finds width and height in px (None where they are not there)."""

    media_type: str
    begins: bytes
    size: Callable[[bytes], Size | None]


def read_picture(path: Path) -> tuple[Asset, bytes]:
    """A picture file as an asset of a project, and its bytes. Raises MissingFile, ImportFailed."""
    with reading(path):
        data = path.read_bytes()
    known = recognise(data)
    if known is None:
        raise ImportFailed("error.not_a_picture", path=str(path))
    media_type, (width, height) = known
    asset = Asset(hash=hash_of(data), media_type=media_type, width=width, height=height, name=path.name)
    return asset, data


def recognise(data: bytes) -> tuple[str, Size] | None:
    """The media type and size of a picture, or None where it is none that can be drawn."""
    for kind in KINDS:
        if data.startswith(kind.begins):
            size = kind.size(data)
            return (kind.media_type, size) if size and min(size) > 0 else None
    return None


def _png(data: bytes) -> Size | None:
    if data[12:16] != b"IHDR" or len(data) < 33:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _gif(data: bytes) -> Size | None:
    if data[3:6] not in {b"87a", b"89a"} or len(data) < 13:
        return None
    return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")


def _jpeg(data: bytes) -> Size | None:
    """Walks the segments to the frame header, whose marker is C0–CF but for three tables."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp(data: bytes) -> Size | None:
    if data[8:12] != b"WEBP" or len(data) < 30:
        return None
    kind, body = data[12:16], data[20:]
    if kind == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    return None


KINDS = (
    PictureKind("image/png", b"\x89PNG\r\n\x1a\n", _png),
    PictureKind("image/jpeg", b"\xff\xd8\xff", _jpeg),
    PictureKind("image/gif", b"GIF8", _gif),
    PictureKind("image/webp", b"RIFF", _webp),
)
