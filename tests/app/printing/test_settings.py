"""The settings of the print window as a person uses them: amounts with units, papers, scales, presets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import write_prepared
from journeyeditor.app.printing.choices import CUSTOM, ROLLS, Scale
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.window import Window
from journeyeditor.drawing import Part
from journeyeditor.export.paper import MM
from tests.app.printing.test_window import choose, click, names, settled, shown


def typed(printing: PrintWindow, field: QWidget, text: str) -> None:
    """Types over a field and leaves it by Enter."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(printing)


def options(printing: PrintWindow) -> PrintOptions:
    """What is set now."""
    return printing.settings.wanted.options


def sides(printing: PrintWindow) -> tuple[int, ...]:
    """The sides of the first sheet, mm."""
    assert printing.prepared is not None
    return tuple(round(side / MM) for side in printing.prepared.sheets[0].size)


def test_margins_are_typed_with_their_unit(window: Window) -> None:
    printing = shown(window)
    margin = printing.settings.paper.margin
    assert margin.text() == "10\u00a0mm"
    typed(printing, margin, "1.5 cm")
    assert options(printing).margin == 15
    assert margin.text() == "15\u00a0mm"
    assert printing.isVisible()
    QTest.keyClick(margin, Qt.Key.Key_Up)
    settled(printing)
    assert options(printing).margin == 16
    typed(printing, margin, "wide")
    assert options(printing).margin == 16
    assert margin.text() == "16\u00a0mm"
    typed(printing, margin, "4000")
    assert options(printing).margin == 16


def test_each_side_has_a_margin_of_its_own(window: Window) -> None:
    printing = shown(window)
    paper = printing.settings.paper
    left = paper.sides["margin_left"]
    assert not left.isVisible()
    before = inner(printing)
    click(printing, paper.each)
    assert left.isVisible()
    assert left.text() == "10\u00a0mm"
    assert inner(printing) == before
    typed(printing, left, "30")
    assert options(printing).sides == (10, 10, 10, 30)
    assert inner(printing)[1] == before[1] + 20
    typed(printing, paper.margin, "14")
    assert options(printing).sides == (14, 14, 14, 14)
    click(printing, paper.each)
    assert not left.isVisible()
    assert options(printing).margin_left is None


def inner(printing: PrintWindow) -> tuple[int, int]:
    """How wide the first sheet is and how far its map stays from both upright sides together, mm."""
    assert printing.prepared is not None
    sheet = printing.prepared.sheets[0]
    return round(sheet.size[0] / MM), round((sheet.size[0] - sheet.views[0].box.width) / MM)


def test_a_slider_makes_the_map_larger_and_a_button_fits_it_again(window: Window) -> None:
    printing = shown(window)
    paper, row = printing.settings.paper, printing.settings.paper.share
    paper.on_paper("A2")
    settled(printing)
    prepared = printing.prepared
    assert prepared is not None
    assert row.figures.value == pytest.approx(prepared.scale)
    assert paper.text_from.text() == f"map text from {round(prepared.smallest, 1)}\u00a0pt"
    QTest.mouseClick(row.slider, Qt.MouseButton.LeftButton, pos=QPoint(round(row.slider.x_of(2.0)), 12))
    assert options(printing).scale == pytest.approx(2.0, abs=0.1)
    assert row.figures.value == options(printing).scale
    settled(printing)
    assert printing.prepared is not None
    assert printing.prepared.scale == pytest.approx(options(printing).scale)
    QTest.keyClick(row.slider, Qt.Key.Key_Left)
    assert options(printing).scale == pytest.approx(2.0 / 1.1, abs=0.1)
    typed(printing, row.figures, "80")
    assert options(printing).scale == 0.8
    click(printing, row.fit)
    assert (options(printing).scale, options(printing).paper) == (None, "A2")
    assert row.figures.value == pytest.approx(prepared.scale)


def test_where_only_some_stages_are_shown_there_is_no_slider(window: Window) -> None:
    printing = shown(window)
    assert printing.settings.paper.share.isVisible()
    printing.settings.map.stages.cells[0].click()
    settled(printing)
    assert options(printing).stages is not None
    assert not printing.settings.paper.share.isVisible()


