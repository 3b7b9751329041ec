"""A part of the inspector that is made again when what it shows has changed: lists of measures, links, comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.app.widgets.field import TextField


class Changing(QWidget):
    """`rows()` makes the widgets; `seen()` gives what they are made from, compared by identity."""

    def __init__(
        self, seen: Callable[[], tuple[object, ...]], rows: Callable[[], Iterable[QWidget]], apart: int = 0
    ) -> None:
        """Shows the rows at once, `apart` px from each other."""
        super().__init__()
        self._seen, self._rows = seen, rows
        self._shown: tuple[object, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(apart)
        self.refresh()

    def refresh(self) -> None:
        """Makes the rows again where something else is to be seen."""
        seen = self._seen()
        same = self._shown is not None and len(seen) == len(self._shown)
        if same and all(one is other for one, other in zip(seen, self._shown or (), strict=True)):
            return
        self._shown = seen
        at = self._focused()
        clear(self._column)
        for row in self._rows():
            self._column.addWidget(row)
            row.show() if at is not None else None
        self._line_up()
        self._focus(at)

    def _line_up(self) -> None:
        """Puts the new rows where the old ones were in the order of Tab: Qt appends what is new."""
        whole = self.parentWidget()
        while whole is not None and not isinstance(whole.parent(), QScrollArea):
            whole = whole.parentWidget()
        for before, after in pairwise(stops_of(whole) if whole is not None else ()):
            QWidget.setTabOrder(before, after)

    def _focused(self) -> int | None:
        """The place of what has the keyboard, or is about to have it."""
        now = QApplication.focusWidget()
        return next((n for n, one in enumerate(stops_of(self)) if one is now), None)

    def _focus(self, at: int | None) -> None:
        """Gives the keyboard back to what stands there now."""
        stops = stops_of(self)
        if at is not None and stops:
            stops[min(at, len(stops) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Commits what is typed in the rows."""
        for field in self.findChildren(TextField):
            field.flush()


def stops_of(widget: QWidget) -> list[QWidget]:
    """What the keyboard can be in, in order."""
    own = (one for one in widget.findChildren(QWidget) if one.window() is widget.window())
    return [one for one in own if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and frees it."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
