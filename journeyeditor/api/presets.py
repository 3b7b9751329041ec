"""A person's own presets for prints: rows of the settings, each a name and the options that differ from the usual."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from journeyeditor.api.print_options import PrintOptions
from journeyeditor.errors import UsageError

OF_THE_DAY = frozenset({"day", "revision", "mark", "stages", "persona"})
"""What belongs to one print or one journey, and so to no preset."""

USUAL = PrintOptions()
KINDS: Mapping[str, tuple[type, ...]] = {
    "paper": (str,),
    "landscape": (bool,),
    "margin": (float, int),
    **dict.fromkeys(("margin_top", "margin_right", "margin_bottom", "margin_left"), (float, int)),
    "tile": (str,),
    "overlap": (float, int),
    "pages": (str,),
    "width": (float, int),
    "scale": (float, int),
    "lanes": (list,),
    "level": (str,),
    "viewing_distance": (float, int),
    "header": (str,),
    "footer_left": (str,),
    "footer_right": (str,),
}
"""What a value read from the settings may be; all others are switches."""

Presets = Mapping[str, Mapping[str, Any]]


def presets_in(rows: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The presets that rows of the settings hold, by name; what does not fit is left out."""
    found = {}
    for row in rows:
        try:
            told = json.loads(row)
        except ValueError:
            continue
        if isinstance(told, dict) and isinstance(told.get("name"), str) and isinstance(told.get("options"), dict):
            found[told["name"]] = _fitting(told["options"])
    return found


def rows_of(presets: Presets) -> list[str]:
    """Presets as rows of the settings."""
    return [json.dumps({"name": name, "options": options}, ensure_ascii=False) for name, options in presets.items()]


def as_preset(options: PrintOptions) -> dict[str, Any]:
    """What a preset keeps of options: those that differ from the usual ones."""
    names = (field.name for field in fields(PrintOptions) if field.name not in OF_THE_DAY)
    told = {name: getattr(options, name) for name in names if getattr(options, name) != getattr(USUAL, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}


def with_preset(presets: Presets, name: str, options: PrintOptions) -> dict[str, Mapping[str, Any]]:
    """The presets with one more, or another of that name. Raises UsageError without a name."""
    plain = name.strip()
    if not plain:
        raise UsageError("print.preset_name")
    return {**presets, plain: as_preset(options)}


def renamed(presets: Presets, old: str, new: str) -> dict[str, Mapping[str, Any]]:
    """The presets with another name for one, in its place. Raises UsageError for a name that is taken, or none."""
    plain = new.strip()
    if not plain or (plain != old and plain in presets):
        raise UsageError("print.preset_taken" if plain else "print.preset_name", name=plain)
    return {plain if name == old else name: options for name, options in presets.items()}


def without(presets: Presets, name: str) -> dict[str, Mapping[str, Any]]:
    """The presets without one."""
    return {key: options for key, options in presets.items() if key != name}


def _fitting(told: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(PrintOptions)} - OF_THE_DAY
    kept = {name: value for name, value in told.items() if name in known and type(value) in KINDS.get(name, (bool,))}
    return {name: tuple(map(str, value)) if isinstance(value, list) else value for name, value in kept.items()}
