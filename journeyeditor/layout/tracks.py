"""Parallel tracks: lines that share a gutter or a corridor run beside each other, never on top of each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from journeyeditor.layout.many import Many

APART = 2.0
"""Two stretches of one track keep this distance, pt."""

PITCH = 2.25
CLOSEST = 1.2
EDGE = 1.2
"""Tracks lie PITCH apart, CLOSEST where it is narrow, and EDGE off what bounds the gutter (pt)."""


class Stretch(NamedTuple):
    """What a line asks of a gutter or corridor: from one place to another along it, pt."""

    key: Hashable
    lane: int
    start: float
    end: float


class Track(NamedTuple):
    """The track a line got, and how many there are where it runs."""

    place: int
    of: int


def allotted(stretches: Iterable[Stretch]) -> Mapping[Hashable, Track]:
    """The first free track for each stretch, in the order given."""
    return KeptTracks().allotted(stretches)


class KeptTracks:
    """The tracks given last, by where lines share one; the same lines there get the same again."""

    __slots__ = ("shared",)

    def __init__(self) -> None:
        """Starts with no line."""
        self.shared: Many[dict[Hashable, Track]] = Many()

    def allotted(self, stretches: Iterable[Stretch]) -> Mapping[Hashable, Track]:
        """The first free track for each stretch, in the order given."""
        lanes: dict[int, list[Stretch]] = {}
        for stretch in stretches:
            lanes.setdefault(stretch[1], []).append(stretch)
        found: dict[Hashable, Track] = {own[0][0]: ALONE for own in lanes.values() if len(own) == 1}
        shared = {lane: own for lane, own in lanes.items() if len(own) > 1}
        for tracks in self.shared.each(shared, zip(map(tuple, shared.values()), strict=True), _beside):
            found |= tracks
        return found


ALONE = Track(0, 1)


def _beside(stretches: Iterable[Stretch]) -> dict[Hashable, Track]:
    """The tracks of those that share a gutter or a corridor."""
    tracks: list[list[tuple[float, float]]] = []
    placed: list[tuple[Hashable, int]] = []
    for key, _, start, end in stretches:
        low, high = min(start, end), max(start, end)
        index = next((i for i, track in enumerate(tracks) if _free(track, low, high)), len(tracks))
        if index == len(tracks):
            tracks.append([])
        tracks[index].append((low, high))
        placed.append((key, index))
    return {key: Track(index, len(tracks)) for key, index in placed}


def _free(track: Iterable[tuple[float, float]], low: float, high: float) -> bool:
    return all(high + APART <= start or end + APART <= low for start, end in track)


def across(track: Track, left: float, right: float, base: float) -> float:
    """Where a track lies between two bounds (pt); the first at `base` from the left while there is room."""
    limit = max(right - EDGE, left)
    first = min(left + base, limit)
    if track.of < 2:
        return first
    step = min(PITCH, (limit - first) / (track.of - 1))
    if step < CLOSEST:
        first = min(left + EDGE, limit)
        step = (limit - first) / (track.of - 1)
    return first + step * track.place
