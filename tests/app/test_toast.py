"""The toast of a deletion: every count is read whole, the seconds run, Undo brings it back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim


def test_a_deletion_tells_all_its_counts_and_the_seconds_left(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.stages[5].id])
    window.run("edit.delete")
    pump()
    toast = window.toast
    labels = [label for label in toast.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in labels] == [
        f"Stage “{journey.stages[5].title}” deleted",
        "8 cards, 2 touchpoints on the path, 2 feelings, 3 measurements, 2 steps",
        f"{toast.seconds}\u202fs",
    ]
    left = toast.seconds
    assert 0 < left <= 10
    for label in labels:
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert needed <= label.height()
        assert label.wordWrap() or label.sizeHint().width() <= label.width()
    toast.on_second()
    assert (toast.seconds, labels[2].text()) == (left - 1, f"{left - 1}\u202fs")
    assert toast.width() <= 480


@pytest.mark.parametrize("then", ["edit.undo", "add.step"])
def test_it_goes_once_something_else_is_done_or_undone(window: Window, then: str) -> None:
    """Its Undo would take back the change before, or the one after."""
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.stages[5].id])
    window.run("edit.delete")
    pump()
    assert window.toast.isVisible()
    window.desk.session.select([journey.stages[4].id])
    assert window.toast.isVisible()
    window.run(then)
    assert not window.toast.isVisible()
