"""Pages of a PDF as PNG pictures, rasterised by pdfium: no Qt, and what a reader of the PDF sees."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple
from zlib import compress, crc32

import pypdfium2
from journeyeditor.errors import ExportError
from journeyeditor.export.writing import write_whole

SIGNATURE = b"\x89PNG\r\n\x1a\n"
POINTS_AN_INCH = 72
METRE = 39.3701
"""Inches in a metre: PNG tells its resolution in dots a metre."""

RGB = 2


class Raster(NamedTuple):
    """Pixels in rows of red, green and blue bytes."""

    width: int
    height: int
    pixels: bytes

    def at(self, x: int, y: int) -> tuple[int, int, int]:
        """The colour of one pixel, 0–255."""
        start = (y * self.width + x) * 3
        red, green, blue = self.pixels[start : start + 3]
        return red, green, blue


def rasterise(source: Path | bytes, page: int = 0, dpi: float = 150) -> Raster:
    """A page of a PDF (0 = the first) as pixels. Raises ExportError when there is no such page."""
    document = pypdfium2.PdfDocument(source)
    try:
        if not 0 <= page < len(document):
            raise ExportError("export.no_page", page=page + 1, pages=len(document))
        bitmap = document[page].render(
            scale=dpi / POINTS_AN_INCH, rev_byteorder=True, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR
        )
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    finally:
        document.close()
    return Raster(width, height, b"".join(rows[y * stride : y * stride + width * 3] for y in range(height)))


def pdf_to_png(path: Path | bytes, page: int, dpi: float, out: Path) -> Raster:
    """Writes a page of a PDF as a PNG and returns its pixels. Raises ExportError."""
    raster = rasterise(path, page, dpi)
    write_whole(out, png(raster, dpi))
    return raster


def png(raster: Raster, dpi: float) -> bytes:
    """Pixels as a PNG file."""
    stride = raster.width * 3
    rows = b"".join(b"\x00" + raster.pixels[i : i + stride] for i in range(0, len(raster.pixels), stride))
    header = struct.pack(">LLBBBBB", raster.width, raster.height, 8, RGB, 0, 0, 0)
    dots = round(dpi * METRE)
    chunks = ((b"IHDR", header), (b"pHYs", struct.pack(">LLB", dots, dots, 1)), (b"IDAT", compress(rows, 6)))
    return SIGNATURE + b"".join(_chunk(kind, data) for kind, data in (*chunks, (b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", crc32(kind + data))
