"""The section of a touchpoint of the library, which journeys share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.choosing import named, reference_field, ticks_field
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.links import every_use, jump_rows
from journeyeditor.app.panels.inspector.parts import Part, choice_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.model import Channel, Touchpoint


def touchpoint_section(desk: Desk, touchpoint: Touchpoint) -> Section:
    """What the inspector shows of a touchpoint."""
    subject = Subject[Touchpoint](
        desk,
        touchpoint.id,
        find=lambda: cast("Touchpoint", desk.project.by_id[touchpoint.id]),
        change=lambda **fields: edits.set_touchpoint(touchpoint.id, **fields),
        name="touchpoint",
    )

    def channels() -> Iterable[tuple[object, str, QIcon | None]]:
        for channel in desk.project.channels:
            yield channel.id, channel.name, icon(channel.icon, desk.look, f"cat{channel.colour}", 15)

    parts: list[Part] = [
        text_field(subject, "name"),
        choice_field(subject, "channel", channels, lambda key: subject.put(channel=key)),
        text_field(subject, "description", lines=3, hint="app.hint.description"),
        reference_field(subject, "owner", lambda: named(desk.project.teams)),
        ticks_field(subject, "systems", lambda: named(desk.project.systems)),
        _uses(desk, touchpoint),
        comments_field(desk, touchpoint.id),
    ]
    return Section(lambda: _head(subject), parts, menu="touchpoint")


def _uses(desk: Desk, touchpoint: Touchpoint) -> Field:
    def rows() -> list[QWidget]:
        return jump_rows(desk, every_use(desk.project, touchpoint.id))

    listed = Changing(lambda: (desk.project.journeys,), rows)
    field = Field("", None, listed.refresh)
    field.column.addLayout(head_row(desk.words.tr("app.used_in")))
    field.column.addWidget(listed)
    return field


def _head(subject: Subject[Touchpoint]) -> Head:
    desk, touchpoint = subject.desk, subject.now
    channel = desk.project.by_id.get(touchpoint.channel)
    count = len({use.journey for use in every_use(desk.project, touchpoint.id)})
    name, colour = (channel.icon, channel.colour) if isinstance(channel, Channel) else ("card", 0)
    return Head(desk.words.tr("app.head.touchpoint"), desk.words.tr("app.in_journeys", n=count), name, colour)
