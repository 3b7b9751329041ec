"""The choice of the journeys that are lines of the transit map: at most ten."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.transit import MOST_LINES
from journeyeditor.model import Id
from journeyeditor.words import Words


class LinesFilter(Filter):
    """“8 of 18 journeys”; `picked(ids)` with those that are ticked, in the atlas's order."""

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        """Empty until `fill_lines`."""
        super().__init__(look, words.tr("atlas.transit.chosen"), parent)
        self.words = words
        self.lines: tuple[Id, ...] = ()
        self.actions_of: dict[Id, QAction] = {}

    def fill_lines(self, atlas: Atlas, lines: tuple[Id, ...]) -> None:
        """Offers every journey; where ten are ticked no more can be, and the last one stays."""
        menu, old = Menu(self), self.menu()
        self.lines, self.actions_of = lines, {}
        for journey in atlas.journeys:
            action = menu.addAction(journey.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(journey.id in lines)
            action.setData(journey.id)
            action.setEnabled(len(lines) > 1 if journey.id in lines else len(lines) < MOST_LINES)
            self.actions_of[journey.id] = action
        menu.triggered.connect(self.on_triggered)
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()
        count, total = self.words.number(len(lines)), self.words.number(len(atlas.journeys))
        self.setText(self.words.tr("atlas.transit.of", count=count, total=total))
        self.adjustSize()

    def on_triggered(self, action: QAction) -> None:
        """Tells the lines with what was ticked, or without."""
        key = str(action.data())
        ticked = [one for one in self.actions_of if (one in self.lines) != (one == key)]
        self.picked.emit(tuple(ticked))
