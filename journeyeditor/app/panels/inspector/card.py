"""The section of a card; an opportunity shows the improvement action it stands for."""

from __future__ import annotations

from typing import cast

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.marks import personas_field, tags_field
from journeyeditor.app.panels.inspector.parts import Part, date_field, rank_field, text_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Pair
from journeyeditor.model import Action, ActionStatus, Card, Id, Journey, Lane, kind_of_lane


def card_section(desk: Desk, journey: Journey, card: Card) -> Section:
    """What the inspector shows of a card."""
    subject = Subject[Card](
        desk,
        card.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).cards if one.id == card.id),
        change=lambda **fields: edits.set_card(journey.id, card.id, **fields),
        name="card",
    )
    parts: list[Part] = [text_field(subject, "text", lines=4, hint="app.hint.card")]
    if card.subject and isinstance(desk.project.by_id.get(card.subject), Action):
        parts += action_parts(desk, card.subject)
    parts += [tags_field(subject), personas_field(subject), evidence_field(subject), comments_field(desk, card.id)]
    return Section(lambda: _head(subject), parts, menu="card")


def action_parts(desk: Desk, key: Id) -> list[Part]:
    """The fields of an improvement action."""
    action = Subject[Action](
        desk,
        key,
        find=lambda: cast("Action", desk.project.by_id[key]),
        change=lambda **fields: edits.set_action(key, **fields),
        name="action",
    )
    statuses = [(status, f"action.{status.value}") for status in ActionStatus]
    return [
        text_field(action, "title"),
        Pair([text_field(action, "owner"), date_field(action, "due")], (3, 2)),
        rank_field(action, "impact"),
        rank_field(action, "effort"),
        value_choice(action, "status", statuses),
    ]


def _head(subject: Subject[Card]) -> Head:
    journey, card = subject.journey, subject.now
    lane = next(one for one in journey.lanes if one.id == card.lane)
    stage = journey.stage_of.get(card.at) or next((one for one in journey.stages if one.id == card.at), None)
    return Head(lane_title(subject.desk, lane), stage.title if stage else "", kind_of_lane(lane.kind).icon)


def lane_title(desk: Desk, lane: Lane) -> str:
    """A lane's own title, else its kind's word."""
    return lane.title or desk.words.tr(f"lane.{lane.kind}")