def test_it_tells_about_how_large_the_file_will_be(window: Window, tmp_path: Path) -> None:
    printing = shown(window)
    for kind, share in ((0, 1.0), (1, 0.8), (2, 0.8)):
        choose(printing, printing.kind, kind)
        settled(printing)
        prepared, file = printing.prepared, printing.preflight.file
        assert prepared is not None
        assert file is not None
        write_prepared(prepared, tmp_path / "a.pdf", printing.session.read_asset)
        size = (tmp_path / "a.pdf").stat().st_size
        said = float(file.text().split()[1].replace("kB", "")) * (1000 if "kB" in file.text() else 1_000_000)
        assert share * size - 1000 < said < size / share + 1000


def test_paper_of_any_size_and_rolls(window: Window) -> None:
    printing = shown(window)
    paper = printing.settings.paper
    paper.paper.pick(CUSTOM)
    settled(printing)
    assert options(printing).paper == "420x297mm"
    typed(printing, paper.wide, "60cm")
    assert options(printing).paper == "600x297mm"
    assert sides(printing) == (600, 297)
    paper.paper.pick(ROLLS)
    settled(printing)
    assert options(printing).paper == "roll 914mm"
    assert sides(printing)[1] == 914
    assert not paper.way.isVisible()
    typed(printing, paper.roll, "610")
    assert sides(printing)[1] == 610


def test_a_map_over_several_sheets(window: Window) -> None:
    printing = shown(window)
    paper = printing.settings.paper
    paper.scale.pick(Scale.GRID)
    settled(printing)
    assert len(names(printing)) == 2
    typed(printing, paper.down, "2")
    assert options(printing).pages == "2x2"
    assert len(names(printing)) == 4
    typed(printing, paper.across, "0")
    assert options(printing).pages == "2x2"


def test_a_preset_is_kept_renamed_used_and_deleted(window: Window) -> None:
    printing = shown(window)
    choose(printing, printing.kind, 1)
    presets = printing.settings.presets
    printing.settings.map.colour.pick("ink_saving_greyscale")
    settled(printing)
    QTest.mouseClick(presets.save, Qt.MouseButton.LeftButton)
    assert presets.name.isVisible()
    QTest.keyClick(presets.name, Qt.Key.Key_Return)
    assert "needs a name" in presets.error.text()
    QTest.keyClicks(presets.name, "Corridor")
    QTest.keyClick(presets.name, Qt.Key.Key_Return)
    assert presets.choice.currentText() == "Corridor"
    assert not presets.naming.isVisible()
    assert presets.delete.isVisible()
    assert printing.isVisible()
    QTest.mouseClick(presets.rename, Qt.MouseButton.LeftButton)
    QTest.keyClicks(presets.name, "Hall")
    QTest.mouseClick(presets.keep, Qt.MouseButton.LeftButton)
    assert presets.choice.currentText() == "Hall"
    choose(printing, printing.kind, 0)
    assert presets.choice.currentText() == "Own settings"
    presets.choice.pick("Hall")
    settled(printing)
    assert (options(printing).tile, options(printing).palette) == ("A4", "ink_saving_greyscale")
    QTest.mouseClick(presets.delete, Qt.MouseButton.LeftButton)
    assert presets.own == {}
    assert presets.choice.currentText() == "Own settings"
    assert options(printing).tile == "A4"


def test_escape_leaves_the_name_and_not_the_window(window: Window) -> None:
    printing = shown(window)
    presets = printing.settings.presets
    QTest.mouseClick(presets.save, Qt.MouseButton.LeftButton)
    QTest.keyClick(presets.name, Qt.Key.Key_Escape)
    assert not presets.naming.isVisible()
    assert printing.isVisible()


def test_a_preset_keeps_lanes_by_kind(window: Window) -> None:
    printing = shown(window)
    printing.settings.presets.choice.pick("management-summary")
    settled(printing)
    assert all(lane.startswith("lan") for lane in options(printing).lanes)
    QTest.mouseClick(printing.settings.presets.save, Qt.MouseButton.LeftButton)
    QTest.keyClicks(printing.settings.presets.name, "Board")
    QTest.keyClick(printing.settings.presets.name, Qt.Key.Key_Return)
    kept = printing.settings.presets.own["Board"]
    assert kept["lanes"] == ("touchpoints", "emotion", "metrics", "opportunities")


def test_one_persona_and_the_overview(window: Window) -> None:
    printing = shown(window)
    assert printing.prepared is not None
    before = printing.prepared.sheets[0].views[0].drawing
    part = printing.settings.map
    part.persona.pick(printing.session.project.personas[0].id)
    settled(printing)
    assert options(printing).persona == printing.session.project.personas[0].id
    choose(printing, part.level, 0)
    assert options(printing).level == "overview"
    after = printing.prepared.sheets[0].views[0].drawing
    assert len([*after.nodes()]) < len([*before.nodes()])


