"""The View menu: zoom, theme, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor.app.atlas import AtlasView
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
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.port.set_zoom(1.0)
    elif window.map is not None:
        window.map.set_zoom(1.0)


def overview(window: Window) -> None:
    """The map from afar, as wide as the canvas; of the atlas all of it."""
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.fit()
    elif window.map is not None:
        window.map.show_overview()


def fit(window: Window) -> None:
    """The whole map, or the whole atlas."""
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.fit()
    elif window.map is not None:
        window.map.fit()


def fit_width(window: Window) -> None:
    """The map, or a view of the atlas, as wide as there is room for."""
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.port.fit_width()
    elif window.map is not None:
        window.map.fit_width()


def fit_selection(window: Window) -> None:
    """What is selected on the map, in the middle; the whole map where nothing is."""
    if window.map is None or shown_atlas(window) is not None:
        return
    from journeyeditor.app.canvas.closer import fit_selection as closer

    if not closer(window.map):
        window.map.fit()


def present(window: Window) -> None:
    """The map over the whole screen, from the stage of what is selected."""
    from journeyeditor.app.presenting import Presentation, stage_at

    desk = window.desk
    window.finish()
    if desk is not None and desk.journey is not None:
        Presentation(window, desk.journey, stage_at(desk.journey, desk.session.selection)).start()


def _zoom(window: Window, factor: float) -> None:
    atlas = shown_atlas(window)
    if atlas is not None:
        atlas.port.set_zoom(atlas.port.eye.zoom * factor)
    elif window.map is not None:
        window.map.set_zoom(window.map.zoom * factor)


def shown_atlas(window: Window) -> AtlasView | None:
    """The atlas where it is what is seen."""
    desk = window.desk
    return window.atlas if desk is not None and desk.places.here.atlas else None
