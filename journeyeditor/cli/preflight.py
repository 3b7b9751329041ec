"""`preflight FILE [--journey ID|TITLE] [--paper A0 …] [--json]`: 1 when something must be fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from journeyeditor import api
from journeyeditor.cli import printing as by
from journeyeditor.cli.main import DONE, PROBLEMS
from journeyeditor.cli.parameters import AsJson, File, Landscape, Paper
from journeyeditor.cli.show import show, show_json
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.api.preflight import Finding


def preflight(
    ctx: typer.Context,
    file: File,
    journey: Annotated[str | None, typer.Option("--journey", metavar="JOURNEY", help="cli.export.journey")] = None,
    paper: Paper = None,
    landscape: Landscape = False,
    margin: by.Margin = None,
    tile: by.Tile = None,
    overlap: by.Overlap = None,
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
    viewing_distance: by.Distance = None,
    preset: by.Preset = None,
    as_json: AsJson = False,
) -> int:
    """Looks for what would spoil a print."""
    options, _ = by.print_options(ctx.params)
    words: Words = ctx.obj
    opened = api.load(file)
    findings = api.preflight_of(opened.project, options, journey=journey, read_asset=opened.read_asset)
    must = any(finding.gravity == "must" for finding in findings)
    if as_json:
        show_json({"path": str(opened.path), "must_fix": must, "findings": [as_data(one, words) for one in findings]})
    else:
        for finding in findings:
            show(sentence(finding, words))
    return PROBLEMS if must else DONE


def sentence(finding: Finding, words: Words) -> str:
    """A finding in a line: how grave, what, where, and what to do."""
    where = words.tr("preflight.where", sheets=list(finding.sheets)) if finding.sheets else ""
    fix = words.message(finding.fix) if finding.fix else ""
    said = " ".join(filter(None, (words.message(finding.message), where, fix)))
    return words.tr(f"preflight.{finding.gravity}", said=said)


def as_data(finding: Finding, words: Words) -> dict[str, object]:
    """A finding for programs."""
    return {
        "rule": finding.rule,
        "gravity": str(finding.gravity),
        "sentence": words.message(finding.message),
        "ids": list(finding.ids),
        "sheets": list(finding.sheets),
        "fix": words.message(finding.fix) if finding.fix else None,
    }
