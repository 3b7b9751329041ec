"""A small land whose answers can be worked out by hand: `small.journey` with persons, feelings, systems and teams."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeyeditor.model import (
    Channel,
    Encounter,
    Journey,
    JourneyLink,
    Persona,
    Project,
    Stage,
    Step,
    System,
    Team,
    Touchpoint,
)
from tests.atlas.small import SATISFIED, VOLUME


def walk(key: str, *meetings: str | tuple[str, Mapping[str, Any]], **fields: Any) -> Journey:
    """A journey with a stage for each meeting, `stg_KEY_1`, …; a meeting is a touchpoint or one with more fields.

    An empty touchpoint makes a stage without encounter.
    """
    told = [(one, {}) if isinstance(one, str) else one for one in meetings]
    stages = tuple(
        Stage(id=f"stg_{key}_{n}", title=f"Stage {n}", steps=(Step(id=f"stp_{key}_{n}"),))
        for n in range(1, len(told) + 1)
    )
    encounters = tuple(
        Encounter.model_validate({"id": f"enc_{key}_{n}", "touchpoint": touchpoint, "step": f"stp_{key}_{n}", **more})
        for n, (touchpoint, more) in enumerate(told, 1)
        if touchpoint
    )
    return Journey.model_validate(
        {"id": key, "title": key.title(), "stages": stages, "encounters": encounters, **fields}
    )


def land(*journeys: Journey, links: tuple[JourneyLink, ...] = (), **fields: Any) -> Project:
    """A project: Ada and Bob; web and phone; a web team owns page, form and the portal they depend on, a call team
    owns call. `page` and `form` are on the web, `call` on the phone, `desk` has neither owner nor system."""
    return Project.model_validate(
        {
            "id": "prj",
            "personas": (Persona(id="ada", name="Ada"), Persona(id="bob", name="Bob")),
            "teams": (Team(id="web_team", name="Web"), Team(id="call_team", name="Calls")),
            "channels": (Channel(id="web", name="Web"), Channel(id="phone", name="Phone")),
            "systems": (System(id="portal", name="Portal", owner="web_team"), System(id="files", name="Files")),
            "touchpoints": (
                Touchpoint(id="page", name="Page", channel="web", owner="web_team", systems=("portal",)),
                Touchpoint(id="form", name="Form", channel="web", owner="web_team", systems=("portal", "files")),
                Touchpoint(id="call", name="Call", channel="phone", owner="call_team", systems=("files",)),
                Touchpoint(id="desk", name="Desk", channel="phone"),
            ),
            "metrics": (VOLUME, SATISFIED),
            "journeys": journeys,
            "links": links,
            **fields,
        }
    )
