"""`export FILE -o OUT [--journey ID|TITLE] [--paper A0 --tile A4 --overlap 10mm …]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from journeyeditor import api
from journeyeditor.cli.parameters import File
from journeyeditor.cli.printing import print_options, with_print_options
from journeyeditor.cli.show import note, show_written
from journeyeditor.errors import Message, message
from journeyeditor.words import Words

NUMBERED = "export.numbered"


@with_print_options
def export(
    ctx: typer.Context,
    file: File,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="cli.export.output")],
    journey: Annotated[
        list[str] | None, typer.Option("--journey", metavar="JOURNEY", help="cli.export.journey")
    ] = None,
    dpi: Annotated[float | None, typer.Option("--dpi", metavar="DPI", help="cli.export.dpi")] = None,
    **given: Any,
) -> int:
    """Writes a journey as PDF, SVG or PNG, or the whole project as another kind of file."""
    options, asked = print_options(given)
    words: Words = ctx.obj
    opened = api.load(file)
    whole = out.name.lower().endswith(api.PROJECT_SUFFIXES)
    told: tuple[Message, ...] = ()
    if not journey and not asked and dpi is None and whole:
        api.save_copy(file, out)
    else:
        chosen = options if asked or not whole else None
        told = api.export(
            opened.project, out, journey=journey or None, options=chosen, read_asset=opened.read_asset, dpi=dpi
        )
    note(words, [one for one in told if one.key != NUMBERED])
    if opened.problems:
        note(words, [message("cli.problems_found", n=len(opened.problems), path=str(file))])
    files = next((one for one in told if one.key == NUMBERED), None)
    show_written(words, out.with_name(words.message(files)) if files else out)
    return 0
