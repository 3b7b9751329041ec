"""The project panel: search; journeys by group and nesting, personas, the library, channels, metrics."""

from __future__ import annotations

from itertools import compress
from operator import is_not

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.frame import PROJECT_BOUNDS
from journeyeditor.app.nouns import thing_of
from journeyeditor.app.panels.channels import Channels
from journeyeditor.app.panels.heads import ListSection
from journeyeditor.app.panels.journeys import JourneyTree
from journeyeditor.app.panels.library import Library, hint_of
from journeyeditor.app.panels.metrics import Metrics
from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.people import People
from journeyeditor.app.panels.row_painter import KEY
from journeyeditor.app.panels.searching import Results, SearchField
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.model import Group, Id, Project


class ProjectPanel(QWidget):
    """Follows the project. `asked(key)` asks for an action of the table, such as `add.journey`."""

    asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    """A menu of menus.DOTS, and where on the screen."""

    def __init__(self, desk: Desk) -> None:
        """Shows the project at once."""
        super().__init__()
        self.desk = desk
        least, most = PROJECT_BOUNDS
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchField(desk)
        self.journeys, self.people, self.library = JourneyTree(desk), People(desk), Library(desk)
        self.channels, self.metrics = Channels(desk), Metrics(desk)
        self.results = Results(desk)
        self.nobody, self.hint = Hint(desk.words.tr("app.people.none")), Hint()
        self._listed = desk.project
        self.sections = self._made_sections()
        self._lay_out()
        self.search.wanted.connect(self.on_wanted)
        self.search.entered.connect(self.results.open_first)
        self.search.left_down.connect(self.on_down)
        self.results.left.connect(self.search.clear)
        self.results.left_up.connect(self.search.setFocus)
        for name, rows in self.lists().items():
            rows.menu_wanted.connect(lambda at, rows=rows, name=name: self.menu_asked.emit(menu_of(rows, name), at))
            rows.asked.connect(self.asked)
        desk.project_changed.connect(self.on_change)
        desk.visited.connect(self.refresh)
        desk.selection_changed.connect(self.show_selection)
        self.refresh()

    def lists(self) -> dict[str, Ordered]:
        """The lists, by what a row of each stands for."""
        return {
            "journey": self.journeys,
            "persona": self.people,
            "touchpoint": self.library,
            "channel": self.channels,
            "metric": self.metrics,
        }

    def _made_sections(self) -> dict[str, ListSection]:
        desk = self.desk
        made = {
            "journey": ListSection(desk, "app.journeys", "add.journey", [self.journeys]),
            "persona": ListSection(desk, "app.people", "add.persona", [self.nobody, self.people]),
            "touchpoint": ListSection(desk, "app.library", "add.to_library", [self.hint, self.library]),
            "channel": ListSection(desk, "app.channels", "add.channel", [self.channels], folded=True),
            "metric": ListSection(desk, "app.measures", "add.metric", [self.metrics], folded=True),
        }
        for name, section in made.items():
            section.asked.connect(self.asked)
            section.opened.connect(self.refresh)
            section.menu_wanted.connect(lambda at, name=name: self.menu_asked.emit(f"{name}s", at))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        box = QVBoxLayout(top)
        box.setContentsMargins(12, 12, 12, 4)
        box.addWidget(self.search)
        column.addWidget(top)
        held = QWidget()
        held.setProperty("fill", "surface")
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 12)
        inner.setSpacing(0)
        for section in self.sections.values():
            inner.addWidget(section)
        inner.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(held)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.area, 1)
        column.addWidget(self.results, 1)
        self.results.hide()

    def on_change(self) -> None:
        """Looks at the lists only where something in them may be another: most edits change cards."""
        before, self._listed = self._listed, self.desk.project
        if not lists_alike(before, self._listed):
            self.refresh()

    def refresh(self) -> None:
        """Every list that is unfolded anew."""
        for name, rows in self.lists().items():
            if self.sections[name].head.isChecked():
                rows.refresh()
        self.hint.words.setText(self.desk.words.tr(hint_of(self.desk.project)))
        self.nobody.setVisible(not self.desk.project.personas and self.sections["persona"].head.isChecked())
        self.show_selection()

    def show_selection(self) -> None:
        """Marks what is selected."""
        for rows in self.lists().values():
            rows.show_selection()

    def rename(self, key: Id) -> None:
        """Opens the name of a row for typing, its section unfolded."""
        thing = thing_of(self.desk.project, key)
        name = "journey" if isinstance(thing, Group) else type(thing).__name__.lower()
        if thing is not None:
            self.sections[name].unfold()
            self.lists()[name].rename(key)

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


LISTS = ("groups", "personas", "touchpoints", "channels", "metrics")
OF_JOURNEYS = ("id", "title", "group", "parent", "personas", "encounters", "measurements")
"""What of a journey its row shows, the counts of touchpoints and metrics are of, and whose map it is."""


def lists_alike(old: Project, new: Project) -> bool:
    """Whether nothing that the lists show is another object."""
    if any(getattr(old, name) is not getattr(new, name) for name in LISTS) or len(old.journeys) != len(new.journeys):
        return False
    changed = compress(zip(old.journeys, new.journeys, strict=True), map(is_not, old.journeys, new.journeys))
    return all(getattr(a, name) is getattr(b, name) for a, b in changed for name in OF_JOURNEYS)


def menu_of(rows: Ordered, name: str) -> str:
    """The menu of the row that was opened just now: in the tree of journeys it may be a group's."""
    item = rows.currentItem()
    thing = thing_of(rows.desk.project, str(item.data(0, KEY))) if item else None
    return "group" if isinstance(thing, Group) else name


class Hint(QWidget):
    """A sentence between the head of a section and its list."""

    def __init__(self, text: str = "") -> None:
        """Wraps in the width of the panel."""
        super().__init__()
        self.words = paragraph(text, 11.5, tone="third")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 6)
        row.addWidget(self.words)
