"""Pages of a PDF as PNG pictures, rasterised by pdfium: no Qt, and what a reader of the PDF sees.

A page is rasterised and written in bands, so that a poster of any size needs the memory of one band.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, NamedTuple
from zlib import compressobj, crc32

import pypdfium2
from journeyeditor.drawing.sheet import Sheet
from journeyeditor.errors import ExportError, Message
from journeyeditor.export.how import Settled
from journeyeditor.export.writing import numbered, told_of, writing

SIGNATURE = b"\x89PNG\r\n\x1a\n"
POINTS_AN_INCH = 72
METRE = 39.3701
"""Inches in a metre: PNG tells its resolution in dots a metre."""

RGB = 2
BAND = 24_000_000
"""Bytes of pixels held at once."""

LEVEL = 4
"""zlib's level: nearly as small as the default on flat colours, in half the time."""

MOST = 100_000
"""Pixels of the longer side at most."""


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
    with _opened(source, page) as opened:
        width, height = _size(opened, dpi)
        return Raster(width, height, b"".join(_rows(opened, dpi)))


def pdf_to_png(path: Path | bytes, page: int, dpi: float, out: Path) -> None:
    """Writes a page of a PDF as a PNG, band by band. Raises ExportError."""
    pages_to_png(path, {page: out}, dpi)


def pages_to_png(path: Path | bytes, outs: Mapping[int, Path], dpi: float) -> None:
    """Writes pages of a PDF as PNGs: all of them or none. Raises ExportError."""
    with ExitStack() as stack:
        for page, out in outs.items():
            with _opened(path, page) as opened:
                width, height = _size(opened, dpi)
                _write(stack.enter_context(writing(out)), width, height, dpi, _rows(opened, dpi))


def write_pngs(sheets: Sequence[Sheet], path: Path, how: Settled, dpi: float) -> tuple[Message, ...]:
    """Writes each sheet as a PNG, numbered where they are several: all or none. Raises ExportError."""
    from journeyeditor.export.pdf.document import write_sheets

    with TemporaryDirectory() as folder:
        pages = Path(folder) / "pages.pdf"
        with told_of(path):
            unread = write_sheets(sheets, pages, how)
        pages_to_png(pages, dict(enumerate(numbered(path, len(sheets)))), dpi)
    return unread


@contextmanager
def _opened(source: Path | bytes, page: int) -> Iterator[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(source)
    try:
        if not 0 <= page < len(document):
            raise ExportError("export.no_page", page=page + 1, pages=len(document))
        yield document[page]
    finally:
        document.close()


def _size(page: pypdfium2.PdfPage, dpi: float) -> tuple[int, int]:
    """Pixels across and down, as pdfium rounds them. Raises ExportError beyond what pictures are made for."""
    scale = dpi / POINTS_AN_INCH
    width, height = (ceil(side * scale) for side in page.get_size())
    if not 0 < max(width, height) <= MOST:
        raise ExportError("export.picture_size", dpi=dpi, width=width, height=height, most=MOST)
    return width, height


def _rows(page: pypdfium2.PdfPage, dpi: float) -> Iterator[memoryview]:
    """The rows of a page from the top; as many as a band holds are rasterised at once."""
    scale = dpi / POINTS_AN_INCH
    width, height = _size(page, dpi)
    rows = max(1, BAND // (width * 3))
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        # pdfium rounds what is cut off upwards: half a pixel less comes out as the very row.
        crop = (0.0, max(height - bottom - 0.5, 0) / scale, 0.0, max(top - 0.5, 0) / scale)
        bitmap = page.render(
            scale=scale, crop=crop, rev_byteorder=True, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGR
        )
        pixels, stride = memoryview(bitmap.buffer), bitmap.stride
        for y in range(bottom - top):
            yield pixels[y * stride : y * stride + width * 3]


def _write(file: IO[bytes], width: int, height: int, dpi: float, rows: Iterator[memoryview]) -> None:
    dots = round(dpi * METRE)
    file.write(SIGNATURE)
    file.write(_chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, RGB, 0, 0, 0)))
    file.write(_chunk(b"pHYs", struct.pack(">LLB", dots, dots, 1)))
    packer = compressobj(LEVEL)
    for row in rows:
        packed = packer.compress(b"\x00") + packer.compress(row)
        if packed:
            file.write(_chunk(b"IDAT", packed))
    file.write(_chunk(b"IDAT", packer.flush()))
    file.write(_chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", crc32(kind + data))
