"""What `--lenient` mends, and that it tells each mend with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.errors import ImportFailed
from journeyeditor.exchange import Imported, import_file
from journeyeditor.ids import counting_ids
from journeyeditor.words import Words

HEAD = "journey\ntitle T\nsection S\n"


def read(text: str) -> Imported:
    return import_file(Path("map.mmd"), text, lenient=True, new_id=counting_ids(), words=Words("en"))


@pytest.mark.parametrize(
    ("text", "cards", "line", "mend"),
    [
        ("A: 4: Me\nsection Phase 1: Plan\nB: 3", ["A", "B"], 5, "the colon was kept in the section “Phase 1: Plan”."),
        ("A\nB: 4", ["A", "B"], 4, "“A” has no score, so it has no feeling."),
        ("A:\nB: 4", ["A", "B"], 4, "“A” has no score, so it has no feeling."),
        ("A: 4: Me;\nB: 3", ["A", "B"], 4, "a stray semicolon was left out."),
        ("A: 4: Me; B: 3", ["A", "B"], 4, "a stray semicolon was left out."),
        ("A; B: 4: Me", ["A; B"], 4, "the semicolon after “A” was read as a part of the words."),
        ("A &amp; B: 4: Me", ["A & B"], 4, "“&amp;” was read as the sign it stands for."),
        ("Issue #12: 4: Me", ["Issue #12"], 4, "the # in “Issue #12: 4: Me” was read as a sign, not as the start of a"),
        ("填写表单：3：用户", ["填写表单"], 4, "the wide colons in “填写表单：3：用户” were read as plain ones."),
        ("<!-- c -->\nA: 4: Me", ["A"], 4, "the comment “<!-- c -->” was left out."),
        ("A: 4: Me %% note", ["A"], 4, "the comment “%% note” was left out."),
        ("A: 4: Me,\n You", ["A"], 5, "“You” was read as further actors of the task before."),
        ("A: 4: Me\n```", ["A"], 5, "the stray fence “```” was left out."),
        ("journey home: 4: Me", ["journey home"], 4, "“journey home: 4: Me” was read as a task."),
    ],
)
def test_what_is_plain_is_mended_and_told(text: str, cards: list[str], line: int, mend: str) -> None:
    found = read(HEAD + text + "\n")
    assert [card.text for card in found.project.journeys[0].cards] == cards
    told = [Words("en").message(note) for note in found.notes[1:]]
    assert len(told) == 1
    assert told[0].startswith(f"map.mmd, line {line}: {mend}")


@pytest.mark.parametrize(
    "text", ["section Phase 1: Plan", "A", "A:", "A: 4;", "A &amp; B: 4", "Issue #12: 4", "<!-- c -->"]
)
def test_it_is_refused_without_being_asked_to_mend(text: str) -> None:
    with pytest.raises(ImportFailed):
        import_file(Path("map.mmd"), HEAD + text, lenient=False, new_id=counting_ids(), words=Words("en"))


def test_actors_of_a_joined_line_are_kept() -> None:
    assert [person.name for person in read(HEAD + "A: 4: Me,\n You").project.personas] == ["Me", "You"]


@pytest.mark.parametrize("word", ["JOURNEY", "Journey", "journeys"])
def test_the_first_word_is_put_right(word: str) -> None:
    found = read(f"{word}\nA: 4")
    assert Words("en").message(found.notes[1]) == f"map.mmd, line 1: the first word “{word}” was read as “journey”."


def test_bad_front_matter_is_left_out() -> None:
    found = read("---\ntitle: [x\n---\njourney\nA: 4")
    assert "no YAML" in Words("en").message(found.notes[1])


def test_statements_on_one_line() -> None:
    found = read("journey; title T; section S; A: 4: Me;")
    journey = found.project.journeys[0]
    assert (journey.title, journey.stages[0].title, journey.cards[0].text) == ("T", "S", "A")


@pytest.mark.parametrize("text", [": 4: Me", "journey\nB: 3: Me"])
def test_what_is_not_plain_is_refused_all_the_same(text: str) -> None:
    with pytest.raises(ImportFailed):
        read(HEAD + text)
