"""Drawings on paper: PDF, pictures rasterised from it, and SVG. Heavy libraries are loaded when first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from journeyeditor.drawing.drawing import Drawing
from journeyeditor.drawing.palette import PaletteName
from journeyeditor.drawing.sheet import Sheet
from journeyeditor.errors import Message
from journeyeditor.export.exported import Exported
from journeyeditor.export.paper import MARGIN, Paper, paper_named

__all__ = ["Exported", "Paper", "export_pdf", "export_png", "export_sheets", "export_svg", "paper_named", "pdf_to_png"]


def export_pdf(
    drawings: Drawing | Sequence[Drawing],
    path: Path | str,
    *,
    paper: Paper | str | None = None,
    landscape: bool | None = None,
    margin: float = MARGIN,
    palette: PaletteName = "print",
    read_asset: Callable[[str], bytes] | None = None,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
) -> Exported:
    """Writes drawings as one PDF, a page each, and tells what came of it.

    `paper` (or its name) None gives each page its drawing's own size and the margin (pt); `landscape` None turns
    the paper as it fits best. `date` is what the document's properties say; without one the file does not depend
    on the day. Raises ExportError when the file cannot be written, UsageError for an unknown paper.
    """
    from journeyeditor.export.pdf.document import no_assets, write_pdf

    return write_pdf(
        drawings,
        Path(path),
        paper=paper_named(paper) if isinstance(paper, str) else paper,
        landscape=landscape,
        margin=margin,
        palette=palette,
        read_asset=read_asset or no_assets,
        title=title,
        author=author,
        date=date,
    )


def export_sheets(
    sheets: Sequence[Sheet],
    path: Path | str,
    *,
    palette: PaletteName = "print",
    read_asset: Callable[[str], bytes] | None = None,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
) -> tuple[Message, ...]:
    """Writes planned sheets as one PDF; tells which pictures could not be read. Raises ExportError."""
    from journeyeditor.export.pdf.document import no_assets, write_sheets

    return write_sheets(
        sheets,
        Path(path),
        palette=palette,
        read_asset=read_asset or no_assets,
        title=title,
        author=author,
        date=date,
    )


def export_svg(
    drawings: Drawing | Sequence[Drawing],
    path: Path | str,
    *,
    paper: Paper | str | None = None,
    landscape: bool | None = None,
    margin: float = MARGIN,
    palette: PaletteName = "print",
    read_asset: Callable[[str], bytes] | None = None,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
) -> Exported:
    """Writes one drawing as SVG, its letters as outlines. Raises ExportError, UsageError as `export_pdf` does."""
    from journeyeditor.export.svg import write_svg

    return write_svg(
        drawings,
        Path(path),
        paper=paper_named(paper) if isinstance(paper, str) else paper,
        landscape=landscape,
        margin=margin,
        palette=palette,
        read_asset=read_asset,
        title=title,
    )


def export_png(
    drawings: Drawing | Sequence[Drawing],
    path: Path | str,
    *,
    paper: Paper | str | None = None,
    landscape: bool | None = None,
    margin: float = MARGIN,
    palette: PaletteName = "print",
    read_asset: Callable[[str], bytes] | None = None,
    title: str = "",
    author: str = "",
    date: datetime | None = None,
    dpi: float = 150,
) -> Exported:
    """Writes one drawing as PNG, `dpi` pixels an inch of its paper. Raises ExportError, UsageError."""
    from journeyeditor.export.placed import only
    from journeyeditor.export.png import pdf_to_png as rasterised

    out = Path(path)
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.pdf"
        done = export_pdf(
            only(drawings, out),
            page,
            paper=paper,
            landscape=landscape,
            margin=margin,
            palette=palette,
            read_asset=read_asset,
        )
        rasterised(page, 0, dpi, out)
    return replace(done, path=out)


def pdf_to_png(path: Path, page: int, dpi: float, out: Path) -> None:
    """Writes a page of a PDF (0 = the first) as a PNG. Raises ExportError."""
    from journeyeditor.export import png

    png.pdf_to_png(path, page, dpi, out)
