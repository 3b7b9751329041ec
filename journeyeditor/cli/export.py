"""`export FILE -o OUT [--journey ID|TITLE] [--paper A3] [--landscape]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.cli.parameters import File, Landscape, Paper
from journeyeditor.cli.show import note, show_written
from journeyeditor.errors import message
from journeyeditor.words import Words


def export(
    ctx: typer.Context,
    file: File,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="cli.export.output")],
    journey: Annotated[str | None, typer.Option("--journey", metavar="JOURNEY", help="cli.export.journey")] = None,
    paper: Paper = None,
    landscape: Landscape = False,
) -> int:
    """Writes a journey as PDF, or the whole project as another kind of file."""
    words: Words = ctx.obj
    opened = api.load(file)
    if journey is None and paper is None and out.name.lower().endswith(api.PROJECT_SUFFIXES):
        api.save_copy(file, out)
    else:
        warnings = api.export(
            opened.project,
            out,
            journey=journey,
            paper=paper,
            landscape=landscape or None,
            read_asset=opened.read_asset,
        )
        note(words, warnings)
    if opened.problems:
        note(words, [message("cli.problems_found", n=len(opened.problems), path=str(file))])
    show_written(words, out)
    return 0
