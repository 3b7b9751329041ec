"""The atlas of a window stands where it stood: after another theme, and when the project is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor import api
from journeyeditor.app.window import Window
from journeyeditor.atlas import placement
from journeyeditor.edits import delete
from journeyeditor.model import Id, evolve
from tests.app.conftest import OpenWindow, pump

Places = dict[Id, tuple[float, float]]


def places(window: Window) -> Places:
    """Where the nodes stand in a window's atlas."""
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.settle()
    return {key: (spot.disc.x, spot.disc.y) for key, spot in window.atlas.canvas.picture.spots.items()}


def test_the_second_opening_needs_no_placing_and_stays_where_it_was(
    open_editor: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = api.new_project(tmp_path / "p.journey", sample="car-insurance")
    window = open_editor(path=path)
    before = places(window)
    assert window.session is not None
    window.session.commit("Delete", delete([window.project.journeys[-1].id]))
    after = places(window)
    assert after == {key: place for key, place in before.items() if key in after}
    window.close()
    pump()

    def computed(*_: object) -> Places:
        raise AssertionError("placed again")

    monkeypatch.setattr(placement, "compute", computed)
    again = open_editor(path=path)
    assert places(again) == after
    again.choose("theme", "dark")
    assert places(again) == after


def test_a_small_project_that_was_only_looked_at_stays_as_it_is(open_editor: OpenWindow, tmp_path: Path) -> None:
    path = api.new_project(tmp_path / "p.journey", sample="car-insurance")
    before = path.read_bytes()
    window = open_editor(path=path)
    places(window)
    window.close()
    pump()
    assert path.read_bytes() == before


def test_places_kept_elsewhere_hold_for_what_is_left(open_editor: OpenWindow, tmp_path: Path) -> None:
    path = api.new_project(tmp_path / "p.journey", sample="car-insurance")
    window = open_editor(path=path)
    before = places(window)
    assert window.session is not None
    window.session.commit("Name", lambda project: evolve(project, title="Ours"))
    window.close()
    pump()
    with api.open_project(path) as session:
        session.commit("Delete", delete([session.project.journeys[0].id]))
    after = places(open_editor(path=path))
    assert after == {key: place for key, place in before.items() if key in after}
    assert len(after) == len(before) - 1
