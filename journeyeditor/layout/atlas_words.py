"""Sentences of the atlas that both the drawing and the window say."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.scope import USUAL_LEAST, Scoped
from journeyeditor.atlas.sieve import level_name
from journeyeditor.words import Words


def facts_line(atlas: Atlas, least_shared: int, words: Words) -> str:
    """How many journeys, groups and pairs: “18 journeys, 4 groups, 25 pairs with 2 or more shared touchpoints”."""
    groups = {journey.group for journey in atlas.journeys if journey.group}
    pairs = sum(len(overlap.touchpoints) >= least_shared for overlap in atlas.overlaps)
    key = "atlas.facts.pairs" if least_shared > 1 else "atlas.facts.pairs_any"
    parts = [words.tr("atlas.facts.journeys", len(atlas.journeys))]
    if groups:
        parts.append(words.tr("atlas.facts.groups", len(groups)))
    parts.append(words.tr(key, pairs, least=least_shared))
    return ", ".join(parts)


def volume_line(atlas: Atlas, words: Words) -> str:
    """What the volumes are: “Customers a year: 2025 figures”; "" where journeys differ or nobody counted."""
    name = " ".join(filter(None, (atlas.volume.name, atlas.volume.unit)))
    if not name or atlas.volume.year is None:
        return ""
    return words.tr("atlas.facts.volume", name=name, year=str(atlas.volume.year))


def volume_of(atlas: Atlas, journey: AtlasJourney, words: Words) -> str:
    """A journey's volume with its unit: “3,950 a year”; "" where nobody counted."""
    if journey.volume is None:
        return ""
    return " ".join(filter(None, (words.number(journey.volume), atlas.volume.unit)))


def spoken(journey: AtlasJourney, words: Words) -> str:
    """A node in words, for who cannot see it."""
    parts = [journey.title]
    if journey.satisfaction is not None:
        parts.append(words.tr("atlas.spoken.satisfied", share=words.percent(journey.satisfaction)))
    parts.append(words.tr("atlas.facts.encounters", journey.encounters))
    return ", ".join(parts)


def filter_line(seen: Scoped, words: Words) -> str:
    """What filters leave: “Persona: Nadia · Level: Journey · 5 of 18 journeys”; "" where they are open."""
    if seen.scope.sieve.open:
        return ""
    said = [
        words.tr("atlas.scope.one", field=words.tr(f"atlas.filter.{name}"), value=value)
        for name, value in sieved(seen, words)
    ]
    total = words.number(seen.journeys)
    return " · ".join([*said, words.tr("atlas.filter.shown", len(seen.atlas.journeys), total=total)])


def scope_line(seen: Scoped, words: Words, *, lines: bool = True) -> str:
    """What filters leave, how the graph is grouped, and from how much shared on `lines` are drawn, if not as usual."""
    grouped, least = seen.scope.grouping.by, seen.scope.least
    by = words.tr(f"atlas.by.{grouped}") if grouped is not By.GROUP else ""
    drawn = words.tr("atlas.threshold", least) if least > 1 else words.tr("atlas.threshold.any")
    return " · ".join(filter(None, (filter_line(seen, words), by, drawn if lines and least != USUAL_LEAST else "")))


def sieved(seen: Scoped, words: Words) -> Iterator[tuple[str, str]]:
    """The fields that a sieve asks something of, each with what it asks for in words."""
    sieve, project = seen.scope.sieve, seen.project
    things = (*project.groups, *project.personas, *project.channels, *project.teams)
    names = {one.id: getattr(one, "name", getattr(one, "title", "")) for one in things}
    for name in ("group", "persona", "channel", "team"):
        if key := getattr(sieve, name):
            yield name, names.get(key, key)
    if sieve.level is not None:
        yield "level", level_name(project, sieve.level)
    if sieve.status is not None:
        yield "status", words.tr(f"status.{sieve.status}")
