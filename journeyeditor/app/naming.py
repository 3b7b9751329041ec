"""What things are called in sentences: “Stage “Repair””, “3 cards, 1 lane”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeyeditor.model import (
    COLLECTIONS,
    JOURNEY_PARTS,
    Asset,
    Encounter,
    Entity,
    Id,
    Journey,
    Lane,
    Project,
    Step,
    Touchpoint,
)
from journeyeditor.words import Words

LONGEST = 40
"""Characters of a name in a sentence; the rest is an ellipsis."""

Named = tuple[str, Entity]
"""The collection a thing stands in, and the thing."""


def things_of(project: Project, ids: tuple[Id, ...]) -> list[Named]:
    """The things of ids, anywhere in the project, in the project's order."""
    wanted = frozenset(ids)
    return [(name, one) for name, one in _all(project) if one.id in wanted]


def _all(project: Project) -> Iterator[Named]:
    for name in COLLECTIONS:
        yield from ((name, one) for one in getattr(project, name) if not isinstance(one, Asset))
    for journey in project.journeys:
        for name in (*JOURNEY_PARTS, "steps"):
            yield from ((name, one) for one in getattr(journey, name))


def name_of(project: Project, thing: Entity, words: Words) -> str:
    """What a person calls a thing, in one line; "" where it has no name."""
    own = next((str(found) for field in ("title", "name", "text", "label") if (found := getattr(thing, field, ""))), "")
    touchpoint = project.by_id.get(getattr(thing, "touchpoint", ""))
    kind = thing.kind if isinstance(thing, Lane) else ""
    text = " ".join((own or getattr(touchpoint, "name", "") or (words.tr(f"lane.{kind}") if kind else "")).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def journey_title(project: Project, journey: Id, words: Words) -> str:
    """A journey's title, or the word for one without."""
    found = project.by_id.get(journey)
    return (found.title if isinstance(found, Journey) else "") or words.tr("app.untitled")


def place_title(project: Project, journey: Journey, at: Id, words: Words) -> str:
    """What a stage, step or encounter of a journey is called: its own title, its touchpoint's name, its stage's."""
    part = journey.part_of.get(at)
    own = part.title if isinstance(part, Encounter | Step) else ""
    used = project.by_id.get(part.touchpoint) if isinstance(part, Encounter) else None
    own = own or (used.name if isinstance(used, Touchpoint) else "")
    number = journey.stage_number(at)
    if own or number is None:
        return own
    return journey.stages[number].title or words.tr("atlas.link.stage", number=number + 1)


def told(project: Project, ids: tuple[Id, ...], words: Words) -> str:
    """One thing by its kind and name, several by their numbers."""
    things = things_of(project, ids)
    if len(things) != 1:
        counts = Counter(name for name, _ in things)
        return ", ".join(words.tr(f"count.{name}", n=count) for name, count in counts.items())
    kind = words.tr(f"app.thing.{type(things[0][1]).__name__.lower()}")
    name = name_of(project, things[0][1], words)
    return words.tr("app.thing.named", thing=kind, name=name) if name else kind
