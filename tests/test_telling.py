"""What a script sees of an error that it did not catch: the sentence, after the key."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

import journeyeditor as je
from journeyeditor.errors import EditError, MissingFile, UsageError


def shown(error: BaseException) -> list[str]:
    """The lines that Python prints of an error, without the trace."""
    return "".join(traceback.format_exception_only(error)).splitlines()


def test_an_uncaught_error_ends_with_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingFile) as caught:
        je.load(tmp_path / "gone.journey")
    lines = shown(caught.value)
    assert lines[0].startswith("journeyeditor.errors.MissingFile: error.missing_file")
    assert len(lines) == 2
    assert "gone.journey" in lines[1]
    assert "{" not in lines[1]


def test_so_does_one_of_the_block_that_edits(tmp_path: Path) -> None:
    path = tmp_path / "x.journey"
    je.new_project(path)
    with pytest.raises(EditError) as caught, je.open_project(path) as session:
        session.commit("Rename", je.edits.set_persona("psn_none", name="A"))
    assert len(shown(caught.value)) == 2
    assert not shown(caught.value)[1].startswith("edit.error")


def test_so_does_one_of_a_session_without_a_block(tmp_path: Path) -> None:
    session = je.open_project(je.new_project(tmp_path / "x.journey"))
    with pytest.raises(EditError) as caught:
        session.commit("Rename", je.edits.set_persona("psn_none", name="A"))
    assert len(shown(caught.value)) == 2
    session.close()
    with pytest.raises(UsageError) as closed:
        session.save_copy(tmp_path / "x.journey")
    assert len(shown(closed.value)) == 2


def test_export_does_too(tmp_path: Path) -> None:
    project = je.load(je.new_project(tmp_path / "y.journey", sample="car-insurance")).project
    with pytest.raises(je.JourneyEditorError) as caught:
        je.export(project, tmp_path / "out.pdf", journey="no such journey")
    assert len(shown(caught.value)) == 2
