"""The View menu: zoom, theme, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

STEP = 1.2


def zoom_in(window: Window) -> None:
    """A fifth larger."""
    _zoom(window, STEP)


def zoom_out(window: Window) -> None:
    """A fifth smaller."""
    _zoom(window, 1 / STEP)


def zoom_100(window: Window) -> None:
    """To 100 %."""
    if window.map is not None:
        window.map.set_zoom(1.0)


def overview(window: Window) -> None:
    """The map from afar, as wide as the canvas."""
    if window.map is not None:
        window.map.show_overview()


def fit(window: Window) -> None:
    """The whole map, or the whole atlas."""
    if window.atlas is not None:
        window.atlas.fit()
    elif window.map is not None:
        window.map.fit()


def fit_width(window: Window) -> None:
    """The map as wide as the canvas."""
    if window.map is not None:
        window.map.fit_width()


def _zoom(window: Window, factor: float) -> None:
    if window.map is not None:
        window.map.set_zoom(window.map.zoom * factor)
