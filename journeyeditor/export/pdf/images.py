"""Pictures of the project as PDF images: a JPEG goes in as it is, anything else as pixels with its transparency."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image as Pictures
from PIL import ImageOps, UnidentifiedImageError

from journeyeditor.export.pdf.objects import PdfFile, Value

JPEG_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
ORIENTATION = 0x0112
"""The EXIF tag that says which way up a photograph is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the file and its size in pixels."""

    reference: Value
    width: int
    height: int


def add_picture(file: PdfFile, data: bytes) -> Picture | None:
    """Puts a picture into a file; None if the bytes are none that can be read."""
    try:
        with Pictures.open(BytesIO(data)) as opened:
            turned = opened.getexif().get(ORIENTATION, 1) != 1
            if opened.format == "JPEG" and opened.mode in JPEG_SPACES and not turned:
                return _jpeg(file, data, opened)
            return _pixels(file, ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, ValueError, Pictures.DecompressionBombError):
        return None


def _jpeg(file: PdfFile, data: bytes, picture: Pictures.Image) -> Picture:
    entries = _entries(picture.width, picture.height, JPEG_SPACES[picture.mode]) | {"Filter": "/DCTDecode"}
    return Picture(file.stream(data, entries, packed=False), picture.width, picture.height)


def _pixels(file: PdfFile, picture: Pictures.Image) -> Picture:
    width, height = picture.size
    entries = _entries(width, height, "/DeviceRGB")
    if picture.has_transparency_data:
        mask = picture.convert("RGBA").getchannel("A")
        entries["SMask"] = file.stream(mask.tobytes(), _entries(width, height, "/DeviceGray"))
    return Picture(file.stream(picture.convert("RGB").tobytes(), entries), width, height)


def _entries(width: int, height: int, space: str) -> dict[str, Value]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "ColorSpace": space,
        "BitsPerComponent": 8,
    }
