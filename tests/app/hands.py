"""Hands on the keyboard of a window, and eyes that see what is selected; what they are to make."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.window import Window
from journeyeditor.model import Channel, Encounter, Id, Journey, Metric, Project, Touchpoint
from tests.app.conftest import pump
from tests.keyboard import Keyboard

MOST_STEPS = 200
"""So often is a key pressed before something on the map counts as out of reach."""


class Wanted(NamedTuple):
    """What is to be made: a journey of the sample, and the sample for what the journey refers to."""

    project: Project
    journey: Journey

    def touchpoint(self, one: Encounter) -> Touchpoint:
        """The touchpoint of an encounter."""
        found = self.project.by_id[one.touchpoint]
        assert isinstance(found, Touchpoint)
        return found

    def channel(self, one: Encounter) -> Channel:
        """The channel of an encounter."""
        found = self.project.by_id[self.touchpoint(one).channel]
        assert isinstance(found, Channel)
        return found

    def metric(self, key: Id) -> Metric:
        """What was measured."""
        found = self.project.by_id[key]
        assert isinstance(found, Metric)
        return found


class Hands:
    """Ten fingers on the keyboard of a window, and eyes that see what is selected."""

    def __init__(self, window: Window, wanted: Wanted) -> None:
        """The window shows a project without a journey."""
        self.window, self.keys, self.wanted = window, Keyboard(window), wanted

    @property
    def map(self) -> MapView:
        """The canvas."""
        assert self.window.map is not None
        return self.window.map

    @property
    def made(self) -> Journey:
        """What there is by now."""
        assert self.map.journey is not None
        return self.map.journey

    def go(self, there: Callable[[MapView], bool], key: str = "Tab") -> Keyboard:
        """Presses a key on the map until something holds."""
        for _ in range(MOST_STEPS):
            if there(self.map):
                pump(1)
                return self.keys
            self.keys.strike(key)
        raise AssertionError(f"{key} does not lead there")

    def select(self, key: Id) -> Keyboard:
        """From the map's first stop on, by Tab."""
        if self.map.session.selection == (key,):
            return self.keys
        return self.go(lambda view: view.session.selection == (key,))

    def to_map(self) -> Hands:
        """F6 until the map has the keyboard."""
        for _ in range(4):
            if self.keys.at is not self.map:
                self.keys.press("F6")
        assert self.keys.at is self.map
        return self

    def from_start(self) -> Hands:
        """Back to the map, with nothing selected: Tab begins anew."""
        self.to_map().keys.press("Escape")
        return self

    def lane(self, kind: str) -> Id:
        """A lane of the map by its kind."""
        return next(one.id for one in self.made.lanes if one.kind == kind)

    def row(self, channel: str) -> Id:
        """A channel of the project by its name."""
        return next(one.id for one in self.window.project.channels if one.name == channel)


def in_lane(lane: Id) -> Callable[[MapView], bool]:
    """Whether an empty cell of a lane has the focus."""
    return lambda view: view.cell is not None and view.cell.lane == lane


def in_row(channel: Id) -> Callable[[MapView], bool]:
    """Whether an empty place of a channel's row has the focus."""
    return lambda view: view.cell is not None and view.cell.channel == channel


def on(wanted: Collection[Id]) -> Callable[[MapView], bool]:
    """Whether one of these is selected."""
    return lambda view: any(key in wanted for key in view.session.selection)
