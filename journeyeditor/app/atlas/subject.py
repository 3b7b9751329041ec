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
        """Hidden until `fill_subjects`."""
        super().__init__(look, words.tr("atlas.impact.subject"), parent)
        self.words = words
        self.actions_of: dict[Id, QAction] = {}

    def fill_subjects(self, project: Project, subject: Id) -> None:
        """Offers what journeys use, and shows what fails."""
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
        menu, old = Menu(self), self.menu()
        self.actions_of = {}
        for kind, things in kinds:
            if things:
                self._offer(submenu(menu, self.words.tr(f"atlas.impact.{kind}")), things, subject)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.value = subject
        name = subject_name(project, subject)
        self.setText(self.words.tr("atlas.impact.fails", name=name).replace("&", "&&"))
        self.adjustSize()
        use(self, bool(name))

    def _offer(self, menu: QMenu, things: Sequence[Thing], subject: Id) -> None:
        for thing in sorted(things, key=lambda one: one.name.casefold()):
            action = menu.addAction(thing.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(thing.id == subject)
            action.setData(thing.id)
            self.actions_of[thing.id] = action
