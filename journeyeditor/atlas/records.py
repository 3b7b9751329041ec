"""What an atlas is made of: plain frozen records, so that whoever draws or lists it needs no graph library."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journeyeditor.model import Id, LinkKind


@dataclass(frozen=True, slots=True)
class AtlasGroup:
    """A group of journeys: a hull of the picture."""

    id: Id
    title: str


@dataclass(frozen=True, slots=True)
class AtlasJourney:
    """A journey as the atlas sees it.

    `group` is "" for none or for one that is not there, `parent` the journey it is part of ("" = none; a parent that
    would close a circle is left out). `volume` is in customers of a period, `satisfaction` a share 0–1, each None
    where nobody measured it. `touchpoints` are distinct, in the project's order. `place` is where a person moved the
    node, pt from the atlas's middle.
    """

    id: Id
    title: str
    group: Id = ""
    parent: Id = ""
    level: int = 1
    volume: float | None = None
    satisfaction: float | None = None
    encounters: int = 0
    touchpoints: tuple[Id, ...] = ()
    place: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two journeys share, `a` before `b` in the project.

    `share_a` and `share_b` are shared touchpoints / distinct touchpoints of that journey, 0–1. `weight` is the sum
    over the shared touchpoints of the smaller of the two journeys' importance, which is the greatest among its
    encounters with it, 1–5.
    """

    a: Id
    b: Id
    touchpoints: tuple[Id, ...]
    share_a: float
    share_b: float
    weight: int

    @property
    def count(self) -> int:
        """How many touchpoints both use."""
        return len(self.touchpoints)


@dataclass(frozen=True, slots=True)
class AtlasLink:
    """A link between two different journeys that exist; `share` 0–1 of the source's customers, of n."""

    id: Id
    kind: LinkKind
    source: Id
    target: Id
    source_at: Id | None = None
    target_at: Id | None = None
    share: float | None = None
    n: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a touchpoint: the encounter and where it stands (`stage` and `step` "" where they are missing)."""

    touchpoint: Id
    journey: Id
    stage: Id
    step: Id
    encounter: Id


class Trouble(StrEnum):
    """What keeps part of a project out of its atlas."""

    LINK_TO_NOTHING = "link_to_nothing"
    LINK_TO_ITSELF = "link_to_itself"
    PARENT_MISSING = "parent_missing"
    PARENT_CIRCLE = "parent_circle"
    GROUP_MISSING = "group_missing"
    TOUCHPOINT_MISSING = "touchpoint_missing"
    TOO_COMMON = "too_common"


@dataclass(frozen=True, slots=True)
class AtlasTrouble:
    """Something left out: `subject` is the link, journey, encounter or touchpoint, `other` the id it names."""

    kind: Trouble
    subject: Id
    other: Id = ""


@dataclass(frozen=True, slots=True)
class VolumeFigures:
    """What the journeys' volumes count, where all agree: the metric's name, its unit, and the year ("", "", None)."""

    name: str = ""
    unit: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Atlas:
    """The journeys of a project and what joins them. Overlaps follow the project's order of journeys."""

    journeys: tuple[AtlasJourney, ...] = ()
    groups: tuple[AtlasGroup, ...] = ()
    overlaps: Sequence[Overlap] = ()
    links: tuple[AtlasLink, ...] = ()
    troubles: tuple[AtlasTrouble, ...] = ()
    volume: VolumeFigures = VolumeFigures()

    def journey(self, key: Id) -> AtlasJourney:
        """The journey of an id. Raises KeyError."""
        for journey in self.journeys:
            if journey.id == key:
                return journey
        raise KeyError(key)

    def overlap(self, one: Id, other: Id) -> Overlap | None:
        """What two journeys share, in whichever order they are asked for; None where they share nothing."""
        place = {journey.id: number for number, journey in enumerate(self.journeys)}
        if one not in place or other not in place:
            return None
        wanted, found = sorted((place[one], place[other])), tuple(self.overlaps)
        number = bisect_left(found, wanted, key=lambda pair: [place[pair.a], place[pair.b]])
        met = found[number] if number < len(found) else None
        return met if met is not None and {met.a, met.b} == {one, other} else None

    def parts(self, parent: Id) -> tuple[AtlasJourney, ...]:
        """The journeys that are part of one, in the project's order."""
        return tuple(j for j in self.journeys if j.parent == parent)


Point = tuple[float, float]
Positions = dict[Id, Point]
"""Where each journey's node stands: pt, y down, from the middle of the atlas."""
