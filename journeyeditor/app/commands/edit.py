"""The Edit menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor import edits
from journeyeditor.app.naming import told
from journeyeditor.app.widgets.toast import SECONDS_DELETED
from journeyeditor.edits import PREFIXES, deletion_counts
from journeyeditor.errors import message

if TYPE_CHECKING:
    from journeyeditor.app.window import Window
    from journeyeditor.model import Id, Project


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


def rename(window: Window) -> None:
    """Opens the text of what is selected on the map."""
    if window.map is not None:
        window.map.edit_selection()


def duplicate(window: Window) -> None:
    """Copies the cards and encounters that are selected right after themselves."""
    desk = window.desk
    if desk is None or desk.journey is None:
        return
    journey, selected = desk.journey, set(desk.session.selection)
    cards = {one.id: desk.mint(PREFIXES["card"]) for one in journey.cards if one.id in selected}
    met = {one.id: desk.mint(PREFIXES["encounter"]) for one in journey.encounters if one.id in selected}
    if cards or met:
        edit = edits.chain(edits.duplicate_cards(journey.id, cards), edits.duplicate_encounters(journey.id, met))
        count = len(cards) + len(met)
        desk.commit(message("app.edit.duplicate", n=count), edit, select=(*cards.values(), *met.values()))


def delete(window: Window) -> None:
    """Deletes what is selected without a question, and says what went along and how to get it back."""
    if window.desk is not None and window.desk.session.selection:
        delete_things(window, window.desk.session.selection)


def delete_things(window: Window, chosen: tuple[Id, ...], channel: Id | None = None) -> None:
    """Deletes things of any kinds, with the toast that counts what went along and gives it back.

    The touchpoints of a channel that goes move to `channel`.
    """
    desk = window.desk
    if desk is None:
        return
    window.finish()
    along = [message(f"count.{name}", n=count) for name, count in deletion_counts(desk.project, chosen).items()]
    label, what = message("app.edit.delete", n=len(chosen)), told(desk.project, chosen, window.words)
    if desk.commit(label, edits.delete(chosen, channel=channel)) is None:
        return
    words = window.words
    window.toast.say(
        words.tr("app.deleted", what=what),
        ", ".join(map(words.message, along)),
        words.tr("app.undo"),
        lambda: undo(window),
        "trash",
        SECONDS_DELETED,
    )


def find(window: Window) -> None:
    """Opens the palette over the window: everything of the project, and every command."""
    from journeyeditor.app.palette import Palette

    window.finish()
    if window.desk is not None:
        Palette(window)
