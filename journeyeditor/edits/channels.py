"""Channels, whose order is that of a map's rows."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Channel, Id


def add_channel(channel: Channel, index: int | None = None) -> Edit:
    """Adds a channel before `index`, or as the last."""
    return add_member("channels", channel, index)


def set_channel(channel: Id, **fields: Any) -> Edit:
    """Changes fields of a channel."""
    return set_member("channels", channel, fields)


def move_channel(channel: Id, index: int) -> Edit:
    """Puts a channel before the `index`-th of the others."""
    return move_member("channels", channel, index)
