"""What the tests of storage share."""

from __future__ import annotations

import hashlib
import sqlite3
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from journeyeditor import storage
from journeyeditor.model import Asset, Project, evolve
from journeyeditor.model.head import HeadTouchpoint, Land, head_of
from journeyeditor.session import Change
from tests.builders import small_project


def png(width: int = 2, height: int = 3) -> bytes:
    """A real, white PNG."""
    rows = (b"\x00" + b"\xff" * (3 * width)) * height
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def asset_of(data: bytes, name: str = "picture.png") -> Asset:
    """The asset of a picture's bytes."""
    return Asset(hash=hashlib.sha256(data).hexdigest(), media_type="image/png", width=2, height=3, name=name)


def pictured_project() -> tuple[Project, dict[str, bytes]]:
    """The small project with a picture in it."""
    data = png()
    asset = asset_of(data)
    return small_project(assets=(asset,)), {asset.hash: data}


def written(path: Path, project: Project | None = None, assets: Mapping[str, bytes] | None = None) -> Path:
    """A project file or twin at a path."""
    storage.write_project(project or small_project(), path, assets or {})
    return path


def renamed(project: Project, title: str) -> Project:
    """The project with another title."""
    return evolve(project, title=title)


def change(old: Project, new: Project, assets: Mapping[str, bytes] | None = None) -> Change:
    """What a session hands to the store."""
    return Change(old, new, frozenset(), assets=assets or {})


@contextmanager
def opened_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of one's own, which commits each statement."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def land_of(project: Project) -> Land:
    """What the heads of a project's file should tell."""
    return Land(
        project.id,
        project.groups,
        tuple(HeadTouchpoint(one.id) for one in project.touchpoints),
        project.metrics,
        tuple(map(head_of, project.journeys)),
        project.links,
    )
