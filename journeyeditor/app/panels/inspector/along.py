"""What a button that deletes would take along, told before it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

from journeyeditor.app.widgets.tips import tips
from journeyeditor.edits import deletion_counts
from journeyeditor.model import Id, Project
from journeyeditor.words import Words

COMING = (QEvent.Type.Enter, QEvent.Type.FocusIn)


class _Teller(QObject):
    """Counts once the pointer or the keyboard comes: counting for each row would cost as much as the list."""

    def __init__(self, words: Words, project: Callable[[], Project], button: QAbstractButton, key: Id) -> None:
        super().__init__(button)
        self.words, self.project, self.button, self.key = words, project, button, key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button's name, and below it the counts."""
        if event.type() in COMING and watched is self.button:
            name = self.button.accessibleName() or self.button.text()
            along = along_with(self.words, self.project(), self.key)
            self.button.setToolTip(f"{name}\n{along}" if along else name)
            self.button.setAccessibleDescription(along)
        return False


def tell_along(words: Words, project: Callable[[], Project], button: QAbstractButton, key: Id) -> None:
    """From now on the tooltip of a button says what goes along with what it deletes; `project` is asked each time."""
    tips().watch(button)
    button.installEventFilter(_Teller(words, project, button, key))


def along_with(words: Words, project: Project, key: Id) -> str:
    """What would go along, each kind with its number; "" for nothing."""
    if key not in project.by_id:
        return ""
    counts = deletion_counts(project, (key,))
    what = ", ".join(words.tr(f"count.{name}", n=count) for name, count in counts.items())
    return words.tr("app.takes_along", what=what) if what else ""
