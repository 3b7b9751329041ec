"""The atlas of a window: made when it is first asked for, its nodes where they stood when the project was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.app.menus import dots_menu
from journeyeditor.settings import MOST_RECENT

if TYPE_CHECKING:
    from pathlib import Path

    from journeyeditor.app.atlas import AtlasView
    from journeyeditor.app.atlas.ahead import AtlasAhead
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
    ahead, window.ahead = window.ahead, None
    if ahead is not None and ahead.known is not None:
        window.standing, window.stood = ahead.known.standing, ahead.known.stood
    elif window.standing is None:
        window.standing = window.stood = session.standing()
    made = AtlasView(session, window.words, window.look, measure, grouped=by, standing=window.standing, ahead=ahead)
    made.journey_activated.connect(desk.go)
    made.place_activated.connect(lambda journey, at: desk.go(journey, (at,) if at else ()))
    made.back_requested.connect(lambda: desk.go(desk.places.here.journey, desk.places.here.selection))
    made.export_requested.connect(lambda: window.run("file.export"))
    made.view_picked.connect(desk.see)
    made.focused.connect(page.map.set_focus)
    made.grouped_by.connect(lambda by: window.settings.set("atlas_groups", by))
    made.menu_requested.connect(lambda at: dots_menu(window, "atlas").popup(at))
    return made


def atlas_ahead(window: Window, path: Path) -> AtlasAhead | None:
    """Shows in a window the atlas of a project that was closed there, before the project is read; None for others."""
    if not was_left_in_atlas(window, path):
        return None
    from journeyeditor import api
    from journeyeditor.app.atlas.ahead import AtlasAhead
    from journeyeditor.text import harfbuzz_measure

    look, own = api.atlas_look(path), window.settings.text("atlas_groups") == "group"
    page = AtlasAhead(path, window.words, window.look, harfbuzz_measure(window.words.language), look, heads=own)
    window.setCentralWidget(page)
    window.ahead = page
    title = look.title if look is not None and look.title else path.stem
    window.setWindowTitle(window.words.tr("app.window_title", project=title))
    return page


def left_in_atlas(window: Window) -> list[str]:
    """The files whose atlas was seen when their window was closed."""
    found = window.settings.get("left_in_atlas")
    return found if isinstance(found, list) else []


def was_left_in_atlas(window: Window, path: Path) -> bool:
    """Whether a file's atlas was seen when its window was closed."""
    return str(path.resolve()) in left_in_atlas(window)


def remember_place(window: Window) -> None:
    """Notes whether the atlas is seen as the window closes its project: there it opens again."""
    session, desk = window.session, window.desk
    if session is None or desk is None:
        return
    path, before = str(session.path.resolve()), left_in_atlas(window)
    after = [one for one in before if one != path][: MOST_RECENT - 1]
    after = [path, *after] if desk.places.here.atlas else after
    if after != before:
        window.settings.set("left_in_atlas", after)


def keep_atlas(window: Window) -> None:
    """Leaves in the file of a window's project where the nodes stand, if they do not stand as the file says, and what
    of the graph is seen."""
    session, atlas = window.session, window.atlas
    standing = atlas.standing if atlas is not None else window.standing
    if session is None or standing is None:
        return
    if standing is not window.stood:
        session.keep_standing(standing)
    if atlas is not None and atlas.isVisible() and atlas.tab is None and atlas.scope.open:
        from journeyeditor.app.atlas.kept_picture import look_kept

        rows = atlas.lead.height(), atlas.legend.height()
        wanted = session.wants_atlas_look(len(standing.places))
        look = look_kept(atlas.canvas, window.project.title, rows) if wanted else None
        if look is not None:
            session.keep_atlas_look(look)
