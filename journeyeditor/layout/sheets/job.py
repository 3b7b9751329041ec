"""What is to be printed and on what: the inputs of every plan, and the plan that comes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from journeyeditor.drawing import Drawing, Key, Sheet
from journeyeditor.errors import UsageError
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.layout.journey import layout_journey
from journeyeditor.layout.style import Style, load_style
from journeyeditor.model import Journey, Project
from journeyeditor.text import Measure
from journeyeditor.text.direction import is_rtl
from journeyeditor.words import Words

MM = 72 / 25.4
"""One millimetre, pt."""

Level = Literal["detail", "overview"]
"""How much of a map is shown."""

STYLES: Mapping[Level, str] = MappingProxyType({"detail": "print", "overview": "print_overview"})
"""The style of each level."""

FIELD = re.compile(r"\{(date|sheets|sheet|revision|mark|title)\}")
"""What a person may have filled in in a header or footer."""

LEAST_ROOM = 40 * MM
"""What margins must leave of a sheet on either side, pt: less does not take a card."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a footer says of a print: the day, the revision, a short mark of the content. All are given."""

    day: date | None = None
    revision: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a map: the whole of it or an overview, its comments as numbered notes, its evidence.

    A `workshop` sheet has room to be written on; a `tight` one has less air between its lanes.
    """

    level: Level = "detail"
    comments: bool = False
    evidence: bool = False
    workshop: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """What a person writes in the margins; a footer that is None says what it always says."""

    header: str = ""
    left: str | None = None
    right: str | None = None


@dataclass(frozen=True)
class Job:
    """One journey for paper of a size (width, height as it lies, pt) with a margin on every side (pt).

    `paper` tells the size and the widest margin of the sheets where they are moved onto larger ones.
    """

    project: Project
    journey: Journey
    words: Words
    measure: Measure
    size: tuple[float, float]
    margin: float = 10 * MM
    provenance: Provenance = field(default_factory=Provenance)
    shown: Shown = field(default_factory=Shown)
    running: Running = field(default_factory=Running)
    paper: tuple[tuple[float, float], float] | None = None

    @property
    def room(self) -> tuple[float, float]:
        """What the margins leave. Raises UsageError where that is less than a card takes."""
        width, height = (side - 2 * self.margin for side in self.size)
        if self.margin < 0 or min(width, height) < LEAST_ROOM:
            raise UsageError("print.no_room", least=round(LEAST_ROOM / MM))
        return width, height


def style_of(job: Job) -> Style:
    """The sizes and type of the level that is asked for."""
    shown = job.shown
    if shown.workshop:
        return load_style("workshop")
    return load_style("print_tight" if shown.tight and shown.level == "detail" else STYLES[shown.level])


def drawn(job: Job, options: LayoutOptions) -> Drawing:
    """The journey laid out for paper: every plan gets its drawing here. Comments are numbered at the least."""
    notes = options.notes or ("numbered" if job.shown.comments else "")
    alone, own = OnSheet("1", 1), job.running
    left, right = (None if text is None else filled(job, text, alone) for text in (own.left, own.right))
    asked = replace(options, evidence=job.shown.evidence, notes=notes, footer=(left, right))
    return layout_journey(job.project, job.journey, style_of(job), job.words, job.measure, asked)


class Cut(NamedTuple):
    """Something a seam goes through, and the names of the sheets on its two sides."""

    key: Key
    sheets: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """Sheets ready for a surface: the drawing they show, its scale on paper, what had to be cut."""

    sheets: tuple[Sheet, ...]
    drawing: Drawing
    scale: float
    cut: tuple[Cut, ...] = ()


def origin_words(job: Job) -> str:
    """“Revision 12, mark 3f9a2c”: as much of it as is known."""
    tr, told = job.words.tr, job.provenance
    parts = (
        tr("print.revision", revision=told.revision) if told.revision else "",
        tr("print.mark", mark=told.mark) if told.mark else "",
    )
    return capital(", ".join(filter(None, parts)))


def provenance_words(job: Job) -> str:
    """“Internal use. Revision 12, mark 3f9a2c. 12 Nov 2026”: as much of it as is known."""
    day = job.provenance.day
    parts = (job.project.marking, origin_words(job), job.words.date(day) if day else "")
    return ". ".join(filter(None, parts))


def sided(job: Job, key: str, **values: Any) -> str:
    """Words that may name a side: those for sheets that are mirrored, where the project is read from right to left."""
    other = key in SIDED and is_rtl(job.project.language)
    return job.words.tr(f"print.rtl.{key}" if other else f"print.{key}", None, **values)


SIDED = frozenset({"cut_left", "cut_top_and_left", "step2.title", "step2.text", "step3.title", "fact.overlap_value"})
"""The words that name left or right."""


class OnSheet(NamedTuple):
    """A sheet's name, and how many there are."""

    name: str
    total: int


def filled(job: Job, text: str, sheet: OnSheet) -> str:
    """A text of a person with its fields filled in; braces round anything else stay."""
    told, words = job.provenance, job.words
    values = {
        "date": words.date(told.day) if told.day else "",
        "sheet": sheet.name,
        "sheets": words.number(sheet.total),
        "revision": told.revision,
        "mark": told.mark,
        "title": job.journey.title,
    }
    return FIELD.sub(lambda found: values[found[1]], text)


def or_usual(job: Job, own: str | None, usual: str, sheet: OnSheet) -> str:
    """What a person wrote for a place, else what it always says."""
    return usual if own is None else filled(job, own, sheet)


def capital(text: str) -> str:
    """A text with a capital letter at its start."""
    return text[:1].upper() + text[1:]
