"""Parts of a map cut out to be pasted elsewhere: a small project that holds them and what they refer to."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from journeyeditor.exchange.clipboard.tables import Table
from journeyeditor.model import Card, Encounter, Id, Journey, Lane, LaneKind, Project, Stage, evolve
from journeyeditor.model.reading import from_data

MIME = "application/x-journeyeditor-parts+json"
FORMAT = 1


class ClipKind(StrEnum):
    """What a clip is a clip of."""

    CARDS = "cards"
    STAGES = "stages"
    LANES = "lanes"


class Clip(NamedTuple):
    """`project` has one journey with the parts; `chosen` are the stages or lanes that were chosen; `assets` bytes."""

    kind: ClipKind
    project: Project
    chosen: tuple[Id, ...]
    assets: Mapping[str, bytes]

    @property
    def journey(self) -> Journey:
        """The parts."""
        return self.project.journeys[0]


def clip_of(project: Project, journey: Journey, ids: Iterable[Id]) -> Clip | None:
    """What is chosen of a map, with all that stands on it; None where none of it can be copied. No bytes yet."""
    chosen = [part for key in ids if (part := journey.part_of.get(key)) is not None]
    stages = [one for one in chosen if isinstance(one, Stage)]
    lanes = [one for one in chosen if isinstance(one, Lane)]
    if stages:
        return _clip(project, _of_stages(journey, stages), ClipKind.STAGES, stages)
    if lanes:
        return _clip(project, _of_lanes(journey, lanes), ClipKind.LANES, lanes)
    keys = {one.id for one in chosen if isinstance(one, Card | Encounter)}
    return _clip(project, _of_cards(journey, keys), ClipKind.CARDS, ()) if keys else None


def _clip(project: Project, journey: Journey, kind: ClipKind, chosen: Iterable[Stage | Lane]) -> Clip:
    used = {one.touchpoint for one in journey.encounters}
    touchpoints = tuple(one for one in project.touchpoints if one.id in used)
    pictures = {card.image for card in journey.cards}
    small = Project(
        id=project.id,
        language=project.language,
        channels=tuple(one for one in project.channels if one.id in {t.channel for t in touchpoints}),
        touchpoints=tuple(evolve(one, owner=None, systems=()) for one in touchpoints),
        personas=tuple(evolve(one, portrait=None) for one in project.personas),
        assets=tuple(one for one in project.assets if one.hash in pictures),
        journeys=(journey,),
    )
    return Clip(kind, small, tuple(one.id for one in chosen), {})


def _bare(journey: Journey, **parts: Any) -> Journey:
    return Journey(id=journey.id, stages=parts.pop("stages", journey.stages), **parts)


def _of_cards(journey: Journey, keys: set[Id]) -> Journey:
    cards = tuple(card for card in journey.cards if card.id in keys)
    met = tuple(one for one in journey.encounters if one.id in keys)
    lanes = {card.lane for card in cards}
    return _bare(
        journey,
        lanes=tuple(one for one in journey.lanes if one.id in lanes),
        cards=cards,
        encounters=met,
        routes=_routes(journey, met),
    )


def _of_stages(journey: Journey, chosen: list[Stage]) -> Journey:
    keys = {stage.id for stage in chosen} | {step.id for stage in chosen for step in stage.steps}
    met = tuple(one for one in journey.encounters if one.step in keys)
    cards = tuple(card for card in journey.cards if card.at in keys)
    lanes = {card.lane for card in cards}
    return _bare(
        journey,
        stages=tuple(stage for stage in journey.stages if stage.id in keys),
        lanes=tuple(one for one in journey.lanes if one.id in lanes),
        cards=cards,
        encounters=met,
        routes=_routes(journey, met),
        feelings=tuple(one for one in journey.feelings if one.step in keys),
    )


def _of_lanes(journey: Journey, chosen: list[Lane]) -> Journey:
    keys, kinds = {lane.id for lane in chosen}, {lane.kind for lane in chosen}
    met = journey.encounters if LaneKind.TOUCHPOINTS in kinds else ()
    felt = not kinds.isdisjoint({LaneKind.EMOTION, LaneKind.INTENSITY})
    return _bare(
        journey,
        lanes=tuple(lane for lane in journey.lanes if lane.id in keys),
        cards=tuple(card for card in journey.cards if card.lane in keys),
        encounters=met,
        routes=_routes(journey, met),
        feelings=journey.feelings if felt else (),
    )


def _routes(journey: Journey, met: Iterable[Encounter]) -> tuple[Any, ...]:
    ends = {one.id for one in met}
    return tuple(one for one in journey.routes if {one.source, one.target} <= ends)


def written(clip: Clip) -> bytes:
    """A clip as JSON, UTF-8."""
    data = {
        "format": FORMAT,
        "kind": clip.kind.value,
        "chosen": clip.chosen,
        "project": clip.project.model_dump(mode="json"),
        "assets": {key: b64encode(value).decode() for key, value in clip.assets.items()},
    }
    return json.dumps(data, ensure_ascii=False).encode()


def parse(data: bytes) -> Clip | None:
    """The clip of some JSON; None for anything else, such as one of a newer version."""
    try:
        read = json.loads(data)
        if read["format"] != FORMAT:
            return None
        project = from_data(Project, read["project"])
        assets = {str(key): b64decode(value, validate=True) for key, value in read["assets"].items()}
        clip = Clip(ClipKind(read["kind"]), project, tuple(map(str, read["chosen"])), assets)
    except (ValueError, KeyError, TypeError, AttributeError, Base64Error):
        return None
    return clip if len(project.journeys) == 1 else None


def table_of(clip: Clip, names: Mapping[Id, str]) -> Table:
    """A clip as a spreadsheet takes it: a row for each lane, a column for each step or, of stages, each stage.

    `names` says what the lanes are called; whole stages and lanes are given a head.
    """
    journey = clip.journey
    steps = journey.steps
    column = {step.id: n for n, step in enumerate(steps)}
    first = {stage.id: column[stage.steps[0].id] for stage in journey.stages}
    cells: dict[Id, dict[int, list[str]]] = {lane.id: {} for lane in journey.lanes}
    for card in journey.cards:
        cells[card.lane].setdefault(column.get(card.at, first.get(card.at, 0)), []).append(card.text)
    met = _met(clip, column)
    used = sorted({n for row in (*cells.values(), met) for n in row})
    wide = range(len(steps)) if clip.kind is not ClipKind.CARDS else range(used[0], used[-1] + 1) if used else ()
    rows = [tuple("\n".join(row.get(n, ())) for n in wide) for row in (*cells.values(), *([met] if met else []))]
    if clip.kind is ClipKind.CARDS:
        return tuple(rows)
    heads = {first[stage.id]: stage.title for stage in journey.stages}
    titles = [names.get(lane.id, lane.kind) for lane in journey.lanes] + ([""] if met else [])
    head = ("", *(heads.get(n, steps[n].title) for n in wide))
    return (head, *((title, *row) for title, row in zip(titles, rows, strict=True)))


def _met(clip: Clip, column: Mapping[Id, int]) -> dict[int, list[str]]:
    names = {one.id: one.name for one in clip.project.touchpoints}
    found: dict[int, list[str]] = {}
    for one in clip.journey.encounters:
        found.setdefault(column[one.step], []).append(one.title or names.get(one.touchpoint, ""))
    return found
