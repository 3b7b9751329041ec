"""Pasting a clip, a table or lines into a map: one edit, with ids minted before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from journeyeditor.edits import (
    PREFIXES,
    Edit,
    add_asset,
    add_cards,
    add_channel,
    add_lane,
    add_route,
    add_stage,
    add_touchpoint,
    chain,
    set_feeling,
)
from journeyeditor.edits.encounters import add_encounters
from journeyeditor.exchange.clipboard.clip import Clip, ClipKind
from journeyeditor.exchange.clipboard.tables import Table
from journeyeditor.ids import NewId
from journeyeditor.model import (
    Card,
    Channel,
    Encounter,
    Grain,
    Id,
    Journey,
    Lane,
    LaneKind,
    Project,
    Stage,
    Step,
    Touchpoint,
    evolve,
    kind_of_lane,
)


class Target(NamedTuple):
    """Where it is pasted: a lane ("" = where it comes from), a stage or step, and before which card of the cell."""

    lane: Id = ""
    at: Id = ""
    place: int | None = None


class Pasted(NamedTuple):
    """The edit, what is new in it and to be selected, and how many of what was copied found no place."""

    edit: Edit
    ids: tuple[Id, ...]
    left: int = 0


def paste(project: Project, journey: Journey, clip: Clip, target: Target, mint: NewId) -> Pasted:
    """A clip put into a map. Touchpoints, channels and personas that the project knows are used, others are added."""
    made = _Paste(project, journey, clip, target, mint)
    return {ClipKind.STAGES: made.stages, ClipKind.LANES: made.lanes, ClipKind.CARDS: made.cards}[clip.kind]()


class _Paste:
    """What is new for what was copied."""

    def __init__(self, project: Project, journey: Journey, clip: Clip, target: Target, mint: NewId) -> None:
        self.project, self.journey, self.clip, self.target, self.mint = project, journey, clip, target, mint
        self.shared: list[Edit] = [add_asset(asset) for asset in clip.project.assets]
        self.personas = dict(_known(clip.project.personas, project.personas))
        self.touchpoints = self._touchpoints()
        self.left = 0

    def _touchpoints(self) -> dict[Id, Id]:
        channels = dict(_known(self.clip.project.channels, self.project.channels))
        found: dict[Id, Id] = {}
        for one in self.clip.project.touchpoints:
            there = self.project.by_id.get(one.id)
            channel = channels.get(one.channel) or self._channel(channels, one.channel)
            alike = (t for t in self.project.touchpoints if (t.name, t.channel) == (one.name, channel))
            known = there if isinstance(there, Touchpoint) else next(alike, None)
            found[one.id] = known.id if known else self._new(one, channel)
        return found

    def _channel(self, channels: dict[Id, Id], key: Id) -> Id:
        old = self.clip.project.by_id.get(key)
        new = self.mint(PREFIXES["channel"])
        if isinstance(old, Channel):
            self.shared.append(add_channel(evolve(old, id=new)))
        channels[key] = new
        return new

    def _new(self, touchpoint: Touchpoint, channel: Id) -> Id:
        new = self.mint(PREFIXES["touchpoint"])
        self.shared.append(add_touchpoint(evolve(touchpoint, id=new, channel=channel)))
        return new

    def _people(self, ids: Iterable[Id]) -> tuple[Id, ...]:
        return tuple(self.personas[one] for one in ids if one in self.personas)

    def cards(self) -> Pasted:
        """Cards and encounters: as far from each other as they were, the first of them at the target."""
        source, shift = self.clip.journey, self._shift()
        lanes, new = self._lanes_for(source)
        cards = [self._card(card, lanes, place) for card in source.cards if (place := self._place(card.at, shift))]
        met = {one.id: self._met(one, step) for one in source.encounters if (step := self._step(one.step, shift))}
        self.left = len(source.cards) + len(source.encounters) - len(cards) - len(met)
        one_cell = len({(card.lane, card.at) for card in cards}) == 1
        index = self.target.place if one_cell else None
        key = self.journey.id
        edits = [*new, add_cards(key, cards, index), add_encounters(key, met.values())]
        return self._pasted([*edits, *self._routes(met)], [*(c.id for c in cards), *(one.id for one in met.values())])

    def stages(self) -> Pasted:
        """Whole stages after the target's."""
        source, journey = self.clip.journey, self.journey.id
        home = self.journey.stage_of.get(self.target.at)
        at = next((n + 1 for n, s in enumerate(self.journey.stages) if s is home or s.id == self.target.at), None)
        ids = {part.id: self.mint(PREFIXES["stage"]) for part in source.stages}
        ids |= {step.id: self.mint(PREFIXES["step"]) for step in source.steps}
        stages = [_renamed(stage, ids) for stage in source.stages]
        lanes, new = self._lanes_for(source)
        add = [add_stage(journey, stage, None if at is None else at + n) for n, stage in enumerate(stages)]
        cards = [self._card(card, lanes, ids[card.at]) for card in source.cards]
        met = {one.id: self._met(one, ids[one.step]) for one in source.encounters}
        edits = [*add, *new, add_cards(journey, cards), add_encounters(journey, met.values())]
        felt = self._feelings({step.id: ids[step.id] for step in source.steps})
        return self._pasted([*edits, *self._routes(met), *felt], [stage.id for stage in stages])

    def lanes(self) -> Pasted:
        """Whole lanes below the target's, column by column; a lane that a map has once is not put in twice."""
        source, journey = self.clip.journey, self.journey
        taken = {lane.kind for lane in journey.lanes if kind_of_lane(lane.kind).own_drawing}
        chosen = [lane for lane in source.lanes if lane.kind not in taken]
        ids = {lane.id: self.mint(PREFIXES["lane"]) for lane in chosen}
        at = next((n + 1 for n, lane in enumerate(journey.lanes) if lane.id == self.target.lane), None)
        fresh = [evolve(lane, id=ids[lane.id], channels=(), folded=()) for lane in chosen]
        edits = [add_lane(journey.id, lane, None if at is None else at + n) for n, lane in enumerate(fresh)]
        kinds = {lane.kind for lane in chosen}
        cards = [c for c in source.cards if c.lane in ids]
        placed = [self._card(card, ids, place) for card in cards if (place := self._place(card.at, 0))]
        edits.append(add_cards(journey.id, placed))
        met: dict[Id, Encounter] = {}
        if LaneKind.TOUCHPOINTS in kinds:
            met = {one.id: self._met(one, step) for one in source.encounters if (step := self._step(one.step, 0))}
        edits += [add_encounters(journey.id, met.values()), *self._routes(met)]
        if not kinds.isdisjoint({LaneKind.EMOTION, LaneKind.INTENSITY}):
            edits += self._feelings({s.id: t for s in source.steps if (t := self._step(s.id, 0))})
        self.left = len(source.lanes) - len(chosen) + len(cards) - len(placed)
        return self._pasted(edits, ids.values())

    def _pasted(self, edits: Iterable[Edit], ids: Iterable[Id]) -> Pasted:
        return Pasted(chain(*self.shared, *edits), tuple(ids), self.left)

    def _shift(self) -> int:
        """How many columns everything moves to the right: the first thing copied comes to the target."""
        source = self.clip.journey
        columns = [_column(source, card.at) for card in source.cards]
        columns += [_column(source, one.step) for one in source.encounters]
        if not self.target.at or not columns:
            return 0
        return _column(self.journey, self.target.at) - min(columns)

    def _place(self, at: Id, shift: int) -> Id | None:
        """The stage or step that a card comes to; None beyond the map. A stage's card keeps its stages apart."""
        source, journey = self.clip.journey, self.journey
        starts = [stage.id for stage in source.stages]
        if at not in starts:
            return self._step(at, shift)
        if not self.target.at:
            n = starts.index(at)
            return journey.stages[n].id if n < len(journey.stages) else None
        first = min(starts.index(c.at) for c in source.cards if c.at in starts)
        home = journey.stage_of.get(self.target.at)
        base = next((n for n, s in enumerate(journey.stages) if s is home or s.id == self.target.at), 0)
        n = base + starts.index(at) - first
        return journey.stages[n].id if n < len(journey.stages) else None

    def _step(self, step: Id, shift: int) -> Id | None:
        column = self.clip.journey.column_of[step] + shift
        return self.journey.steps[column].id if 0 <= column < len(self.journey.steps) else None

    def _lanes_for(self, source: Journey) -> tuple[dict[Id, Id], list[Edit]]:
        """For each lane of the clip one of the map: the target's for a single one, else of its kind, else a new one."""
        found: dict[Id, Id] = {}
        new: list[Edit] = []
        only = len(source.lanes) == 1 and self.target.lane and self.clip.kind is ClipKind.CARDS
        for lane in source.lanes:
            alike = [one for one in self.journey.lanes if one.kind == lane.kind]
            titled = [one for one in alike if one.title == lane.title] or alike
            if only:
                found[lane.id] = self.target.lane
            elif titled:
                found[lane.id] = titled[0].id
            else:
                found[lane.id] = self.mint(PREFIXES["lane"])
                new.append(add_lane(self.journey.id, evolve(lane, id=found[lane.id], channels=(), folded=())))
        if source.encounters and not any(one.kind == LaneKind.TOUCHPOINTS for one in self.journey.lanes):
            own = Lane(id=self.mint(PREFIXES["lane"]), kind=LaneKind.TOUCHPOINTS)
            new.append(add_lane(self.journey.id, own))
        return found, new

    def _card(self, card: Card, lanes: Mapping[Id, Id], at: Id) -> Card:
        subject = card.subject if card.subject in self.project.by_id else None
        fields: dict[str, Any] = {"lane": lanes[card.lane], "at": at, "subject": subject}
        return evolve(card, id=self.mint(PREFIXES["card"]), personas=self._people(card.personas), **fields)

    def _met(self, one: Encounter, step: Id) -> Encounter:
        new = self.mint(PREFIXES["encounter"])
        touchpoint = self.touchpoints[one.touchpoint]
        return evolve(one, id=new, step=step, touchpoint=touchpoint, personas=self._people(one.personas))

    def _routes(self, met: Mapping[Id, Encounter]) -> Iterator[Edit]:
        for route in self.clip.journey.routes:
            if route.source in met and route.target in met:
                ends = {"source": met[route.source].id, "target": met[route.target].id}
                new = self.mint(PREFIXES["route"])
                made = evolve(route, id=new, personas=self._people(route.personas), **ends)
                yield add_route(self.journey.id, made)

    def _feelings(self, steps: Mapping[Id, Id]) -> Iterator[Edit]:
        for one in self.clip.journey.feelings:
            persona = self.personas.get(one.persona) if one.persona else None
            if one.step in steps and (persona or not one.persona):
                said = {name: getattr(one, name) for name in ("value", "intensity", "label", "quote", "evidence")}
                yield set_feeling(self.journey.id, steps[one.step], persona, self.mint(PREFIXES["feeling"]), **said)


