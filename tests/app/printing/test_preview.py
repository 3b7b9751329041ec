"""The preview as a person uses it: modes, zoom, from sheet to sheet; what is marked and explained."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.printing.arranging import Mode, arranged, marks_on, places, poster_of
from journeyeditor.app.printing.choices import Scale
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.window import Window
from journeyeditor.drawing import Drawing, Group, Key, Node, Part, Rect, Sheet, View
from tests.app.conftest import pump
from tests.app.printing.test_window import choose, names, settled, shown

CONTROL = Qt.KeyboardModifier.ControlModifier


def card(key: str, box: Rect) -> Drawing:
    """A drawing of 100 × 100 pt with one card."""
    group = Group(Key("g", Part.NODE), (0, 0), Rect(0, 0, 100, 100), (Node(Key(key, Part.CARD), box, ()),))
    return Drawing((100, 100), (group,), (), "Map")


def tile(drawing: Drawing, name: str, source: Rect) -> Sheet:
    """A tile at twice the size with a margin of 10 pt."""
    return Sheet((130, 130), (View(drawing, source, 10, 10, 2.0),), name, f"{name} of B1")


def test_tiles_lie_as_they_hang_and_others_below() -> None:
    seen = View(card("c", Rect(0, 0, 9, 9)), Rect(0, 0, 50, 50))
    sheets = [Sheet((100, 50), (seen,) * (name != "0"), name, f"Sheet {name}") for name in ("0", "A1", "B1", "A2")]
    laid = places(sheets, 1)
    assert [(place.column, place.row) for place in laid] == [(0, 2), (0, 0), (1, 0), (0, 1)]
    found = arranged(sheets, Mode.SHEETS, (1000, 800))
    assert found.boxes[2].x > found.boxes[1].right
    assert found.boxes[0].y > found.boxes[3].bottom
    assert max(box.right for box in found.boxes) <= 1000
    large = arranged(sheets, Mode.ONE, (1000, 800), scale=20)
    assert large.boxes[0].width == 2000
    assert large.size[0] > 2000


def test_a_poster_is_its_tiles_without_the_strips() -> None:
    drawing = card("c", Rect(40, 10, 20, 20))
    sheets = (tile(drawing, "A1", Rect(0, 0, 55, 55)), tile(drawing, "B1", Rect(50, 0, 50, 55)))
    made = poster_of(sheets)
    assert made is not None
    assert made.sheet.size == pytest.approx((200, 110))
    assert dict(made.cells) == {"A1": Rect(0, 0, 100, 110), "B1": Rect(100, 0, 100, 110)}
    assert poster_of([Sheet((10, 10), (), "1")]) is None


def test_marks_end_where_the_map_ends() -> None:
    drawing = card("c", Rect(40, 10, 20, 20))
    left, right = tile(drawing, "A1", Rect(0, 0, 55, 55)), tile(drawing, "B1", Rect(50, 0, 50, 55))
    assert marks_on(left, frozenset({"c"}), frozenset()) == [Rect(90, 30, 30, 40)]
    assert marks_on(left, frozenset({"c"}), frozenset(), (100, 110)) == [Rect(90, 30, 20, 40)]
    keys = frozenset({Key("c", Part.CARD)})
    assert marks_on(right, frozenset(), keys) == [Rect(10, 30, 20, 40)]
    assert marks_on(right, frozenset({"d"}), frozenset()) == []


@pytest.fixture
def poster(window: Window) -> PrintWindow:
    """The window with a poster in tiles."""
    printing = shown(window)
    choose(printing, printing.kind, 1)
    return printing


def press(printing: PrintWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in the preview."""
    printing.preview.setFocus()
    QTest.keyClick(printing.preview, key, modifier)
    pump()


def test_the_modes_show_the_poster_all_sheets_and_one(poster: PrintWindow) -> None:
    assert [mode for mode, _ in poster.mode.choices] == [Mode.POSTER, Mode.SHEETS, Mode.ONE]
    assert poster.legend.shown == ("glue",)
    choose(poster, poster.mode, 0)
    assert len(poster.preview.view.sheets) == 1
    assert len(poster.preview.view.poster.cells if poster.preview.view.poster else ()) == 25
    assert poster.legend.shown == ("seam",)
    assert not poster.bar.number.isVisible()
    choose(poster, poster.mode, 2)
    assert poster.preview.mode is Mode.ONE
    choose(poster, poster.kind, 0)
    assert [mode for mode, _ in poster.mode.choices] == [Mode.SHEETS, Mode.ONE]
    assert not poster.legend.isVisible()


def test_keys_and_buttons_go_from_sheet_to_sheet(poster: PrintWindow) -> None:
    assert poster.bar.number.text() == "1 of 26"
    press(poster, Qt.Key.Key_Right)
    press(poster, Qt.Key.Key_PageDown)
    assert poster.preview.view.current == 2
    QTest.mouseClick(poster.bar.before, Qt.MouseButton.LeftButton)
    assert poster.bar.number.text() == "2 of 26"
    press(poster, Qt.Key.Key_Return)
    assert poster.preview.mode is Mode.ONE
    assert poster.mode.value is Mode.ONE
    assert poster.preview.view.current == 1
    assert poster.isVisible()
    press(poster, Qt.Key.Key_End)
    assert poster.bar.number.text() == "26 of 26"
    assert not poster.bar.after.isEnabled()
    bottom = poster.preview.verticalScrollBar().value()
    press(poster, Qt.Key.Key_Home)
    assert poster.preview.verticalScrollBar().value() < bottom
    assert poster.preview.view.current == 0


