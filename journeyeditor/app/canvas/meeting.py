"""Touchpoints made where they stand: typed into a channel's row at a step, and named by what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.app.canvas.editing import Field, field_of
from journeyeditor.app.canvas.places import Cell
from journeyeditor.edits import (
    PREFIXES,
    Edit,
    add_encounter,
    add_touchpoint,
    chain,
    merge_touchpoints,
    set_touchpoint,
)
from journeyeditor.errors import message
from journeyeditor.model import Encounter, Id, Journey, Project, Touchpoint

if TYPE_CHECKING:
    from journeyeditor.app.canvas.commands import Commands


def meet(board: Commands, cell: Cell, text: str) -> None:
    """Makes a touchpoint of the cell's channel, met at its step, and opens its name for typing."""
    journey = board.journey
    if journey is None:
        return
    made = Touchpoint(id=board.mint(PREFIXES["touchpoint"]), name=text, channel=cell.channel)
    use = Encounter(id=board.mint(PREFIXES["encounter"]), touchpoint=made.id, step=cell.at)
    board.cell = None
    edit = chain(add_touchpoint(made), add_encounter(journey.id, use))
    board.session.commit(message("app.edit.add_touchpoint"), edit, merge_key=use.id, select=(use.id,))
    board.fresh = use.id
    board.edit_text(use.id, new=True)


def field_for(board: Commands, journey: Journey, key: Id) -> Field | None:
    """The text that is typed over a part: of a touchpoint that was just made its name."""
    project = board.session.project
    return naming_field(project, journey, key) if key == board.fresh else field_of(project, journey, key)


def naming_field(project: Project, journey: Journey, key: Id) -> Field | None:
    """The text of an encounter whose touchpoint was just made: it is the touchpoint's name."""
    field, use = field_of(project, journey, key), journey.part_of.get(key)
    made = project.by_id.get(use.touchpoint) if isinstance(use, Encounter) else None
    if field is None or not isinstance(made, Touchpoint):
        return field
    return field._replace(edit=lambda text: named(made, text), label=message("app.edit.add_touchpoint"))


def named(made: Touchpoint, text: str) -> Edit:
    """Names a touchpoint; where its channel has one of this name already, it becomes that one."""

    def edit(project: Project) -> Project:
        there = next(
            (
                one
                for one in project.touchpoints
                if one.id != made.id and one.channel == made.channel and one.name.casefold() == text.casefold()
            ),
            None,
        )
        return (merge_touchpoints(there.id, made.id) if there else set_touchpoint(made.id, name=text))(project)

    return edit
