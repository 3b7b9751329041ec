"""The Go menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


def atlas(window: Window) -> None:
    """All journeys and what joins them."""
    desk = window.desk
    if desk is not None and desk.project.journeys:
        view = window.atlas.shown if window.atlas else ""
        desk.go(desk.places.here.journey, desk.session.selection, atlas=True, view=view)


def back(window: Window) -> None:
    """To the place before."""
    if window.desk is not None:
        window.desk.back()


def forward(window: Window) -> None:
    """To the place one came back from."""
    if window.desk is not None:
        window.desk.forward()


def next_part(window: Window) -> None:
    """The keyboard goes on to the next part of the window: toolbar, project, map, inspector."""
    _to_part(window, 1)


def previous_part(window: Window) -> None:
    """And back to the one before."""
    _to_part(window, -1)


def _to_part(window: Window, step: int) -> None:
    page, now = window.page, QApplication.focusWidget()
    if page is None or not page.isVisible():
        return
    parts: list[QWidget] = [page.toolbar, page.project, page.map, page.inspector]
    at = next((n for n, one in enumerate(parts) if now is not None and (one is now or one.isAncestorOf(now))), None)
    window.finish()
    page.inspector.settle()
    for away in range(1, len(parts) + 1):
        entry = entry_of(parts[(away * step + (at if at is not None else 1)) % len(parts)])
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)
            return


def entry_of(part: QWidget) -> QWidget | None:
    """What the keyboard meets first in a part of the window: itself, or the first of its own in the order of Tab."""
    one: QWidget | None = part
    while one is not None:
        own = one is part or part.isAncestorOf(one)
        if own and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisible():
            return one
        one = one.nextInFocusChain()
        one = None if one is part else one
    return None
