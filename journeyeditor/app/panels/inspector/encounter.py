"""The section of an encounter: a touchpoint met on a step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtGui import QIcon

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.links import links_field
from journeyeditor.app.panels.inspector.marks import Details, missing_field, personas_field
from journeyeditor.app.panels.inspector.measures import measures_field
from journeyeditor.app.panels.inspector.parts import (
    Part,
    check_field,
    choice_field,
    duration_field,
    moment_field,
    rank_field,
    score_field,
    text_field,
    value_choice,
)
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Channel, Direction, Encounter, Id, Journey, Touchpoint

DIRECTIONS = [(direction, f"direction.{direction.value}") for direction in Direction]


def encounter_section(desk: Desk, journey: Journey, encounter: Encounter) -> Section:
    """What the inspector shows of an encounter."""
    subject = _subject(desk, journey.id, encounter.id)
    parts: list[Part] = [
        _name(subject),
        Pair([_channel(subject), duration_field(subject)], (29, 20)),
        text_field(subject, "note", lines=3, hint="app.hint.note"),
        moment_field(subject),
        score_field(subject, "feeling"),
        measures_field(desk, journey.id, encounter.id),
        evidence_field(subject),
        Details(desk, _details(subject)),
        links_field(desk, journey.id, encounter.id),
        comments_field(desk, encounter.id),
    ]
    return Section(lambda: _head(subject), parts, menu="encounter")


def _details(subject: Subject[Encounter]) -> list[Field]:
    """What is seldom changed."""
    return [
        rank_field(subject, "importance"),
        value_choice(subject, "direction", DIRECTIONS),
        missing_field(subject),
        check_field(subject, "variant"),
        check_field(subject, "planned"),
        reference_touchpoint(subject),
        personas_field(subject),
    ]


def _subject(desk: Desk, journey: Id, key: Id) -> Subject[Encounter]:
    return Subject(
        desk,
        key,
        find=lambda: next(one for one in desk.project.journey(journey).encounters if one.id == key),
        change=lambda **fields: edits.set_encounter(journey, key, **fields),
        name="encounter",
    )


def touchpoint_of(subject: Subject[Encounter]) -> Touchpoint:
    """The touchpoint it is a use of."""
    return cast("Touchpoint", subject.desk.project.by_id[subject.now.touchpoint])


def _head(subject: Subject[Encounter]) -> Head:
    words, journey = subject.desk.words, subject.journey
    channel = subject.desk.project.by_id.get(touchpoint_of(subject).channel)
    mark = journey.marks.get(subject.id, "")
    title = words.tr("app.head.encounter", mark=mark) if mark else words.tr("app.head.missing")
    stage = journey.stage_of[subject.now.step]
    name, colour = (channel.icon, channel.colour) if isinstance(channel, Channel) else ("card", 0)
    return Head(title, stage.title, name, colour)


def _name(subject: Subject[Encounter]) -> TextField:
    """The title; emptied, it is the touchpoint's name again."""
    words = subject.desk.words

    def get() -> str:
        return subject.now.title or touchpoint_of(subject).name

    def put(text: str, key: object) -> str | None:
        own = "" if text.strip() == touchpoint_of(subject).name else text.strip()
        return subject.put(key, title=own)

    return TextField(words.tr("app.field.name"), get, put, hint=words.tr("app.hint.name"))


def _channel(subject: Subject[Encounter]) -> Field:
    """Another channel is another touchpoint of the same name."""
    desk = subject.desk

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        for channel in desk.project.channels:
            yield channel.id, channel.name, icon(channel.icon, desk.look, f"cat{channel.colour}", 15)

    def pick(key: object) -> None:
        change_channel(subject, cast("Id", key))

    return choice_field(subject, "channel", options, pick, lambda: touchpoint_of(subject).channel)


def reference_touchpoint(subject: Subject[Encounter]) -> Field:
    """Which touchpoint of the library it is a use of."""
    desk = subject.desk

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        for one in desk.project.touchpoints:
            channel = desk.project.by_id.get(one.channel)
            sign = (channel.icon, f"cat{channel.colour}") if isinstance(channel, Channel) else ("card", "ink_2")
            yield one.id, one.name, icon(sign[0], desk.look, sign[1], 15)

    return choice_field(subject, "touchpoint", options, lambda key: subject.put(touchpoint=key))


def change_channel(subject: Subject[Encounter], channel: Id) -> None:
    """Makes it an encounter with the touchpoint of the same name on a channel, made where there is none."""
    desk, touchpoint = subject.desk, touchpoint_of(subject)
    if channel == touchpoint.channel:
        return
    same = (one for one in desk.project.touchpoints if one.name == touchpoint.name and one.channel == channel)
    found = next(same, None)
    target = found or Touchpoint(id=desk.mint(PREFIXES["touchpoint"]), name=touchpoint.name, channel=channel)
    steps = [subject.change(touchpoint=target.id)]
    if found is None:
        steps.insert(0, edits.add_touchpoint(target))
    desk.commit(message("app.edit.channel"), edits.chain(*steps))
