"""Fields of the inspector: a label above a control that shows what the project says and commits what is typed."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journeyeditor.app.theme import font
from journeyeditor.app.typed import typed_text
from journeyeditor.app.widgets.label import label

PAUSE = 300
"""After so many ms without a key, what was typed is committed; further keys are the same step of undo."""

HISTORY_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

Get = Callable[[], str]
Put = Callable[[str, object], str | None]
"""Takes a text and a merge key; returns a sentence that says why it cannot be, or None."""


class Field(QWidget):
    """A label and what stands below it, 5 px apart. `refresh` shows the project anew."""

    def __init__(self, title: str, control: QWidget | None = None, refresh: Callable[[], None] | None = None) -> None:
        """`title` "" leaves the label out."""
        super().__init__()
        self.title = label(title, 12, 500, "second")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)
        self.column.addWidget(self.title)
        self.title.setHidden(not title)
        if control is not None:
            self.column.addWidget(control)
            if title:
                control.setAccessibleName(title)
                self.title.setBuddy(control)
        self.shows = refresh
        self._name, self._mixed = title, ""

    def refresh(self) -> None:
        """Shows what the project says now."""
        if self.shows:
            self.shows()

    def say_mixed(self, word: str) -> None:
        """Puts a word beside the label: that several things differ here; "" takes it away."""
        if word != self._mixed:
            self._mixed = word
            self.title.setText(f"{self._name} · {word}" if word else self._name)

    def flush(self) -> None:
        """Commits what is typed."""


class TextField(Field):
    """A field of text, of one line or several. What a person types is committed after a pause and on leaving."""

    left = Signal()

    def __init__(self, title: str, get: Get, put: Put, hint: str = "", lines: int = 1) -> None:
        """`get` reads the project, `put` commits; `hint` stands in an empty field."""
        self.edit: QLineEdit | Area = QLineEdit() if lines == 1 else Area(lines)
        super().__init__(title, self.edit)
        self.get, self.put = get, put
        self.visit = 0
        self.edit.setFont(font(13))
        self.edit.setPlaceholderText(hint)
        self.edit.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.commit)
        self._error = label("", 12, 400, "neg")
        self._error.setWordWrap(True)
        self._error.hide()
        self.column.addWidget(self._error)
        self.refresh()
        self.edit.textChanged.connect(self.on_text)
        if isinstance(self.edit, QLineEdit):
            self.edit.returnPressed.connect(self.flush)

    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else typed_text(self.edit.document())

    def error(self) -> str:
        """The sentence below the field, or ""."""
        return self._error.text()

    def on_text(self) -> None:
        """Waits for a pause; a text that is the project's own changes nothing."""
        if self.text() != self.get():
            self._timer.start()

    def flush(self) -> None:
        """Commits what is typed, once; the subject may be gone where nothing is."""
        if self._timer.isActive():
            self._timer.stop()
            self.commit()

    def commit(self) -> None:
        """Commits the text where it is another than the project's."""
        text = self.text()
        if text != self.get():
            self.say(self.put(text, (id(self), self.visit)) or "")
        else:
            self.say("")

    def say(self, sentence: str) -> None:
        """Shows what is wrong with the text, or nothing."""
        changed = bool(sentence) != bool(self._error.text())
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        if not changed:
            return
        self.edit.setProperty("error", bool(sentence))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def refresh(self) -> None:
        """Shows the project's text, unless a person is typing another just now."""
        if self._timer.isActive() or self.text() == self.get():
            return
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(self.get())
            self.edit.setCursorPosition(0) if not self.edit.hasFocus() else None
        else:
            self.edit.setPlainText(self.get())
        self._timer.stop()
        self.say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commits on leaving; Esc takes back what is typed; undo and redo are the window's, not the field's."""
        if event.type() == QEvent.Type.FocusIn:
            self.visit += 1
        elif event.type() == QEvent.Type.FocusOut:
            self.flush()
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if any(event.matches(key) for key in HISTORY_KEYS):
                event.ignore()
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._timer.isActive():
            self._timer.stop()
            self.refresh()
            return True
        return any(event.matches(key) for key in HISTORY_KEYS)


class Area(QPlainTextEdit):
    """A field of several lines that grows with its text; Tab goes on to the next field."""

    def __init__(self, lines: int) -> None:
        """At least so many lines high."""
        super().__init__()
        self._least = lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the text at other places, of which the document says nothing."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _grow(self) -> None:
        line, document = self.fontMetrics().lineSpacing(), self.document()
        layout = document.documentLayout()
        blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
        height = sum(layout.blockBoundingRect(block).height() for block in blocks)
        self.setFixedHeight(max(line * self._least, math.ceil(height)) + 16)


class Pair(QWidget):
    """Two fields beside each other, 10 px apart; the shares are of the width."""

    def __init__(self, fields: Sequence[Field], shares: Sequence[int] = (1, 1)) -> None:
        """As many shares as fields."""
        super().__init__()
        self.fields = tuple(fields)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for field, share in zip(fields, shares, strict=True):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        """Both anew."""
        for field in self.fields:
            field.refresh()

    def flush(self) -> None:
        """Both."""
        for field in self.fields:
            field.flush()


def head_row(title: str, *right: QWidget, count: QLabel | None = None) -> QHBoxLayout:
    """A group's head: its name, a count, and at the right what adds to it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label(title, 12, 500, "second"))
    if count is not None:
        row.addWidget(count)
    row.addStretch(1)
    for widget in right:
        row.addWidget(widget)
    return row
