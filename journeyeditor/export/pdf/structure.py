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
    """A node on a page: where it stands in reading, its section, its tag with what is said of it, its number.

    `spot` tells of what may be a link where it is.
    """

    order: tuple[float, ...]
    section: str
    tag: str
    number: int
    spot: Spot | None


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
        spot = (len(self.pages) - 1, self._number, id(node)) if node.link else None
        page.append(Tagged(self._order(node, number), self._group.key.id, tag, number, spot))
        return f"/{tag.partition('/')[0]}<</MCID {number}>>BDC"

    def _order(self, node: Node, number: int) -> tuple[float, ...]:
        """Pieces of the page by their place, a lane's content from left to right, all else as it is painted."""
        row, across = self._place
        part = self._group.key.part
        if part is Part.BAND:
            return row, across, round(node.bounds.x), round(node.bounds.y), number
        if part is Part.NODE:
            box = self._view.matrix.rect(node.bounds.moved(*self._group.origin))
            row, across = round(box.y / ROW), box.x
        return row, across, 0, 0, number

    def write(self, file: PdfFile, pages: Sequence[str], links: Mapping[Spot, PDFDictionary]) -> None:
        """Puts the tree into a file, given the references of its pages, and what on them is a link."""
        root, whole, parents = file.element(), file.element(), file.element()
        tree = _Tree(file, pages, links)
        numbered = [tree.page(number, whole, tagged) for number, tagged in enumerate(self.pages)]
        numbered += [f"{number} {one} 0 R" for number, one in enumerate(tree.linked, len(pages))]
        file.fill(whole, f"<</S/Document/P {root} 0 R/K[{_listed(tree.sections)}]>>")
        file.fill(parents, f"<</Nums[{' '.join(numbered)}]>>")
        told = f"/K {whole} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(numbered)}"
        file.fill(root, f"<</Type/StructTreeRoot{told}>>")
        file.mark_tagged(f"{root} 0 R")


class _Tree:
    """The elements of a file in the making: the sections of its pages, and those that are links."""

    def __init__(self, file: PdfFile, pages: Sequence[str], links: Mapping[Spot, PDFDictionary]) -> None:
        """Takes what the elements are of."""
        self.sections: list[int] = []
        self.linked: list[int] = []
        self._file = file
        self._pages = pages
        self._links = links

    def page(self, number: int, parent: int, tagged: Sequence[Tagged]) -> str:
        """Adds the elements of a page; tells which of them each number of its content is of."""
        file = self._file
        owners = [0] * len(tagged)
        end = f" 0 R/Pg {self._pages[number]}/K "
        for members in _sections(tagged):
            section = file.element()
            kids = []
            for one in members:
                link = self._links.get(one.spot) if one.spot else None
                if link is None:
                    kid = owner = file.element(f"<</S/{one.tag}/P {section}{end}{one.number}>>")
                else:
                    kid, owner = self._link(section, one, link, end)
                kids.append(kid)
                owners[one.number] = owner
            file.fill(section, f"<</S/Sect/P {parent} 0 R/K[{_listed(kids)}]>>")
            self.sections.append(section)
        return f"{number}[{_listed(owners)}]"

    def _link(self, section: int, one: Tagged, link: PDFDictionary, end: str) -> tuple[int, int]:
        """An element round a link: itself, and the link, whose content it is."""
        file = self._file
        outer, inner = file.element(), file.element()
        link["StructParent"] = len(self._pages) + len(self.linked)
        self.linked.append(inner)
        content = f"[{one.number} <</Type/OBJR/Obj {file.name(link)}>>]"
        file.fill(inner, f"<</S/Link/P {outer}{end}{content}>>")
        file.fill(outer, f"<</S/{one.tag}/P {section} 0 R/K {inner} 0 R>>")
        return outer, inner


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
