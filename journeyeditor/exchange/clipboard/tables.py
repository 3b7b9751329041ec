"""Tables as spreadsheets give and take them: tab-separated text and HTML."""

from __future__ import annotations

from io import StringIO

Table = tuple[tuple[str, ...], ...]
"""Rows of cells; all rows are equally long."""


def from_tsv(text: str) -> Table | None:
    """Rows of tab-separated cells, a cell with breaks in quotes; None for a text without any tab."""
    import csv

    if "\t" not in text:
        return None
    rows = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text.strip("\r\n")), delimiter="\t")]
    return squared(rows)


def to_tsv(table: Table) -> str:
    """Tab-separated text; cells with breaks, tabs or quotes stand in quotes."""
    import csv

    out = StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(table)
    return out.getvalue()


def from_html(text: str) -> Table | None:
    """The first table of a page; None where there is none or only one cell."""
    from journeyeditor.exchange.clipboard.html_table import TableReader

    reader = TableReader()
    reader.feed(text)
    reader.close()
    table = squared(reader.rows)
    return table if table is not None and sum(map(len, table)) > 1 else None


def to_html(table: Table) -> str:
    """A table that spreadsheets and word processors take."""
    rows = ("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in table)
    return f'<meta charset="utf-8"><table>{"".join(rows)}</table>'


def _cell(text: str) -> str:
    from html import escape

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
