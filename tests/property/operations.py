"""What a random user may do: one table, name → how the edit is drawn from what the project holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from journeyeditor import edits
from journeyeditor.edits import Edit
from journeyeditor.model import (
    COLLECTIONS,
    JOURNEY_PARTS,
    LANE_KINDS,
    Card,
    Channel,
    Comment,
    Encounter,
    Grain,
    Group,
    JourneyKind,
    JourneyLink,
    Lane,
    Measurement,
    Metric,
    Moment,
    Persona,
    Phase,
    Place,
    Project,
    Reply,
    Resolution,
    Route,
    Step,
    Touchpoint,
)
from tests.property.picker import Picker

Operation = Callable[[Picker, Project], Edit]


def add_card(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "lanes", "stages")
    at = pick.one([*(stage.id for stage in journey.stages), *(step.id for step in journey.steps)])
    card = Card(id=pick.mint("crd"), lane=pick.one(journey.lanes).id, at=at, text=pick.text(), span=pick.number(1, 4))
    return edits.add_card(journey.id, card, pick.index())


def set_card(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "cards")
    subject = pick.maybe([*project.actions, *project.insights])
    return edits.set_card(
        journey.id, pick.one(journey.cards).id, text=pick.text(), subject=subject.id if subject else None
    )


def move_cards(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "cards")
    cards = [card.id for card in pick.some(journey.cards)]
    at = pick.one([*(stage.id for stage in journey.stages), *(step.id for step in journey.steps)])
    return edits.move_cards(journey.id, cards, lane=pick.one(journey.lanes).id, at=at, index=pick.index())


def shift_cards(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "cards")
    return edits.shift_cards(journey.id, [card.id for card in pick.some(journey.cards)], pick.number(-2, 2))


def duplicate_cards(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "cards")
    return edits.duplicate_cards(journey.id, {card.id: pick.mint("crd") for card in pick.some(journey.cards)})


def add_stage(pick: Picker, project: Project) -> Edit:
    stage = edits.new_stage(pick.text(), pick.mint, phase=pick.maybe(list(Phase)))
    return edits.add_stage(pick.journey(project).id, stage, pick.index())


def set_stage(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    return edits.set_stage(
        journey.id, pick.one(journey.stages).id, title=pick.text(), duration=pick.maybe(["P2W", "PT5M"])
    )


def move_stage(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    return edits.move_stage(journey.id, pick.one(journey.stages).id, pick.number(0, 4))


def add_step(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    return edits.add_step(journey.id, pick.one(journey.stages).id, Step(id=pick.mint("stp")), pick.index())


def set_step(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    return edits.set_step(journey.id, pick.one(journey.steps).id, title=pick.text(), width=pick.maybe([120, 90.5]))


def move_step(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    return edits.move_step(
        journey.id, pick.one(journey.steps).id, stage=pick.one(journey.stages).id, index=pick.number(0, 3)
    )


def add_lane(pick: Picker, project: Project) -> Edit:
    lane = Lane(id=pick.mint("lan"), kind=pick.one([*LANE_KINDS, "of_another_time"]), grain=pick.maybe(list(Grain)))
    return edits.add_lane(pick.journey(project).id, lane, pick.index())


def set_lane(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "lanes")
    changes: dict[str, Any] = pick.one(
        [
            {"grain": pick.maybe(list(Grain))},
            {"kind": str(pick.one(list(LANE_KINDS)))},
            {"hidden": True, "colour": pick.number(1, 8)},
            {"title": pick.text(), "height": 60.0},
        ]
    )
    return edits.set_lane(journey.id, pick.one(journey.lanes).id, **changes)


def move_lane(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "lanes")
    return edits.move_lane(journey.id, pick.one(journey.lanes).id, pick.number(0, 4))


def fold_channel(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "lanes")
    switch = pick.one([edits.fold_channel, edits.show_channel])
    return switch(journey.id, pick.one(journey.lanes).id, pick.one(project.channels).id, pick.one([True, False]))


def add_encounter(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    encounter = Encounter(
        id=pick.mint("enc"),
        touchpoint=pick.one(project.touchpoints).id,
        step=pick.one(journey.steps).id,
        moment=pick.one(list(Moment)),
        feeling=pick.maybe([-5, 0, 3.5]),
        variant=pick.one([False, True]),
    )
    return edits.add_encounter(journey.id, encounter, pick.index())


def set_encounter(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "encounters")
    personas = tuple(one.id for one in project.personas[: pick.number(0, 2)])
    return edits.set_encounter(
        journey.id,
        pick.one(journey.encounters).id,
        touchpoint=pick.one(project.touchpoints).id,
        title=pick.text(),
        personas=personas,
    )


def move_encounters(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "encounters")
    touchpoint = pick.maybe(project.touchpoints)
    return edits.move_encounters(
        journey.id,
        [one.id for one in pick.some(journey.encounters)],
        step=pick.one(journey.steps).id,
        index=pick.index(),
        touchpoint=touchpoint.id if touchpoint else None,
    )


def move_to_new_touchpoint(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "encounters")
    encounter = pick.one(journey.encounters)
    touchpoint = Touchpoint(id=pick.mint("tpt"), name=pick.text(), channel=pick.one(project.channels).id)
    return edits.move_encounters_to_new_touchpoint(journey.id, [encounter.id], touchpoint, step=encounter.step)


def duplicate_encounters(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "encounters")
    return edits.duplicate_encounters(journey.id, {pick.one(journey.encounters).id: pick.mint("enc")})


def add_route(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "encounters")
    ends = pick.one(journey.encounters), pick.one(journey.encounters)
    return edits.add_route(journey.id, Route(id=pick.mint("rte"), source=ends[0].id, target=ends[1].id))


def set_route(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "routes")
    return edits.set_route(journey.id, pick.one(journey.routes).id, target=pick.one(journey.encounters).id, share=0.2)


def set_feeling(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project, "stages")
    persona = pick.maybe(project.personas)
    return edits.set_feeling(
        journey.id,
        pick.one(journey.steps).id,
        persona.id if persona else None,
        pick.mint("fel"),
        value=pick.number(-5, 5),
        label=pick.text(),
    )


def clear_feeling(pick: Picker, project: Project) -> Edit:
    feeling = pick.one((journey := pick.journey(project, "feelings")).feelings)
    return edits.clear_feeling(journey.id, feeling.step, feeling.persona)


def set_measurement(pick: Picker, project: Project) -> Edit:
    journey = pick.journey(project)
    target = pick.one([journey.id, *(one.id for one in (*journey.stages, *journey.steps, *journey.encounters))])
    key = pick.one([pick.mint("mea"), *(one.id for one in journey.measurements)])
    metric = pick.one(project.metrics).id
    return edits.set_measurement(journey.id, Measurement(id=key, metric=metric, target=target, value=pick.number(1, 5)))


def add_journey(pick: Picker, project: Project) -> Edit:
    titles = [pick.text() for _ in range(pick.number(0, 3))]
    journey = edits.new_journey(pick.text(), pick.mint, pick.one(list(JourneyKind)), titles)
    return edits.add_journey(journey, pick.index())


def copy_journey(pick: Picker, project: Project) -> Edit:
    return edits.add_journey(edits.copied_journey(pick.journey(project), pick.mint, pick.text()))


def set_journey(pick: Picker, project: Project) -> Edit:
    group = pick.maybe(project.groups)
    return edits.set_journey(
        pick.journey(project).id,
        title=pick.text(),
        group=group.id if group else None,
        replaces=pick.journey(project).id,
        personas=tuple(one.id for one in project.personas),
    )


def nest_journey(pick: Picker, project: Project) -> Edit:
    return edits.nest_journey(pick.journey(project).id, pick.maybe([place(pick, project)]))


def move_journey(pick: Picker, project: Project) -> Edit:
    return edits.move_journey(pick.journey(project).id, pick.number(0, 3))


def add_link(pick: Picker, project: Project) -> Edit:
    link = JourneyLink(id=pick.mint("lnk"), source=place(pick, project), target=place(pick, project))
    return edits.add_link(link)


def set_link(pick: Picker, project: Project) -> Edit:
    link = pick.one(project.links).id
    return pick.one([edits.turn_link(link), edits.set_link(link, target=place(pick, project), share=0.5)])


def add_member(pick: Picker, project: Project) -> Edit:
    return pick.one(
        [
            edits.add_persona(Persona(id=pick.mint("psn"), name=pick.text()), pick.index()),
            edits.add_channel(Channel(id=pick.mint("chn"), name=pick.text()), pick.index()),
            edits.add_metric(Metric(id=pick.mint("mtr"), name=pick.text())),
            edits.add_group(Group(id=pick.mint("grp"), title=pick.text())),
        ]
    )


def set_touchpoint(pick: Picker, project: Project) -> Edit:
    touchpoint = pick.one(project.touchpoints).id
    return edits.set_touchpoint(touchpoint, name=pick.text(), channel=pick.one(project.channels).id)


def merge_touchpoints(pick: Picker, project: Project) -> Edit:
    return edits.merge_touchpoints(pick.one(project.touchpoints).id, pick.one(project.touchpoints).id)


def comment(pick: Picker, project: Project) -> Edit:
    today = date(2026, 5, 1)
    new = Comment(id=pick.mint("cmt"), target=pick.one(ids(project)), author="M", written_on=today, text=pick.text())
    key = pick.one([new, *project.comments]).id
    return pick.one(
        [
            edits.add_comment(new),
            edits.reply_to_comment(key, Reply(author="O", written_on=today, text=pick.text())),
            edits.resolve_comment(key, Resolution(text=pick.text(), author="O", resolved_on=today)),
        ]
    )


def set_insight(pick: Picker, project: Project) -> Edit:
    return edits.set_insight(pick.one(project.insights).id, targets=tuple(pick.some(ids(project))))


def delete(pick: Picker, project: Project) -> Edit:
    return edits.delete(pick.some(ids(project)), channel=pick.one([None, *(one.id for one in project.channels)]))


def place(pick: Picker, project: Project) -> Place:
    journey = pick.journey(project)
    spots = (*journey.stages, *journey.steps, *journey.encounters)
    return Place(journey=journey.id, at=pick.one([None, *(spot.id for spot in spots)]))


def ids(project: Project) -> list[str]:
    found = [one.id for name in COLLECTIONS for one in getattr(project, name)]
    for journey in project.journeys:
        found += [part.id for name in (*JOURNEY_PARTS, "steps") for part in getattr(journey, name)]
    return found


OPERATIONS: Mapping[str, Operation] = {
    operation.__name__: operation
    for operation in (
        add_card,
        set_card,
        move_cards,
        shift_cards,
        duplicate_cards,
        add_stage,
        set_stage,
        move_stage,
        add_step,
        set_step,
        move_step,
        add_lane,
        set_lane,
        move_lane,
        fold_channel,
        add_encounter,
        set_encounter,
        move_encounters,
        move_to_new_touchpoint,
        duplicate_encounters,
        add_route,
        set_route,
        set_feeling,
        clear_feeling,
        set_measurement,
        add_journey,
        copy_journey,
        set_journey,
        nest_journey,
        move_journey,
        add_link,
        set_link,
        add_member,
        set_touchpoint,
        merge_touchpoints,
        comment,
        set_insight,
        delete,
    )
}
