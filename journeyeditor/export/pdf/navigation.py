"""Ways through a file: links between sheets, and the tree of bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDictionary

from journeyeditor.drawing.drawing import Drawing, Group, Node, Outline
from journeyeditor.drawing.extent import overlap
from journeyeditor.drawing.marks import Rect
from journeyeditor.drawing.sheet import Sheet, View
from journeyeditor.export.pdf.objects import Entry, PdfFile, Value, array, dictionary, text
from journeyeditor.export.pdf.objects import Page as PdfPage

Spot = tuple[int, int, int]
"""A node as a page shows it: the page, which of its views, and the node's id as an object."""

WEB = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet and the page it goes to."""

    sheet: Sheet
    page: PdfPage
    reference: Value

    def rect(self, box: Rect) -> tuple[float, float, float, float]:
        """A rectangle of the sheet as PDF wants it: left, bottom, right, top of the page, pt."""
        height = self.sheet.size[1]
        return round(box.x, 2), round(height - box.bottom, 2), round(box.right, 2), round(height - box.y, 2)

    def destination(self, x: float, y: float) -> Value:
        """A place of the sheet to jump to; the reader keeps its zoom."""
        left, _, _, top = self.rect(Rect(x, y, 0, 0))
        return array([self.reference, "/XYZ", left, top, "null"])


def places_of(pages: Sequence[Page]) -> dict[str, Value]:
    """Where each model id that is linked to stands first in the file."""
    wanted = {node.link for drawing in _drawings(pages).values() for _, node in drawing.nodes() if node.link}
    places: dict[str, Value] = {}
    for page in pages if wanted else ():
        for key, box in _standing(page.sheet):
            if key in wanted and key not in places:
                places[key] = page.destination(box.x, box.y)
    return places


def _drawings(pages: Sequence[Page]) -> dict[int, Drawing]:
    """The drawings that pages show, each once, by their ids as objects."""
    return {id(view.drawing): view.drawing for page in pages for view in page.sheet.views}


def _standing(sheet: Sheet) -> Iterator[tuple[str, Rect]]:
    """The ids of a sheet's groups and nodes, and where they stand on it."""
    for view in sheet.views:
        for group in view.drawing.groups:
            at = group.origin
            if group.bounds.width and (box := shown(view, group.bounds.moved(*at))):
                yield group.key.id, box
            for node in group.nodes:
                if box := shown(view, node.bounds.moved(*at)):
                    yield node.key.id, box


def shown(view: View, box: Rect) -> Rect | None:
    """What a view shows of a rectangle of its drawing, on the page; None where it shows nothing."""
    source = view.source
    if not view.clipped:
        return view.matrix.rect(box)
    if box.x > source.right or box.right < source.x or box.y > source.bottom or box.bottom < source.y:
        return None
    return view.matrix.rect(overlap(box, source))


def add_links(file: PdfFile, pages: Sequence[Page], places: Mapping[str, Value]) -> dict[Spot, PDFDictionary]:
    """Makes each node that leads somewhere in the file, or to the web, a link on its page; gives them all."""
    linked = {
        number: [(group, node) for group, node in drawing.nodes() if node.link in places or node.link.startswith(WEB)]
        for number, drawing in _drawings(pages).items()
    }
    links: dict[Spot, PDFDictionary] = {}
    for number, page in enumerate(pages):
        own = {
            (number, view, id(node)): _link(page, node, box, places) for view, node, box in _leading(page.sheet, linked)
        }
        if own:
            page.page.Annots = array(map(file.add, own.values()))
        links |= own
    return links


def _leading(sheet: Sheet, linked: Mapping[int, list[tuple[Group, Node]]]) -> Iterator[tuple[int, Node, Rect]]:
    """What of a sheet's views leads somewhere and where it stands; `linked` by the ids of the drawings as objects."""
    for number, view in enumerate(sheet.views):
        for group, node in linked[id(view.drawing)]:
            if box := shown(view, node.bounds.moved(*group.origin)):
                yield number, node, box


def _link(page: Page, node: Node, box: Rect, places: Mapping[str, Value]) -> PDFDictionary:
    entries: dict[str, Value] = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": array(page.rect(box)),
        "Border": array([0, 0, 0]),
    }
    if node.alt:
        entries["Contents"] = text(node.alt)
    if node.link in places:
        entries["Dest"] = places[node.link]
    else:
        entries["A"] = dictionary({"S": "/URI", "URI": text(node.link)})
    return dictionary(entries)


def bookmarks(pages: Sequence[Page]) -> tuple[Entry, ...]:
    """The outline of the sheet; of several, a bookmark each with its outline below."""
    if len(pages) == 1:
        return _entries(pages[0], pages[0].sheet.outline)
    return tuple(_root(page) for page in pages if page.sheet.title)


def _root(page: Page) -> Entry:
    """One bookmark for a sheet: its outline's own root, if it has one."""
    own = page.sheet.outline
    if len(own) == 1 and own[0].title == page.sheet.title:
        return _entries(page, own)[0]
    return Entry(page.sheet.title, page.destination(0, 0), _entries(page, own))


def _entries(page: Page, outline: tuple[Outline, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(entry.title, page.destination(entry.x, entry.y), _entries(page, entry.children)) for entry in outline
    )
