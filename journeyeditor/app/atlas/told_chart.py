"""What a view beside the graph tells a screen reader: whatever of its chart has words, in the order it is drawn in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt

from journeyeditor.app.accessible import Said
from journeyeditor.app.atlas.told import described
from journeyeditor.atlas import AtlasJourney
from journeyeditor.drawing import Node
from journeyeditor.layout.atlas_chart import Chart
from journeyeditor.model import Id
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.atlas.tab import Tab

NO_KEYS = Qt.KeyboardModifier.NoModifier


class ChartTold:
    """Reads a chart anew only when it is another. The key of a part is that of its node."""

    def __init__(self, tab: Tab) -> None:
        """`tab` shows the chart."""
        self.tab = tab
        self._read_of: Chart | None = None
        self._nodes: dict[Hashable, Node] = {}
        self._keys: tuple[Hashable, ...] = ()
        self._journeys: dict[Id, AtlasJourney] = {}
        self._shared: Counter[Id] = Counter()

    @property
    def words(self) -> Words:
        """The window's."""
        return self.tab.words

    def _read(self) -> Mapping[Hashable, Node]:
        chart = self.tab.chart
        if self._read_of is not chart:
            atlas = self.tab.seen.atlas
            self._read_of = chart
            self._nodes = {node.key: node for node in chart.nodes if node.alt}
            self._keys = tuple(self._nodes)
            self._journeys = {one.id: one for one in atlas.journeys}
            self._shared = Counter(end for one in atlas.overlaps for end in (one.a, one.b))
        return self._nodes

    def journeys_of(self, key: Hashable) -> tuple[Id, ...]:
        """The journey, or the pair of journeys, that a part stands for; none for anything else."""
        node = self._read().get(key)
        found = (node.key.id, node.key.other) if node is not None else ()
        return tuple(one for one in found if one in self._journeys)

    def keys(self, above: Hashable) -> Sequence[Hashable]:
        """All parts, side by side."""
        self._read()
        return self._keys if above == () else ()

    def above(self, key: Hashable) -> Hashable:
        """The chart itself."""
        return ()

    def said(self, key: Hashable) -> Said | None:
        """A journey's title and what it stands for; of anything else the words it has."""
        node = self._read().get(key)
        if node is None:
            return None
        ids, selected = self.journeys_of(key), self.tab.seen.selected
        if len(ids) != 1:
            return Said(node.alt, selected=bool(ids) and set(ids) == set(selected))
        journey = self._journeys[ids[0]]
        place = described(self.tab.seen.atlas, journey, self._shared[journey.id], self.words)
        told = ", ".join(filter(None, (self.tab.tells(journey.id), place)))
        return Said(journey.title or node.alt, told, selected=journey.id in selected)

    def box(self, key: Hashable) -> QRect:
        """Where it stands, px of the view."""
        node = self._read().get(key)
        return self.tab.eye.box(node.bounds).toAlignedRect() if node is not None else QRect()

    def at(self, x: int, y: int) -> Hashable | None:
        """The topmost part with words at a point of the view."""
        self._read()
        there = self.tab.chart.nodes_at(*self.tab.eye.to_atlas(QPointF(x, y)))
        return next((node.key for node in there if node.alt), None)

    def focus(self) -> Hashable | None:
        """The pair selected, or the journey selected last."""
        selected = self.tab.seen.selected
        ids = {key: self.journeys_of(key) for key in self._read()} if selected else {}
        pair = next((key for key, found in ids.items() if len(found) == 2 and set(found) == set(selected)), None)
        return pair or next((key for key, found in ids.items() if found == selected[-1:]), None)

    def actions(self, key: Hashable) -> Mapping[str, Callable[[], object]]:
        """A press does what a click does; a journey's map and its menu are opened."""
        ids = self.journeys_of(key)
        press = partial(self._press, key)
        found: dict[str, Callable[[], object]] = {"Press": press, "SetFocus": press}
        if len(ids) == 1:
            found |= {"open": partial(self.tab.opened.emit, ids[0]), "ShowMenu": partial(self._menu, key)}
        return found

    def _press(self, key: Hashable) -> None:
        self.tab.setFocus(Qt.FocusReason.OtherFocusReason)
        ids, node = self.journeys_of(key), self._read().get(key)
        if ids:
            self.tab.chosen.emit(ids)
        elif node is not None:
            box = node.bounds
            self.tab.click((box.x + box.width / 2, box.y + box.height / 2), NO_KEYS)

    def _menu(self, key: Hashable) -> None:
        self._press(key)
        self.tab.ask_menu()
