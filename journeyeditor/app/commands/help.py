"""The Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


def about(window: Window) -> None:
    """What program this is."""
    from journeyeditor.app.dialogs.about import AboutDialog

    AboutDialog(window).open()


def keys(window: Window) -> None:
    """Every key and what it does."""
    from journeyeditor.app.dialogs.keys import KeysDialog

    KeysDialog(window).open()
