"""Rooms between seams: pieces and entries that no seam cuts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.drawing import Part, Path, Rect
from journeyeditor.drawing.extent import extent
from journeyeditor.drawing.shapes import rectangle
from journeyeditor.layout import LayoutOptions, layout_journey, load_style
from journeyeditor.layout.blocks import Block
from journeyeditor.layout.rooms import AIR, flowed_between, rooms_of, seated
from journeyeditor.layout.sheets.anatomy import SOFT, solids
from journeyeditor.layout.sheets.seams import cut_by
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.sheets.jobs import claim, sample


def test_rooms_keep_off_the_seams() -> None:
    assert [tuple(room) for room in rooms_of((100, 250), 400)] == [
        (0, 100 - AIR),
        (100 + AIR, 150 - 2 * AIR),
        (250 + AIR, 150 - AIR),
    ]
    assert [tuple(room) for room in rooms_of((), 400)] == [(0, 400)]


@pytest.mark.parametrize(
    ("heights", "seats"),
    [
        (((10, 10, 10), (10, 10, 10), (10, 10, 10)), (0, 1, 2)),
        (((10, 10, 10, 10), (10, 10, 10, 10)), (0, 3)),
        (((10, 10, 10, 99), (10, 10, 10, 99)), (0, 2)),
        (((10, 10), (10, 10), (30, 30)), (0, 0, 1)),
        (((99, 10, 10, 10), (10, 99, 10, 10), (10, 10, 10, 10)), (1, 2, 3)),
        (((10,),), (0,)),
    ],
)
def test_pieces_are_seated_so_that_the_tallest_room_is_low(
    heights: tuple[tuple[float, ...], ...], seats: tuple[int, ...]
) -> None:
    assert seated(heights, 5) == seats


def test_rooms_that_take_no_word_are_left_empty() -> None:
    assert [room.x for room in rooms_of((20, 200), 400)] == [20 + AIR, 200 + AIR]
    assert [room.x for room in rooms_of((20, 40, 60), 80)] == [0, 60 + AIR]


@given(st.lists(st.floats(5, 60), max_size=12), st.lists(st.floats(70, 330), max_size=3, unique=True))
def test_no_entry_lies_on_a_seam(widths: list[float], seams: list[float]) -> None:
    blocks = [Block(w, 10, (Path(rectangle(Rect(0, 0, w, 10)), fill="ink"),)) for w in widths]
    made = flowed_between(blocks, 400, (8, 4), seams)
    assert len(made.marks) == len(widths)
    rooms = rooms_of(seams, 400)
    for mark, width in zip(made.marks, widths, strict=True):
        assert isinstance(mark, Path)
        left = extent(mark).x
        inside = any(room.x - 0.01 <= left and left + width <= room.right + 0.01 for room in rooms)
        assert inside or width > max(room.width for room in rooms)


def test_head_legend_and_footer_keep_their_words_off_seams() -> None:
    seams = (280.0, 570.0, 860.0)
    options = LayoutOptions(width=1150.0, seams=seams)
    drawing = layout_journey(sample(), claim(), load_style("print"), Words("en"), FakeMeasure(), options)
    cut = {key.part for x in seams for key in cut_by(solids(drawing), x, across=True)} & SOFT
    assert cut <= {Part.NAME, Part.QUOTE}