def test_scrolling_tells_which_sheet_is_looked_at(poster: PrintWindow) -> None:
    choose(poster, poster.mode, 2)
    box = poster.preview.view.boxes[7]
    poster.preview.verticalScrollBar().setValue(round(box.y()) - 40)
    pump()
    assert poster.bar.number.text() == "8 of 26"


def test_the_zoom_keeps_the_place_under_the_pointer(poster: PrintWindow) -> None:
    fitting = poster.preview.zoom
    press(poster, Qt.Key.Key_Plus, CONTROL)
    assert poster.preview.zoom == pytest.approx(fitting * 1.25)
    preview = poster.preview
    here = QPointF(300, 300)
    for _ in range(6):
        wheel = QWheelEvent(
            here, preview.viewport().mapToGlobal(here), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        before = preview.view.mapFrom(preview.viewport(), here.toPoint())
        index = next((i for i, box in enumerate(preview.view.boxes) if box.contains(QPointF(before))), 0)
        share = (before.x() - preview.view.boxes[index].x()) / preview.view.boxes[index].width()
        QApplication.sendEvent(preview.viewport(), wheel)
        after = preview.view.mapFrom(preview.viewport(), here.toPoint())
        assert (after.x() - preview.view.boxes[index].x()) / preview.view.boxes[index].width() == pytest.approx(
            share, abs=0.02
        )
    assert preview.zoom == pytest.approx(fitting * 1.25**7)
    assert poster.bar.percent.text() == poster.words.percent(preview.zoom)
    QTest.mouseClick(poster.bar.whole, Qt.MouseButton.LeftButton)
    pump()
    assert preview.zoom == pytest.approx(fitting)
    poster.bar.slider.setFocus()
    QTest.keyClick(poster.bar.slider, Qt.Key.Key_Right)
    assert preview.zoom > fitting


def test_a_large_sheet_is_painted_where_it_is_seen(poster: PrintWindow) -> None:
    choose(poster, poster.mode, 2)
    poster.preview.set_zoom(4.0)
    pump()
    poster.preview.go(8)
    pump()
    picture = poster.preview.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)
    }
    assert len(colours) > 4
    assert poster.preview.view.painted == {}


def test_a_jump_frames_the_place(poster: PrintWindow) -> None:
    choose(poster, poster.settings.paper.seams, 1)
    assert "cut" in poster.legend.shown
    assert poster.prepared is not None
    finding = next(one for one in poster.prepared.findings if one.rule == "seams")
    poster.on_jumped(finding)
    pump()
    preview = poster.preview
    assert preview.mode is Mode.ONE
    index = preview.view.current
    assert poster.prepared.sheets[index].name in finding.sheets
    mark, box, scale = preview.view.marks(index)[0], preview.view.laid.boxes[index], preview.view.laid.scale
    middle = QPoint(round(box.x + (mark.x + mark.width / 2) * scale), round(box.y + (mark.y + mark.height / 2) * scale))
    assert preview.viewport().rect().contains(preview.view.mapTo(preview.viewport(), middle))
    assert max(mark.width, mark.height) * scale > 60


def test_upright_tiles_hang_close_above_a_wide_sheet() -> None:
    seen = View(card("c", Rect(0, 0, 9, 9)), Rect(0, 0, 50, 50))
    tiles = [Sheet((50, 100), (seen,), name, name) for name in ("A1", "B1")]
    sheets = [Sheet((100, 50), (), "0", "Assembly"), *tiles]
    assembly, left, right = arranged(sheets, Mode.SHEETS, (1000, 800)).boxes
    assert right.x - left.right < 12
    assert assembly.y > left.bottom


def test_all_is_mended_by_one_button(poster: PrintWindow) -> None:
    assert not poster.preflight.all.isVisible()
    choose(poster, poster.settings.paper.seams, 1)
    assert poster.preflight.all.isVisible()
    QTest.mouseClick(poster.preflight.all, Qt.MouseButton.LeftButton)
    settled(poster)
    options = poster.settings.wanted.options
    assert (options.even_seams, options.tile) == (False, "A3")
    assert poster.preflight.counts.text().startswith("0 to fix")


def test_pages_of_notes_are_no_tiles(window: Window) -> None:
    printing = shown(window)
    printing.settings.paper.paper.pick("A4")
    printing.settings.paper.scale.pick(Scale.FULL)
    printing.settings.map.comments.setFocus()
    QTest.keyClick(printing.settings.map.comments, Qt.Key.Key_Space)
    settled(printing)
    assert "N1" in names(printing)
    assert printing.preview.view.poster is None
    boxes = printing.preview.view.laid.boxes
    assert max(box.right for box in boxes) < printing.preview.viewport().width()
    assert boxes[0].width > 200
