"""Cards that reach from stages that are printed into stages that are not: they end where the print ends."""

from __future__ import annotations

from collections.abc import Collection

from journeyeditor.model import Card, Grain, Id, Journey, evolve


def within_stages(journey: Journey, chosen: Collection[int]) -> Journey:
    """The journey with each card that spans a border of the chosen stages (by index) shortened to one side of it.

    A card keeps the first run of its columns that is printed, if any is.
    """
    places, printed = _places(journey, chosen)
    grains = {lane.id: lane.stands_on for lane in journey.lanes}
    cards = tuple(_within(card, places[grains[card.lane]], printed) for card in journey.cards)
    return journey if all(a is b for a, b in zip(cards, journey.cards, strict=True)) else evolve(journey, cards=cards)


def _places(journey: Journey, chosen: Collection[int]) -> tuple[dict[Grain, list[Id]], frozenset[Id]]:
    """The columns of each grain in their order, and those that are printed."""
    stages = [stage.id for stage in journey.stages]
    places = {Grain.STAGE: stages, Grain.STEP: [step.id for step in journey.steps]}
    shown = [stage for index, stage in enumerate(journey.stages) if index in chosen]
    printed = {stage.id for stage in shown} | {step.id for stage in shown for step in stage.steps}
    return places, frozenset(printed)


def _within(card: Card, places: list[Id], printed: Collection[Id]) -> Card:
    if card.span < 2 or card.at not in places:
        return card
    first = places.index(card.at)
    own = places[first : first + card.span]
    start = next((n for n, place in enumerate(own) if place in printed), 0)
    kind = own[start] in printed
    end = next((n for n in range(start, len(own)) if (own[n] in printed) is not kind), len(own))
    return card if (start, end) == (0, len(own)) else evolve(card, at=own[start], span=end - start)
