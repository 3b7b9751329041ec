"""What all edits are made of: finding, replacing and refusing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter, indexOf, is_
from typing import Any, Protocol, TypeVar

from journeyeditor.errors import EditError
from journeyeditor.model import Entity, Id, Journey, Model, Project, evolve

Edit = Callable[[Project], Project]
"""From one project to the next; the same object back means that nothing changed. Raises EditError to refuse."""


class HasId(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> Id:
        """Unique in its project."""
        ...


M = TypeVar("M", bound=Model)
E = TypeVar("E", bound=HasId)
N = TypeVar("N", bound=Entity)

_id_of = attrgetter("id")


def changed(node: M, **changes: Any) -> M:
    """`evolve`, with a value that does not fit refused as an EditError."""
    try:
        return evolve(node, **changes)
    except ValueError as error:
        raise EditError("edit.error.value", field=", ".join(changes), reason=str(error)) from error


def chain(*edits: Edit) -> Edit:
    """Several edits as one."""

    def edit(project: Project) -> Project:
        for one in edits:
            project = one(project)
        return project

    return edit


def journey_of(project: Project, key: Id) -> Journey:
    """The journey of an id. Raises EditError."""
    found = project.by_id.get(key)
    if not isinstance(found, Journey):
        raise EditError("edit.error.unknown", id=key)
    return found


def on_journey(key: Id, change: Callable[[Project, Journey], Journey]) -> Edit:
    """An edit of one journey; only the path above it is copied."""

    def edit(project: Project) -> Project:
        journey = journey_of(project, key)
        after = change(project, journey)
        return project if after is journey else changed(project, journeys=replaced(project.journeys, after))

    return edit


def position(members: Sequence[HasId], key: Id) -> int:
    """Where the member of an id stands. Raises EditError."""
    try:
        return indexOf(map(_id_of, members), key)
    except ValueError:
        raise EditError("edit.error.unknown", id=key) from None


def member(members: Sequence[E], key: Id) -> E:
    """The member of an id. Raises EditError."""
    return members[position(members, key)]


def chosen(journey: Journey, collection: str, ids: Collection[Id]) -> list[tuple[int, Any]]:
    """The cards or encounters of some ids with their places, in their order. Raises EditError for one not there."""
    members, places = getattr(journey, collection), journey.place_of
    found = {places.get(key, -1): key for key in ids}
    known = all(0 <= place < len(members) and members[place].id == key for place, key in found.items())
    require(known and len(found) == len(ids), "edit.error.unknown", id=", ".join(sorted(ids)))
    return [(place, members[place]) for place in sorted(found)]


def replaced(members: tuple[E, ...], new: E) -> tuple[E, ...]:
    """The members with the one of the same id replaced."""
    index = position(members, new.id)
    return members if members[index] is new else (*members[:index], new, *members[index + 1 :])


def altered(members: tuple[E, ...], key: Id, change: Callable[[E], E]) -> tuple[E, ...]:
    """The members with one of them changed; the same tuple when it stays the same object. Raises EditError."""
    index = position(members, key)
    before = members[index]
    after = change(before)
    return members if after is before else (*members[:index], after, *members[index + 1 :])


def inserted(members: tuple[E, ...], new: Iterable[E], index: int | None = None) -> tuple[E, ...]:
    """The members with others before `index`, or at the end; an index beyond either end is that end."""
    where = len(members) if index is None else max(0, min(index, len(members)))
    return (*members[:where], *new, *members[where:])


def without(members: tuple[E, ...], ids: Collection[Id]) -> tuple[E, ...]:
    """The members but those of these ids; the same tuple when none of them is there."""
    if frozenset(ids).isdisjoint(map(_id_of, members)):
        return members
    return tuple(one for one in members if one.id not in ids)


def mapped(members: tuple[N, ...], change: Callable[[N], N]) -> tuple[N, ...]:
    """Each member changed; the same tuple when each stays the same object."""
    after = tuple(map(change, members))
    return members if all_same(members, after) else after


def moved(members: tuple[E, ...], key: Id, index: int) -> tuple[E, ...]:
    """The members with one of them at `index` of the others."""
    one = member(members, key)
    after = inserted(without(members, {key}), (one,), index)
    return members if all_same(members, after) else after


def spliced(members: tuple[E, ...], gone: Collection[int], put: Mapping[int, Sequence[E]]) -> tuple[E, ...]:
    """The members without those at some places, with others put before some places; the same tuple if nothing changes.

    Costs what it changes and a copy, however many members there are.
    """
    after: list[E] = []
    start = 0
    for place in sorted({*gone, *put}):
        after += members[start:place]
        after += put.get(place, ())
        start = place + (place in gone)
    after += members[start:]
    return members if all_same(members, after) else tuple(after)


def stacked(members: tuple[E, ...], new: Mapping[int, E], stack: Iterable[int], index: int | None) -> tuple[E, ...]:
    """The members with changed ones, given by their places, before the `index`-th of others, or after the last.

    `stack` are the places of those others. Where none of them stays, the changed ones stay in theirs.
    """
    staying = [place for place in stack if place not in new]
    if not staying:
        return spliced(members, new.keys(), {place: (one,) for place, one in new.items()})
    return spliced(members, new.keys(), {before(staying, index): tuple(new.values())})


def before(stack: Sequence[int], index: int | None) -> int:
    """The place of the `index`-th of a stack, or after its last."""
    at = len(stack) if index is None else max(0, index)
    return stack[at] if at < len(stack) else stack[-1] + 1


def put_in(
    members: tuple[E, ...],
    new: Iterable[tuple[E, Hashable]],
    places: Mapping[Any, Sequence[int]],
    index: int | None = None,
) -> tuple[E, ...]:
    """The members with new ones put in one after the other, each given with its cell.

    Each comes before the `index`-th of its cell (the next one before the `index` + 1st, …) or after its last, those put
    in before it counted; at the end of all where its cell is empty. `places` are those of the members of each cell.
    """
    gaps: dict[int, list[E]] = {}
    gap_of: dict[int, int] = {}
    cells: dict[Hashable, list[int | E]] = {}
    for offset, (one, cell) in enumerate(new):
        stack = cells.setdefault(cell, list(places.get(cell, ())))
        at = len(stack) if index is None else min(max(0, index + offset), len(stack))
        beside = stack[min(at, len(stack) - 1)] if stack else len(members)
        behind = bool(stack) and at == len(stack)
        if isinstance(beside, int):
            gap, spot = beside + behind, 0 if behind else len(gaps.get(beside, ()))
        else:
            gap = gap_of[id(beside)]
            spot = indexOf(map(id, gaps[gap]), id(beside)) + behind
        gaps.setdefault(gap, []).insert(spot, one)
        gap_of[id(one)] = gap
        stack.insert(at, one)
    return spliced(members, (), gaps)


def all_same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether both hold the very same objects."""
    return len(one) == len(other) and all(map(is_, one, other))


def require(condition: bool, key: str, **values: object) -> None:
    """Refuses with a sentence unless the condition holds."""
    if not condition:
        raise EditError(key, **values)


def require_kind(project: Project, key: Id | None, *kinds: type) -> None:
    """Refuses a reference to something that is not in the project or of another kind; None passes."""
    require(key is None or isinstance(project.by_id.get(key), kinds), "edit.error.unknown", id=key)


def require_new(project: Project, *ids: Id) -> None:
    """Refuses ids that the project has already, or that are given twice."""
    taken = [key for key in ids if key == project.id or key in project.by_id or home(project, key)]
    require(not taken and len(set(ids)) == len(ids), "edit.error.taken", id=", ".join(taken or ids))


def home(project: Project, key: Id) -> Journey | None:
    """The journey whose part an id is."""
    return next((journey for journey in project.journeys if key in journey.part_of), None)
