"""The Project menu, also that of the rows of the project panel: what is done to journeys, groups, personas, …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor

from journeyeditor import edits
from journeyeditor.app.commands.edit import delete_things, undo
from journeyeditor.app.icons import icon
from journeyeditor.app.naming import name_of
from journeyeditor.app.nouns import Thing, index_of, noun_of, thing_of
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import Message, message
from journeyeditor.model import Channel, Group, Id, Journey, JourneyLink, Project, Touchpoint, evolve

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window


def subject(desk: Desk | None) -> Thing | None:
    """What is selected that has a row in the project panel, else the journey that is open."""
    if desk is None:
        return None
    held = (thing_of(desk.project, key) for key in desk.session.selection)
    return next((one for one in held if one is not None), desk.journey)


def settings(window: Window) -> None:
    """Shows the project itself in the inspector: its names, words, teams and systems."""
    window.finish()
    if window.desk is not None:
        window.desk.session.select((window.desk.project.id,))


def rename(window: Window) -> None:
    """Opens its name for typing, in its row of the project panel."""
    thing = subject(window.desk)
    window.finish()
    if isinstance(thing, JourneyLink) and window.page is not None:
        window.page.inspector.type_note()  # a link has no name: its note says what it is
    elif thing is not None and window.project_panel is not None:
        window.project_panel.rename(thing.id)


def duplicate(window: Window) -> None:
    """A copy right after it; that of a journey is opened, that of a group holds copies of its journeys."""
    window.finish()
    desk, thing = window.desk, subject(window.desk)
    if desk is None or thing is None:
        return
    name = window.words.tr("app.copy_of", name=name_of(desk.project, thing, window.words))
    index = index_of(desk.project, thing) + 1
    label = message("app.edit.duplicate_thing", thing=_kind(thing))
    if isinstance(thing, Journey):
        made = edits.copied_journey(thing, desk.mint, name)
        desk.commit(label, edits.add_journey(made, index))
        desk.go(made.id)
    elif isinstance(thing, Group):
        group, journeys = edits.copied_group(desk.project, thing, desk.mint, name)
        desk.commit(label, edits.add_group_of(group, journeys, index), select=(group.id,))
    elif isinstance(thing, JourneyLink):
        link = evolve(thing, id=desk.mint(PREFIXES["link"]))
        desk.commit(label, edits.add_link(link, index), select=(link.id,))
    else:
        noun = noun_of(thing)
        key = desk.mint(PREFIXES[kind_name(thing)])
        desk.commit(label, noun.add(evolve(thing, id=key, **{noun.name: name}), index), select=(key,))


def kind_name(thing: Thing) -> str:
    """The kind of a thing as tables and words name it."""
    return "link" if isinstance(thing, JourneyLink) else type(thing).__name__.lower()


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
    noun = noun_of(thing)
    beside = [n for n, one in enumerate(getattr(desk.project, noun.collection)) if _beside(thing, one)]
    place = beside.index(index_of(desk.project, thing)) + by
    if 0 <= place < len(beside):
        desk.commit(message("app.edit.move_thing", thing=_kind(thing)), noun.move(thing.id, beside[place]))


def _beside(thing: Thing, other: Thing) -> bool:
    """Whether two stand in one list: journeys of the same group, below the same journey; links from one journey."""
    if isinstance(thing, JourneyLink) and isinstance(other, JourneyLink):
        return thing.source.journey == other.source.journey
    if not (isinstance(thing, Journey) and isinstance(other, Journey)):
        return True
    parents = [one.parent.journey if one.parent else None for one in (thing, other)]
    return parents[0] == parents[1] and (parents[0] is not None or thing.group == other.group)


def move_to_group(window: Window, group: Id | None) -> None:
    """Puts the journey into a group, or into none; it is no longer part of another journey there."""
    desk, thing = window.desk, subject(window.desk)
    if desk is not None and isinstance(thing, Journey):
        desk.commit(message("app.edit.move_thing", thing=_kind(thing)), edits.rehome_journey(thing.id, group=group))


def merge(window: Window) -> None:
    """A menu of the other touchpoints: all uses of the one selected become those of the one chosen."""
    desk, thing = window.desk, subject(window.desk)
    if desk is None or not isinstance(thing, Touchpoint):
        return
    menu = Menu(window, once=True)
    for other in desk.project.touchpoints:
        if other.id != thing.id:
            channel = desk.project.by_id.get(other.channel)
            name = channel.icon if isinstance(channel, Channel) else "card"
            chosen = menu.addAction(icon(name, window.look, "ink_2", 16), other.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, other=other: merge_into(window, other, thing))
    menu.popup(near_pointer(window))


def near_pointer(window: Window) -> QPoint:
    """Where a menu opens that no button asked for: at the pointer, else in the middle of the window."""
    at = window.mapFromGlobal(QCursor.pos())
    return window.mapToGlobal(at if window.rect().contains(at) else window.rect().center())


def merge_into(window: Window, keep: Touchpoint, merged: Touchpoint) -> None:
    """Makes two touchpoints one, says so, and offers to take it back."""
    desk, words = window.desk, window.words
    edit = edits.merge_touchpoints(keep.id, merged.id)
    if desk is None or desk.commit(message("app.edit.merge_touchpoints"), edit, select=(keep.id,)) is None:
        return
    said = words.tr("app.merged", merged=merged.name, keep=keep.name)
    window.toast.say(said, "", words.tr("app.undo"), lambda: undo(window), "link")


def delete(window: Window) -> None:
    """Deletes it, and says what went along; the touchpoints of a channel go to another one, which is asked for."""
    desk, thing = window.desk, subject(window.desk)
    if desk is None or thing is None:
        return
    if isinstance(thing, Channel) and any(one.channel == thing.id for one in desk.project.touchpoints):
        _offer_channels(window, desk.project, thing)
    else:
        delete_things(window, (thing.id,))


def _offer_channels(window: Window, project: Project, leaving: Channel) -> None:
    """A menu of the channels that the touchpoints of one may move to."""
    menu = Menu(window, once=True)
    count = sum(one.channel == leaving.id for one in project.touchpoints)
    menu.addAction(window.words.tr("app.channel.move_to", n=count)).setEnabled(False)
    for other in project.channels:
        if other.id != leaving.id:
            chosen = menu.addAction(icon(other.icon, window.look, f"cat{other.colour}", 16), other.name)
            chosen.triggered.connect(
                lambda _=False, other=other: delete_things(window, (leaving.id,), channel=other.id)
            )
    menu.popup(near_pointer(window))


def _kind(thing: Thing) -> Message:
    return message(f"app.thing.{kind_name(thing)}")
