"""The structure of a page as a reader that speaks it finds it, by pdfium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import create_string_buffer
from pathlib import Path
from typing import NamedTuple

import pypdfium2


class Spoken(NamedTuple):
    """An element of the structure: its kind, its alternative text, the number of its content or -1, what is below."""

    kind: str
    alt: str
    number: int
    below: tuple[Spoken, ...]

    def all(self) -> Iterator[Spoken]:
        """This and everything below, in reading order."""
        yield self
        for one in self.below:
            yield from one.all()


def read_aloud(path: Path, page: int = 0) -> tuple[Spoken, ...]:
    """What stands at the top of a page's structure."""
    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument(path)
    opened = document[page]  # kept, as its structure goes with it
    tree = raw.FPDF_StructTree_GetForPage(opened.raw)
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, i) for i in range(count)]
        return tuple(_element(top) for top in tops if top)
    finally:
        raw.FPDF_StructTree_Close(tree)
        document.close()


def _element(element: object) -> Spoken:
    raw = pypdfium2.raw
    below = (
        raw.FPDF_StructElement_GetChildAtIndex(element, i) for i in range(raw.FPDF_StructElement_CountChildren(element))
    )
    return Spoken(
        _words(raw.FPDF_StructElement_GetType, element),
        _words(raw.FPDF_StructElement_GetAltText, element),
        raw.FPDF_StructElement_GetMarkedContentID(element),
        tuple(_element(one) for one in below if one),
    )


def _words(told: Callable[[object, object, int], int], element: object) -> str:
    length = told(element, None, 0)
    buffer = create_string_buffer(max(length, 2))
    told(element, buffer, length)
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")
