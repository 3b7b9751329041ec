"""Header and footers that a person writes, the scales of a map, and saving ink: on the command's own paper."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import pypdfium2
from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.errors import UsageError
from journeyeditor.export import export_sheets
from journeyeditor.export.paper import MM
from journeyeditor.export.png import rasterise
from journeyeditor.layout.sheets import Plan
from journeyeditor.model import Journey, Project
from journeyeditor.resources import resource

DAY = date(2026, 11, 12)


@pytest.fixture(scope="module")
def claim() -> tuple[Project, Journey]:
    """The accident claim in its project."""
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    return project, api.find_journey(project, "Car accident claim")


def said(plan: Plan, path: Path) -> list[str]:
    """The words of each sheet as a reader of the PDF finds them."""
    export_sheets(plan.sheets, path)
    document = pypdfium2.PdfDocument(path)
    found = [re.sub(r"\s+", " ", document[index].get_textpage().get_text_range()) for index in range(len(document))]
    document.close()
    return found


OWN = PrintOptions(
    header="Draft of {date} {unknown}",
    footer_left="Left of {title}",
    footer_right="R{revision}, sheet {sheet} of {sheets}",
    day=DAY,
    revision="7",
)
KINDS = {
    "one sheet": (replace(OWN, paper="A3"), 0, "1 of 1"),
    "pages": (replace(OWN, paper="A4", pages="2x1"), 1, "2 of 2"),
    "tiles": (replace(OWN, paper="A2", tile="A4"), 1, "A1 of"),
    "a book": (replace(OWN, book=True), 3, "2 of"),
}


@pytest.mark.parametrize("name", KINDS)
def test_header_and_footers_stand_on_every_kind_of_sheet(
    claim: tuple[Project, Journey], name: str, tmp_path: Path
) -> None:
    options, page, number = KINDS[name]
    words = said(plan_print(*claim, options), tmp_path / "p.pdf")[page]
    assert "Draft of 12 Nov 2026 {unknown}" in words
    assert f"R7, sheet {number}" in words


def test_usual_footers_are_replaced_and_an_empty_one_says_nothing(
    claim: tuple[Project, Journey], tmp_path: Path
) -> None:
    usual = said(plan_print(*claim, PrintOptions("A3", day=DAY)), tmp_path / "p.pdf")[0]
    assert "12 Nov 2026, page" in usual
    own = said(plan_print(*claim, PrintOptions("A3", day=DAY, footer_left="Mine", footer_right="")), tmp_path / "p.pdf")
    assert "Mine" in own[0]
    assert "12 Nov 2026, page" not in own[0]


def test_a_header_needs_room(claim: tuple[Project, Journey]) -> None:
    for options in (PrintOptions("A3"), PrintOptions("A4", pages="2x1"), PrintOptions("A3", tile="A4")):
        with pytest.raises(UsageError, match="header_room"):
            plan_print(*claim, replace(options, header="Draft", margin=4.0))


def sides(plan: Plan) -> tuple[float, float]:
    """The map on its first sheet, mm."""
    width, height = plan.drawing.size
    return width * plan.scale / MM, height * plan.scale / MM


def test_a_map_is_as_large_as_a_share_of_full_size(claim: tuple[Project, Journey]) -> None:
    full, large = plan_print(*claim, PrintOptions()), plan_print(*claim, PrintOptions(scale=2.0))
    assert large.scale == pytest.approx(2.0)
    assert sides(large)[0] == pytest.approx(2 * sides(full)[0])
    small = plan_print(*claim, PrintOptions("A3", scale=0.5))
    view = small.sheets[0].views[0]
    assert view.scale == 0.5
    assert view.x + view.box.width / 2 == pytest.approx(small.sheets[0].size[0] / 2)
    with pytest.raises(UsageError, match="scale_too_large"):
        plan_print(*claim, PrintOptions("A3", scale=1.5))


def test_pages_and_tiles_take_a_share_too(claim: tuple[Project, Journey]) -> None:
    pages = plan_print(*claim, PrintOptions("A3", pages="auto", scale=1.5))
    assert 1.0 < pages.scale <= 1.5
    assert len(pages.sheets) > len(plan_print(*claim, PrintOptions("A3", pages="auto", scale=0.7)).sheets)
    tiles = plan_print(*claim, PrintOptions(tile="A4", scale=1.5, assembly=False))
    assert tiles.scale == pytest.approx(1.5, rel=0.06)


def test_a_map_is_as_large_as_a_distance_needs(claim: tuple[Project, Journey]) -> None:
    plan = plan_print(*claim, PrintOptions(viewing_distance=2.0))
    assert plan.drawing.smallest_text * plan.scale == pytest.approx(14.0)
    near = plan_print(*claim, PrintOptions(viewing_distance=0.3))
    assert near.drawing.smallest_text * near.scale == pytest.approx(6.0)


def test_saving_ink_leaves_less_on_the_paper(claim: tuple[Project, Journey], tmp_path: Path) -> None:
    plan = plan_print(*claim, PrintOptions("A3"))
    ink = {}
    for greyscale, ink_saving in ((False, False), (False, True), (True, True)):
        palette = PrintOptions(greyscale=greyscale, ink_saving=ink_saving).palette
        export_sheets(plan.sheets, tmp_path / "p.pdf", palette=palette)
        ink[palette] = sum(255 - value for value in rasterise(tmp_path / "p.pdf", dpi=36).pixels)
    assert ink["ink_saving"] < ink["print"] * 0.75
    assert ink["ink_saving_greyscale"] < ink["print"] * 0.75
