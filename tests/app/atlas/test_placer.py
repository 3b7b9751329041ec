"""The worker that places journeys: it tells how far it is, and lets go of what nobody wants any more."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas.placer import Placer
from journeyeditor.atlas import build
from journeyeditor.atlas.placement import computed
from journeyeditor.edits import delete, set_encounter
from tests.atlas.small import three_journeys
from tests.benchmarks.atlases import big_atlas
from tests.waiting import LONG


def test_it_tells_how_far_it_is(qt_application: QApplication) -> None:
    placer, told, atlas = Placer(), list[float](), build(three_journeys())
    placer.progress.connect(lambda: told.append(placer.share))
    placer.ask(atlas)
    placer.wait(LONG)
    qt_application.processEvents()
    placer.close()
    assert told
    assert placer.positions(atlas) == computed(atlas)


def test_work_on_an_atlas_no_longer_wanted_ends(qt_application: QApplication) -> None:
    large, small, placer = build(big_atlas(400, 4_000, 900)), build(three_journeys()), Placer()
    placer.ask(large)
    placer.ask(small)
    placer.wait(LONG)
    assert placer.positions(small) == computed(small)
    assert placer.positions(large) is None
    placer.ask(large)
    placer.close()
    assert placer.positions(large) is None


def test_after_a_small_edit_all_stay_where_they_were_without_waiting(qt_application: QApplication) -> None:
    before = three_journeys()
    after = set_encounter("renewal", "enc_renewal_1", touchpoint="a")(before)
    less, placer = delete(["claim"])(after), Placer()
    placer.ask(build(before))
    placer.wait(LONG)
    places = placer.positions(build(before))
    assert places is not None
    for project in (after, less, after):
        placer.ask(build(project))
        kept = placer.positions(build(project))
        assert kept == {one.id: places[one.id] for one in project.journeys}
    placer.close()
