"""`atlas FILE [--json] [-o OUT.pdf]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.cli.parameters import AsJson, File, Landscape, Paper
from journeyeditor.cli.show import note, show, show_json, show_table, show_written
from journeyeditor.model import Project
from journeyeditor.words import Words


def atlas(
    ctx: typer.Context,
    file: File,
    as_json: AsJson = False,
    out: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="cli.atlas.output")] = None,
    view: Annotated[str, typer.Option("--view", metavar="VIEW", help="cli.atlas.view")] = "graph",
    paper: Paper = None,
    landscape: Landscape = False,
) -> int:
    """Tells which journeys share touchpoints and lead to each other, or prints the atlas."""
    words: Words = ctx.obj
    project = api.load(file).project
    if out is not None:
        note(words, api.export_atlas(project, out, paper=paper, landscape=landscape or None, view=view))
    if as_json:
        show_json(api.atlas_data(project))
    elif out is None:
        show_overlaps(project, words)
    if out is not None and not as_json:
        show_written(words, out)
    return 0


def show_overlaps(project: Project, words: Words) -> None:
    """A row for each two journeys that share touchpoints, the strongest first."""
    from journeyeditor.atlas import build

    found = build(project)
    title = {journey.id: journey.title or journey.id for journey in found.journeys}
    name = {touchpoint.id: touchpoint.name for touchpoint in project.touchpoints}
    strongest = sorted(found.overlaps, key=lambda overlap: -overlap.count)
    rows = [
        [title[one.a], title[one.b], one.count, ", ".join(name.get(key, key) for key in one.touchpoints)]
        for one in strongest
    ]
    if not rows:
        show(words.tr("cli.atlas.none"))
        return
    headings = [words.tr(f"cli.atlas.{part}") for part in ("journey", "other", "shared", "touchpoints")]
    show_table(headings, rows, words)
