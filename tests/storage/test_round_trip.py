"""Whatever text and numbers a project holds, both kinds of file give them back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import storage
from journeyeditor.model import Project, Term
from tests.builders import journey_of, project_with

TEXT = st.text(max_size=40)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Projects of any texts, scores, places and order of collections."""
    journeys = [
        journey_of(
            [1] * draw(st.integers(1, 4)),
            ["actions", draw(st.sampled_from(["quotes", "a kind of tomorrow"]))],
            {"actions": [draw(TEXT) or "x"]},
            key=f"jrn_{number}",
            title=draw(TEXT),
            place=draw(st.none() | st.fixed_dictionaries({"x": NUMBER, "y": NUMBER})),
            customer_value=draw(st.none() | st.floats(1, 5)),
        )
        for number in draw(st.permutations(range(draw(st.integers(0, 3)))))
    ]
    glossary = draw(st.lists(st.builds(Term, term=TEXT, meaning=TEXT), max_size=2))
    return project_with(*journeys, title=draw(TEXT), glossary=glossary)


@given(projects())
@settings(max_examples=60, deadline=None)
def test_save_and_load_give_back_the_project(project: Project) -> None:
    with TemporaryDirectory() as folder:
        path, twin, again = (Path(folder) / name for name in ("p.journey", "p.journey.json", "q.journey.json"))
        storage.write_project(project, path, {})
        storage.write_project(project, twin, {})
        assert storage.load(path).project == project
        assert storage.load(twin).project == project
        storage.copy_project(storage.load(path), again)
        assert again.read_bytes() == twin.read_bytes()
