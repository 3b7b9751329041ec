"""What a drop on another channel's row means: another touchpoint, a new one, or the touchpoint itself moved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.tools.tool import Choice
from journeyeditor.drawing import Rect
from journeyeditor.edits import chain, set_touchpoint
from journeyeditor.errors import Message, message
from journeyeditor.model import Channel, Id, Project, Touchpoint

if TYPE_CHECKING:
    from journeyeditor.app.tools.drag_encounters import DragEncounters, Fall

NAMED = 2
"""Touchpoints of the channel named in the first option; the others are counted."""

JOURNEYS_NAMED = 6


def ask_channel(drag: DragEncounters, target: Fall) -> None:
    """Asks, with the preview left standing; Esc and a press elsewhere put everything back."""
    board, project = drag.board, drag.project
    channel = project.by_id[target.channel]
    old = project.by_id[drag.encounter(drag.held).touchpoint]
    placed = board.scene.main(drag.moving[drag.ids.index(drag.held)])
    if not isinstance(channel, Channel) or not isinstance(old, Touchpoint) or placed is None:
        drag.gesture.drop()
        return
    name = drag.encounter(drag.held).title or old.name
    title = message("canvas.channel.title", name=name, channel=channel.name)
    board.overlay.marks[:] = _marks(drag, placed)
    board.refresh()
    choices = list(_choices(drag, target, old, channel))
    if drag.further is not None:
        board.say(message("canvas.channel.further"), None)
    board.offer(title, choices, mark_for(placed, Look.SELECTED), partial(_over, drag), drag.further)


def _over(drag: DragEncounters) -> None:
    """Nothing was chosen, or something that is done by now."""
    drag.board.overlay.clear()
    drag.board.say(None, None)
    drag.board.refresh()
    drag.gesture.drop()
    drag.board.let_go()


def _marks(drag: DragEncounters, placed: Placed) -> list[Mark]:
    """The slot it came from, its frame where it is, and a tie between both where it crosses no card."""
    marks = drag.sources(True)
    here = mark_for(placed, Look.SELECTED, drag.board.scene.of(placed.node.subject))
    if marks:
        was, now = marks[0].rect, here.rect
        down = now.y > was.y
        start = was.bottom if down else was.y
        end = now.y if down else now.bottom
        x = was.x + was.width / 2
        tie = Rect(x, start, now.x + now.width / 2 - x, end - start)
        if not drag.board.scene.cards_in(Rect(x, min(start, end) + 1, 1.0, abs(end - start) - 2)):
            marks.append(Mark(Look.TIE, tie, 0.0))
    return [*marks, here]


def _choices(drag: DragEncounters, target: Fall, old: Touchpoint, channel: Channel) -> Iterator[Choice]:
    others = ranked(drag.project, channel.id, old.name)
    if others:
        named = [one.name for one in others[:NAMED]]
        more = len(others) - len(named)
        key = "canvas.channel.another.effect_more" if more else "canvas.channel.another.effect"
        effect = message(key, names=", ".join(named), n=more) if more else message(key, names=", ".join(named))
        title = message("canvas.channel.another", channel=channel.name)
        yield Choice(channel.icon, title, effect, "", partial(_another, drag, target, others, channel))
    before = drag.project.by_id.get(old.channel)
    was = before.name if isinstance(before, Channel) else ""
    label = message("canvas.edit.new_touchpoint", channel=channel.name)
    new = partial(drag.choose, label, target, drag.onto_new(target, old))
    effect = message("canvas.channel.new.effect", name=old.name, channel=was)
    yield Choice("plus", message("canvas.channel.new", channel=channel.name), effect, "N", new)
    if not drag.copying:
        moved = chain(set_touchpoint(old.id, channel=channel.id), drag.onto(target, None))
        label = message("canvas.edit.move_touchpoint", channel=channel.name)
        move = partial(drag.choose, label, target, moved)
        yield Choice("map", message("canvas.channel.move"), _everywhere(drag.project, old.id), "M", move)


def ranked(project: Project, channel: Id, name: str) -> list[Touchpoint]:
    """The touchpoints of a channel: one of the same name first, then those most used."""
    uses: dict[Id, int] = {}
    for journey in project.journeys:
        for one in journey.encounters:
            uses[one.touchpoint] = uses.get(one.touchpoint, 0) + 1
    own = [one for one in project.touchpoints if one.channel == channel]
    return sorted(own, key=lambda one: (one.name.casefold() != name.casefold(), -uses.get(one.id, 0), one.name))


def _everywhere(project: Project, touchpoint: Id) -> Message:
    """The journeys that a change of the touchpoint's channel changes, by name."""
    names = [one.title for one in project.journeys if any(e.touchpoint == touchpoint for e in one.encounters)]
    told = ", ".join(names[:JOURNEYS_NAMED])
    if len(names) > JOURNEYS_NAMED:
        return message("canvas.channel.move.effect_more", n=len(names), names=told, more=len(names) - JOURNEYS_NAMED)
    return message("canvas.channel.move.effect", n=len(names), names=told)


def _another(drag: DragEncounters, target: Fall, others: list[Touchpoint], channel: Channel) -> None:
    """Takes the one of the same name or the only one; else asks which."""
    label = message("canvas.edit.use_touchpoint")
    old = drag.project.by_id[drag.encounter(drag.held).touchpoint]
    same = isinstance(old, Touchpoint) and others[0].name.casefold() == old.name.casefold()
    if same or len(others) == 1:
        drag.choose(label, target, drag.onto(target, others[0].id))
        return
    placed = drag.board.scene.main(drag.moving[drag.ids.index(drag.held)])
    choices = [
        Choice(channel.icon, one.name, "", "", partial(drag.choose, label, target, drag.onto(target, one.id)))
        for one in others
    ]
    if placed is not None:
        title = message("canvas.channel.which", channel=channel.name)
        drag.board.offer_one_of(title, choices, mark_for(placed, Look.SELECTED), partial(_over, drag))
