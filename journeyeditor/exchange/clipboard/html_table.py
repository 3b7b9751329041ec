"""The cells of a table in a page of HTML, as a spreadsheet puts it on the clipboard."""

from __future__ import annotations

from html.parser import HTMLParser


class TableReader(HTMLParser):
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
