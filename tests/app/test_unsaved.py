"""Work that cannot be saved where it was: it is said once, and a copy is a way out."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from journeyeditor import api, edits
from journeyeditor.app.dialogs import unsaved
from journeyeditor.app.dialogs.unsaved import Answer, UnsavedDialog
from journeyeditor.app.window import Window
from journeyeditor.session import SaveState
from journeyeditor.storage import backends
from tests.app.conftest import pump
from tests.waiting import until


@pytest.fixture
def stranded(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window whose file somebody deleted before the last change."""
    monkeypatch.setattr(unsaved, "ask_unsaved", lambda *_: Answer.LOSE)
    assert window.session is not None
    assert window.desk is not None
    window.session.path.unlink()
    window.desk.commit("Rename", edits.rename_project("Rescued"))
    assert window.session.wait_saved().state is SaveState.FAILED
    page = window.page
    assert page is not None
    until(lambda: page.status.saved.text().startswith("Not saved"))
    return window


def test_the_status_says_once_that_it_is_not_saved(stranded: Window) -> None:
    assert stranded.page is not None
    assert stranded.page.status.saved.text().count("Not saved") == 1
    assert stranded.page.status.saved.text().startswith("Not saved: ")


def test_a_copy_made_on_closing_holds_the_last_changes(
    stranded: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [None, tmp_path / "rescued.journey"]
    answers = [Answer.COPY, Answer.COPY]
    monkeypatch.setattr(unsaved, "ask_unsaved", lambda *_: answers.pop(0))
    monkeypatch.setattr("journeyeditor.app.commands.file.ask_new_path", lambda *_: paths.pop(0))
    stranded.close()
    assert (answers, paths, stranded.session) == ([], [], None)
    assert api.load(tmp_path / "rescued.journey").project.title == "Rescued"
    assert stranded.settings.recent_files()[0].name == "rescued.journey"


def test_each_button_of_the_question_gives_its_answer(stranded: Window) -> None:
    assert stranded.session is not None
    dialog = UnsavedDialog(stranded, stranded.session.saving.error)
    dialog.show()
    pump()
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    given: list[int] = []
    dialog.finished.connect(given.append)
    for button in buttons.values():
        dialog.open()
        button.click()
    assert sorted(given) == sorted(answer.value for answer in Answer)
    assert max(button.geometry().right() for button in buttons.values()) < dialog.width()


def test_what_could_not_be_written_is_tried_again_by_itself(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(unsaved, "ask_unsaved", lambda *_: Answer.LOSE)
    assert window.session is not None
    assert window.desk is not None
    window.desk.again.setInterval(20)
    with monkeypatch.context() as patch:
        patch.setattr(backends, "put_rows", full)
        window.desk.commit("Rename", edits.rename_project("In the end"))
        assert window.session.wait_saved().state is SaveState.FAILED
    session = window.session
    until(lambda: session.saving.state is SaveState.SAVED)
    assert api.load(session.path).project.title == "In the end"
