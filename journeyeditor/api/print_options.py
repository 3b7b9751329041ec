"""How something is printed: one table of options, and presets by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from journeyeditor.drawing.palette import PaletteName
from journeyeditor.errors import UsageError

if TYPE_CHECKING:
    from journeyeditor.layout.sheets import Level

ROLL = re.compile(r"roll[ :-]?(\d+(?:\.\d+)?)\s*(?:mm)?", re.IGNORECASE)
MARGIN = 10.0
"""The usual margin, mm."""


@dataclass(frozen=True)
class PrintOptions:
    """How a journey is printed. Lengths in mm.

    `paper` is a name, `900x600mm` or `roll 914mm`; `tile` the paper of the tiles it is cut into; `pages` is `2x1`
    or `auto`; `width` makes the map as wide as that. `lanes` are titles, kinds or ids, `stages` such as `2-4,7`,
    `persona` a name or id. A `book` is the whole atlas. `viewing_distance` is in metres. `level`, `comments` (as
    numbered notes) and `evidence` (assumptions hatched) say what is shown of a map.
    """

    paper: str | None = None
    landscape: bool | None = None
    margin: float = MARGIN
    tile: str | None = None
    overlap: float = 10.0
    marks: bool = True
    assembly: bool = True
    even_seams: bool = False
    pages: str | None = None
    book: bool = False
    width: float | None = None
    lanes: tuple[str, ...] = ()
    stages: str | None = None
    persona: str | None = None
    level: Level = "detail"
    comments: bool = False
    evidence: bool = False
    greyscale: bool = False
    viewing_distance: float | None = None
    day: date | None = None
    revision: str = ""
    mark: bool = False

    @property
    def palette(self) -> PaletteName:
        """The colours."""
        return "greyscale" if self.greyscale else "print"

    @property
    def plain(self) -> bool:
        """Whether it is one sheet of a bought paper, or the map's own size, with the usual margin."""
        return not (self.book or self.tile or self.in_pages or self.width or self.margin != MARGIN or self.on_roll)

    @property
    def on_roll(self) -> bool:
        """Whether the paper is a roll."""
        return self.paper is not None and ROLL.fullmatch(self.paper.strip()) is not None

    @property
    def in_pages(self) -> bool:
        """Whether the map is laid over pages, with heads repeated on each."""
        return self.tile is None and (self.pages is not None or self.stages is not None)


PRESETS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "workshop-wall": {"paper": "A0", "landscape": True, "tile": "A4"},
        "management-summary": {
            "paper": "A3",
            "landscape": True,
            "lanes": ("touchpoints", "emotion", "metrics", "opportunities"),
        },
    }
)
"""Options by name: what they do not say stays as it is."""


def preset(name: str, **given: object) -> PrintOptions:
    """The options of a preset with those given instead of its own. Raises UsageError for an unknown name."""
    if name not in PRESETS:
        raise UsageError("print.unknown_preset", wanted=name, known=list(PRESETS))
    return replace(PrintOptions(), **{**PRESETS[name], **given})
