"""A person's way through the window, by real events: open, type, undo, save a copy, reopen, go back and forward."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QWidget

from journeyeditor import api
from journeyeditor.app.commands import file as file_commands
from journeyeditor.app.dialogs.about import AboutDialog
from journeyeditor.app.dialogs.export import ExportDialog
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.dialogs.unsaved import Answer
from journeyeditor.app.window import Window
from journeyeditor.errors import SaveFailed
from journeyeditor.model import Encounter, Journey, Moment
from journeyeditor.session import SaveState
from tests.app.conftest import OpenWindow, pump

LEFT = Qt.MouseButton.LeftButton


def claim(window: Window) -> Journey:
    """The accident claim, opened."""
    assert window.desk is not None
    found = max(window.project.journeys, key=lambda journey: len(journey.path))
    window.desk.go(found.id)
    pump()
    return found


def met(window: Window, index: int = 11) -> Encounter:
    """An encounter of the claim, selected, as the project has it now."""
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.path[index].id])
    pump()
    return journey.path[index]


def now(window: Window, one: Encounter) -> Encounter:
    """An encounter as the project has it now."""
    return next(each for journey in window.project.journeys for each in journey.encounters if each.id == one.id)


def name_field(window: Window) -> QLineEdit:
    """The first field of the inspector."""
    assert window.page is not None
    edit = window.page.inspector.fields()[0].edit
    assert isinstance(edit, QLineEdit)
    return edit


def retype(edit: QLineEdit, text: str) -> None:
    """Types over a field and presses Enter."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    pump()


def test_a_name_typed_in_the_inspector_is_one_step_of_undo_with_a_name(window: Window) -> None:
    one = met(window)
    before = name_field(window).text()
    retype(name_field(window), "Call the desk")
    assert now(window, one).title == "Call the desk"
    assert window.actions_of["edit.undo"].text() == "Undo: Touchpoint, Title"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    pump()
    assert now(window, one) is one
    assert name_field(window).text() == before
    assert window.actions_of["edit.redo"].text() == "Redo: Touchpoint, Title"
    window.actions_of["edit.redo"].trigger()
    assert now(window, one).title == "Call the desk"
    assert not window.actions_of["edit.redo"].isEnabled()


def test_undo_in_a_field_is_that_of_the_window(window: Window) -> None:
    one = met(window)
    edit = name_field(window)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Half typed")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    pump()
    assert now(window, one) is one


def test_another_channel_is_another_touchpoint_of_the_same_name(window: Window) -> None:
    one = met(window)
    project = window.project
    touchpoint = next(each for each in project.touchpoints if each.id == one.touchpoint)
    assert window.page is not None
    from journeyeditor.app.widgets.combo import Choice

    box = window.page.inspector.findChildren(Choice)[0]
    other = next(channel for channel in project.channels if channel.id != touchpoint.channel)
    box.pick(other.id)
    pump()
    after = next(each for each in window.project.touchpoints if each.id == now(window, one).touchpoint)
    assert (after.name, after.channel) == (touchpoint.name, other.id)
    assert touchpoint in window.project.touchpoints


def test_a_moment_is_picked_by_a_click_and_a_score_by_a_drag(window: Window) -> None:
    from journeyeditor.app.widgets.moments import MomentPicker
    from journeyeditor.app.widgets.score import MIDDLE, ScoreSlider

    one = met(window)
    assert window.page is not None
    picker = window.page.inspector.findChild(MomentPicker)
    slider = window.page.inspector.findChild(ScoreSlider)
    assert isinstance(picker, MomentPicker)
    assert isinstance(slider, ScoreSlider)
    QTest.mouseClick(picker, LEFT, pos=picker.cell(1).center().toPoint())
    assert now(window, one).moment is Moment.DELIGHT
    QTest.mousePress(slider, LEFT, pos=QPoint(round(slider.x_of(0)), MIDDLE))
    QTest.mouseMove(slider, QPoint(round(slider.x_of(2)), MIDDLE))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(slider.x_of(2)), MIDDLE))
    pump()
    assert now(window, one).feeling == 2.0


