"""The status bar below the canvas: what is saved, what the map holds, what to check; fit and zoom. 44 px high."""

from __future__ import annotations

from operator import is_not
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journeyeditor.app.actions import with_keys
from journeyeditor.app.desk import QUEUED, Desk
from journeyeditor.app.frame import STATUS
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.label import Elided, label
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.widgets.zoom import ZoomSlider
from journeyeditor.model import Journey, Moment
from journeyeditor.session import SaveState, Saving
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

INSET, LEAST_COUNTS, LEAST_MINIMAP, LEAST_SLIDER = 14, 32, 560, 440
SAYS_SO = ("error.disk_full", "error.file_moved", "error.changed_elsewhere", "error.not_saved")
"""Sentences that begin with “Not saved” themselves."""

SIGNS = {SaveState.SAVED: ("check", "pos"), SaveState.SAVING: ("clock", "ink_3"), SaveState.FAILED: ("warn", "neg")}

SOON = 200
"""What is written within so many ms is not told to be on its way: each key would have the words flicker."""

PAUSE = 250
"""What there is to check is counted once nothing has changed for so long, ms."""


class StatusBar(QWidget):
    """Follows the project, the saving and the zoom."""

    def __init__(self, window: Window, desk: Desk) -> None:
        """Shows all of it at once."""
        super().__init__()
        self.owner, self.desk, self.look, self.words = window, desk, window.look, desk.words
        self.setFixedHeight(STATUS)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.minimap: QWidget | None = None
        self._saving: Saving | None = None
        self._counted, self._counted_of = "", tuple[object, ...]()
        self.sign = Sign(self)
        self.saved, self.counts = Elided("", 12, tone="second"), Elided("", 12, tone="second")
        self.saved.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.checks = LinkButton("")
        self.checks.hide()
        self.percent = label("", 12.5, 500, tabular=True)
        self.slider = ZoomSlider(self.look)
        self.slider.setAccessibleName(self.words.tr("app.zoom"))
        self._lay_out()
        self.checks.clicked.connect(self.on_checks)
        desk.project_changed.connect(self.show_project)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.show_checks)
        desk.project_changed.connect(self._pause.start)
        desk.visited.connect(self.show_project)
        self._slow = QTimer(self, singleShot=True, interval=SOON)
        self._slow.timeout.connect(self.show_saving)
        desk.saving_changed.connect(self.on_saving, QUEUED)
        self.show_project()
        self.show_saving()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(10)
        first = QHBoxLayout()
        first.setSpacing(5)
        first.addWidget(self.sign)
        first.addWidget(self.saved)
        row.addLayout(first)
        self.dot = Dot(self)
        row.addWidget(self.dot)
        row.addWidget(self.counts, 1)
        row.addWidget(self.checks)
        row.addSpacing(8)
        self.room = row
        self.minimap_at = row.count()
        fit = self.owner.actions_of["view.fit"]
        button = icon_button(self.look, "frame", with_keys(fit.text(), fit), 16, 28)
        button.clicked.connect(fit.trigger)
        row.addWidget(button)
        row.addWidget(self.slider)
        self.percent.setFixedSize(46, 20)  # of a fixed size, so that another zoom lays nothing out
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.percent)

    def add_minimap(self, minimap: QWidget) -> None:
        """The whole map small, before the zoom."""
        self.room.insertWidget(self.minimap_at, minimap)
        self.minimap = minimap
        minimap.setVisible(self.width() >= LEAST_MINIMAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the minimap goes, then the slider, so that what is saved can be read."""
        super().resizeEvent(event)
        self.slider.setVisible(self.width() >= LEAST_SLIDER)
        if self.minimap is not None:
            self.minimap.setVisible(self.width() >= LEAST_MINIMAP)

    def on_saving(self) -> None:
        """A change on its way to the file is told where that takes longer than a moment."""
        if self.desk.session.saving.state is not SaveState.SAVING:
            self.show_saving()
        elif not self._slow.isActive():
            self._slow.start()

    def show_saving(self) -> None:
        """Whether all is in the file."""
        self._slow.stop()
        saving = self.desk.session.saving
        if saving == self._saving:
            return
        self._saving = saving
        self.sign.show_state(saving.state)
        if saving.state is SaveState.FAILED and saving.error is not None:
            reason = self.words.message(saving.error)
            text = reason if saving.error.key in SAYS_SO else self.words.tr("app.save.failed", reason=reason)
        else:
            text = self.words.tr(f"app.save.{saving.state.value}")
        self.saved.setText(text)
        self.saved.setToolTip(text if saving.state is SaveState.FAILED else "")

    def show_project(self) -> None:
        """What the map holds."""
        journey = self.desk.journey
        counted_of = (journey.stages, journey.encounters) if journey else ()
        if len(counted_of) != len(self._counted_of) or any(map(is_not, counted_of, self._counted_of)):
            self._counted_of, self._counted = counted_of, counted(journey, self.words) if journey else ""
        self.counts.setText(self._counted)
        self.dot.setVisible(bool(journey))

    def show_checks(self) -> None:
        """How much there is to check."""
        from journeyeditor.model.validate import problems

        found = problems(self.desk.project)
        self.checks.setVisible(bool(found))
        self.checks.setText(self.words.tr("app.checks", n=len(found)))

    def show_hint(self, text: str) -> None:
        """What a drag would do, while it is under way."""
        if text:
            self.counts.setText(text)
        else:
            self.show_project()

    def show_zoom(self, zoom: float) -> None:
        """The zoom, as a percentage and on the slider."""
        self.slider.set_zoom(zoom)
        self.percent.setText(self.words.percent(zoom))

    def on_checks(self) -> None:
        """A menu of what to check; a click goes there."""
        menu = Menu(self, once=True)
        from journeyeditor.model.validate import problems

        for problem in problems(self.desk.project)[:30]:
            action = menu.addAction(self.words.message(problem.message).replace("&", "&&"))
            action.triggered.connect(lambda _=False, problem=problem: self._go(problem.where, problem.id))
        corner = self.checks.mapToGlobal(self.checks.rect().topLeft())
        menu.popup(QPoint(corner.x(), corner.y() - menu.sizeHint().height()))

    def _go(self, journey: str | None, key: str) -> None:
        self.desk.go(journey or self.desk.places.here.journey, (key,))


class Sign(QWidget):
    """The tick, the clock or the warning before the words of saving."""

    def __init__(self, bar: StatusBar) -> None:
        """Starts with the tick."""
        super().__init__(bar)
        self.look, self.state = bar.look, SaveState.SAVED
        self.setFixedSize(14, 14)

    def show_state(self, state: SaveState) -> None:
        """Another sign."""
        self.state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign."""
        name, role = SIGNS[self.state]
        paint_icon(QPainter(self), name, QRectF(self.rect()), self.look, role, 2.25)


class Dot(QWidget):
    """A small dot between two facts."""

    def __init__(self, bar: StatusBar) -> None:
        """3 px wide."""
        super().__init__(bar)
        self.look, self.after = bar.look, bar.counts
        self.setFixedSize(3, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot, where something that can be read follows it."""
        if self.after.width() < LEAST_COUNTS:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("control"))
        painter.drawEllipse(self.rect())


def counted(journey: Journey, words: Words) -> str:
    """What a map holds: stages, touchpoints, key moments."""
    moments = sum(one.moment not in (Moment.NONE, Moment.MISSING) for one in journey.encounters)
    parts = (
        ("app.count.stages", len(journey.stages)),
        ("app.count.touchpoints", len(journey.encounters)),
        ("app.count.moments", moments),
    )
    return ", ".join(words.tr(key, n=count) for key, count in parts)
