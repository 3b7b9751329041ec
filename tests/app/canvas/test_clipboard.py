"""Copy, cut and paste by real keys: parts, tables, lines, pictures; the choice after several lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage

from journeyeditor.app.canvas.pasted_pictures import from_bytes, from_image
from journeyeditor.app.canvas.popups.paste_choice import PasteChoice, Way
from journeyeditor.model import Card, Journey, evolve
from tests.app.stage import canvas, shown
from tests.builders import project_of, rich_project, small_project, stage
from tests.driver import Driver

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
LINES = "- Signs the papers\n- Takes the keys\n- Drives home\n"


def put(text: str = "", html: str = "", image: QImage | None = None) -> None:
    """Something of another program on the clipboard."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if image is not None:
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)


def texts(journey: Journey, lane: str, at: str) -> list[str]:
    """The texts of a cell, top first."""
    return [card.text for card in journey.cards if (card.lane, card.at) == (lane, at)]


def pasted(editor: Driver) -> list[Card]:
    """The cards that are selected."""
    parts = [shown(editor).part_of[one] for one in editor.view.session.selection]
    return [part for part in parts if isinstance(part, Card)]


def choice(editor: Driver) -> PasteChoice:
    """The popup that is open."""
    popup = editor.view.popup
    assert isinstance(popup, PasteChoice)
    return popup


def test_copy_and_paste_after_a_card() -> None:
    """Two cards into the cell in focus and to its right; the plain text of both is on the clipboard."""
    with canvas(small_project()) as editor:
        editor.view.session.select(["card_actions_1", "card_actions_2"])
        editor.press(KEY.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == "Looks for help\tCalls\n"
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL)
        assert texts(shown(editor), "lane_actions", "stp_2_2") == ["Looks for help"]
        assert texts(shown(editor), "lane_actions", "stp_3_1") == ["Waits", "Calls"]
        assert editor.undo_name() == "Paste 2 cards"
        editor.view.session.undo()
        assert len(shown(editor).cards) == 4


def test_cut_is_one_step() -> None:
    """And comes back where it is pasted, right after the card selected."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_2").press(KEY.Key_X, CONTROL)
        assert texts(shown(editor), "lane_actions", "stp_2_1") == []
        assert editor.undo_name() == "Cut"
        editor.click("card_actions_1").press(KEY.Key_V, CONTROL)
        assert texts(shown(editor), "lane_actions", "stp_1_1") == ["Looks for help", "Calls"]


def test_stages_and_lanes_into_another_project() -> None:
    """What the other lacks comes along; its own stay."""
    with canvas(rich_project()) as editor:
        editor.view.session.select(["stg_1", "stg_2"])
        editor.press(KEY.Key_C, CONTROL)
    other = project_of([stage(1, "Own")], ["actions"], {"actions": ["Mine"]})
    with canvas(other) as editor:
        editor.click("stg_1").press(KEY.Key_V, CONTROL)
        journey = shown(editor)
        assert [one.title for one in journey.stages] == ["Own", "Search", "Report"]
        assert {t.name for t in editor.view.session.project.touchpoints} == {"Website", "Hotline"}
        assert "Looks for help" in [card.text for card in journey.cards]
        editor.view.session.undo()
        assert len(shown(editor).stages) == 1


def test_several_lines_are_several_cards_and_a_choice() -> None:
    """Enter keeps them; the list's marks are gone."""
    with canvas(small_project()) as editor:
        put(LINES)
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL)
        assert choice(editor).way is Way.MANY
        assert texts(shown(editor), "lane_actions", "stp_2_2") == ["Signs the papers", "Takes the keys", "Drives home"]
        editor.press(KEY.Key_Return)
        assert editor.view.hasFocus()
        assert editor.undo_name() == "Paste 3 cards"


@pytest.mark.parametrize(
    ("tabs", "wanted"), [(1, ["Signs the papers\nTakes the keys\nDrives home"]), (2, [LINES.strip()])]
)
def test_one_card_or_plain_text_instead(tabs: int, wanted: list[str]) -> None:
    """Tab changes, Enter takes: one step of undo either way."""
    with canvas(small_project()) as editor:
        put(LINES)
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL)
        for _ in range(tabs):
            editor.press(KEY.Key_Tab)
        editor.press(KEY.Key_Return)
        assert texts(shown(editor), "lane_actions", "stp_2_2") == wanted
        editor.view.session.undo()
        assert texts(shown(editor), "lane_actions", "stp_2_2") == []
        assert editor.view.session.undo_label is None


def test_typing_closes_the_choice() -> None:
    """The key goes on to the canvas: the arrow walks."""
    with canvas(small_project()) as editor:
        put(LINES)
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL).press(KEY.Key_Down)
        assert editor.view.popup is None
        assert len(texts(shown(editor), "lane_actions", "stp_2_2")) == 3
        assert editor.view.cell is not None


