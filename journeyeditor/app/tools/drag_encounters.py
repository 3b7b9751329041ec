"""Encounters to another step or place in the path, and to another channel: which is another touchpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeyeditor.app.tools.ask_channel import ask_channel
from journeyeditor.app.tools.drag import Drag, Refused
from journeyeditor.app.tools.names import step_name
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.edits import (
    PREFIXES,
    Edit,
    chain,
    duplicate_encounters,
    move_encounters,
    move_encounters_to_new_touchpoint,
)
from journeyeditor.errors import Message, message
from journeyeditor.model import Channel, Encounter, Id, Lane, LaneKind, Touchpoint, evolve


class Fall(NamedTuple):
    """Where the held encounter falls: step, channel, and before which of the step's others."""

    step: Id
    channel: Id
    before: int | None


class DragEncounters(Drag[Fall]):
    """Those dragged along keep their channel and their distance in steps.

    On another channel the drop asks what is meant; until then the preview shows that channel's touchpoint of the same
    name, or a new one.
    """

    further: Callable[[int], object] | None = None
    """Goes on to the next channel where it was moved by key: down (1) or up (−1)."""

    def __init__(self, board: Board, ids: tuple[Id, ...], held: Id, start: Pointer) -> None:
        """Mints the id that a new touchpoint would get."""
        super().__init__(board, ids, held, start)
        self.project = board.session.project
        self.copies = {one: board.mint(PREFIXES["encounter"]) for one in ids}
        self.new_touchpoint = board.mint(PREFIXES["touchpoint"])
        self.channel_of = {one.id: self._channel(one) for one in self.places.journey.encounters}

    def _channel(self, encounter: Encounter) -> Id:
        found = self.project.by_id.get(encounter.touchpoint)
        return found.channel if isinstance(found, Touchpoint) else ""

    def encounter(self, key: Id) -> Encounter:
        """One of the journey's encounters. Raises KeyError."""
        return next(one for one in self.places.journey.encounters if one.id == key)

    def target(self, pointer: Pointer) -> Fall:
        """The step and channel under the pointer."""
        lane = self.places.lane_at(pointer.y)
        if not isinstance(lane, Lane) or lane.kind != LaneKind.TOUCHPOINTS:
            raise Refused(message("canvas.refused.encounter"))
        step, row = self.places.step_at(pointer.x), self.places.channel_at(pointer.y)
        if step is None or row is None:
            raise Refused(message("canvas.refused.outside"))
        return Fall(step, row.id, self._index(step, row.id, pointer.y))

    def _index(self, step: Id, channel: Id, y: float) -> int | None:
        """Between those stacked in its row by height; else where it was in its step, or last in another."""
        gone = () if self.copying else self.ids
        others = [one for one in self.places.journey.encounters_at.get(step, ()) if one.id not in gone]
        stack = [one for one in others if self.channel_of[one.id] == channel]
        if stack:
            place = self.places.index_at((one.id for one in stack), y)
            return others.index(stack[place]) if place < len(stack) else others.index(stack[-1]) + 1
        held = self.encounter(self.held)
        if held.step != step:
            return None
        before = [one.id for one in self.places.journey.encounters_at[step]]
        return sum(1 for one in before[: before.index(held.id)] if one not in gone)

    def edit(self, target: Fall, held_edit: Edit | None = None) -> Edit:
        """Moves the held one (as `held_edit` does), and the others by as many steps."""
        journey, at = self.places.journey, self.places.columns.at
        held = self.encounter(self.held)
        steps = at[target.step] - at[held.step]
        others = [one for one in journey.encounters if one.id in self.ids and one.id != held.id]
        copies = [duplicate_encounters(journey.id, self.copies)] if self.copying else []
        return chain(*copies, *self._along(others, steps), held_edit or self._move(held, target))

    def _moving(self, key: Id) -> Id:
        return self.copies[key] if self.copying else key

    def _along(self, others: list[Encounter], steps: int) -> Iterator[Edit]:
        journey, at = self.places.journey, self.places.columns.at
        for one in others if steps else []:
            column = min(len(journey.steps) - 1, max(0, at[one.step] + steps))
            yield move_encounters(journey.id, [self._moving(one.id)], step=journey.steps[column].id)

    def settle(self, target: Fall) -> None:
        """On another channel asks which touchpoint is meant; the preview stays until then."""
        if self.channel_of[self.held] == target.channel:
            super().settle(target)
        else:
            ask_channel(self, target)

    def _move(self, held: Encounter, target: Fall) -> Edit:
        old = self.project.by_id[held.touchpoint]
        if not isinstance(old, Touchpoint) or old.channel == target.channel:
            return self.onto(target, None)
        same = self.namesake(old, target.channel)
        return self.onto(target, same.id) if same else self.onto_new(target, old)

    def onto(self, target: Fall, touchpoint: Id | None) -> Edit:
        """The held one at its target, meeting another touchpoint there (None: the same)."""
        ids = [self._moving(self.held)]
        journey = self.places.journey.id
        return move_encounters(journey, ids, step=target.step, index=target.before, touchpoint=touchpoint)

    def onto_new(self, target: Fall, old: Touchpoint) -> Edit:
        """The held one at its target, meeting a new touchpoint like the old one, of the target's channel."""
        new = evolve(old, id=self.new_touchpoint, channel=target.channel)
        ids, journey = [self._moving(self.held)], self.places.journey.id
        return move_encounters_to_new_touchpoint(journey, ids, new, step=target.step, index=target.before)

    def choose(self, label: Message, target: Fall, edit: Edit) -> None:
        """Commits what was chosen, with those dragged along."""
        if self.gesture.open:
            self.gesture.preview(self.edit(target, edit))
            self.keep(label)

    def namesake(self, touchpoint: Touchpoint, channel: Id) -> Touchpoint | None:
        """The touchpoint of a channel that has the same name."""
        found = (one for one in self.project.touchpoints if one.channel == channel)
        return next((one for one in found if one.name.casefold() == touchpoint.name.casefold()), None)

    def label(self) -> Message:
        """`Move 2 touchpoints`, `Copy 2 touchpoints`."""
        verb = "copy" if self.copying else "move"
        return message(f"canvas.edit.{verb}_encounters", n=len(self.ids))

    def name(self, target: Fall) -> Message:
        """`Message, step 8`; on another channel also which touchpoint it becomes."""
        channel = self.project.by_id.get(target.channel)
        row = channel.name if isinstance(channel, Channel) else ""
        place = step_name(self.places, row, target.step)
        old = self.project.by_id[self.encounter(self.held).touchpoint]
        if not isinstance(old, Touchpoint) or old.channel == target.channel:
            return place
        same = self.namesake(old, target.channel)
        key = "canvas.place.uses_touchpoint" if same else "canvas.place.new_touchpoint"
        return message(key, place=place, name=old.name)
