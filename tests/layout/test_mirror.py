"""Maps from right to left: everything changes sides, and nothing that is read is turned over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeyeditor import api
from journeyeditor.drawing import (
    Drawing,
    GlyphRun,
    Group,
    Image,
    Key,
    Mark,
    Node,
    Outline,
    Part,
    Rect,
    TextStyle,
    icon_marks,
)
from journeyeditor.drawing import Path as Stroke
from journeyeditor.drawing.hatch import bounds
from journeyeditor.drawing.shapes import line
from journeyeditor.layout import layout_journey, load_style
from journeyeditor.layout.mirror import as_read, mirrored
from journeyeditor.resources import resource
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words

BODY = TextStyle(10, 13)


def sheet(*marks: Mark) -> Drawing:
    """A sheet 200 pt wide with one node in a group at x = 20."""
    key = Key("a", Part.CARD)
    node = Node(key, Rect(5, 0, 100, 20), marks)
    return Drawing((200, 50), (Group(key, (20, 3), Rect(0, 0, 150, 50), (node,)),), (Outline("Stage", 30, 5),))


def only(drawing: Drawing) -> tuple[Mark, ...]:
    ((_, node),) = drawing.nodes()
    return node.marks


def test_places_change_sides() -> None:
    made = mirrored(sheet())
    (group,) = made.groups
    assert list(group.origin) == [30, 3]
    assert group.bounds == Rect(0, 0, 150, 50)
    assert made.bounds() == {Key("a", Part.CARD): Rect(200 - 125, 3, 100, 20)}
    assert made.outline == (Outline("Stage", 170, 5),)


def test_outlines_turn_and_pictures_move() -> None:
    way = Stroke(line(0, 1, 10, 2), stroke="ink", clip=Rect(0, 0, 5, 5))
    turned, picture = only(mirrored(sheet(way, Image("a", Rect(1, 2, 30, 40), 3))))
    assert isinstance(turned, Stroke)
    assert list(turned.commands) == [("M", 150, 1), ("L", 140, 2)]
    assert turned.clip == Rect(145, 0, 5, 5)
    assert picture == Image("a", Rect(119, 2, 30, 40), 3)


def test_a_clock_keeps_its_hand_and_a_walker_turns() -> None:
    clock, walker = icon_marks("clock", 10, 0, 12, "ink"), icon_marks("walk", 10, 0, 12, "ink")
    made = only(mirrored(sheet(*clock)))
    for before, after in zip(clock, made, strict=True):
        assert isinstance(after, Stroke)
        dx = 150 - 2 * 16
        assert [command[1] for command in after.commands if command[0] != "Z"] == pytest.approx(
            [command[1] + dx for command in before.commands if command[0] != "Z"]
        )
    assert walker[0].axis is None
    (turned, *_) = only(mirrored(sheet(*walker)))
    assert isinstance(turned, Stroke)
    old, new = bounds(walker[0].commands), bounds(turned.commands)
    assert (new.x, new.right) == pytest.approx((150 - old.right, 150 - old.x))


def test_pieces_of_a_line_keep_their_order() -> None:
    paragraph = harfbuzz_measure().paragraph("the word שלום is here", BODY)
    runs = [run for run in only(mirrored(sheet(*paragraph.marks(8, 4, "ink")))) if isinstance(run, GlyphRun)]
    assert len(runs) == 3
    assert min(run.x for run in runs) == pytest.approx(150 - 8 - paragraph.width)
    before = [run.x - 8 for run in paragraph.marks(8, 4, "ink")]
    assert [run.x - runs[0].x for run in runs] == pytest.approx(before)


def test_pieces_keep_their_order_though_one_reads_from_the_far_end() -> None:
    paragraph = harfbuzz_measure().paragraph("M. Brandt, due سبتمبر 2027", BODY)
    marks = paragraph.marks(8, 4, "ink")
    assert marks[1].x > marks[-1].x
    runs = [run for run in only(mirrored(sheet(*marks))) if isinstance(run, GlyphRun)]
    assert [run.x - runs[0].x for run in runs] == pytest.approx([run.x - 8 for run in marks])


def test_two_lines_end_at_the_same_right_edge() -> None:
    paragraph = harfbuzz_measure("ar").paragraph("تفتح التطبيق ثلاث مرات يوميًا", BODY, 90)
    assert len(paragraph.lines) > 1
    runs = [run for run in only(mirrored(sheet(*paragraph.marks(8, 4, "ink")))) if isinstance(run, GlyphRun)]
    rows = {run.y for run in runs}
    for row in rows:
        assert max(run.x + run.shape.width * run.size for run in runs if run.y == row) == pytest.approx(142)


def test_the_whole_map_twice_mirrored_is_as_it_was() -> None:
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    drawing = layout_journey(project, project.journeys[0], load_style("print"), Words("en"), harfbuzz_measure())
    once = mirrored(drawing)
    width = drawing.size[0]
    turned = once.bounds()
    for key, box in drawing.bounds().items():
        assert (width - turned[key].right, turned[key].y) == pytest.approx((box.x, box.y), abs=1e-6)
    again = mirrored(once)
    for (group, one), (_, other) in zip(drawing.nodes(), again.nodes(), strict=True):
        assert one.bounds == pytest.approx(other.bounds), group.key
        for mark, back in zip(one.marks, other.marks, strict=True):
            if isinstance(mark, Stroke) and isinstance(back, Stroke):
                assert bounds(mark.commands) == pytest.approx(bounds(back.commands), abs=1e-6)
            elif isinstance(mark, GlyphRun) and isinstance(back, GlyphRun):
                assert mark.shape is back.shape
                assert (mark.x, mark.y) == pytest.approx((back.x, back.y))


def test_only_what_is_read_leftwards_is_mirrored() -> None:
    drawing = sheet()
    assert as_read(drawing) is drawing
    assert as_read(replace(drawing, language="ar")) == replace(mirrored(drawing), language="ar")
