"""The atlas's bars: above the picture back, title, find and export; below it figures and zoom."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button, push_button, word_button
from journeyeditor.app.widgets.label import Elided, label, rule
from journeyeditor.app.widgets.tabs import TabStrip
from journeyeditor.app.widgets.zoom import ZoomSlider
from journeyeditor.model import Id
from journeyeditor.words import Words

HEIGHT, STATUS_HEIGHT, FIND_WIDTH = 48, 44, 200


def folded(text: str) -> str:
    """Without accents and case, so that “francais” finds “Français”."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class FindField(QLineEdit):
    """Finds a journey by part of its title: `found(journey)`."""

    found = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        """Empty until `fill`."""
        super().__init__()
        self.journeys: tuple[tuple[Id, str], ...] = ()
        self.setPlaceholderText(words.tr("atlas.find"))
        self.setAccessibleName(words.tr("atlas.find"))
        self.setFixedWidth(FIND_WIDTH)
        self.setFont(font(13))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", look, "ink_3", 15), QLineEdit.ActionPosition.LeadingPosition)
        self.returnPressed.connect(self.on_return)

    def fill(self, journeys: Iterable[tuple[Id, str]]) -> None:
        """Takes the journeys and their titles."""
        self.journeys = tuple(journeys)
        completer = QCompleter([title for _, title in self.journeys], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.on_return)
        self.setCompleter(completer)

    def on_return(self) -> None:
        """Goes to the first journey whose title has what is typed, one that begins with it before the others."""
        wanted = folded(self.text().strip())
        hits = [(not folded(title).startswith(wanted), key) for key, title in self.journeys if wanted in folded(title)]
        if wanted and hits:
            self.found.emit(min(hits, key=lambda hit: hit[0])[1])


class TopBar(QFrame):
    """Back to the map, the title, the views, the find field, export."""

    def __init__(self, look: Look, words: Words, views: Sequence[tuple[str, str]]) -> None:
        """`views`: name and icon of each. Its buttons are attributes; whoever holds it connects them."""
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setProperty("fill", "surface")
        self.back = word_button(look, words.tr("atlas.back"), "left", 15)
        named = [(name, icon, words.tr(f"atlas.tab.{name}")) for name, icon in views]
        self.tabs = TabStrip(look, named)
        self.find_field = FindField(look, words)
        self.export = push_button(look, words.tr("atlas.export"), "export")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(rule("line_2", vertical=True))
        row.addWidget(label(words.tr("atlas.title"), 14, 600))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.find_field)
        row.addWidget(self.export)


class StatusBar(QFrame):
    """Figures at the left, fit and zoom at the right."""

    def __init__(self, look: Look, words: Words) -> None:
        """Its parts are attributes; whoever holds it connects them."""
        super().__init__()
        self.words = words
        self.setFixedHeight(STATUS_HEIGHT)
        self.setProperty("fill", "surface")
        self.facts = Elided("", 12, 400, "second")
        self.fit = icon_button(look, "frame", words.tr("atlas.fit"), 16, 28)
        self.slider = ZoomSlider(look)
        self.slider.setAccessibleName(words.tr("atlas.zoom"))
        self.per_cent = label("", 12, 400, tabular=True)
        self.per_cent.setFixedWidth(46)
        self.per_cent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(self.facts, 1)
        row.addWidget(self.fit)
        row.addWidget(self.slider)
        row.addWidget(self.per_cent)

    def show_zoom(self, zoom: float) -> None:
        """Shows a zoom, 1.0 = 100 %."""
        self.slider.set_zoom(zoom)
        self.per_cent.setText(self.words.percent(zoom))
