"""The atlas in words, for who cannot see it: what a journey is and stands for, and what is selected."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.seen import Seen
from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.layout.atlas_words import volume_of
from journeyeditor.words import Words


def described(atlas: Atlas, journey: AtlasJourney, shared: int, words: Words) -> str:
    """“Claims, 5,100 a year, 61 % satisfied, 14 encounters, shares touchpoints with 9 journeys” (`shared`)."""
    group = next((one.title for one in atlas.groups if one.id == journey.group), "")
    whole = next((one.title for one in atlas.journeys if one.id == journey.parent), "")
    share = journey.satisfaction
    parts = (
        group,
        words.tr("accessible.atlas.part_of", title=whole) if whole else "",
        volume_of(atlas, journey, words),
        words.tr("atlas.spoken.satisfied", share=words.percent(share)) if share is not None else "",
        words.tr("atlas.facts.encounters", journey.encounters),
        words.tr("accessible.atlas.shares", shared) if shared else words.tr("accessible.atlas.shares_none"),
    )
    return ", ".join(part for part in parts if part)


def selection_told(seen: Seen, words: Words) -> str:
    """What is selected: a journey as it is described, a pair with what it shares; "" for nothing."""
    chosen = [seen.atlas.journey(key) for key in seen.selected]
    if len(chosen) == 1:
        key = chosen[0].id
        shared = sum(one.a == key or one.b == key for one in seen.atlas.overlaps)
        return f"{chosen[0].title}, {described(seen.atlas, chosen[0], shared, words)}"
    if len(chosen) == 2:
        overlap = seen.atlas.overlap(chosen[0].id, chosen[1].id)
        told = words.tr("atlas.shared_pill", overlap.count) if overlap else words.tr("atlas.pair.none")
        return words.tr("accessible.atlas.pair", one=chosen[0].title, other=chosen[1].title, shared=told)
    return ""


def announce(view: QWidget, text: str, *, aloud: bool) -> None:
    """Describes a view by what is selected in it; `aloud` a screen reader says it while the keyboard is there."""
    if text == view.accessibleDescription():
        return
    view.setAccessibleDescription(text)
    if aloud and text and QAccessible.isActive() and view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
