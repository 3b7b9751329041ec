"""A poster in tiles: how many, where the seams lie, what is on each, and that they make one poster."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import api
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.drawing import GlyphRun, Rect, Sheet, View
from journeyeditor.errors import UsageError
from journeyeditor.export import export_sheets
from journeyeditor.export.png import rasterise
from journeyeditor.layout.sheets import MM, Job, Plan, TileOptions, plan_tiles
from journeyeditor.layout.sheets.anatomy import SOFT, anatomy, solids
from journeyeditor.layout.sheets.grid import Tile
from journeyeditor.layout.sheets.tiling import Reach, seams
from journeyeditor.model import Project
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import projects
from tests.layout.sheets.jobs import A0, A3, A4, job, sample, texts

ON_A4 = TileOptions(A0, poster_name="A0", paper_name="A4")


def windows(plan: Plan) -> list[View]:
    """The map's view of each tile, the assembly sheet left out."""
    return [sheet.views[0] for sheet in plan.sheets if sheet.name != "0"]


def test_a0_on_a4_is_five_by_five_with_the_assembly_sheet_first() -> None:
    plan = plan_tiles(job(), ON_A4)
    names = [f"{letter}{row}" for row in range(1, 6) for letter in "ABCDE"]
    assert [sheet.name for sheet in plan.sheets] == ["0", *names]
    assert all(sheet.size == A4 for sheet in plan.sheets)


def test_seams_fall_between_cards_and_the_poster_shrinks_by_five_per_cent_at_most() -> None:
    plan = plan_tiles(job(), ON_A4)
    assert not [cut for cut in plan.cut if cut.key.part not in SOFT]
    full = min((A0[0] - 20 * MM) / plan.drawing.size[0], (A0[1] - 20 * MM) / plan.drawing.size[1])
    assert 0.95 <= plan.scale / full <= 1.0
    stages = [extent.x for _, extent in anatomy(plan.drawing).stages]
    lefts = sorted({round(view.source.x, 2) for view in windows(plan)})[1:]
    assert all(min(abs(x - stage) for stage in stages) < 2 for x in lefts)


def test_no_word_of_the_sample_is_cut() -> None:
    assert plan_tiles(job(), ON_A4).cut == ()
    assert plan_tiles(job(), replace(ON_A4, moved=False)).cut != ()


def test_one_more_column_keeps_wide_cards_whole() -> None:
    complaint = api.find_journey(sample(), "Complaint")
    own = replace(job((279.4 * MM, 215.9 * MM)), journey=complaint)
    plan = plan_tiles(own, replace(ON_A4, poster=(841 * MM, 594 * MM), overlap=12.7 * MM))
    assert not [cut for cut in plan.cut if cut.key.part not in SOFT]


@pytest.mark.parametrize(
    ("title", "poster", "tile"),
    [
        ("Car accident claim", "A0", "A5"),
        ("Car accident claim", "A0", "Letter"),
        ("Car accident claim", "A2", "A4"),
        ("Compare cover", "A1", "A5"),
        ("Buy car policy", "A1", "A4"),
    ],
)
def test_no_card_is_cut_on_usual_posters_and_the_map_stays_large(title: str, poster: str, tile: str) -> None:
    journey = api.find_journey(sample(), title)
    whole = plan_print(sample(), journey, PrintOptions(paper=poster))
    plan = plan_print(sample(), journey, PrintOptions(paper=poster, tile=tile))
    cut = {cut.key for cut in plan.cut}
    assert not [key for key in cut if key.part not in SOFT]
    assert len(cut) <= 1
    assert plan.scale > 0.8 * whole.scale


def test_neighbours_share_the_overlap_and_nothing_else() -> None:
    plan = plan_tiles(job(), ON_A4)
    views = windows(plan)
    a, b, under = views[0], views[1], views[5]
    assert (a.source.right - b.source.x) * plan.scale == pytest.approx(10 * MM)
    assert (a.source.bottom - under.source.y) * plan.scale == pytest.approx(10 * MM)
    assert all(view.box.right <= A4[0] - 10 * MM + 0.01 and view.box.bottom <= A4[1] - 10 * MM + 0.01 for view in views)


def test_a_tile_holds_only_the_words_it_shows() -> None:
    plan = plan_tiles(job(), ON_A4)
    said = texts(plan, [sheet.name for sheet in plan.sheets].index("B1"))
    assert "Nadia Roussel, 34" in said
    assert "B1" in said
    assert "of E5" in said
    assert "Renew" not in said


def test_without_overlap_there_is_no_glue_strip() -> None:
    plan = plan_tiles(job(), replace(ON_A4, overlap=0.0))
    views = windows(plan)
    assert views[0].source.right == pytest.approx(views[1].source.x)
    assert "Glue" not in texts(plan, 1)


def test_the_calibration_bar_is_100_mm_on_any_paper() -> None:
    for size in (A4, (210 * MM, 148 * MM), A3):
        sheet = plan_tiles(job(size), replace(ON_A4, poster=(1400.0, 1000.0))).sheets[0]
        bars = [
            node.bounds.width
            for view in sheet.views
            for _, node in view.drawing.nodes()
            if node.key.other == "bar" and node.key.id == "sheet:0"
        ]
        assert bars[0] == pytest.approx(100 * MM, abs=1.3)


@pytest.mark.parametrize(
    ("options", "key"),
    [(replace(ON_A4, overlap=90 * MM), "overlap"), (replace(ON_A4, poster=(30000.0, 30000.0)), "too_many_sheets")],
)
def test_what_cannot_be_tiled_is_refused(options: TileOptions, key: str) -> None:
    with pytest.raises(UsageError, match=key):
        plan_tiles(job(), options)


