"""What the atlas found as sentences, in both languages, with every name set in."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.analysis import ANALYSES, analysis_json
from journeyeditor.atlas.contradictions import Contradiction, contradictions
from journeyeditor.atlas.explain import (
    contradiction_sentence,
    hop_sentence,
    seam_sentence,
)
from journeyeditor.atlas.seams import Seam, seams
from journeyeditor.atlas.ways import ways
from journeyeditor.errors import Message
from journeyeditor.model import Project, evolve
from journeyeditor.words import Words
from tests.atlas.land import land, walk
from tests.atlas.small import link, project, three_journeys


def with_every_seam() -> Project:
    """A land in which everything is wrong."""
    walks = (
        walk("one", "page"),
        walk("two", "desk"),
        walk("three", "page", parent={"journey": "four"}),
        walk("four", "", parent={"journey": "three"}),
        walk("five", "form"),
        walk("six"),
        walk("seven", "page", parent={"journey": "gone"}),
    )
    pairs = (("one", "two"), ("two", "one"), ("one", "four"), ("one", "seven"), ("five", "five"), ("one", "gone"))
    return land(*walks, links=tuple(link(f"l{n}", source, target) for n, (source, target) in enumerate(pairs)))


def whole(said: Message, language: str = "en") -> str:
    """The sentence; nothing in it is left open."""
    text = Words(language).message(said)
    assert "{" not in text
    assert not text.startswith("analysis.")
    return text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_seam_has_its_sentence(language: str) -> None:
    made = with_every_seam()
    found = seams(made)
    missing = set(Seam) - {one.kind for one in found}
    assert missing == {Seam.LEADS_NOWHERE}
    for one in found:
        assert len(whole(seam_sentence(made, one), language)) > 20


def test_a_gap_in_words() -> None:
    made = with_every_seam()
    gap = next(one for one in seams(made) if one.kind is Seam.GAP)
    assert whole(seam_sentence(made, gap)) == (
        "“One” leads to “Two”, but “Stage 1” ends by Web and “Stage 1” begins by Phone, "
        "with no touchpoint in common: the customer finds the way alone."
    )


def test_contradictions_in_words() -> None:
    one = walk(
        "one",
        ("page", {"feeling": 3.25, "title": "Reads"}),
        ("form", {"moment": "missing"}),
        ("call", {"direction": "to_us"}),
    )
    two = walk(
        "two",
        ("page", {"feeling": -2, "title": "Complains", "moment": "irritant"}),
        "form",
        ("call", {"direction": "to_customer"}),
    )
    three = walk("three", ("page", {"moment": "delight"}))
    made = land(one, two, three)
    found = contradictions(made)
    assert {c.kind for c in found} == set(Contradiction)
    said = [whole(contradiction_sentence(made, c)) for c in found]
    assert said[0] == "“Page” is felt at 3.2 in One, at −2 in Two."
    assert all(whole(contradiction_sentence(made, c), "fr") for c in found)


def test_hops_in_words() -> None:
    small = three_journeys()
    (led,) = ways(small, "claim", "complaint")
    (met,) = ways(small, "claim", "renewal")
    assert whole(hop_sentence(small, led.hops[0])) == "“Claim” leads to “Complaint”."
    assert whole(hop_sentence(small, met.hops[0])) == "From “Claim” a customer may change over to “Renewal” at C."
    shared = evolve(small, links=(evolve(small.links[0], share=0.4),))
    assert (
        whole(hop_sentence(shared, ways(shared, "claim", "complaint")[0].hops[0]))
        == "“Claim” leads 40\u00a0% of its customers to “Complaint”."
    )


def test_everything_as_plain_data() -> None:
    made = with_every_seam()
    data = analysis_json(made)
    assert list(data) == ["journeys", "overlaps", "links", "troubles", "groups", *ANALYSES]
    seam = next(one for one in _rows(data["seams"]) if one["kind"] == "gap")
    assert seam["leaves"] == {"stage": "stg_one_1", "touchpoints": ["page"], "channels": ["web"], "feeling": None}
    first = _rows(data["priorities"])[0]
    assert (first["score"], first["unknown"]) == (None, ["customer_value", "business_value", "pain", "volume"])
    assert {one["by"] for one in _rows(data["groups"])} == {"group", "shared"}
    assert _rows(data["hubs"])[0]["estimated"] is False


def _rows(found: object) -> list[dict[str, object]]:
    assert isinstance(found, list)
    assert found
    return found


def test_an_empty_project_has_nothing_to_tell() -> None:
    data = analysis_json(project())
    assert all(data[key] == [] for key in data)
