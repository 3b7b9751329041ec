"""The table of touchpoints worked with: a head sorts, a row tells where its touchpoint is met."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout

from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.seen import Seen, empty_words
from journeyeditor.app.atlas.tab import Tab
from journeyeditor.app.atlas.table_panel import TablePanel
from journeyeditor.atlas.candidates import Candidate, candidates
from journeyeditor.atlas.progress import Told
from journeyeditor.atlas.sieve import met_only
from journeyeditor.drawing import Rect
from journeyeditor.edits import merge_touchpoints, refuse_pair
from journeyeditor.errors import message
from journeyeditor.layout.atlas_chart import NO_CHART, Chart
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_table import COLUMNS, Sorting, Table, table
from journeyeditor.model import Id

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -15, Qt.Key.Key_PageDown: 15}
PIXELS_A_DEGREE = 0.75
ALIKE = "alike"
AT_ONCE = 1_500
"""Among more touchpoints, those named alike are looked for only when somebody asks: it takes a second and more."""
NUMBERS = dict(zip(range(Qt.Key.Key_1.value, Qt.Key.Key_9.value), COLUMNS, strict=True))
"""The keys 1 to 8: one for each column."""


class TableTab(Tab):
    """The row that is looked at and the order are the view's own. The wheel scrolls; with Ctrl it zooms."""

    name, icon = "table", "lane"
    table = Table(NO_CHART, ())
    sorting = Sorting()
    searched = False
    here: Id = ""
    hovered: Id = ""

    def laying(self, seen: Seen) -> Plan:
        """See `table`."""
        whole, sifted, sorting, words, measure = seen.project, seen.sifted, self.sorting, self.words, self.tools.measure

        def draw(told: Told) -> Table:
            return table(met_only(whole) if sifted else whole, sorting, words, measure, told=told)

        return Plan((whole, str(sifted), self.focus), draw)

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Table)
        self.table = found
        self.here = self.here if self.here in found.order else ""

    def empty(self) -> tuple[str, str]:
        """Also where there are no touchpoints; journeys need not be there."""
        if self.table.order or self.busy:
            return "", ""
        if self.seen.sifted:
            return empty_words(self.seen, self.words)
        return self.words.tr("atlas.table.empty"), self.words.tr("atlas.table.empty.text")

    def first_seen(self, chart: Chart) -> Rect:
        """Rows are made as they are seen."""
        return NO_CHART.bounds

    def fit(self) -> None:
        """As wide as there is room for, at most at 100 %, from the top."""
        super().fit()
        self.fit_width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        way = event.pixelDelta().y() or event.angleDelta().y() * PIXELS_A_DEGREE
        box, room = self.eye.box(self.bounds), self.room()
        low, high = min(0.0, room.bottom() - box.bottom()), max(0.0, room.top() - box.top())
        self.look_from(self.eye.moved(0, min(high, max(low, way))))
        event.accept()

    @property
    def focus(self) -> Id:
        """The order: a column, and “turned” where it is from the other end."""
        return f"{self.sorting.column} {'turned' if self.sorting.turned else ''}".strip()

    def facts(self) -> str:
        """How many touchpoints there are."""
        return self.words.tr("atlas.table.count", len(self.table.order))

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """Where the touchpoint that is looked at is met."""
        made = TablePanel(self.look, self.words, self.seen, self.here, self.found)
        if self.found is None and self.searched:
            made.show_looking(self.tools.answers, ALIKE)
        made.jumped.connect(self.jumped)
        made.looked.connect(self.look_for_alike)
        made.ended.connect(self.look_no_more)
        made.merged.connect(self.merge)
        made.refused.connect(self.refuse)
        column.addWidget(made)
        return True

    def look_for_alike(self) -> None:
        """Looks for pairs named alike, from now on after each edit."""
        self.searched = True
        self.changed.emit()

    def look_no_more(self) -> None:
        """Ends that."""
        self.searched = False
        self.tools.answers.drop(ALIKE)
        self.changed.emit()

    @property
    def found(self) -> tuple[Candidate, ...] | None:
        """The pairs named alike; of very many touchpoints None until somebody looks, and until they are found."""
        project = self.seen.project
        if len(project.touchpoints) > AT_ONCE and not self.searched:
            return None
        found: tuple[Candidate, ...] | None
        found = self.tools.answers.ask(ALIKE, (project,), lambda _tell: candidates(project), self.seen.atlas)
        return found

    def merge(self, keep: Id, merged: Id) -> None:
        """Makes two touchpoints one."""
        names = {one.id: one.name for one in self.seen.project.touchpoints}
        label = message("atlas.edit.merge", keep=names[keep], merge=names[merged])
        self.tools.making.commit(label, merge_touchpoints(keep, merged))

    def refuse(self, one: Id, other: Id) -> None:
        """Says for good that two are not the same."""
        names = {one.id: one.name for one in self.seen.project.touchpoints}
        label = message("atlas.edit.refuse", keep=names[one], merge=names[other])
        self.tools.making.commit(label, refuse_pair(one, other))

    def look_at(self, touchpoint: Id) -> None:
        """Tells of a touchpoint, "" of none."""
        self.here = touchpoint
        if touchpoint:
            self.reveal_box(self.table.row(touchpoint))
        self.changed.emit()
        self.update()

    def sort(self, column: str) -> None:
        """Sorts by a column; by the same one again from the other end."""
        self.sorting = Sorting(column, column == self.sorting.column and not self.sorting.turned)
        self.lay_out()
        self.changed.emit()

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Sorts, or looks at a row."""
        column = self.table.column_at(*at)
        if column:
            self.sort(column)
        else:
            self.look_at(self.table.touchpoint_at(*at))

    def hover(self, at: Point | None) -> bool:
        """Marks the row under the pointer."""
        found = self.table.touchpoint_at(*at) if at else ""
        if found != self.hovered:
            self.hovered = found
            self.update()
        return bool(found or (at and self.table.column_at(*at)))

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Up and down walk the rows; 1 to 8 sort by a column."""
        order = self.table.order
        if key in STEPS and order:
            place = order.index(self.here) + STEPS[key] if self.here else 0
            self.look_at(order[max(0, min(len(order) - 1, place))])
        elif key.value in NUMBERS and order:
            self.sort(NUMBERS[key.value])
        elif key == Qt.Key.Key_Escape and self.here:
            self.look_at("")
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """The row that is looked at, and the one under the pointer."""
        for key, role, width in ((self.hovered, "control", 1.0), (self.here, "accent", 2.0)):
            if key in self.table.order:
                painter.setBrush(self.look.colour("accent", 0.06) if key == self.here else Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.look.colour(role), width))
                painter.drawRoundedRect(QRectF(self.eye.box(self.table.row(key))).adjusted(1, 1, -1, 0), 5, 5)
