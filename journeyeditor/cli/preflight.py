"""`preflight FILE [--journey ID|TITLE] [--paper A0 …] [--json]`: 1 when something must be fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from journeyeditor import api
from journeyeditor.cli.main import DONE, PROBLEMS
from journeyeditor.cli.parameters import AsJson, File
from journeyeditor.cli.printing import print_options, with_print_options
from journeyeditor.cli.show import show, show_json
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.api.preflight import Finding


@with_print_options
def preflight(
    ctx: typer.Context,
    file: File,
    journey: Annotated[
        list[str] | None, typer.Option("--journey", metavar="JOURNEY", help="cli.export.journey")
    ] = None,
    as_json: AsJson = False,
    **given: Any,
) -> int:
    """Looks for what would spoil a print."""
    options, _ = print_options(given)
    words: Words = ctx.obj
    opened = api.load(file)
    findings = api.preflight_of(opened.project, options, journey=journey or None, read_asset=opened.read_asset)
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