def test_several_lines_while_typing() -> None:
    """The first goes where the caret is, the others below; as one card all stay together."""
    with canvas(small_project()) as editor:
        put(LINES)
        editor.double_click("card_actions_1").press(KEY.Key_End).type(" and ").press(KEY.Key_V, CONTROL)
        found = texts(shown(editor), "lane_actions", "stp_1_1")
        assert found == ["Looks for help and Signs the papers", "Takes the keys", "Drives home"]
        choice(editor).take(Way.ONE)
        assert texts(shown(editor), "lane_actions", "stp_1_1") == [
            "Looks for help and Signs the papers\nTakes the keys\nDrives home"
        ]


def test_one_line_is_one_card_without_a_question() -> None:
    """Into the cell; while typing it is just text."""
    with canvas(small_project()) as editor:
        put("Only this")
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL)
        assert editor.view.popup is None
        assert texts(shown(editor), "lane_actions", "stp_2_2") == ["Only this"]


@pytest.mark.parametrize("way", ["text", "html"])
def test_a_table_fills_cells(way: str) -> None:
    """Along the columns and down the lanes."""
    with canvas(small_project()) as editor:
        put("a\tb\nc\td") if way == "text" else put("a b c d", "<table><tr><td>a<td>b<tr><td>c<td>d</table>")
        editor.click(("lane_actions", "stp_2_2")).press(KEY.Key_V, CONTROL)
        assert texts(shown(editor), "lane_actions", "stp_2_2") == ["a"]
        assert texts(shown(editor), "lane_actions", "stp_3_1") == ["Waits", "b"]
        assert texts(shown(editor), "lane_questions", "stg_2") == ["c"]
        assert texts(shown(editor), "lane_questions", "stg_3") == ["d"]


def test_a_picture_becomes_a_card_of_the_storyboard() -> None:
    """A lane is made for it; its bytes go along with the edit."""
    told: list[dict[str, bytes]] = []
    with canvas(small_project()) as editor:
        editor.view.session.listen(lambda change: told.append(dict(change.assets)))
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill("#2A6A8E")
        put(image=image)
        editor.click("card_actions_2").press(KEY.Key_V, CONTROL)
        card = pasted(editor)[0]
        assert card.at == "stp_2_1"
        assert shown(editor).lanes[0].kind == "storyboard"
        asset = editor.view.session.project.by_id[card.image or ""]
        assert told[-1].keys() == {asset.id}
        assert editor.undo_name() == "Add picture"


def test_a_file_dropped_on_a_step(tmp_path: Path) -> None:
    """The picture stands on the step under the pointer; an SVG is drawn."""
    path = tmp_path / "a.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="90" height="50"/></svg>'
    )
    with canvas(small_project()) as editor:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        at = editor.point(("lane_actions", "stp_3_1"))
        for event in (
            QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, SHIFT),
            QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, SHIFT),
        ):
            editor.send(editor.view.viewport(), event)
        assert pasted(editor)[0].at == "stp_3_1"
        asset = editor.view.session.project.assets[-1]
        assert (asset.media_type, asset.width, asset.height) == ("image/png", 1600, 800)


def test_pictures_are_made_fit() -> None:
    """No longer than 1600 px; a known one of sane size stays byte for byte; what is none is none."""
    large = QImage(3200, 800, QImage.Format.Format_RGB32)
    large.fill("#808080")
    asset, data = from_image(large)
    assert (asset.width, asset.height) == (1600, 400)
    again = from_bytes(data, "a.png")
    assert again is not None
    assert again[1] is data
    assert from_bytes(b"no picture", "x.png") is None
    assert from_bytes(b"<svg", "x.svg") is None


def test_a_part_of_the_map_as_a_picture() -> None:
    """Ctrl+Shift+C: the rectangle round the selection, twice as dense; without a selection the whole map."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(KEY.Key_C, CONTROL | SHIFT)
        image = QGuiApplication.clipboard().image()
        placed = editor.view.scene.main("card_actions_1")
        assert placed is not None
        assert image.width() == round((placed.bounds.width + 18) * 8 / 3)
        assert len({image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}) > 2
        editor.view.session.select(())
        editor.press(KEY.Key_C, CONTROL | SHIFT)
        assert QGuiApplication.clipboard().image().width() == round(editor.view.sheet[0] * 8 / 3)


def test_nothing_to_paste_on_says_so() -> None:
    """A map without a stage takes no card."""
    empty = project_of([1], ["actions"])
    empty = evolve(empty, journeys=(evolve(empty.journeys[0], stages=(), lanes=()),))
    with canvas(empty) as editor:
        put("a\nb")
        before = editor.view.session.project
        editor.press(KEY.Key_V, CONTROL)
        assert editor.view.status_hint == "Add a stage and a lane for cards first"
        assert editor.view.session.project is before
