"""One project's contents added to another's."""

from __future__ import annotations

from typing import Any

from journeyeditor.model import COLLECTIONS, Id, Project, evolve
from journeyeditor.model.reading import from_data

FOUND_AGAIN = ("personas", "channels")
"""Collections whose members are the same thing where they have the same name."""


def join(base: Project, extra: Project) -> Project:
    """The base with everything of `extra` after its own; personas and channels of the same name are the base's.

    The ids of both must differ, as freshly minted ones do.
    """
    same = {key: known for name in FOUND_AGAIN for key, known in _found_again(base, extra, name)}
    data = renamed(extra.model_dump(mode="json"), same)
    for name in FOUND_AGAIN:
        data[name] = [member for member in data[name] if member["id"] not in set(same.values())]
    added = from_data(Project, data)
    parts = {name: getattr(added, name) for name in COLLECTIONS if getattr(added, name)}
    return evolve(base, **{name: (*getattr(base, name), *members) for name, members in parts.items()})


def _found_again(base: Project, extra: Project, name: str) -> list[tuple[Id, Id]]:
    known = {member.name: member.id for member in reversed(getattr(base, name))}
    return [(member.id, known[member.name]) for member in getattr(extra, name) if member.name in known]


def renamed(data: Any, names: dict[Id, Id]) -> Any:
    """JSON with ids replaced; an id is never a text that a person wrote."""
    if isinstance(data, dict):
        return {key: renamed(value, names) for key, value in data.items()}
    if isinstance(data, list):
        return [renamed(value, names) for value in data]
    return names.get(data, data) if isinstance(data, str) else data
