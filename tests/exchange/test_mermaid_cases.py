"""Ninety-nine diagrams and what the reference parser makes of them: the same, or refused on the same line."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from journeyeditor.errors import ImportFailed
from journeyeditor.exchange import import_file
from journeyeditor.exchange.mermaid.parse import Diagram, parse
from journeyeditor.exchange.mermaid.source import numbered, prepared
from journeyeditor.ids import counting_ids
from journeyeditor.words import Words

CASES: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "data" / "mermaid_cases.json").read_text("utf-8")
)
ACCEPTED = sorted(name for name, case in CASES.items() if "refused" not in case)
REFUSED = sorted(name for name, case in CASES.items() if "refused" in case)


def test_there_are_ninety_nine() -> None:
    assert (len(ACCEPTED), len(REFUSED)) == (80, 19)


def told(diagram: Diagram) -> dict[str, object]:
    """A diagram as the cases are written."""
    tasks = [(section, task) for section in diagram.sections for task in section.tasks]
    titles = [section.title for index, section in enumerate(diagram.sections) if index or section.title]
    return {
        "title": diagram.title,
        "acc_title": diagram.acc_title,
        "acc_descr": diagram.acc_descr,
        "sections": titles,
        "tasks": [
            [section.title, task.name, "NaN" if math.isnan(task.score) else task.score, list(task.actors)]
            for section, task in tasks
        ],
    }


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted_as_the_reference_reads_it(name: str) -> None:
    case = CASES[name]
    expected = {key: value for key, value in case.items() if key != "input"}
    assert told(parse(prepared(numbered(case["input"])))) == expected


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted_ones_become_journeys(name: str) -> None:
    case = CASES[name]
    found = import_file(Path("map.mmd"), case["input"], lenient=False, new_id=counting_ids(), words=Words("en"))
    journey = found.project.journeys[0]
    assert len(journey.cards) == len(case["tasks"])
    untitled = bool(case["tasks"]) and case["tasks"][0][0] == ""
    assert len(journey.stages) == len(case["sections"]) + untitled
    people = {person.strip() for *_, actors in case["tasks"] for person in actors if person.strip()}
    assert len(found.project.personas) == len(people)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_line_and_reason(name: str) -> None:
    case = CASES[name]
    with pytest.raises(ImportFailed) as caught:
        import_file(Path("map.mmd"), case["input"], lenient=False, new_id=counting_ids(), words=Words("en"))
    line = caught.value.message.values["line"]
    assert line == case["refused"] or case["refused"] is None
    sentence = Words("en").message(caught.value.message)
    assert f"ine {line}" in sentence
    assert "map.mmd" in sentence
    assert "import." not in sentence
