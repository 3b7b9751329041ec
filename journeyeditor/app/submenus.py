"""Menus below a menu: filled each time they are opened, for what is selected then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from journeyeditor.app.icons import icon, moment_icon
from journeyeditor.app.widgets.menu import submenu
from journeyeditor.model import Encounter, Id, Journey, Moment

if TYPE_CHECKING:
    from journeyeditor.app.canvas.view import MapView
    from journeyeditor.app.window import Window

MOST_USES = 40
"""So many places are listed; a touchpoint may be used ten thousand times."""
Fill = Callable[["Window", QMenu], object]


def add_submenu(window: Window, menu: QMenu, key: str) -> None:
    """The menu of a key such as `:group`, below another one."""
    name, fill, there = FILLS[key]
    below = submenu(menu, window.words.tr(f"menu.{key[1:]}"), icon(name, window.look, "ink_2", 16))
    below.aboutToShow.connect(partial(fill, window, below))
    plain = below.title()

    def show() -> None:
        detail = there(window)
        below.menuAction().setVisible(detail is not None)
        below.setTitle(f"{plain}\t{detail}" if detail else plain)

    menu.aboutToShow.connect(show)


def fill_recent(window: Window, menu: QMenu) -> None:
    """The projects opened last."""
    from journeyeditor.app.commands.file import open_path

    menu.clear()
    for path in window.settings.recent_files():
        action = menu.addAction(path.name.replace("&", "&&"))
        action.setToolTip(str(path))
        action.triggered.connect(lambda _=False, path=path: open_path(window, path))


def recent(window: Window) -> str | None:
    """Whether there is any."""
    return "" if window.settings.recent_files() else None


def fill_focus(window: Window, menu: QMenu) -> None:
    """What one may look at alone."""
    from journeyeditor.app.focus_menu import fill_focus as fill

    fill(window, menu)


def fill_lanes(window: Window, menu: QMenu) -> None:
    """Which lanes are shown."""
    from journeyeditor.app.lanes_menu import fill_lanes as fill

    fill(window, menu)


def lanes(window: Window) -> str | None:
    """How many are hidden."""
    from journeyeditor.app.lanes_menu import lanes as told

    return told(window)


def fill_insights(window: Window, menu: QMenu) -> None:
    """What is known about the thing selected."""
    from journeyeditor.app.insights_menu import fill_insights as fill

    fill(window, menu)


def insights(window: Window) -> str | None:
    """How many insights are about it."""
    from journeyeditor.app.insights_menu import insights as told

    return told(window)


def always(_: Window) -> str | None:
    """There at any time."""
    return ""


def journey_of(window: Window) -> Journey | None:
    """The journey that the Project menu is about."""
    from journeyeditor.app.commands.project import subject

    found = subject(window.desk)
    return found if isinstance(found, Journey) else None


def group(window: Window) -> str | None:
    """The name of the group that the journey stands in."""
    found = journey_of(window)
    if found is None:
        return None
    return next((one.title for one in window.project.groups if one.id == found.group), "")


def fill_groups(window: Window, menu: QMenu) -> None:
    """The groups that a journey may go into, its own ticked, and none."""
    from journeyeditor.app.commands.project import move_to_group

    menu.clear()
    found = journey_of(window)
    if found is None:
        return
    for one in (*window.project.groups, None):
        text = (one.title or window.words.tr("app.untitled")) if one else window.words.tr("app.no_group")
        action = menu.addAction(text.replace("&", "&&"))
        key = one.id if one else None
        action.setIcon(icon("check", window.look, "accent", 16) if found.group == key else QIcon())
        action.triggered.connect(partial(move_to_group, window, key))


def chosen(view: MapView | None) -> Encounter | None:
    """The encounter that is selected, or that of the point that is."""
    from journeyeditor.app.canvas.feelings import encounter_of

    return encounter_of(view) if view is not None else None


def moment(window: Window) -> str | None:
    """The moment of what is selected, in words."""
    found = chosen(window.map)
    if found is None:
        return None
    return window.words.tr(f"moment.{found.moment.value}") if found.moment is not Moment.NONE else ""


def fill_moments(window: Window, menu: QMenu) -> None:
    """Each moment with its sign, and the picker with the label."""
    from journeyeditor.app.canvas.feelings import set_moment

    menu.clear()
    found, view = chosen(window.map), window.map
    if found is None or view is None:
        return
    for number, one in enumerate(Moment):
        digit = f"\t{number}" if one is not Moment.MISSING else ""
        action = menu.addAction(window.words.tr(f"moment.{one.value}") + digit)
        sign = (
            icon("check", window.look, "accent", 16) if one is found.moment else moment_icon(one.value, window.look, 16)
        )
        action.setIcon(sign)
        action.triggered.connect(partial(set_moment, view, one))
    menu.addSeparator()
    picker = menu.addAction(icon("pencil", window.look, "ink_2", 16), window.words.tr("app.moment.label") + "\tM")
    picker.triggered.connect(window.actions_of["map.moment"].trigger)


def other_uses(window: Window) -> list[tuple[Id, Id, str]]:
    """All other uses of the touchpoint selected: journey, encounter, and what tells it from the others."""
    from journeyeditor.app.panels.inspector.links import every_use

    found, desk = chosen(window.map), window.desk
    if found is None or desk is None:
        return []
    titles = {one.id: one.title or window.words.tr("app.untitled") for one in desk.project.journeys}
    others = (one for one in every_use(desk.project, found.touchpoint) if one.at != found.id)
    return [(one.journey, one.at, ": ".join(filter(None, (titles[one.journey], one.place)))) for one in others]


def uses(window: Window) -> str | None:
    """How many there are."""
    count = len(other_uses(window))
    return window.words.number(count) if count else None


def fill_uses(window: Window, menu: QMenu) -> None:
    """The other uses of the touchpoint, in other journeys and here; each leads to its place."""
    menu.clear()
    desk, found = window.desk, other_uses(window)
    for journey, at, text in found[:MOST_USES]:
        action = menu.addAction(text.replace("&", "&&"))
        action.setIcon(icon("map", window.look, "ink_2", 16))
        if desk is not None:
            action.triggered.connect(partial(desk.go, journey, (at,)))
    if len(found) > MOST_USES:
        menu.addAction(window.words.tr("atlas.alike.more", len(found) - MOST_USES)).setEnabled(False)


def fill_links(window: Window, menu: QMenu) -> None:
    """The other journeys; the one chosen is what the place selected leads to."""
    from journeyeditor.app.panels.inspector.links import link_to

    menu.clear()
    desk, journey = window.desk, window.desk.journey if window.desk else None
    if desk is None or journey is None:
        return
    at = next((key for key in desk.session.selection if key in journey.part_of), "")
    for other in desk.project.journeys:
        if other.id != journey.id:
            action = menu.addAction((other.title or window.words.tr("app.untitled")).replace("&", "&&"))
            action.setIcon(icon("map", window.look, "ink_2", 16))
            action.triggered.connect(lambda _=False, other=other: link_to(desk, journey.id, other.id, at))


def links(window: Window) -> str | None:
    """Where there is another journey to link to."""
    return "" if window.desk is not None and len(window.project.journeys) > 1 else None


FILLS: Mapping[str, tuple[str, Fill, Callable[[Window], str | None]]] = {
    ":recent": ("clock", fill_recent, recent),
    ":focus": ("eye", fill_focus, always),
    ":lanes": ("lane", fill_lanes, lanes),
    ":group": ("folder", fill_groups, group),
    ":moment": ("flag", fill_moments, moment),
    ":uses": ("map", fill_uses, uses),
    ":insights": ("bulb", fill_insights, insights),
    ":link": ("link", fill_links, links),
}
"""By key: the icon, what fills the menu, and the detail beside its title (None: there is nothing to choose)."""
