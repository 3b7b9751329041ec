"""The worker that composes the picture: small ones at once, large ones meanwhile, none that nobody wants any more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas import composer
from journeyeditor.app.atlas.composer import AT_ONCE, Composed, Composer, Wanted
from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.edits import set_encounter
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Project
from journeyeditor.words import Words
from tests.app.atlas.page import page
from tests.atlas.small import three_journeys
from tests.benchmarks.atlases import lively_atlas
from tests.fake_measure import FakeMeasure
from tests.waiting import LONG

pytestmark = pytest.mark.usefixtures("qt_application")


def wanted(project: Project) -> Wanted:
    """A project's journeys in rows of ten."""
    atlas = build(project)
    places = {one.id: (n % 10 * 150.0, n // 10 * 150.0) for n, one in enumerate(atlas.journeys)}
    return Wanted(project, atlas, places, AtlasOptions())


class Listener:
    """A composer and what it told."""

    def __init__(self) -> None:
        self.composer = Composer(Words("en"), FakeMeasure())
        self.found: list[Composed] = []
        self.shares: list[float] = []
        self.composer.composed.connect(self.take)
        self.composer.progress.connect(lambda: self.shares.append(self.composer.share))

    def take(self) -> None:
        """Keeps what is told."""
        assert self.composer.found is not None
        self.found.append(self.composer.found)

    def settle(self) -> None:
        self.composer.wait(LONG)
        QApplication.processEvents()


def test_a_small_picture_is_there_at_once() -> None:
    listener = Listener()
    listener.composer.ask(wanted(three_journeys()))
    assert [set(one.picture.spots) for one in listener.found] == [{"claim", "complaint", "renewal"}]
    assert len(listener.found[0].legend) > 2
    listener.composer.close()


def test_a_large_one_comes_later_and_says_how_far_it_is() -> None:
    listener, large = Listener(), wanted(lively_atlas(AT_ONCE + 60))
    listener.composer.ask(large)
    assert listener.found == []
    listener.settle()
    (found,) = listener.found
    assert found.picture.spots == compose(large.atlas, large.positions, FakeMeasure(), large.options).spots
    assert listener.shares == sorted(listener.shares)
    assert len(listener.shares) > 3
    listener.composer.close()


def test_what_is_asked_for_again_is_not_made_again_and_what_nobody_wants_is_not_told() -> None:
    listener, large = Listener(), wanted(lively_atlas(AT_ONCE + 60))
    listener.composer.ask(large)
    listener.composer.ask(replace(large, options=AtlasOptions(least_shared=3)))
    listener.composer.ask(replace(large, options=AtlasOptions(least_shared=3), atlas=build(large.project)))
    listener.settle()
    assert [min(line.overlap.count for line in one.picture.overlaps) for one in listener.found] == [3]
    listener.composer.ask(large)
    listener.composer.close()
    listener.settle()
    assert len(listener.found) == 1


def test_a_node_put_down_in_a_large_atlas_stays_under_the_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "AT_ONCE", 1)
    with page(three_journeys()) as found:
        key = "claim"
        before, start = found.canvas.picture, found.spot(key)
        found.view.on_moved(key, 5_000.0, 40.0, "")
        assert found.canvas.picture is before
        assert found.canvas.shown.put == key
        found.view.settle()
        disc = found.canvas.picture.spots[key].disc
        assert (disc.x, disc.y) == (5_000.0, 40.0)
        assert found.canvas.shown.put == ""
        assert found.spot(key) != start


def test_paper_shows_the_picture_that_is_seen() -> None:
    with page(three_journeys()) as found:
        found.session.commit("Share", set_encounter("renewal", "enc_renewal_1", touchpoint="a"))
        found.view.settle()
        seen = found.view.as_seen()
        places = place(build(seen))
        assert places == {key: (spot.disc.x, spot.disc.y) for key, spot in found.canvas.picture.spots.items()}
        assert all(one.place is None for one in found.session.project.journeys)
