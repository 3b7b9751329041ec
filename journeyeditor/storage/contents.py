"""Reading a project file: every row by itself, so that one that is damaged takes no other along."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from journeyeditor.errors import DamagedFile
from journeyeditor.model import COLLECTIONS, Model
from journeyeditor.model.collector import without_collector
from journeyeditor.model.problem import Problem
from journeyeditor.model.project import own_fields, project_of
from journeyeditor.model.reading import Misfit
from journeyeditor.model.validate import problems as broken_rules
from journeyeditor.storage.blob import COLLECTION_OF, KINDS, parsed, read_row, unpacked
from journeyeditor.storage.connections import asset_bytes, reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.integrity import damage, missing_bytes
from journeyeditor.storage.migrations import MIGRATIONS, Migration
from journeyeditor.storage.opened import Opened, ReadAsset, required


class _Members(NamedTuple):
    """The members that could be read, by collection and id, and what was wrong with the others, by id."""

    found: dict[str, dict[str, Any]]
    unreadable: dict[str, Problem]


def read_database(
    connection: sqlite3.Connection, path: Path, version: int, steps: Sequence[Migration] = MIGRATIONS
) -> Opened:
    """The project in an open database, and what is wrong with it. Raises DamagedFile where nothing can be read."""
    with reading(path), without_collector():
        own, order = _own_row(connection, path, version, steps)
        members = _members(connection, version, steps)
        hashes = {str(key) for (key,) in connection.execute("SELECT hash FROM asset")}
    collections, strays = _in_order(members, order)
    project = project_of(own, collections)
    problems = [*members.unreadable.values(), *strays, *broken_rules(project), *missing_bytes(project, hashes)]
    return Opened(project, path, version, from_file(path), tuple(problems), len(members.unreadable))


def from_file(path: Path) -> ReadAsset:
    """Reads pictures from a project file, each by a connection of its own, from any thread."""

    def read(key: str, /) -> bytes:
        with reading(path), reader(path) as connection:
            data = asset_bytes(connection, key)
        return required(data, path, key)

    return read


def _own_row(
    connection: sqlite3.Connection, path: Path, version: int, steps: Sequence[Migration]
) -> tuple[Model, dict[str, Any]]:
    row = connection.execute("SELECT fields, members FROM project").fetchone()
    if row is None:
        raise DamagedFile("error.damaged", path=str(path), reason="no project row")
    try:
        return read_row(own_fields(), "project", row[0], version, steps), parsed(unpacked(row[1]))
    except Misfit as misfit:
        raise DamagedFile("error.damaged", path=str(path), reason=str(misfit)) from None


def _members(connection: sqlite3.Connection, version: int, steps: Sequence[Migration]) -> _Members:
    members = _Members({name: {} for name in COLLECTIONS}, {})
    for key, kind, blob in connection.execute("SELECT id, kind, blob FROM item ORDER BY rowid"):
        try:
            member = _member(key, kind, blob, version, steps)
            members.found[COLLECTION_OF[kind]][key] = member
        except Misfit as misfit:
            members.unreadable[key] = damage("unreadable_row", key, kind=kind, id=key, reason=str(misfit))
    return members


def _member(key: str, kind: str, blob: bytes, version: int, steps: Sequence[Migration]) -> Any:
    if kind not in KINDS:
        raise Misfit("", f"unknown kind {kind!r}")
    member: Any = read_row(KINDS[kind], kind, blob, version, steps)
    if member.id != key:
        raise Misfit("id", f"{member.id} in the row of {key}")
    return member


def _in_order(members: _Members, order: dict[str, Any]) -> tuple[dict[str, tuple[Any, ...]], list[Problem]]:
    """Each collection in its order, and what is wrong with that: a member that has no place comes last."""
    collections, problems = {}, []
    for name in COLLECTIONS:
        left = dict(members.found[name])
        wanted = _texts(order.get(name))
        ordered = [left.pop(key) for key in wanted if key in left]
        lost = [key for key in wanted if key not in members.found[name] and key not in members.unreadable]
        problems += [damage("row_missing", key, collection=name, id=key) for key in lost]
        problems += [damage("row_without_place", key, collection=name, id=key) for key in left]
        collections[name] = (*ordered, *left.values())
    return collections, problems


def _texts(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []
