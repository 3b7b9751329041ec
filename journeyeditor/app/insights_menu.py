"""The menu of the insights about what is selected on the map: each ticked where it is about all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from journeyeditor import edits
from journeyeditor.app.icons import icon
from journeyeditor.app.naming import name_of
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Id, Insight

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


def chosen(window: Window) -> tuple[Id, ...]:
    """What is selected on the map that is open."""
    desk = window.desk
    journey = desk.journey if desk is not None else None
    if desk is None or journey is None:
        return ()
    return tuple(key for key in desk.session.selection if key in journey.part_of)


def insights(window: Window) -> str | None:
    """How many are about all that is selected; None where nothing is."""
    keys = frozenset(chosen(window))
    if not keys:
        return None
    count = sum(keys <= frozenset(one.targets) for one in window.project.insights)
    return window.words.number(count) if count else ""


def fill_insights(window: Window, menu: QMenu) -> None:
    """Every insight of the project, and a new one."""
    menu.clear()
    keys = frozenset(chosen(window))
    for one in window.project.insights:
        name = name_of(window.project, one, window.words) or window.words.tr("app.untitled")
        action = menu.addAction(name.replace("&", "&&"))
        about = keys <= frozenset(one.targets)
        action.setIcon(icon("check", window.look, "accent", 16) if about else QIcon())
        action.triggered.connect(partial(tell_about, window, one.id, not about))
    if menu.actions():
        menu.addSeparator()
    new = menu.addAction(icon("plus", window.look, "ink_2", 16), window.words.tr("app.insights.new"))
    new.triggered.connect(partial(new_about, window))


def tell_about(window: Window, insight: Id, about: bool, _checked: bool = False) -> None:
    """Makes an insight be about what is selected, or no longer."""
    desk, keys = window.desk, chosen(window)
    found = window.project.by_id.get(insight)
    if desk is None or not isinstance(found, Insight):
        return
    rest = tuple(key for key in found.targets if key not in keys)
    label = message("app.edit.change", field=message("app.field.targets"), thing=message("app.thing.insight"))
    desk.commit(label, edits.set_insight(insight, targets=(*rest, *keys) if about else rest))


def new_about(window: Window, _checked: bool = False) -> None:
    """An insight about what is selected, its words open for typing in the project's section."""
    desk = window.desk
    if desk is None or window.page is None:
        return
    made = Insight(id=desk.mint(PREFIXES["insight"]), text=window.words.tr("app.insights.new"), targets=chosen(window))
    desk.commit(message("app.edit.add_insight"), edits.add_insight(made))
    desk.lists_open = desk.lists_open | {"insights"}
    window.run("project.settings")
    window.page.inspector.type_member(made.id)
