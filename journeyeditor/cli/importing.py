"""`import SOURCE… -o FILE | --into FILE [--lenient]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.cli.show import note, show_written

Sources = Annotated[list[Path], typer.Argument(metavar="SOURCE", help="cli.import.source")]
Out = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="cli.import.output")]
Into = Annotated[Path | None, typer.Option("--into", metavar="FILE", help="cli.import.into")]
Lenient = Annotated[bool, typer.Option("--lenient", help="cli.import.lenient")]


def import_(ctx: typer.Context, sources: Sources, out: Out = None, into: Into = None, lenient: Lenient = False) -> int:
    """Imports what was drawn elsewhere."""
    note(ctx.obj, api.import_sources(sources, out=out, into=into, lenient=lenient, language=ctx.obj.language))
    written = out or into
    if written:
        show_written(ctx.obj, written)
    return 0
