"""What the painter puts on a small picture, as letters; how it cuts, sorts and finds what it paints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.compiled import Compiled, Compiler
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.index import Grid
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.outlines import enters, hatch_lines, painter_path, upright_rectangle
from journeyeditor.app.canvas.painter import paint_node
from journeyeditor.app.canvas.wide import WIDE, end_of, pieces_of
from journeyeditor.drawing import Hatch, Image, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import line, polyline, rectangle, rounded
from journeyeditor.drawing.style import TextStyle
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.faces import face

COLOURS = {"surface": "#FFFFFF", "ink": "#000000", "neg": "#FF0000", "pos": "#00FF00", "sunken": "#0000FF"}
LETTERS = {"#ffffff": ".", "#000000": "#", "#ff0000": "r", "#00ff00": "g", "#0000ff": "b"}


@pytest.fixture(scope="module", autouse=True)
def application() -> QApplication:
    """Fonts and pixmaps need one."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def compiler() -> Compiler:
    """With colours that are told apart."""
    return Compiler(Inks(COLOURS), RawFonts(lambda key: face(key).data), Pictures(None))


def node(*marks: Mark, width: float = 8, height: float = 4) -> Node:
    """A node of some marks."""
    return Node(Key("crd_1", Part.CARD), Rect(0, 0, width, height), marks)


def picture(made: Node, width: int = 8, height: int = 4) -> list[str]:
    """The node painted at one pixel a point without smoothing, a letter a pixel."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    ready = compiler()
    paint_node(painter, ready.compile(made), ready)
    painter.end()
    colours = [[image.pixelColor(x, y).name() for x in range(width)] for y in range(height)]
    return ["".join(LETTERS.get(colour, "?") for colour in row) for row in colours]


def test_a_rectangle_is_filled() -> None:
    """Exactly its pixels."""
    assert picture(node(Path(rectangle(Rect(1, 1, 3, 2)), fill="ink"))) == [
        "........",
        ".###....",
        ".###....",
        "........",
    ]


def test_later_marks_lie_above() -> None:
    """Painting order is the marks' order."""
    marks = (Path(rectangle(Rect(0, 0, 4, 4)), fill="neg"), Path(rectangle(Rect(2, 1, 4, 2)), fill="pos"))
    assert picture(node(*marks)) == ["rrrr....", "rrgggg..", "rrgggg..", "rrrr...."]


def test_a_clip_cuts_one_mark_only() -> None:
    """The next mark is whole again."""
    cut = Path(rectangle(Rect(0, 0, 8, 2)), fill="neg", clip=Rect(2, 0, 2, 4))
    assert picture(node(cut, Path(rectangle(Rect(0, 3, 8, 1)), fill="ink"))) == [
        "..rr....",
        "..rr....",
        "........",
        "########",
    ]


def test_a_stroke_of_two_points() -> None:
    """A pen of width 2 covers one pixel to each side."""
    assert picture(node(Path(line(0, 2, 8, 2), stroke="ink", width=2))) == [
        "........",
        "########",
        "########",
        "........",
    ]


def test_a_missing_picture_is_a_plain_box() -> None:
    """An image that cannot be read does not stop the painting."""
    assert picture(node(Image("ff", Rect(1, 1, 2, 2)))) == ["........", ".bb.....", ".bb.....", "........"]


def test_text_is_where_its_paragraph_says() -> None:
    """Ink within the paragraph's box and nowhere else."""
    words = harfbuzz_measure().paragraph("Hill", TextStyle(20, 24, 600))
    rows = picture(node(*words.marks(10, 4, "ink"), width=70, height=32), 70, 32)
    inked = [(x, y) for y, row in enumerate(rows) for x, letter in enumerate(row) if letter != "."]
    assert min(x for x, _ in inked) >= 10
    assert max(x for x, _ in inked) <= 10 + words.width
    assert 4 <= min(y for _, y in inked) < max(y for _, y in inked) <= 4 + words.height


