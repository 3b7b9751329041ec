"""The touchpoints of a project as a table: where each is met, how it is felt, what stands out, who owns it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from journeyeditor.atlas.met import Met, mean_feeling, met
from journeyeditor.model import Id, Moment, Project, Touchpoint


@dataclass(frozen=True, slots=True)
class TouchpointRow:
    """One touchpoint, whether it is used or not; `owner` "" where nobody is named.

    `feeling` is the mean of its uses weighted by importance, `lowest` and `highest` bound them, −5…+5; `felt` says how
    many uses tell a feeling, and without any all three are None. `moments` are counted, most frequent first.
    `importance` is the greatest of its uses, 1–5, None without any.
    """

    touchpoint: Id
    channel: Id
    owner: Id
    systems: tuple[Id, ...]
    journeys: tuple[Id, ...]
    encounters: tuple[Id, ...]
    personas: tuple[Id, ...]
    feeling: float | None
    lowest: float | None
    highest: float | None
    felt: int
    moments: tuple[tuple[Moment, int], ...]
    importance: int | None


def touchpoint_rows(project: Project) -> tuple[TouchpointRow, ...]:
    """A row for each touchpoint, in the project's order."""
    uses = met(project)
    return tuple(touchpoint_row(touchpoint, uses.get(touchpoint.id, ())) for touchpoint in project.touchpoints)


def touchpoint_row(touchpoint: Touchpoint, uses: Sequence[Met]) -> TouchpointRow:
    """The row of a touchpoint and its uses."""
    feelings = [use.encounter.feeling for use in uses if use.encounter.feeling is not None]
    moments = Counter(use.encounter.moment for use in uses if use.encounter.moment is not Moment.NONE)
    return TouchpointRow(
        touchpoint=touchpoint.id,
        channel=touchpoint.channel,
        owner=touchpoint.owner or "",
        systems=touchpoint.systems,
        journeys=tuple(dict.fromkeys(use.journey.id for use in uses)),
        encounters=tuple(use.encounter.id for use in uses),
        personas=tuple(dict.fromkeys(persona for use in uses for persona in use.personas)),
        feeling=mean_feeling(uses),
        lowest=min(feelings, default=None),
        highest=max(feelings, default=None),
        felt=len(feelings),
        moments=tuple(moments.most_common()),
        importance=max((use.encounter.importance for use in uses), default=None),
    )
