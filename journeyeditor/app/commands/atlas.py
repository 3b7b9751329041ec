"""The Atlas menu: links, nesting and groups, of what is selected in the atlas or of the map that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.commands.view import shown_atlas
from journeyeditor.model import Encounter, Id, Journey, Place, Project, Stage, Step

if TYPE_CHECKING:
    from journeyeditor.app.atlas.making import Making
    from journeyeditor.app.canvas.view import MapView
    from journeyeditor.app.window import Window


def open_map(window: Window) -> None:
    """Opens the map of the journey selected in the atlas."""
    atlas = shown_atlas(window)
    if atlas is not None and atlas.selected and window.desk is not None:
        window.desk.go(atlas.selected[-1])


def link(window: Window) -> None:
    """Where the journey, or the stage, step or encounter selected, leads to."""
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.ask("link")
        return
    place = place_on_map(window)
    if place is not None and window.map is not None:
        making_on_map(window, window.map).ask_link(place, anchor_on_map(window.map, place), select=False)


def edit_link(window: Window) -> None:
    """Opens the link between the two journeys selected in the atlas."""
    atlas = shown_atlas(window)
    if atlas is None:
        return
    pair = set(atlas.selected)
    found = [one.id for one in atlas.atlas.links if {one.source, one.target} == pair]
    if found:
        atlas.edit_link(found[0])
    else:
        atlas.refuse(window.words.tr("atlas.ask.select_link"))


def whole(window: Window) -> None:
    """Of which journey the one selected, or the one that is open, is a part."""
    _ask(window, "whole")


def group(window: Window) -> None:
    """Which group it stands in."""
    _ask(window, "group")


def way(window: Window) -> None:
    """How a customer gets from the journey selected, or the one that is open, to another."""
    atlas, desk = shown_atlas(window), window.desk
    if atlas is not None:
        atlas.ask("way")
    elif desk is not None and desk.journey is not None and window.map is not None:
        here = desk.journey.id
        box = anchor_on_map(window.map, Place(journey=here))
        making_on_map(window, window.map).ask_way(here, box, lambda target: _go_way(window, here, target))


def _go_way(window: Window, source: Id, target: Id) -> None:
    window.run("go.atlas")
    if window.atlas is not None:
        window.atlas.show_way(source, target)


def quadrants(window: Window) -> None:
    """The names of the value matrix's quadrants are typed."""
    if shown_atlas(window) is None:
        window.run("go.atlas")
    if window.atlas is not None:
        window.atlas.pick_view("matrix")
        tab = window.atlas.tab
        if tab is not None:
            tab.press_key(Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)


def up(window: Window) -> None:
    """To the journey that the one seen, or selected in the atlas, is part of, at the place it hangs at."""
    desk, atlas = window.desk, shown_atlas(window)
    if desk is None:
        return
    here = atlas.selected[-1] if atlas and atlas.selected else desk.places.here.journey
    found = desk.project.by_id.get(here)
    place = found.parent if isinstance(found, Journey) else None
    if place is None or place.journey not in desk.project.by_id:
        say(window, "atlas.ask.no_whole_of")
    elif atlas is not None:
        atlas.reveal(place.journey)
    else:
        desk.go(place.journey, (place.at,) if place.at else ())


def into(window: Window) -> None:
    """Into the detailed journey of the stage selected, or of the journey; of several one is picked."""
    desk, atlas = window.desk, shown_atlas(window)
    if desk is None:
        return
    here = atlas.selected[-1] if atlas and atlas.selected else desk.places.here.journey
    parts = parts_of(desk.project, here, stage_on_map(window) if atlas is None else None)
    go = atlas.reveal if atlas is not None else desk.go
    if not parts:
        say(window, "atlas.ask.no_parts_of")
    elif len(parts) == 1:
        go(parts[0].id)
    elif atlas is not None:
        atlas.making.ask_part([one.id for one in parts], atlas.box_of(here), go)
    elif window.map is not None:
        box = anchor_on_map(window.map, place_on_map(window) or Place(journey=here))
        making_on_map(window, window.map).ask_part([one.id for one in parts], box, go)


def parts_of(project: Project, whole: Id, stage: Stage | None) -> list[Journey]:
    """The detailed journeys of a journey, of one of its stages where that is given."""
    stage_at = project.journey(whole).stage_at
    nested = ((one, one.parent) for one in project.journeys if one.parent is not None)
    return [one for one, at in nested if at.journey == whole and (stage is None or stage_at(at.at) is stage)]


def stage_on_map(window: Window) -> Stage | None:
    """The stage selected on the map, or that of the step or encounter selected; None for no such."""
    place, desk = place_on_map(window), window.desk
    return desk.project.journey(place.journey).stage_at(place.at) if place is not None and desk is not None else None


def find(window: Window) -> bool:
    """Goes to the atlas's field that finds a journey; False where the atlas is not seen."""
    atlas = shown_atlas(window)
    if atlas is None:
        return False
    atlas.bar.find_field.setFocus()
    atlas.bar.find_field.selectAll()
    return True


def say(window: Window, key: str) -> None:
    """Says a sentence where one is looking."""
    atlas = shown_atlas(window)
    toast = atlas.toast if atlas is not None else window.toast
    toast.say(window.words.tr(key), name="info")


def _ask(window: Window, name: str) -> None:
    atlas, desk = shown_atlas(window), window.desk
    if atlas is not None:
        atlas.ask(name)
    elif desk is not None and desk.journey is not None and window.map is not None:
        making = making_on_map(window, window.map)
        ask = making.ask_whole if name == "whole" else making.ask_group
        ask(desk.journey.id, anchor_on_map(window.map, Place(journey=desk.journey.id)))


def place_on_map(window: Window) -> Place | None:
    """The stage, step or encounter selected on the map that is open, else the whole journey."""
    desk = window.desk
    if desk is None or desk.journey is None:
        return None
    at = next((key for key in desk.session.selection if linkable(desk.journey, key)), None)
    return Place(journey=desk.journey.id, at=at)


def linkable(journey: Journey, key: Id) -> bool:
    """Whether a link may begin at a part of a journey."""
    return isinstance(journey.part_of.get(key), Stage | Step | Encounter)


def making_on_map(window: Window, view: MapView) -> Making:
    """What makes links over the map."""
    from journeyeditor.app.atlas.making import Making

    desk = window.desk
    assert desk is not None
    return Making(desk.session, window.words, window.look, view.viewport(), desk.refused.emit, desk.mint)


def anchor_on_map(view: MapView, place: Place) -> QRectF:
    """Where a place stands in the canvas, px; a place at its top for the whole journey."""
    placed = view.scene.main(place.at) if place.at else None
    if placed is not None:
        return window_box(mark_for(placed, Look.SELECTED), view.camera)
    return QRectF(view.viewport().width() / 2 - 226, 40, 452, 1)
