"""The section of a lane."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QIcon

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.panels.inspector.card import lane_title
from journeyeditor.app.panels.inspector.choosing import named, ticks_field
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.parts import (
    Part,
    check_field,
    choice_field,
    number_field,
    switch_field,
    text_field,
)
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.swatches import colour_field
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.model import LANE_KINDS, Channel, Drawn, Grain, Journey, Lane, kind_of_lane


def lane_section(desk: Desk, journey: Journey, lane: Lane) -> Section:
    """What the inspector shows of a lane."""
    subject = Subject[Lane](
        desk,
        lane.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).lanes if one.id == lane.id),
        change=lambda **fields: edits.set_lane(journey.id, lane.id, **fields),
        name="lane",
    )
    parts: list[Part] = [
        text_field(subject, "title", hint=f"lane.{lane.kind}"),
        switch_field(subject, "collapsed", [(False, "app.lane.open"), (True, "app.lane.folded")]),
        check_field(subject, "hidden"),
        number_field(subject, "height", hint="app.hint.height"),
        colour_field(subject, none=True),
        *_kind_parts(subject),
        comments_field(desk, lane.id),
    ]
    return Section(lambda: _head(subject), parts, menu="lane")


def _kind_parts(subject: Subject[Lane]) -> list[Part]:
    """What depends on the kind: another kind and grain where it takes cards, channels where it shows touchpoints."""
    desk, drawn = subject.desk, kind_of_lane(subject.now.kind).drawn
    if drawn is Drawn.TOUCHPOINTS:
        shown = ticks_field(subject, "channels", lambda: named(desk.project.channels))
        return [shown, ticks_field(subject, "folded", lambda: named(_rows_of(subject)))]
    if kind_of_lane(subject.now.kind).own_drawing:
        return []
    return [
        choice_field(subject, "kind", lambda: _kinds(subject), lambda kind: subject.put(kind=kind)),
        _grain(subject),
    ]


def _rows_of(subject: Subject[Lane]) -> list[Channel]:
    """The channels that have a row: those in use, and those shown though empty."""
    project, lane = subject.desk.project, subject.now
    touchpoints = {one.touchpoint for one in subject.journey.encounters}
    used = {one.channel for one in project.touchpoints if one.id in touchpoints}
    return [one for one in project.channels if one.id in used | {*lane.channels, *lane.folded}]


def _kinds(subject: Subject[Lane]) -> Iterator[tuple[object, str, QIcon | None]]:
    """The kinds that take cards."""
    desk = subject.desk
    for kind, row in LANE_KINDS.items():
        if not row.own_drawing:
            yield kind, desk.words.tr(f"lane.{kind}"), icon(row.icon, desk.look, "ink_2", 15)


def _grain(subject: Subject[Lane]) -> Field:
    """Whether its cards stand on stages or on steps."""
    words = subject.desk.words
    switch = Segmented(subject.desk.look, [(grain, words.tr(f"grain.{grain.value}")) for grain in Grain])
    switch.chosen.connect(lambda grain: subject.put(grain=grain))

    def refresh() -> None:
        switch.set_value(subject.now.stands_on)

    refresh()
    return Field(words.tr("app.field.grain"), switch, refresh)


def _head(subject: Subject[Lane]) -> Head:
    words, lane = subject.desk.words, subject.now
    cards = sum(card.lane == lane.id for card in subject.journey.cards)
    below = words.tr("app.head.lane") if kind_of_lane(lane.kind).own_drawing else words.tr("app.cards", n=cards)
    return Head(lane_title(subject.desk, lane), below, kind_of_lane(lane.kind).icon)
