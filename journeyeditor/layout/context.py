"""What every part of a layout gets, and what the drawing of a lane gives back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Literal, TypeVar

from journeyeditor.drawing import Node
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.columns import Columns
from journeyeditor.layout.memory import Inputs, Memory
from journeyeditor.layout.style import Style
from journeyeditor.model import Card, Evidence, EvidenceStatus, Journey, Lane, Project
from journeyeditor.text import Measure, Paragraph
from journeyeditor.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """What a surface asks for.

    `page` is the printable area in pt whose proportions the sheet takes (print); `header_width` the width of the bar
    at the head (the window's, pt); `printed_on` stands in the footer, `provenance` beside it. `width` is the width
    of the sheet (pt), where another part has settled it; it wins over `page`. `hints` asks for words on a map that is
    only begun, in detail. Words of head, legend and footer keep off `seams` (pt from the sheet's left), labels, quotes
    and cards that may be narrower off `breaks`. `evidence` hatches assumptions; `notes` marks comments by number, and
    lists them at the foot.
    `footer` are texts in place of its left and right words. `held`, while something is in the hand: lanes of curves
    and of touchpoints give back no room they took.
    """

    page: tuple[float, float] | None = None
    width: float | None = None
    provenance: str = ""
    seams: tuple[float, ...] = ()
    breaks: tuple[float, ...] = ()
    header_width: float | None = None
    hints: bool = False
    printed_on: date | None = None
    evidence: bool = False
    footer: tuple[str | None, str | None] = (None, None)
    notes: Literal["", "numbered", "listed"] = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class LaneBody:
    """A lane drawn: its height (pt, at least what `label` needs) and nodes from the left of the lane's body.

    Their zero is `above` (pt) below the body's top. `label` are further nodes in the lane's label (channel names, a
    scale), from the top left of the label; `band` is the role that fills the lane's row or "".
    """

    height: float
    nodes: tuple[Node, ...]
    label: tuple[Node, ...] = ()
    band: str = ""
    above: float = 0.0


@dataclass(frozen=True, eq=False)
class Context:
    """One layout under way. `memory` is that of the part being drawn (the lane's, in a lane's drawer), `root` all's.

    `cards` are those of each lane in tuple order; `ground` stands for style, language and measure: as long as it is
    the same object, what was laid out before may be used again. `hinting` says that hints are drawn.
    """

    project: Project
    journey: Journey
    style: Style
    words: Words
    measure: Measure
    options: LayoutOptions
    columns: Columns
    cards: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    root: Memory = field(default_factory=Memory)
    ground: object = None
    hinting: bool = False

    def paragraph(
        self, text: str, style: TextStyle, width: float | None = None, max_lines: int | None = None
    ) -> Paragraph:
        """A text broken to a width (pt)."""
        return self.measure.paragraph(text, style, width, max_lines=max_lines)

    def recalled(self, key: Hashable, inputs: Inputs, make: Callable[[], T]) -> T:
        """What is kept in this part's memory, good while the inputs, the style and the language are the same."""
        return self.memory.recall(key, (self.ground, *inputs), make)

    def holds_assumed(self, lane: Lane) -> bool:
        """Whether a card that is shown on a lane is an assumption; looked up again only when its cards change."""
        if lane.hidden or lane.collapsed:
            return False
        cards = self.cards.get(lane.id, ())
        return self.memory.part(lane.id).recall("assumed", (cards,), lambda: any_assumed(cards))


LaneDrawer = Callable[[Context, Lane], LaneBody]
"""Draws the body of one lane."""

LaneInputs = Callable[[Context, Lane], tuple[object, ...]]
"""What a lane's drawing depends on besides the lane, its title and the columns: compared by identity."""


def any_assumed(cards: Iterable[Card]) -> bool:
    """Whether a card is an assumption."""
    return any(map(is_assumed, filter(None, map(attrgetter("evidence"), cards))))


def is_assumed(evidence: Evidence | None) -> bool:
    """Whether something is said to be an assumption and so gets a dashed edge."""
    return evidence is not None and evidence.status is EvidenceStatus.ASSUMED
