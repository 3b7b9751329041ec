"""Ways through a file: links between drawings, and the tree of bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFPage

from journeyeditor.drawing.drawing import Drawing, Node, Outline
from journeyeditor.drawing.marks import Rect
from journeyeditor.export.paper import Fit
from journeyeditor.export.pdf.objects import Entry, PdfFile, Value, array, dictionary, text

WEB = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing and the page it goes to."""

    drawing: Drawing
    place: Fit
    page: PDFPage
    reference: Value

    def rect(self, box: Rect) -> tuple[float, float, float, float]:
        """A rectangle of the drawing as PDF wants it: left, bottom, right, top of the page, pt."""
        place = self.place
        left, right = (place.x + x * place.scale for x in (box.x, box.right))
        bottom, top = (place.height - place.y - y * place.scale for y in (box.bottom, box.y))
        return round(left, 2), round(bottom, 2), round(right, 2), round(top, 2)

    def destination(self, x: float, y: float) -> Value:
        """A place of the drawing to jump to; the reader keeps its zoom."""
        left, _, _, top = self.rect(Rect(x, y, 0, 0))
        return array([self.reference, "/XYZ", left, top, "null"])


def places_of(sheets: Sequence[Sheet]) -> dict[str, Value]:
    """Where each model id that is linked to stands first in the file."""
    wanted = {node.link for sheet in sheets for _, node in sheet.drawing.nodes() if node.link}
    places: dict[str, Value] = {}
    for sheet in sheets if wanted else ():
        for group in sheet.drawing.groups:
            x, y = group.origin
            if group.key.id in wanted and group.key.id not in places:
                places[group.key.id] = sheet.destination(x, y)
            for node in group.nodes:
                if node.key.id in wanted and node.key.id not in places:
                    places[node.key.id] = sheet.destination(x + node.bounds.x, y + node.bounds.y)
    return places


def add_links(file: PdfFile, sheets: Sequence[Sheet], places: Mapping[str, Value]) -> None:
    """Makes each node that leads somewhere in the file, or to the web, a link on its page."""
    for sheet in sheets:
        links = [
            file.add(_link(sheet, node, node.bounds.moved(*origin), places))
            for origin, node in _leading(sheet.drawing)
            if node.link in places or node.link.startswith(WEB)
        ]
        if links:
            sheet.page.Annots = array(links)


def _leading(drawing: Drawing) -> Iterator[tuple[tuple[float, float], Node]]:
    return ((group.origin, node) for group, node in drawing.nodes() if node.link)


def _link(sheet: Sheet, node: Node, box: Rect, places: Mapping[str, Value]) -> PDFDictionary:
    entries: dict[str, Value] = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": array(sheet.rect(box)),
        "Border": array([0, 0, 0]),
    }
    if node.alt:
        entries["Contents"] = text(node.alt)
    if node.link in places:
        entries["Dest"] = places[node.link]
    else:
        entries["A"] = dictionary({"S": "/URI", "URI": text(node.link)})
    return dictionary(entries)


def bookmarks(sheets: Sequence[Sheet]) -> tuple[Entry, ...]:
    """The outline of the drawing; of several, a bookmark each with its outline below."""
    if len(sheets) == 1:
        return _entries(sheets[0], sheets[0].drawing.outline)
    return tuple(_root(sheet) for sheet in sheets)


def _root(sheet: Sheet) -> Entry:
    """One bookmark for a drawing: its outline's own root, if it has one."""
    drawing = sheet.drawing
    own = drawing.outline
    if len(own) == 1 and own[0].title == drawing.title:
        return _entries(sheet, own)[0]
    return Entry(drawing.title, sheet.destination(0, 0), _entries(sheet, own))


def _entries(sheet: Sheet, outline: tuple[Outline, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(entry.title, sheet.destination(entry.x, entry.y), _entries(sheet, entry.children)) for entry in outline
    )