def test_lines_of_one_style_are_one_call() -> None:
    """Three lines of a card: one pen, one glyph run."""
    words = harfbuzz_measure().paragraph("One\nTwo\nThree", TextStyle(8, 10))
    made = compiler().compile(node(*words.marks(0, 0, "ink")))
    assert len(words.lines) == 3
    assert len(made.calls) == 2


def test_hatching_stays_inside() -> None:
    """Lines rise at 45°, keep their distance, and end at the outline."""
    lines = hatch_lines(painter_path(rectangle(Rect(10, 20, 30, 12))), 4.0)
    assert len(lines) > 5
    for one in lines:
        assert one.x1() + one.y1() == pytest.approx(one.x2() + one.y2())
        for x, y in ((one.x1(), one.y1()), (one.x2(), one.y2())):
            assert 10 - 1e-6 <= x <= 40 + 1e-6
            assert 20 - 1e-6 <= y <= 32 + 1e-6
    sums = sorted(one.x1() + one.y1() for one in lines)
    assert {round(b - a, 6) for a, b in pairwise(sums)} == {round(4 * 2**0.5, 6)}


def test_a_hatch_that_only_touches_leaves_no_dots() -> None:
    """The corner of an outline on a hatch line is no piece of it; a longer piece is."""
    corner = Path((("M", 0.0, 0.0), ("L", 4.0, 0.03), ("L", 8.0, 0.0), ("L", 8.0, -0.005), ("L", 0.0, -0.005), ("Z",)))
    assert hatch_lines(painter_path(corner.commands), 2.0) == []
    assert hatch_lines(painter_path(rectangle(Rect(0, 0, 8, 0.2))), 2.0)


