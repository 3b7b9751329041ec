"""What the marks of a page mean: headings, paragraphs and figures in reading order, so that a file can be read aloud.

Each node is tagged where it is painted; the tree lists them as one reads the page: groups from the top, a lane's label
before its content, cards from left to right. What leads elsewhere is a link. Lines and grounds are artifacts. No
conformance to a standard is claimed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDictionary

from journeyeditor.drawing.drawing import Group, Node
from journeyeditor.drawing.key import Part
from journeyeditor.drawing.marks import GlyphRun, Mark
from journeyeditor.drawing.sheet import View
from journeyeditor.export.pdf.navigation import Spot, shown
from journeyeditor.export.pdf.objects import PdfFile, literal

HEADINGS = {Part.TITLE: "H1", Part.STAGE: "H2", Part.LABEL: "H2"}
FIGURES = frozenset({Part.CURVE, Part.CHART, Part.MOMENT, Part.POINT, Part.ROUTE, Part.PATH, Part.PORTRAIT, Part.EDGE})
ARTIFACT = "/Artifact BMC"
ROW = 2.0
"""Groups whose tops differ by less stand side by side (pt)."""


class Tagged(NamedTuple):
    """A node on a page: where it stands in reading, its section, its tag with what is said of it, its number."""

    order: tuple[float, ...]
    section: str
    tag: str
    number: int
    spot: Spot


class Tags:
    """The tags of the pages of a file, page after page."""

    def __init__(self) -> None:
        """Starts with no page."""
        self.pages: list[list[Tagged]] = []
        self._number = 0
        self._view: View
        self._group: Group
        self._place: tuple[float, float] = (0, 0)

    def begin(self) -> None:
        """Turns to the next page."""
        self.pages.append([])

    def turn(self, number: int, view: View, group: Group) -> None:
        """Turns to the nodes of a group in a view of the page, which is its first (0), second …"""
        box = group.bounds.moved(*group.origin)
        at = shown(view, box) or view.matrix.rect(box)
        self._number, self._view, self._group = number, view, group
        self._place = (round(at.y / ROW), at.x)

    def open(self, node: Node, marks: Sequence[Mark]) -> str:
        """The operator that begins the content of a node; it ends with EMC."""
        tag = tag_of(node, marks)
        if not tag:
            return ARTIFACT
        page = self.pages[-1]
        number = len(page)
        spot = (len(self.pages) - 1, self._number, id(node))
        page.append(Tagged((*self._order(node), number), self._group.key.id, tag, number, spot))
        return f"/{tag.partition('/')[0]}<</MCID {number}>>BDC"

    def _order(self, node: Node) -> tuple[float, ...]:
        """Pieces of the page by their place, a lane's content from left to right, all else as it is painted."""
        part = self._group.key.part
        if part is Part.BAND:
            return (*self._place, round(node.bounds.x), round(node.bounds.y))
        if part is Part.NODE:
            box = self._view.matrix.rect(node.bounds.moved(*self._group.origin))
            return (round(box.y / ROW), box.x, 0, 0)
        return (*self._place, 0, 0)

    def write(self, file: PdfFile, pages: Sequence[str], links: Mapping[Spot, PDFDictionary]) -> None:
        """Puts the tree into a file, given the references of its pages, and what on them is a link."""
        root, whole, parents = file.element(), file.element(), file.element()
        tree = _Tree(file, pages, links)
        sections = [tree.section(whole, members) for tagged in self.pages for members in _sections(tagged)]
        file.fill(whole, f"<</S/Document/P {root} 0 R/K[{_listed(sections)}]>>")
        file.fill(parents, f"<</Nums[{tree.numbers(self.pages)}]>>")
        told = f"/K {whole} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(pages) + len(tree.linked)}"
        file.fill(root, f"<</Type/StructTreeRoot{told}>>")
        file.mark_tagged(f"{root} 0 R")


class _Tree:
    """The elements of a file in the making."""

    def __init__(self, file: PdfFile, pages: Sequence[str], links: Mapping[Spot, PDFDictionary]) -> None:
        """Takes what the elements are of."""
        self.linked: list[int] = []
        self._file = file
        self._pages = pages
        self._links = links
        self._owners: dict[tuple[int, int], int] = {}

    def section(self, parent: int, members: Iterable[Tagged]) -> int:
        """The nodes of a group that are read after each other."""
        section = self._file.element()
        kids = [self._element(section, one) for one in members]
        self._file.fill(section, f"<</S/Sect/P {parent} 0 R/K[{_listed(kids)}]>>")
        return section

    def _element(self, section: int, one: Tagged) -> int:
        page = one.spot[0]
        told = f"/Pg {self._pages[page]}/K"
        link = self._links.get(one.spot)
        if link is None:
            element = owner = self._file.element(f"<</S/{one.tag}/P {section} 0 R{told} {one.number}>>")
        else:
            element, owner = self._file.element(), self._file.element()
            link["StructParent"] = len(self._pages) + len(self.linked)
            self.linked.append(owner)
            object_ = f"<</Type/OBJR/Obj {self._file.name(link)}>>"
            self._file.fill(owner, f"<</S/Link/P {element} 0 R{told}[{one.number} {object_}]>>")
            self._file.fill(element, f"<</S/{one.tag}/P {section} 0 R/K {owner} 0 R>>")
        self._owners[page, one.number] = owner
        return element

    def numbers(self, pages: Sequence[Sequence[Tagged]]) -> str:
        """Which element each number of a page is of, and each link."""
        owned = [
            f"{page}[{_listed(self._owners[page, number] for number in range(len(tagged)))}]"
            for page, tagged in enumerate(pages)
        ]
        return " ".join(owned + [f"{number} {one} 0 R" for number, one in enumerate(self.linked, len(pages))])


def _sections(tagged: Iterable[Tagged]) -> Iterator[Iterator[Tagged]]:
    """The nodes of a page as one reads them, by the groups that follow each other."""
    for _, members in groupby(sorted(tagged), key=attrgetter("section")):
        yield members


def _listed(elements: Iterable[int]) -> str:
    return " ".join([f"{element} 0 R" for element in elements])


def tag_of(node: Node, marks: Sequence[Mark]) -> str:
    """The name of a node's structure, with its alternative text if it is a figure; "" for what is only ornament.

    `marks` are those that are seen: where none of its words are, the rest of a text is only its ground.
    """
    part = node.key.part
    if node.alt and part in FIGURES:
        return f"Figure/Alt{literal(node.alt)}"
    if any(type(mark) is GlyphRun for mark in reversed(marks)):
        return HEADINGS.get(part, "P")
    if not node.alt or any(type(mark) is GlyphRun for mark in node.marks):
        return ""
    return f"Figure/Alt{literal(node.alt)}"
