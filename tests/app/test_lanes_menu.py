"""Which lanes are shown is chosen in a menu, by key: hidden ones come back, sets of lanes are one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from journeyeditor.app.menus import fill_menus
from journeyeditor.app.window import Window
from journeyeditor.edits import LANES_OF
from journeyeditor.model import Journey, JourneyKind, Lane
from tests.app.conftest import pump
from tests.app.person import claim
from tests.app.test_menus import below
from tests.keyboard import Keyboard


@pytest.fixture
def keys(window: Window) -> Keyboard:
    """The keyboard on the accident claim."""
    claim(window)
    return Keyboard(window)


def choose(keys: Keyboard, text: str) -> None:
    """Takes an entry of View, Lanes."""
    menu = QMenu(keys.window)
    fill_menus(keys.window, menu)
    below(menu, "View").popup(keys.window.mapToGlobal(QPoint(200, 100)))
    pump()
    keys.pick("Lanes").pick(text)
    menu.close()
    pump()


def now(keys: Keyboard) -> Journey:
    """The journey as it is."""
    assert keys.window.desk is not None
    assert keys.window.desk.journey is not None
    return keys.window.desk.journey


def shown(journey: Journey) -> list[str]:
    """The kinds of the lanes one sees, top first."""
    return [lane.kind for lane in journey.lanes if not lane.hidden]


def on_the_map(keys: Keyboard, lane: Lane) -> bool:
    """Whether the canvas draws it."""
    assert keys.window.map is not None
    return keys.window.map.scene.main(lane.id) is not None


def test_a_hidden_lane_comes_back_with_its_cards(keys: Keyboard) -> None:
    before = now(keys)
    lane = next(one for one in before.lanes if one.kind == "actions")
    name = lane.title or keys.window.words.tr("lane.actions")
    choose(keys, name)
    assert not on_the_map(keys, lane)
    assert now(keys).cards == before.cards
    choose(keys, name)
    assert on_the_map(keys, lane)
    assert now(keys).lanes == before.lanes


def test_a_set_of_lanes_hides_adds_and_is_one_step(keys: Keyboard) -> None:
    before = now(keys)
    choose(keys, "Lanes of a service blueprint")
    blueprint = LANES_OF[JourneyKind.SERVICE_BLUEPRINT]
    assert sorted(shown(now(keys))) == sorted(blueprint)
    order = [kind for kind in shown(now(keys)) if kind.startswith("line_") or kind.endswith("stage")]
    assert order == [kind for kind in blueprint if kind in order]
    assert now(keys).cards == before.cards
    keys.window.run("edit.undo")
    assert now(keys) == before


def test_all_lanes_are_shown_again(keys: Keyboard) -> None:
    before = now(keys)
    choose(keys, "Lanes of an experience map")
    assert any(lane.hidden for lane in now(keys).lanes)
    choose(keys, "All lanes")
    assert not any(lane.hidden for lane in now(keys).lanes)
    assert {lane.id for lane in before.lanes} <= {lane.id for lane in now(keys).lanes}
