"""What of an atlas is shown, asked from outside: filters by id or name, and how its graph is grouped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from journeyeditor.errors import UsageError
from journeyeditor.model import JourneyStatus, Project

if TYPE_CHECKING:
    from journeyeditor.atlas.scope import Scope

THINGS = {"group": "groups", "persona": "personas", "channel": "channels", "team": "teams"}


def atlas_scope(project: Project, *, by: str = "group", **wanted: str | None) -> Scope:
    """The scope of filters (`group`, `persona`, `channel`, `team`, `level`, `status`), each an id, a name or None.

    `by` groups the graph: group, shared, level, persona or team. Raises UsageError, which lists what there is.
    """
    from journeyeditor.atlas import build
    from journeyeditor.atlas.communities import By
    from journeyeditor.atlas.grouping import grouping
    from journeyeditor.atlas.scope import Scope
    from journeyeditor.atlas.sieve import Sieve

    found: dict[str, Any] = {name: FINDERS[name](project, value) for name, value in wanted.items() if value is not None}
    if by not in list(By):
        raise UsageError("error.unknown_grouping", wanted=by, known=[str(one) for one in By])
    return Scope(Sieve(**found), grouping(project, build(project), By(by)))


def narrowed(project: Project, scope: Scope) -> Project:
    """The project with the journeys that a scope shows, and the links between them."""
    from journeyeditor.atlas import build
    from journeyeditor.atlas.sieve import sifted

    return project if scope.sieve.open else sifted(project, build(project), scope.sieve)[0]


def _thing(name: str) -> Callable[[Project, str], object]:
    def find(project: Project, wanted: str) -> object:
        things = getattr(project, THINGS[name])
        named = [(one.id, getattr(one, "name", getattr(one, "title", ""))) for one in things]
        return _one_of(name, wanted, ((key, (key, text)) for key, text in named))

    return find


def _level(project: Project, wanted: str) -> object:
    return _one_of("level", wanted, ((number, (str(number), name)) for number, name in enumerate(project.levels)))


def _status(_project: Project, wanted: str) -> object:
    return _one_of("status", wanted, ((one, (one.value, one.value.replace("_", " "))) for one in JourneyStatus))


def _one_of(kind: str, wanted: str, offered: Iterable[tuple[object, tuple[str, str]]]) -> object:
    """What goes by a name or an id. Raises UsageError, which names what there is."""
    there = list(offered)
    for fold in (str, str.casefold):
        for key, names in there:
            if fold(wanted.strip()) in map(fold, names):
                return key
    known = [f"{name} ({key})" if name != key else name for _, (key, name) in there]
    raise UsageError(f"error.unknown_{kind}", wanted=wanted, known=known)


FINDERS: dict[str, Callable[[Project, str], object]] = {
    **{name: _thing(name) for name in THINGS},
    "level": _level,
    "status": _status,
}
