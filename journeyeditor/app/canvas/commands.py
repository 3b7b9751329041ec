"""What can be asked of the canvas by key, menu or program: show, select, walk, type, add, delete.

What types and changes texts is loaded when somebody does: the canvas stands sooner.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.frames import frame_of
from journeyeditor.app.canvas.level import Level
from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.scene import Placed, is_reckoned
from journeyeditor.app.canvas.spoken import speak
from journeyeditor.app.canvas.walking import Stop, follower, neighbour, written
from journeyeditor.app.tools.tool import Pointer
from journeyeditor.errors import EditError, message
from journeyeditor.model import Card, Encounter, Entity, Id, Journey, Project, Touchpoint

if TYPE_CHECKING:
    from journeyeditor.app.canvas.badges import Badges
    from journeyeditor.app.canvas.editing import Field
    from journeyeditor.app.canvas.growing import Growing
    from journeyeditor.app.canvas.text_editor import TextEditor, Then

HOVERED = {"card", "stage", "point", "link", "route"}
TYPED = {"card", "stage", "step", "label", "route", "point"}
"""Parts that a text is typed over."""

LEAST_TYPING_ZOOM = 0.7
"""Typing into a card that is seen smaller than this zooms in first."""


class Commands(MapBoard):
    """The canvas's verbs."""

    editor: TextEditor | None = None
    fresh: Id = ""
    """The encounter whose touchpoint was just made: what is typed over it names the touchpoint."""
    _new = False
    _growing: Growing | None = None
    _badges: Badges | None = None

    def show_journey(self, journey: Id, at: Id = "") -> None:
        """Shows a journey, scrolled to a place of it ("" = its start) which is then selected."""
        self.finish_editing()
        if journey != self.journey_id:
            self.journey_id, self.cell, self.hovered = journey, None, ""
            self.redraw()
            self.viewport().update()
            self.scroll_to(0, 0)
            self.journey_shown.emit(journey)
        if at:
            self.session.select((at,))
            self.reveal(at)

    def set_palette(self, palette: Mapping[str, str]) -> None:
        """Takes the colours of another theme; what is being typed is committed."""
        self.finish_editing()
        super().set_palette(palette)

    def reveal(self, subject: Id) -> None:
        """Scrolls so that a model id is seen."""
        placed = self.scene.main(subject)
        if placed is None and self.level is not Level.DETAIL and self.journey and subject in self.journey.part_of:
            self.set_zoom(1.0)
            placed = self.scene.main(subject)
        if placed is not None:
            self.reveal_node(placed)

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Frames what is selected, and tells a screen reader."""
        super().on_selection(ids)
        speak(self)

    def hover(self, hit: Placed | None) -> None:
        """Shows what is under the pointer."""
        subject = hit.node.subject if hit and hit.node.key.part in HOVERED | {"number", "moment"} else ""
        if subject != self.hovered:
            self.restand()
            self.hovered = subject
            self.restand()

    def focus_cell_at(self, pointer: Pointer) -> None:
        """Puts the focus into the empty cell at a point, or takes it away."""
        places = self.places()
        self.focus_cell(places.cell_at(pointer.x, pointer.y) or places.meeting_at(pointer.x, pointer.y))

    def focus_cell(self, cell: Cell | None) -> None:
        """Puts the focus into an empty cell, where typing makes a card; None takes it away."""
        self.restand()
        self.cell = cell
        if cell is not None and self.session.selection:
            self.session.select(())
            self.cell = cell
        self.restand()
        speak(self)

    def leave(self) -> None:
        """Esc: nothing is selected or in focus."""
        self.focus_cell(None)
        self.session.select(())

    def walk(self, arrow: Qt.Key) -> None:
        """Goes to the next thing or empty cell in the direction of an arrow."""
        here = self._here()
        found = self.stops()
        self._go(neighbour(here, found, arrow) if here else follower(None, found, 1))

    def extend(self, arrow: Qt.Key) -> None:
        """Goes as `walk` does and keeps what is selected; empty cells are passed over."""
        here, kept = self._here(), self.session.selection
        things = [stop for stop in self.stops() if stop.id]
        if here is not None and self._go(neighbour(here, things, arrow)):
            added = [one for one in self.session.selection if one not in kept]
            self.session.select((*kept, *added))

    def walk_on(self, step: int, typed: Id = "") -> bool:
        """Goes to the next thing in reading order (1), or the one before (−1); False at the end.

        Whoever has `typed` into something goes on to where one types.
        """
        found = self.stops()
        return self._go(follower(self._here(), written(found, self.places(), typed) if typed else found, step))

    def _here(self) -> Stop | None:
        if self.cell is not None:
            return Stop(self.places().cell_box(self.cell), "", self.cell)
        placed = self.node_of(self.session.selection[-1]) if self.session.selection else None
        if placed is None:
            return None
        box = frame_of(placed.node).rect.moved(*placed.group.origin)
        return Stop(box, placed.node.subject, None, is_reckoned(placed.node))

    def _go(self, stop: Stop | None) -> bool:
        if stop is None:
            return False
        self.focus_cell(stop.cell)
        self.reckoned = stop.id if stop.reckoned else ""
        if stop.id:
            self.session.select((stop.id,))
        placed = self.node_of(stop.id) if stop.id else None
        if placed is not None:
            self.reveal_node(placed)
        else:
            self.reveal_box(self.camera.sheet_box(stop.box))
        return True

    def select_all(self) -> None:
        """Selects what stands in the cell of the selection, then its lane or all of its kind, then the whole map."""
        journey = self.journey
        if journey is None:
            return
        first = journey.part_of.get(self.session.selection[-1]) if self.session.selection else None
        lane = first.lane if isinstance(first, Card) else self.cell.lane if self.cell else ""
        own = [card.id for card in journey.cards if card.lane == lane]
        kind = next((one for one in (journey.encounters, journey.feelings, journey.stages) if first in one), ())
        whole = [one.id for one in (*journey.cards, *journey.encounters)]
        selected = frozenset(self.session.selection)
        sets = (in_cell(self.session.project, journey, first), own or [one.id for one in kind])
        self.session.select(next((ids for ids in sets if not selected.issuperset(ids)), whole))

    def delete_selection(self) -> None:
        """Deletes what is selected, one undo step."""
        from journeyeditor.edits import delete

        journey, ids = self.journey, self.session.selection
        if journey is None or not ids or not all(one in journey.part_of for one in ids):
            return
        n = len(ids)
        if self.refuses_deleting():
            return
        try:
            self.session.commit(message("canvas.edit.delete", n=n), delete(ids))
        except EditError as error:
            self.say(error.message, None, refused=True)

    def refuses_deleting(self) -> bool:
        """Whether a point is selected that touchpoints put on the curve: its step is not meant. Says so."""
        refused = bool(self.reckoned) and self.session.selection == (self.reckoned,)
        if refused:
            self.say(message("canvas.refused.reckoned"), None, refused=True)
        return refused

    def edit_selection(self) -> None:
        """Opens the text of what is selected for typing; in an empty cell makes a card."""
        if self.cell is not None:
            self.add_card_here()
        elif self.session.selection:
            self.edit_text(self.session.selection[-1])

    def add_card_here(self, text: str = "") -> None:
        """Makes a card in the cell in focus, or below the selected card, and opens its text for typing."""
        from journeyeditor.edits import PREFIXES, add_card

        journey, cell, index = self.journey, self.cell, None
        if cell is not None and cell.channel:
            from journeyeditor.app.canvas.meeting import meet

            meet(self, cell, text)
            return
        selected = journey.part_of.get(self.session.selection[-1]) if journey and self.session.selection else None
        if cell is None and isinstance(selected, Card):
            cell = Cell(selected.lane, selected.at)
            index = [card.id for card in self.places().cards_in(cell)].index(selected.id) + 1
        if journey is None or cell is None:
            return
        card = Card(id=self.mint(PREFIXES["card"]), lane=cell.lane, at=cell.at, text=text)
        self.cell = None
        self.session.commit(
            message("canvas.edit.add_card"), add_card(journey.id, card, index), merge_key=card.id, select=(card.id,)
        )
        self.edit_text(card.id, new=True)

    def edit_text(self, key: Id, new: bool = False) -> None:
        """Opens the text of a part of the journey for typing; a `new` card without text goes away again."""
        from journeyeditor.app.canvas.meeting import field_for

        self.finish_editing()
        journey, placed = self.journey, self.scene.main(key)
        field = field_for(self, journey, key) if journey else None
        if field is None or (placed is not None and placed.node.key.part not in TYPED):
            return
        if self.zoom < LEAST_TYPING_ZOOM:
            self.set_zoom(1.0, window_box(mark_for(placed, Look.SELECTED), self.camera).center() if placed else None)
            placed = self.scene.main(key)
        if placed is None:
            return
        self.reveal(key)
        self.session.select((key,))
        self.edited, self._new = key, new
        self.restand()
        self._open_editor(field, key, placed)

    def _open_editor(self, field: Field, key: Id, placed: Placed) -> None:
        from PySide6.QtGui import QTextCursor

        from journeyeditor.app.canvas.badges import Badges
        from journeyeditor.app.canvas.editing import drawn_inset, font_of, typing_place
        from journeyeditor.app.canvas.growing import Growing
        from journeyeditor.app.canvas.text_editor import TextEditor

        self.editor = TextEditor(self.viewport(), self.compiler.inks, partial(self._typed, field))
        mark = typing_place(self.scene, key, placed)
        scale = self.camera.scale
        box, font = window_box(mark, self.camera), font_of(field.type, scale)
        left, top = drawn_inset(self.camera, placed, box, font) or (field.inset[0] * scale, field.inset[1] * scale)
        right = field.right * scale
        self.editor.open(field.text, box, mark.radius * scale, (left, top, right), font)
        if self._new:
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._growing = Growing(self, field, self.editor, (box.width() - left - right) / scale)
        self._badges = Badges(self)
        self.editor.moved = self._badges.follow

    def _typed(self, field: Field, text: str | None, then: Then) -> None:
        """The typing has ended: makes it an edit, takes an empty new card back, goes on where asked."""
        from journeyeditor.app.canvas.text_editor import Then

        editor, self.editor = self.editor, None
        if self._growing is not None:
            self._growing.end()
            self._growing = None
        key, new = self.edited, self._new
        merge = key if new or key == self.fresh else None
        self.edited = self.fresh = ""
        self.restand()
        if self._badges is not None:
            self._badges.hide()
            self._badges.deleteLater()
            self._badges = None
        if editor is not None:
            editor.moved = None
            editor.hide()
            editor.deleteLater()
        had_focus = QApplication.focusWidget() in {None, editor}
        if new and not (text if text is not None else field.text).strip():
            self.session.undo()
        elif text is not None and text != field.text:
            self._commit_text(field, text, merge)
        if had_focus or then is not Then.STAY:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if then is Then.BELOW:
            self.add_card_here()
        elif then is not Then.STAY and self.walk_on(then.value, key):
            self.edit_selection()

    def _commit_text(self, field: Field, text: str, merge: Id | None) -> None:
        try:
            self.session.commit(field.label, field.edit(text.strip()), merge_key=merge)
        except EditError as error:
            self.say(error.message, None, refused=True)

    def finish_editing(self) -> None:
        """Commits a text being typed; call before save, undo, export and close."""
        if self.editor is not None:
            self.editor.finish()

    def follow_card(self) -> None:
        """Keeps the editor on its card while the map scrolls."""
        if self._growing is not None:
            self._growing.fit()


def in_cell(project: Project, journey: Journey, one: Entity | None) -> list[Id]:
    """The cards of a card's cell, or the encounters at an encounter's step in its channel's row."""
    if isinstance(one, Card):
        return [card.id for card in journey.cards if (card.lane, card.at) == (one.lane, one.at)]
    if not isinstance(one, Encounter):
        return []

    def channel(met: Encounter) -> Id:
        used = project.by_id.get(met.touchpoint)
        return used.channel if isinstance(used, Touchpoint) else ""

    return [met.id for met in journey.encounters_at.get(one.step, ()) if channel(met) == channel(one)]