def test_tiles_smaller_than_a_card_are_refused() -> None:
    with pytest.raises(UsageError, match="no_room"):
        plan_tiles(job((50 * MM, 50 * MM)), ON_A4)


def test_columns_are_named_like_a_table_s() -> None:
    assert [Tile(column, 0).name for column in (0, 25, 26, 51, 52)] == ["A1", "Z1", "AA1", "AZ1", "BA1"]


def test_seams_take_the_cheapest_borders() -> None:
    reach = Reach(100, 40, 45)
    assert reach.sheets == 3
    found = seams(reach, 3, [(30, 0), (38, 5), (60, 0), (70, 1)])
    assert found is not None
    assert (found.cost, found.at) == (0, (30, 60))
    assert seams(reach, 3, [(10, 0)]) is None


def test_tiles_laid_together_are_the_poster(tmp_path: Path) -> None:
    poster = (A3[0] * 1.2, A3[1] * 1.2)
    own = replace(job((210 * MM, 148 * MM)), measure=harfbuzz_measure("en"))
    plan = plan_tiles(own, replace(ON_A4, poster=poster, marks=False, assembly=False))
    path = tmp_path / "tiles.pdf"
    export_sheets(plan.sheets, path)
    whole = _picture(path.with_name("poster.pdf"), plan, poster)
    laid = np.full_like(whole, 255)
    first = plan.sheets[0].views[0]
    for index, sheet in reversed(list(enumerate(plan.sheets))):
        view = sheet.views[0]
        x, y = (
            (at - start) * plan.scale
            for at, start in ((view.source.x, first.source.x), (view.source.y, first.source.y))
        )
        tile = _pixels(path, index)
        left, top, width, height = (round(side) for side in view.box)
        piece = tile[top : top + height, left : left + width]
        room = laid[round(y) : round(y) + height, round(x) : round(x) + width]
        room[:] = piece[: room.shape[0], : room.shape[1]]
    difference = np.abs(whole.astype(int) - laid.astype(int)).max(axis=2)
    assert (whole.min(axis=2) < 200).mean() > 0.03
    assert (difference > 200).mean() < 0.003


def _picture(
    path: Path, plan: Plan, poster: tuple[float, float]
) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    first = plan.sheets[0].views[0]
    last = plan.sheets[-1].views[0].source
    source = Rect(first.source.x, first.source.y, last.right - first.source.x, last.bottom - first.source.y)
    view = View(plan.drawing, source, 0, 0, plan.scale)
    assert view.box.width == pytest.approx(poster[0], rel=0.051)
    export_sheets([Sheet((view.box.width, view.box.height), (view,))], path)
    return _pixels(path, 0)


def _pixels(path: Path, page: int) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    raster = rasterise(path, page, 72)
    return np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width, 3)


@settings(max_examples=12, deadline=None)
@given(projects(), st.sampled_from([A4, (A4[1], A4[0])]), st.sampled_from([A3, A0]), st.sampled_from([0.0, 10 * MM]))
def test_tiles_of_any_map_cover_the_poster_and_name_what_they_cut(
    project: Project, size: tuple[float, float], poster: tuple[float, float], overlap: float
) -> None:
    own = Job(project, project.journeys[0], Words("en"), FakeMeasure(), size)
    plan = plan_tiles(own, TileOptions(poster, overlap=overlap))
    views = windows(plan)
    named = {cut.key for cut in plan.cut}
    for key, rect in solids(plan.drawing):
        whole = any(
            view.source.x - 0.5 <= rect.x
            and rect.right <= view.source.right + 0.5
            and view.source.y - 0.5 <= rect.y
            and rect.bottom <= view.source.bottom + 0.5
            for view in views
        )
        assert whole or key in named


def test_cards_as_wide_as_a_stage_are_whole_on_tiles_narrower_than_the_stage_would_be() -> None:
    own = replace(job((210 * MM, 148 * MM)), journey=api.find_journey(sample(), "Complaint"))
    plan = plan_tiles(own, replace(ON_A4, paper_name="A5"))
    assert not [cut for cut in plan.cut if cut.key.part not in SOFT]
    widest = max(extent.width for _, extent in anatomy(plan.drawing).stages)
    assert widest * plan.scale < 190 * MM
    assert plan.drawing.smallest_text * plan.scale > 10


@pytest.mark.parametrize("size", [A4, (210 * MM, 148 * MM), (148 * MM, 210 * MM), A3, (279.4 * MM, 215.9 * MM)])
def test_no_words_of_the_assembly_sheet_lie_on_each_other(size: tuple[float, float]) -> None:
    sheet = plan_tiles(job(size), replace(ON_A4, poster=(1700.0, 1200.0))).sheets[0]
    words = [
        Rect(mark.x, mark.y - 0.7 * mark.size, mark.shape.width * mark.size, 0.7 * mark.size)
        for view in sheet.views[1:]
        if view.turn == 0
        for _, node in view.drawing.nodes()
        for mark in node.marks
        if isinstance(mark, GlyphRun)
    ]
    assert len(words) > 40
    for index, one in enumerate(words):
        assert one.x >= 0
        assert one.right <= sheet.size[0]
        assert one.bottom <= sheet.size[1]
        assert not [other for other in words[:index] if one.intersects(other)]


def test_more_tiles_than_anybody_glues_are_refused_though_the_poster_grows_with_its_map() -> None:
    wanted = replace(ON_A4, poster=(5000 * MM, 3000 * MM), scale=30.0)
    with pytest.raises(UsageError, match="too_many_sheets"):
        plan_tiles(job(), wanted)
