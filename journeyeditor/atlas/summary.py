"""The atlas as plain data, for `atlas FILE --json` and other programs."""

from __future__ import annotations

from journeyeditor.atlas.records import Atlas, AtlasJourney, AtlasLink, Overlap

Plain = dict[str, object]


def atlas_json(atlas: Atlas) -> Plain:
    """`journeys`, `overlaps`, `links` (and `troubles`): lists of plain dictionaries, ready for json.dumps."""
    return {
        "journeys": [journey_json(journey) for journey in atlas.journeys],
        "overlaps": [overlap_json(overlap) for overlap in atlas.overlaps],
        "links": [link_json(link) for link in atlas.links],
        "troubles": [{"kind": t.kind.value, "subject": t.subject, "other": t.other} for t in atlas.troubles],
    }


def journey_json(journey: AtlasJourney) -> Plain:
    """One journey; what nobody measured is null."""
    return {
        "id": journey.id,
        "title": journey.title,
        "group": journey.group or None,
        "parent": journey.parent or None,
        "level": journey.level,
        "volume": journey.volume,
        "satisfaction": journey.satisfaction,
        "encounters": journey.encounters,
        "touchpoints": list(journey.touchpoints),
    }


def overlap_json(overlap: Overlap) -> Plain:
    """One pair; shares 0–1."""
    return {
        "a": overlap.a,
        "b": overlap.b,
        "touchpoints": list(overlap.touchpoints),
        "count": overlap.count,
        "share_a": round(overlap.share_a, 4),
        "share_b": round(overlap.share_b, 4),
        "weight": overlap.weight,
    }


def link_json(link: AtlasLink) -> Plain:
    """One link between two journeys."""
    return {
        "id": link.id,
        "kind": link.kind.value,
        "source": link.source,
        "target": link.target,
        "share": link.share,
        "n": link.n,
        "note": link.note,
    }
