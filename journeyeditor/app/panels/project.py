"""The project panel: search, journeys by group and nesting, personas, the library of touchpoints."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.journeys import JourneyTree
from journeyeditor.app.panels.library import Library
from journeyeditor.app.panels.people import People
from journeyeditor.app.panels.searching import Results, SearchField
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.label import label, paragraph

LEAST, MOST = 200, 360


class ProjectPanel(QWidget):
    """Follows the project. `asked(key)` asks for an action of the table, such as `add.journey`."""

    asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    """A menu of menus.DOTS, and where on the screen."""

    def __init__(self, desk: Desk) -> None:
        """Shows the project at once."""
        super().__init__()
        self.desk = desk
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchField(desk)
        self.journeys, self.people, self.library = JourneyTree(desk), People(desk), Library(desk)
        self.results = Results(desk)
        self.sections = QWidget()
        self.nobody = _hint(desk.words.tr("app.people.none"))
        self._lay_out()
        self.search.wanted.connect(self.on_wanted)
        self.search.entered.connect(self.results.open_first)
        self.search.left_down.connect(self.on_down)
        self.results.left.connect(self.search.clear)
        self.results.left_up.connect(self.search.setFocus)
        for rows, name in ((self.journeys, "journey"), (self.people, "persona"), (self.library, "touchpoint")):
            rows.menu_wanted.connect(lambda at, name=name: self.menu_asked.emit(name, at))
        desk.project_changed.connect(self.refresh)
        desk.visited.connect(self.refresh)
        desk.selection_changed.connect(self.show_selection)
        self.refresh()

    def _lay_out(self) -> None:
        words = self.desk.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        box = QVBoxLayout(top)
        box.setContentsMargins(12, 12, 12, 4)
        box.addWidget(self.search)
        column.addWidget(top)
        inner = QVBoxLayout(self.sections)
        inner.setContentsMargins(0, 0, 0, 12)
        inner.setSpacing(0)
        inner.addWidget(self._head(words.tr("app.journeys"), "add.journey"))
        inner.addWidget(self.journeys)
        inner.addWidget(self._head(words.tr("app.people"), "add.persona"))
        inner.addWidget(self.nobody)
        inner.addWidget(self.people)
        inner.addWidget(self._head(words.tr("app.library"), "add.touchpoint"))
        inner.addWidget(_hint(words.tr("app.library.hint")))
        inner.addWidget(self.library)
        inner.addStretch(1)
        self.sections.setProperty("fill", "surface")
        self.area = QScrollArea()
        self.area.setWidget(self.sections)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.area, 1)
        column.addWidget(self.results, 1)
        self.results.hide()

    def _head(self, title: str, action: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 11, 9, 1)
        row.addWidget(label(title, 12, 600, "second"))
        row.addStretch(1)
        add: QToolButton = icon_button(self.desk.look, "plus", self.desk.words.tr(f"action.{action}"), 14, 24, "ink_3")
        add.clicked.connect(lambda: self.asked.emit(action))
        row.addWidget(add)
        return head

    def refresh(self) -> None:
        """Every list anew."""
        self.journeys.refresh()
        self.people.refresh()
        self.library.refresh()
        self.nobody.setVisible(not self.desk.project.personas)
        self.show_selection()

    def show_selection(self) -> None:
        """Marks what is selected."""
        for rows in (self.people, self.library):
            rows.show_selection()

    def on_down(self) -> None:
        """From the field into what is found, or into the journeys."""
        if self.results.isVisible():
            self.results.enter()
        else:
            self.journeys.setFocus()

    def on_wanted(self, text: str) -> None:
        """Shows what is found in place of the lists."""
        self.area.setVisible(not text)
        self.results.setVisible(bool(text))
        self.results.show_hits(text)


def _hint(text: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(14, 0, 14, 6)
    row.addWidget(paragraph(text, 11.5, tone="third"))
    return hint
