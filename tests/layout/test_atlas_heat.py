"""The overlap heat map in numbers."""

from __future__ import annotations

import pytest

from journeyeditor.atlas import build
from journeyeditor.drawing import GlyphRun, Part, Path
from journeyeditor.drawing.palette import PaletteName, channels, contrast, load_palette
from journeyeditor.layout.atlas_heat import CELL, INKS, MANY, OPACITIES, SHOWN, Heat, by_group, heat, strongest_line
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.model import Project
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import journey, project, three_journeys

ENGLISH = Words("en")


def heat_of(one: Project) -> Heat:
    """The heat map of a project."""
    return heat(one, build(one), ENGLISH, harfbuzz_measure())


def test_each_pair_has_its_number_twice() -> None:
    made = heat_of(three_journeys())
    found = {
        (node.key.id, node.key.other): "".join(run.shape.text for run in node.marks if isinstance(run, GlyphRun))
        for node in made.chart.nodes
        if node.key.part is Part.NODE
    }
    assert found == {
        ("claim", "complaint"): "2",
        ("complaint", "claim"): "2",
        ("claim", "renewal"): "1",
        ("renewal", "claim"): "1",
    }
    assert made.count("renewal", "claim") == 1
    assert made.count("renewal", "complaint") == 0


def test_cells_stand_in_row_and_column_and_are_found_there() -> None:
    made = heat_of(three_journeys())
    box = next(node.bounds for node in made.chart.nodes if node.key[:3] == ("claim", Part.NODE, "renewal"))
    assert (box.x, box.y) == (2 * CELL, 0)
    assert made.cell_at(box.x + 1, box.y + 1) == (0, 2)
    assert made.cell_at(-1, 5) is None
    assert made.cell_at(3 * CELL + 1, 5) is None


def test_journeys_stand_group_by_group_and_those_in_none_last() -> None:
    one = project(journey("x"), journey("b", group="two"), journey("a", group="one"), groups=("one", "two"))
    assert [found.id for found in by_group(build(one))] == ["a", "b", "x"]
    rules = [node.key.other for node in heat_of(one).chart.nodes if node.key.part is Part.RULE]
    assert rules == ["two", ""]


def test_names_are_found_before_their_row_and_above_their_column() -> None:
    made = heat_of(three_journeys())
    assert made.name_at(-20, CELL * 1.5) == "complaint"
    slanting = next(node for node in made.chart.nodes if node.key[:3] == ("renewal", Part.LABEL, "column"))
    foot = slanting.marks[0]
    assert isinstance(foot, Path)
    points = [command for command in foot.commands if command[0] == "M"]
    assert {made.name_at(x, y) for _, x, y in points} == {"renewal"}
    assert made.name_at(1.5 * CELL, 10 * CELL) == ""


@pytest.mark.parametrize("name", ["light", "dark", "print", "greyscale"])
def test_numbers_are_read_in_every_palette(name: PaletteName) -> None:
    palette = load_palette(name)
    for opacity, ink in list(zip(OPACITIES, INKS, strict=True))[1:]:
        pairs = zip(channels(palette["accent"]), channels(palette["surface"]), strict=True)
        ground = "#" + "".join(f"{round((a * opacity + s * (1 - opacity)) * 255):02X}" for a, s in pairs)
        assert contrast(palette[ink], ground) >= 4.4


def test_no_journeys_and_many() -> None:
    assert heat_of(project()).chart.nodes == ()
    many = heat_of(project(*(journey(f"j{n}", (("a", 1),)) for n in range(MANY + 1))))
    assert len([node for node in many.chart.nodes if node.key.part is Part.NODE]) == MANY * (MANY + 1)


def test_of_very_many_those_that_share_most_are_shown_and_that_is_said() -> None:
    """Nobody reads a thousand rows, and laying them out held the window up for seconds."""
    alone = [journey(f"x{n}", (("y", 1),) if n == 0 else ((f"own{n}", 1),)) for n in range(30)]
    sharing = [journey(f"j{n}", (("a", 1), ("b", 1))) for n in range(SHOWN)]
    one = project(*alone[:15], *sharing, *alone[15:])
    made = heat_of(one)
    assert [journey.id for journey in made.order] == [f"j{n}" for n in range(SHOWN)]
    assert len(made.counts) == SHOWN * (SHOWN - 1) / 2
    (head,) = (node for node in made.chart.nodes if node.key.part is Part.TITLE)
    text = "Shown are the 120 of 150 journeys that share most; filters show the others."
    assert strongest_line(build(one), ENGLISH) == text
    assert head.bounds.width > harfbuzz_measure().paragraph(text, ATLAS_STYLE.subtitle).width
    assert strongest_line(build(three_journeys()), ENGLISH) == ""


def test_the_sheet_has_title_map_and_nothing_outside() -> None:
    sheet = view_sheet(three_journeys(), "heatmap", ENGLISH, harfbuzz_measure())
    assert sheet.title == "Small – Overlap heat map"
    width, height = sheet.size
    for box in sheet.bounds().values():
        assert box.x >= -0.01
        assert box.y >= -0.01
        assert box.right <= width + 0.01
        assert box.bottom <= height + 0.01
