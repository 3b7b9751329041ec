"""Workshop sheets: a map's empty places under short ids, a journey of blanks to print, and what was written there by
hand put into the map, all in one edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from journeyeditor.edits.base import Edit, chain, require
from journeyeditor.edits.cards import add_card
from journeyeditor.edits.encounters import add_encounter
from journeyeditor.edits.feelings import feeling_at, set_feeling
from journeyeditor.edits.stages import set_stage
from journeyeditor.edits.start import PREFIXES
from journeyeditor.edits.touchpoints import add_touchpoint
from journeyeditor.edits.workshop_codes import codes_of, read_code
from journeyeditor.errors import EditError
from journeyeditor.model import (
    Card,
    Drawn,
    Encounter,
    Grain,
    Id,
    Journey,
    Lane,
    LaneKind,
    Project,
    Touchpoint,
    evolve,
    kind_of_lane,
)

CHANNELS = 6
"""A map that meets nobody yet has rows for so many of the project's first channels."""

SCORE = re.compile(r"\s*([+\-−–]?)\s*(\d+(?:[.,]\d+)?)(?:\s+|$)(.*)", re.DOTALL)
MOST = 5.0
NO_ICON = "none"
"""An icon that there is not: blanks of a lane do not begin with its sign."""

NewId = Callable[[str], Id]


class Kind(StrEnum):
    """What a place takes."""

    CARD = "card"
    ENCOUNTER = "encounter"
    FEELING = "feeling"
    STAGE = "stage"


class Slot(NamedTuple):
    """An empty place: its id, what it takes, its lane ("" for a stage's title), stage or step, and channel."""

    code: str
    kind: Kind
    lane: Id
    at: Id
    channel: Id = ""

    @property
    def place(self) -> str:
        """What the id is made of."""
        return f"{self.kind} {self.lane} {self.at} {self.channel}"


class Entry(NamedTuple):
    """What somebody typed: an id and words."""

    code: str
    text: str


def slots_of(project: Project, journey: Journey) -> tuple[Slot, ...]:
    """Every empty place of a map, lane by lane, each with its id: the same as long as its lane and column are there."""
    bare = tuple(_slots(project, journey))
    codes = codes_of(f"{journey.id} {slot.place}" for slot in bare)
    return tuple(slot._replace(code=codes[f"{journey.id} {slot.place}"]) for slot in bare)


def _slots(project: Project, journey: Journey) -> Iterator[Slot]:
    yield from (Slot("", Kind.STAGE, "", stage.id) for stage in journey.stages if not stage.title)
    for lane in journey.lanes:
        if lane.hidden or lane.collapsed:
            continue
        drawn = kind_of_lane(lane.kind).drawn
        steps = [step.id for step in journey.steps]
        if drawn is Drawn.TOUCHPOINTS:
            free = free_cells(project, journey, lane)
            yield from (Slot("", Kind.ENCOUNTER, lane.id, step, channel) for channel, step in free)
        elif drawn is Drawn.EMOTION:
            yield from (Slot("", Kind.FEELING, lane.id, step) for step in steps)
        elif kind_of_lane(lane.kind).shows_cards:
            places = steps if lane.stands_on is Grain.STEP else [stage.id for stage in journey.stages]
            yield from (Slot("", Kind.CARD, lane.id, place) for place in places)


def rows_of(project: Project, journey: Journey, lane: Lane) -> tuple[Id, ...]:
    """The channels of a lane of touchpoints: those in use and those shown, else the project's first ones."""
    used = {one.channel for one in _met(project, journey).values()} | set(lane.channels)
    known = tuple(channel.id for channel in project.channels if channel.id in used)
    return known or tuple(channel.id for channel in project.channels[:CHANNELS])


def _met(project: Project, journey: Journey) -> Mapping[Id, Touchpoint]:
    """The touchpoint of each encounter."""
    found = ((one.id, project.by_id.get(one.touchpoint)) for one in journey.encounters)
    return {key: touchpoint for key, touchpoint in found if isinstance(touchpoint, Touchpoint)}


def free_cells(project: Project, journey: Journey, lane: Lane) -> Iterator[tuple[Id, Id]]:
    """Channels and steps at which nobody is met."""
    met = _met(project, journey)
    taken = {(met[one.id].channel, one.step) for one in journey.encounters if one.id in met}
    cells = ((channel, step.id) for channel in rows_of(project, journey, lane) for step in journey.steps)
    return (cell for cell in cells if cell not in taken)


def slot_of(project: Project, journey: Journey, text: str) -> Slot:
    """The place of an id as it is typed. Raises EditError for one that is misread, or that the map does not have."""
    code = read_code(text)
    found = next((slot for slot in slots_of(project, journey) if slot.code == code), None)
    if found is None:
        raise EditError("edit.workshop.unknown", id=code)
    return found


def score_of(text: str) -> tuple[float, str]:
    """A feeling as it is written, `+3 relief`: its value and its label. Raises EditError."""
    found = SCORE.fullmatch(text)
    value = float(found[2].replace(",", ".")) if found else MOST + 1
    if found is None or value > MOST:
        raise EditError("edit.workshop.score", text=text.strip())
    return (value if found[1] in ("", "+") else -value), found[3].strip()


