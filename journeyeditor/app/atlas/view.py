"""The atlas page: bar, picture, legend, status and panel. It fills the window while the atlas is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeyeditor.app.theme import Look
from journeyeditor.model import Id
from journeyeditor.session import Session
from journeyeditor.text import Measure
from journeyeditor.words import Words


class AtlasView(QWidget):
    """The whole atlas page, 48 px bar included. It listens to the session until `close_view`.

    `journey_activated(journey)` asks to open a map; `place_activated(journey, encounter)` asks to open it at an
    encounter (or stage, or step); `back_requested()` and `export_requested()` are the bar's two buttons.
    """

    journey_activated = Signal(str)
    place_activated = Signal(str, str)
    back_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        session: Session,
        words: Words,
        look: Look,
        measure: Measure,
        parent: QWidget | None = None,
    ) -> None:
        """Shows the session's project in a look; `measure` is what the drawing's words are shaped with."""
        super().__init__(parent)
        self._session, self._words, self._look, self._measure = session, words, look, measure

    def set_look(self, look: Look) -> None:
        """Another theme: repaints, lays nothing out."""
        self._look = look

    def select(self, *journeys: Id) -> None:
        """Selects no journey, one, or a pair, and shows it in the panel."""

    def reveal(self, journey: Id) -> None:
        """Selects a journey and brings its node into view."""

    def fit(self) -> None:
        """The whole atlas in the window."""

    def close_view(self) -> None:
        """Stops listening and lets the worker end."""
