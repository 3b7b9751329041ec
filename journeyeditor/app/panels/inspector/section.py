"""A section of the inspector: a head and the parts below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

NOTE = "note"
"""The object name of the field of a note that names what has no name."""


class Head(NamedTuple):
    """A title, a line below it, and an icon on a tile of a category 1–8 (0: grey); `persona` draws a portrait."""

    title: str
    subtitle: str
    icon: str
    colour: int = 0
    persona: bool = False


@dataclass(frozen=True)
class Section:
    """`head()` as it is now; `parts` with `refresh` and `flush`; `menu` names the row of MENUS behind the dots."""

    head: Callable[[], Head]
    parts: Sequence[QWidget] = field(default_factory=tuple)
    menu: str = ""
