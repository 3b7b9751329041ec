"""Help pages: every word of them from the catalogue, in each language."""

from __future__ import annotations

import re

import pytest

from journeyeditor.cli.main import COMMANDS
from journeyeditor.cli.program import program
from journeyeditor.words import Words
from tests.cli.helpers import Line

PLAIN = re.compile(r"⟦[^⟧]*⟧")
METAVARS = {
    "FILE",
    "SOURCE",
    "SOURCE…",
    "OUT",
    "VIEW",
    "JOURNEY",
    "PAPER",
    "PERCENT",
    "DPI",
    "NAME",
    "LENGTH",
    "NxM",
    "LANES",
    "STAGES",
}
NAMES = {
    "journeyeditor",
    "…",
    *METAVARS,
    "PERSONA",
    "GROUP",
    "BY",
    "CHANNEL",
    "TEAM",
    "STATUS",
    "LEVEL",
    "DATE",
    "TEXT",
    *COMMANDS,
}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_pseudo_language_shows_no_bare_text(line: Line, command: str) -> None:
    said = line(*filter(None, [command]), "--help", language="qps")
    assert (said.status, said.err) == (0, "")
    rest = PLAIN.sub(" ", said.out.replace("\n", " ")).replace("[", " ").replace("]", " ").replace(",", " ")
    bare = [word for word in rest.split() if word not in NAMES and not word.startswith("-")]
    assert bare == []
    assert len(PLAIN.findall(said.out.replace("\n", " "))) >= 6


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_help_is_in_the_catalogue(language: str) -> None:
    words = Words(language)
    group = program()
    keys = [param.help for command in group.commands.values() for param in command.params]
    keys += [f"cli.{name}.help" for name in group.commands]
    assert len(keys) > 20
    assert [key for key in keys if words.tr(key) == key] == []


def test_the_usage_line_says_what_may_be_left_out(line: Line) -> None:
    assert line("import", "--help").out.splitlines()[0] == (
        "Usage: journeyeditor import SOURCE… [-o FILE] [--into FILE] [--lenient]"
    )
    several = line("export", "-h", language="fr").out.splitlines()[0]
    assert several == "Utilisation\u202f: journeyeditor export FILE -o OUT [OPTION …]"


def test_no_line_is_wider_than_the_window(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    lines = line("export", "--help").out.splitlines()
    assert max(map(len, lines)) <= 70
