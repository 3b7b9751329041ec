"""A picture of the atlas that is laid out anew for another project: a large one aside, and seen once it is ready."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.layer import Charted, Laid, Layer, Plan
from journeyeditor.app.atlas.painting import paint_message
from journeyeditor.app.atlas.pointed import Pointed
from journeyeditor.app.atlas.seen import Seen, empty_words
from journeyeditor.app.canvas.painter import paint_group
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_chart import NO_CHART, Chart
from journeyeditor.words import Words


class Charting(Pointed):
    """Shows a chart of `seen`. `changed()` tells of another one, `hinted(text)` how far it is.

    Heirs tell in `laying` what lays it out, and take it in `show_found`; what is seen stays until then.
    """

    changed = Signal()
    hinted = Signal(str)
    name = ""

    def __init__(self, words: Words, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Empty until `take`."""
        super().__init__(look, parent)
        self.words, self.seen, self.chart = words, seen, NO_CHART
        self._drawn = seen
        self.layer = Layer(self.name, words, self)
        self.layer.laid.connect(self._on_laid)
        self.layer.progress.connect(self._on_progress)

    def take(self, seen: Seen) -> None:
        """Shows another project, or another atlas of it."""
        self.seen = seen
        self.lay_out()
        self.message = self.empty()

    def lay_out(self) -> None:
        """Has the chart laid out anew where it would be another."""
        plan = self.laying(self.seen)
        if plan is not None:
            self.layer.ask(plan, self.seen)
            self.update()

    def laying(self, seen: Seen) -> Plan | None:
        """What lays out what is seen; None while that cannot be known."""
        raise NotImplementedError

    def show_found(self, found: Charted) -> None:
        """Takes what was laid out."""
        raise NotImplementedError

    def empty(self) -> tuple[str, str]:
        """Why there is no chart: a title and a sentence, both "" where there is one."""
        return ("", "") if self.seen.atlas.journeys else empty_words(self.seen, self.words)

    def first_seen(self, chart: Chart) -> Rect:
        """What of a large chart is made ready to be painted before it is shown: all of it."""
        return chart.bounds

    def _on_laid(self, laid: Laid) -> None:
        if laid.aside:
            self.make_ready(laid.scene, self.first_seen(laid.found.chart), lambda: self._bring(laid))
        else:
            self._bring(laid)

    def _bring(self, laid: Laid) -> None:
        self._drawn = laid.seen
        self.show_found(laid.found)
        self.chart, self.message = laid.found.chart, self.empty()
        self.show_scene(laid.scene, self.chart.bounds)
        self.tell_change()
        if laid.aside:
            self.changed.emit()

    def tell_change(self) -> None:
        """The chart is another."""

    def _on_progress(self) -> None:
        self.hinted.emit(" ".join(self._progress_told()))
        self.update()

    def _progress_told(self) -> tuple[str, str]:
        return self.words.tr("atlas.laying"), self.words.percent(self.layer.share)

    @property
    def drawn(self) -> Seen:
        """What the chart shows, which may be older than what is `seen` while another one is on its way."""
        return replace(self._drawn, selected=self.seen.selected)

    @property
    def busy(self) -> bool:
        """Whether another chart is on its way."""
        return self.layer.busy or self.readying.busy

    def rest(self) -> None:
        """Nobody looks at it: what is under way ends."""
        if self.busy:
            self.layer.drop()
            self.readying.drop()

    def settle(self, seconds: float) -> None:
        """Waits for what is under way, and shows it."""
        self.layer.wait(seconds)
        self.readying.finish()

    def paint_chart(self, painter: QPainter, seen: QRectF) -> bool:
        """The chart, or why there is none; whether there is one."""
        if self.message[0] or (self.busy and not self.chart.nodes):
            paint_message(
                painter, self.look, QRectF(self.rect()), *(self.message if self.message[0] else self._progress_told())
            )
            return False
        area = self.eye.area(seen.adjusted(-8, -8, 8, 8))
        painter.save()
        painter.translate(self.eye.x, self.eye.y)
        painter.scale(self.eye.scale, self.eye.scale)
        for group in self.scene.groups:
            paint_group(painter, group, area, self.compiler, None)
        painter.restore()
        return True
