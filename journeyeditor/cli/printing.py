"""The options of `export` and `preflight` that say how a journey is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Annotated, Any

import typer

from journeyeditor import api
from journeyeditor.api.lengths import day, metres, millimetres
from journeyeditor.errors import UsageError

Margin = Annotated[str | None, typer.Option("--margin", metavar="LENGTH", help="cli.print.margin")]
Tile = Annotated[str | None, typer.Option("--tile", metavar="PAPER", help="cli.print.tile")]
Overlap = Annotated[str | None, typer.Option("--overlap", metavar="LENGTH", help="cli.print.overlap")]
Marks = Annotated[bool | None, typer.Option("--marks/--no-marks", help="cli.print.marks")]
Even = Annotated[bool, typer.Option("--even-seams", help="cli.print.even_seams")]
Pages = Annotated[str | None, typer.Option("--pages", metavar="NxM", help="cli.print.pages")]
Book = Annotated[bool, typer.Option("--book", help="cli.print.book")]
Width = Annotated[str | None, typer.Option("--width", metavar="LENGTH", help="cli.print.width")]
Lanes = Annotated[list[str] | None, typer.Option("--lanes", metavar="LANES", help="cli.print.lanes")]
Stages = Annotated[str | None, typer.Option("--stages", metavar="STAGES", help="cli.print.stages")]
PersonaName = Annotated[str | None, typer.Option("--persona", metavar="PERSONA", help="cli.print.persona")]
Level = Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="cli.print.level")]
Comments = Annotated[bool, typer.Option("--comments", help="cli.print.comments")]
Evidence = Annotated[bool, typer.Option("--evidence", help="cli.print.evidence")]
Workshop = Annotated[bool, typer.Option("--workshop", help="cli.print.workshop")]
Grey = Annotated[bool, typer.Option("--greyscale", help="cli.print.greyscale")]
Distance = Annotated[str | None, typer.Option("--viewing-distance", metavar="LENGTH", help="cli.print.distance")]
Day = Annotated[str | None, typer.Option("--date", metavar="DATE", help="cli.print.date")]
Revision = Annotated[str | None, typer.Option("--revision", metavar="TEXT", help="cli.print.revision")]
Preset = Annotated[str | None, typer.Option("--preset", metavar="NAME", help="cli.print.preset")]

LEVELS = ("detail", "overview")


def _level(text: str) -> str:
    if text.strip().lower() not in LEVELS:
        raise UsageError("print.unknown_level", wanted=text, known=list(LEVELS))
    return text.strip().lower()


READERS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "margin": millimetres,
        "overlap": millimetres,
        "width": millimetres,
        "viewing_distance": metres,
        "day": day,
        "lanes": tuple,
        "level": _level,
    }
)
"""Options that are not taken as they are written."""

NAMES = frozenset(field.name for field in fields(api.PrintOptions))


def print_options(given: Mapping[str, Any]) -> tuple[api.PrintOptions, bool]:
    """The options of a call's parameters, and whether they say anything about printing. Raises UsageError."""
    said = {name: value for name, value in given.items() if name in NAMES and value not in (None, [], ())}
    told = {name: READERS.get(name, _same)(value) for name, value in said.items() if value is not False}
    if said.get("marks") is False:
        told["marks"] = False
    preset = given.get("preset")
    asked = bool(told) or preset is not None
    if "revision" in told:
        told["mark"] = True
    told.setdefault("day", datetime.now(UTC).astimezone().date())
    return (api.preset(preset, **told) if preset else api.PrintOptions(**told)), asked


def _same(value: Any) -> Any:
    return value
