"""The tree of journeys: groups, journeys, the journeys that are part of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTreeWidgetItem

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.nouns import thing_of
from journeyeditor.app.panels.ordered import Ordered, Where
from journeyeditor.app.panels.row_painter import COUNT, KEY
from journeyeditor.errors import message
from journeyeditor.model import Group, Id, Journey, Project, ancestors

ROW = 28


class JourneyTree(Ordered):
    """A click opens a journey; the one open is marked. A click on a group selects and folds or opens it."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk, ROW, arrows=True)
        self._made_of: tuple[object, ...] = ()
        self._shown: Id = ""
        self.setAccessibleName(desk.words.tr("app.journeys"))
        self.opened.connect(self.on_opened)

    def on_opened(self, key: str) -> None:
        """Goes to a journey, or selects a group."""
        if isinstance(thing_of(self.desk.project, key), Group):
            self.desk.session.select((key,))
        else:
            self.desk.go(key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the arrow of a group folds or opens it too."""
        item = self.itemAt(event.position().toPoint())
        beside = item is not None and event.position().x() >= self.row_left(item) + 18
        clicked = event.button() == Qt.MouseButton.LeftButton and not self._double
        super().mouseReleaseEvent(event)
        if item is not None and clicked and beside and item.childCount() and self._is_group(str(item.data(0, KEY))):
            item.setExpanded(not item.isExpanded())

    def _is_group(self, key: Id) -> bool:
        return isinstance(thing_of(self.desk.project, key), Group)

    def takes(self, key: Id, target: Id, where: Where) -> bool:
        """Groups change places among themselves; a journey goes into a group, below or beside another journey."""
        project = self.desk.project
        moving, there = thing_of(project, key), thing_of(project, target)
        if isinstance(moving, Group) or isinstance(there, Group):
            inside = isinstance(moving, Journey) and where is Where.INTO
            both = isinstance(moving, Group) and isinstance(there, Group) and where is not Where.INTO
            return key != target and (inside or both)
        return isinstance(there, Journey) and key not in (target, *ancestors(project, there))

    def put(self, key: Id, target: Id, where: Where) -> None:
        """Puts a journey into a group or where another journey stands; a group beside another."""
        moving, there = (thing_of(self.desk.project, one) for one in (key, target))
        if isinstance(moving, Group):
            super().put(key, target, where)
        elif isinstance(there, Group):
            self._commit(edits.rehome_journey(key, group=target))
        elif isinstance(there, Journey) and where is Where.INTO:
            self._commit(edits.rehome_journey(key, group=None, parent=target))
        elif isinstance(there, Journey):
            parent = there.parent.journey if there.parent else None
            beside = {where.value: target}
            self._commit(edits.rehome_journey(key, group=there.group, parent=parent, **beside))

    def _commit(self, edit: edits.Edit) -> None:
        self.desk.commit(message("app.edit.move_thing", thing=message("app.thing.journey")), edit)

    def refresh(self) -> None:
        """Shows the groups and journeys as they are now; what was folded stays so."""
        project = self.desk.project
        made_of = (project.groups, *((one.id, one.title, one.group, one.parent) for one in project.journeys))
        if made_of != self._made_of:
            self._made_of = made_of
            self.refill(lambda: self._fill(project))
        self.show_selection()

    def _fill(self, project: Project) -> None:
        folded, parts = self._folded_now(), parts_by_whole(project)
        self.clear()
        self.blockSignals(True)  # each row that unfolds would measure all of them
        for group in project.groups:
            members = roots_of(project, group.id)
            row = self.add(group.id, group.title or self.desk.words.tr("app.untitled"), "folder")
            row.setData(0, COUNT, self.desk.words.number(len(_all(project, group.id))))
            self._add(members, parts, row)
            row.setExpanded(group.id not in folded)
        self._add(roots_of(project, None), parts, None)
        self.blockSignals(False)
        self.fit()

    def _folded_now(self) -> set[str]:
        """The groups that are folded; at first all but that of the journey open."""
        if not self.topLevelItemCount():
            here = self.desk.journey
            return {group.id for group in self.desk.project.groups if not here or group.id != here.group}
        return {item.data(0, KEY) for item in self.items() if item.childCount() and not item.isExpanded()}

    def _add(self, journeys: Iterable[Journey], parts: Parts, parent: QTreeWidgetItem | None) -> None:
        for journey in journeys:
            row = self.add(journey.id, journey.title or self.desk.words.tr("app.untitled"), "map", parent)
            self._add(parts.get(journey.id, ()), parts, row)
            row.setExpanded(True)

    def show_selection(self) -> None:
        """Marks the journey that is open, its groups unfolded, and the group that is selected."""
        here = self.desk.journey
        row = self.row(here.id) if here else None
        if row is not None:
            self._unfold(row)
            if not self.hasFocus() and self.editor is None and row is not self.currentItem():
                self.setCurrentItem(row)
        self.mark(here.id if here else "")

    def _unfold(self, row: QTreeWidgetItem) -> None:
        """Opens what a row stands below, once for each journey that is opened."""
        key = row.data(0, KEY)
        if key == self._shown:
            return
        self._shown = key
        parent = row.parent()
        while parent is not None:
            parent.setExpanded(True)
            parent = parent.parent()


Parts = dict[Id, list[Journey]]
"""The journeys that are part of one, by the whole."""


def parts_by_whole(project: Project) -> Parts:
    """The parts of every journey."""
    found: Parts = {}
    for one in project.journeys:
        if one.parent:
            found.setdefault(one.parent.journey, []).append(one)
    return found


def roots_of(project: Project, group: Id | None) -> tuple[Journey, ...]:
    """The journeys of a group (None: of none) that stand below no other."""
    return tuple(one for one in project.journeys if one.group == group and not one.parent)


def _all(project: Project, group: Id) -> tuple[Journey, ...]:
    return tuple(one for one in project.journeys if one.group == group)
