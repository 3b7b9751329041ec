"""The accident claim as readers that speak meet it: headings, reading order, words for every curve and chart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from journeyeditor.export import export_pdf, export_sheets
from journeyeditor.layout import layout_journey, load_style
from journeyeditor.layout.sheets import plan_pages
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.export.read_aloud import Spoken, read_aloud
from tests.layout.sheets.jobs import claim, job, sample

CHARTS = 3
"""KPIs a stage."""


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Spoken:
    """The claim on one sheet of its own size."""
    path = tmp_path_factory.mktemp("single") / "claim.pdf"
    export_pdf(layout_journey(sample(), claim(), load_style("print"), Words("en"), harfbuzz_measure()), path)
    (whole,) = read_aloud(path)
    return whole


def test_the_title_is_the_one_heading_of_the_first_rank_and_comes_first(single: Spoken) -> None:
    kinds = [one.kind for one in single.all()]
    assert kinds[:3] == ["Document", "Sect", "H1"]
    assert kinds.count("H1") == 1


def test_stages_and_lanes_are_headings(single: Spoken) -> None:
    ranks = [[one.kind for one in section.below] for section in single.below]
    headed = sum(one.kind == "H2" for one in single.all())
    assert headed >= len(claim().stages) + len([lane for lane in claim().lanes if not lane.hidden])
    assert sum(rank[0] == "H2" and "H2" not in rank[1:] for rank in ranks) >= 9


def test_every_picture_is_told(single: Spoken) -> None:
    figures = [one.alt for one in single.all() if one.kind == "Figure"]
    assert all(figures)
    points = [alt for alt in figures if ", Step " in alt]
    assert len(points) == len(claim().feelings) >= 16
    assert any("Four days, no news" in alt and "−4.5" in alt for alt in points)
    stages = [stage.title for stage in claim().stages]
    charts = [alt for alt in figures if alt.partition(",")[0] in stages]
    assert len(charts) == CHARTS * len(stages)
    assert "Renew or leave, NPS +4, n = 24, indicative only" in charts


def test_each_page_begins_with_its_title_and_each_lane_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    plan = plan_pages(replace(job(), measure=harfbuzz_measure()))
    export_sheets(plan.sheets, path)
    assert len(plan.sheets) >= 4
    for page in range(len(plan.sheets)):
        (whole,) = read_aloud(path, page)
        assert whole.below[0].below[0].kind == "H1"
        assert sum(one.kind == "H1" for one in whole.all()) == 1
        cards = [section for section in whole.below if len(section.below) > 2 and section.below[0].kind == "H2"]
        assert len(cards) >= 3
        assert all(one.alt for one in whole.all() if one.kind == "Figure")
