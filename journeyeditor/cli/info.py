"""`info FILE [--json]`."""

from __future__ import annotations

import typer

from journeyeditor import api
from journeyeditor.cli.parameters import AsJson, File
from journeyeditor.cli.show import note, show, show_json, show_table
from journeyeditor.errors import message
from journeyeditor.model import COLLECTIONS, Journey
from journeyeditor.words import Words

JOURNEY_COUNTS = ("stages", "steps", "cards", "encounters")


def info(ctx: typer.Context, file: File, as_json: AsJson = False) -> int:
    """Tells what is in a project."""
    opened = api.load(file)
    if as_json:
        show_json(as_data(opened))
        return 0
    words: Words = ctx.obj
    project = opened.project
    show(" · ".join(part for part in (project.title, project.organisation) if part))
    show(words.tr("cli.info.file", path=str(opened.path), format=opened.format, language=project.language))
    counts = [(words.tr(f"cli.info.{name}"), len(getattr(project, name))) for name in COLLECTIONS]
    show_table([words.tr("cli.info.what"), words.tr("cli.info.count")], [row for row in counts if row[1]], words)
    headings = [words.tr(f"cli.info.{name}") for name in ("journey", *JOURNEY_COUNTS, "id")]
    show_table(
        headings, [[titled(journey, words), *counted(journey), journey.id] for journey in project.journeys], words
    )
    if opened.problems:
        note(words, [message("cli.problems_found", n=len(opened.problems), path=str(opened.path))])
    return 0


def titled(journey: Journey, words: Words) -> str:
    """A journey's title, or that it has none."""
    return journey.title or words.tr("cli.info.untitled")


def counted(journey: Journey) -> list[int]:
    """How many stages, steps, cards and encounters."""
    return [len(getattr(journey, name)) for name in JOURNEY_COUNTS]


def as_data(opened: api.Opened) -> dict[str, object]:
    """The same for programs."""
    project = opened.project
    journeys = [
        {"id": one.id, "title": one.title, **dict(zip(JOURNEY_COUNTS, counted(one), strict=True))}
        for one in project.journeys
    ]
    return {
        "path": str(opened.path),
        "format": opened.format,
        "id": project.id,
        "title": project.title,
        "organisation": project.organisation,
        "language": project.language,
        "counts": {name: len(getattr(project, name)) for name in COLLECTIONS},
        "journeys": journeys,
        "problems": len(opened.problems),
    }
