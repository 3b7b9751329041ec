"""The options of `export` and `preflight` that say how a journey is printed: one table."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import typer

from journeyeditor import api
from journeyeditor.api.lengths import day, metres, millimetres, share
from journeyeditor.errors import UsageError

LEVELS = ("detail", "overview")


def _level(text: str) -> str:
    if text.strip().lower() not in LEVELS:
        raise UsageError("print.unknown_level", wanted=text, known=list(LEVELS))
    return text.strip().lower()


def _same(value: Any) -> Any:
    return value


class Asked(NamedTuple):
    """One option: the field of PrintOptions, its flag, what its value is called ("": a switch), how that is read.

    Its help is `cli.print.<help>`, the flag's own name if none is given. A list may be given more than once.
    """

    name: str
    flag: str
    metavar: str = ""
    read: Callable[[Any], Any] = _same
    help: str = ""
    several: bool = False

    @property
    def parameter(self) -> inspect.Parameter:
        """The option as a parameter that Typer reads."""
        kind: Any = list[str] | None if self.several else str | None if self.metavar else bool | None
        text = f"cli.print.{self.help or self.name}"
        option = typer.Option(self.flag, metavar=self.metavar or None, help=text)
        return inspect.Parameter(
            self.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind, option]
        )


OPTIONS = (
    Asked("paper", "--paper", "PAPER"),
    Asked("landscape", "--landscape/--portrait"),
    Asked("margin", "--margin", "LENGTH", millimetres),
    Asked("margin_top", "--margin-top", "LENGTH", millimetres),
    Asked("margin_right", "--margin-right", "LENGTH", millimetres),
    Asked("margin_bottom", "--margin-bottom", "LENGTH", millimetres),
    Asked("margin_left", "--margin-left", "LENGTH", millimetres),
    Asked("tile", "--tile", "PAPER"),
    Asked("overlap", "--overlap", "LENGTH", millimetres),
    Asked("marks", "--marks/--no-marks"),
    Asked("assembly", "--assembly/--no-assembly"),
    Asked("even_seams", "--even-seams/--moved-seams"),
    Asked("pages", "--pages", "NxM"),
    Asked("book", "--book"),
    Asked("width", "--width", "LENGTH", millimetres),
    Asked("scale", "--scale", "PERCENT", share),
    Asked("lanes", "--lanes", "LANES", tuple, several=True),
    Asked("stages", "--stages", "STAGES"),
    Asked("persona", "--persona", "PERSONA"),
    Asked("level", "--level", "LEVEL", _level),
    Asked("comments", "--comments"),
    Asked("evidence", "--evidence"),
    Asked("workshop", "--workshop"),
    Asked("greyscale", "--greyscale"),
    Asked("ink_saving", "--ink-saving"),
    Asked("viewing_distance", "--viewing-distance", "LENGTH", metres, "distance"),
    Asked("day", "--date", "DATE", day, "date"),
    Asked("revision", "--revision", "TEXT"),
    Asked("header", "--header", "TEXT"),
    Asked("footer_left", "--footer-left", "TEXT"),
    Asked("footer_right", "--footer-right", "TEXT"),
    Asked("preset", "--preset", "NAME"),
)

READERS: Mapping[str, Callable[[Any], Any]] = MappingProxyType({asked.name: asked.read for asked in OPTIONS})
NAMES = frozenset(field.name for field in fields(api.PrintOptions))


def with_print_options(command: Callable[..., int]) -> Callable[..., int]:
    """A command whose `**given` are the options of the table."""
    signature = inspect.signature(command, eval_str=True)
    own = [one for one in signature.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]
    every = [*own, *(asked.parameter for asked in OPTIONS)]
    keywords = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in every]
    vars(command)["__signature__"] = signature.replace(parameters=keywords)
    return command


def print_options(given: Mapping[str, Any]) -> tuple[api.PrintOptions, bool]:
    """The options of a call's parameters, and whether they say anything about printing. Raises UsageError."""
    said = {name: value for name, value in given.items() if name in NAMES and value not in (None, [], ())}
    told = {name: READERS[name](value) for name, value in said.items()}
    preset = given.get("preset")
    asked = bool(told) or preset is not None
    if "revision" in told:
        told["mark"] = True
    told.setdefault("day", datetime.now(UTC).astimezone().date())
    return (api.preset(preset, own_presets(), **told) if preset else api.PrintOptions(**told)), asked


def own_presets() -> Mapping[str, Mapping[str, Any]]:
    """The presets that a person keeps in the settings."""
    from journeyeditor.api.presets import presets_in
    from journeyeditor.settings import Settings

    rows = Settings().get("print_presets")
    return presets_in(rows) if isinstance(rows, list) else {}
