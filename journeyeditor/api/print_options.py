"""How something is printed: one table of options, and presets by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyeditor.drawing.palette import PaletteName
from journeyeditor.errors import UsageError
from journeyeditor.export.paper import LEAST_TEXT

if TYPE_CHECKING:
    from journeyeditor.layout.sheets import Level

ROLL = re.compile(r"roll[ :-]?(\d+(?:\.\d+)?)\s*(?:mm)?", re.IGNORECASE)
PALETTES: Mapping[tuple[bool, bool], PaletteName] = MappingProxyType(
    {
        (False, False): "print",
        (True, False): "greyscale",
        (False, True): "ink_saving",
        (True, True): "ink_saving_greyscale",
    }
)
"""The palette for greyscale or not, ink-saving or not."""

POINTS_A_METRE = 7.0
"""The size of text one still reads from a metre away, pt: 17 pt are read from 2.4 m."""

MARGIN = 10.0
"""The usual margin, mm."""


class Sides(NamedTuple):
    """Margins of the paper as it lies, mm."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True)
class PrintOptions:
    """How a journey is printed. Lengths in mm; `margin` is that of the sides that have none of their own.

    `paper` is a name, `900x600mm` or `roll 914mm`; `tile` the paper of the tiles it is cut into; `pages` is `2x1`
    or `auto`; `width` makes the map as wide as that, `scale` as large as that share of its full size. `lanes` are
    titles, kinds or ids, `stages` such as `2-4,7`, `persona` a name or id. A `book` is the whole atlas.
    `viewing_distance` is in metres. `level`, `comments` (as numbered notes) and `evidence` (assumptions hatched) say
    what is shown of a map; `workshop` prints blank cards with ids, to be filled in by hand. `header`, `footer_left` and
    `footer_right` are texts in the margins, in which `{date}`, `{sheet}`, `{sheets}`, `{revision}` and `{title}` are
    filled in; a footer that is None says what it always says.
    """

    paper: str | None = None
    landscape: bool | None = None
    margin: float = MARGIN
    margin_top: float | None = None
    margin_right: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    tile: str | None = None
    overlap: float = 10.0
    marks: bool = True
    assembly: bool = True
    even_seams: bool = False
    pages: str | None = None
    book: bool = False
    width: float | None = None
    scale: float | None = None
    lanes: tuple[str, ...] = ()
    stages: str | None = None
    persona: str | None = None
    level: Level = "detail"
    comments: bool = False
    evidence: bool = False
    workshop: bool = False
    greyscale: bool = False
    ink_saving: bool = False
    viewing_distance: float | None = None
    day: date | None = None
    revision: str = ""
    mark: bool = False
    header: str = ""
    footer_left: str | None = None
    footer_right: str | None = None

    @property
    def least_text(self) -> float:
        """The smallest text that may be printed, pt: 6, or more where it is read from further away."""
        return max(LEAST_TEXT, POINTS_A_METRE * (self.viewing_distance or 0.0))

    @property
    def sides(self) -> Sides:
        """The margin of each side."""
        own = (self.margin_top, self.margin_right, self.margin_bottom, self.margin_left)
        return Sides(*(self.margin if side is None else side for side in own))

    @property
    def least_margin(self) -> float:
        """The narrowest of the margins."""
        return min(self.sides)

    @property
    def palette(self) -> PaletteName:
        """The colours."""
        return PALETTES[self.greyscale, self.ink_saving]

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
"""Our presets by name: options; what they do not say stays as it is."""


def preset(name: str, own: Mapping[str, Mapping[str, Any]] | None = None, **given: object) -> PrintOptions:
    """The options of a preset, ours or one of a person's `own`, with those given instead of its own.

    Raises UsageError for an unknown name.
    """
    known = {**PRESETS, **(own or {})}
    if name not in known:
        raise UsageError("print.unknown_preset", wanted=name, known=list(known))
    return replace(PrintOptions(), **{**known[name], **given})