def test_comments_and_evidence_are_on_the_sheet(window: Window) -> None:
    printing = shown(window)
    part = printing.settings.map
    for box in (part.comments, part.evidence):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        settled(printing)
    assert (options(printing).comments, options(printing).evidence) == (True, True)


def test_the_window_fits_a_small_screen_in_both_languages(window: Window) -> None:
    printing = shown(window)
    for kind in (1, 0):
        choose(printing, printing.kind, kind)
        assert printing.minimumSizeHint().width() <= 1280
        assert printing.minimumSizeHint().height() <= 800


def test_blank_cards_for_a_workshop(window: Window) -> None:
    printing = shown(window)
    part = printing.settings.map
    part.workshop.setFocus()
    QTest.keyClick(part.workshop, Qt.Key.Key_Space)
    settled(printing)
    assert options(printing).workshop
    assert not part.level.isVisible()
    choose(printing, printing.kind, 2)
    assert not options(printing).workshop


def test_every_control_is_reached_by_tab(window: Window) -> None:
    printing = shown(window)
    choose(printing, printing.kind, 1)
    reached = set()
    printing.back.setFocus()
    for _ in range(80):
        QTest.keyClick(printing.focusWidget() or printing, Qt.Key.Key_Tab)
        reached.add(printing.focusWidget())
    settings, bar = printing.settings, printing.bar
    wanted = {
        *(
            printing.print,
            printing.write,
            printing.mode,
            printing.preview,
            bar.after,
            bar.slider,
        ),
        *(settings.presets.choice, settings.presets.save, settings.what, settings.paper.paper, settings.paper.margin),
        *(settings.paper.tile, settings.paper.overlap, settings.paper.seams, settings.paper.scale, settings.map.level),
        *(
            settings.map.colour,
            settings.map.comments,
            settings.sheet.marks,
            settings.sheet.header,
            settings.sheet.right,
        ),
    }
    assert {one.accessibleName() or type(one).__name__ for one in wanted - reached} == set()
    assert reached & {*printing.kind.buttons.values()}, "one tab; Left and Right go to the others"


def test_lanes_of_several_maps_are_chosen_by_kind(window: Window) -> None:
    printing = shown(window)
    printing.settings.what.pick("several maps")
    settled(printing)
    lanes = printing.settings.map.lanes
    assert {"touchpoints", "emotion"} <= set(lanes.boxes)
    body = printing.settings.widget()
    assert body is not None
    assert body.width() <= printing.settings.viewport().width()
    for kind in lanes.boxes:
        if kind not in ("touchpoints", "emotion"):
            lanes.boxes[kind].setFocus()
            QTest.keyClick(lanes.boxes[kind], Qt.Key.Key_Space)
    settled(printing)
    assert options(printing).lanes == ("touchpoints", "emotion")
    assert printing.prepared is not None
    assert len(names(printing)) == len(window.project.journeys)
    shown_lanes = {lane.id for journey in window.project.journeys for lane in journey.lanes if lane.kind == "emotion"}
    hidden = {lane.id for journey in window.project.journeys for lane in journey.lanes if lane.kind == "questions"}
    drawn = {key.id for sheet in printing.prepared.sheets for key in sheet.views[0].drawing.bounds()}
    assert drawn & shown_lanes
    assert not drawn & hidden


def test_stages_of_several_maps_are_chosen_by_number(window: Window) -> None:
    printing = shown(window)
    printing.settings.what.pick("several maps")
    settled(printing)
    stages = printing.settings.map.stages
    assert stages.isVisible()
    assert len(stages.cells) == max(len(journey.stages) for journey in window.project.journeys)
    assert stages.cells[1].toolTip() == "Stage 2 of each map"
    for cell in stages.cells[2:]:
        click(printing, cell)
    assert options(printing).stages == "1,2"
    assert printing.prepared is not None
    assert len(names(printing)) == len(window.project.journeys)
    sheet = printing.prepared.sheets[0]
    stages_at = {key.id: bounds for key, bounds in sheet.views[0].drawing.bounds().items() if key.part is Part.STAGE}
    windows = [view.source for view in sheet.views if view.drawing is sheet.views[0].drawing]
    shown_stages = {
        key
        for key, box in stages_at.items()
        if any(box.x + 1 < view.right and view.x < box.right - 1 for view in windows)
    }
    first = window.project.journey(printing.settings.wanted.journeys[0])
    assert shown_stages == {stage.id for stage in first.stages[:2]}
