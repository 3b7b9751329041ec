"""Drawings on paper: PDF, pictures rasterised from it, and SVG. Heavy libraries are loaded when first needed.

What may be said of how something is written is told once, in `how.py`; every function here takes it by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Unpack

from journeyeditor.drawing.drawing import Drawing
from journeyeditor.drawing.sheet import Sheet
from journeyeditor.errors import Message
from journeyeditor.export.exported import Exported
from journeyeditor.export.how import OfSheets, OnPaper, settled
from journeyeditor.export.paper import Paper, paper_named

__all__ = [
    "Exported",
    "Paper",
    "export_pdf",
    "export_png",
    "export_sheets",
    "export_svg",
    "paper_named",
    "pdf_length",
    "pdf_to_png",
]

DPI = 150
"""Pixels an inch of a picture unless others are asked for."""


def export_pdf(drawings: Drawing | Sequence[Drawing], path: Path | str, **how: Unpack[OnPaper]) -> Exported:
    """Writes drawings as one PDF, a page each, and tells what came of it.

    Raises ExportError when the file cannot be written, UsageError for an unknown paper.
    """
    from journeyeditor.export.pdf.document import write_pdf

    return write_pdf(drawings, Path(path), settled(how))


def export_sheets(
    sheets: Sequence[Sheet], path: Path | str, *, dpi: float = DPI, **how: Unpack[OfSheets]
) -> tuple[Message, ...]:
    """Writes planned sheets: one PDF, or by the path's suffix an SVG or PNG each, numbered where they are several.

    Tells which pictures could not be read. Raises ExportError; then no file is there that was not before.
    """
    out, told = Path(path), settled(how)
    if out.suffix.lower() == ".svg":
        from journeyeditor.export.svg import write_svgs

        return write_svgs(sheets, out, told)
    if out.suffix.lower() == ".png":
        from journeyeditor.export.png import write_pngs

        return write_pngs(sheets, out, told, dpi)
    from journeyeditor.export.pdf.document import write_sheets

    return write_sheets(sheets, out, told)


def pdf_length(sheets: Sequence[Sheet], **how: Unpack[OfSheets]) -> int:
    """How long a PDF of some sheets is, bytes; no file is written."""
    from journeyeditor.export.pdf.document import pdf_of

    return len(pdf_of(sheets, settled(how))[0]) if sheets else 0


def export_svg(drawings: Drawing | Sequence[Drawing], path: Path | str, **how: Unpack[OnPaper]) -> Exported:
    """Writes one drawing as SVG, its letters as outlines. Raises ExportError, UsageError as `export_pdf` does."""
    from journeyeditor.export.svg import write_svg

    return write_svg(drawings, Path(path), settled(how))


def export_png(
    drawings: Drawing | Sequence[Drawing], path: Path | str, *, dpi: float = DPI, **how: Unpack[OnPaper]
) -> Exported:
    """Writes one drawing as PNG, `dpi` pixels an inch of its paper. Raises ExportError, UsageError."""
    from journeyeditor.export.placed import only
    from journeyeditor.export.png import pdf_to_png as rasterised
    from journeyeditor.export.writing import told_of

    out = Path(path)
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.pdf"
        with told_of(out):
            done = export_pdf(only(drawings, out), page, **how)
        rasterised(page, 0, dpi, out)
    return replace(done, path=out)


def pdf_to_png(path: Path, page: int, dpi: float, out: Path) -> None:
    """Writes a page of a PDF (0 = the first) as a PNG. Raises ExportError."""
    from journeyeditor.export import png

    png.pdf_to_png(path, page, dpi, out)
