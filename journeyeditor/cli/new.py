"""`new FILE [--sample NAME] [--template NAME]`."""

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
    template: Annotated[str | None, typer.Option("--template", metavar="NAME", help="cli.new.template")] = None,
) -> int:
    """Makes a project file, empty, of a sample, or with a journey of a kind."""
    show_written(ctx.obj, api.new_project(file, sample=sample, template=template, language=ctx.obj.language))
    return 0
