"""The section of several things selected at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.encounter import DIRECTIONS
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.marks import parsed_tags
from journeyeditor.app.panels.inspector.parts import moment_field, rank_field, score_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.signs import CARD_ICONS, icon_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.swatches import colour_field
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.app.widgets.tick import Tick
from journeyeditor.edits import Edit
from journeyeditor.model import Card, Encounter, Entity, Feeling, Id, Journey, Lane, Model, Route, evolve


def several_section(desk: Desk, things: tuple[Entity, ...]) -> Section:
    """How many of what, and the fields that all of them have; the menu behind the dots deletes them."""
    words = desk.words
    counts = Counter(type(thing).__name__.lower() for thing in things)
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    for kind, count in counts.items():
        column.addWidget(paragraph(words.tr(f"app.count.{kind}", n=count)))
    column.addWidget(paragraph(words.tr("app.several.hint"), 12, tone="second"))
    head = Head(words.tr("app.head.several", n=len(things)), desk.journey.title if desk.journey else "", "tiles")
    return Section(lambda: head, [lines, *_common(desk, things)], menu="several")


def _common(desk: Desk, things: tuple[Entity, ...]) -> list[QWidget]:
    """The fields of all of them; where they differ, a field says so and nothing in it is chosen."""
    fields = set.intersection(*(FIELDS.get(type(thing), set()) for thing in things))
    journey = desk.journey
    if journey is None or not fields:
        return []
    subject = _together(desk, journey.id, things)
    return [Marked(subject, name, make(subject)) for name, make in MAKERS.items() if name in fields]


class Marked(Pair):
    """A field of several things, which says where they differ."""

    def __init__(self, subject: Many, name: str, field: Field) -> None:
        """Says it at once."""
        super().__init__([field], (1,))
        self.subject, self.name, self.field = subject, name, field
        self._mark()

    def refresh(self) -> None:
        """Shows what the project says now."""
        super().refresh()
        self._mark()

    def _mark(self) -> None:
        self.field.say_mixed(self.subject.desk.words.tr("app.mixed") if self.subject.mixed(self.name) else "")


@dataclass(frozen=True)
class Many(Subject[Entity]):
    """Several things as one: a change is made to each, in one step of undo."""

    found: Callable[[], list[Entity]] = list

    def mixed(self, field: str) -> bool:
        """Whether they differ in a field, or in a part of it: `evidence.status`."""
        return len({_read(one, field) for one in self.found()}) > 1

    def put_inner(self, merge_key: Hashable, field: str, empty: Model, **changes: object) -> str | None:
        """Changes each one's own value, whose other parts stay."""
        journey = self.desk.places.here.journey
        each = (
            SETTERS[type(one)](journey, one, {field: evolve(getattr(one, field) or empty, **changes)})
            for one in self.found()
        )
        key = (self.id, field, merge_key) if merge_key is not None else None
        self.desk.commit(self.label(field), edits.chain(*each), merge_key=key)
        return None


def _read(one: object, path: str) -> object:
    for name in path.split("."):
        one = getattr(one, name, None)
    return one


def _together(desk: Desk, journey: Id, things: tuple[Entity, ...]) -> Many:
    """All of them as they are now; what is gone, until another section is shown, as it was."""

    def found() -> list[Entity]:
        home = desk.project.by_id.get(journey)
        parts = home.part_of if isinstance(home, Journey) else {}
        return [parts.get(thing.id, thing) for thing in things]

    def find() -> Entity:
        first, *others = found()
        kept = {name for name in MAKERS if name in type(first).model_fields}
        unlike = {name for name in kept if any(getattr(one, name, None) != getattr(first, name) for one in others)}
        return evolve(first, **{name: type(first).model_fields[name].default for name in unlike})

    def change(**fields: object) -> Edit:
        return edits.chain(*(SETTERS[type(one)](journey, one, fields) for one in found()))

    return Many(desk, " ".join(thing.id for thing in things), find=find, change=change, name="several", found=found)


def _tags(subject: Many) -> Field:
    """The tags that all have; what is typed more or taken away goes to each, whose other tags stay."""
    words = subject.desk.words

    def common() -> tuple[str, ...]:
        first, *others = (tags_of(one) for one in subject.found())
        return tuple(tag for tag in first if all(tag in one for one in others))

    def put(text: str, key: object) -> str | None:
        there, typed = common(), parsed_tags(text)
        journey = subject.desk.places.here.journey
        each = []
        for one in subject.found():
            kept = tuple(tag for tag in tags_of(one) if tag not in there or tag in typed)
            each.append(SETTERS[type(one)](journey, one, {"tags": tuple(dict.fromkeys((*kept, *typed)))}))
        subject.desk.commit(subject.label("tags"), edits.chain(*each), merge_key=(subject.id, "tags", key))
        return None

    return TextField(words.tr("app.field.tags"), lambda: ", ".join(common()), put, hint=words.tr("app.hint.tags"))


def tags_of(one: Entity) -> tuple[str, ...]:
    """The tags of a thing."""
    found: tuple[str, ...] = getattr(one, "tags", ())
    return found


def _people(subject: Many) -> Field:
    """A box for each persona of the map; a dash where only some have it, which a click makes all."""
    desk, holder = subject.desk, QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    boxes = {one.id: Tick(desk.look, one.name) for one in desk.project.personas if one.id in subject.journey.personas}

    def pick(key: Id, ticked: bool) -> None:
        each = []
        for one in subject.found():
            chosen = {*getattr(one, "personas", ())} - {key} | ({key} if ticked else set())
            ordered = tuple(person.id for person in desk.project.personas if person.id in chosen)
            each.append(SETTERS[type(one)](subject.desk.places.here.journey, one, {"personas": ordered}))
        desk.commit(subject.label("personas"), edits.chain(*each))

    for key, box in boxes.items():
        box.clicked.connect(lambda ticked, key=key: pick(key, ticked))
        column.addWidget(box)

    def refresh() -> None:
        for key, box in boxes.items():
            have = {key in getattr(one, "personas", ()) for one in subject.found()}
            box.show_state(None if len(have) > 1 else True in have)

    refresh()
    return Field(desk.words.tr("app.field.for_whom"), holder, refresh)


def _set_feeling(journey: Id, one: Feeling, fields: dict[str, object]) -> Edit:
    return edits.set_feeling(journey, one.step, one.persona, one.id, **fields)


SETTERS: dict[type[Entity], Callable[[Id, Any, dict[str, object]], Edit]] = {
    Card: lambda journey, one, fields: edits.set_card(journey, one.id, **fields),
    Encounter: lambda journey, one, fields: edits.set_encounter(journey, one.id, **fields),
    Route: lambda journey, one, fields: edits.set_route(journey, one.id, **fields),
    Feeling: _set_feeling,
    Lane: lambda journey, one, fields: edits.set_lane(journey, one.id, **fields),
}

MAKERS: dict[str, Callable[[Many], Field]] = {
    "icon": lambda subject: icon_field(subject, CARD_ICONS),
    "colour": lambda subject: colour_field(subject, none=True),
    "tags": _tags,
    "moment": moment_field,
    "feeling": lambda subject: score_field(subject, "feeling"),
    "importance": lambda subject: rank_field(subject, "importance"),
    "direction": lambda subject: value_choice(subject, "direction", DIRECTIONS),
    "personas": _people,
    "evidence": evidence_field,
}
"""The fields of several things at once, by the name of the model's field, in the order they are shown."""

FIELDS: dict[type, set[str]] = {kind: set(MAKERS) & kind.model_fields.keys() for kind in SETTERS}
