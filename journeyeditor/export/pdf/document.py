"""Sheets as one PDF with bookmarks and links; drawings alone on theirs, scaled to the paper, with warnings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from journeyeditor.drawing.drawing import Drawing
from journeyeditor.drawing.palette import PaletteName, load_palette
from journeyeditor.drawing.sheet import Sheet
from journeyeditor.errors import ExportError, Message, message
from journeyeditor.export.exported import Exported
from journeyeditor.export.how import ReadAsset, Settled
from journeyeditor.export.paper import fit
from journeyeditor.export.pdf.content import Content, Inks
from journeyeditor.export.pdf.font_file import add_font
from journeyeditor.export.pdf.images import Picture, add_picture
from journeyeditor.export.pdf.navigation import Page, add_links, bookmarks, places_of
from journeyeditor.export.pdf.objects import PdfFile, Value, dictionary
from journeyeditor.export.placed import fitted, small_text
from journeyeditor.export.writing import write_whole

CREATOR = "Journey Editor"


def write_pdf(drawings: Drawing | Sequence[Drawing], path: Path, how: Settled) -> Exported:
    """Writes drawings as one PDF, a page each, and tells what came of it.

    Raises ExportError without drawings or when the file cannot be written, UsageError when the margin leaves no room.
    """
    sheets = (drawings,) if isinstance(drawings, Drawing) else tuple(drawings)
    if not sheets:
        raise ExportError("export.nothing", path=str(path))
    places = [fit(drawing.size, how.paper, how.landscape, how.margin) for drawing in sheets]
    pages = [fitted(drawing, place) for drawing, place in zip(sheets, places, strict=True)]
    unread = write_sheets(pages, path, how)
    sizes = [drawing.smallest_text * place.scale for drawing, place in zip(sheets, places, strict=True)]
    return Exported(
        path,
        len(sheets),
        min(place.scale for place in places),
        min(filter(None, sizes), default=0.0),
        (*small_text(sheets, places, how.paper, how.margin), *unread),
    )


def write_sheets(sheets: Sequence[Sheet], path: Path, how: Settled) -> tuple[Message, ...]:
    """Writes sheets as they are, a page each; tells which pictures could not be read. Raises ExportError."""
    if not sheets:
        raise ExportError("export.nothing", path=str(path))
    data, unread = pdf_of(sheets, how)
    write_whole(path, data)
    return unread


def pdf_of(sheets: Sequence[Sheet], how: Settled) -> tuple[bytes, tuple[Message, ...]]:
    """Sheets as the bytes of a PDF, and which pictures could not be read. There is a sheet at least."""
    file = PdfFile(sheets[0].language)
    unread: list[Message] = []
    _fill(file, sheets, how.palette, how.read_asset, unread)
    return file.data(_info(how.title or sheets[0].title, how.author, how.date)), tuple(unread)


def _info(title: str, author: str, date: datetime | None) -> dict[str, str]:
    stamp = date.strftime("D:%Y%m%d%H%M%S") if date else ""
    return {"Title": title, "Author": author, "Creator": CREATOR, "CreationDate": stamp, "ModDate": stamp}


def _fill(
    file: PdfFile, sheets: Sequence[Sheet], palette: PaletteName, read_asset: ReadAsset, unread: list[Message]
) -> None:
    """Paints every sheet on its page, then adds what the pages share."""
    inks = Inks(load_palette(palette), _reader(file, read_asset, unread))
    blank = [file.page() for _ in sheets]
    pages = [Page(sheet, page, file.add(page)) for sheet, page in zip(sheets, blank, strict=True)]
    resources = dictionary({})
    shared = file.add(resources)
    for number, page in enumerate(pages):
        inks.tags.begin()
        content = Content(inks)
        for view in page.sheet.views:
            content.view(view, page.sheet.size[1])
        page.page.StructParents = number
        page.page.Tabs = "/S"
        file.add_page(page.page, page.sheet.size, content.data(), shared)
    links = add_links(file, pages, places_of(pages))
    for kind, entries in _resources(file, inks).items():
        resources[kind] = dictionary(entries)
    resources["Properties"] = dictionary(inks.layers.write(file))
    inks.tags.write(file, [file.name(page.page) for page in pages], links)
    file.outline(bookmarks(pages))
    file.labels([sheet.name for sheet in sheets])


def _reader(file: PdfFile, read_asset: ReadAsset, unread: list[Message]) -> Callable[[str], Picture | None]:
    def picture(asset: str) -> Picture | None:
        try:
            found = add_picture(file, read_asset(asset))
        except (KeyError, OSError):
            found = None
        if found is None:
            unread.append(message("export.unreadable_picture", asset=asset[:8]))
        return found

    return picture


def _resources(file: PdfFile, inks: Inks) -> dict[str, dict[str, Value]]:
    return {
        "Font": {font.name: add_font(file, font) for font in inks.fonts.values()},
        "ExtGState": {
            f"G{opacity}": dictionary({"ca": opacity / 100, "CA": opacity / 100}) for opacity in sorted(inks.opacities)
        },
        "XObject": {f"P{asset}": picture.reference for asset, picture in sorted(inks.pictures.items()) if picture},
    }
