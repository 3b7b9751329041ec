"""`export FILE -o OUT [--journey ID|TITLE] [--paper A0 --tile A4 --overlap 10mm …]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.cli import printing as by
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
    margin: by.Margin = None,
    tile: by.Tile = None,
    overlap: by.Overlap = None,
    marks: by.Marks = None,
    even_seams: by.Even = False,
    pages: by.Pages = None,
    book: by.Book = False,
    width: by.Width = None,
    lanes: by.Lanes = None,
    stages: by.Stages = None,
    persona: by.PersonaName = None,
    level: by.Level = None,
    comments: by.Comments = False,
    evidence: by.Evidence = False,
    workshop: by.Workshop = False,
    greyscale: by.Grey = False,
    viewing_distance: by.Distance = None,
    day: by.Day = None,
    revision: by.Revision = None,
    preset: by.Preset = None,
) -> int:
    """Writes a journey as PDF, SVG or PNG, or the whole project as another kind of file."""
    options, asked = by.print_options(ctx.params)
    words: Words = ctx.obj
    opened = api.load(file)
    whole = out.name.lower().endswith(api.PROJECT_SUFFIXES)
    if journey is None and not asked and whole:
        api.save_copy(file, out)
    else:
        chosen = options if asked or not whole else None
        note(words, api.export(opened.project, out, journey=journey, options=chosen, read_asset=opened.read_asset))
    if opened.problems:
        note(words, [message("cli.problems_found", n=len(opened.problems), path=str(file))])
    show_written(words, out)
    return 0
