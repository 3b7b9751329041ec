"""The menu of what one looks at: a persona, key moments, evidence, channels, tags. The rest of the map steps back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from journeyeditor.app.icons import icon
from journeyeditor.app.widgets.menu import add_head
from journeyeditor.layout.focus import Focus
from journeyeditor.model import EvidenceStatus, Journey, Moment, Persona, Project, Touchpoint
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class Choice(NamedTuple):
    """One thing to look at: a field of `Focus`, a value, its words."""

    field: str
    value: str
    words: str


def choices(project: Project, journey: Journey, words: Words) -> Iterator[list[Choice]]:
    """What a map has to look at, section by section; a section that offers no choice is left out."""
    for source in SOURCES:
        found = list(source(project, journey, words))
        if found:
            yield found


def _personas(project: Project, journey: Journey, words: Words) -> Iterator[Choice]:
    people = [project.by_id.get(key) for key in journey.personas]
    if len(people) > 1:
        yield from (Choice("personas", one.id, one.name) for one in people if isinstance(one, Persona))


def _moments(project: Project, journey: Journey, words: Words) -> Iterator[Choice]:
    met = {encounter.moment for encounter in journey.encounters} - {Moment.NONE}
    yield from (Choice("moments", one, words.tr(f"moment.{one.value}")) for one in Moment if one in met)


def _evidence(project: Project, journey: Journey, words: Words) -> Iterator[Choice]:
    told = (*(card.evidence for card in journey.cards), *(encounter.evidence for encounter in journey.encounters))
    known = {one.status for one in told if one}
    yield from (Choice("evidence", one, words.tr(f"evidence.{one.value}")) for one in EvidenceStatus if one in known)


def _channels(project: Project, journey: Journey, words: Words) -> Iterator[Choice]:
    touchpoints = (project.by_id.get(encounter.touchpoint) for encounter in journey.encounters)
    met = {one.channel for one in touchpoints if isinstance(one, Touchpoint)}
    if len(met) > 1:
        yield from (Choice("channels", one.id, one.name) for one in project.channels if one.id in met)


def _tags(project: Project, journey: Journey, words: Words) -> Iterator[Choice]:
    yield from (Choice("tags", tag, tag) for tag in sorted({tag for card in journey.cards for tag in card.tags}))


SOURCES: tuple[Callable[[Project, Journey, Words], Iterator[Choice]], ...] = (
    _personas,
    _moments,
    _evidence,
    _channels,
    _tags,
)


def toggled(focus: Focus, choice: Choice) -> Focus:
    """The focus with one thing more, or less where it was asked for."""
    now: frozenset[str] = getattr(focus, choice.field)
    changes: dict[str, Any] = {choice.field: now ^ {choice.value}}
    return replace(focus, **changes)


def fill_focus(window: Window, menu: QMenu) -> None:
    """Makes the menu for the map that is shown."""
    menu.clear()
    view = window.map
    if view is None or view.journey is None:
        return
    everything = menu.addAction(window.words.tr("focus.everything"))
    everything.setEnabled(view.focus.asks)
    everything.triggered.connect(partial(look_at, window, Focus()))
    for section in choices(window.project, view.journey, window.words):
        add_head(menu, window.words.tr(f"focus.{section[0].field}"))
        for choice in section:
            asked = choice.value in getattr(view.focus, choice.field)
            action = menu.addAction(choice.words.replace("&", "&&"))
            action.setIcon(icon("check", window.look, "accent", 16) if asked else QIcon())
            action.triggered.connect(partial(look_at, window, toggled(view.focus, choice)))


def look_at(window: Window, focus: Focus, _checked: bool = False) -> None:
    """Lets the rest step back, and says how it comes back."""
    if window.map is not None:
        window.map.set_focus(focus)
        if focus.asks:
            window.toast.say(window.words.tr("focus.told"))
