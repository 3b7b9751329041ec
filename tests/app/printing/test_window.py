"""The window for printing and export, used as a person uses it: with the mouse and the keyboard."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThread
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

import pypdfium2
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.printing.arranging import Mode
from journeyeditor.app.printing.choices import Kind, Scale, kind_of
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tabs import TabStrip
from journeyeditor.app.window import Window
from journeyeditor.drawing import GlyphRun
from tests.app.conftest import OpenWindow, pump
from tests.app.person import claim
from tests.waiting import LONG, until

LEFT = Qt.MouseButton.LeftButton
ASK = "journeyeditor.app.printing.window.ask_paper_path"


def shown(window: Window, action: str = "file.export") -> PrintWindow:
    """The window that Ctrl+E or Ctrl+P opens, once its sheets are there."""
    claim(window)
    window.run(action)
    found = window.findChild(PrintWindow)
    assert isinstance(found, PrintWindow)
    settled(found)
    return found


def settled(printing: PrintWindow) -> None:
    """Waits for the sheets that were asked for last."""
    until(lambda: not printing.planner.busy)
    pump()


def choose(printing: PrintWindow, switch: Segmented | TabStrip, index: int) -> None:
    """Clicks on a choice of a switch, or on a tab."""
    if isinstance(switch, TabStrip):
        QTest.mouseClick(list(switch.buttons.values())[index], LEFT)
    else:
        QTest.mouseClick(switch, LEFT, pos=switch.cell(index).center().toPoint())
    settled(printing)


def click(printing: PrintWindow, widget: QWidget) -> None:
    """Clicks near the left edge, where a check box has its box."""
    QTest.mouseClick(widget, LEFT, pos=QPoint(8, widget.height() // 2))
    settled(printing)


def names(printing: PrintWindow) -> list[str]:
    """The names of the sheets."""
    assert printing.prepared is not None
    return [sheet.name for sheet in printing.prepared.sheets]


def ink(printing: PrintWindow, index: int) -> set[str]:
    """The colours in a sheet's box of the preview as it is painted."""
    box = printing.preview.view.boxes[index].adjusted(2, 2, -2, -2).toRect()
    picture = printing.preview.view.grab(box).toImage()
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in spots}


def test_it_shows_the_open_map_on_one_sheet(window: Window) -> None:
    printing = shown(window)
    assert printing.prepared is not None
    assert len(names(printing)) == 1
    assert [round(side / 72 * 25.4) for side in printing.prepared.sheets[0].size] == [420, 297]
    assert printing.bar.status.text() == "1 sheet, 420 × 297 mm"
    assert printing.write.isEnabled()
    assert len(ink(printing, 0)) > 50
    assert printing.preflight.counts.text() == "0 to fix, 0 to check, 6 passed"


def test_a_poster_lies_in_tiles_as_it_hangs(window: Window) -> None:
    printing = shown(window)
    choose(printing, printing.kind, 1)
    assert names(printing)[:3] == ["0", "A1", "B1"]
    assert names(printing)[-1] == "E5"
    boxes = dict(zip(names(printing), printing.preview.view.boxes, strict=True))
    assert boxes["A1"].y() == boxes["E1"].y()
    assert boxes["A1"].x() == boxes["A5"].x()
    assert boxes["B1"].x() > boxes["A1"].right()
    assert boxes["0"].y() > boxes["A5"].bottom()
    assert not printing.settings.map.stages.isVisible()
    assert printing.settings.paper.tile.isVisible()


def test_a_fix_moves_the_seams_and_a_jump_shows_what_is_cut(window: Window) -> None:
    printing = shown(window)
    choose(printing, printing.kind, 1)
    choose(printing, printing.settings.paper.seams, 1)
    assert printing.preflight.counts.text().startswith("1 to fix")
    assert printing.prepared is not None
    sheet = next(one for one in printing.prepared.sheets if one.name == "A2")
    assert printing.preview.view.marks(printing.prepared.sheets.index(sheet))
    jump = next(one for one in printing.preflight.findChildren(QToolButton) if one.text().startswith("On "))
    click(printing, jump)
    assert printing.preview.mode is Mode.ONE
    assert printing.preview.view.marked
    fix = next(one for one in printing.preflight.findChildren(QPushButton) if one.text() == "Move the seams")
    click(printing, fix)
    assert printing.settings.wanted.options.even_seams is False
    assert printing.preflight.counts.text().startswith("0 to fix")
    assert not printing.prepared.cuts


def test_lanes_and_stages_that_are_switched_off_are_not_on_the_sheet(window: Window) -> None:
    printing = shown(window)
    assert printing.prepared is not None
    before = printing.prepared.sheets[0].views[0].drawing.bounds()
    lane, box = next(iter(printing.settings.map.lanes.boxes.items()))
    assert any(key.id == lane for key in before)
    click(printing, box)
    after = printing.prepared.sheets[0].views[0].drawing.bounds()
    assert not any(key.id == lane for key in after)
    click(printing, printing.settings.map.stages.cells[0])
    assert printing.settings.wanted.options.stages == "2,3,4,5,6,7,8"
    for cell in printing.settings.map.stages.cells:
        click(printing, cell) if cell.isChecked() else None
    assert len(printing.settings.map.stages.on()) == 1


def test_greyscale_is_seen_before_it_is_printed(window: Window) -> None:
    printing = shown(window)
    printing.settings.map.colour.pick("greyscale")
    settled(printing)
    spread = [
        max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) for c in map(QColor, ink(printing, 0))
    ]
    assert len(spread) > 20
    assert max(spread) <= 24


