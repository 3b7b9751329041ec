"""Work aside from the window's thread: only what was asked for last is found, and the window makes it ready in bits."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas.canvas import AtlasCanvas
from journeyeditor.app.atlas.reckoner import Reckoner
from journeyeditor.app.atlas.worker import FEW, Worker
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.collecting import Collecting
from journeyeditor.app.theme import look_of
from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.atlas.progress import Told
from journeyeditor.edits import delete, set_encounter
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.model import evolve
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import three_journeys
from tests.benchmarks.atlases import lively_atlas

pytestmark = pytest.mark.usefixtures("qt_application")
LONG = 60.0


def test_what_is_asked_for_last_is_found_and_work_before_it_ends() -> None:
    worker, begun, free, told = Worker("test"), Event(), Event(), list[object]()
    worker.done.connect(lambda: told.append(worker.found))
    ended = list[str]()

    def long(tell: Told) -> str:
        begun.set()
        free.wait(LONG)
        tell(0.5)
        ended.append("not told that nobody wants it")
        return "long"

    worker.ask(long)
    begun.wait(LONG)
    worker.ask(lambda _: "short")
    free.set()
    worker.wait(LONG)
    assert told == ["short"]
    assert not worker.busy
    worker.close()
    QApplication.processEvents()
    worker.ask(lambda _: "after its end")
    assert not worker.busy
    QApplication.processEvents()
    assert (told, ended) == (["short"], [])


def test_what_it_raises_is_raised_in_the_windows_thread() -> None:
    worker = Worker("test")

    def wrong(_tell: Told) -> object:
        raise KeyError("nothing")

    worker.ask(wrong)
    with pytest.raises(KeyError):
        worker.wait(LONG)
    worker.close()


def test_the_collector_rests_while_anybody_works() -> None:
    one, other, free = Worker("one"), Worker("other"), Event()
    for worker in (one, other):
        worker.ask(lambda _: free.wait(LONG))
    assert len(Collecting.wanting) == 2
    free.set()
    one.wait(LONG)
    assert len(Collecting.wanting) == 1
    other.close()
    one.close()
    assert not Collecting.wanting


def test_a_large_atlas_is_reckoned_aside_and_follows_edits_at_once() -> None:
    reckoner, large = Reckoner(), lively_atlas(FEW + 40)
    assert not reckoner.ask(large)
    assert reckoner.atlas.journeys == ()
    reckoner.wait(LONG)
    assert reckoner.atlas == build(large)
    edited = set_encounter("jny_50", "enc_50_3", touchpoint="tpt_7")(large)
    assert reckoner.ask(edited)
    assert reckoner.atlas == build(edited)
    assert reckoner.ask(delete(["jny_3"])(edited))
    turned = evolve(large, journeys=large.journeys[::-1])
    assert not reckoner.ask(turned)
    assert reckoner.atlas != build(turned)
    assert reckoner.ask(edited)
    assert reckoner.atlas == build(edited)
    reckoner.close()


def test_a_scene_is_shown_once_it_is_ready_in_whatever_theme() -> None:
    project = three_journeys()
    atlas = build(project)
    picture = compose(atlas, place(atlas), harfbuzz_measure())
    scene = Scene(canvas_drawing(project, picture, Words("en"), harfbuzz_measure()))
    canvas = AtlasCanvas(look_of("light"), str)
    canvas.bring_picture(picture, scene, None)
    assert canvas.picture is not picture
    canvas.set_look(look_of("dark"))
    canvas.readying.finish()
    assert canvas.picture is picture
    assert canvas.scene is scene
    assert all(len(group.made) == len(group.group.nodes) for group in scene.groups)
