"""`edit-latency`: one card's text changed on a 5 000-card map, commit to repainted, against the same on 100 cards."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.view import MapView
from journeyeditor.drawing import Sticky
from journeyeditor.edits import set_card
from journeyeditor.model import Id
from tests.benchmarks.repaint import entry, interleaved, opened


def run() -> list[dict[str, object]]:
    """The one benchmark, ms."""
    QApplication.instance() or QApplication([])
    large, small = editing(opened(5_000)), editing(opened(100))
    ours, reference = interleaved(large, small)
    return [entry("edit-latency", ours, reference, 3.0)]


def editing(view: MapView) -> Callable[[], None]:
    """Changes a card in the middle of what is seen, and paints until nothing is left to paint."""
    card = card_in_sight(view)
    numbers = count(1)

    def edit() -> None:
        text = f"Changed for the time number {next(numbers)}"
        view.session.commit("Edit", set_card("jrn_big", card, text=text))
        QApplication.sendEvent(view.window(), QEvent(QEvent.Type.UpdateRequest))

    watch = Watch()
    view.viewport().installEventFilter(watch)
    for _ in range(3):
        edit()
    view.viewport().removeEventFilter(watch)
    assert watch.painted == 3, "an edit was timed without its repaint"
    return edit


class Watch(QObject):
    """Counts how often something is painted."""

    painted = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets everything pass."""
        self.painted += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def card_in_sight(view: MapView) -> Id:
    """A card of the actions lane that is seen."""
    body = view.camera.zone(Sticky.NONE)
    x, _ = view.camera.to_sheet(body.center().toPointF())
    row = next(row for row in view.places().rows if row.id == "lane_actions")
    step = view.places().step_at(x)
    journey = view.journey
    assert journey is not None
    assert view.camera.sheet_box(row.box).intersects(body.toRectF())
    return next(card.id for card in journey.cards if card.lane == "lane_actions" and card.at == step)