def entering(project: Project, journey: Journey, entries: Sequence[Entry], new_id: NewId) -> Edit:
    """All that was written on the sheets of a journey, as one edit; ids are minted here, not in the edit.

    Raises EditError where an id is misread, unknown, or its words do not fit.
    """
    slots = {slot.code: slot for slot in slots_of(project, journey)}
    made: dict[tuple[Id, str], Id] = {}
    found: list[Edit] = []
    for entry in entries:
        slot = slots.get(read_code(entry.code))
        if slot is None:
            raise EditError("edit.workshop.unknown", id=entry.code)
        require(bool(entry.text.strip()), "edit.workshop.nothing", id=slot.code)
        found.append(_edit(project, journey, slot, entry.text.strip(), new_id, made))
    return chain(*found)


def _edit(
    project: Project, journey: Journey, slot: Slot, text: str, new_id: NewId, made: dict[tuple[Id, str], Id]
) -> Edit:
    if slot.kind is Kind.STAGE:
        return set_stage(journey.id, slot.at, title=text)
    if slot.kind is Kind.CARD:
        return add_card(journey.id, Card(id=new_id(PREFIXES["card"]), lane=slot.lane, at=slot.at, text=text))
    if slot.kind is Kind.FEELING:
        value, label = score_of(text)
        persona = journey.personas[0] if journey.personas else None
        shared = feeling_at(journey, slot.at, persona) or feeling_at(journey, slot.at, None)
        whose = shared.persona if shared else persona
        fields = {"value": value, "label": label} if label else {"value": value}
        return set_feeling(journey.id, slot.at, whose, new_id(PREFIXES["feeling"]), **fields)
    return _meeting(project, journey, slot, text, new_id, made)


def _meeting(
    project: Project, journey: Journey, slot: Slot, text: str, new_id: NewId, made: dict[tuple[Id, str], Id]
) -> Edit:
    """An encounter; a name that its channel has already means that touchpoint."""
    name = (slot.channel, text.casefold())
    there = next((one.id for one in project.touchpoints if (one.channel, one.name.casefold()) == name), made.get(name))
    touchpoint = Touchpoint(id=there or new_id(PREFIXES["touchpoint"]), name=text, channel=slot.channel)
    made[name] = touchpoint.id
    use = Encounter(id=new_id(PREFIXES["encounter"]), touchpoint=touchpoint.id, step=slot.at)
    add = add_encounter(journey.id, use)
    return add if there else chain(add_touchpoint(touchpoint), add)


def workshop_journey(project: Project, journey: Journey, score: str) -> Journey:
    """The journey to be printed: a blank card with its id at every empty place, channels as lanes of boxes.

    `score` is the title of the row in which feelings are written as numbers.
    """
    slots = slots_of(project, journey)
    titles = {slot.at: slot.code for slot in slots if slot.kind is Kind.STAGE}
    stages = tuple(evolve(one, title=titles.get(one.id, one.title)) for one in journey.stages)
    lanes: list[Lane] = []
    cards = list(journey.cards)
    for lane in journey.lanes:
        own = tuple(slot for slot in slots if slot.lane == lane.id)
        drawn = kind_of_lane(lane.kind).drawn
        if drawn is Drawn.TOUCHPOINTS and not (lane.hidden or lane.collapsed):
            lanes += _channel_lanes(project, journey, lane)
            cards += _met_cards(project, journey, lane)
        else:
            lanes.append(evolve(lane, height=None))
        if drawn is Drawn.EMOTION and own:
            lanes.append(Lane(id=f"{lane.id}:score", kind=LaneKind.SUPPORT, title=score))
        cards += (_blank(slot) for slot in own)
    there = {lane.id for lane in lanes}
    kept = tuple(card for card in cards if card.lane in there)
    return evolve(journey, stages=stages, lanes=tuple(lanes), cards=kept)


def _blank(slot: Slot) -> Card:
    """A card with nothing but its id."""
    lane = {Kind.ENCOUNTER: f"{slot.lane}:{slot.channel}", Kind.FEELING: f"{slot.lane}:score"}.get(slot.kind, slot.lane)
    return Card(id=f"blank:{slot.code}", lane=lane, at=slot.at, tags=(slot.code,), icon=NO_ICON)


def _channel_lanes(project: Project, journey: Journey, lane: Lane) -> Iterator[Lane]:
    channels = {channel.id: channel for channel in project.channels}
    for key in rows_of(project, journey, lane):
        one = channels[key]
        yield Lane(id=f"{lane.id}:{key}", kind=LaneKind.FRONTSTAGE, title=one.name, colour=one.colour)


def _met_cards(project: Project, journey: Journey, lane: Lane) -> Iterator[Card]:
    """The touchpoints that are there, with their numbers."""
    met = _met(project, journey)
    for one in journey.encounters:
        if one.id in met:
            words = " ".join(filter(None, (journey.marks.get(one.id, ""), one.title or met[one.id].name)))
            yield Card(id=f"met:{one.id}", lane=f"{lane.id}:{met[one.id].channel}", at=one.step, text=words)
