"""What a search found: its picture, and the way there."""

from __future__ import annotations

from journeyeditor.app.desk import Desk
from journeyeditor.model import Channel, Id, Touchpoint
from journeyeditor.search import Hit

ICONS = {
    "journey": "map",
    "stage": "stage",
    "step": "stage",
    "card": "card",
    "encounter": "card",
    "touchpoint": "card",
    "persona": "person",
    "action": "bulb",
}
PLAIN = 8
"""The colour of what has none of its own."""


def sign_of(desk: Desk, hit: Hit) -> tuple[str, int]:
    """A hit's icon and its category colour: those of the channel for a touchpoint."""
    touchpoint = desk.project.by_id.get(hit.id)
    channel = desk.project.by_id.get(touchpoint.channel) if isinstance(touchpoint, Touchpoint) else None
    return (channel.icon, channel.colour) if isinstance(channel, Channel) else (ICONS[hit.kind], PLAIN)


def go_to(desk: Desk, hit: Hit) -> None:
    """Opens the journey in which a hit stands and selects it there; what stands in none is selected."""
    journey, at = _card_of(desk, hit.id) if hit.kind == "action" else (hit.journey, hit.id)
    if hit.kind == "journey":
        desk.go(hit.id)
    elif journey:
        desk.go(journey, (at,))
    else:
        desk.session.select([hit.id])


def _card_of(desk: Desk, action: Id) -> tuple[Id, Id]:
    """The first card that shows an action, and its journey; no journey where none does."""
    cards = ((journey.id, card) for journey in desk.project.journeys for card in journey.cards)
    return next(((journey, card.id) for journey, card in cards if card.subject == action), ("", action))
