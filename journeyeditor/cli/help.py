"""Help pages in the person's language: usage, what it does, arguments and options in two columns."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable
from typing import Any

from journeyeditor.words import Words

NARROW, WIDE = 60, 100
INDENT = "  "
MOST_IN_USAGE = 6
"""More options that may be left out are not written into the usage line: they stand below it."""


def program_page(group: Any, words: Words) -> str:
    """The help of the whole program."""
    rows = [("FILE", words.tr("cli.open.help"))]
    rows += [(name, words.tr(f"cli.{name}.help")) for name in group.commands]
    options = [*common_options(words), ("--version", words.tr("cli.version"))]
    return "\n".join(
        [
            f"{words.tr('cli.usage')} journeyeditor [FILE]",
            f"{words.tr('cli.usage')} journeyeditor {words.tr('cli.command')} …",
            "",
            wrapped(words.tr("cli.help")),
            section(words.tr("cli.commands"), rows),
            section(words.tr("cli.options"), options),
        ]
    )


def command_page(command: Any, words: Words) -> str:
    """The help of one command."""
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    needed, others = ([one for one in options if one.required is wanted] for wanted in (True, False))
    left = [f"[{words.tr('cli.option')} …]"] if len(others) > MOST_IN_USAGE else [usage_of(one) for one in others]
    usage = " ".join(["journeyeditor", command.name, *map(usage_of, [*arguments, *needed]), *left])
    return "\n".join(
        [
            f"{words.tr('cli.usage')} {usage}",
            "",
            wrapped(words.tr(f"cli.{command.name}.help")),
            section(words.tr("cli.arguments"), [(param.metavar, words.tr(param.help)) for param in arguments]),
            section(
                words.tr("cli.options"),
                [*((name_of(param), words.tr(param.help)) for param in options), *common_options(words)],
            ),
        ]
    )


def common_options(words: Words) -> list[tuple[str, str]]:
    """What every command understands."""
    return [(f"--language {words.tr('cli.tag')}", words.tr("cli.language")), ("--help", words.tr("cli.show_help"))]


def name_of(param: Any) -> str:
    """An option as one writes it."""
    names = ", ".join(sorted((*param.opts, *param.secondary_opts), key=len))
    return names if param.is_flag else f"{names} {param.metavar}"


def usage_of(param: Any) -> str:
    """A parameter in the usage line; in brackets where one may leave it out."""
    if param.param_type_name == "argument":
        return f"{param.metavar}…" if param.nargs != 1 else str(param.metavar)
    shortest = min(param.opts, key=len)
    text = shortest if param.is_flag else f"{shortest} {param.metavar}"
    return text if param.required else f"[{text}]"


def section(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """A heading and two columns below it."""
    listed = list(rows)
    column = max(len(name) for name, _ in listed) + len(INDENT) + 2
    lines = [wrapped(text, f"{INDENT}{name}".ljust(column), " " * column) for name, text in listed]
    return "\n".join(["", title, *lines])


def wrapped(text: str, first: str = "", others: str = "") -> str:
    """A text broken to the window's width."""
    width = min(max(shutil.get_terminal_size().columns, NARROW), WIDE)
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)
