"""The table of touchpoints under a person's hands."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.table_panel import TablePanel
from journeyeditor.layout.atlas_table import Sorting
from tests.app.atlas.page import Page, page
from tests.atlas.small import three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def touchpoints() -> Iterator[Page]:
    """A page that shows the table."""
    with page(three_journeys()) as found:
        found.view.show_view("table")
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> TableTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, TableTab)
    return found


def panel_of(one: Page) -> TablePanel:
    """What stands beside it."""
    panel = one.view.panel.widget()
    assert panel is not None
    return panel.findChildren(TablePanel)[0]


def row(one: Page, touchpoint: str) -> QPointF:
    """The middle of a row in the window."""
    return one.port.eye.box(tab_of(one).table.row(touchpoint)).center()


def test_a_row_tells_where_its_touchpoint_is_met(touchpoints: Page) -> None:
    touchpoints.click(row(touchpoints, "c"))
    rows = panel_of(touchpoints).rows
    assert [one.text() for one in rows] == ["Claim: Stage 1", "Renewal: Stage 1"]
    rows[1].click()
    assert touchpoints.jumped == [("renewal", "enc_renewal_1")]


def test_a_head_sorts_and_again_from_the_other_end(touchpoints: Page) -> None:
    head = touchpoints.port.eye.to_window((10, 10))
    touchpoints.click(head)
    assert tab_of(touchpoints).sorting == Sorting("name", False)
    touchpoints.click(head)
    assert tab_of(touchpoints).table.order == ("d", "c", "b", "a")
    assert touchpoints.view.focus == "name turned"


def test_the_keys_walk_and_sort(touchpoints: Page) -> None:
    touchpoints.key(Qt.Key.Key_1)
    for _ in range(2):
        touchpoints.key(Qt.Key.Key_Down)
    assert tab_of(touchpoints).here == "b"
    touchpoints.key(Qt.Key.Key_PageDown)
    assert tab_of(touchpoints).here == "d"
    touchpoints.key(Qt.Key.Key_Escape)
    assert not tab_of(touchpoints).here


def test_the_wheel_scrolls_and_stops_at_the_ends(touchpoints: Page) -> None:
    eye = touchpoints.port.eye
    touchpoints.wheel(QPointF(100, 100), 3)
    assert touchpoints.port.eye == eye
    touchpoints.view.resize(1400, 200)
    touchpoints.use(touchpoints.port)
    touchpoints.wheel(QPointF(100, 60), -2)
    assert touchpoints.port.eye.y < eye.y
    assert touchpoints.port.eye.zoom == eye.zoom


def test_the_table_is_written_as_csv(touchpoints: Page, tmp_path: Path) -> None:
    target = tmp_path / "touchpoints.csv"
    panel_of(touchpoints).write(target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 4
    assert panel_of(touchpoints).told.text() == "touchpoints.csv written"
    panel_of(touchpoints).write(tmp_path / "gone" / "touchpoints.csv")
    assert "there is no folder" in panel_of(touchpoints).told.text()
