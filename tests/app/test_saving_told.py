"""What the status bar says of saving: nothing changes for a write that takes a moment."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from journeyeditor.app.statusbar import StatusBar
from journeyeditor.app.window import Window
from journeyeditor.errors import message
from journeyeditor.session import SaveState, Saving
from tests.waiting import until


def test_only_a_write_that_takes_longer_is_told(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.page is not None
    bar, words = window.page.status, window.words
    saved, on_its_way = words.tr("app.save.saved"), words.tr("app.save.saving")
    until(lambda: bar.saved.text() == saved)
    say(bar, monkeypatch, Saving(SaveState.SAVING))
    assert bar.saved.text() == saved
    say(bar, monkeypatch, Saving(SaveState.SAVED))
    assert bar.saved.text() == saved
    say(bar, monkeypatch, Saving(SaveState.SAVING))
    until(lambda: bar.saved.text() == on_its_way)
    say(bar, monkeypatch, Saving(SaveState.SAVED))
    assert bar.saved.text() == saved


def test_what_could_not_be_saved_is_told_at_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.page is not None
    bar, why = window.page.status, message("error.disk_full", path="a.journey")
    say(bar, monkeypatch, Saving(SaveState.FAILED, why))
    assert bar.saved.text() == window.words.message(why)


def say(bar: StatusBar, monkeypatch: pytest.MonkeyPatch, saving: Saving) -> None:
    """Tells the bar that the state has changed."""
    monkeypatch.setattr(bar, "desk", SimpleNamespace(session=SimpleNamespace(saving=saving)))
    bar.on_saving()
