"""A touchpoint dragged out of the library onto a step."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journeyeditor.app.dragged import TOUCHPOINT_MIME
from tests.app.stage import canvas, shown
from tests.builders import small_project
from tests.driver import Driver

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def carried(touchpoint: str) -> QMimeData:
    """What the library's drag carries."""
    mime = QMimeData()
    mime.setData(TOUCHPOINT_MIME, touchpoint.encode())
    return mime


def over(editor: Driver, step: str) -> QPointF:
    """A place in the first channel's row of a step."""
    places = editor.view.places()
    extent = places.columns.steps[places.columns.at[step]]
    return editor.view.camera.to_window(places.left + extent.x + extent.width / 2, places.channels[0].box.y + 10)


def drag(editor: Driver, mime: QMimeData, at: QPointF) -> bool:
    """Enters and moves; whether a drop would be taken."""
    port = editor.view.viewport()
    QApplication.sendEvent(port, QDragEnterEvent(at.toPoint(), COPY, mime, LEFT, NO_KEYS))
    move = QDragMoveEvent(at.toPoint(), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(port, move)
    return move.isAccepted()


def drop(editor: Driver, mime: QMimeData, at: QPointF) -> None:
    """Lets go."""
    QApplication.sendEvent(editor.view.viewport(), QDropEvent(at, COPY, mime, LEFT, NO_KEYS))


def test_a_drop_makes_an_encounter() -> None:
    """In the touchpoint's own channel, at the step; the tag says so before."""
    with canvas(small_project()) as editor:
        mime, at = carried("tpt_agent"), over(editor, "stp_2_2")
        assert drag(editor, mime, at)
        assert editor.view.status_hint == "Branch, step 3"
        drop(editor, mime, at)
        made = shown(editor).encounters[-1]
        assert (made.touchpoint, made.step) == ("tpt_agent", "stp_2_2")
        assert editor.view.session.selection == (made.id,)


def test_leaving_takes_it_out_again() -> None:
    """Nothing has happened."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        mime, at = carried("tpt_agent"), over(editor, "stp_2_2")
        drag(editor, mime, at)
        assert editor.view.session.shown is not before
        QApplication.sendEvent(editor.view.viewport(), QDragLeaveEvent())
        assert editor.view.session.shown is before
        assert editor.view.session.undo_label is None


def test_over_the_labels_it_is_refused() -> None:
    """There is no step there."""
    with canvas(small_project()) as editor:
        assert not drag(editor, carried("tpt_agent"), QPointF(20, 250))
        assert editor.view.status_hint.startswith("Drop it on a step")
        QApplication.sendEvent(editor.view.viewport(), QDragLeaveEvent())
