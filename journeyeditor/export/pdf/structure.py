"""What the marks of a page mean: headings, paragraphs and figures in reading order, so that a file can be read aloud.

Each node is tagged where it is painted; the tree lists them as one reads: groups from the top, a lane's label before
its content, cards from left to right. Lines and grounds are artifacts. No conformance to a standard is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from journeyeditor.drawing.drawing import Group, Node
from journeyeditor.drawing.key import Part
from journeyeditor.drawing.marks import GlyphRun, Mark
from journeyeditor.export.pdf.objects import PdfFile, literal

HEADINGS = {Part.TITLE: "H1", Part.STAGE: "H2", Part.LABEL: "H2"}
FIGURES = frozenset({Part.CURVE, Part.CHART, Part.MOMENT, Part.POINT, Part.ROUTE, Part.PATH, Part.PORTRAIT, Part.EDGE})
ARTIFACT = "/Artifact BMC"
ROW = 2.0
"""Groups whose tops differ by less stand side by side (pt)."""


class Tagged(NamedTuple):
    """A node on a page: where it stands in reading, its section, its tag with what is said of it, and its number."""

    order: tuple[float, ...]
    section: str
    tag: str
    number: int


class Tags:
    """The tags of the pages of a file, page after page."""

    def __init__(self) -> None:
        """Starts with no page."""
        self.pages: list[list[Tagged]] = []
        self._across = False
        self._place: tuple[float, ...] = ()
        self._section = ""

    def begin(self) -> None:
        """Turns to the next page."""
        self.pages.append([])

    def turn(self, view: int, group: Group) -> None:
        """Turns to the nodes of a group in a view of the page."""
        x, y = group.origin
        # A lane's content is read from left to right, all else as it is painted.
        self._across = group.key.part is Part.BAND
        self._place = (view, round((y + group.bounds.y) / ROW), x)
        self._section = group.key.id

    def open(self, node: Node, marks: Sequence[Mark]) -> str:
        """The operator that begins the content of a node; it ends with EMC."""
        tag = tag_of(node, marks)
        if not tag:
            return ARTIFACT
        page = self.pages[-1]
        number = len(page)
        at = (round(node.bounds.x), round(node.bounds.y)) if self._across else (0, 0)
        page.append(Tagged((*self._place, *at, number), self._section, tag, number))
        return f"/{tag.partition('/')[0]}<</MCID {number}>>BDC"

    def write(self, file: PdfFile, pages: Sequence[str]) -> None:
        """Puts the tree into a file, given the references of its pages."""
        root, whole, parents = file.element(), file.element(), file.element()
        sections: list[str] = []
        numbers: list[str] = []
        for at, (page, tagged) in enumerate(zip(pages, self.pages, strict=True)):
            owned = [""] * len(tagged)
            sections += self._sections(file, whole, page, tagged, owned)
            numbers.append(f"{at}[{' '.join(owned)}]")
        file.fill(whole, f"<</S/Document/P {root} 0 R/K[{' '.join(sections)}]>>")
        file.fill(parents, f"<</Nums[{' '.join(numbers)}]>>")
        file.fill(
            root,
            f"<</Type/StructTreeRoot/K {whole} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(numbers)}>>",
        )
        file.mark_tagged(f"{root} 0 R")

    def _sections(self, file: PdfFile, parent: int, page: str, tagged: list[Tagged], owned: list[str]) -> Iterator[str]:
        """A page's sections, one for each group that follows another; `owned` gets the element of each number."""
        for _, members in groupby(sorted(tagged), key=lambda one: one.section):
            section = file.element()
            kids = []
            for one in members:
                kid = f"{file.element(f'<</S/{one.tag}/P {section} 0 R/Pg {page}/K {one.number}>>')} 0 R"
                owned[one.number] = kid
                kids.append(kid)
            file.fill(section, f"<</S/Sect/P {parent} 0 R/K[{' '.join(kids)}]>>")
            yield f"{section} 0 R"


def tag_of(node: Node, marks: Sequence[Mark]) -> str:
    """The name of a node's structure, with its alternative text if it is a figure; "" for what is only ornament."""
    part = node.key.part
    if node.alt and part in FIGURES:
        return f"Figure/Alt{literal(node.alt)}"
    for mark in reversed(marks):
        if type(mark) is GlyphRun:
            return HEADINGS.get(part, "P")
    return f"Figure/Alt{literal(node.alt)}" if node.alt else ""
