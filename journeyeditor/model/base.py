"""What every part of a project shares: frozen, nothing unknown accepted, text in one normal form."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import compress, repeat
from operator import attrgetter, is_not
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeVar, cast

from pydantic import AfterValidator, AllowInfNan, BaseModel, ConfigDict, Field, TypeAdapter


def normal(text: str) -> str:
    """NFC with one kind of line break, so that the same words are the same text."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


Text = Annotated[str, AfterValidator(normal)]
Id = str
Share = Annotated[float, Field(ge=0, le=1)]
Score = Annotated[float, Field(ge=-5, le=5)]
Rank = Annotated[int, Field(ge=1, le=5)]
Value = Annotated[float, Field(ge=1, le=5)]
Colour = Annotated[int, Field(ge=1, le=8)]
Count = Annotated[int, Field(ge=0)]
Number = Annotated[float, AllowInfNan(False)]
Length = Annotated[float, Field(gt=0), AllowInfNan(False)]
Duration = Annotated[str, Field(pattern=r"^(P\d+(\.\d+)?[YMWD]|PT\d+(\.\d+)?[HMS])$")]
"""ISO 8601 with one unit, kept as written: `P2W` shows “2 weeks”, never “14 days”."""
Date = date


class Model(BaseModel):
    """A frozen value. Change it only through `evolve`.

    `computed_of` names, for what a node computes of itself, the fields it does so from: it lives on while they stay.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    computed_of: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType({})


class Entity(Model):
    """A value with an id, unique in its project."""

    id: Id


M = TypeVar("M", bound=Model)


def evolve(node: M, **changes: Any) -> M:
    """The node with some fields changed; what is new goes through pydantic, what is not stays the same objects.

    Returns the node itself where nothing changes. Raises pydantic's ValidationError for a value that does not fit,
    and TypeError for a field the node has not.
    """
    kind: type[M] = type(node)
    unknown = changes.keys() - kind.model_fields.keys()
    if unknown:
        raise TypeError(f"{kind.__name__} has no field {', '.join(sorted(unknown))}")
    checked = {name: adapter(kind, name).validate_python(value) for name, value in changes.items()}
    new = {name: value for name, value in checked.items() if not same(getattr(node, name), value)}
    if not new:
        return node
    made = node.model_copy(update=new)
    for name in made.__dict__.keys() - kind.model_fields.keys():
        if name not in kind.computed_of or not kind.computed_of[name].isdisjoint(new):
            del made.__dict__[name]
    return made


def assembled(kind: type[M], fields: dict[str, Any], written: set[str]) -> M:
    """A model of values that pydantic has seen already; `written` are the fields that were not left to default."""
    return cast("M", kind.model_construct(_written(frozenset(written)), **fields))


def share_written(nodes: Sequence[Model]) -> None:
    """Lets nodes with the same fields written share one set of their names: pydantic gives each card 700 bytes."""
    sets = map(_written, map(frozenset, map(attrgetter(WRITTEN), nodes)))
    deque(map(object.__setattr__, nodes, repeat(WRITTEN), sets), maxlen=0)


WRITTEN = "__pydantic_fields_set__"


@cache
def _written(names: frozenset[str]) -> set[str]:
    """The one set of these names; never changed, as nodes are not."""
    return set(names)


def same(old: object, new: object) -> bool:
    """Whether nothing changes: the very same entities, equal values."""
    if old is new:
        return True
    if isinstance(old, tuple) and isinstance(new, tuple):
        differing = compress(zip(old, new, strict=False), map(is_not, old, new))
        return len(old) == len(new) and all(same(one, other) for one, other in differing)
    return not isinstance(old, Entity) and type(old) is type(new) and old == new


def fields_of(node: Model) -> dict[str, Any]:
    """A node's fields by name, the very objects it holds."""
    return {name: getattr(node, name) for name in type(node).model_fields}


def forget(node: Model) -> None:
    """Drops what a node has computed of itself: for one that is kept only to go back to."""
    computed = node.__dict__.keys() - type(node).model_fields.keys()
    for name in computed:
        del node.__dict__[name]


@cache
def adapter(kind: type[Model], name: str) -> TypeAdapter[Any]:
    """Validates the values of one field of a model."""
    field = kind.model_fields[name]
    annotation: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return TypeAdapter(annotation)
