"""The first touchpoints of a map: one of the library, or a new one of a channel; chosen or typed in a small popup."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeyeditor.app.canvas.overlay import Look, Mark, window_box
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.popups.offer import MOST, Narrow, Offer, Option, matching
from journeyeditor.edits import PREFIXES, add_encounter, add_touchpoint, chain
from journeyeditor.errors import message
from journeyeditor.model import Channel, Encounter, Id, Touchpoint

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing


def ask_touchpoint(view: Pointing, cell: Cell, text: str) -> None:
    """Which touchpoint of the library is met at a cell; what is typed narrows it down or names a new one."""
    channels = {one.id: one.icon for one in view.session.project.channels}
    library = [
        Option(channels.get(one.channel, "card"), one.name, "", "", partial(_meet, view, cell, one.id))
        for one in view.session.project.touchpoints
    ]

    def narrow(typed: str) -> Sequence[Option]:
        name = typed.strip()
        return [*matching(library, name)[: MOST - 1], _new(view, cell, name)] if name else library

    _open(view, cell, view.words.tr("canvas.meet.title"), narrow, text)
    view.say(message("canvas.meet.how"), None)


def _new(view: Pointing, cell: Cell, name: str) -> Option:
    words = view.words
    title, effect = words.tr("canvas.meet.new", name=words.quoted(name)), words.tr("canvas.meet.new.effect")
    return Option("plus", title, effect, "", partial(_ask_channel, view, cell, name))


def _ask_channel(view: Pointing, cell: Cell, name: str) -> None:
    """Of which channel the new touchpoint is."""
    options = [
        Option(one.icon, one.name, "", "", partial(_meet_new, view, cell, name, one))
        for one in view.session.project.channels
    ]
    title = view.words.tr("canvas.meet.channel", name=view.words.quoted(name))
    _open(view, cell, title, partial(matching, options), "")


def _open(view: Pointing, cell: Cell, title: str, narrow: Narrow, text: str) -> None:
    popup = Offer(
        view.viewport(), view.compiler.inks, title, narrow(text)[:MOST], view.words.tr("canvas.key.enter"), narrow
    )
    if text:
        popup.search(text)
    box = window_box(Mark(Look.FOCUS, view.places().cell_box(cell)), view.camera)
    before = view.popup
    view.show_popup(popup, box, lambda: view.say(None, None))
    if before is not None:
        before.shut()


def _meet(view: Pointing, cell: Cell, touchpoint: Id) -> None:
    journey = view.journey
    if journey is not None:
        use = Encounter(id=view.mint(PREFIXES["encounter"]), touchpoint=touchpoint, step=cell.at)
        label = message("canvas.edit.add_encounter")
        view.session.commit(label, add_encounter(journey.id, use), select=(use.id,))


def _meet_new(view: Pointing, cell: Cell, name: str, channel: Channel) -> None:
    journey = view.journey
    if journey is not None:
        made = Touchpoint(id=view.mint(PREFIXES["touchpoint"]), name=name, channel=channel.id)
        use = Encounter(id=view.mint(PREFIXES["encounter"]), touchpoint=made.id, step=cell.at)
        edit = chain(add_touchpoint(made), add_encounter(journey.id, use))
        view.session.commit(message("app.edit.add_touchpoint"), edit, select=(use.id,))
