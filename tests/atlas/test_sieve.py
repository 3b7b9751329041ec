"""Filters of the atlas, worked out by hand."""

from __future__ import annotations

import pytest

from journeyeditor.atlas import build
from journeyeditor.atlas.sieve import Sieve, offered, passing, sifted
from journeyeditor.model import Channel, JourneyStatus, Persona, Project, Team, Touchpoint, evolve
from tests.atlas.small import nested, three_journeys


def land() -> Project:
    """`claim` (Nadia, draft, level 1; a, b, c), `complaint` (Karl, level 2; a, b, d), `renewal` (both; c by letter)."""
    start = three_journeys()
    claim, complaint, renewal = start.journeys
    people = tuple(Persona(id=key, name=key.title()) for key in ("nadia", "karl"))
    return evolve(
        start,
        personas=people,
        teams=(Team(id="desk", name="Desk"),),
        channels=(*start.channels, Channel(id="post", name="Letter", icon="letter", colour=2)),
        touchpoints=tuple(
            Touchpoint(id=one.id, name=one.name, channel="post" if one.id == "c" else "chn", owner=owner)
            for one, owner in zip(start.touchpoints, (None, None, None, "desk"), strict=True)
        ),
        journeys=(
            evolve(claim, personas=("nadia",), status=JourneyStatus.DRAFT),
            evolve(complaint, personas=("karl",), status=JourneyStatus.VALIDATED, level=2),
            evolve(renewal, personas=("nadia", "karl"), status=JourneyStatus.VALIDATED),
        ),
    )


@pytest.mark.parametrize(
    ("sieve", "kept"),
    [
        (Sieve(), {"claim", "complaint", "renewal"}),
        (Sieve(persona="nadia"), {"claim", "renewal"}),
        (Sieve(channel="post"), {"claim", "renewal"}),
        (Sieve(team="desk"), {"complaint"}),
        (Sieve(level=2), {"complaint"}),
        (Sieve(status=JourneyStatus.VALIDATED), {"complaint", "renewal"}),
        (Sieve(group="claims"), {"claim", "complaint"}),
        (Sieve(group="claims", persona="karl", status=JourneyStatus.VALIDATED), {"complaint"}),
        (Sieve(channel="post", team="desk"), set()),
    ],
)
def test_which_journeys_pass(sieve: Sieve, kept: set[str]) -> None:
    project = land()
    assert passing(project, sieve) == kept
    there, atlas = sifted(project, build(project), sieve)
    assert {one.id for one in there.journeys} == kept
    assert atlas == build(there)


def test_an_open_sieve_gives_the_very_same_back() -> None:
    project = land()
    atlas = build(project)
    assert sifted(project, atlas, Sieve()) == (project, atlas)
    assert sifted(project, atlas, Sieve())[1] is atlas


def test_a_part_whose_whole_is_left_out_stands_alone() -> None:
    project = evolve(nested(), journeys=tuple(evolve(one, level=2 if one.parent else 1) for one in nested().journeys))
    _, atlas = sifted(project, build(project), Sieve(level=2))
    assert [(one.id, one.parent) for one in atlas.journeys] == [("hire", ""), ("track", ""), ("call", "track")]


def test_only_what_some_journey_has_is_offered() -> None:
    found = dict(offered(land()))
    assert found["persona"] == (("nadia", "Nadia"), ("karl", "Karl"))
    assert found["channel"] == (("chn", "App"), ("post", "Letter"))
    assert found["team"] == (("desk", "Desk"),)
    assert found["level"] == ((1, "Journey"), (2, "Micro-journey"))
    assert [value for value, _ in found["status"]] == [JourneyStatus.DRAFT, JourneyStatus.VALIDATED]
