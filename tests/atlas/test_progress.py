"""Work tells how far it is, always forwards, and ends where whoever listens raises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeyeditor.app.atlas.findings import told
from journeyeditor.atlas import build
from journeyeditor.atlas.contradictions import contradictions
from journeyeditor.atlas.hubs import hubs
from journeyeditor.atlas.progress import Told, part
from journeyeditor.atlas.seams import seams
from journeyeditor.atlas.ways import ways, ways_in
from journeyeditor.model import Project
from journeyeditor.words import Words
from tests.benchmarks.atlases import big_atlas

LAND = big_atlas(60, 900, 200)
ATLAS = build(LAND)
FROM, TO = "jny_3", "jny_50"
WORK: dict[str, Callable[[Project, Told], object]] = {
    "findings": lambda land, tell: tuple(told(land, Words("en"), tell)),
    "seams": seams,
    "contradictions": contradictions,
    "hubs": lambda land, tell: hubs(land, exact=10, told=tell),
    "ways": lambda _land, tell: ways_in(ATLAS, FROM, TO, told=tell),
}


class Ended(Exception):
    """Nobody wants it any more."""


@pytest.mark.parametrize("name", WORK)
def test_progress_is_told_forwards_between_nothing_and_all(name: str) -> None:
    shares: list[float] = []
    WORK[name](LAND, shares.append)
    assert len(shares) >= 3
    assert shares == sorted(shares)
    assert 0.0 <= shares[0] < 0.1
    assert shares[0] < shares[-1] <= 1.0


@pytest.mark.parametrize("name", WORK)
def test_who_listens_may_end_it(name: str) -> None:
    heard: list[float] = []

    def end(share: float) -> None:
        heard.append(share)
        if len(heard) == 3:
            raise Ended

    with pytest.raises(Ended):
        WORK[name](LAND, end)
    assert len(heard) == 3


def test_what_is_found_does_not_depend_on_who_listens() -> None:
    assert ways_in(ATLAS, FROM, TO, told=lambda _share: None) == ways(LAND, FROM, TO) != ()
    assert contradictions(LAND, lambda _share: None) == contradictions(LAND)
    assert seams(LAND, lambda _share: None) == seams(LAND)


def test_a_part_of_some_work_is_a_part_of_its_progress() -> None:
    shares: list[float] = []
    tell = part(part(shares.append, 0.0, 0.5), 0.5, 1.0)
    for share in (0.0, 0.5, 1.0):
        tell(share)
    assert shares == pytest.approx([0.25, 0.375, 0.5])
