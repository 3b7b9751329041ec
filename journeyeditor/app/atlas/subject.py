"""The choice of what fails: systems, teams, channels and touchpoints, each in a menu of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.lead import use
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.menu import Menu, submenu
from journeyeditor.layout.atlas_impact import subject_name
from journeyeditor.model import Channel, Id, Project, System, Team, Touchpoint
from journeyeditor.words import Words

Thing = System | Team | Channel | Touchpoint


class SubjectFilter(Filter):
    """“Claims file fails”; `picked(id)`."""

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        """Hidden until `fill_subjects`; there may be thousands, so that its menu is filled when it is opened."""
        super().__init__(look, words.tr("atlas.impact.subject"), parent)
        self.words = words
        self.actions_of: dict[Id, QAction] = {}
        self.subject: Id = ""
        self._project: Project | None = None
        self._filled: Project | None = None
        menu = Menu(self)
        menu.aboutToShow.connect(self.fill_menu)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)

    def fill_subjects(self, project: Project, subject: Id) -> None:
        """Offers what journeys of a project use, and shows what fails."""
        self._project, self.value, self.subject = project, subject, subject
        name = subject_name(project, subject)
        self.setText(self.words.tr("atlas.impact.fails", name=name).replace("&", "&&"))
        self.adjustSize()
        use(self, bool(name))

    def fill_menu(self) -> None:
        """Offers everything that can fail, with a mark at what does."""
        if self._project is not None and self._filled is not self._project:
            self._filled = self._project
            self._fill(self._project)
        for key, action in self.actions_of.items():
            action.setChecked(key == self.subject)

    def _fill(self, project: Project) -> None:
        used = {encounter.touchpoint for journey in project.journeys for encounter in journey.encounters}
        touchpoints = [one for one in project.touchpoints if one.id in used]
        behind = {key for one in touchpoints for key in (one.channel, one.owner, *one.systems)}
        behind |= {one.owner for one in project.systems if one.id in behind}
        kinds: tuple[tuple[str, Sequence[Thing]], ...] = (
            ("systems", [one for one in project.systems if one.id in behind]),
            ("teams", [one for one in project.teams if one.id in behind]),
            ("channels", [one for one in project.channels if one.id in behind]),
            ("touchpoints", touchpoints),
        )
        menu = self.menu()
        for old in menu.findChildren(Menu):
            old.deleteLater()
        menu.clear()
        self.actions_of = {}
        for kind, things in kinds:
            if things:
                self._offer(submenu(menu, self.words.tr(f"atlas.impact.{kind}")), things)

    def _offer(self, menu: QMenu, things: Sequence[Thing]) -> None:
        for thing in sorted(things, key=lambda one: one.name.casefold()):
            action = menu.addAction(thing.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(thing.id)
            self.actions_of[thing.id] = action
