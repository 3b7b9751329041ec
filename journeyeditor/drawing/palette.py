"""Colours by role: what a mark's role looks like on a light or dark screen, on paper and on a grey printer."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from journeyeditor.resources import resource

Palette = Mapping[str, str]
"""Roles and their colours, `#RRGGBB`."""

PaletteName = Literal["light", "dark", "print", "greyscale", "ink_saving", "ink_saving_greyscale"]
BASES: Mapping[str, PaletteName] = MappingProxyType(
    {"light": "light", "print": "print", "greyscale": "greyscale", "ink_saving": "ink_saving"}
)
"""The palettes that others take colours from."""


@cache
def load_palette(name: PaletteName) -> Palette:
    """A palette of resources/themes/palettes.toml with what it takes from its base."""
    table = dict(_tables()[name])
    base = table.pop("base", None)
    grey = table.pop("grey", False)
    taken = dict(load_palette(BASES[str(base)])) if base else {}
    if grey:
        taken = {role: grey_of(colour) for role, colour in taken.items()}
    return MappingProxyType({**taken, **{role: str(colour) for role, colour in table.items()}})


@cache
def _tables() -> Mapping[str, Mapping[str, str | bool]]:
    return tomllib.loads(resource("themes", "palettes.toml").read_text(encoding="utf-8"))


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of `#RRGGBB`, 0–1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance 0–1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio 1–21 of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def grey_of(colour: str) -> str:
    """The grey of a colour's luminance."""
    y = luminance(colour)
    part = 12.92 * y if y <= 0.0031308 else 1.055 * y ** (1 / 2.4) - 0.055
    return f"#{round(part * 255):02X}" + f"{round(part * 255):02X}" * 2


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
