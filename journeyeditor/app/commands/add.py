"""The Add buttons and menu: stages, steps, lanes, touchpoints, journeys, personas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor import edits
from journeyeditor.app.icons import icon
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.edits import PREFIXES, Edit, new_journey, new_stage
from journeyeditor.errors import message
from journeyeditor.model import (
    LANE_KINDS,
    Channel,
    Encounter,
    Group,
    Id,
    Journey,
    Lane,
    Metric,
    Persona,
    Step,
    Touchpoint,
    kind_of_lane,
)

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.nouns import Thing
    from journeyeditor.app.window import Window


def stage(window: Window) -> None:
    """A stage after the one selected, or as the last; its title is open for typing."""
    desk, journey = _open(window)
    if desk and journey:
        made = new_stage(window.words.tr("app.new.stage"), desk.mint)
        here = stage_index(journey, _chosen(window, desk))
        index = len(journey.stages) if here is None else here + 1
        desk.commit(message("app.edit.add_stage"), edits.add_stage(journey.id, made, index), select=(made.id,))
        _write(window, made.id)


def step(window: Window) -> None:
    """A step at the end of the stage selected, or of the last."""
    desk, journey = _open(window)
    if desk and journey and journey.stages:
        here = stage_index(journey, _chosen(window, desk))
        target = journey.stages[-1 if here is None else here]
        made = Step(id=desk.mint(PREFIXES["step"]))
        desk.commit(message("app.edit.add_step"), edits.add_step(journey.id, target.id, made), select=(made.id,))
        _show(window, made.id)


def lane(window: Window) -> None:
    """A menu of the kinds of lane that the map does not have yet, or may have twice."""
    desk, journey = _open(window)
    if not (desk and journey):
        return
    menu = Menu(window, once=True)
    there = {one.kind for one in journey.lanes}
    for kind, row in LANE_KINDS.items():
        if kind not in there or not row.own_drawing:
            chosen = menu.addAction(icon(row.icon, window.look, "ink_2", 16), window.words.tr(f"lane.{kind}"))
            chosen.triggered.connect(lambda _=False, kind=kind: add_lane(window, kind))
    menu.popup(window.below("add.lane"))


def add_lane(window: Window, kind: str) -> None:
    """A lane below the one selected, or as the last."""
    desk, journey = _open(window)
    if desk and journey:
        made = Lane(id=desk.mint(PREFIXES["lane"]), kind=kind)
        index = next((n + 1 for n, one in enumerate(journey.lanes) if one.id in _chosen(window, desk)), None)
        desk.commit(message("app.edit.add_lane"), edits.add_lane(journey.id, made, index), select=(made.id,))
        _show(window, made.id)


def touchpoint(window: Window) -> None:
    """An encounter with a new touchpoint, after the one selected, or where the focus is, or on the first step."""
    desk, journey = _open(window)
    if window.map is not None and window.map.cell is not None and window.map.cell.channel:
        window.map.add_card_here()
    elif desk and journey and journey.steps and desk.project.channels:
        channel = channel_of(desk, _met_last(window, desk, journey))
        name = window.words.tr("app.new.touchpoint")
        made = Touchpoint(id=desk.mint(PREFIXES["touchpoint"]), name=name, channel=channel.id)
        use = _meet(window, desk, journey, made.id, edits.add_touchpoint(made))
        if window.map is not None:
            window.map.fresh = use
        _write(window, use)


def place_touchpoint(window: Window, key: Id) -> None:
    """An encounter with a touchpoint of the library, after the one selected, or where the focus is."""
    desk, journey = _open(window)
    if desk and journey and journey.steps:
        _show(window, _meet(window, desk, journey, key))


def _meet(window: Window, desk: Desk, journey: Journey, touchpoint: Id, *before: Edit) -> Id:
    """Makes an encounter with a touchpoint, and the lane it stands in where there is none; returns its id."""
    after = _met_last(window, desk, journey)
    where = after.step if after else step_of(journey, _chosen(window, desk))
    use = Encounter(id=desk.mint(PREFIXES["encounter"]), touchpoint=touchpoint, step=where)
    at = [one.id for one in journey.encounters_at.get(where, ())]
    steps = [*before, edits.add_encounter(journey.id, use, at.index(after.id) + 1 if after else None)]
    if not any(kind_of_lane(one.kind).drawn == "touchpoints" for one in journey.lanes):
        steps.append(edits.add_lane(journey.id, Lane(id=desk.mint(PREFIXES["lane"]), kind="touchpoints")))
    desk.commit(message("app.edit.add_touchpoint"), edits.chain(*steps), merge_key=use.id, select=(use.id,))
    return use.id


def _met_last(window: Window, desk: Desk, journey: Journey) -> Encounter | None:
    """The encounter that is selected."""
    chosen = _chosen(window, desk)
    return next((one for one in journey.encounters if one.id in chosen), None)


def journey(window: Window) -> None:
    """A new journey in the group selected, else that of the one open; it is shown, its first stage open for typing."""
    desk = window.desk
    if desk is None:
        return
    chosen = next((one.id for one in desk.project.groups if one.id in desk.session.selection), None)
    home = chosen or (desk.journey.group if desk.journey else None)
    made = new_journey(window.words.tr("app.new.journey"), desk.mint, group=home)
    desk.commit(message("app.edit.add_journey"), edits.add_journey(made))
    desk.go(made.id)
    if window.map is not None:
        window.map.setFocus()
        window.map.edit_text(made.stages[0].id)


def group(window: Window) -> None:
    """A new group of journeys; its name is open for typing."""
    _add_row(window, Group, title=window.words.tr("app.new.group"))


def to_library(window: Window) -> None:
    """A touchpoint of the library that no map uses yet, of the channel that is selected; its name is open."""
    desk = window.desk
    if desk is not None and desk.project.channels:
        found = [one for one in desk.project.channels if one.id in _channels_selected(desk)]
        channel = found[0] if found else desk.project.channels[0]
        _add_row(window, Touchpoint, name=window.words.tr("app.new.touchpoint"), channel=channel.id)


def _channels_selected(desk: Desk) -> tuple[Id, ...]:
    held = (desk.project.by_id.get(key) for key in desk.session.selection)
    return tuple(one.channel if isinstance(one, Touchpoint) else one.id if one else "" for one in held)


def channel(window: Window) -> None:
    """A new channel; its name is open for typing."""
    desk = window.desk
    if desk is not None:
        colour = len(desk.project.channels) % 8 + 1
        _add_row(window, Channel, name=window.words.tr("app.new.channel"), colour=colour)


def metric(window: Window) -> None:
    """A new metric; its name is open for typing."""
    _add_row(window, Metric, name=window.words.tr("app.new.metric"))


def _add_row(window: Window, kind: type[Thing], **fields: object) -> None:
    """Makes a thing that has a row in the project panel, after the one of its kind that is selected."""
    from journeyeditor.app.nouns import NOUNS, index_of, thing_of

    window.finish()
    desk = window.desk
    if desk is None:
        return
    name = kind.__name__.lower()
    made = kind.model_validate({"id": desk.mint(PREFIXES[name]), **fields})
    held = (thing_of(desk.project, key) for key in desk.session.selection)
    after = next((index_of(desk.project, one) + 1 for one in held if type(one) is kind), None)
    desk.commit(message(f"app.edit.add_{name}"), NOUNS[kind].add(made, after), select=(made.id,))
    if window.project_panel is not None:
        window.project_panel.rename(made.id)


def persona(window: Window) -> None:
    """A new persona, its name open for typing; the first of a journey without one becomes its own."""
    desk = window.desk
    if desk is None:
        return
    colour = len(desk.project.personas) % 8 + 1
    made = Persona(id=desk.mint(PREFIXES["persona"]), name=window.words.tr("app.new.persona"), colour=colour)
    steps = [edits.add_persona(made)]
    if desk.journey is not None and not desk.journey.personas:
        steps.append(edits.set_journey(desk.journey.id, personas=(made.id,)))
    desk.commit(message("app.edit.add_persona"), edits.chain(*steps), select=(made.id,))
    if window.project_panel is not None:
        window.project_panel.rename(made.id)


def _chosen(window: Window, desk: Desk) -> tuple[Id, ...]:
    """What is selected; else the lane, and the stage or step, of the empty cell in focus."""
    cell = window.map.cell if window.map is not None else None
    return desk.session.selection or ((cell.lane, cell.at) if cell is not None else ())


def stage_index(journey: Journey, selection: tuple[Id, ...]) -> int | None:
    """The stage that holds what is selected, by its number from 0."""
    return next((number for key in selection if (number := journey.stage_number(key)) is not None), None)


def step_of(journey: Journey, selection: tuple[Id, ...]) -> Id:
    """The step of what is selected; else the first of the map, or ""."""
    places = {one.id: one.step for one in journey.encounters} | {one.id: one.step for one in journey.feelings}
    places |= {one.id: one.at for one in journey.cards}
    places |= {one.id: one.id for one in journey.steps}
    firsts = {one.id: one.steps[0].id for one in journey.stages}
    for key in selection:
        at = places.get(key, key)
        found = firsts.get(at, at)
        if found in journey.column_of:
            return found
    return journey.steps[0].id if journey.steps else ""


def channel_of(desk: Desk, before: Encounter | None) -> Channel:
    """The channel of an encounter, else the project's first."""
    touchpoint = desk.project.by_id.get(before.touchpoint) if before else None
    found = desk.project.by_id.get(touchpoint.channel) if isinstance(touchpoint, Touchpoint) else None
    return found if isinstance(found, Channel) else desk.project.channels[0]


def _open(window: Window) -> tuple[Desk | None, Journey | None]:
    window.finish()
    return window.desk, window.desk.journey if window.desk else None


def _write(window: Window, key: Id) -> None:
    """Shows something new with its text open."""
    _show(window, key)
    if window.map is not None:
        window.map.edit_selection()


def _show(window: Window, key: Id) -> None:
    if window.map is not None:
        window.map.reveal(key)
        window.map.setFocus()
