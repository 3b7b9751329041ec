"""The canvas: shows one journey of a session, painted directly, and turns what a person does into edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journeyeditor.drawing import Drawing
from journeyeditor.errors import Message
from journeyeditor.model.base import Id
from journeyeditor.model.journey import Journey
from journeyeditor.model.project import Project
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.session import Session

Draw = Callable[[Project, Journey], Drawing]
ReadAsset = Callable[[str], bytes]


class MapView(QAbstractScrollArea):
    """One journey on the canvas. Zoom 1.0 is 100 %; the selection is `session.selection`.

    `zoom_changed(zoom)`; `journey_link_activated(journey id, place id or "")`; `hint_changed(text)` says what a
    drag would do, for the status bar ("" at its end); `journey_shown(id)`.
    """

    zoom_changed = Signal(float)
    journey_link_activated = Signal(str, str)
    hint_changed = Signal(str)
    journey_shown = Signal(str)
    view_changed = Signal()
    """Scrolled, zoomed or resized: for a minimap."""

    def __init__(
        self,
        session: Session,
        words: Words,
        palette: Mapping[str, str],
        draw: Draw | None = None,
        read_asset: ReadAsset | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`words` are the window's; `draw` lays a journey out (None: the detail style), `read_asset` brings images."""
        super().__init__(parent)
        self.session = session
        self.words = words
        self.journey_id = ""
        self.status_hint = ""
        self.zoom = 1.0

    def show_journey(self, journey: Id, at: Id = "") -> None:
        """Shows a journey, scrolled to a place of it ("" = its start) which is then selected."""

    def set_zoom(self, zoom: float) -> None:
        """Zooms about the middle of what is seen; 0.05 to 8."""

    def fit(self) -> None:
        """Zooms so that the whole sheet is seen."""

    def fit_width(self) -> None:
        """Zooms so that the sheet is as wide as the canvas."""

    def reveal(self, subject: Id) -> None:
        """Scrolls so that a model id is seen."""

    def set_palette(self, palette: Mapping[str, str]) -> None:
        """Takes the colours of another theme."""

    def set_words(self, words: Words) -> None:
        """Takes the window's words in another language."""

    def finish_editing(self) -> None:
        """Commits a text being typed; call before save, undo, export and close."""

    def delete_selection(self) -> None:
        """Deletes what is selected, one undo step."""

    def select_all(self) -> None:
        """Selects every card of the lane of the selection, else every card and encounter."""

    def edit_selection(self) -> None:
        """Opens the text of what is selected for typing."""

    def add_card_here(self) -> None:
        """Makes a card in the cell in focus, or after the selected card, and opens its text."""

    def visible_share(self) -> tuple[float, float, float, float]:
        """What is seen of the sheet, as left, top, width, height from 0 to 1: the minimap's frame."""
        return (0.0, 0.0, 1.0, 1.0)

    def hint(self, what: Message | None) -> None:
        """Tells the status bar what a drag would do."""
        self.status_hint = self.words.message(what) if what else ""
        self.hint_changed.emit(self.status_hint)
