"""Margins that differ from side to side: every kind of print keeps to them, and stands as it does with even ones."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Wanted, prepare
from journeyeditor.api.printing import plan_print
from journeyeditor.drawing import Sheet
from journeyeditor.errors import UsageError
from journeyeditor.export.paper import MM
from journeyeditor.model import Project
from journeyeditor.resources import resource

BOUND: dict[str, Any] = {"margin_left": 25.0, "margin_top": 18.0}
KINDS: dict[str, dict[str, Any]] = {
    "one": {"paper": "A3"},
    "turned": {"paper": "A3", "landscape": False},
    "pages": {"paper": "A4", "pages": "auto"},
    "tiles": {"paper": "A1", "tile": "A4"},
    "book": {"book": True, "paper": "A4"},
}


@cache
def sample() -> Project:
    return api.load(resource("samples/car-insurance.journey.json")).project


def sheets(**options: Any) -> tuple[Sheet, ...]:
    """The sheets of the sample's first journey."""
    project = sample()
    return plan_print(project, project.journeys[0], PrintOptions(**options)).sheets


def inner(sheet: Sheet) -> tuple[float, float, float, float]:
    """How far the map stays from top, right, bottom and left, mm."""
    box = sheet.views[0].box
    sides = (box.y, sheet.size[0] - box.right, sheet.size[1] - box.bottom, box.x)
    top, right, bottom, left = (side / MM for side in sides)
    return top, right, bottom, left


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_sheet_keeps_to_the_margin_of_each_side(kind: str) -> None:
    plain, bound = sheets(**KINDS[kind]), sheets(**KINDS[kind], **BOUND)
    assert {tuple(sorted(sheet.size)) for sheet in bound} == {tuple(sorted(sheet.size)) for sheet in plain}
    maps = [sheet for sheet in bound if sheet.views and (sheet.views[0].clipped or kind in ("one", "turned"))]
    assert maps
    for sheet in maps:
        top, right, bottom, left = inner(sheet)
        assert left >= 25 - 1e-6, sheet.name
        assert top >= 18 - 1e-6, sheet.name
        assert min(right, bottom) >= 10 - 1e-6, sheet.name


def test_the_map_touches_both_margins_that_hold_it() -> None:
    sheet = sheets(paper="A3", landscape=True, margin=12, margin_left=30)[0]
    _, right, _, left = inner(sheet)
    assert left - 30 == pytest.approx(right - 12)
    assert sheet.size[0] / MM == pytest.approx(420)


def test_a_page_of_the_maps_own_size_grows_by_its_margins() -> None:
    plain, bound = sheets()[0], sheets(**BOUND)[0]
    assert inner(bound) == pytest.approx((18, 10, 10, 25))
    assert bound.size[0] - plain.size[0] == pytest.approx(15 * MM)
    assert bound.size[1] - plain.size[1] == pytest.approx(8 * MM)
    assert bound.outline[0].x - plain.outline[0].x == pytest.approx(15 * MM)


@pytest.mark.parametrize("asked", [{"width": 900.0}, {"paper": "roll 610mm"}])
def test_a_width_and_a_roll_are_those_of_the_paper(asked: dict[str, Any]) -> None:
    sheet = sheets(**asked, **BOUND)[0]
    assert inner(sheet) == pytest.approx((18, 10, 10, 25))
    assert (sheet.size[0] if "width" in asked else sheet.size[1]) / MM == pytest.approx(
        900 if "width" in asked else 610
    )


def test_a_view_of_the_atlas_keeps_to_them_too() -> None:
    wanted = Wanted(PrintOptions(paper="A4", **BOUND), view="matrix")
    top, right, bottom, left = inner(prepare(sample(), wanted).sheets[0])
    assert left - 25 == pytest.approx(right - 10)
    assert top - 18 == pytest.approx(bottom - 10)
    assert min(left - 25, top - 18) == pytest.approx(0)


@pytest.mark.parametrize("kind", list(KINDS))
def test_margins_without_room_are_told(kind: str) -> None:
    with pytest.raises(UsageError):
        sheets(**KINDS[kind], margin_left=150, margin_right=150)
