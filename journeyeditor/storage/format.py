"""The numbers and tables of the project file. docs/file-format.md tells it to others."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x4A524E59
"""“JRNY”: in the SQLite header, by which `file` and we know our own."""

PROJECT_SUFFIX = ".journey"
TWIN_SUFFIX = ".journey.json"

HEADER = b"SQLite format 3\x00"
HEADER_SIZE = 100
VERSION_AT = 60
APPLICATION_AT = 68
"""Offsets of `user_version` and `application_id` in SQLite's header, four bytes each, the high one first."""

SCHEMA = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE project (id TEXT PRIMARY KEY, fields BLOB NOT NULL, members BLOB NOT NULL)",
    "CREATE TABLE item (id TEXT PRIMARY KEY, kind TEXT NOT NULL, blob BLOB NOT NULL)",
    "CREATE TABLE head (id TEXT PRIMARY KEY, stamp INTEGER NOT NULL, blob BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE asset (hash TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL)",
)


def is_twin(path: Path) -> bool:
    """Whether a path names a readable twin rather than a project file."""
    return path.name.lower().endswith(".json")


def stem(path: Path) -> str:
    """A project's file name without its suffix: `claims` of `claims.journey.json`."""
    name = path.name
    for suffix in (TWIN_SUFFIX, PROJECT_SUFFIX, ".json"):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return path.stem
