"""Reads the tables of resources/themes/: the sizes of a style."""

from __future__ import annotations

import tomllib
from typing import Any

from journeyeditor.resources import resource


def read_theme(name: str) -> dict[str, Any]:
    """The table of `resources/themes/<name>.toml`. Raises ResourceError for a name that is not there."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
