"""The sections of a channel and of a group of journeys."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.links import Joined, jump_row
from journeyeditor.app.panels.inspector.parts import Part, text_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.signs import CHANNEL_ICONS, icon_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.swatches import colour_field
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.model import Channel, ChannelKind, Group

KINDS = [(kind, f"channel_kind.{kind.value}") for kind in ChannelKind]


def channel_section(desk: Desk, channel: Channel) -> Section:
    """What the inspector shows of a channel."""
    subject = Subject[Channel](
        desk,
        channel.id,
        find=lambda: cast("Channel", desk.project.by_id[channel.id]),
        change=lambda **fields: edits.set_channel(channel.id, **fields),
        name="channel",
    )
    parts: list[Part] = [
        text_field(subject, "name"),
        value_choice(subject, "kind", KINDS),
        icon_field(subject, CHANNEL_ICONS, none=False),
        colour_field(subject),
        comments_field(desk, channel.id),
    ]
    return Section(lambda: _channel_head(subject), parts, menu="channel")


def _channel_head(subject: Subject[Channel]) -> Head:
    words, channel = subject.desk.words, subject.now
    count = sum(one.channel == channel.id for one in subject.desk.project.touchpoints)
    return Head(channel.name, words.tr("count.touchpoints", n=count), channel.icon, channel.colour)


def group_section(desk: Desk, group: Group) -> Section:
    """What the inspector shows of a group: its title, and a way to each of its journeys."""
    subject = Subject[Group](
        desk,
        group.id,
        find=lambda: cast("Group", desk.project.by_id[group.id]),
        change=lambda **fields: edits.set_group(group.id, **fields),
        name="group",
    )
    parts: list[Part] = [text_field(subject, "title"), _journeys(desk, group), comments_field(desk, group.id)]
    return Section(lambda: _group_head(subject), parts, menu="group")


def _journeys(desk: Desk, group: Group) -> Field:
    def rows() -> list[QWidget]:
        found = (one for one in desk.project.journeys if one.group == group.id)
        return [jump_row(desk, Joined(one.id, "", f"status.{one.status.value}")) for one in found]

    listed = Changing(lambda: (desk.project.journeys,), rows)
    field = Field("", None, listed.refresh)
    field.column.addLayout(head_row(desk.words.tr("app.journeys")))
    field.column.addWidget(listed)
    return field


def _group_head(subject: Subject[Group]) -> Head:
    words, group = subject.desk.words, subject.now
    count = sum(one.group == group.id for one in subject.desk.project.journeys)
    title = group.title or words.tr("app.untitled")
    return Head(title, f"{words.tr('app.thing.group')}, {words.tr('count.journeys', n=count)}", "folder")
