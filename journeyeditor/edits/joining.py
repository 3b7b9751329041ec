"""Splitting and merging cards and stages. Whatever referred to what goes refers to what stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

from journeyeditor.edits.base import (
    Edit,
    changed,
    inserted,
    journey_of,
    mapped,
    member,
    on_journey,
    position,
    replaced,
    require,
    require_new,
    without,
)
from journeyeditor.edits.spans import respanned
from journeyeditor.edits.steps import stage_of
from journeyeditor.model import (
    COLLECTIONS,
    JOURNEY_PARTS,
    REFERENCES,
    Card,
    Entity,
    Id,
    Journey,
    Place,
    Project,
    Stage,
    evolve,
)
from journeyeditor.model.references import targets

E = TypeVar("E", bound=Entity)


def split_card(journey: Id, card: Id, texts: Mapping[Id, str], first: str) -> Edit:
    """Leaves `first` in a card and puts the other texts into new cards right below it; `texts` maps their ids."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, *texts)
        before = member(found.cards, card)
        at = position(found.cards, card)
        new = (changed(before, id=key, text=text, image=None, subject=None) for key, text in texts.items())
        cards = replaced(found.cards, changed(before, text=first))
        return changed(found, cards=inserted(cards, new, at + 1))

    return on_journey(journey, change)


def merge_cards(journey: Id, cards: Iterable[Id]) -> Edit:
    """Makes several cards one where the first of them stands: their texts below each other, their tags together."""
    ids = frozenset(cards)

    def edit(project: Project) -> Project:
        found = journey_of(project, journey)
        merged = [card for card in found.cards if card.id in ids]
        require(len(merged) == len(ids) > 1, "edit.error.merge_needs_two")
        first, gone = merged[0], {card.id for card in merged[1:]}
        text = "\n".join(card.text for card in merged if card.text)
        one = changed(first, text=text, tags=_all(card.tags for card in merged), image=_first(merged, "image"))
        after = changed(found, cards=replaced(without(found.cards, gone), one))
        return redirected(changed(project, journeys=replaced(project.journeys, after)), dict.fromkeys(gone, first.id))

    return edit


def merge_stages(journey: Id, stages: Iterable[Id]) -> Edit:
    """Makes neighbouring stages one: the first with the steps of all. Raises EditError where others lie between."""
    ids = frozenset(stages)

    def edit(project: Project) -> Project:
        found = journey_of(project, journey)
        merged = [stage for stage in found.stages if stage.id in ids]
        require(len(merged) == len(ids) > 1, "edit.error.merge_needs_two")
        first = position(found.stages, merged[0].id)
        require(list(found.stages[first : first + len(merged)]) == merged, "edit.error.stages_apart")
        one = changed(merged[0], steps=tuple(step for stage in merged for step in stage.steps))
        gone = {stage.id for stage in merged[1:]}
        after = _standing(found, changed(found, stages=replaced(without(found.stages, gone), one)), gone, one.id)
        return redirected(changed(project, journeys=replaced(project.journeys, after)), dict.fromkeys(gone, one.id))

    return edit


def split_stage(journey: Id, step: Id, new: Id, title: str = "") -> Edit:
    """Begins a new stage of an id at a step that is not the first of its own; phase as before, cards stay."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, new)
        home = stage_of(found, step)
        at = position(home.steps, step)
        require(at > 0, "edit.error.split_at_first")
        second = Stage(id=new, title=title, phase=home.phase, steps=home.steps[at:])
        stages = replaced(found.stages, changed(home, steps=home.steps[:at]))
        stages = inserted(stages, (second,), position(stages, home.id) + 1)
        return respanned(found, changed(found, stages=stages))

    return on_journey(journey, change)


def redirected(project: Project, instead: Mapping[Id, Id]) -> Project:
    """The project with every reference to some ids made one to others."""
    fields: dict[str, Any] = {
        name: mapped(getattr(project, name), partial(turned, collection=name, instead=instead))
        for name in COLLECTIONS
        if name != "journeys"
    }
    fields["links"] = mapped(
        fields["links"],
        lambda link: _placed(_placed(link, "source", instead), "target", instead),
    )
    fields["journeys"] = mapped(project.journeys, lambda journey: _in_journey(journey, instead))
    new = {name: value for name, value in fields.items() if value is not getattr(project, name)}
    return evolve(project, **new) if new else project


def _in_journey(journey: Journey, instead: Mapping[Id, Id]) -> Journey:
    fields: dict[str, Any] = {
        name: mapped(getattr(journey, name), partial(turned, collection=name, instead=instead))
        for name in JOURNEY_PARTS
        if name != "stages"
    }
    new = {name: value for name, value in fields.items() if value is not getattr(journey, name)}
    after = evolve(journey, **new) if new else journey
    return _placed(after, "parent", instead)


def turned(node: E, collection: str, instead: Mapping[Id, Id]) -> E:
    """A node that refers to others in place of some; the same object where it refers to none of them."""
    fields: dict[str, Any] = {}
    for row in REFERENCES.get(collection, ()):
        old = targets(node, row)
        if any(key in instead for key in old):
            new = tuple(dict.fromkeys(instead.get(key, key) for key in old))
            fields[row.field] = new if row.many else new[0]
    return evolve(node, **fields) if fields else node


def _placed(node: E, field: str, instead: Mapping[Id, Id]) -> E:
    place = getattr(node, field)
    if not isinstance(place, Place) or place.at is None or place.at not in instead:
        return node
    return evolve(node, **{field: evolve(place, at=instead[place.at])})


def _standing(before: Journey, after: Journey, gone: set[Id], stage: Id) -> Journey:
    """What stood on the stages that go stands on the one that stays; spans end where they ended."""
    at = {one.id: n for n, one in enumerate(before.stages)}
    now = {one.id: n for n, one in enumerate(after.stages)} | dict.fromkeys(gone, position(after.stages, stage))

    def stand(card: Card) -> Card:
        if card.at not in at:
            return card
        last = before.stages[min(at[card.at] + card.span, len(before.stages)) - 1].id
        return evolve(card, at=stage if card.at in gone else card.at, span=max(1, now[last] - now[card.at] + 1))

    told = {(one.metric, stage) for one in before.measurements if one.target == stage}
    kept = tuple(one for one in before.measurements if not (one.target in gone and (one.metric, stage) in told))
    return changed(after, cards=mapped(before.cards, stand), measurements=kept)


def _all(tags: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for own in tags for tag in own))


def _first(cards: Iterable[Card], field: str) -> Any:
    return next((value for card in cards if (value := getattr(card, field))), None)
