"""What commands print: sentences, JSON and tables."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from journeyeditor.errors import Message
from journeyeditor.words import Words

NO_WINDOW = 200
"""Columns of a table that goes into a file or a pipe."""


def show(sentence: str) -> None:
    """A line on stdout."""
    typer.echo(sentence)


def show_json(data: object) -> None:
    """JSON on stdout, two spaces, as people write it."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def note(words: Words, notes: Iterable[Message]) -> None:
    """Lines on stderr that a person should know; the work was done."""
    for said in notes:
        typer.echo(words.message(said), err=True)


def show_written(words: Words, path: Path) -> None:
    """Says which file there is now."""
    typer.echo(words.tr("cli.written", path=str(path)))


def show_table(headings: Sequence[str], rows: Iterable[Sequence[object]], words: Words) -> None:
    """A table on stdout; numbers stand to the right, in the person's language."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    cells = [list(row) for row in rows]
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for index, heading in enumerate(headings):
        number = bool(cells) and isinstance(cells[0][index], int | float)
        table.add_column(Text(heading), justify="right" if number else "left", overflow="fold")
    for row in cells:
        table.add_row(*(Text(words.number(cell) if isinstance(cell, int | float) else str(cell)) for cell in row))
    if sys.stdout.isatty():
        Console(highlight=False).print(table)
        return
    plain = Console(file=io.StringIO(), width=NO_WINDOW, highlight=False)
    with plain.capture() as captured:
        plain.print(table)
    typer.echo("\n".join(text.rstrip() for text in captured.get().splitlines()))
