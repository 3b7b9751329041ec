"""Folded text of a project → places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from journeyeditor.model import Id, Journey, Project

LIMIT = 60


class Hit(NamedTuple):
    """Something whose text holds what was looked for.

    `kind` is journey, stage, step, card, encounter, persona, touchpoint or action; `journey` is where it stands ("" =
    nowhere in particular), `start` and `end` bound what was found in `text`.
    """

    kind: str
    id: Id
    text: str
    journey: Id = ""
    start: int = 0
    end: int = 0


def search(project: Project, wanted: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Whatever holds a text, case and accents aside; beginnings of texts first, then the project's order."""
    needle = folded(wanted.strip())
    if not needle:
        return ()
    found = [hit for hit in (_marked(one, needle) for one in texts(project)) if hit]
    found.sort(key=lambda hit: hit.start > 0)
    return tuple(found[:limit])


def folded(text: str) -> str:
    """A text without case and accents, as long as the text where each letter has one form."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, unicodedata.normalize("NFC", text)))


@cache
def _folded(character: str) -> str:
    """One character's base letter, always one character, so that places in the folded text are places in the text."""
    return unicodedata.normalize("NFD", character)[0].casefold()[:1] or character


def _marked(hit: Hit, needle: str) -> Hit | None:
    start = folded(hit.text).find(needle)
    return hit._replace(start=start, end=start + len(needle)) if start >= 0 else None


def texts(project: Project) -> Iterator[Hit]:
    """Every text one may look for, with its place."""
    for journey in project.journeys:
        yield Hit("journey", journey.id, journey.title, journey.id)
    for touchpoint in project.touchpoints:
        yield Hit("touchpoint", touchpoint.id, touchpoint.name)
    for persona in project.personas:
        yield Hit("persona", persona.id, persona.name)
    for action in project.actions:
        yield Hit("action", action.id, action.title)
    for journey in project.journeys:
        yield from _texts_of(journey)


def _texts_of(journey: Journey) -> Iterator[Hit]:
    for stage in journey.stages:
        yield Hit("stage", stage.id, stage.title, journey.id)
        for step in stage.steps:
            yield Hit("step", step.id, step.title, journey.id)
    for encounter in journey.encounters:
        yield Hit("encounter", encounter.id, encounter.title, journey.id)
    for card in journey.cards:
        yield Hit("card", card.id, card.text.replace("\n", " "), journey.id)
