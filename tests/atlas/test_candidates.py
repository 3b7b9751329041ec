"""Names that may be of one touchpoint: accents, case, word order; merged or refused for good."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from journeyeditor.atlas.candidates import candidates
from journeyeditor.atlas.likeness import all_alike, folded, likeness, nearest
from journeyeditor.edits import merge_touchpoints, refuse_pair
from journeyeditor.model import Project, Touchpoint
from tests.atlas.land import land, walk


def named(*names: str | tuple[str, str]) -> Project:
    """Touchpoints t0, t1, …; journey `one` uses t1, `two` t0 and t1, `three` t0."""
    pairs = [(one, "web") if isinstance(one, str) else one for one in names]
    touchpoints = tuple(Touchpoint(id=f"t{n}", name=name, channel=channel) for n, (name, channel) in enumerate(pairs))
    walks = walk("one", "t1"), walk("two", "t0", "t1"), walk("three", "t0")
    return land(*walks[: 3 if len(names) > 1 else 0], touchpoints=touchpoints)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Déclaration en ligne", "en ligne : DECLARATION"),
        ("Œuvre de l’assuré", "oeuvre de l'assure"),
        ("Straße, Formular", "Formular Strasse"),
        ("Ligne d’assistance", "Ligne d'assistance"),
        ("Ελληνικά", "ελληνικα"),
        ("Schadensmeldung", "Schadenmeldung"),
        ("Call: hotline", "Hotline call"),
    ],
)
def test_alike_whatever_the_accents_and_the_order(one: str, other: str) -> None:
    assert likeness(one, other) > 95
    assert len(candidates(named(one, other))) == 1


@pytest.mark.parametrize(("one", "other"), [("Letter 1", "Letter 2"), ("Web form", "Roadside rescue"), ("", "")])
def test_not_alike(one: str, other: str) -> None:
    assert candidates(named(one, other)) == ()


def test_what_a_candidate_tells() -> None:
    (found,) = candidates(named("Claim form", "Form: claim"))
    assert (found.keep, found.merge, found.likeness, found.same_channel) == ("t0", "t1", 100.0, True)
    assert (found.keep_journeys, found.merge_journeys) == (("two", "three"), ("one", "two"))


def test_another_channel_needs_the_same_name_and_comes_last() -> None:
    project = named("Claim form", ("Claim form", "phone"), ("Claim from", "phone"), "Claim forms")
    assert [(c.keep, c.merge, c.same_channel) for c in candidates(project)] == [
        ("t0", "t3", True),
        ("t1", "t2", True),
        ("t0", "t1", False),
        ("t1", "t3", False),
    ]


def test_merged_or_refused_they_are_asked_no_more() -> None:
    before = named("Claim form", "Form: claim")
    assert candidates(refuse_pair("t1", "t0")(before)) == ()
    merged = merge_touchpoints("t0", "t1")(before)
    assert candidates(merged) == ()
    assert {e.touchpoint for journey in merged.journeys for e in journey.encounters} == {"t0"}


@given(st.lists(st.text("aábc1 -", max_size=6), max_size=8), st.integers(1, 100))
def test_all_pairs_as_one_by_one(names: list[str], least: int) -> None:
    naive = [
        (a, b)
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if folded(names[a]) and fuzz.ratio(folded(names[a]), folded(names[b])) >= least
    ]
    assert [(a, b) for a, b, _ in all_alike(names, least)] == naive


def test_what_is_typed_with_mistakes_is_found_in_a_part_of_a_name() -> None:
    """Best first; a letter wrong, missing or swapped of five, none of four others."""
    names = ["claim form", "claim status page", "policy by email", "state visit"]
    assert nearest("staus pgae", names, 75, 3) == [1]
    assert nearest("emial", names, 75, 3) == [2]
    assert nearest("xyzw", names, 75, 3) == []
