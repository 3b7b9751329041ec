"""Type as layout asks for it: a family, a weight and sizes in pt. Sizes come from resources/themes/*.toml."""

from __future__ import annotations

from typing import Literal, NamedTuple


class TextStyle(NamedTuple):
    """One row of the type table. Size and leading in pt, tracking in em; `tabular` sets figures of one width."""

    size: float
    leading: float
    weight: int = 400
    family: Literal["text", "display"] = "text"
    italic: bool = False
    tracking: float = 0.0
    tabular: bool = False
