"""What the atlas tells of a project as plain data: groups, hubs, seams, contradictions, candidates, priorities."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import MappingProxyType

from journeyeditor.atlas.build import build
from journeyeditor.atlas.candidates import candidates
from journeyeditor.atlas.communities import By, communities
from journeyeditor.atlas.contradictions import contradictions
from journeyeditor.atlas.hubs import hubs
from journeyeditor.atlas.priorities import priorities
from journeyeditor.atlas.seams import seams
from journeyeditor.atlas.shared import apart
from journeyeditor.atlas.summary import Plain, atlas_json, overlap_json
from journeyeditor.model import Id, Project

FIGURES = 4
"""Digits after the point."""


def analysis_json(project: Project, by: By = By.GROUP) -> Plain:
    """All that `atlas FILE --json` prints: what `atlas_json` tells, `groups` (`by` and by what is shared) …

    Each overlap has the `personas`, `channels` and `systems` too that both journeys have.
    """
    atlas = build(project)
    beside = apart(project, atlas)
    overlaps = [overlap_json(one) | plain_lists(beside(one.a, one.b)) for one in atlas.overlaps]
    found = {name: find(project) for name, find in ANALYSES.items()}
    return atlas_json(atlas) | {"overlaps": overlaps, "groups": _groups(project, by)} | found


def plain_lists(found: Mapping[str, tuple[Id, ...]]) -> Plain:
    """Tuples of ids as lists."""
    return {name: list(keys) for name, keys in found.items()}


def plain(found: object) -> object:
    """A record as plain data, its computed figures left out; numbers rounded, what is not known null."""
    if isinstance(found, Enum):
        return found.value
    if isinstance(found, float):
        return round(found, FIGURES)
    if is_dataclass(found):
        return {field.name: plain(getattr(found, field.name)) for field in fields(found)}
    if isinstance(found, list | tuple):
        return [plain(one) for one in found]
    return found


def _groups(project: Project, by: By) -> object:
    """The journeys a person put together, or that have something in common, and those that share much."""
    kinds = dict.fromkeys((by, By.SHARED))
    return [{"by": kind.value, **_fields(one)} for kind in kinds for one in communities(project, kind)]


def _fields(record: object) -> dict[str, object]:
    told = plain(record)
    return told if isinstance(told, dict) else {}


def _hubs(project: Project) -> object:
    """The hubs that something runs through, or that several journeys use."""
    found = hubs(project)
    told = [hub for hub in found.hubs if hub.betweenness > 0 or len(hub.journeys) > 1]
    return [{**_fields(hub), "estimated": found.estimated} for hub in told]


ANALYSES: Mapping[str, Callable[[Project], object]] = MappingProxyType(
    {
        "hubs": _hubs,
        "seams": lambda project: plain(seams(project)),
        "contradictions": lambda project: plain(contradictions(project)),
        "candidates": lambda project: plain(candidates(project)),
        "priorities": lambda project: plain(priorities(project)),
    }
)
"""The keys of the JSON and what finds them."""
