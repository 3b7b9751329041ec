"""The names of the value matrix's quadrants, typed in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeyeditor.app.theme import font
from journeyeditor.edits import Edit, set_project
from journeyeditor.layout.atlas_matrix import CORNERS
from journeyeditor.model import Project, evolve
from journeyeditor.words import Words

WIDTH, HEIGHT = 240, 29
NAMES = tuple(name for name, _, _ in CORNERS)


class QuadrantField(QLineEdit):
    """Hidden until `open_at`. Enter and leaving keep what is typed, Esc does not; Tab goes on to the next quadrant.

    `named(quadrant, text)`; `left(quadrant)` asks for another, "" for none.
    """

    named = Signal(str, str)
    left = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Belongs to the matrix."""
        super().__init__(parent)
        self.words, self.quadrant, self.before = words, "", ""
        self.setFont(font(15, 600))
        self.setProperty("ownRing", True)
        self.installEventFilter(self)
        self.hide()

    def open_at(self, quadrant: str, text: str, box: QRectF) -> None:
        """Shows a quadrant's name for typing, over where it stands (px)."""
        self.quadrant, self.before = quadrant, text
        right = {name: side for name, side, _ in CORNERS}[quadrant]
        x = box.right() - WIDTH if right else box.left()
        self.setGeometry(round(x), round(box.top() - 8), WIDTH, HEIGHT)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.words.tr("atlas.matrix.rename", name=text))
        self.setText(text)
        self.selectAll()
        self.show()
        self.setFocus()

    def shut(self, keep: bool) -> None:
        """Goes away with what was typed, or without."""
        quadrant, self.quadrant = self.quadrant, ""
        self.hide()
        if keep and quadrant and self.text().strip() != self.before:
            self.named.emit(quadrant, self.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the class."""
        if event.type() == QEvent.Type.FocusOut and self.quadrant:
            self.shut(True)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, here = event.key(), self.quadrant
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(key), 0)
        if step:
            self.shut(True)
            self.left.emit(NAMES[(NAMES.index(here) + step) % len(NAMES)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.shut(key != Qt.Key.Key_Escape)
            self.left.emit("")
        return bool(step) or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def renamed(quadrant: str, text: str, standard: str) -> Edit:
    """Gives a quadrant a name of the project's own; the standard word, and none, give the standard one back."""

    def edit(project: Project) -> Project:
        own = "" if text == standard else text
        return set_project(quadrants=evolve(project.quadrants, **{quadrant: own}))(project)

    return edit
