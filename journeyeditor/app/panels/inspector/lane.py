"""The section of a lane."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.card import lane_title
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.parts import Part, check_field, number_field, switch_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.model import Journey, Lane, kind_of_lane


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
        comments_field(desk, lane.id),
    ]
    return Section(lambda: _head(subject), parts, menu="lane")


def _head(subject: Subject[Lane]) -> Head:
    words, lane = subject.desk.words, subject.now
    cards = sum(card.lane == lane.id for card in subject.journey.cards)
    below = words.tr("app.head.lane") if kind_of_lane(lane.kind).own_drawing else words.tr("app.cards", n=cards)
    return Head(lane_title(subject.desk, lane), below, kind_of_lane(lane.kind).icon)
