"""Comments as numbered notes: where the marks stand, how they are numbered, what the list says."""

from __future__ import annotations

from functools import cache

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Group, Node, Part, Rect
from journeyeditor.layout import LayoutOptions, layout_journey, load_style
from journeyeditor.layout.note_list import in_columns
from journeyeditor.layout.notes import SIZE, notes_of
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.commented import commented

LISTED = LayoutOptions(page=(1134.0, 785.0), notes="listed")


@cache
def drawn(options: LayoutOptions = LISTED, style: str = "print") -> Drawing:
    """The claim on paper."""
    project, journey = commented()
    return layout_journey(project, journey, load_style(style), Words("en"), FakeMeasure(), options)


def said(node: Node) -> str:
    return " ".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def marks(drawing: Drawing) -> list[tuple[Group, Node]]:
    """The marks on the map, without the list."""
    return [(g, n) for g, n in drawing.nodes() if n.key.part is Part.NOTE and n.link.startswith("note:")]


def entries(drawing: Drawing) -> list[Node]:
    return [n for _, n in drawing.nodes() if n.key.part is Part.NOTE and n.key.id.startswith("note:")]


def test_each_comment_on_the_map_has_a_mark_and_an_entry_of_the_same_number() -> None:
    project, journey = commented()
    own = {journey.id, *journey.part_of, *journey.refers_to}
    expected = {comment.id for comment in project.comments if comment.target in own}
    numbers = {node.key.id: said(node) for _, node in marks(drawn())}
    listed = {node.key.id.removeprefix("note:"): said(node).split()[0] for node in entries(drawn())}
    assert len(expected) > 15
    assert set(listed) == expected
    assert numbers == listed
    assert sorted(map(int, listed.values())) == list(range(1, len(expected) + 1))


def test_numbers_follow_the_lanes_down_and_each_from_left_to_right() -> None:
    at = {int(said(n)): (round(g.origin[1] + g.bounds.y, 3), g.origin[0] + n.bounds.x) for g, n in marks(drawn())}
    rows = sorted({y for y, _ in at.values()})
    assert len(rows) > 5
    assert [at[number][0] for number in sorted(at)] == sorted(y for y, _ in at.values())


def test_an_entry_tells_what_it_is_about_who_said_it_when_and_how_it_was_addressed() -> None:
    by_id = {node.key.id: said(node) for node in entries(drawn())}
    told = by_id["note:cmt_exwgn49j"]
    for words in (
        "7 Claim form with photos",
        "10 MB limit",
        "Jon Okoye, 21 Oct 2026",
        "Addressed by Lea Petit",
        "40 MB",
    ):
        assert words in told
    assert "Jon Okoye, 11 Nov 2026: Yes, trial with 400 claims in May." in by_id["note:cmt_g0w4zx3w"]
    assert "Barriers" in by_id["note:cmt_1"]


def test_a_mark_stands_at_what_it_is_about_and_covers_no_other_mark_number_or_moment() -> None:
    drawing = drawn()
    boxes = [n.bounds.moved(*g.origin) for g, n in marks(drawing)]
    others = [
        n.bounds.moved(*g.origin) for g, n in drawing.nodes() if n.key.part in (Part.NUMBER, Part.MOMENT, Part.POINT)
    ]
    for index, box in enumerate(boxes):
        assert box.height == SIZE
        assert not any(box.intersects(other) for other in (*boxes[:index], *others))
    project, journey = commented()
    on_map = drawing.bounds()
    for note in notes_of(project, journey, drawing.groups, Words("en")):
        near = [n.bounds.moved(*g.origin) for g, n in marks(drawing) if n.key.id == note.comment.id]
        for key in note.places:
            around = _grown(on_map[key], 2.5 * SIZE)
            assert any(around.intersects(box) for box in near), note


def _grown(box: Rect, by: float) -> Rect:
    return Rect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def test_the_list_stands_between_the_lanes_and_the_legend_within_the_sheet() -> None:
    drawing = drawn()
    group = next(g for g in drawing.groups if g.key.part is Part.NOTE)
    legend = next(g for g in drawing.groups if g.key.part is Part.LEGEND)
    lanes = max(g.origin[1] + g.bounds.bottom for g in drawing.groups if g.key.part is Part.BAND)
    assert group.origin[1] == pytest.approx(lanes)
    assert legend.origin[1] == pytest.approx(group.origin[1] + group.bounds.height)
    assert all(node.bounds.right <= drawing.size[0] + 0.01 for node in group.nodes)
    boxes = [node.bounds for node in group.nodes if node.key.id.startswith("note:")]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_without_being_asked_for_no_comment_is_printed() -> None:
    plain = drawn(LayoutOptions(page=(1134.0, 785.0)))
    assert not [node for _, node in plain.nodes() if node.key.part is Part.NOTE]
    numbered = drawn(LayoutOptions(page=(1134.0, 785.0), notes="numbered"))
    assert marks(numbered)
    assert not entries(numbered)


def test_the_overview_has_the_same_notes() -> None:
    assert {n.key.id for _, n in marks(drawn(style="print_overview"))} >= {"cmt_exwgn49j", "cmt_g0w4zx3w", "cmt_0"}


def test_columns_are_as_even_as_can_be() -> None:
    assert in_columns([10, 10, 10, 10], 2, 0) == [[0, 1], [2, 3]]
    assert in_columns([30, 5, 5, 5], 2, 1) == [[0], [1, 2, 3]]
    assert in_columns([], 3, 1) == []
