"""Pulling at a handle: a value follows the pointer, previewed from the state at its start, committed once."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.overlay import Mark
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.edits import Edit
from journeyeditor.errors import EditError, Message
from journeyeditor.model import Id, Journey

V = TypeVar("V")


class Pull(Generic[V]):
    """One value of one thing. `cursor` is the handle's."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, board: Board, subject: Id, start: Pointer) -> None:
        """Takes what the handle belongs to and where it was pressed."""
        self.board = board
        self.subject = subject
        self.start = start
        self.places = board.places()
        self.journey: Journey = self.places.journey
        self.gesture = board.session.begin()
        self.aimed: V | None = None

    def value(self, pointer: Pointer) -> V:
        """What the pointer asks for."""
        raise NotImplementedError

    def edit(self, value: V) -> Edit:
        """The edit that sets it."""
        raise NotImplementedError

    def label(self) -> Message:
        """What the edit is called."""
        raise NotImplementedError

    def name(self, value: V) -> Message:
        """The words on the tag."""
        raise NotImplementedError

    def mark(self, pointer: Pointer) -> Mark | None:
        """The frame shown meanwhile; the tag stands below it."""
        raise NotImplementedError

    def move(self, pointer: Pointer) -> None:
        """Previews what the pointer asks for."""
        value = self.value(pointer)
        said = None
        if value != self.aimed:
            self.aimed = value
            said = self.gesture.preview(self.edit(value))
        mark = self.mark(pointer)
        self.board.overlay.marks[:] = [mark] if mark else []
        self.board.say(said or self.name(value), mark, refused=said is not None)
        self.board.refresh()

    def commit(self) -> None:
        """Makes it so."""
        self._end()
        try:
            self.gesture.commit(self.label())
        except EditError as error:
            self.board.say(error.message, None, refused=True)

    def cancel(self) -> None:
        """Puts it back."""
        self._end()
        self.gesture.drop()

    def _end(self) -> None:
        self.board.overlay.clear()
        self.board.say(None, None)
        self.board.refresh()