@pytest.mark.parametrize(("scale", "density"), [(5.0, 1.0), (8.0, 1.0), (3.0, 2.0), (4.0, 2.0), (10.0, 2.0)])
def test_text_is_seen_at_any_size(scale: float, density: float) -> None:
    """From 35 to 200 device px its ink fills the same share of its place: Qt paints no raw font above 64 px."""
    words = harfbuzz_measure().paragraph("Hill", TextStyle(10, 12, 600))
    image = QImage(round(30 * scale * density), round(16 * scale * density), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    ready = compiler()
    paint_node(painter, ready.compile(node(*words.marks(2, 2, "ink"))), ready)
    painter.end()
    small = image.scaled(60, 32, mode=Qt.TransformationMode.SmoothTransformation)
    ink = sum(255 - small.pixelColor(x, y).red() for x in range(60) for y in range(32)) / 255 / 4
    assert ink == pytest.approx(49.6, rel=0.03)


def test_a_hatched_area_is_filled_first() -> None:
    """Both the ground and the lines are seen."""
    area = Path(rectangle(Rect(0, 0, 12, 12)), fill="pos", hatch=Hatch("ink", 1.0, 4.0))
    seen = set("".join(picture(node(area), 12, 12)))
    assert {"g", "#"} <= seen


def test_rectangles_are_told_from_other_outlines() -> None:
    """Only level ones are painted by the faster call."""
    assert upright_rectangle(rectangle(Rect(1, 2, 3, 4))) == QRectF(1, 2, 3, 4)
    assert upright_rectangle(rounded(Rect(1, 2, 30, 40), 5)) is None
    assert upright_rectangle((("M", 0, 0), ("L", 4, 1), ("L", 3, 5), ("L", 0, 4), ("Z",))) is None


def test_the_grid_finds_what_meets_an_area_in_painting_order() -> None:
    """As many as a look at each would, among near, far and wide ones."""
    bounds = [Rect(x * 61.0, y * 37.0, 55, 30) for y in range(30) for x in range(40)]
    bounds += [Rect(0, 500, 2440, 1), Rect(0, 0, 2440, 1110)]
    grid = Grid(bounds)
    for area in (Rect(300, 300, 500, 200), Rect(0, 0, 10, 10), Rect(2400, 1100, 900, 900), Rect(-50, -50, 9000, 9000)):
        wanted = [
            number
            for number, box in enumerate(bounds)
            if box.x <= area.right and box.right >= area.x and box.y <= area.bottom and box.bottom >= area.y
        ]
        assert grid.find(area) == wanted
        assert grid.find(area) == wanted
        assert wanted


@pytest.mark.parametrize("fresh", [Rect(65, 40, 20, 20), Rect(2000, 900, 55, 30), Rect(0, 0, 4000, 2000)])
def test_a_grid_whose_rectangles_changed_finds_what_a_new_one_would(fresh: Rect) -> None:
    bounds = [Rect(x * 61.0, y * 37.0, 55, 30) for y in range(30) for x in range(40)]
    before = Grid(bounds)
    areas = [Rect(x * 90.0, y * 90.0, 150, 100) for x in range(30) for y in range(13)]
    for area in areas:
        before.find(area)
    changed, anew = before.changed({41: fresh}), Grid([*bounds[:41], fresh, *bounds[42:]])
    assert all(changed.find(area) == anew.find(area) for area in areas)
    assert any(changed.find(area) != before.find(area) for area in areas)
    assert any(41 in changed.find(area) for area in areas)


def test_long_lines_are_cut_at_whole_dashes() -> None:
    """The pieces cover the line without gap or overlap, and each begins with a dash."""
    whole = Path(line(5, 9, 8005, 9), stroke="ink", width=1, dash=(3.0, 2.0))
    cut = [piece.commands for piece in pieces_of((whole,)).marks if isinstance(piece, Path)]
    assert len(cut) > 4
    starts, ends = [end_of(one[0]) for one in cut], [end_of(one[1]) for one in cut]
    assert starts[0] == pytest.approx((5, 9))
    assert ends[-1] == pytest.approx((8005, 9))
    assert ends[:-1] == starts[1:]
    assert all((x - 5) % 5 == pytest.approx(0) for x, _ in starts)


def test_long_curves_are_cut_between_their_segments() -> None:
    """Each piece starts where the one before ended; all segments are there once."""
    points = tuple((float(x), float(x % 7)) for x in range(0, 4000, 10))
    whole = Path(polyline(points), stroke="ink", width=1)
    cut = [piece.commands for piece in pieces_of((whole,)).marks if isinstance(piece, Path)]
    assert len(cut) > 3
    assert [command for one in cut for command in one[1:]] == list(whole.commands[1:])


def test_a_node_along_the_map_paints_only_what_is_seen() -> None:
    """Its marks stand in a grid of their own."""
    marks = tuple(Path(line(x, 0, x, 10), stroke="ink", width=1) for x in range(0, 6000, 100))
    made: Compiled = compiler().compile(node(*marks, width=WIDE * 2))
    assert made.calls == ()
    assert made.grid is not None
    assert len(made.parts) == 60
    assert made.grid.find(Rect(1000, 0, 250, 10)) == [10, 11, 12]


def test_areas_under_long_curves_are_cut_in_strips() -> None:
    """Each strip goes down to the same level; together they are as wide as the whole."""
    points = tuple((float(x), float(x % 7)) for x in range(0, 4000, 10))
    area = (*polyline(points), ("L", 3990.0, 20.0), ("L", 0.0, 20.0), ("Z",))
    cut = [piece.commands for piece in pieces_of((Path(area, fill="pos"),)).marks if isinstance(piece, Path)]
    boxes = [painter_path(commands).boundingRect() for commands in cut]
    assert len(cut) > 3
    assert all(box.bottom() == 20 for box in boxes)
    assert [box.left() for box in boxes[1:]] == [box.right() for box in boxes[:-1]]
    assert (boxes[0].left(), boxes[-1].right()) == (0, 3990)
    whole = Path(rectangle(Rect(0, 0, 9000, 4)), fill="pos")
    assert list(pieces_of((whole,)).marks) == [whole]


def test_a_hatch_line_that_ends_at_the_edge_of_its_clip_is_left_out() -> None:
    clip = Rect(0, 10, 100, 10)
    assert not enters((20, 10, 25, 5), clip)
    assert enters((20, 12, 27, 5), clip)


def test_an_outline_that_overlaps_itself_is_filled_whole_as_on_paper() -> None:
    twice = painter_path(rectangle(Rect(0, 0, 8, 8)) + rectangle(Rect(2, 2, 4, 4)))
    assert twice.contains(QPointF(4, 4))
