"""The stored index: a head for each journey, so that the atlas of a large project can be read before its maps.

It is derived: written in the transaction of the journey's own row, and stamped with that row's checksum. A head that is
missing, damaged, or of another state of its row (written by a program that knows nothing of heads) is not believed:
the journey is read instead, and the next change puts the head right.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from journeyeditor.errors import ProjectFileError
from journeyeditor.model import Id, Journey, Project
from journeyeditor.model.collector import without_collector
from journeyeditor.model.head import (
    HeadEncounter,
    HeadMeasurement,
    HeadPosition,
    HeadTouchpoint,
    HeadWhole,
    JourneyHead,
    Land,
    head_of,
)
from journeyeditor.model.reading import Misfit
from journeyeditor.storage.blob import KINDS, packed, parsed, read_row, unpacked
from journeyeditor.storage.connections import reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.probe import FileKind, probe

TABLE = (
    "CREATE TABLE IF NOT EXISTS head (id TEXT PRIMARY KEY, stamp INTEGER NOT NULL, blob BLOB NOT NULL) WITHOUT ROWID"
)
PUT = "INSERT OR REPLACE INTO head (id, stamp, blob) VALUES (?, ?, ?)"


class HeadRow(NamedTuple):
    """One row of `head`."""

    id: Id
    stamp: int
    blob: bytes


@dataclass(frozen=True, slots=True)
class FoundHeads:
    """The land of a file; `read_whole` are the journeys whose heads were not to be believed."""

    land: Land
    read_whole: tuple[Id, ...]


def head_row(journey: Journey, row: bytes) -> HeadRow:
    """The head of a journey whose own row is given."""
    return HeadRow(journey.id, zlib.crc32(row), packed(json.dumps(_told(head_of(journey)), separators=(",", ":"))))


def put_heads(connection: sqlite3.Connection, rows: Iterable[HeadRow], gone: Iterable[Id]) -> None:
    """Writes heads inside the caller's transaction."""
    connection.execute(TABLE)
    connection.executemany("DELETE FROM head WHERE id = ?", [(key,) for key in gone])
    connection.executemany(PUT, rows)


def mend(connection: sqlite3.Connection, project: Project) -> None:
    """Puts right whatever head is not that of its row, inside the caller's transaction."""
    connection.execute(TABLE)
    journeys = {journey.id: journey for journey in project.journeys}
    told = connection.execute("SELECT id, stamp, blob FROM head")
    stamps = {key: stamp if _head(key, blob) is not None else None for key, stamp, blob in told}
    rows = [
        head_row(journeys[key], blob)
        for key, blob in connection.execute("SELECT id, blob FROM item WHERE kind = 'journey'")
        if key in journeys and stamps.get(key) != zlib.crc32(blob)
    ]
    put_heads(connection, rows, stamps.keys() - journeys.keys())


def read_heads(path: Path, *, named: bool = False) -> FoundHeads | None:
    """The land of a project file, its touchpoints `named` where that is asked for.

    None where it is no sound project file of this format: then it is read whole.
    """
    try:
        if probe(path, FORMAT) != (FileKind.DATABASE, FORMAT):
            return None
        with reading(path), reader(path) as connection, without_collector():
            return _found(connection, named)
    except (ProjectFileError, Misfit, sqlite3.Error):
        return None


def _found(connection: sqlite3.Connection, named: bool) -> FoundHeads:
    key, members = connection.execute("SELECT id, members FROM project").fetchone()
    order = parsed(unpacked(members))
    journeys, whole = _journeys(connection)
    land = Land(
        id=key,
        groups=_members(connection, order, "group"),
        touchpoints=_named_touchpoints(connection, order) if named else _touchpoints(connection, order),
        metrics=_members(connection, order, "metric"),
        journeys=tuple(journeys[one] for one in _ordered(order, "journeys", journeys)),
        links=_members(connection, order, "link"),
    )
    return FoundHeads(land, whole)


def _ordered(order: Mapping[str, Any], name: str, there: Iterable[Id]) -> Iterator[Id]:
    """The ids of a collection in their order; those without place come last, as they do where all is read."""
    left = dict.fromkeys(there)
    for key in order.get(name) or ():
        if left.pop(key, key) is None:
            yield key
    yield from left


def _touchpoints(connection: sqlite3.Connection, order: Mapping[str, Any]) -> tuple[HeadTouchpoint, ...]:
    rows = connection.execute("SELECT id FROM item WHERE kind = 'touchpoint' ORDER BY rowid")
    return tuple(map(HeadTouchpoint, _ordered(order, "touchpoints", [str(one) for (one,) in rows])))


def _named_touchpoints(connection: sqlite3.Connection, order: Mapping[str, Any]) -> tuple[HeadTouchpoint, ...]:
    return tuple(HeadTouchpoint(one.id, one.name) for one in _members(connection, order, "touchpoint"))


def _members(connection: sqlite3.Connection, order: Mapping[str, Any], kind: str) -> tuple[Any, ...]:
    found = {}
    for key, blob in connection.execute("SELECT id, blob FROM item WHERE kind = ? ORDER BY rowid", (kind,)):
        with suppress(Misfit):
            found[key] = read_row(KINDS[kind], kind, blob, FORMAT, ())
    return tuple(found[key] for key in _ordered(order, f"{kind}s", found))


def _journeys(connection: sqlite3.Connection) -> tuple[dict[Id, JourneyHead], tuple[Id, ...]]:
    heads: dict[Id, tuple[int, bytes]] = {}
    with suppress(sqlite3.Error):
        heads = {key: (stamp, blob) for key, stamp, blob in connection.execute("SELECT id, stamp, blob FROM head")}
    found, whole = {}, []
    for key, blob in connection.execute("SELECT id, blob FROM item WHERE kind = 'journey' ORDER BY rowid"):
        stamp, head = heads.get(key, (-1, b""))
        told = _head(key, head) if stamp == zlib.crc32(blob) else None
        if told is None:
            with suppress(Misfit):
                told = head_of(read_row(Journey, "journey", blob, FORMAT, ()))
                whole.append(key)
        if told is not None:
            found[key] = told
    return found, tuple(whole)


def _told(head: JourneyHead) -> list[object]:
    """A head as JSON: lists in the order of the fields."""
    measured = [
        [one.metric, one.value, *(day.isoformat() if day else None for day in (one.period_from, one.period_to))]
        for one in head.measurements
    ]
    met = [[one.id, one.touchpoint, one.importance] for one in head.encounters]
    return [head.title, head.group, head.parent and head.parent.journey, head.level, head.place, measured, met]


def _head(key: Id, blob: bytes) -> JourneyHead | None:
    """The head of a row, None where it is damaged."""
    try:
        title, group, parent, level, place, measured, met = json.loads(unpacked(blob))
        measurements = (HeadMeasurement(metric, key, value, _day(a), _day(b)) for metric, value, a, b in measured)
        return JourneyHead(
            id=key,
            title=title,
            group=group,
            parent=HeadWhole(parent) if parent is not None else None,
            level=level,
            place=HeadPosition(*place) if place is not None else None,
            measurements=tuple(measurements),
            encounters=tuple([HeadEncounter(*one) for one in met]),
        )
    except (Misfit, ValueError, TypeError):
        return None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
