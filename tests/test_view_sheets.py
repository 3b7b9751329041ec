"""Views of the atlas on paper: text that can be read, or a finding that says what helps."""

from __future__ import annotations

from pathlib import Path

import pytest

import pypdfium2
from journeyeditor import api
from journeyeditor.api.preflight import Gravity
from journeyeditor.api.prepared import Prepared, Wanted, prepare
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.drawing import GlyphRun, Part
from journeyeditor.model import Position, Project, evolve
from tests.atlas.small import journey, project


def apart(reach: float) -> Project:
    """Two journeys so far apart (pt)."""
    one, other = journey("one", (("t", 3),)), journey("other", (("t", 3),))
    return project(evolve(one, place=Position(x=-reach, y=0.0)), evolve(other, place=Position(x=reach, y=0.0)))


def on(one: Project, view: str, paper: str | None) -> Prepared:
    """A view on paper."""
    return prepare(one, Wanted(PrintOptions(paper), view=view))


def sizes(made: Prepared) -> set[float]:
    """The sizes of all that is written, as printed, pt."""
    return {
        round(mark.size * view.scale, 2)
        for sheet in made.sheets
        for view in sheet.views
        for _, node in view.drawing.nodes()
        for mark in node.marks
        if isinstance(mark, GlyphRun)
    }


@pytest.mark.parametrize("view", ["graph", "impact"])
def test_text_that_would_be_too_small_grows_while_the_nodes_stay(view: str) -> None:
    made = on(apart(600.0), view, "A4")
    plain = on(apart(600.0), view, None)
    assert plain.smallest * made.sheets[0].views[0].scale < 5.3
    assert made.smallest >= 6.0
    assert min(sizes(made)) >= 6.0
    assert [one.gravity for one in made.findings] == [Gravity.PASSED]
    spots = [
        [
            (node.bounds.x, node.bounds.width)
            for _, node in it.sheets[0].views[0].drawing.nodes()
            if node.key.part is Part.NODE
        ]
        for it in (made, plain)
    ]
    assert [width for _, width in spots[0]] == pytest.approx([width for _, width in spots[1]])


def test_where_text_would_grow_too_much_the_preflight_names_a_larger_paper() -> None:
    (found,) = on(apart(1300.0), "graph", "A4").findings
    assert found.gravity is Gravity.MUST
    assert found.fix is not None
    assert (found.fix.key, dict(found.fix.values)) == ("preflight.fix.paper", {"paper": "A2"})
    assert on(apart(1300.0), "graph", "A2").findings[0].gravity is Gravity.PASSED


def test_where_no_paper_is_large_enough_fewer_journeys_are_advised() -> None:
    (found,) = on(apart(20_000.0), "graph", "A0").findings
    assert found.fix is not None
    assert found.fix.key == "preflight.fix.fewer_journeys"


def sample(tmp_path: Path) -> Project:
    """The car insurance, whose 92 touchpoints no sheet of A4 holds."""
    return api.load(api.new_project(tmp_path / "p.journey", sample="car-insurance")).project


@pytest.mark.parametrize("paper", ["A4", "A3", "Letter"])
def test_a_long_table_goes_on_over_sheets_whole_and_readable(tmp_path: Path, paper: str) -> None:
    one = sample(tmp_path)
    made = on(one, "table", paper)
    assert made.smallest >= 6.0
    assert len(made.sheets) > 1
    assert [sheet.name for sheet in made.sheets] == [str(n) for n in range(1, len(made.sheets) + 1)]
    rows = [
        node.subject for sheet in made.sheets for _, node in sheet.views[0].drawing.nodes() if node.key.part is Part.ROW
    ]
    alone = [
        node.subject
        for _, node in on(one, "table", None).sheets[0].views[0].drawing.nodes()
        if node.key.part is Part.ROW
    ]
    assert rows == alone
    assert len(set(rows)) == 92
    for sheet in made.sheets:
        view = sheet.views[0]
        assert view.drawing.size[0] * view.scale <= sheet.size[0]
        assert view.drawing.size[1] * view.scale <= sheet.size[1]


def test_a_short_table_stays_on_one_sheet() -> None:
    assert len(on(apart(10.0), "table", "A4").sheets) == 1


def test_the_table_is_written_on_as_many_pages(tmp_path: Path) -> None:
    one = sample(tmp_path)
    api.export_atlas(one, tmp_path / "t.pdf", view="table", paper="A4")
    document = pypdfium2.PdfDocument(tmp_path / "t.pdf")
    try:
        assert len(document) == len(on(one, "table", "A4").sheets)
    finally:
        document.close()
