"""The atlas of a window: made when it is first asked for, its nodes where they stood when the project was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.app.menus import dots_menu

if TYPE_CHECKING:
    from journeyeditor.app.atlas import AtlasView
    from journeyeditor.app.window import Window


def atlas_page(window: Window) -> AtlasView:
    """The page of a window's project, in the window's words and look."""
    from journeyeditor.app.atlas import AtlasView
    from journeyeditor.atlas.communities import By
    from journeyeditor.text import harfbuzz_measure

    desk, session, page = window.desk, window.session, window.page
    assert desk is not None
    assert session is not None
    assert page is not None
    measure = harfbuzz_measure(desk.project.language)
    by = By(window.settings.text("atlas_groups"))
    if window.standing is None:
        window.standing = window.stood = session.standing()
    made = AtlasView(session, window.words, window.look, measure, grouped=by, standing=window.standing)
    made.journey_activated.connect(desk.go)
    made.place_activated.connect(lambda journey, at: desk.go(journey, (at,) if at else ()))
    made.back_requested.connect(lambda: desk.go(desk.places.here.journey, desk.places.here.selection))
    made.export_requested.connect(lambda: window.run("file.export"))
    made.view_picked.connect(desk.see)
    made.focused.connect(page.map.set_focus)
    made.grouped_by.connect(lambda by: window.settings.set("atlas_groups", by))
    made.menu_requested.connect(lambda at: dots_menu(window, "atlas").popup(at))
    return made


def keep_standing(window: Window) -> None:
    """Leaves in the file of a window's project where the nodes stand, if they do not stand as the file says."""
    session, standing = window.session, window.atlas.standing if window.atlas is not None else window.standing
    if session is not None and standing is not None and standing is not window.stood:
        session.keep_standing(standing)
