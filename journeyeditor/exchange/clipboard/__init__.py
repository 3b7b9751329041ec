"""What goes over the clipboard: parts of maps as JSON of our own, tables, lists and plain text."""

from journeyeditor.exchange.clipboard.clip import MIME, Clip, ClipKind, clip_of, parse, table_of, written
from journeyeditor.exchange.clipboard.paste import Pasted, Target, paste, paste_lines, paste_table
from journeyeditor.exchange.clipboard.tables import Table, from_html, from_tsv, to_html, to_tsv
from journeyeditor.exchange.clipboard.texts import lines_of

__all__ = [
    "MIME",
    "Clip",
    "ClipKind",
    "Pasted",
    "Table",
    "Target",
    "clip_of",
    "from_html",
    "from_tsv",
    "lines_of",
    "parse",
    "paste",
    "paste_lines",
    "paste_table",
    "table_of",
    "to_html",
    "to_tsv",
    "written",
]
