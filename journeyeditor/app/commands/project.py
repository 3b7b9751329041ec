"""The Project menu, also that of the rows of the project panel: what is done to a persona, a touchpoint, a journey."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from journeyeditor import edits
from journeyeditor.app.commands.edit import delete_things, undo
from journeyeditor.app.icons import icon
from journeyeditor.app.naming import name_of
from journeyeditor.edits import PREFIXES, Edit
from journeyeditor.errors import message
from journeyeditor.model import Channel, Id, Journey, Persona, Touchpoint, evolve

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window

Thing = Journey | Persona | Touchpoint
MOVES: dict[type, tuple[str, Callable[[Id, int], Edit]]] = {
    Journey: ("journeys", edits.move_journey),
    Persona: ("personas", edits.move_persona),
    Touchpoint: ("touchpoints", edits.move_touchpoint),
}


def subject(desk: Desk | None) -> Thing | None:
    """The persona or touchpoint that is selected, else the journey that is open."""
    if desk is None:
        return None
    for key in desk.session.selection:
        found = desk.project.by_id.get(key)
        if isinstance(found, Persona | Touchpoint):
            return found
    return desk.journey


def duplicate(window: Window) -> None:
    """A copy right after it; that of a journey is opened."""
    window.finish()
    desk, thing = window.desk, subject(window.desk)
    if desk is None or thing is None:
        return
    name = window.words.tr("app.copy_of", name=name_of(desk.project, thing, window.words))
    index = _index(desk, thing) + 1
    label = message("app.edit.duplicate_thing", thing=_kind(thing))
    if isinstance(thing, Journey):
        made = edits.copied_journey(thing, desk.mint, name)
        desk.commit(label, edits.chain(edits.add_journey(made), edits.move_journey(made.id, index)))
        desk.go(made.id)
    elif isinstance(thing, Persona):
        person = evolve(thing, id=desk.mint(PREFIXES["persona"]), name=name)
        desk.commit(label, edits.add_persona(person, index), select=(person.id,))
    else:
        other = evolve(thing, id=desk.mint(PREFIXES["touchpoint"]), name=name)
        desk.commit(label, edits.add_touchpoint(other, index), select=(other.id,))


def up(window: Window) -> None:
    """Before the one before."""
    _move(window, -1)


def down(window: Window) -> None:
    """After the one after."""
    _move(window, 1)


def _move(window: Window, by: int) -> None:
    desk, thing = window.desk, subject(window.desk)
    if desk is None or thing is None:
        return
    name, move = MOVES[type(thing)]
    beside = [n for n, one in enumerate(getattr(desk.project, name)) if _beside(thing, one)]
    place = beside.index(_index(desk, thing)) + by
    if 0 <= place < len(beside):
        desk.commit(message("app.edit.move_thing", thing=_kind(thing)), move(thing.id, beside[place]))


def _beside(thing: Thing, other: Thing) -> bool:
    """Whether two stand in one list: journeys of the same group, below the same journey."""
    if not (isinstance(thing, Journey) and isinstance(other, Journey)):
        return True
    parents = [one.parent.journey if one.parent else None for one in (thing, other)]
    return parents[0] == parents[1] and (parents[0] is not None or thing.group == other.group)


def merge(window: Window) -> None:
    """A menu of the other touchpoints: all uses of the one selected become those of the one chosen."""
    desk, thing = window.desk, subject(window.desk)
    if desk is None or not isinstance(thing, Touchpoint):
        return
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    for other in desk.project.touchpoints:
        if other.id != thing.id:
            channel = desk.project.by_id.get(other.channel)
            name = channel.icon if isinstance(channel, Channel) else "card"
            chosen = menu.addAction(icon(name, window.look, "ink_2", 16), other.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, other=other: merge_into(window, other, thing))
    menu.popup(window.mapToGlobal(window.rect().center()))


def merge_into(window: Window, keep: Touchpoint, merged: Touchpoint) -> None:
    """Makes two touchpoints one, says so, and offers to take it back."""
    desk, words = window.desk, window.words
    edit = edits.merge_touchpoints(keep.id, merged.id)
    if desk is None or desk.commit(message("app.edit.merge_touchpoints"), edit, select=(keep.id,)) is None:
        return
    said = words.tr("app.merged", merged=merged.name, keep=keep.name)
    window.toast.say(said, "", words.tr("app.undo"), lambda: undo(window), "link")


def delete(window: Window) -> None:
    """Deletes it, and says what went along."""
    thing = subject(window.desk)
    if thing is not None:
        delete_things(window, (thing.id,))


def _index(desk: Desk, thing: Thing) -> int:
    members = getattr(desk.project, MOVES[type(thing)][0])
    return [one.id for one in members].index(thing.id)


def _kind(thing: Thing) -> object:
    return message(f"app.thing.{type(thing).__name__.lower()}")
