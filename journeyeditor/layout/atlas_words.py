"""Sentences of the atlas that both the drawing and the window say."""

from __future__ import annotations

from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.words import Words


def facts_line(atlas: Atlas, least_shared: int, words: Words) -> str:
    """How many journeys, groups and pairs: “18 journeys, 4 groups, 25 pairs with 2 or more shared touchpoints”."""
    groups = {journey.group for journey in atlas.journeys if journey.group}
    pairs = sum(overlap.count >= least_shared for overlap in atlas.overlaps)
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
