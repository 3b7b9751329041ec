"""The tree of journeys: groups, journeys, the journeys that are part of them."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.outline import COUNT, OWN, Rows
from journeyeditor.model import Id, Journey, Project

ROW = 28


class JourneyTree(Rows):
    """A click opens a journey; the one open is marked."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk.look, ROW, arrows=True)
        self.desk = desk
        self._folded: set[str] | None = None
        self._made_of: tuple[object, ...] = ()
        self.setAccessibleName(desk.words.tr("app.journeys"))
        self.opened.connect(self.on_opened)

    def on_opened(self, key: str) -> None:
        """Goes to a journey."""
        self.desk.go(key)

    def refresh(self) -> None:
        """Shows the groups and journeys as they are now; what was folded stays so."""
        project = self.desk.project
        made_of = (project.groups, *((one.id, one.title, one.group, one.parent) for one in project.journeys))
        if made_of != self._made_of:
            self._made_of = made_of
            self._fill(project)
        self._mark()

    def _fill(self, project: Project) -> None:
        folded = self._folded_now()
        self.clear()
        for group in project.groups:
            members = roots_of(project, group.id)
            row = self.add("", group.title, "folder")
            row.setData(0, COUNT, self.desk.words.number(len(_all(project, group.id))))
            row.setData(0, OWN, group.id)
            self._add(project, members, row)
            row.setExpanded(group.id not in folded)
        self._add(project, roots_of(project, None), None)
        self.fit()

    def _folded_now(self) -> set[str]:
        """The groups that are folded; at first all but that of the journey open."""
        if not self.topLevelItemCount():
            here = self.desk.journey
            return {group.id for group in self.desk.project.groups if not here or group.id != here.group}
        return {item.data(0, OWN) for item in self.items() if item.childCount() and not item.isExpanded()}

    def _add(self, project: Project, journeys: tuple[Journey, ...], parent: QTreeWidgetItem | None) -> None:
        for journey in journeys:
            row = self.add(journey.id, journey.title or self.desk.words.tr("app.untitled"), "map", parent)
            row.setData(0, OWN, journey.id)
            self._add(project, parts_of(project, journey.id), row)
            row.setExpanded(True)

    def _mark(self) -> None:
        here = self.desk.journey
        row = self.row(here.id) if here else None
        self.clearSelection()
        if row is not None:
            parent = row.parent()
            while parent is not None:
                parent.setExpanded(True)
                parent = parent.parent()
            self.setCurrentItem(row)
            row.setSelected(True)


def parts_of(project: Project, parent: Id) -> tuple[Journey, ...]:
    """The journeys that are part of one."""
    return tuple(one for one in project.journeys if one.parent and one.parent.journey == parent)


def roots_of(project: Project, group: Id | None) -> tuple[Journey, ...]:
    """The journeys of a group (None: of none) that stand below no other."""
    return tuple(one for one in project.journeys if one.group == group and not one.parent)


def _all(project: Project, group: Id) -> tuple[Journey, ...]:
    return tuple(one for one in project.journeys if one.group == group)
