"""The objects of a PDF file, by ReportLab's document layer: streams, dictionaries, pages, outline.

ReportLab's canvas is left out: it puts an unembedded Helvetica on every page and is slower than the operators
that `content` writes; `whole_file` puts the objects behind each other. Nothing here depends on the clock, so the
same input makes the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFIndirectObject,
    PDFInfo,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFPages,
    PDFStream,
    PDFString,
)

from journeyeditor.export.pdf.packing import Packer
from journeyeditor.export.pdf.whole_file import whole_file
from journeyeditor.text.direction import is_rtl

VERSION = (1, 7)

Value = PDFObject | str | int | float


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the outline: its title, where it leads, and its children."""

    title: str
    destination: Value
    children: tuple[Entry, ...] = ()


class _Catalog(PDFCatalog):
    """ReportLab's document root with what we set of it."""

    Outlines: PDFObjectReference | None
    ViewerPreferences: PDFDictionary
    StructTreeRoot: str
    MarkInfo: PDFDictionary
    OCProperties: PDFDictionary
    __NoDefault__: list[str]
    PageLabels: PDFDictionary


class _Document(PDFDocument):
    """ReportLab's document with the attributes that its type stubs leave out."""

    Catalog: _Catalog
    Pages: PDFPages


class Page(PDFPage):
    """ReportLab's page with what else we set of it."""

    StructParents: int
    Tabs: str

    def __init__(self) -> None:
        super().__init__()
        self.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]


class _Packed(PDFObject):
    """A stream that is compressed in another thread while the file goes on being made."""

    def __init__(self, entries: PDFDictionary, packed: Callable[[], bytes]) -> None:
        self.entries = entries
        self.packed = packed

    def format(self, document: PDFDocument) -> bytes:
        """The stream as the file has it."""
        return bytes(PDFStream(self.entries, self.packed(), filters=[]).format(document))


class _Info(PDFInfo):
    """The document's properties without those that ReportLab makes up."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        super().__init__()
        self.entries = {name: text(value) for name, value in sorted(entries.items()) if value}

    def format(self, document: PDFDocument) -> bytes:
        """The properties as the file has them."""
        return dictionary(self.entries).format(document)


class PdfFile:
    """A PDF file in the making."""

    def __init__(self, language: str) -> None:
        """Takes the BCP 47 tag of the texts."""
        self._document = _Document(invariant=1, pdfVersion=VERSION, lang=language)
        self._packer = Packer()
        self._elements: dict[int, str] = {}
        self._catalog = self._document.Catalog
        self._catalog.__NoDefault__ = [*self._catalog.__NoDefault__, "OCProperties"]
        self._catalog.Outlines = None
        order: dict[str, Value] = {"Direction": "/R2L"} if is_rtl(language) else {}
        self._catalog.ViewerPreferences = dictionary({"DisplayDocTitle": "true", **order})
        self._reference: Callable[[PDFObject], PDFObjectReference] = self._document.Reference

    def add(self, thing: PDFObject) -> PDFObjectReference:
        """Makes an object of its own; the reference stands for it anywhere."""
        return self._reference(thing)

    def name(self, thing: PDFObject) -> str:
        """Makes an object of its own, or finds the one it is; `12 0 R` stands for it in elements."""
        number, version = self._document.idToObjectNumberAndVersion[self.add(thing).name]
        return f"{number} {version} R"

    def element(self, body: str = "") -> int:
        """An object that is written out already, for those that there are thousands of; gives its number."""
        number: int = self._document.objectcounter + 1
        self._document.objectcounter = number
        self._elements[number] = body
        return number

    def fill(self, number: int, body: str) -> None:
        """Writes out an element whose number was needed before it could be."""
        self._elements[number] = body

    def stream(self, data: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = True) -> Value:
        """A stream of bytes; `packed` ones are compressed, others are as their entries say."""
        own: dict[str, Value] = dict(entries or {})
        if packed:
            own["Filter"] = "/FlateDecode"
            return self.add(_Packed(dictionary(own), self._packer.pack(data)))
        return self.add(PDFStream(dictionary(own), data, filters=[]))

    def page(self) -> Page:
        """A page to be filled, and to be added by `add_page`; its reference may be used before."""
        page = Page()
        self.add(page)
        return page

    def add_page(self, page: Page, size: tuple[float, float], content: bytes, resources: Value) -> None:
        """Fills a page and puts it behind those there are."""
        page.MediaBox = array([0, 0, round(size[0], 2), round(size[1], 2)])
        page.Contents = self.stream(content)
        page.Resources = resources
        self._document.Pages.addPage(page)

    def outline(self, entries: tuple[Entry, ...]) -> None:
        """The tree of bookmarks, shown when the file is opened."""
        if not entries:
            return
        root = dictionary({"Type": "/Outlines"})
        reference = self.add(root)
        self._branch(root, reference, entries)
        self._catalog.Outlines = reference
        self._catalog.PageMode = "/UseOutlines"

    def mark_tagged(self, root: str) -> None:
        """Says where the structure of the content is, and that readers may go by it."""
        self._catalog.StructTreeRoot = root
        self._catalog.MarkInfo = dictionary({"Marked": "true"})

    def offer_layers(self, properties: PDFDictionary) -> None:
        """Says which layers there are."""
        self._catalog.OCProperties = properties

    def labels(self, names: Sequence[str]) -> None:
        """What the pages are called in a reader, where they have names."""
        if any(names):
            numbered = (part for i, name in enumerate(names) for part in (i, dictionary({"P": text(name)})))
            self._catalog.PageLabels = dictionary({"Nums": array(numbered)})

    def _branch(self, parent: PDFDictionary, reference: PDFObjectReference, entries: tuple[Entry, ...]) -> None:
        items = [
            dictionary({"Title": text(entry.title), "Parent": reference, "Dest": entry.destination})
            for entry in entries
        ]
        references = [self.add(item) for item in items]
        for item, before in zip(items[1:], references, strict=False):
            item["Prev"] = before
        for item, after in zip(items, references[1:], strict=False):
            item["Next"] = after
        for item, own, entry in zip(items, references, entries, strict=True):
            if entry.children:
                self._branch(item, own, entry.children)
        parent["First"], parent["Last"] = references[0], references[-1]
        parent["Count"] = len(entries)

    def data(self, info: Mapping[str, str]) -> bytes:
        """The whole file; `info` is what the document's properties say."""
        self._packer.finish()
        document = self._document
        document.info = _Info(info)
        root, told = self.name(document.Catalog), self.name(document.info)
        whole = whole_file(VERSION, self._objects(), self._elements, f"/Root {root}/Info {told}")
        self._packer.close()
        return whole

    def _objects(self) -> Iterator[tuple[int, bytes]]:
        """ReportLab's objects by number; writing one may make others."""
        document = self._document
        number = 1
        while number <= document.objectcounter:
            if number not in self._elements:
                name = document.numberToId[number]
                yield number, PDFIndirectObject(name, document.idToObject[name]).format(document)
            number += 1


def dictionary(entries: Mapping[str, Value]) -> PDFDictionary:
    """A dictionary from names without their slash."""
    return PDFDictionary(dict(entries))


def array(values: Iterable[Value]) -> PDFArray:
    """An array."""
    return PDFArray(list(values))


def literal(value: str) -> str:
    """A text for people as raw objects have it."""
    if value.isascii() and value.isprintable():
        escaped = value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def text(value: str) -> PDFString:
    """A text for people: a title or a name."""
    return PDFString(value)
