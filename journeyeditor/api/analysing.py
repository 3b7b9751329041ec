"""What the atlas tells, asked from outside: ways, failures, and the graph as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from journeyeditor.api.exporting import find_journey, journey_called
from journeyeditor.api.paths import suffix_of
from journeyeditor.errors import UsageError
from journeyeditor.model import Id, Project
from journeyeditor.model.head import Land
from journeyeditor.storage.atomic import replacing

if TYPE_CHECKING:
    from journeyeditor.atlas import Atlas
    from journeyeditor.atlas.blast import Blast
    from journeyeditor.atlas.ways import Way

GRAPH_SUFFIXES = (".graphml", ".gexf", ".csv")
"""The files that hold the atlas as a graph or a table."""


def read_atlas(path: Path | str, least: int = 1) -> Atlas:
    """The atlas of a project file with the overlaps of `least` shared touchpoints or more, without reading its maps
    where the file tells of them. Raises ProjectFileError."""
    from journeyeditor import storage
    from journeyeditor.atlas.build import build
    from journeyeditor.model.collector import without_collector

    with without_collector():
        found = storage.read_heads(Path(path))
        return build(found.land if found is not None else storage.load(Path(path)).project, least)


def read_named_land(path: Path | str) -> Land | None:
    """What a file tells of a project without its maps: its journeys, touchpoints and links, all with their names.

    None where it is no file that holds such, or there are no journeys: then it is read whole.
    """
    from journeyeditor import storage

    found = storage.read_heads(Path(path), named=True)
    return found.land if found is not None and found.land.journeys else None


def read_land(path: Path | str) -> tuple[Id, Atlas] | None:
    """A project's id and atlas from the heads of its file; None where it is no file that holds such."""
    from journeyeditor import storage
    from journeyeditor.atlas.build import build

    found = storage.read_heads(Path(path))
    return (found.land.id, build(found.land)) if found is not None else None


def export_pairs(project: Project | Land, out: Path | str) -> None:
    """Writes what joins each two journeys as CSV. Raises UsageError, ProjectFileError."""
    from journeyeditor.atlas.exports import table

    target = Path(out)
    suffix_of(target, (".csv",))
    data = table(project)
    with replacing(target) as part:
        part.write_bytes(data)


def export_graph(project: Project, out: Path | str) -> None:
    """Writes the atlas as GraphML, GEXF or CSV: the suffix decides. Raises UsageError, ProjectFileError."""
    from journeyeditor.atlas.exports import WRITERS

    target = Path(out)
    data = WRITERS[suffix_of(target, GRAPH_SUFFIXES)](project)
    with replacing(target) as part:
        part.write_bytes(data)


def export_touchpoints(project: Project, out: Path | str) -> None:
    """Writes the table of touchpoints as CSV. Raises UsageError, ProjectFileError."""
    from journeyeditor.atlas.exports import touchpoint_table

    target = Path(out)
    suffix_of(target, (".csv",))
    data = touchpoint_table(project)
    with replacing(target) as part:
        part.write_bytes(data)


def ways_between(project: Project | Land, source: str, target: str) -> tuple[Way, ...]:
    """How a customer gets from one journey to another, each an id or a title; empty where there is no way.

    Raises UsageError.
    """
    from journeyeditor.atlas.ways import ways

    return ways(project, key_called(project, source), key_called(project, target))


def key_called(project: Project | Land, wanted: str) -> Id:
    """The journey of an id or a title. Raises UsageError."""
    return (
        journey_called(project.journeys, wanted).id if isinstance(project, Land) else find_journey(project, wanted).id
    )


def failure(project: Project, wanted: str, persona: Id = "") -> Blast:
    """What is hit when a touchpoint, system, channel or team fails, given by id or name; of all personas, or one by id.

    Raises UsageError.
    """
    from journeyeditor.atlas.blast import blast

    return blast(project, _failing(project, wanted), persona)


def _failing(project: Project, wanted: str) -> Id:
    named = [one for name in ("touchpoints", "systems", "channels", "teams") for one in getattr(project, name)]
    tests: Iterable[Callable[[str, str], bool]] = (
        lambda key, name: key == wanted,
        lambda key, name: name == wanted,
        lambda key, name: name.casefold() == wanted.strip().casefold(),
    )
    for fits in tests:
        found = [one.id for one in named if fits(one.id, one.name)]
        if len(found) > 1:
            raise UsageError("error.several_fail", wanted=wanted, ids=found)
        if found:
            return str(found[0])
    raise UsageError("error.cannot_fail", wanted=wanted)
