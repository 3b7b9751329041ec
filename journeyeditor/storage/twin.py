"""The readable twin `*.journey.json`: the project as it stands, for eyes, diffs and other programs."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from journeyeditor.errors import DamagedFile, NewerFile, NotAProject
from journeyeditor.model import COLLECTIONS, SINGULAR, Project
from journeyeditor.model.reading import Misfit, from_data
from journeyeditor.model.validate import problems as broken_rules
from journeyeditor.storage.atomic import write_text
from journeyeditor.storage.faults import reading
from journeyeditor.storage.integrity import false_bytes, is_whole, missing_bytes
from journeyeditor.storage.migrations import FIRST_FORMAT, FORMAT, MIGRATIONS, Json, Migration, migrated, newest
from journeyeditor.storage.opened import Opened, from_memory
from journeyeditor.storage.rows import repeated_ids

HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")
"""Where JSON may hold half a character, which is no text; two halves make one."""


def twin_text(project: Project, assets: Mapping[str, bytes]) -> str:
    """The twin: two spaces, one value a line, `format` first, the assets' bytes last, a final line break."""
    wanted = [asset.hash for asset in project.assets if asset.hash in assets]
    coded = {key: base64.b64encode(assets[key]).decode() for key in wanted}
    body = project.model_dump_json(indent=2).removeprefix("{").removesuffix("\n}")
    bytes_of = json.dumps(coded, indent=2).replace("\n", "\n  ")
    return f'{{\n  "format": {FORMAT},{body},\n  "asset_bytes": {bytes_of}\n}}\n'


def write_twin(path: Path, project: Project, assets: Mapping[str, bytes]) -> None:
    """Writes the twin whole or not at all. Raises ProjectFileError."""
    write_text(path, twin_text(project, assets))


def read_twin(path: Path, steps: Sequence[Migration] = MIGRATIONS) -> tuple[Opened, dict[str, bytes]]:
    """The project of a twin, what is wrong with it, and its assets' bytes.

    Raises MissingFile, NotAProject, NewerFile, and DamagedFile for what is no project by its shape: a twin is
    written by hand too, and the sentence says where to look.
    """
    data = _json(path)
    version = _format(data, path, newest(steps))
    try:
        coded = data.pop("asset_bytes", {})
        project = from_data(Project, _brought_up(data, version, steps))
        assets = _decoded(coded)
    except Misfit as misfit:
        raise DamagedFile("error.damaged_twin", path=str(path), place=misfit.place, reason=misfit.reason) from None
    for key in repeated_ids(project):
        raise DamagedFile("error.repeated_id", path=str(path), id=key)
    wrong = (a for a in project.assets if a.hash in assets and not is_whole(a.hash, assets[a.hash]))
    problems = (*broken_rules(project), *missing_bytes(project, assets), *false_bytes(wrong))
    return Opened(project, path, version, from_memory(path, assets), problems), assets


def _json(path: Path) -> Json:
    with reading(path):
        raw = path.read_bytes()
    try:
        data = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_object)
        if HALF_CHARACTER.search(raw):
            json.dumps(data, ensure_ascii=False).encode()
    except UnicodeDecodeError:
        raise NotAProject("error.not_a_project", path=str(path)) from None
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise DamagedFile("error.not_json", path=str(path), **where, reason=error.msg) from None
    except (Misfit, ValueError, RecursionError) as error:
        place = error.place if isinstance(error, Misfit) else ""
        raise DamagedFile("error.damaged_twin", path=str(path), place=place, reason=str(error)) from None
    if not isinstance(data, dict) or type(data.get("format")) is not int:
        raise NotAProject("error.not_a_project", path=str(path))
    return data


def _object(pairs: list[tuple[str, Any]]) -> Json:
    """A JSON object; a field that stands in it twice is not dropped silently."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Misfit(twice, "written twice")
    return found


def _format(data: Json, path: Path, known: int) -> int:
    version = int(data.pop("format"))
    if version > known:
        raise NewerFile("error.newer_file", path=str(path), format=version, known=known)
    if version < FIRST_FORMAT:
        raise NotAProject("error.not_a_project", path=str(path))
    return version


def _brought_up(data: Json, version: int, steps: Sequence[Migration]) -> Json:
    """The same JSON in the newest format, each member migrated as its row would be."""
    if version == newest(steps):
        return data
    own = {name: value for name, value in data.items() if name not in COLLECTIONS}
    result = migrated("project", own, version, steps)
    for name in COLLECTIONS:
        members: list[Any] = data.get(name, [])
        result[name] = [migrated(SINGULAR[name], member, version, steps) for member in members]
    return result


def _decoded(coded: object) -> dict[str, bytes]:
    if not isinstance(coded, dict):
        raise Misfit("asset_bytes", "not an object")
    try:
        return {key: base64.b64decode(text, validate=True) for key, text in coded.items()}
    except (binascii.Error, TypeError, ValueError) as error:
        raise Misfit("asset_bytes", str(error)) from None
