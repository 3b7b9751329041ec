"""Scroll bars of a canvas: they stay for a while when nothing needs them any more, and cover what is below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

LINGERS = 2000
"""A scroll bar that is no longer needed goes so long after the last edit, ms."""


class Lingering(QTimer):
    """Undone and done again, a card that makes a map higher than its window would change the width of everything
    each time, were the scroll bar to come and go.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        """For one scroll area."""
        super().__init__(area, singleShot=True, interval=LINGERS)
        self.area = area
        self.timeout.connect(self.on_rest)

    def keep(self) -> None:
        """Keeps the bars that are shown though there is nothing to scroll."""
        area, always = self.area, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        for bar, put in (
            (area.horizontalScrollBar(), area.setHorizontalScrollBarPolicy),
            (area.verticalScrollBar(), area.setVerticalScrollBarPolicy),
        ):
            if bar.isVisible() and not bar.maximum():
                put(always)
                self.start()

    def on_rest(self) -> None:
        """Lets those go that nothing needs."""
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def fill_bars(area: QAbstractScrollArea) -> None:
    """Tells Qt that scroll bars have a ground of their own, which each style sheet makes it forget: each step moves
    one of them, and all that lies below would be painted with it.
    """
    for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
        bar.ensurePolished()
        bar.setAutoFillBackground(True)
