"""Small drawings for the tests of exporters, and what is to be read from a PDF."""

from __future__ import annotations

import re
from pathlib import Path as FilePath
from zlib import decompress

import pypdfium2
from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Outline, Part, Rect, TextStyle
from journeyeditor.text import harfbuzz_measure

BODY = TextStyle(10, 13)


def lines(*texts: str, style: TextStyle = BODY) -> tuple[Mark, ...]:
    """Each text on a line of its own, from (10, 10) on."""
    measure = harfbuzz_measure()
    return tuple(
        mark for i, text in enumerate(texts) for mark in measure.paragraph(text, style).marks(10, 10 + i * 20, "ink")
    )


def sheet(
    *marks: Mark,
    size: tuple[float, float] = (200, 100),
    id_: str = "journey",
    link: str = "",
    outline: tuple[Outline, ...] = (),
    title: str = "Map",
    smallest: float = 6.0,
) -> Drawing:
    """A drawing of one node that covers the sheet."""
    box = Rect(0, 0, *size)
    key = Key(id_, Part.HEADER)
    node = Node(Key(id_, Part.TITLE), box, marks, link=link, alt="to the other")
    return Drawing(size, (Group(key, (0, 0), box, (node,)),), outline, title, "en", smallest)


def text_of(path: FilePath, page: int = 0) -> str:
    """The text that a reader finds on a page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return document[page].get_textpage().get_text_range().replace("\r\n", "\n")
    finally:
        document.close()


def objects(path: FilePath) -> dict[int, bytes]:
    """The file's objects by number, streams included, and those packed many to a stream."""
    data = path.read_bytes()
    table = {int(found[1]): found[2] for found in re.finditer(rb"(?m)^(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL)}
    for body in [body for body in table.values() if b"/Type/ObjStm" in body]:
        table |= unpacked(body)
    return table


def stream(body: bytes) -> bytes:
    """What an object's stream holds, unpacked."""
    return decompress(body.split(b"stream\n", 1)[1].rsplit(b"endstream", 1)[0])


def unpacked(body: bytes) -> dict[int, bytes]:
    """The objects of a stream of objects by number."""
    told = re.search(rb"/First (\d+)", body)
    assert told
    data, first = stream(body), int(told[1])
    head = list(map(int, data[:first].split()))
    starts = [first + start for start in head[1::2]]
    ends = [*starts[1:], len(data)]
    return {number: data[a:b].rstrip() for number, a, b in zip(head[::2], starts, ends, strict=True)}


def contents(path: FilePath) -> list[str]:
    """The operators of each page, unpacked."""
    table = objects(path)
    found = []
    for body in table.values():
        page = re.search(rb"/Contents (\d+) 0 R", body)
        if page and b"/Type /Page" in body:
            found.append(stream(table[int(page[1])]).decode("ascii"))
    return found
