"""Files dropped on the window, by real drag events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import api
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim

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


def drop_on(widget: QWidget, at: QPoint, data: QMimeData) -> bool:
    """Drags onto a part of the window as the desktop does: the parts below the pointer are asked, innermost first."""
    target: QWidget | None = widget
    while target is not None:
        place = target.mapFrom(widget.window(), widget.mapTo(widget.window(), at))
        if target.acceptDrops():
            enter = QDragEnterEvent(place, COPY, data, LEFT, NO_KEYS)
            enter.ignore()
            QApplication.sendEvent(target, enter)
            if enter.isAccepted():
                QApplication.sendEvent(target, QDropEvent(QPointF(place), COPY, data, LEFT, NO_KEYS))
                pump()
                return True
        target = target.parentWidget()
    return False


def files(*paths: Path) -> QMimeData:
    """Files as they are dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_project_may_fall_on_the_map_and_on_a_panel(window: Window, tmp_path: Path) -> None:
    def canvas() -> QWidget:
        assert window.map is not None
        return window.map.viewport()

    def people() -> QWidget:
        assert window.project_panel is not None
        return window.project_panel.people.viewport()

    for number, widget in enumerate((canvas, people)):
        path = api.new_project(tmp_path / f"other{number}.journey", sample="car-insurance")
        assert drop_on(widget(), QPoint(20, 20), files(path))
        assert window.session is not None
        assert window.session.path == path


def test_a_picture_becomes_a_card_wherever_it_falls(window: Window, tmp_path: Path) -> None:
    journey = claim(window)
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    path = tmp_path / "crash.png"
    assert picture.save(str(path))
    assert window.map is not None
    assert window.project_panel is not None
    for widget in (window.map.viewport(), window.project_panel, window):
        before = {card.id for card in window.project.journey(journey.id).cards}
        assert drop_on(widget, QPoint(40 if widget is window.project_panel else 400, 300), files(path))
        (made,) = [card for card in window.project.journey(journey.id).cards if card.id not in before]
        assert made.image == window.project.assets[-1].hash
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    assert drop_on(window, QPoint(20, 20), files(broken))
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    dialog.accept()
