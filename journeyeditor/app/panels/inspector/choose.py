"""Which section of the inspector a selection asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.card import card_section
from journeyeditor.app.panels.inspector.channel import channel_section, group_section
from journeyeditor.app.panels.inspector.encounter import encounter_section
from journeyeditor.app.panels.inspector.journey import journey_section
from journeyeditor.app.panels.inspector.lane import lane_section
from journeyeditor.app.panels.inspector.link import link_section
from journeyeditor.app.panels.inspector.metric import metric_section
from journeyeditor.app.panels.inspector.persona import persona_section
from journeyeditor.app.panels.inspector.project import project_section
from journeyeditor.app.panels.inspector.route import route_section
from journeyeditor.app.panels.inspector.section import Section
from journeyeditor.app.panels.inspector.several import several_section
from journeyeditor.app.panels.inspector.stage import stage_section
from journeyeditor.app.panels.inspector.step import feeling_section, step_section
from journeyeditor.app.panels.inspector.touchpoint import touchpoint_section
from journeyeditor.model import (
    Card,
    Channel,
    Encounter,
    Entity,
    Feeling,
    Group,
    Id,
    Journey,
    JourneyLink,
    Lane,
    Metric,
    Persona,
    Project,
    Route,
    Stage,
    Step,
    Touchpoint,
)

OF_JOURNEY: dict[type, Callable[[Desk, Journey, Any], Section]] = {
    Encounter: encounter_section,
    Card: card_section,
    Stage: stage_section,
    Step: step_section,
    Lane: lane_section,
    Feeling: feeling_section,
    Route: route_section,
}
OF_PROJECT: dict[type, Callable[[Desk, Any], Section]] = {
    Persona: persona_section,
    Touchpoint: touchpoint_section,
    Channel: channel_section,
    Metric: metric_section,
    Group: group_section,
    Journey: journey_section,
    JourneyLink: link_section,
    Project: project_section,
}


def section_for(desk: Desk, selection: tuple[Id, ...]) -> Section | None:
    """The section for what is selected; None in a project without a journey to show."""
    journey = desk.journey
    things = tuple(chosen(desk, selection))
    if len(things) > 1:
        return several_section(desk, things)
    if things and type(things[0]) in OF_PROJECT:
        return OF_PROJECT[type(things[0])](desk, things[0])
    if things and journey and type(things[0]) in OF_JOURNEY:
        return OF_JOURNEY[type(things[0])](desk, journey, things[0])
    return journey_section(desk, journey) if journey else None


def chosen(desk: Desk, selection: tuple[Id, ...]) -> Iterator[Entity]:
    """The things of a selection that a section can show, in their order."""
    parts = parts_of(desk.journey) if desk.journey else {}
    for key in selection:
        thing = parts.get(key) or desk.project.by_id.get(key) or (desk.project if key == desk.project.id else None)
        if isinstance(thing, Entity) and (type(thing) in OF_JOURNEY or type(thing) in OF_PROJECT):
            yield thing


def parts_of(journey: Journey) -> dict[Id, Entity]:
    """Every part of a journey by its id."""
    lists = (journey.stages, journey.steps, journey.lanes, journey.cards, journey.encounters, journey.feelings)
    return {part.id: part for parts in (*lists, journey.routes) for part in parts}
