"""What the command palette offers for a text: things of the project, and every command that can be given now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence

from journeyeditor.app.actions import LETTERS, ROWS
from journeyeditor.app.commands.add import place_touchpoint
from journeyeditor.app.panels.hits import go_to, sign_of
from journeyeditor.app.panels.library import use_counts
from journeyeditor.model import Action, Journey
from journeyeditor.search import Hit, folded, search, texts

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window

KINDS = ("journey", "touchpoint", "persona", "action", "stage", "encounter", "card", "step")
"""The groups, in the order they are shown."""
MOST, MOST_COMMANDS, MOST_AT_FIRST = 4, 7, 6
"""Of one kind, of the commands, and of the journeys before anything is typed."""


LETTERS_FOR_LIKE, ALIKE = 4, 75.0
"""From so many letters on what is typed may have mistakes, and how alike it must be, 0–100: a letter of five wrong."""


class Choice(NamedTuple):
    """One row: the head it stands under, its words with the places that were found, and what Enter does.

    What `place` does by Alt+Enter puts a touchpoint of the library onto the map.
    """

    group: str
    text: str
    marked: tuple[int, ...]
    icon: str
    colour: int
    detail: str
    act: Callable[[], object]
    place: Callable[[], object] | None = None


def choices(window: Window, text: str) -> list[Choice]:
    """The rows for a text; without one, the journeys and the commands."""
    desk = window.desk
    if desk is None:
        return []
    return [*(_things(window, desk, text) if text.strip() else _journeys(window, desk)), *_commands(window, text)]


def matched(text: str, wanted: str) -> tuple[int, ...] | None:
    """The places in a text of what is wanted, as it stands or letter after letter; None: it is not there."""
    inside, needle = folded(text), folded("".join(wanted.split()))
    whole = inside.find(folded(wanted.strip()))
    if whole >= 0:
        return tuple(range(whole, whole + len(wanted.strip())))
    places: list[int] = []
    for letter in needle:
        at = inside.find(letter, places[-1] + 1 if places else 0)
        if at < 0:
            return None
        places.append(at)
    return tuple(places)


def _things(window: Window, desk: Desk, text: str) -> list[Choice]:
    found = search(desk.project, text) or _alike(desk, text)
    rows: list[Choice] = []
    for kind in KINDS:
        rows += [_thing(window, desk, hit) for hit in [one for one in found if one.kind == kind][:MOST]]
    return rows


def _alike(desk: Desk, text: str) -> tuple[Hit, ...]:
    """What is meant, perhaps, where nothing holds the text as it was typed."""
    hits = [hit for hit in texts(desk.project) if hit.text]
    return tuple(hits[row] for row in _nearest(text, [hit.text for hit in hits]))


def _nearest(text: str, names: list[str]) -> list[int]:
    wanted = folded(text.strip())
    if len(wanted) < LETTERS_FOR_LIKE:
        return []
    from journeyeditor.atlas.likeness import nearest

    return nearest(wanted, [folded(name) for name in names], ALIKE, MOST_COMMANDS)


def _thing(window: Window, desk: Desk, hit: Hit) -> Choice:
    name, colour = sign_of(desk, hit)
    marked = tuple(range(hit.start, hit.end))
    group = desk.words.tr(f"app.palette.{hit.kind}")
    placed = hit.kind == "touchpoint" and desk.journey is not None and not desk.places.here.atlas
    place = partial(place_touchpoint, window, hit.id) if placed else None
    return Choice(group, hit.text, marked, name, colour, _detail(desk, hit), partial(go_to, desk, hit), place)


def _detail(desk: Desk, hit: Hit) -> str:
    thing = desk.project.by_id.get(hit.id)
    if hit.kind == "touchpoint":
        return desk.words.tr("app.in_journeys", n=use_counts(desk.project)[hit.id])
    if isinstance(thing, Action):
        return thing.owner
    journey = desk.project.by_id.get(hit.journey)
    return journey.title if isinstance(journey, Journey) and hit.kind != "journey" else ""


def _journeys(window: Window, desk: Desk) -> list[Choice]:
    hits = [Hit("journey", one.id, one.title or desk.words.tr("app.untitled"), one.id) for one in desk.project.journeys]
    return [_thing(window, desk, hit) for hit in hits[:MOST_AT_FIRST]]


def _commands(window: Window, text: str) -> list[Choice]:
    """Commands that can be given now: those that hold the text as it stands come first, the earlier the better; then
    those that hold something like it.
    """
    found, others = [], []
    for key, action in window.actions_of.items():
        if not action.isEnabled() or key == "edit.find":
            continue
        words = action.text().replace("&&", "&")
        places = matched(words, text)
        row = _command(window, key, words, places or ())
        if places is None:
            others.append(row)
        else:
            found.append((places[-1] - places[0] if places else 0, places[:1], row))
    found.sort(key=lambda one: one[:2])
    alike = [others[number] for number in _nearest(text, [row.text for row in others])]
    return [*(row for _, _, row in found), *alike][:MOST_COMMANDS]


def _command(window: Window, key: str, words: str, places: tuple[int, ...]) -> Choice:
    action = window.actions_of[key]
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or LETTERS.get(key, "")
    return Choice(window.words.tr("app.palette.commands"), words, places, ROWS[key].icon, 0, keys, action.trigger)
