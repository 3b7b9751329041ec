"""What of a project has to be written: the rows whose object is not the same object as before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeyeditor.model import COLLECTIONS, SINGULAR, Asset, Entity, Id, Journey, Project
from journeyeditor.storage.blob import OWN_FIELDS, fields_blob, ids_of, member_blob, members_blob
from journeyeditor.storage.heads import HeadRow, head_row

Member = Entity | Asset


class ItemRow(NamedTuple):
    """One row of `item`."""

    id: Id
    kind: str
    blob: bytes


class Rows(NamedTuple):
    """What one transaction writes. None where the project's row keeps that column."""

    project: Id
    fields: bytes | None
    members: bytes | None
    items: tuple[ItemRow, ...]
    gone: tuple[Id, ...]
    heads: tuple[HeadRow, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of contents."""
        columns = [self.fields or b"", self.members or b"", *(row.blob for row in self.items)]
        return sum(map(len, columns))


def all_rows(project: Project) -> Rows:
    """Everything, for a new file."""
    items = tuple(item_row(name, member) for name in COLLECTIONS for member in getattr(project, name))
    heads = heads_of(items, project.journeys)
    return Rows(project.id, fields_blob(project), members_blob(project), items, (), heads)


def changed_rows(old: Project, new: Project) -> Rows:
    """What differs. A member that left one collection for another is written, not deleted."""
    changed, gone, reordered = [], {}, False
    for name in COLLECTIONS:
        before, after = getattr(old, name), getattr(new, name)
        if before is after:
            continue
        left = {member.id: member for member in before}
        changed += [item_row(name, member) for member in after if left.pop(member.id, None) is not member]
        gone.update(left)
        reordered = reordered or ids_of(old, name) != ids_of(new, name)
    written = {row.id for row in changed}
    own = old.id != new.id or any(getattr(old, field) is not getattr(new, field) for field in OWN_FIELDS)
    return Rows(
        new.id,
        fields_blob(new) if own else None,
        members_blob(new) if reordered else None,
        tuple(changed),
        tuple(key for key in gone if key not in written),
        heads_of(changed, new.journeys),
    )


def heads_of(items: Iterable[ItemRow], journeys: Iterable[Journey]) -> tuple[HeadRow, ...]:
    """The heads of the journeys among some rows."""
    rows = {row.id: row.blob for row in items if row.kind == SINGULAR["journeys"]}
    return tuple(head_row(one, rows[one.id]) for one in journeys if one.id in rows) if rows else ()


def item_row(name: str, member: Member) -> ItemRow:
    """The row of a member of a collection."""
    return ItemRow(member.id, SINGULAR[name], member_blob(member))


def repeated_ids(project: Project) -> Iterator[Id]:
    """Ids that two members of the project's collections share: no file can keep both."""
    seen: set[Id] = set()
    for name in COLLECTIONS:
        for key in ids_of(project, name):
            if key in seen:
                yield key
            seen.add(key)