def test_a_wrong_duration_says_why_and_changes_nothing(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    field = window.page.inspector.fields()[1]
    assert isinstance(field.edit, QLineEdit)
    retype(field.edit, "soon")
    assert field.error() == "Such as 11 min or 2 weeks"
    assert now(window, one) is one
    retype(field.edit, "3 days")
    assert field.error() == ""
    assert now(window, one).duration == "P3D"


def test_a_comment_is_written(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    entries = window.page.inspector.findChildren(QLineEdit)
    entry = next(each for each in entries if each.placeholderText() == "Write a comment")
    retype(entry, "Could we call first?")
    said = [each for each in window.project.comments if each.target == one.id]
    assert said[-1].text == "Could we call first?"
    assert entry.text() == ""


def test_one_click_goes_to_another_journey_and_alt_left_comes_back(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    here = claim(window).id
    window.page.desk.session.select([one.id])
    pump()
    jumps = [each for each in window.page.inspector.findChildren(QToolButton) if each.property("look") == "jump"]
    assert [each.text() for each in jumps] == ["Complaint", "Track my claim"]
    QTest.mouseClick(jumps[0], LEFT)
    pump()
    assert window.desk is not None
    assert window.desk.places.here.journey != here
    assert window.page.map.journey_id == window.desk.places.here.journey
    assert window.page.toolbar.title.text() == "Complaint"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    pump()
    assert (window.desk.places.here.journey, window.desk.session.selection) == (here, (one.id,))
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    pump()
    assert window.page.toolbar.title.text() == "Complaint"


def test_the_atlas_opens_and_the_way_back_leads_to_the_map(window: Window) -> None:
    journey = claim(window)
    QTest.mouseClick(window.page.toolbar.buttons["go.atlas"] if window.page else window, LEFT)
    pump()
    assert window.atlas is not None
    assert window.atlas.isVisible()
    window.atlas.journey_activated.emit(window.project.journeys[0].id)
    pump()
    assert window.page is not None
    assert window.page.isVisible()
    window.run("go.back")
    pump()
    assert window.atlas.isVisible()
    window.run("go.back")
    pump()
    assert window.page.map.journey_id == journey.id


def test_a_copy_is_saved_and_opens_with_what_was_typed(
    window: Window, open_editor: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = met(window)
    retype(name_field(window), "In the copy")
    target = tmp_path / "copy.journey"
    monkeypatch.setattr(file_commands, "ask_new_path", lambda *_: target)
    window.run("file.copy")
    retype(name_field(window), "After the copy")
    again = open_editor(path=target)
    assert now(again, one).title == "In the copy"


def test_a_window_closed_and_opened_again_has_it_all(open_editor: OpenWindow) -> None:
    window = open_editor()
    one = met(window)
    assert window.session is not None
    path = window.session.path
    retype(name_field(window), "Kept")
    window.close()
    pump()
    assert now(open_editor(path=path), one).title == "Kept"


def test_a_file_that_does_not_open_says_one_sentence(window: Window, tmp_path: Path) -> None:
    damaged = tmp_path / "x.journey"
    damaged.write_bytes(b"nothing of ours")
    assert window.session is not None
    before = window.session
    assert not file_commands.open_path(window, damaged)
    pump()
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert "x.journey" in dialog.sentence
    assert window.session is before
    dialog.accept()


def test_a_new_project_takes_the_place_of_the_one_before(window: Window) -> None:
    assert window.session is not None
    before = window.session.path
    window.run("file.new")
    pump()
    assert window.session.path != before
    assert window.session.untitled
    assert before in window.settings.recent_files()
    assert [len(journey.stages) for journey in window.project.journeys] == [3]
    api.load(before)


def test_a_project_without_a_map_offers_the_next_step(window: Window) -> None:
    window.run("file.new")
    window.run("edit.undo")
    pump()
    assert window.page is not None
    assert list(window.project.journeys) == []
    assert window.page.empty.isVisible()
    assert not window.actions_of["add.stage"].isEnabled()
    QTest.mouseClick(window.page.empty.button, LEFT)
    pump()
    assert len(list(window.project.journeys)) == 1
    assert not window.page.empty.isVisible()
    assert window.actions_of["add.stage"].isEnabled()


def test_closing_asks_while_something_is_not_saved(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window.session
    assert session is not None
    answers = [Answer.STAY, Answer.AGAIN]
    asked: list[object] = []

    def ask(_: Window, reason: object) -> Answer:
        asked.append(reason)
        if len(answers) == 1:
            monkeypatch.undo()
        return answers.pop(0)

    def fail(_: object) -> None:
        raise SaveFailed("error.disk_full", path="x")

    monkeypatch.setattr("journeyeditor.app.dialogs.unsaved.ask_unsaved", ask)
    store = vars(session)["_store"]
    monkeypatch.setattr(store, "save", fail)
    met(window)
    retype(name_field(window), "Not on the disk")
    assert session.saving.state is SaveState.FAILED
    assert window.page is not None
    assert window.page.status.saved.text().startswith("Not saved: ")
    window.close()
    assert (len(asked), window.session) == (1, session)
    window.close()
    assert (len(asked), window.session) == (2, None)
    assert any(each.title == "Not on the disk" for each in api.load(session.path).project.journeys[0].encounters)


def test_the_theme_and_the_language_change_at_once(window: Window) -> None:
    journey = claim(window)
    window.choose("theme", "dark")
    pump()
    assert window.look.name == "dark"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert window.look.colours["surface"] in app.styleSheet()
    window.choose("language", "fr")
    pump()
    assert window.page is not None
    assert window.page.toolbar.buttons["add.stage"].text() == "Étape"
    assert window.page.map.journey_id == journey.id
    assert window.settings.text("language") == "fr"


def test_delete_says_what_went_along_and_gives_it_back(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.stages[5].id])
    window.actions_of["edit.delete"].trigger()
    assert len(window.project.journey(journey.id).stages) == len(journey.stages) - 1
    assert window.page is not None
    assert window.page.inspector.section is not None
    assert window.page.inspector.section.head().title == "Map"
    assert window.toast.text() == f"Stage “{journey.stages[5].title}” deleted"
    button = window.toast.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, LEFT)
    assert window.project.journey(journey.id) is journey


def test_a_right_click_on_the_map_opens_the_menu_of_what_is_there(window: Window) -> None:
    met(window)
    assert window.page is not None
    before = set(window.findChildren(QMenu))
    window.page.map.customContextMenuRequested.emit(QPoint(300, 300))
    pump()
    made = [menu for menu in window.findChildren(QMenu) if menu not in before]
    assert [action.text() for menu in made for action in menu.actions()] == ["Duplicate", "Delete"]
    made[0].close()
    pump()
    assert set(window.findChildren(QMenu)) == before


@pytest.mark.parametrize("key", ["add.stage", "add.step", "add.touchpoint", "add.journey", "add.persona"])
def test_each_add_adds_one_thing_that_undo_takes_away(window: Window, key: str) -> None:
    claim(window)
    before = window.project
    window.run(key)
    pump()
    assert window.project is not before
    window.run("edit.undo")
    pump()
    assert window.project is before


def test_nothing_flashes_up_as_a_window_of_its_own_while_panels_are_made(window: Window) -> None:
    seen: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                seen.append(type(watched).__name__)
            return False

    watch, app = Watch(), QApplication.instance()
    assert app is not None
    assert window.desk is not None
    app.installEventFilter(watch)
    try:
        for index in (11, 3):
            met(window, index)
        journey = claim(window)
        for part in (journey.stages[0], journey.steps[0], journey.lanes[0], journey.cards[0], journey.feelings[0]):
            window.desk.session.select([part.id])
            pump()
        window.desk.session.select([window.project.personas[0].id])
        window.desk.session.select([window.project.touchpoints[0].id])
        window.desk.session.select([card.id for card in journey.cards[:3]])
        window.desk.session.select([])
        pump()
    finally:
        app.removeEventFilter(watch)
    assert seen == []


def test_search_finds_and_goes(window: Window) -> None:
    claim(window)
    assert window.page is not None
    panel = window.page.project
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert panel.search.hasFocus()
    QTest.keyClicks(panel.search, "glass dam")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    pump()
    assert window.page.toolbar.title.text() == "Glass damage"
    assert panel.search.text() == ""


@pytest.mark.parametrize("dialog", [AboutDialog, ExportDialog])
def test_a_dialog_is_gone_once_closed(window: Window, dialog: type[AboutDialog | ExportDialog]) -> None:
    claim(window)
    shown = dialog(window)
    shown.open()
    pump()
    assert shown.isVisible()
    gone = []
    shown.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    pump()
    assert gone == [True]


@pytest.mark.parametrize(("atlas", "paper"), [(False, "A3"), (False, None), (True, "A4")])
def test_the_export_dialog_writes_what_is_open(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atlas: bool, paper: str | None
) -> None:
    claim(window)
    if atlas:
        window.run("go.atlas")
    target = tmp_path / "out.pdf"
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: target)
    dialog = ExportDialog(window)
    assert dialog.what.currentText() == ("Journey atlas" if atlas else "Car accident claim")
    dialog.paper.pick(paper)
    dialog.on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    assert target.read_bytes().startswith(b"%PDF-")
    assert window.toast.text() == "out.pdf written"
    assert (window.settings.text("paper") == paper) or paper is None


def test_the_export_of_the_atlas_is_the_view_that_is_shown(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim(window)
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.show_view("tree")
    window.atlas.reveal(window.atlas.atlas.journeys[0].id)
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: tmp_path / "tree.pdf")
    wanted: list[tuple[str, str]] = []

    def export_atlas(*_: object, view: str, focus: str, **__: object) -> tuple[()]:
        wanted.append((view, focus))
        return ()

    monkeypatch.setattr("journeyeditor.api.export_atlas", export_atlas)
    dialog = ExportDialog(window)
    assert dialog.what.currentText() == "Hierarchy"
    dialog.on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    assert wanted == [("tree", window.atlas.atlas.journeys[0].id)]


def test_an_export_that_fails_says_so(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim(window)
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: tmp_path / "gone" / "out.pdf")
    ExportDialog(window).on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert "out.pdf" in dialog.sentence
    dialog.accept()


def test_a_theme_chosen_in_the_atlas_stays_in_the_atlas(window: Window) -> None:
    claim(window)
    window.run("go.atlas")
    pump()
    window.choose("theme", "dark")
    pump()
    assert window.atlas is not None
    assert window.atlas.isVisible()
    window.run("go.back")
    pump()
    assert window.page is not None
    assert window.page.isVisible()
    assert window.page.toolbar.title.text() == "Car accident claim"


def test_pages_made_anew_leave_nothing_behind(window: Window) -> None:
    claim(window)
    pages = []
    for theme in ("dark", "light"):
        pages.append(weakref.ref(window.page))
        window.choose("theme", theme)
        pump(8)
    gc.collect()
    menus = len(window.findChildren(QMenu))
    window.choose("theme", "dark")
    pump(8)
    assert len(window.findChildren(QMenu)) == menus
    assert [page() for page in pages] == [None, None]
