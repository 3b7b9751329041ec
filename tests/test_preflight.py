"""The preflight of books, pages and tiles: every map is judged, each finding knows its sheets and one fix."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.api.preflight import Finding, Gravity, preflight
from journeyeditor.api.printing import plan_print
from journeyeditor.app.printing.fixes import all_mended, mended
from journeyeditor.errors import message
from journeyeditor.export.paper import LARGER
from journeyeditor.model import Asset, Journey, Project, evolve
from journeyeditor.resources import resource

UNKNOWN = "\U0010fffd"
"""A sign that no font has."""


@pytest.fixture(scope="module")
def sample() -> Project:
    """The car insurance sample."""
    return api.load(resource("samples", "car-insurance.journey.json")).project


@pytest.fixture(scope="module")
def claim(sample: Project) -> Journey:
    """The accident claim."""
    return api.find_journey(sample, "Car accident claim")


def found(project: Project, journey: Journey, options: PrintOptions, rule: str) -> Finding:
    """The gravest finding of a rule."""
    return next(one for one in preflight(project, journey, options) if one.rule == rule)


def with_title(project: Project, journey: Journey, title: str) -> Project:
    """A project in which a journey has another title."""
    changed = tuple(evolve(one, title=title) if one.id == journey.id else one for one in project.journeys)
    return evolve(project, journeys=changed)


def test_a_book_is_judged_whole(sample: Project) -> None:
    first, last = sample.journeys[0], sample.journeys[-1]
    strange = with_title(sample, last, f"Lost {UNKNOWN}")
    assert found(strange, first, PrintOptions("A4", book=True), "signs").ids == (last.id,)
    assert found(strange, first, PrintOptions("A4"), "signs").gravity is Gravity.PASSED
    small = found(sample, first, PrintOptions("A4", book=True, viewing_distance=1.0), "text")
    named = {int(sheet) for sheet in small.sheets if sheet.isdecimal()}
    assert max(named) > 10
    assert len(set(small.ids)) > 1


def test_text_is_told_where_it_stands(sample: Project, claim: Journey) -> None:
    options = PrintOptions("A4", pages="2x1")
    told = found(sample, claim, options, "text")
    plan = plan_print(sample, claim, options)
    assert set(told.sheets) == {"1", "2"}
    everywhere = found(sample, claim, replace(options, stages="1-2"), "text")
    shown = {
        key.id
        for view in plan_print(sample, claim, replace(options, stages="1-2")).sheets[0].views
        for key, box in view.drawing.bounds().items()
        if box.intersects(view.source)
    }
    assert set(everywhere.ids) <= shown
    assert len(plan.sheets) == 2


FIXES = {
    "one sheet": (PrintOptions("A4"), "paper", {"paper": "A3"}),
    "the largest sheet": (PrintOptions("A0", viewing_distance=9.0), "tiles", None),
    "pages": (PrintOptions("A4", pages="1x1"), "paper", {"paper": "A3"}),
    "pages of the largest paper": (PrintOptions("A0", pages="1x1", viewing_distance=9.0), "overview", {}),
    "tiles": (PrintOptions("A0", tile="A3", viewing_distance=9.0), "overview", {"level": "overview"}),
    "tiles of an overview": (
        PrintOptions("A0", tile="A3", viewing_distance=9.0, level="overview"),
        "fewer_lanes",
        {"level": "overview"},
    ),
}


@pytest.mark.parametrize("name", FIXES)
def test_small_text_has_a_fix_that_helps(sample: Project, claim: Journey, name: str) -> None:
    options, fix, changed = FIXES[name]
    told = found(sample, claim, options, "text")
    assert told.fix is not None
    assert told.fix.key == f"preflight.fix.{fix}"
    mend = mended(options, told)
    if changed is None:
        assert mend is None
        return
    assert mend is not None
    assert mend[1] != options
    assert {key: getattr(mend[1], key) for key in changed} == changed


def test_too_many_sheets_are_named(sample: Project, claim: Journey) -> None:
    told = found(sample, claim, PrintOptions("A4", book=True), "count")
    assert told.gravity is Gravity.CHECK
    assert told.sheets
    assert all(sheet.isdecimal() for sheet in told.sheets)


def test_all_is_mended_at_once(sample: Project, claim: Journey) -> None:
    options = PrintOptions("A0", tile="A4", even_seams=True, viewing_distance=4.0)
    done, count = all_mended(options, preflight(sample, claim, options))
    assert count >= 3
    assert (done.even_seams, done.level, done.tile) == (False, "overview", "A3")
    assert all_mended(options, ()) == (options, 0)
    papers = [
        Finding("text", Gravity.CHECK, message("x"), fix=message("preflight.fix.paper", paper=name))
        for name in LARGER["a"][2:5]
    ]
    assert all_mended(PrintOptions("A4"), [papers[2], papers[0], papers[1]])[0].paper == "A1"


def test_signs_of_comments_are_looked_at_where_comments_are_printed(sample: Project, claim: Journey) -> None:
    remark = evolve(sample.comments[0], text=f"Lost {UNKNOWN}")
    strange = evolve(sample, comments=(remark, *sample.comments[1:]))
    assert found(strange, claim, PrintOptions("A3", comments=True), "signs").ids == (remark.id,)
    assert found(strange, claim, PrintOptions("A3"), "signs").gravity is Gravity.PASSED


@pytest.mark.parametrize(("side", "gravity"), [(100, Gravity.CHECK), (143, Gravity.CHECK), (146, Gravity.PASSED)])
def test_pictures_under_150_dpi_at_their_printed_size_are_told(
    sample: Project, claim: Journey, side: int, gravity: Gravity
) -> None:
    key = "a" * 64
    picture = Asset(hash=key, media_type="image/png", width=side, height=side, name="Nadia")
    people = tuple(evolve(one, portrait=key) if one.id == claim.personas[0] else one for one in sample.personas)
    project = evolve(sample, personas=people, assets=(picture,))
    scale = plan_print(project, claim, PrintOptions("A3")).scale
    assert 69 * scale / 72 * 150 == pytest.approx(144, abs=1.5)
    told = found(project, claim, PrintOptions("A3"), "pictures")
    assert told.gravity is gravity
    if gravity is Gravity.CHECK:
        assert told.message.values["dpi"] == pytest.approx(side / (69 * scale / 72), abs=1)
    poster = PrintOptions("A0", tile="A4")
    assert found(project, claim, poster, "pictures").gravity is Gravity.CHECK
