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
from journeyeditor.export.pdf.objects import PdfFile, Raw, literal

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

    def begin(self) -> None:
        """Turns to the next page."""
        self.pages.append([])

    def open(self, view: int, group: Group, node: Node, marks: Sequence[Mark]) -> str:
        """The operator that begins the content of a node; it ends with EMC."""
        tag = tag_of(node, marks)
        if not tag:
            return ARTIFACT
        page = self.pages[-1]
        number = len(page)
        x, y = group.origin
        row = round((y + group.bounds.y) / ROW)
        if group.key.part is Part.BAND:
            # A lane's content is read from left to right, all else as it is painted.
            order = (view, row, x, round(node.bounds.x), round(node.bounds.y), number)
        else:
            order = (view, row, x, 0, 0, number)
        page.append(Tagged(order, group.key.id, tag, number))
        return f"/{tag.partition('/')[0]}<</MCID {number}>>BDC"

    def write(self, file: PdfFile, pages: Sequence[str]) -> None:
        """Puts the tree into a file, given the references of its pages."""
        root, whole, parents = Raw(), Raw(), Raw()
        root_name, whole_name, parents_name = (file.name(thing) for thing in (root, whole, parents))
        sections: list[str] = []
        numbers: list[str] = []
        for at, (page, tagged) in enumerate(zip(pages, self.pages, strict=True)):
            owned = [""] * len(tagged)
            sections += self._sections(file, whole_name, page, tagged, owned)
            numbers.append(f"{at}[{' '.join(owned)}]")
        whole.body = f"<</S/Document/P {root_name}/K[{' '.join(sections)}]>>"
        parents.body = f"<</Nums[{' '.join(numbers)}]>>"
        root.body = (
            f"<</Type/StructTreeRoot/K {whole_name}/ParentTree {parents_name}/ParentTreeNextKey {len(numbers)}>>"
        )
        file.mark_tagged(root_name)

    def _sections(self, file: PdfFile, parent: str, page: str, tagged: list[Tagged], owned: list[str]) -> Iterator[str]:
        """A page's sections, one for each group that follows another; `owned` gets the element of each number."""
        for _, members in groupby(sorted(tagged), key=lambda one: one.section):
            section = Raw()
            name = file.name(section)
            kids = []
            for one in members:
                kid = file.name(Raw(f"<</S/{one.tag}/P {name}/Pg {page}/K {one.number}>>"))
                owned[one.number] = kid
                kids.append(kid)
            section.body = f"<</S/Sect/P {parent}/K[{' '.join(kids)}]>>"
            yield name


def tag_of(node: Node, marks: Sequence[Mark]) -> str:
    """The name of a node's structure, with its alternative text if it is a figure; "" for what is only ornament."""
    part = node.key.part
    if node.alt and part in FIGURES:
        return f"Figure/Alt{literal(node.alt)}"
    for mark in reversed(marks):
        if type(mark) is GlyphRun:
            return HEADINGS.get(part, "P")
    return f"Figure/Alt{literal(node.alt)}" if node.alt else ""