def test_what_is_shown_is_what_is_written(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printing = shown(window)
    printing.settings.paper.paper.pick("A4")
    printing.settings.paper.scale.pick(Scale.FULL)
    settled(printing)
    count, target = len(names(printing)), tmp_path / "out.pdf"
    assert count > 1
    monkeypatch.setattr(ASK, lambda *_: target)
    QTest.mouseClick(printing.write, LEFT)
    for job in window.findChildren(QThread):
        assert job.wait(LONG * 1000)
    pump()
    document = pypdfium2.PdfDocument(target)
    assert len(document) == count
    document.close()
    assert window.toast.text() == "out.pdf written"
    assert window.settings.text("paper") == "A4"


def test_sheets_are_written_as_pictures(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printing = shown(window)
    printing.settings.paper.paper.pick("A4")
    printing.settings.paper.scale.pick(Scale.GRID)
    settled(printing)
    monkeypatch.setattr(ASK, lambda *_: tmp_path / "out.svg")
    QTest.mouseClick(printing.write, LEFT)
    for job in window.findChildren(QThread):
        assert job.wait(LONG * 1000)
    pump()
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["out-01.svg", "out-02.svg"]
    assert window.toast.isVisible()


def test_a_preset_a_book_and_several_maps(window: Window) -> None:
    printing = shown(window)
    printing.settings.presets.choice.pick("management-summary")
    settled(printing)
    journey = claim(window)
    kinds = {lane.kind for lane in journey.lanes if lane.id in printing.settings.map.lanes.on()}
    assert kinds == {"touchpoints", "emotion", "metrics", "opportunities"}
    printing.settings.what.pick("several maps")
    settled(printing)
    assert names(printing) == [str(number) for number in range(1, len(window.project.journeys) + 1)]
    click(printing, next(iter(printing.settings.maps.boxes.values())))
    assert len(names(printing)) == len(window.project.journeys) - 1
    choose(printing, printing.kind, 2)
    assert kind_of(printing.settings.wanted.options) is Kind.BOOK
    assert names(printing)[:3] == ["i", "ii", "1"]


def test_the_view_of_the_atlas_that_is_open_is_offered(window: Window) -> None:
    claim(window)
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.show_view("tree")
    window.run("file.export")
    printing = window.findChild(PrintWindow)
    assert isinstance(printing, PrintWindow)
    settled(printing)
    assert printing.settings.what.currentText() == "Hierarchy"
    assert len(names(printing)) == 1
    assert not printing.settings.map.lanes.isVisible()


def test_what_cannot_be_printed_says_why(window: Window) -> None:
    printing = shown(window)
    printing.settings.mend(replace(printing.settings.wanted.options, paper="50x50mm", margin=30.0))
    settled(printing)
    assert printing.stack.currentWidget() is printing.refused
    assert printing.refused.text()
    assert not printing.write.isEnabled()


def test_a_file_that_cannot_be_written_is_told(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printing = shown(window)
    monkeypatch.setattr(ASK, lambda *_: tmp_path / "gone" / "out.pdf")
    QTest.mouseClick(printing.write, LEFT)
    for job in window.findChildren(QThread):
        assert job.wait(LONG * 1000)
    pump()
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert "out.pdf" in dialog.sentence
    dialog.accept()


def test_it_speaks_french(open_editor: OpenWindow) -> None:
    printing = shown(open_editor("fr", theme="dark"))
    assert printing.write.text() == "Exporter"
    assert re.fullmatch(r"0 à corriger, 0 à vérifier, 6 bons", printing.preflight.counts.text())


def test_filters_of_the_atlas_hold_on_paper_and_the_sheet_says_so(window: Window) -> None:
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.filters.choose("level", 2)
    window.atlas.on_shared(1)
    window.run("file.export")
    printing = window.findChild(PrintWindow)
    assert isinstance(printing, PrintWindow)
    settled(printing)
    told = "Level: Micro-journey · 3 of 18 journeys · Any shared touchpoint"
    assert told in words_of(printing)
    assert "Complaint" not in words_of(printing)
    printing.settings.on_what("view matrix")
    settled(printing)
    assert "Level: Micro-journey · 3 of 18 journeys" in words_of(printing)
    click(printing, printing.settings.filtered)
    assert "Level:" not in words_of(printing)
    assert "Complaint" in words_of(printing)


def test_without_filters_nothing_is_said_of_them(window: Window) -> None:
    window.run("go.atlas")
    window.run("file.export")
    printing = window.findChild(PrintWindow)
    assert isinstance(printing, PrintWindow)
    settled(printing)
    assert not printing.settings.filtered.isVisible()
    assert "of 18 journeys" not in words_of(printing)


def words_of(printing: PrintWindow) -> str:
    """What is written on the sheets."""
    assert printing.prepared is not None
    groups = [group for sheet in printing.prepared.sheets for view in sheet.views for group in view.drawing.groups]
    marks = [mark for group in groups for node in group.nodes for mark in node.marks]
    return " ".join(mark.shape.text for mark in marks if isinstance(mark, GlyphRun))


def test_a_png_has_the_resolution_that_is_typed(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ASK, lambda *_: tmp_path / "claim.png")
    printing = shown(window)
    dpi = printing.settings.sheet.dpi
    assert dpi.text() == "150\N{NO-BREAK SPACE}dpi"
    dpi.selectAll()
    QTest.keyClicks(dpi, "72")
    QTest.keyClick(dpi, Qt.Key.Key_Return)
    assert dpi.text() == "72\N{NO-BREAK SPACE}dpi"
    QTest.mouseClick(printing.write, LEFT)
    until(lambda: window.toast.text() == "claim.png written")
    assert QPixmap(str(tmp_path / "claim.png")).width() == 1191
    assert window.settings.get("png_dpi") == 72
