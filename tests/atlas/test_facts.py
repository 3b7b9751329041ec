"""Volume and satisfaction of a journey."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor.atlas.facts import latest, metrics_by_id, satisfaction_of, volume_of
from journeyeditor.model import Journey, Measurement, Metric, MetricKind, Scale, evolve
from tests.atlas.small import SATISFIED, VOLUME, journey, project


def with_(*measurements: Measurement) -> Journey:
    """A journey with measurements."""
    return evolve(journey("one"), measurements=measurements)


def of(metric: str, value: float, year: int | None = None, target: str = "one") -> Measurement:
    """A measurement of a year."""
    end = date(year, 12, 31) if year else None
    return Measurement(id=f"mea_{metric}_{value}_{year}", metric=metric, target=target, value=value, period_to=end)


def test_the_latest_counts_whatever_the_order() -> None:
    found = with_(of(VOLUME.id, 300, 2025), of(VOLUME.id, 200, 2024), of(VOLUME.id, 100))
    assert volume_of(found, {VOLUME.id: VOLUME}) == 300


def test_of_two_of_one_day_the_later_listed_counts() -> None:
    found = with_(of(VOLUME.id, 1, 2025), of(VOLUME.id, 2, 2025))
    newest = latest(found, {VOLUME.id: VOLUME}, lambda _: True)
    assert newest is not None
    assert newest.value == 2


def test_what_is_measured_of_a_stage_is_not_the_journeys() -> None:
    found = with_(of(VOLUME.id, 300, target="stg_one_1"), of(SATISFIED.id, 50, target="stg_one_1"))
    metrics = metrics_by_id(project())
    assert volume_of(found, metrics) is None
    assert satisfaction_of(found, metrics) is None


def test_a_mean_is_no_share_of_satisfied() -> None:
    mean = Metric(id="mtr_mean", name="CSAT", kind=MetricKind.CSAT, variant="mean")
    assert satisfaction_of(with_(of(mean.id, 4.2)), {mean.id: mean}) is None


@pytest.mark.parametrize(
    ("unit", "scale", "value", "share"),
    [
        ("%", None, 47, 0.47),
        ("%", None, 1, 0.01),
        ("", Scale(low=0, high=100), 1, 0.01),
        ("", Scale(low=0, high=1), 0.47, 0.47),
        ("", None, 0.47, 0.47),
        ("", None, 47, 0.47),
        ("%", None, 0, 0.0),
        ("%", None, 140, None),
        ("%", None, -3, None),
    ],
)
def test_per_cent_and_shares(unit: str, scale: Scale | None, value: float, share: float | None) -> None:
    metric = evolve(SATISFIED, unit=unit, scale=scale)
    assert satisfaction_of(with_(of(metric.id, value)), {metric.id: metric}) == share
