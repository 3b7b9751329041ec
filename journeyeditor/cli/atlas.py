"""`atlas FILE [--json] [--from A --to B] [--fails X] [--group-by BY] [--persona P …] [-o OUT]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from journeyeditor import api
from journeyeditor.api.exporting import PAPER_SUFFIXES
from journeyeditor.api.paths import suffix_of
from journeyeditor.cli.asking import tell_failure, tell_ways
from journeyeditor.cli.parameters import AsJson, File, Landscape, Paper
from journeyeditor.cli.show import note, show, show_json, show_table, show_written
from journeyeditor.model import Project
from journeyeditor.model.head import Land
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.atlas.scope import Scope

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
    group_by: Annotated[str, typer.Option("--group-by", metavar="BY", help="cli.atlas.group_by")] = "group",
    group: Annotated[str | None, typer.Option("--group", metavar="GROUP", help="cli.atlas.only_group")] = None,
    persona: Annotated[str | None, typer.Option("--persona", metavar="PERSONA", help="cli.atlas.persona")] = None,
    channel: Annotated[str | None, typer.Option("--channel", metavar="CHANNEL", help="cli.atlas.channel")] = None,
    team: Annotated[str | None, typer.Option("--team", metavar="TEAM", help="cli.atlas.team")] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="cli.atlas.level")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS", help="cli.atlas.status")] = None,
    paper: Paper = None,
    landscape: Landscape = False,
) -> int:
    """Tells what journeys share, what the land they make is like, and what is asked of it; prints or writes it."""
    words: Words = ctx.obj
    asked_for = {"group": group, "persona": persona, "channel": channel, "team": team, "level": level, "status": status}
    needs_maps = fails is not None or group_by != "group" or any(one is not None for one in asked_for.values())
    if not needs_maps and told_without_maps(file, Asked(source, target, as_json, out, view), words):
        return 0
    whole = api.load(file).project
    scope = api.atlas_scope(whole, by=group_by, **asked_for)
    project = api.narrowed(whole, scope)
    if out is not None:
        focus = api.failure(project, fails).subject if fails is not None and view == "impact" else ""
        write(whole, project, out, words, Sheet(view, focus, scope, paper, landscape or None))
    if source is not None or target is not None:
        tell_ways(project, source, target, words, as_json=as_json)
    if fails is not None:
        tell_failure(project, fails, words, persona=scope.sieve.persona, as_json=as_json)
    asked = source is not None or fails is not None
    if as_json and not asked:
        show_json(api.atlas_data(project, group_by))
    elif out is None and not asked:
        show_overlaps(project, words)
    if out is not None and not as_json:
        show_written(words, out)
    return 0


class Asked(NamedTuple):
    """A way from one journey to another, or else the overlaps; as JSON, or into a file of a view."""

    source: str | None
    target: str | None
    as_json: bool
    out: Path | None
    view: str


def told_without_maps(file: Path, asked: Asked, words: Words) -> bool:
    """Tells what the index of a file answers by itself; False where it needs the maps, or the file has no index."""
    way = asked.source is not None or asked.target is not None
    pairs = asked.out is not None and asked.out.suffix.lower() == ".csv" and asked.view not in {"table", ""}
    if (asked.out is not None and not pairs) or (asked.as_json and not way):
        return False
    land = api.read_named_land(file)
    if land is None:
        return False
    if asked.out is not None:
        api.export_pairs(land, asked.out)
    if way:
        tell_ways(land, asked.source, asked.target, words, as_json=asked.as_json)
    elif asked.out is None:
        show_overlaps(land, words)
    if asked.out is not None and not asked.as_json:
        show_written(words, asked.out)
    return True


class Sheet(NamedTuple):
    """Which view of the atlas is written, what it is open at, what of it is shown, and on what."""

    view: str
    focus: str
    scope: Scope
    paper: str | None
    landscape: bool | None


def write(whole: Project, project: Project, out: Path, words: Words, sheet: Sheet) -> None:
    """Writes what is shown of a whole project: a view, the graph or the table, as the suffix says."""
    suffix = suffix_of(out, (*PAPER_SUFFIXES, *api.GRAPH_SUFFIXES))
    if sheet.view == "table" and suffix == ".csv":
        api.export_touchpoints(project, out)
    elif suffix in api.GRAPH_SUFFIXES:
        api.export_graph(project, out)
    else:
        note(words, api.export_atlas(whole, out, **sheet._asdict()))


def show_overlaps(project: Project | Land, words: Words) -> None:
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
