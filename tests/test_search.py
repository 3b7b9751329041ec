"""Finding texts of a project without case and accents."""

from __future__ import annotations

import time

import pytest

from journeyeditor.search import Hit, folded, search
from tests.builders import journey_of, project_with, rich_project


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Étape", "etape"),
        ("e\u0301tat", "etat"),
        ("ÇA VA", "ca va"),
        ("Straße", "strase"),
        ("Ελλάδα", "ελλαδα"),
        ("", ""),
    ],
)
def test_folding_takes_case_and_accents(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_each_kind_of_text_is_found_with_its_place() -> None:
    project = rich_project()
    assert search(project, "hotline") == (Hit("touchpoint", "tpt_hotline", "Hotline", "", 0, 7),)
    assert search(project, "REPORT")[0] == Hit("stage", "stg_2", "Report", "jrn_1", 0, 6)
    assert [hit.id for hit in search(project, "call")] == ["act_1", "card_actions_2", "stg_2x1"]
    assert {hit.kind for hit in search(project, "a")} >= {"journey", "persona", "touchpoint", "action", "stage", "card"}


def test_the_beginnings_of_texts_come_first() -> None:
    hits = search(rich_project(), "re")
    starts = [hit.start for hit in hits]
    assert starts[0] == 0
    assert starts == sorted(starts, key=bool)
    assert max(starts) > 0


def test_what_was_found_is_marked_in_the_text_as_it_stands() -> None:
    project = project_with(journey_of(["Après l’été"]))
    hit = search(project, "ete")[0]
    assert hit.text[hit.start : hit.end] == "été"


def test_nothing_wanted_finds_nothing() -> None:
    assert search(rich_project(), "  ") == ()
    assert search(rich_project(), "no such words") == ()
    assert len(search(rich_project(), "e", limit=3)) == 3


def test_sixty_thousand_cards_are_searched_while_one_types() -> None:
    cards = {"actions": ["|".join(f"Looks for help and waits, {number}" for number in range(60_000))]}
    project = project_with(journey_of([1], ["actions"], cards))
    start = time.process_time()
    assert len(search(project, "WAITS, 5999")) == 11
    assert time.process_time() - start < 2
