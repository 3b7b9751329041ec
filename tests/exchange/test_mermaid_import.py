"""Diagrams as journeys: stages, steps, cards, personas, feelings, and what is said about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.errors import ImportFailed
from journeyeditor.exchange import Imported, import_file
from journeyeditor.exchange.join import join
from journeyeditor.exchange.mermaid.score import feeling, number
from journeyeditor.ids import counting_ids, new_id
from journeyeditor.model import Basis, Project
from journeyeditor.model.validate import problems
from journeyeditor.words import Words


def read(text: str, name: str = "map.mmd", *, lenient: bool = False) -> Imported:
    return import_file(Path(name), text, lenient=lenient, new_id=counting_ids(), words=Words("en"))


def notes_of(found: Imported) -> list[str]:
    return [Words("en").message(note) for note in found.notes]


DIAGRAM = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Meet at 10#58;30<br>upstairs: 1: Me, Cat
    section Empty
    section Go to work
      Sit down: 3
"""


def test_sections_are_stages_and_tasks_are_steps_with_a_card() -> None:
    journey = read(DIAGRAM).project.journeys[0]
    assert journey.title == "My working day"
    assert [(stage.title, len(stage.steps)) for stage in journey.stages] == [
        ("Go to work", 2),
        ("Empty", 1),
        ("Go to work", 1),
    ]
    assert {step.title for step in journey.steps} == {""}
    assert [card.text for card in journey.cards] == ["Make tea", "Meet at 10:30\nupstairs", "Sit down"]
    assert [lane.kind for lane in journey.lanes] == ["actions", "emotion"]
    assert {card.lane for card in journey.cards} == {journey.lanes[0].id}
    assert [journey.column_of[card.at] for card in journey.cards] == [0, 1, 3]
    assert journey.basis is Basis.ASSUMPTION


def test_actors_are_personas_with_a_feeling_each() -> None:
    project = read(DIAGRAM).project
    journey = project.journeys[0]
    me, cat = project.personas
    assert (me.name, cat.name) == ("Me", "Cat")
    assert me.colour != cat.colour
    assert journey.personas == (me.id, cat.id)
    felt = [(journey.column_of[f.step], f.persona, f.value) for f in journey.feelings]
    assert felt == [(0, me.id, 5.0), (1, me.id, -5.0), (1, cat.id, -5.0), (3, None, 0.0)]
    assert [card.personas for card in journey.cards] == [(me.id,), (me.id, cat.id), ()]


def test_tasks_before_a_section_stand_in_a_stage_without_title() -> None:
    journey = read("journey\nA: 3\nsection S\nB: 3").project.journeys[0]
    assert [stage.title for stage in journey.stages] == ["", "S"]


def test_an_empty_diagram_is_a_journey_without_stages() -> None:
    assert read("journey").project.journeys[0].stages == ()


def test_accessibility_texts_are_kept() -> None:
    journey = read("journey\naccTitle: A day\naccDescr {\n two\n lines }\nA: 3").project.journeys[0]
    assert (journey.subtitle, journey.scenario) == ("A day", "two\n lines")


def test_what_becomes_of_scores_is_said() -> None:
    notes = notes_of(read("journey\ntitle T\nA: 3: Me\nB: 0: Me\nC: good: Me\n"))
    assert notes == [
        "map.mmd, line 1: “T” was imported with 3 tasks; their scores of 1 to 5 were mapped to −5 to +5.",
        "map.mmd, line 4: the score 0 of “B” lies outside 1 to 5 and was taken as −5.",
        "map.mmd, line 5: the score “good” of “C” is no number, so it has no feeling.",
    ]


@pytest.mark.parametrize(
    ("score", "value", "clamped"),
    [(1, -5, False), (2, -2.5, False), (3, 0, False), (4.5, 3.75, False), (5, 5, False), (0, -5, True), (9, 5, True)],
)
def test_scores(score: float, value: float, clamped: bool) -> None:
    assert feeling(score) == (value, clamped)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        (" 5 ", 5),
        ("", 0),
        ("0x3", 3),
        ("1e1", 10),
        (".5", 0.5),
        ("5.", 5),
        ("+4", 4),
        ("0b11", 3),
        ("0o17", 15),
    ],
)
def test_numbers_are_those_of_javascript(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["good", "4/5", "3,5", "★", "٤", "1_000", "-0x3", "inf", "nan", "1e", "."])
def test_these_are_no_numbers(text: str) -> None:
    assert feeling(number(text)) is None


def test_infinity_is_clamped() -> None:
    assert feeling(number("Infinity")) == (5, True)
    assert feeling(number("-1e999")) == (-5, True)


MARKDOWN = """# Maps

```mermaid
journey
  title One
  A: 3: Me
```

- ~~~mermaid
  journey
    title Two
    B: 4: Me
  ~~~

```mermaid
graph TD
  A --> B
```

```
journey
  C: 3
```
"""


