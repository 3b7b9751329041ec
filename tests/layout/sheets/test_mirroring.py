"""Sheets for languages from right to left: turned over whole, with every word still to be read and in its place."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import pi

import pytest

from journeyeditor import api
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.drawing import GlyphRun, Part, Path, Sheet, TextStyle
from journeyeditor.drawing.hatch import bounds
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.mirror import as_read
from journeyeditor.layout.sheets import Plan
from journeyeditor.layout.sheets.mirroring import Mirror, plan_as_read
from journeyeditor.model import Project, evolve
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.turned import turned_marks
from journeyeditor.words import Words
from tests.layout.sheets.jobs import sample

TILES = PrintOptions(paper="A0", tile="A4")
PAGES = PrintOptions(paper="A4", pages="2x1")
BOOK = PrintOptions(book=True)


@cache
def plan(options: PrintOptions, language: str) -> Plan:
    """The claim's sheets in a project of a language."""
    project = spoken(language)
    return plan_print(project, api.find_journey(project, "Car accident claim"), options)


def spoken(language: str) -> Project:
    return evolve(sample(), language=language)


def words(sheet: Sheet) -> list[str]:
    """What a sheet's windows show, as a sorted list."""
    found = []
    for view in sheet.views:
        for group, node in view.drawing.nodes():
            if not view.clipped or node.bounds.moved(*group.origin).intersects(view.source):
                found += [mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun)]
    return sorted(found)


@pytest.mark.parametrize("options", [TILES, PAGES, BOOK], ids=["tiles", "pages", "book"])
def test_each_sheet_says_the_same_as_from_left_to_right(options: PrintOptions) -> None:
    plain, turned = plan(options, "en"), plan(options, "he")
    assert [sheet.name for sheet in plain.sheets] == [sheet.name for sheet in turned.sheets]
    assert len(plain.sheets) == len(turned.sheets) > 1
    changed = {"left", "right", "from", "to"}
    for before, after in zip(plain.sheets, turned.sheets, strict=True):
        gone = " ".join(set(words(before)) ^ set(words(after))).lower().split()
        assert not gone or changed & set(gone)


@pytest.mark.parametrize("options", [TILES, PAGES], ids=["tiles", "pages"])
def test_what_stood_at_the_left_stands_at_the_right(options: PrintOptions) -> None:
    for before, after in zip(plan(options, "en").sheets, plan(options, "he").sheets, strict=True):
        width = before.size[0]
        assert len(before.views) == len(after.views)
        boxes = [view.box for view in after.views]
        assert [(round(b.x, 2), round(b.y, 2)) for b in boxes] == [
            (round(width - v.box.right, 2), round(v.box.y, 2)) for v in before.views
        ]


def test_the_labels_of_the_lanes_stand_at_the_right_of_each_page() -> None:
    turned = plan(PAGES, "he")
    for sheet in turned.sheets:
        labels = next(v for v in sheet.views if v.drawing is turned.drawing)
        others = [v for v in sheet.views if v.drawing is turned.drawing and v is not labels]
        assert all(labels.box.x >= other.box.right - 0.01 for other in others)


def test_drawings_are_turned_once_and_shared() -> None:
    turned = plan(TILES, "he")
    shown = {id(sheet.views[0].drawing) for sheet in turned.sheets}
    assert shown == {id(turned.drawing)}


def test_turned_over_twice_a_sheet_is_as_it_was() -> None:
    for sheet in plan(PAGES, "en").sheets:
        again = Mirror().sheet(Mirror().sheet(sheet))
        for before, after in zip(sheet.views, again.views, strict=True):
            assert after.turn == before.turn
            assert list(after.box) == pytest.approx(list(before.box))
            assert list(after.source) == pytest.approx(list(before.source))
            assert after.drawing.bounds().keys() == before.drawing.bounds().keys()


def test_words_that_name_a_side_name_the_other() -> None:
    first = " ".join(words(plan(TILES, "he").sheets[0]))
    assert "right to left" in first
    assert "Cut the top and the right" in first
    tile = " ".join(words(plan(TILES, "he").sheets[7]))
    assert "top and the right marks" in tile


def test_a_plan_from_left_to_right_stays_the_same_object() -> None:
    plain = plan(PAGES, "en")
    assert plan_as_read(plain) is plain


def test_columns_of_a_mirrored_heat_map_have_upright_names_that_can_be_read() -> None:
    project = spoken("he")
    drawing = view_sheet(project, "heatmap", Words("en"), harfbuzz_measure("en"))
    turned = as_read(drawing)
    pairs = [
        (a, b)
        for (_, a), (_, b) in zip(drawing.nodes(), turned.nodes(), strict=True)
        if a.key.part is Part.LABEL and a.key.other == "column"
    ]
    assert len(pairs) == 18
    for before, after in pairs:
        for one, two in zip(before.marks, after.marks, strict=True):
            assert isinstance(one, Path)
            assert isinstance(two, Path)
            old, new = bounds(one.commands), bounds(two.commands)
            assert (new.width, new.height, new.y) == pytest.approx((old.width, old.height, old.y))
    only = turned_marks(harfbuzz_measure("en").paragraph("Up", TextStyle(8, 10)), 10, 100, -pi / 2, "ink")
    assert only[0].axis == pytest.approx(10 - 0.27 * 8)


def test_nothing_of_a_mirrored_sheet_leaves_the_paper() -> None:
    project = spoken("he")
    job_plan = plan_print(project, api.find_journey(project, "Car accident claim"), replace(PAGES, comments=True))
    assert job_plan.sheets[-1].name == "N1"
    for sheet in job_plan.sheets:
        for view in sheet.views:
            assert view.box.x >= -0.5
            assert view.box.right <= sheet.size[0] + 0.5


@pytest.mark.parametrize(("language", "at_left"), [("en", False), ("ar", True)])
def test_the_header_of_a_sheet_alone_ends_where_lines_end(language: str, at_left: bool) -> None:
    sheet = plan(PrintOptions(paper="A4", header="Draft"), language).sheets[0]
    view = sheet.views[-1]
    found = next(node for group, node in view.drawing.nodes() if node.key.other == "header")
    box = view.matrix.rect(found.bounds)
    middle = sheet.size[0] / 2
    assert (box.right < middle) is at_left
    assert (box.x > middle) is not at_left
