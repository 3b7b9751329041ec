"""`atlas FILE [--json] [--from A --to B] [--fails X] [-o OUT]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeyeditor import api
from journeyeditor.api.exporting import PAPER_SUFFIXES
from journeyeditor.api.paths import suffix_of
from journeyeditor.cli.asking import tell_failure, tell_ways
from journeyeditor.cli.parameters import AsJson, File, Landscape, Paper
from journeyeditor.cli.show import note, show, show_json, show_table, show_written
from journeyeditor.model import Project
from journeyeditor.words import Words

From = Annotated[str | None, typer.Option("--from", metavar="JOURNEY", help="cli.atlas.from")]
To = Annotated[str | None, typer.Option("--to", metavar="JOURNEY", help="cli.atlas.to")]
Fails = Annotated[str | None, typer.Option("--fails", metavar="NAME", help="cli.atlas.fails")]


def atlas(
    ctx: typer.Context,
    file: File,
    as_json: AsJson = False,
    out: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="cli.atlas.output")] = None,
    view: Annotated[str, typer.Option("--view", metavar="VIEW", help="cli.atlas.view")] = "graph",
    source: From = None,
    target: To = None,
    fails: Fails = None,
    paper: Paper = None,
    landscape: Landscape = False,
) -> int:
    """Tells what journeys share, what the land they make is like, and what is asked of it; prints or writes it."""
    words: Words = ctx.obj
    project = api.load(file).project
    if out is not None:
        focus = api.failure(project, fails).subject if fails is not None and view == "impact" else ""
        suffix = suffix_of(out, (*PAPER_SUFFIXES, *api.GRAPH_SUFFIXES))
        if view == "table" and suffix == ".csv":
            api.export_touchpoints(project, out)
        elif suffix in api.GRAPH_SUFFIXES:
            api.export_graph(project, out)
        else:
            note(
                words, api.export_atlas(project, out, paper=paper, landscape=landscape or None, view=view, focus=focus)
            )
    if source is not None or target is not None:
        tell_ways(project, source, target, words, as_json=as_json)
    if fails is not None:
        tell_failure(project, fails, words, as_json=as_json)
    asked = source is not None or fails is not None
    if as_json and not asked:
        show_json(api.atlas_data(project))
    elif out is None and not asked:
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
