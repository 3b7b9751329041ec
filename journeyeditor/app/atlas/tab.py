"""A view of the atlas beside the graph: what all of them have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.answers import Answers
from journeyeditor.app.atlas.charting import Charting
from journeyeditor.app.atlas.making import Making
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.viewport import ZOOMS
from journeyeditor.app.theme import Look
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.layout.atlas_legend import Entry
from journeyeditor.model import Id
from journeyeditor.session import Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.accessible import Whole


@dataclass(frozen=True, slots=True)
class Tools:
    """What every view works with; `places` tells where the graph's nodes stand, None while nobody knows."""

    session: Session
    words: Words
    measure: Measure
    places: Callable[[Atlas], Positions | None]
    making: Making
    answers: Answers


class Tab(Charting):
    """A view besides the graph. It selects nothing itself: `chosen(ids)` tells what was, `opened(journey)` asks.

    `viewed(view, subject)` asks for another view; `hinted(text)` says what letting go would do, "" nothing;
    `done(title, detail)` says what was done, `focused(focus)` wants all maps looked at so. `leads` and `trails` stand
    in the row above it, left and right. Heirs say in `click`, `hover`, `walk` and `over` what a person can do with it.
    """

    chosen = Signal(tuple)
    opened = Signal(str)
    jumped = Signal(str, str)
    viewed = Signal(str, str)
    done = Signal(str, str)
    focused = Signal(object)
    icon = ""
    fields: tuple[str, ...] = ()
    """The filters that always stand beside them."""
    leads: tuple[QWidget, ...] = ()
    trails: tuple[QWidget, ...] = ()
    walked: tuple[Id, ...] = ()
    """The journeys Tab goes along."""

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Empty until `take`."""
        super().__init__(tools.words, look, seen, parent)
        self.tools = tools
        self.accessible: Whole | None = None
        self.setAccessibleName(tools.words.tr(f"atlas.tab.{self.name}"))

    def make_accessible(self) -> Whole | None:
        """What a screen reader is told; made when one asks for it."""
        from journeyeditor.app.accessible import Whole
        from journeyeditor.app.atlas.told_chart import ChartTold

        self.accessible = Whole(self, ChartTold(self), self.accessibleName())
        return self.accessible

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells a screen reader what has the keyboard."""
        super().focusInEvent(event)
        if self.accessible is not None:
            self.accessible.tell_focus()

    def tells(self, journey: Id) -> str:
        """What this view says of a journey besides what it is, in words."""
        return ""

    def select(self, selected: tuple[Id, ...]) -> None:
        """Shows what is selected now."""
        changed = selected != self.seen.selected
        self.seen = replace(self.seen, selected=selected)
        self.update()
        if changed and self.accessible is not None:
            self.accessible.tell_focus()

    def tell_change(self) -> None:
        """Tells a screen reader of another chart."""
        if self.accessible is not None:
            self.accessible.tell_change()

    @property
    def focus(self) -> Id:
        """What it is open at, "" for nothing."""
        return ""

    @property
    def legend(self) -> tuple[Entry, ...]:
        """The signs to explain below the picture."""
        return self.chart.legend

    def facts(self) -> str:
        """What the status bar says."""
        return ""

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """Fills the panel; False leaves it to what is selected."""
        return False

    def reveal(self, journey: Id) -> None:
        """Brings a journey into view."""

    def stops(self) -> tuple[Sequence[Id], Id]:
        """See `Viewport`."""
        return self.walked, self.seen.selected[-1] if self.seen.selected else ""

    def stop_at(self, journey: Id) -> None:
        """Selects the journey and brings it into view."""
        self.chosen.emit((journey,))
        self.reveal(journey)

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """A key; False where it means nothing here."""
        return False

    def over(self, painter: QPainter) -> None:
        """Paints what lies over the chart, in px of the window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, or why there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour("sunken"))
        if self.paint_chart(painter, QRectF(event.rect())):
            self.over(painter)
        if self.ringed:
            self.paint_ring(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and 0 zoom; the rest is the view's."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif self.press_key(key, event.modifiers()):
            event.accept()
        elif key == Qt.Key.Key_Escape and self.seen.selected:
            self.chosen.emit(())
        elif key in ZOOMS:
            self.set_zoom(self.eye.zoom * ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)
