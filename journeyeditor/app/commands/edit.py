"""The Edit menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor import edits
from journeyeditor.app.naming import told
from journeyeditor.app.widgets.toast import SECONDS_DELETED
from journeyeditor.edits import PREFIXES, deletion_counts
from journeyeditor.errors import message
from journeyeditor.model import Lane

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window
    from journeyeditor.model import Id, Journey, Project
    from journeyeditor.words import Words


def undo(window: Window) -> None:
    """Takes the last step back."""
    window.finish()
    if window.session is not None:
        before = window.session.project
        window.session.undo()
        _follow(window, before)


def redo(window: Window) -> None:
    """Does it again."""
    window.finish()
    if window.session is not None:
        before = window.session.project
        window.session.redo()
        _follow(window, before)


def _follow(window: Window, before: Project) -> None:
    """Shows the map that a step changed where it is not the one in sight: no change happens unseen."""
    desk = window.desk
    if desk is None or desk.places.here.atlas:
        return
    changed = [one.id for one in desk.project.journeys if before.by_id.get(one.id) is not one]
    if changed and desk.places.here.journey not in changed:
        desk.go(changed[0], desk.session.selection)


def of_project(window: Window) -> bool:
    """Whether the one thing selected stands in the project panel, not on the map: a channel, a persona, a group."""
    from journeyeditor.app.nouns import thing_of

    desk = window.desk
    chosen = desk.session.selection if desk is not None else ()
    return desk is not None and len(chosen) == 1 and thing_of(desk.project, chosen[0]) is not None


def rename(window: Window) -> None:
    """Opens the text of what is selected, on the map or in the project panel."""
    if of_project(window):
        window.run("project.rename")
    elif window.map is not None:
        window.map.edit_selection()


def duplicate(window: Window) -> None:
    """Copies what is selected right after itself: cards and encounters, or whole stages and lanes."""
    desk = window.desk
    if of_project(window):
        window.run("project.duplicate")
        return
    if desk is None or desk.journey is None:
        return
    journey, selected = desk.journey, set(desk.session.selection)
    cards = {one.id: desk.mint(PREFIXES["card"]) for one in journey.cards if one.id in selected}
    met = {one.id: desk.mint(PREFIXES["encounter"]) for one in journey.encounters if one.id in selected}
    if cards or met:
        edit = edits.chain(edits.duplicate_cards(journey.id, cards), edits.duplicate_encounters(journey.id, met))
        what = told(desk.project, (*cards, *met), window.words)
        desk.commit(message("app.edit.duplicate", what=what), edit, select=(*cards.values(), *met.values()))
    elif any(one.id in selected for one in (*journey.stages, *journey.lanes)):
        _duplicate_whole(desk, journey, window.words)


def _duplicate_whole(desk: Desk, journey: Journey, words: Words) -> None:
    """A stage or lane with all that stands on it; a lane that a map may have but once is left."""
    from journeyeditor.exchange.clipboard import Target, clip_of, paste

    chosen = desk.session.selection
    clip = clip_of(desk.project, journey, chosen)
    if clip is None:
        return
    last = next(key for key in reversed(chosen) if key in journey.part_of)
    lane = isinstance(journey.part_of[last], Lane)
    pasted = paste(desk.project, journey, clip, Target(lane=last) if lane else Target(at=last), desk.mint)
    label = message("app.edit.duplicate", what=told(desk.project, chosen, words))
    desk.commit(label, pasted.edit, select=pasted.ids)


def delete(window: Window) -> None:
    """Deletes what is selected without a question, and says what went along and how to get it back."""
    if window.map is not None and window.map.hasFocus() and window.map.refuses_deleting():
        return
    if of_project(window):
        window.run("project.delete")
    elif window.desk is not None and window.desk.session.selection:
        delete_things(window, window.desk.session.selection)


def taken_along(window: Window) -> str:
    """What would go with what is selected, in words; "" where nothing would."""
    desk = window.desk
    if desk is None:
        return ""
    known = [key for key in desk.session.selection if key != desk.project.id]
    chosen = known or ([desk.journey.id] if desk.journey else [])
    return counted_along(desk.project, tuple(chosen), window.words)


def counted_along(project: Project, chosen: tuple[Id, ...], words: Words) -> str:
    """What goes along with a deletion, each kind with its number."""
    counts = deletion_counts(project, chosen)
    return ", ".join(words.tr(f"count.{name}", n=count) for name, count in counts.items())


def delete_things(window: Window, chosen: tuple[Id, ...], channel: Id | None = None) -> None:
    """Deletes things of any kinds, with the toast that counts what went along and gives it back.

    The touchpoints of a channel that goes move to `channel`.
    """
    desk = window.desk
    if desk is None:
        return
    window.finish()
    along = counted_along(desk.project, chosen, window.words)
    what = told(desk.project, chosen, window.words)
    if desk.commit(message("app.edit.delete", what=what), edits.delete(chosen, channel=channel)) is None:
        return
    words = window.words
    window.toast.say(
        words.tr("app.deleted", what=what),
        along,
        words.tr("app.undo"),
        lambda: undo(window),
        "trash",
        SECONDS_DELETED,
        counts=True,
    )


def find(window: Window) -> None:
    """Opens the palette over the window: everything of the project, and every command."""
    from journeyeditor.app.palette import Palette

    window.finish()
    if window.desk is not None:
        Palette(window)
