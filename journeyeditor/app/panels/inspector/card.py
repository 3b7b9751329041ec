"""The section of a card; an opportunity shows the improvement action it stands for."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.action import more_of_action
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.marks import APART, Details, personas_field, tags_field
from journeyeditor.app.panels.inspector.parts import Part, date_field, rank_field, text_field, value_choice
from journeyeditor.app.panels.inspector.portrait import picture_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.signs import CARD_ICONS, icon_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.swatches import colour_field
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Action, ActionStatus, Card, Drawn, Id, Journey, Lane, kind_of_lane


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
    if card.subject or kind_of_lane(_lane(journey, card).kind).drawn is Drawn.OPPORTUNITY:
        parts.append(StandsFor(subject))
    looks = [icon_field(subject, CARD_ICONS), colour_field(subject, none=True), picture_field(subject, "image")]
    parts += [tags_field(subject), personas_field(subject), evidence_field(subject), Details(desk, looks)]
    parts.append(comments_field(desk, card.id))
    return Section(lambda: _head(subject), parts, menu="card")


class StandsFor(Changing):
    """The improvement action that a card stands for, or a button that makes it one."""

    def __init__(self, subject: Subject[Card]) -> None:
        """Made again when the card stands for something else."""
        super().__init__(lambda: (subject.now.subject,), lambda: _stands_for(subject), APART)

    def refresh(self) -> None:
        """Shows what the project says now, in the fields too."""
        super().refresh()
        for field in self.findChildren(Field):
            field.refresh()


def _stands_for(subject: Subject[Card]) -> list[Part]:
    desk, key = subject.desk, subject.now.subject
    if key and isinstance(desk.project.by_id.get(key), Action):
        return action_parts(desk, key)
    return [_offer_action(desk, subject)]


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
        more_of_action(action),
    ]


def _lane(journey: Journey, card: Card) -> Lane:
    return next(one for one in journey.lanes if one.id == card.lane)


def _offer_action(desk: Desk, subject: Subject[Card]) -> QWidget:
    """A button that makes an opportunity an improvement action, with owner, date, impact and effort."""
    button = push_button(desk.look, desk.words.tr("app.make_action"), "bulb")

    def make() -> None:
        desk.finish_editing()
        made = Action(id=desk.mint(PREFIXES["action"]), title=" ".join(subject.now.text.split()))
        edit = edits.chain(edits.add_action(made), subject.change(subject=made.id))
        desk.commit(message("app.edit.make_action"), edit)

    button.clicked.connect(make)
    return button


def _head(subject: Subject[Card]) -> Head:
    journey, card = subject.journey, subject.now
    lane = _lane(journey, card)
    stage = journey.stage_of.get(card.at) or next((one for one in journey.stages if one.id == card.at), None)
    return Head(lane_title(subject.desk, lane), stage.title if stage else "", kind_of_lane(lane.kind).icon)


def lane_title(desk: Desk, lane: Lane) -> str:
    """A lane's own title, else its kind's word."""
    return lane.title or desk.words.tr(f"lane.{lane.kind}")
