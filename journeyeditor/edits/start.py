"""A new project with the sixteen channels and ten touchpoints to begin with, and new journeys with the lanes of their
kind. Ids are minted here, so these are called before an edit, never inside one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from journeyeditor.model import (
    Channel,
    ChannelKind,
    Journey,
    JourneyKind,
    Lane,
    LaneKind,
    Project,
    Stage,
    Step,
    Touchpoint,
)

PREFIXES = {
    "project": "prj",
    "group": "grp",
    "persona": "psn",
    "team": "tea",
    "channel": "chn",
    "touchpoint": "tpt",
    "system": "sys",
    "metric": "mtr",
    "journey": "jrn",
    "stage": "stg",
    "step": "stp",
    "lane": "lan",
    "card": "crd",
    "encounter": "enc",
    "route": "rte",
    "feeling": "fel",
    "measurement": "mea",
    "link": "lnk",
    "insight": "ins",
    "action": "act",
    "dataset": "dat",
    "comment": "cmt",
}
"""The prefix of the ids of each kind: `new_id(PREFIXES["card"])`."""


LANES_OF: Mapping[JourneyKind, tuple[LaneKind, ...]] = MappingProxyType(
    {
        JourneyKind.CUSTOMER_JOURNEY: (
            LaneKind.ACTIONS,
            LaneKind.TOUCHPOINTS,
            LaneKind.QUESTIONS,
            LaneKind.BARRIERS,
            LaneKind.EMOTION,
            LaneKind.METRICS,
            LaneKind.OPPORTUNITIES,
        ),
        JourneyKind.EXPERIENCE_MAP: (
            LaneKind.ACTIONS,
            LaneKind.THOUGHTS,
            LaneKind.EMOTION,
            LaneKind.QUOTES,
            LaneKind.NEEDS,
            LaneKind.TOUCHPOINTS,
            LaneKind.OPPORTUNITIES,
        ),
        JourneyKind.SERVICE_BLUEPRINT: (
            LaneKind.PHYSICAL_EVIDENCE,
            LaneKind.ACTIONS,
            LaneKind.LINE_OF_INTERACTION,
            LaneKind.FRONTSTAGE,
            LaneKind.LINE_OF_VISIBILITY,
            LaneKind.BACKSTAGE,
            LaneKind.LINE_OF_INTERNAL_INTERACTION,
            LaneKind.SUPPORT,
            LaneKind.METRICS,
        ),
    }
)
"""The lanes that a new journey of each kind starts with, top first."""


class StandardChannel(NamedTuple):
    """One row of the table of channels; its name is the word `channel.<key>`."""

    key: str
    icon: str
    colour: int
    kind: ChannelKind


STANDARD_CHANNELS = (
    StandardChannel("web", "web", 6, ChannelKind.DIGITAL),
    StandardChannel("app", "app", 1, ChannelKind.DIGITAL),
    StandardChannel("phone", "phone", 2, ChannelKind.VOICE),
    StandardChannel("message", "message", 4, ChannelKind.MESSAGE),
    StandardChannel("email", "email", 4, ChannelKind.MESSAGE),
    StandardChannel("chat", "chat", 4, ChannelKind.MESSAGE),
    StandardChannel("letter", "letter", 8, ChannelKind.POST),
    StandardChannel("in_person", "person", 3, ChannelKind.PHYSICAL),
    StandardChannel("branch", "branch", 3, ChannelKind.PHYSICAL),
    StandardChannel("workshop", "workshop", 3, ChannelKind.PHYSICAL),
    StandardChannel("roadside", "roadside", 3, ChannelKind.PHYSICAL),
    StandardChannel("video", "video", 1, ChannelKind.VOICE),
    StandardChannel("social", "social", 5, ChannelKind.SOCIAL),
    StandardChannel("advert", "advert", 5, ChannelKind.SOCIAL),
    StandardChannel("kiosk", "kiosk", 6, ChannelKind.DIGITAL),
    StandardChannel("partner", "partner", 7, ChannelKind.PHYSICAL),
)
"""The channels of a new project, in the order of a map's rows."""

STANDARD_TOUCHPOINTS = {
    "website": "web",
    "mobile_app": "app",
    "phone_call": "phone",
    "email": "email",
    "text_message": "message",
    "live_chat": "chat",
    "letter": "letter",
    "branch_visit": "branch",
    "advisor_visit": "in_person",
    "social_post": "social",
}
"""The library of a new project, each with the key of its channel; its name is the word `touchpoint.<key>`."""


def new_project(title: str, new_id: Callable[[str], str], tr: Callable[[str], str], language: str = "en") -> Project:
    """A project without journeys. `tr` is `Words(language).tr`: it names the channels, the library and the levels."""
    channels = {row.key: _channel(row, new_id, tr) for row in STANDARD_CHANNELS}
    touchpoints = (
        Touchpoint(id=new_id(PREFIXES["touchpoint"]), name=tr(f"touchpoint.{key}"), channel=channels[channel].id)
        for key, channel in STANDARD_TOUCHPOINTS.items()
    )
    return Project(
        id=new_id(PREFIXES["project"]),
        title=title,
        language=language,
        levels=(tr("level.lifecycle"), tr("level.journey"), tr("level.micro_journey")),
        channels=tuple(channels.values()),
        touchpoints=tuple(touchpoints),
    )


def _channel(row: StandardChannel, new_id: Callable[[str], str], tr: Callable[[str], str]) -> Channel:
    name = tr(f"channel.{row.key}")
    return Channel(id=new_id(PREFIXES["channel"]), name=name, icon=row.icon, colour=row.colour, kind=row.kind)


def new_stage(title: str, new_id: Callable[[str], str], **fields: Any) -> Stage:
    """A stage of one step."""
    step = Step(id=new_id(PREFIXES["step"]))
    return Stage(id=new_id(PREFIXES["stage"]), title=title, steps=(step,), **fields)


def new_journey(
    title: str,
    new_id: Callable[[str], str],
    kind: JourneyKind = JourneyKind.CUSTOMER_JOURNEY,
    stages: Sequence[str] = ("", "", ""),
    **fields: Any,
) -> Journey:
    """A journey with the lanes of its kind and a stage of one step for each title; put in by `add_journey`."""
    return Journey(
        id=new_id(PREFIXES["journey"]),
        title=title,
        kind=kind,
        stages=tuple(new_stage(stage, new_id) for stage in stages),
        lanes=tuple(Lane(id=new_id(PREFIXES["lane"]), kind=lane) for lane in LANES_OF[kind]),
        **fields,
    )
