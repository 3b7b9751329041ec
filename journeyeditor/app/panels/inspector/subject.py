"""What a section of the inspector shows: one thing of the project by its id, read anew each time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from journeyeditor.app.desk import Desk
from journeyeditor.edits import Edit
from journeyeditor.errors import EditError, Message, message
from journeyeditor.model import Entity, Id, Journey, Model, evolve

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True)
class Subject(Generic[E]):
    """`find` gives the thing as it is now; `change` makes the edit of its fields; `name` says what it is in labels."""

    desk: Desk
    id: Id
    find: Callable[[], E]
    change: Callable[..., Edit]
    name: str

    @property
    def now(self) -> E:
        """The thing as the project has it."""
        return self.find()

    @property
    def journey(self) -> Journey:
        """The journey that is open. Raises KeyError when there is none."""
        return self.desk.project.journey(self.desk.places.here.journey)

    def put(self, merge_key: Hashable = None, **fields: object) -> str | None:
        """Commits other values of its fields; returns why they cannot be, in a sentence, or None."""
        label = self.label(*fields)
        key = (self.id, *sorted(fields), merge_key) if merge_key is not None else None
        try:
            self.desk.session.commit(label, self.change(**fields), merge_key=key)
        except EditError as error:
            return self.desk.words.message(error.message)
        return None

    def put_inner(self, merge_key: Hashable, field: str, empty: Model, **changes: object) -> str | None:
        """Commits other values inside a value that it holds; `empty` stands in the place of None."""
        return self.put(merge_key, **{field: evolve(getattr(self.now, field) or empty, **changes)})

    def mixed(self, field: str) -> bool:
        """Whether it stands for several things that differ in a field."""
        return False

    def label(self, *fields: str) -> Message:
        """What the step of undo is called: “Change name of touchpoint”."""
        field = message(f"app.field.{fields[0]}") if fields else ""
        return message("app.edit.change", field=field, thing=message(f"app.thing.{self.name}"))
