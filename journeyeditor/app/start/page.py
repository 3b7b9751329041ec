"""The start screen over the whole window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QThread, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeyeditor import api
from journeyeditor.app.actions import ROWS, handler, make_actions
from journeyeditor.app.at_work import today
from journeyeditor.app.start.parts import BigButton, DropPlace, Logo, RecentRow, TemplateCard
from journeyeditor.app.start.templates import TEMPLATES, Sketch, Template, made
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.app.widgets.label import label, paragraph, rule
from journeyeditor.errors import JourneyEditorError, message
from journeyeditor.ids import new_id
from journeyeditor.model import Project
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

PANEL, LEAST_PANEL, NARROW = 340, 260, 1100
SHOWN = 6
"""So many recent projects are shown at first."""
LEAST_CARD = 200
MOST_HIGH = 4000
HERE = {"file.new", "file.open", "file.sample", "file.quit", "file.close", "help.about", "help.keys"}
"""What can be done while the map is covered: nothing is changed unseen."""


class Reading(QThread):
    """Looks into the projects opened last. `read(path, title, maps, personas, sketch)` for each."""

    read = Signal(object, str, int, int, object)

    def __init__(self, paths: list[Path]) -> None:
        """Starts with `start`."""
        super().__init__()
        self.paths = paths

    def run(self) -> None:
        """Reads, in the thread; a file that cannot be read keeps its name."""
        for path in self.paths:
            if self.isInterruptionRequested():
                return
            try:
                project = api.load(path).project
            except (JourneyEditorError, OSError):
                continue
            self.read.emit(path, project.title, len(project.journeys), len(project.personas), sketch_of(project))


def sketch_of(project: Project) -> Sketch:
    """The picture of a project: that of its map with the longest path."""
    if not project.journeys:
        return Sketch(blank=True)
    journey = max(project.journeys, key=lambda one: len(one.path))
    values = tuple((one.value or 0.0) / 5 for one in journey.feelings if one.value is not None)
    stages = max(1, min(6, len(journey.stages)))
    return Sketch(stages, (), 2, len(journey.path) % 7 + 1, values[:9] or (0.0, 0.0))


class StartPage(QWidget):
    """Covers the window until a project is opened; Esc goes back to the one that is open."""

    def __init__(self, window: Window) -> None:
        """Shows itself."""
        super().__init__(window)
        self.owner, self.look, self.words = window, window.look, window.words
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.before = window.focusWidget()
        self.recent: list[RecentRow] = []
        self.cards: list[TemplateCard] = []
        self.reading: Reading | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.panel = self._panel()
        across.addWidget(self.panel)
        line = rule(vertical=True)
        line.setMaximumHeight(MOST_HIGH)
        line.setMinimumHeight(0)
        across.addWidget(line)
        across.addWidget(self._room(), 1)
        window.installEventFilter(self)
        window.taken.connect(self.leave)
        if not window.actions_of:
            window.actions_of = make_actions(window)
        self.actions_of = window.actions_of
        self._allowed = {key: action.isEnabled() for key, action in self.actions_of.items()}
        for key, action in self.actions_of.items():
            action.setEnabled(key in HERE)
        self._fit()
        self.show()
        self.raise_()
        (self.recent[0] if self.recent else self.new).setFocus()

    def _panel(self) -> QWidget:
        panel = QWidget()
        panel.setProperty("fill", "sunken")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(panel)
        column.setSpacing(8)
        tr = self.words.tr
        column.addWidget(Logo(self.look))
        column.addSpacing(14)
        self.title = label(tr("app.start.title"), 28, 600)
        column.addWidget(self.title)
        column.addWidget(paragraph(tr("app.start.what"), 14, tone="second"))
        column.addSpacing(16)
        self.new = self._button("file.new", tr("app.start.new"), "plus", primary=True)
        for button in (
            self.new,
            self._button("file.open", tr("app.start.open"), "folder"),
            self._button("file.sample", tr("app.start.sample"), "map"),
        ):
            column.addWidget(button)
        column.addSpacing(4)
        column.addWidget(paragraph(tr("app.start.sample.what"), 12.5, tone="second"))
        column.addStretch(1)
        column.addWidget(DropPlace(self.look, tr("app.start.drop")))
        return panel

    def _button(self, key: str, text: str, name: str, primary: bool = False) -> BigButton:
        keys = QKeySequence(ROWS[key].shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        button = BigButton(self.look, text, name, keys, primary)
        button.clicked.connect(partial(self.act, key))
        return button

    def _room(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("fill", "surface")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(44, 48, 52, 32)
        self.column.setSpacing(0)
        self._add_recent()
        head = label(self.words.tr("app.start.templates"), 17, 600)
        head.setContentsMargins(12, 0, 0, 14)
        self.column.addWidget(head)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(12, 0, 12, 0)
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(22)
        for template in TEMPLATES:
            key = f"template.{template.key}"
            card = TemplateCard(self.look, self.words.tr(key), self.words.tr(f"{key}.what"), template.sketch)
            card.clicked.connect(partial(self.use, template))
            self.cards.append(card)
        self.column.addLayout(self.grid)
        self.column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _add_recent(self) -> None:
        paths = self.owner.settings.recent_files()
        if not paths:
            return
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 10)
        head.addWidget(label(self.words.tr("app.start.recent"), 17, 600))
        head.addStretch(1)
        self.column.addLayout(head)
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(8)
        self.rows.setVerticalSpacing(2)
        for path in paths:
            row = RecentRow(self.look, path, when(path, self.words))
            row.clicked.connect(partial(self.open_path, path))
            self.recent.append(row)
        self.column.addLayout(self.rows)
        self.column.addSpacing(30)
        if len(paths) > SHOWN:
            more = LinkButton(self.words.tr("app.start.all", n=len(paths)))
            more.clicked.connect(more.hide)
            more.clicked.connect(lambda: self._place_recent(len(paths)))
            head.addWidget(more)
        self._place_recent(SHOWN)
        self.reading = Reading(paths)
        self.reading.setParent(self.owner)
        self.reading.read.connect(self.on_read)
        self.reading.finished.connect(self.on_finished)
        self.reading.finished.connect(self.reading.deleteLater)
        self.reading.start()

    def on_finished(self) -> None:
        """All projects were looked into."""
        self.reading = None

    def _place_recent(self, count: int) -> None:
        columns = 2 if self.owner.width() >= NARROW else 1
        for number, row in enumerate(self.recent):
            self.rows.addWidget(row, number // columns, number % columns)
            row.setVisible(number < count)

    def on_read(self, path: Path, title: str, maps: int, people: int, sketch: Sketch) -> None:
        """Shows what a project holds."""
        tr = self.words.tr
        detail = ", ".join((tr("app.start.maps", n=maps), tr("app.start.people", n=people)))
        for row in self.recent:
            if row.path == path:
                row.describe(title, detail, sketch)

    def act(self, key: str) -> None:
        """Does an action of the table, for which no project need be open; once one is, the start screen goes."""
        self._opening(lambda: handler(ROWS[key].handler)(self.owner))

    def open_path(self, path: Path) -> None:
        """Opens one of the projects."""
        from journeyeditor.app.commands.file import open_path

        session = self.owner.session
        if session is not None and path.resolve() == session.path.resolve():
            self.leave()
        else:
            self._opening(lambda: open_path(self.owner, path))

    def use(self, template: Template) -> None:
        """A new project of a template."""
        from journeyeditor.app.commands.file import open_path

        if template.key == "blank":
            self.act("file.new")
            return
        window, tr = self.owner, self.words.tr
        title = tr(f"template.{template.key}")
        path = api.new_project(title=title, language=self.words.language.split("-")[0])

        def begin() -> None:
            if open_path(window, path) and window.desk is not None:
                label = message("app.edit.template", name=title)
                window.desk.commit(label, made(template, new_id, tr))
                window.desk.go(window.project.journeys[0].id, atlas=template.key == "atlas")

        self._opening(begin)

    def _opening(self, act: Callable[[], object]) -> None:
        try:
            act()
        except JourneyEditorError as error:
            self.owner.tell(error)

    def leave(self) -> None:
        """Goes away, and gives the keyboard to the map; also once a project was opened, by whatever way."""
        self.owner.removeEventFilter(self)
        self.owner.taken.disconnect(self.leave)
        if self.actions_of is self.owner.actions_of:
            for key, allowed in self._allowed.items():
                self.actions_of[key].setEnabled(allowed)
        if self.reading is not None:
            self.reading.requestInterruption()
        self.hide()
        if self.owner.map is not None:
            self.owner.map.setFocus()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the project that is open."""
        if event.key() == Qt.Key.Key_Escape and self.owner.session is not None:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many templates beside each other as there is room for."""
        super().resizeEvent(event)
        wide = self.width() - self.panel.width() - 44 - 52 - 24
        columns = max(1, min(4, (wide + 24) // (LEAST_CARD + 24)))
        for number, card in enumerate(self.cards):
            self.grid.addWidget(card, number // columns, number % columns)
        for column in range(4):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
        if self.recent:
            self._place_recent(sum(not row.isHidden() for row in self.recent))

    def _fit(self) -> None:
        wide = self.owner.width() >= NARROW
        self.panel.setFixedWidth(PANEL if wide else LEAST_PANEL)
        inset, edge = (40, 48) if wide else (20, 24)
        layout = self.panel.layout()
        if layout is not None:
            layout.setContentsMargins(inset, edge, inset, edge)
        self.title.setFont(font(28 if wide else 22, 600))
        self.setGeometry(self.owner.rect())


def when(path: Path, words: Words, now: date | None = None) -> str:
    """The day a file was last changed: today with the time, yesterday, else the date."""
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    days = ((now or today()) - changed.date()).days
    if days <= 0:
        return words.tr("app.start.today", time=f"{changed:%H:%M}")
    return words.tr("app.start.yesterday") if days == 1 else words.date(changed.date())
