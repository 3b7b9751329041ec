"""The Go menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


def atlas(window: Window) -> None:
    """All journeys and what joins them."""
    desk = window.desk
    if desk is not None and desk.project.journeys:
        desk.go(desk.places.here.journey, desk.session.selection, atlas=True)


def back(window: Window) -> None:
    """To the place before."""
    if window.desk is not None:
        window.desk.back()


def forward(window: Window) -> None:
    """To the place one came back from."""
    if window.desk is not None:
        window.desk.forward()