def _known(copied: Sequence[Any], there: Sequence[Any]) -> Iterator[tuple[Id, Id]]:
    """What the project has already, by id or else by name."""
    ids, names = {one.id for one in there}, {one.name: one.id for one in reversed(there)}
    for one in copied:
        if one.id in ids:
            yield one.id, one.id
        elif one.name in names:
            yield one.id, names[one.name]


def _renamed(stage: Stage, ids: Mapping[Id, Id]) -> Stage:
    return evolve(stage, id=ids[stage.id], steps=tuple(evolve(step, id=ids[step.id]) for step in stage.steps))


def _column(journey: Journey, at: Id) -> int:
    """The column of a step, or the first of a stage."""
    found = next((stage.steps[0].id for stage in journey.stages if stage.id == at), at)
    return journey.column_of[found]


def paste_lines(journey: Journey, target: Target, lines: Iterable[str], mint: NewId) -> Pasted:
    """A card for each line, below each other in one cell."""
    cards = [Card(id=mint(PREFIXES["card"]), lane=target.lane, at=target.at, text=line) for line in lines]
    return Pasted(add_cards(journey.id, cards, target.place), tuple(card.id for card in cards))


def paste_table(journey: Journey, target: Target, table: Table, mint: NewId) -> Pasted:
    """A card for each cell that says something: to the right along the columns, down along the lanes for cards.

    Columns beyond the map become stages, rows beyond its last lane lanes of notes.
    """
    lanes, places = _open_lanes(journey, target.lane), [*journey.steps]
    start = _column(journey, target.at)
    edits: list[Edit] = []
    for _ in range(start + len(table[0]) - len(places)):
        step = Step(id=mint(PREFIXES["step"]))
        edits.append(add_stage(journey.id, Stage(id=mint(PREFIXES["stage"]), steps=(step,))))
        places.append(step)
    for _ in range(len(table) - len(lanes)):
        lane = Lane(id=mint(PREFIXES["lane"]), kind=LaneKind.NOTES, grain=Grain.STEP)
        edits.append(add_lane(journey.id, lane))
        lanes.append(lane)
    cards = [
        Card(id=mint(PREFIXES["card"]), lane=lane.id, at=places[start + n].id, text=text)
        for lane, row in zip(lanes, table, strict=False)
        for n, text in enumerate(row)
        if text
    ]
    return Pasted(chain(*edits, add_cards(journey.id, cards)), tuple(card.id for card in cards))


def _open_lanes(journey: Journey, first: Id) -> list[Lane]:
    """The lanes from one on that are shown and take cards."""
    at = next((n for n, lane in enumerate(journey.lanes) if lane.id == first), 0)
    shown = (lane for lane in journey.lanes[at:] if not (lane.hidden or lane.collapsed))
    return [lane for lane in shown if kind_of_lane(lane.kind).shows_cards]
