"""Tables as spreadsheets give and take them: tab-separated text and HTML."""

from __future__ import annotations

import csv
from html import escape
from html.parser import HTMLParser
from io import StringIO

Table = tuple[tuple[str, ...], ...]
"""Rows of cells; all rows are equally long."""


def from_tsv(text: str) -> Table | None:
    """Rows of tab-separated cells, a cell with breaks in quotes; None for a text without any tab."""
    if "\t" not in text:
        return None
    rows = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text.strip("\r\n")), delimiter="\t")]
    return squared(rows)


def to_tsv(table: Table) -> str:
    """Tab-separated text; cells with breaks, tabs or quotes stand in quotes."""
    out = StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(table)
    return out.getvalue()


def from_html(text: str) -> Table | None:
    """The first table of a page; None where there is none or only one cell."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    table = squared(reader.rows)
    return table if table is not None and sum(map(len, table)) > 1 else None


def to_html(table: Table) -> str:
    """A table that spreadsheets and word processors take."""
    rows = ("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in table)
    return f'<meta charset="utf-8"><table>{"".join(rows)}</table>'


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def squared(rows: list[list[str]]) -> Table | None:
    """Rows filled up to the longest, without empty ones at the end; None where nothing is said."""
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    if not kept:
        return None
    width = max(map(len, kept))
    return tuple((*row, *[""] * (width - len(row))) for row in kept)


class _Reader(HTMLParser):
    """Collects the cells of the first table; a cell over several columns leaves the others empty."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.depth = 0
        self.done = False
        self.cell: list[str] | None = None
        self.wide = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row or a cell begins."""
        if self.done:
            return
        if tag == "table":
            self.depth += 1
        elif tag == "tr" and self.depth == 1:
            self._close()
            self.rows.append([])
        elif tag in {"td", "th"} and self.depth == 1 and self.rows:
            self._close()
            self.cell = []
            span = dict(attrs).get("colspan") or "1"
            self.wide = min(200, int(span)) if span.isdigit() else 1
        elif tag in {"br", "p", "div", "li"} and self.cell:
            self.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A table, a row or a cell ends."""
        if tag == "table" and self.depth:
            if self.depth == 1:
                self._close()
            self.depth -= 1
            self.done = self.depth == 0
        elif tag in {"td", "th"} and self.depth == 1:
            self._close()

    def _close(self) -> None:
        """The cell is whole; its end may be left out."""
        if self.cell is not None:
            lines = (" ".join(line.split()) for line in "".join(self.cell).split("\n"))
            self.rows[-1] += ["\n".join(line for line in lines if line), *[""] * (self.wide - 1)]
            self.cell = None

    def handle_data(self, data: str) -> None:
        """Text, kept where it stands in a cell."""
        if self.cell is not None:
            self.cell.append(data.replace("\n", " "))
