"""Files dropped on the window, by real drag events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journeyeditor import api
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.window import Window
from tests.app.conftest import pump

NO_KEYS, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction


def drop(window: Window, *paths: Path) -> bool:
    """Drags files over the window and lets them fall; whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(500, 20), COPY, data, LEFT, NO_KEYS)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(500, 20), COPY, data, LEFT, NO_KEYS))
    pump()
    return enter.isAccepted()


def test_a_project_that_is_dropped_opens(window: Window, tmp_path: Path) -> None:
    path = api.new_project(tmp_path / "other.journey")
    assert drop(window, tmp_path / "letter.txt", path)
    assert window.session is not None
    assert window.session.path == path


def test_a_mermaid_journey_becomes_an_untitled_project(window: Window, tmp_path: Path) -> None:
    diagram = tmp_path / "day.mmd"
    diagram.write_text("journey\n  title My day\n  section Morning\n    Tea: 5: Me\n", encoding="utf-8")
    assert drop(window, diagram)
    assert window.session is not None
    assert window.session.untitled
    assert [(one.title, [stage.title for stage in one.stages]) for one in window.project.journeys] == [
        ("My day", ["Morning"])
    ]
    assert window.toast.text() == "day.mmd imported"


def test_what_cannot_be_opened_is_not_taken_or_told(window: Window, tmp_path: Path) -> None:
    assert window.session is not None
    before = window.session
    assert not drop(window, tmp_path / "letter.txt")
    broken = tmp_path / "broken.mmd"
    broken.write_text("nothing of the kind", encoding="utf-8")
    assert drop(window, broken)
    assert window.session is before
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    dialog.accept()
