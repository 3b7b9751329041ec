"""One row's contents: JSON, compressed by zlib at its fastest."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import TypeVar, get_args

from journeyeditor.model import COLLECTIONS, SINGULAR, Model, Project
from journeyeditor.model.reading import Misfit, from_data, from_json
from journeyeditor.storage.migrations import FORMAT, Json, Migration, migrated

M = TypeVar("M", bound=Model)

LARGEST = 256 * 1024 * 1024
"""Bytes of JSON a row may unpack to: no file of a stranger fills the memory."""

KINDS: dict[str, type[Model]] = {
    SINGULAR[name]: get_args(Project.model_fields[name].annotation)[0] for name in COLLECTIONS
}
"""The model of each kind of item row: `journey` → Journey."""

COLLECTION_OF = {SINGULAR[name]: name for name in COLLECTIONS}
OWN_FIELDS = frozenset(Project.model_fields) - set(COLLECTIONS)


def packed(text: str) -> bytes:
    """JSON as it is kept."""
    return zlib.compress(text.encode(), 1)


def unpacked(blob: bytes) -> bytes:
    """JSON as it was. Raises Misfit."""
    try:
        engine = zlib.decompressobj()
        text = engine.decompress(blob, LARGEST)
    except (zlib.error, TypeError) as error:
        raise Misfit("", str(error)) from None
    if not engine.eof:
        raise Misfit("", "incomplete or too large")
    return text


def member_blob(member: Model) -> bytes:
    """A member of a collection as its row keeps it."""
    return packed(member.model_dump_json())


def fields_blob(project: Project) -> bytes:
    """The project's own fields, without its collections."""
    return packed(project.model_dump_json(exclude=set(COLLECTIONS)))


def members_blob(project: Project) -> bytes:
    """The ids of each collection in their order."""
    return packed(json.dumps({name: ids_of(project, name) for name in COLLECTIONS}, separators=(",", ":")))


def ids_of(project: Project, name: str) -> list[str]:
    """The ids of one collection in their order."""
    return [member.id for member in getattr(project, name)]


def read_row(model: type[M], kind: str, blob: bytes, version: int, steps: Sequence[Migration]) -> M:
    """The model of a row; one of an older format is brought to the newest. Raises Misfit."""
    text = unpacked(blob)
    if version == FORMAT and not steps:
        return from_json(model, text)
    return from_data(model, migrated(kind, parsed(text), version, steps))


def parsed(text: bytes) -> Json:
    """A JSON object. Raises Misfit."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise Misfit("", str(error)) from None
    if not isinstance(data, dict):
        raise Misfit("", "not an object")
    return data
