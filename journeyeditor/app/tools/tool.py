"""What every gesture is made of: a pointer, a board to work on, and begin, move, commit, cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QPointF, Qt

from journeyeditor.app.canvas.overlay import Mark, Overlay
from journeyeditor.app.canvas.places import Places
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.errors import Message
from journeyeditor.ids import NewId
from journeyeditor.model import Id, Journey
from journeyeditor.session import Session
from journeyeditor.words import Words


class Pointer(NamedTuple):
    """Where the pointer is: px of the window, pt of the sheet's body; and the keys held with it."""

    window: QPointF
    x: float
    y: float
    shift: bool = False
    control: bool = False


class Choice(NamedTuple):
    """One thing that may be meant by a drop: an icon, what it is, what it does, its key, and what then happens."""

    icon: str
    title: Message | str
    effect: Message | str
    key: str
    take: Callable[[], object]


class Board(Protocol):
    """What a gesture may use of the canvas."""

    session: Session
    words: Words
    mint: NewId
    scene: Scene
    reckoned: Id
    overlay: Overlay

    @property
    def journey(self) -> Journey | None:
        """The journey as it is shown, with what a gesture previews."""
        ...

    def places(self) -> Places:
        """Rows and columns of what is shown."""
        ...

    def set_aside(self, ids: tuple[Id, ...]) -> None:
        """Leaves these out of the picture while they are in the hand."""
        ...

    def say(self, what: Message | None, at: Mark | None, refused: bool = False) -> None:
        """Puts a tag below a slot and the same words into the status bar."""
        ...

    def refresh(self) -> None:
        """Paints the overlay anew."""
        ...

    def let_go(self) -> None:
        """Nothing is in the hand any more: lanes give back the room they kept for it."""
        ...

    def offer(
        self,
        title: Message,
        choices: Sequence[Choice],
        at: Mark,
        dropped: Callable[[], object],
        further: Callable[[int], object] | None = None,
    ) -> None:
        """Lets the person choose in a small popup beside a mark; `dropped` is called when it goes, chosen or not.

        With `further`, Ctrl+Up (−1) and Ctrl+Down (1) put it away and ask about something else.
        """
        ...

    def offer_one_of(self, title: Message, choices: Sequence[Choice], at: Mark, dropped: Callable[[], object]) -> None:
        """The same for a long list, narrowed down by typing."""
        ...

    def scroll_by(self, delta: QPoint) -> None:
        """Moves the sheet with the hand, px."""
        ...


class Tool(Protocol):
    """A gesture under way, from a press to a release or Esc."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like meanwhile."""
        ...

    def move(self, pointer: Pointer) -> None:
        """Follows the pointer."""
        ...

    def commit(self) -> None:
        """The button is let go."""
        ...

    def cancel(self) -> None:
        """Esc: all is as before."""
        ...
