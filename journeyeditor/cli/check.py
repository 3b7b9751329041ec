"""`check FILE [--json]`."""

from __future__ import annotations

import typer

from journeyeditor import api
from journeyeditor.cli.main import DONE, PROBLEMS
from journeyeditor.cli.parameters import AsJson, File
from journeyeditor.cli.show import show, show_json
from journeyeditor.model.problem import Problem
from journeyeditor.words import Words


def check(ctx: typer.Context, file: File, as_json: AsJson = False) -> int:
    """Looks for what does not hold together in a project."""
    words: Words = ctx.obj
    opened = api.check(file)
    if as_json:
        problems = [as_data(problem, words) for problem in opened.problems]
        show_json({"path": str(opened.path), "format": opened.format, "problems": problems})
    elif opened.problems:
        for problem in opened.problems:
            show(words.message(problem.message))
    else:
        show(words.tr("cli.check.sound", path=str(opened.path)))
    return PROBLEMS if opened.problems else DONE


def as_data(problem: Problem, words: Words) -> dict[str, object]:
    """A problem for programs; `damage` breaks the model, else it is only told."""
    return {
        "rule": problem.rule,
        "id": problem.id,
        "journey": problem.where,
        "damage": problem.damage,
        "sentence": words.message(problem.message),
    }
