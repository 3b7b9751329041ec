"""Charts of metrics: scales, samples, what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journeyeditor.drawing import GlyphRun, Hatch, Node, Part, Path
from journeyeditor.layout import layout_journey, load_style
from journeyeditor.layout.scales import Ruler, round_up, ruler_of, scale_words
from journeyeditor.model import Journey, Measurement, Metric, MetricKind, Project, Scale
from journeyeditor.words import Words
from tests.builders import journey_of, project_with
from tests.fake_measure import FakeMeasure
from tests.layout.journeys import context_of

NPS = Metric(id="nps", name="NPS", kind=MetricKind.NPS)
CSAT = Metric(id="csat", name="CSAT", kind=MetricKind.CSAT)
VOLUME = Metric(id="volume", name="Customers", kind=MetricKind.VOLUME, unit="per year")
TIME = Metric(id="time", name="Time", kind=MetricKind.DURATION, unit="d")


def project_of(*measured: tuple[Metric, int, float, int | None], stages: int = 2) -> Project:
    """A project of a journey with a lane of metrics; measured are metric, stage from 1, value, n."""
    values = tuple(
        Measurement(id=f"mst_{i}", metric=metric.id, target=f"stg_{stage}", value=value, n=n)
        for i, (metric, stage, value, n) in enumerate(measured)
    )
    journey = Journey.model_validate({**dict(journey_of([2] * stages, ["metrics"])), "measurements": values})
    return project_with(journey, metrics=(NPS, CSAT, VOLUME, TIME))


def charts(project: Project, style: str = "detail") -> dict[tuple[str, str], Node]:
    """The charts by metric and stage."""
    drawing = layout_journey(project, project.journeys[0], load_style(style), Words("en"), FakeMeasure())
    return {(n.key.id, n.key.other): n for _, n in drawing.nodes() if n.key.part is Part.CHART}


def said(node: Node) -> list[str]:
    """The words of a chart."""
    return [mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun)]


def paths(node: Node) -> list[Path]:
    """The figures of a chart."""
    return [mark for mark in node.marks if isinstance(mark, Path)]


def extent(path: Path) -> tuple[float, float]:
    """Left and right of a figure, pt."""
    xs = [float(command[i]) for command in path.commands for i in range(1, len(command), 2)]
    return min(xs), max(xs)


@pytest.mark.parametrize(("value", "top"), [(18600, 20000), (0, 1), (1, 1), (5, 5), (51, 60), (0.3, 0.3), (101, 150)])
def test_common_scales_end_at_a_round_number(value: float, top: float) -> None:
    assert round_up(value) == pytest.approx(top)


def test_each_kind_has_its_scale() -> None:
    custom: dict[str, Any] = {"id": "m", "name": "M"}
    assert ruler_of(NPS, [12]) == Ruler("both", -100, 100)
    assert ruler_of(CSAT, [3.9]) == Ruler("dot", 1, 5)
    assert ruler_of(VOLUME, [18600, 3]) == Ruler("bar", 0, 20000)
    assert ruler_of(Metric(**custom), [-3, 2]) == Ruler("both", -3, 3)
    assert ruler_of(Metric(**custom, scale=Scale(low=0, high=100)), [7]) == Ruler("bar", 0, 100)
    assert ruler_of(Metric(**custom), []) == Ruler("bar", 0, 1)


def test_nps_runs_to_both_sides_of_zero() -> None:
    found = charts(project_of((NPS, 1, 50, 640), (NPS, 2, -50, 640)))
    track, bar, zero = paths(found["nps", "stg_1"])
    left, right = extent(track)
    assert right - left == pytest.approx(45)
    assert extent(zero)[0] == pytest.approx((left + right) / 2)
    assert extent(bar) == pytest.approx(((left + right) / 2, left + 45 * 0.75))
    assert bar.fill == "pos"
    below = paths(found["nps", "stg_2"])[1]
    assert below.fill == "neg"
    assert extent(below)[1] == pytest.approx(extent(paths(found["nps", "stg_2"])[2])[0])


def test_csat_is_a_dot_on_five_ticks() -> None:
    node = charts(project_of((CSAT, 1, 3, 640)))["csat", "stg_1"]
    line, *ticks, dot = paths(node)
    assert len(ticks) == 5
    left, right = extent(line)
    assert sum(extent(dot)) / 2 == pytest.approx((left + right) / 2)
    assert (dot.fill, dot.stroke) == ("ink", "surface")
    assert said(node) == ["CSAT", "3.0 / 5", "n = 640 answers"]


def test_volume_starts_at_zero_with_one_maximum_for_the_map() -> None:
    found = charts(project_of((VOLUME, 1, 20000, None), (VOLUME, 2, 5000, None)))
    for stage, share in (("stg_1", 1.0), ("stg_2", 0.25)):
        track, bar = paths(found["volume", stage])
        assert extent(bar)[0] == extent(track)[0]
        assert extent(bar)[1] - extent(bar)[0] == pytest.approx(share * (extent(track)[1] - extent(track)[0]))


def test_a_small_sample_is_hatched_or_hollow_and_said() -> None:
    found = charts(project_of((NPS, 1, 4, 29), (CSAT, 1, 3.5, 29), (NPS, 2, 4, 30)))
    assert isinstance(paths(found["nps", "stg_1"])[1].hatch, Hatch)
    assert said(found["nps", "stg_1"])[-1] == "n = 29, indicative only"
    dot = paths(found["csat", "stg_1"])[-1]
    assert (dot.fill, dot.stroke) == ("surface", "ink")
    assert paths(found["nps", "stg_2"])[1].hatch is None


def test_one_sample_of_a_row_is_said_once_and_different_ones_each() -> None:
    same = charts(project_of((NPS, 1, 4, 640), (CSAT, 1, 3.5, 640), (VOLUME, 1, 9, None)))
    assert [said(same[metric, "stg_1"])[2:] for metric in ("nps", "csat", "volume")] == [["n = 640 answers"], [], []]
    other = charts(project_of((NPS, 1, 4, 64), (CSAT, 1, 3.5, 640)))
    assert said(other["nps", "stg_1"])[2].startswith("n = 64")
    assert said(other["csat", "stg_1"])[2].startswith("n = 640")


def test_a_missing_value_is_said() -> None:
    found = charts(project_of((NPS, 1, 4, 640)))
    assert said(found["nps", "stg_2"]) == ["NPS", "not measured"]
    assert paths(found["nps", "stg_2"]) == []


def test_three_stand_beside_each_other_then_the_next_row() -> None:
    found = charts(project_of(*((metric, 1, 3, 99) for metric in (NPS, CSAT, VOLUME, TIME))))
    row = [found[metric, "stg_1"].bounds for metric in ("nps", "csat", "volume")]
    pitch = (174 - 2 * 9 + 10.5) / 3
    assert [bounds.x for bounds in row] == pytest.approx([9, 9 + pitch, 9 + 2 * pitch])
    assert len({bounds.y for bounds in row}) == 1
    assert found["time", "stg_1"].bounds.y >= max(bounds.bottom for bounds in row)


def test_values_of_steps_stay_in_the_inspector() -> None:
    project = project_of((NPS, 1, 4, 640))
    journey = project.journeys[0]
    extra = Measurement(id="mst_step", metric="csat", target="stp_1_1", value=3)
    journey = Journey.model_validate({**dict(journey), "measurements": (*journey.measurements, extra)})
    assert {metric for metric, _ in charts(project_with(journey, metrics=(NPS, CSAT)))} == {"nps"}


def test_the_label_on_paper_tells_the_scales() -> None:
    project = project_of((NPS, 1, 4, 640))
    context = context_of(project, project.journeys[0], "print")
    assert scale_words(context, NPS) == "NPS −100 to +100"
    assert scale_words(context, CSAT) == "CSAT 1 to 5"
    assert scale_words(context, VOLUME) == "Customers per year"


@pytest.mark.parametrize(
    ("unit", "english", "french"),
    [
        ("a year", "Customers per year", "Customers par an"),
        ("per month", "Customers per month", "Customers par mois"),
        ("visitors", "Customers visitors", "Customers visitors"),
    ],
)
def test_a_volume_is_told_by_its_period(unit: str, english: str, french: str) -> None:
    metric = Metric(id="volume", name="Customers", kind=MetricKind.VOLUME, unit=unit)
    project = project_of((NPS, 1, 4, 640))
    context = context_of(project, project.journeys[0], "print")
    assert scale_words(context, metric) == english
    assert scale_words(replace(context, words=Words("fr")), metric) == french
