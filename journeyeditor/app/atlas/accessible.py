"""What the graph of the atlas tells a screen reader: groups with their journeys, and journeys without a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAccessible

from journeyeditor.app.accessible import Said
from journeyeditor.app.atlas.canvas import AtlasCanvas
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.told import described
from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.model import Id
from journeyeditor.words import Words

Role = QAccessible.Role


class Grouped(NamedTuple):
    """A group of journeys; a journey is its id."""

    group: Id


class AtlasTold:
    """Reads groups and journeys anew only when the picture or the project is another."""

    def __init__(self, canvas: AtlasCanvas, words: Words, seen: Callable[[], Seen]) -> None:
        """`seen` tells what the page shows."""
        self.canvas, self.words, self.seen = canvas, words, seen
        self._read_of: tuple[Atlas, AtlasPicture] | None = None
        self._below: dict[Hashable, list[Hashable]] = {(): []}
        self._above: dict[Hashable, Hashable] = {}
        self._journeys: dict[Hashable, AtlasJourney] = {}
        self._shared: Counter[Id] = Counter()

    def _read(self) -> Atlas:
        atlas, picture = self.seen().graph, self.canvas.picture
        if self._read_of is None or self._read_of[0] is not atlas or self._read_of[1] is not picture:
            self._read_of = (atlas, picture)
            self._below, self._above = {(): []}, {}
            self._journeys = {one.id: one for one in atlas.journeys}
            self._shared = Counter(end for one in atlas.overlaps for end in (one.a, one.b))
            drawn = [one for one in atlas.journeys if one.id in picture.spots]
            for group in atlas.groups:
                own = [one.id for one in drawn if one.group == group.id]
                if own:
                    self._put((), Grouped(group.id))
                for journey in own:
                    self._put(Grouped(group.id), journey)
            for one in drawn:
                if one.id not in self._above:
                    self._put((), one.id)
        return atlas

    def _put(self, above: Hashable, key: Hashable) -> None:
        self._below.setdefault(above, []).append(key)
        self._above[key] = above

    def keys(self, above: Hashable) -> Sequence[Hashable]:
        """Groups and journeys without one, or the journeys of a group, in the project's order."""
        self._read()
        return self._below.get(above, ())

    def above(self, key: Hashable) -> Hashable:
        """The group of a journey."""
        self._read()
        return self._above.get(key, ())

    def said(self, key: Hashable) -> Said | None:
        """A journey's title, what it stands for, and whether it is selected; a group's name and size."""
        atlas = self._read()
        if key not in self._above:
            return None
        if isinstance(key, Grouped):
            title = next(one.title for one in atlas.groups if one.id == key.group)
            return Said(title, self.words.tr("accessible.atlas.journeys", len(self._below[key])), role=Role.List)
        journey = self._journeys[key]
        place = described(atlas, journey, self._shared[journey.id], self.words)
        return Said(journey.title, place, selected=key in self.canvas.shown.selected)

    def box(self, key: Hashable) -> QRect:
        """A node with its name, or all those of a group, px of the canvas."""
        if not isinstance(key, Grouped):
            box = self.canvas.box_of(str(key))
            return box.toAlignedRect() if box is not None else QRect()
        whole = QRect()
        for one in self.keys(key):
            whole = whole.united(self.box(one))
        return whole

    def at(self, x: int, y: int) -> Hashable | None:
        """The journey at a point of the canvas."""
        return self.canvas.journey_at(QPointF(x, y)) or None

    def focus(self) -> Hashable | None:
        """The journey selected last."""
        self._read()
        last = next(reversed(self.canvas.shown.selected), None)
        return last if last in self._above else None

    def actions(self, key: Hashable) -> Mapping[str, Callable[[], object]]:
        """A press selects a journey; its map and its menu are opened."""
        if isinstance(key, Grouped):
            return {}
        journey = str(key)
        choose = partial(self.choose, journey)
        opened = partial(self.canvas.opened.emit, journey)
        return {"Press": choose, "SetFocus": choose, "open": opened, "ShowMenu": partial(self._menu, journey)}

    def choose(self, journey: Id) -> None:
        """Selects it and gives the graph the keyboard."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.chosen.emit((journey,))

    def _menu(self, journey: Id) -> None:
        self.choose(journey)
        self.canvas.ask_menu()
