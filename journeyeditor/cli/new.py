"""`new FILE [--sample NAME]`."""

from __future__ import annotations

from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.cli.parameters import File
from journeyeditor.cli.show import show_written


def new(
    ctx: typer.Context,
    file: File,
    sample: Annotated[str | None, typer.Option("--sample", metavar="NAME", help="cli.new.sample")] = None,
) -> int:
    """Makes a project file, empty or of a sample."""
    show_written(ctx.obj, api.new_project(file, sample=sample, language=ctx.obj.language))
    return 0
