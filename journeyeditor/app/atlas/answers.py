"""What is asked of a large atlas and takes a while: looked for in a worker, told when it is found, dropped when old."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.app.atlas.worker import FEW, Work, Worker
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.app.widgets.label import label
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.progress import nobody
from journeyeditor.words import Words

About = tuple[object, ...]
"""What an answer is about: the very objects; texts, places and atlases that say the same."""


class Answers(QObject):
    """`found()` is told when something looked for is found, `progress()` meanwhile."""

    found = Signal()
    progress = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Knows nothing; what it works with ends with `close`."""
        super().__init__(parent)
        self._known: dict[str, tuple[About, object]] = {}
        self._asked: dict[str, About] = {}
        self._workers: dict[str, Worker] = {}

    def ask(self, name: str, about: About, work: Work, atlas: Atlas) -> Any:
        """The answer of a name about something: at once in a small atlas, else None until it is found."""
        known = self._known.get(name)
        if known is not None and same(known[0], about):
            return known[1]
        if len(atlas.journeys) <= FEW:
            self._known[name] = (about, work(nobody))
            return self._known[name][1]
        if not same(self._asked.get(name, ()), about):
            self._asked[name] = about
            self._worker(name).ask(work)
        return None

    def _worker(self, name: str) -> Worker:
        if name not in self._workers:
            made = self._workers[name] = Worker(f"atlas {name}", self)
            made.progress.connect(self.progress)
            made.done.connect(lambda: self._take(name))
        return self._workers[name]

    def _take(self, name: str) -> None:
        self._known[name] = (self._asked.pop(name), self._workers[name].found)
        self.found.emit()

    def share(self, name: str) -> float:
        """How much of something is looked through, 0–1."""
        return self._workers[name].share if name in self._workers else 0.0

    @property
    def busy(self) -> bool:
        """Whether anything is looked for."""
        return bool(self._asked)

    def drop(self, name: str) -> None:
        """Something is not looked for any more."""
        self._asked.pop(name, None)
        if name in self._workers:
            self._workers[name].drop()

    def wait(self, seconds: float) -> None:
        """Waits for all that is looked for."""
        for name in tuple(self._asked):
            self._workers[name].wait(seconds)

    def close(self) -> None:
        """Ends the workers."""
        self._asked.clear()
        for worker in self._workers.values():
            worker.close()


class Looking(QWidget):
    """That something is looked for, how far that is, and a word that ends it: `ended()`."""

    ended = Signal()

    def __init__(self, words: Words, answers: Answers, name: str) -> None:
        """Follows the progress of an answer."""
        super().__init__()
        self.words, self.answers, self.name = words, answers, name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.told = label("", 13, 400, "second", tabular=True)
        row.addWidget(self.told, 1)
        self.cancel = LinkButton(words.tr("app.cancel"))
        self.cancel.clicked.connect(self.ended)
        row.addWidget(self.cancel)
        answers.progress.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Says how far it is."""
        self.told.setText(self.words.tr("atlas.looking", share=self.words.percent(self.answers.share(self.name))))


def same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether both are about the very same."""
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str | dict | Atlas) and a == b) for a, b in zip(one, other, strict=True)
    )
