"""The menu of the lanes: which are shown, and the sets of lanes of the kinds of maps. Hidden lanes keep their cards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from journeyeditor import edits
from journeyeditor.app.icons import icon
from journeyeditor.edits import LANES_OF, PREFIXES, Edit
from journeyeditor.errors import message
from journeyeditor.model import Id, Journey, JourneyKind, Lane

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window


def lanes(window: Window) -> str | None:
    """How many lanes are hidden; None where no map is open."""
    journey = window.desk.journey if window.desk and not window.desk.places.here.atlas else None
    if journey is None:
        return None
    hidden = sum(lane.hidden for lane in journey.lanes)
    return window.words.tr("app.lanes.hidden", n=hidden) if hidden else ""


def fill_lanes(window: Window, menu: QMenu) -> None:
    """The sets of lanes, all of them, and each lane; what is shown is ticked."""
    menu.clear()
    desk, journey = window.desk, window.desk.journey if window.desk else None
    if desk is None or journey is None:
        return
    shown = frozenset(lane.kind for lane in journey.lanes if not lane.hidden)
    for kind, wanted in LANES_OF.items():
        action = menu.addAction(window.words.tr(f"app.lanes.{kind.value}"))
        _tick(window, action, shown == frozenset(wanted))
        action.triggered.connect(partial(show_set, desk, kind))
    everything = menu.addAction(window.words.tr("app.lanes.all"))
    _tick(window, everything, not any(lane.hidden for lane in journey.lanes))
    everything.triggered.connect(partial(show_all, desk))
    menu.addSeparator()
    for lane in journey.lanes:
        name = lane.title or window.words.tr(f"lane.{lane.kind}")
        action = menu.addAction(name.replace("&", "&&"))
        _tick(window, action, not lane.hidden)
        action.triggered.connect(partial(toggle, desk, lane.id))


def _tick(window: Window, action: QAction, on: bool) -> None:
    action.setIcon(icon("check", window.look, "accent", 16) if on else QIcon())


def toggle(desk: Desk, lane: Id, _checked: bool = False) -> None:
    """Hides a lane, or shows it again."""
    found = desk.journey.part_of.get(lane) if desk.journey else None
    if desk.journey is not None and isinstance(found, Lane):
        label = message("app.edit.show_lane" if found.hidden else "app.edit.hide_lane")
        desk.commit(label, edits.set_lane(desk.journey.id, lane, hidden=not found.hidden))


def show_all(desk: Desk, _checked: bool = False) -> None:
    """Shows what is hidden."""
    if desk.journey is not None:
        hidden = [lane.id for lane in desk.journey.lanes if lane.hidden]
        changes = [edits.set_lane(desk.journey.id, lane, hidden=False) for lane in hidden]
        desk.commit(message("app.edit.show_all_lanes"), edits.chain(*changes))


def show_set(desk: Desk, kind: JourneyKind, _checked: bool = False) -> None:
    """Shows the lanes of a kind of map, those that were missing too, and hides the others; one step of undo."""
    if desk.journey is not None:
        changes = [*_hiding(desk.journey, kind), *_adding(desk, desk.journey, kind)]
        desk.commit(message("app.edit.lane_set"), edits.chain(*changes))


def _hiding(journey: Journey, kind: JourneyKind) -> Iterator[Edit]:
    for lane in journey.lanes:
        hidden = lane.kind not in LANES_OF[kind]
        if hidden != lane.hidden:
            yield edits.set_lane(journey.id, lane.id, hidden=hidden)


def _adding(desk: Desk, journey: Journey, kind: JourneyKind) -> Iterator[Edit]:
    """The lanes that the map does not have, each below the one it stands below in the set."""
    there = [lane.kind for lane in journey.lanes]
    place = 0
    for one in LANES_OF[kind]:
        if one in there:
            place = there.index(one) + 1
            continue
        yield edits.add_lane(journey.id, Lane(id=desk.mint(PREFIXES["lane"]), kind=one), place)
        there.insert(place, one)
        place += 1
