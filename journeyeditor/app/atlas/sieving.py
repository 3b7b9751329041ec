"""The filters of the atlas, in all its views: group, how much is shared, persona, channel, team, level, status."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.lead import use
from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.menu import Menu, submenu
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.sieve import Sieve, offered
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Id, JourneyStatus, Project
from journeyeditor.words import Words

THRESHOLDS = (1, 2, 3, 4, 5)
ORDER = (By.GROUP, By.SHARED, By.LEVEL, By.PERSONA, By.TEAM)
FIELDS = ("persona", "channel", "team", "level", "status")


class Sieving(QObject):
    """Makes the buttons and tells what a person chooses: `sieved(sieve)`, `shared(least)`, `grouped(by)`."""

    sieved = Signal(object)
    shared = Signal(int)
    grouped = Signal(object)

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        """Nothing is offered until `fill`."""
        super().__init__(parent)
        self.look, self.words, self.sieve = look, words, Sieve()
        self.always: tuple[str, ...] = ()
        self.offered: dict[str, int] = {}
        self.group = Filter(look, words.tr("atlas.filter.group"), parent)
        self.threshold = Filter(look, words.tr("atlas.filter.threshold"), parent)
        self.by = Filter(look, words.tr("atlas.by"), parent)
        self.chips = {name: Filter(look, words.tr(f"atlas.filter.{name}"), parent) for name in FIELDS}
        self.more = Filter(look, words.tr("atlas.filter.more"), parent)
        self.more.setText(words.tr("atlas.filter.more"))
        self.more.setIcon(icon("filter", look, "ink_2", 14))
        self.clear = icon_button(look, "close", words.tr("atlas.filter.clear"), 14, 30)
        self.clear.setParent(parent)
        self.group.picked.connect(self.on_group)
        self.threshold.picked.connect(self.on_threshold)
        self.by.picked.connect(lambda by: self.grouped.emit(By(by)))
        for name, chip in self.chips.items():
            chip.picked.connect(self._setter(name))
        self.clear.clicked.connect(lambda: self.sieved.emit(Sieve()))

    @property
    def parts(self) -> tuple[QToolButton, ...]:
        """The buttons in their order, but for threshold and grouping, which are the graph's."""
        return (self.group, *self.chips.values(), self.more, self.clear)

    def _setter(self, name: str) -> Callable[[object], None]:
        return lambda value: self.choose(name, value)

    def choose(self, name: str, value: object) -> None:
        """Asks for a value of one field; "" and None for any."""
        changes: dict[str, Any] = {name: JourneyStatus(str(value)) if name == "status" and value else value}
        self.sieved.emit(replace(self.sieve, **changes))

    def on_group(self, group: Id) -> None:
        """Tells the choice of a group."""
        self.choose("group", group)

    def on_threshold(self, least: int) -> None:
        """Tells the choice of a threshold."""
        self.shared.emit(least)

    def fill(self, project: Project, options: AtlasOptions, sieve: Sieve) -> None:
        """Offers what the project has, and shows what is chosen; a field that says nothing waits behind the last."""
        self.sieve = sieve
        used = {journey.group for journey in project.journeys}
        groups: list[tuple[object, str]] = [("", self.words.tr("atlas.groups.all"))]
        groups += [(group.id, group.title) for group in project.groups if group.id in used]
        self.group.fill(groups, sieve.group)
        use(self.group, len(groups) > 1)
        self.threshold.fill([(least, self._threshold(least)) for least in THRESHOLDS], options.least_shared)
        use(self.threshold, bool(project.journeys))
        menu, old = Menu(self.more), self.more.menu()
        for name, found in offered(project):
            self._fill_field(menu, name, found)
        self.more.setMenu(menu)
        if old is not None:
            old.deleteLater()
        use(self.more, bool(menu.actions()))
        use(self.clear, not sieve.open)

    def show_fields(self, names: Sequence[str]) -> None:
        """Lets some filters stand in the row even where they let everything through."""
        self.always = tuple(names)
        for name, chip in self.chips.items():
            chosen = getattr(self.sieve, name) != getattr(Sieve(), name)
            use(chip, chosen or (name in self.always and self.offered.get(name, 0) > 1))

    def fill_by(self, by: By) -> None:
        """Shows how the graph is grouped."""
        self.by.fill([(one, self.words.tr(f"atlas.by.{one}")) for one in ORDER], by)

    def _fill_field(self, menu: QMenu, name: str, found: tuple[tuple[object, str], ...]) -> None:
        value, neutral = getattr(self.sieve, name), getattr(Sieve(), name)
        said = [(one, self.words.tr(f"status.{text}") if name == "status" else text) for one, text in found]
        choices = [(neutral, self.words.tr(f"atlas.filter.any_{name}")), *said]
        self.chips[name].fill(choices, value)
        self.offered[name] = len(said)
        use(self.chips[name], value != neutral or (name in self.always and len(said) > 1))
        if len(said) > 1 and value == neutral:
            below = submenu(menu, self.words.tr(f"atlas.filter.{name}"))
            for one, text in said:
                below.addAction(text.replace("&", "&&")).setData(one)
            below.triggered.connect(lambda action: self.choose(name, action.data()))

    def _threshold(self, least: int) -> str:
        return self.words.tr("atlas.threshold.any") if least == 1 else self.words.tr("atlas.threshold", least)