def test_each_fenced_journey_of_markdown_and_nothing_else() -> None:
    found = read(MARKDOWN, "notes.md")
    assert [journey.title for journey in found.project.journeys] == ["One", "Two"]
    assert [person.name for person in found.project.personas] == ["Me"]
    assert {journey.personas for journey in found.project.journeys} == {(found.project.personas[0].id,)}


def test_lines_of_markdown_are_the_files_own() -> None:
    with pytest.raises(ImportFailed) as caught:
        read(MARKDOWN.replace("B: 4: Me", "B"), "notes.md")
    assert caught.value.message.values["line"] == 12


def test_one_bad_diagram_refuses_the_whole_file() -> None:
    with pytest.raises(ImportFailed):
        read(MARKDOWN + "\n```mermaid\njourney\nA; B\n```\n", "notes.md")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("map.mmd", "", "map.mmd is empty: choose a file that holds a journey diagram."),
        ("map.md", " \n\n", "map.md is empty: choose a file that holds a journey diagram."),
        ("map.mmd", "PNG\0\x01", "map.mmd is no text in UTF-8: save it as UTF-8 and import it again."),
        (
            "map.mmd",
            "graph TD\n",
            "map.mmd holds no journey diagram: its first word must be “journey” (line 1).",
        ),
        (
            "map.md",
            "# Only words",
            (
                "map.md holds no journey diagram: put it in a fence that begins with ```mermaid and whose first word is"
                " “journey”."
            ),
        ),
        (
            "map.docx",
            "journey",
            "map.docx cannot be imported, its kind is not known: use one of .markdown, .md, .mermaid, .mmd.",
        ),
        (
            "map.mmd",
            "---\na: [x\n---\njourney",
            (
                "map.mmd was not imported. Line 2: the front matter is no YAML: expected ',' or ']', but got"
                " '<stream end>'. Mend that line, or import with --lenient."
            ),
        ),
        (
            "map.mmd",
            "---\na: 1\na: 2\n---\njourney",
            (
                "map.mmd was not imported. Line 3: the front matter is no YAML: the key “a” stands twice. "
                "Mend that line, or import with --lenient."
            ),
        ),
    ],
)
def test_bad_input_is_refused_in_a_sentence(name: str, text: str, sentence: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        read(text, name)
    assert Words("en").message(caught.value.message) == sentence


def test_personas_are_found_again_in_a_project() -> None:
    base = read("journey\nA: 3: Me, Cat").project
    extra = import_file(
        Path("b.mmd"), "journey\nB: 3: Cat, Dog", lenient=False, new_id=counting_ids(100), words=Words("en")
    ).project
    joined = join(base, extra)
    assert [person.name for person in joined.personas] == ["Me", "Cat", "Dog"]
    cat = joined.personas[1].id
    assert all(cat in journey.personas for journey in joined.journeys)
    assert problems(joined) == ()


def test_a_colour_loses_its_semicolon_as_in_the_reference() -> None:
    found = read("journey\nA: 3: my style:#123;\nB: 3")
    assert [person.name for person in found.project.personas] == ["my style"]


ODD = [
    "<a" * 20000,
    "style" + ":" * 20000 + "#" * 20000,
    "\n" * 100000 + "A",
    "%%{" * 9000,
    "<!--" * 20000,
    " %" * 20000,
]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("lenient", [False, True])
def test_odd_texts_take_no_time_squared(text: str, lenient: bool) -> None:
    with pytest.raises(ImportFailed):
        read("journey\n" + text + "\n:", lenient=lenient)


WORDS = (
    'journey|title |section |accDescr|{|}|:|;|#|#58;|%%|%%{init: x}%%|---|A| |5|Me, Cat|<br>|<a b="c">|ﬂ°°58¶ß|ﬂ°|&amp;'
)
PIECES = st.sampled_from([*WORDS.split("|"), "<!--", "-->", "```", "：3：", "\n", "\n", "\r", "\u00a0"])
TEXT = st.lists(PIECES | st.text(st.characters(exclude_categories=[]), max_size=6), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXT | TEXT.map("journey\n{}".format), st.booleans(), st.sampled_from(["a.mmd", "a.md"]))
def test_any_text_is_imported_or_refused(text: str, lenient: bool, name: str) -> None:
    body = f"```mermaid\n{text}\n```" if name == "a.md" else text
    try:
        found = import_file(Path(name), body, lenient=lenient, new_id=new_id, words=Words("en"))
    except ImportFailed as failed:
        sentence = Words("en").message(failed.message)
        assert name in sentence
        assert "error." not in sentence
        return
    assert isinstance(found.project, Project)
    assert problems(found.project) == ()
    assert notes_of(found)


@settings(max_examples=100, deadline=None)
@given(TEXT.map("journey\n{}".format))
def test_lenient_takes_all_that_strict_takes(text: str) -> None:
    try:
        strict = read(text)
    except ImportFailed:
        return
    lenient = read(text, lenient=True)
    assert len(lenient.project.journeys) == len(strict.project.journeys)
