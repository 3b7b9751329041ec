"""The commands as one Typer program. Texts of help are keys of the catalogue, put into words when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import typer
from typer.main import get_group

from journeyeditor.cli.atlas import atlas
from journeyeditor.cli.check import check
from journeyeditor.cli.export import export
from journeyeditor.cli.help import command_page, program_page
from journeyeditor.cli.importing import import_
from journeyeditor.cli.info import info
from journeyeditor.cli.main import DONE, HELP
from journeyeditor.cli.new import new
from journeyeditor.cli.preflight import preflight
from journeyeditor.errors import UsageError
from journeyeditor.words import Words

CALLBACKS: Mapping[str, Callable[..., int]] = MappingProxyType(
    {
        "new": new,
        "info": info,
        "check": check,
        "export": export,
        "import": import_,
        "atlas": atlas,
        "preflight": preflight,
    }
)

WRONG_CALLS = MappingProxyType(
    {
        "NoSuchOption": "cli.error.option",
        "MissingParameter": "cli.error.missing",
        "BadParameter": "cli.error.value",
        "BadOptionUsage": "cli.error.option_value",
    }
)
"""What to say for each kind of wrong call that Typer finds."""


def program() -> Any:
    """The Typer program, as a click group."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    for name, callback in CALLBACKS.items():
        app.command(name, context_settings={"help_option_names": []}, add_help_option=False)(callback)
    return get_group(app)


def run(arguments: list[str], words: Words) -> int:
    """Runs one command, or shows its help. Raises JourneyEditorError, UsageError for a wrong call included."""
    group, name = program(), arguments[0]
    before_files = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if any(word in HELP for word in before_files):
        typer.echo(program_page(group, words) if name in HELP else command_page(group.commands[name], words))
        return DONE
    try:
        return int(group.main(arguments, prog_name="journeyeditor", standalone_mode=False, obj=words) or DONE)
    except typer.TyperException as error:
        raise wrong_call(error, name) from error


def wrong_call(error: typer.TyperException, command: str) -> UsageError:
    """A wrong call as one of our errors."""
    key = WRONG_CALLS.get(type(error).__name__, "cli.error.call")
    param = getattr(error, "param", None)
    values = {
        "option": getattr(error, "option_name", ""),
        "name": param.metavar or param.opts[-1] if param else "",
        "reason": error.message,
        "command": f"journeyeditor {command}",
    }
    return UsageError(key, **values)
