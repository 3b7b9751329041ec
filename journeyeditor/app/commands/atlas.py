"""The Atlas menu: links, nesting and groups, of what is selected in the atlas or of the map that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.model import Encounter, Id, Journey, Place, Stage, Step

if TYPE_CHECKING:
    from journeyeditor.app.atlas import AtlasView
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


def _ask(window: Window, name: str) -> None:
    atlas, desk = shown_atlas(window), window.desk
    if atlas is not None:
        atlas.ask(name)
    elif desk is not None and desk.journey is not None and window.map is not None:
        making = making_on_map(window, window.map)
        ask = making.ask_whole if name == "whole" else making.ask_group
        ask(desk.journey.id, anchor_on_map(window.map, Place(journey=desk.journey.id)))


def shown_atlas(window: Window) -> AtlasView | None:
    """The atlas where it is what is seen."""
    desk = window.desk
    return window.atlas if desk is not None and desk.places.here.atlas else None


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
