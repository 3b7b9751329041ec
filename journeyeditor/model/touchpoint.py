"""Channels, systems and the touchpoints that journeys share: the atlas lives on these."""

from __future__ import annotations

from journeyeditor.model.base import Colour, Entity, Id, Text
from journeyeditor.model.choices import ChannelKind


class Channel(Entity):
    """A way to meet. Rows of a map follow `Project.channels`."""

    name: Text
    icon: str = "web"
    colour: Colour = 8
    kind: ChannelKind = ChannelKind.DIGITAL


class System(Entity):
    """A backstage system that touchpoints depend on."""

    name: Text
    owner: Id | None = None


class Touchpoint(Entity):
    """Where customer and organisation meet, shared by journeys. Another channel is another touchpoint."""

    name: Text
    channel: Id
    owner: Id | None = None
    systems: tuple[Id, ...] = ()
    description: Text = ""
