"""From a project to its atlas."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from journeyeditor.atlas.facts import is_volume, latest, metrics_by_id, satisfaction_of, volume_of
from journeyeditor.atlas.overlap import importance_of, overlapping, touchpoint_order
from journeyeditor.atlas.records import (
    Atlas,
    AtlasGroup,
    AtlasJourney,
    AtlasLink,
    AtlasTrouble,
    Trouble,
    VolumeFigures,
)
from journeyeditor.model import Id, Journey, JourneyLink, Measurement, Metric, Project
from journeyeditor.model.collector import without_collector
from journeyeditor.model.head import HeadMeasurement, JourneyHead, Land

T = TypeVar("T")


@without_collector()
def build(project: Project | Land, least: int = 1) -> Atlas:
    """The atlas of a project, or of its heads, with the overlaps of `least` shared touchpoints or more.

    What does not hold together is left out and told in `troubles`; nothing is raised.
    """
    known, metrics, troubles = touchpoint_order(project), metrics_by_id(project), list(find_troubles(project))
    journeys: Sequence[Journey | JourneyHead] = project.journeys
    used = [(journey.id, importance_of(journey, known)) for journey in journeys]
    parents = sound_parents(project, troubles)
    groups = {group.id for group in project.groups}
    overlaps, common = overlapping(used, known, least)
    return Atlas(
        journeys=tuple(
            atlas_journey(journey, metrics, tuple(touchpoints), parents.get(journey.id, ""), groups)
            for journey, (_, touchpoints) in zip(journeys, used, strict=True)
        ),
        groups=atlas_groups(project),
        overlaps=overlaps,
        links=tuple(sound_links(project)),
        troubles=(*troubles, *too_common(common)),
        volume=figures_of((latest(journey, metrics, is_volume) for journey in journeys), metrics),
    )


def atlas_groups(project: Project | Land) -> tuple[AtlasGroup, ...]:
    """The groups' records."""
    return tuple(AtlasGroup(group.id, group.title) for group in project.groups)


def atlas_journey(
    journey: Journey | JourneyHead,
    metrics: Mapping[Id, Metric],
    touchpoints: tuple[Id, ...],
    parent: Id,
    groups: set[Id],
) -> AtlasJourney:
    """One journey's record."""
    return AtlasJourney(
        id=journey.id,
        title=journey.title,
        group=journey.group if journey.group in groups and journey.group else "",
        parent=parent,
        level=journey.level,
        volume=volume_of(journey, metrics),
        satisfaction=satisfaction_of(journey, metrics),
        encounters=len(journey.encounters),
        touchpoints=touchpoints,
        place=(journey.place.x, journey.place.y) if journey.place else None,
    )


def sound_parents(project: Project | Land, troubles: list[AtlasTrouble]) -> dict[Id, Id]:
    """The parent of each journey that has a real one; the link that closes a circle is left out and told."""
    known = {journey.id for journey in project.journeys}
    parents: dict[Id, Id] = {}
    for journey in project.journeys:
        parent = journey.parent.journey if journey.parent else None
        if parent is None or parent not in known:
            continue
        if journey.id in ancestors(parent, parents):
            troubles.append(AtlasTrouble(Trouble.PARENT_CIRCLE, journey.id, parent))
        else:
            parents[journey.id] = parent
    return parents


def ancestors(key: Id, parents: Mapping[Id, Id]) -> tuple[Id, ...]:
    """A journey and all it is part of, from the inside out. `parents` must be free of circles."""
    chain = [key]
    while chain[-1] in parents:
        chain.append(parents[chain[-1]])
    return tuple(chain)


def sound_links(project: Project | Land) -> Iterator[AtlasLink]:
    """The links between two different journeys that both exist."""
    known = {journey.id for journey in project.journeys}
    for link in project.links:
        source, target = link.source.journey, link.target.journey
        if source != target and source in known and target in known:
            yield atlas_link(link)


def atlas_link(link: JourneyLink) -> AtlasLink:
    """One link's record."""
    return AtlasLink(
        id=link.id,
        kind=link.kind,
        source=link.source.journey,
        target=link.target.journey,
        source_at=link.source.at,
        target_at=link.target.at,
        share=link.share,
        n=link.n,
        note=link.note,
    )


def find_troubles(project: Project | Land) -> Iterator[AtlasTrouble]:
    """What names something that is not there, or itself."""
    journeys, groups = {journey.id for journey in project.journeys}, {group.id for group in project.groups}
    touchpoints = touchpoint_order(project)
    yield from link_troubles(project, journeys)
    for journey in project.journeys:
        yield from journey_troubles(journey, journeys, groups, touchpoints)


def link_troubles(project: Project | Land, journeys: Collection[Id]) -> Iterator[AtlasTrouble]:
    """The links with an end that is not there, and those from a journey to itself."""
    for link in project.links:
        source, target = link.source.journey, link.target.journey
        for end in (source, target):
            if end not in journeys:
                yield AtlasTrouble(Trouble.LINK_TO_NOTHING, link.id, end)
        if source == target:
            yield AtlasTrouble(Trouble.LINK_TO_ITSELF, link.id, source)


def journey_troubles(
    journey: Journey | JourneyHead, journeys: Collection[Id], groups: Collection[Id], touchpoints: Collection[Id]
) -> Iterator[AtlasTrouble]:
    """What one journey names that is not there."""
    if journey.group is not None and journey.group not in groups:
        yield AtlasTrouble(Trouble.GROUP_MISSING, journey.id, journey.group)
    if journey.parent is not None and journey.parent.journey not in journeys:
        yield AtlasTrouble(Trouble.PARENT_MISSING, journey.id, journey.parent.journey)
    for encounter in journey.encounters:
        if encounter.touchpoint not in touchpoints:
            yield AtlasTrouble(Trouble.TOUCHPOINT_MISSING, encounter.id, encounter.touchpoint)


def too_common(touchpoints: Iterable[Id]) -> Iterator[AtlasTrouble]:
    """The touchpoints left out of the overlaps because nearly all of very many journeys use them."""
    return (AtlasTrouble(Trouble.TOO_COMMON, touchpoint) for touchpoint in touchpoints)


def figures_of(found: Iterable[Measurement | HeadMeasurement | None], metrics: Mapping[Id, Metric]) -> VolumeFigures:
    """What the volumes of the journeys count: the metric's words and year where all of them agree."""
    counted = [measurement for measurement in found if measurement is not None]
    names = {metrics[m.metric].name for m in counted}
    units = {metrics[m.metric].unit for m in counted}
    years = {m.period_to.year if m.period_to else None for m in counted}
    return VolumeFigures(only(names, ""), only(units, ""), only(years, None))


def only(values: set[T], otherwise: T) -> T:
    """The one value of a set, or something else where there are none or several."""
    return next(iter(values)) if len(values) == 1 else otherwise
