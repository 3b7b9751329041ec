"""Views of many journeys are laid out aside: what is seen stays until then, and nothing is laid out twice."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from journeyeditor.app.atlas import impact_panel
from journeyeditor.app.atlas.hit_row import HitRow
from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.matrix import MatrixTab, awaited
from journeyeditor.app.atlas.ranking import Ranking, RankRow
from journeyeditor.app.atlas.tab import Tab
from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.tabs import TABS
from journeyeditor.app.atlas.worker import FEW
from journeyeditor.atlas.priorities import priorities
from journeyeditor.atlas.severity import Severity
from journeyeditor.edits import delete, set_journey
from journeyeditor.errors import message
from journeyeditor.layout.atlas_chart import Chart
from journeyeditor.layout.atlas_heat import heat
from journeyeditor.layout.atlas_impact import Impact, impact
from journeyeditor.layout.atlas_matrix import matrix, place_of
from journeyeditor.layout.atlas_table import table
from tests.app.atlas.page import Page, page
from tests.benchmarks.atlases import lively_atlas
from tests.waiting import until

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def many() -> Iterator[Page]:
    """A page of more journeys than are laid out at once."""
    with page(lively_atlas(FEW + 12)) as found:
        yield found


def opened(one: Page, name: str) -> Tab:
    """A view as it is right after it was asked for."""
    one.view.pick_view(name)
    return cast("Tab", one.view.port)


def settled(tab: Tab) -> None:
    """Waits until a view is seen."""
    until(lambda: not tab.busy)


def test_a_large_view_is_seen_when_it_is_laid_out_and_is_the_same_as_one_laid_out_at_once(many: Page) -> None:
    view = many.view
    project, atlas, words, measure = view.session.project, view.atlas, view.words, view.measure
    positions = view.ground.positions(atlas)
    assert positions is not None
    tab = opened(many, "impact")
    assert isinstance(tab, ImpactTab)
    subject = tab.subject
    wanted: dict[str, Callable[[], Chart]] = {
        "matrix": lambda: matrix(project, atlas, words, measure).chart,
        "heatmap": lambda: heat(project, atlas, words, measure).chart,
        "table": lambda: table(project, TableTab.sorting, words, measure).chart,
        "impact": lambda: impact(project, view.land.graph, positions, subject, words, measure).chart,
    }
    for name, chart in wanted.items():
        found = opened(many, name)
        settled(found)
        assert len(found.chart.nodes) > FEW
        assert found.chart == chart()
        assert found.scene.groups[0].group.nodes is found.chart.nodes


@pytest.mark.parametrize("name", TABS)
def test_nothing_is_seen_of_a_large_view_until_it_is_there_and_how_far_it_is_is_said(many: Page, name: str) -> None:
    tab = opened(many, name)
    assert tab.busy
    assert tab.chart.nodes == ()
    told: list[str] = []
    tab.hinted.connect(told.append)
    tab.grab()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):  # nothing to walk along yet
        many.use(tab)
        many.key(key)
    until(lambda: tab.chart.nodes and not tab.busy)
    assert all(text.startswith("Laying out the view… ") for text in told if "…" in text)


def test_leaving_a_view_ends_its_laying_out_and_coming_back_begins_it_again(many: Page) -> None:
    tab = opened(many, "impact")
    many.view.pick_view("graph")
    assert not tab.busy
    assert tab.chart.nodes == ()
    assert opened(many, "impact") is tab
    until(lambda: tab.chart.nodes)


def test_what_is_there_is_not_laid_out_again_until_something_changes(many: Page) -> None:
    tab = opened(many, "matrix")
    until(lambda: tab.chart.nodes)
    before = tab.chart
    many.view.pick_view("graph")
    assert opened(many, "matrix") is tab
    assert not tab.layer.busy
    assert tab.chart is before
    one = many.session.project.journeys[0]
    many.session.commit(message("atlas.edit.group"), set_journey(one.id, customer_value=4.5, business_value=1.5))
    assert tab.busy
    assert drawn(tab) is before
    assert isinstance(tab, MatrixTab)
    many.view.select(one.id)
    ahead = awaited(tab)
    assert ahead is not None
    assert ahead[0].journey.id == one.id
    assert ahead[1] == (4.5, 1.5)
    settled(tab)
    assert drawn(tab) is not before
    assert awaited(tab) is None
    assert (tab.matrix.spots[one.id].disc.x, tab.matrix.spots[one.id].disc.y) == place_of(4.5, 1.5)


def drawn(tab: Tab) -> Chart:
    """The chart of a view as it is now."""
    return tab.chart


def test_the_ranked_list_waits_for_the_matrix_and_then_follows_each_edit_at_once(many: Page) -> None:
    tab = opened(many, "matrix")
    assert not listed(many)
    until(lambda: tab.chart.nodes)
    first = listed(many)[0].journey.id
    many.session.commit(message("atlas.edit.group"), set_journey(first, customer_value=1.0, business_value=1.0))
    ranked = [(one.journey, one.rank) for one in priorities(many.session.project)]
    assert [(row.journey.id, row.one.rank) for row in listed(many)] == ranked
    assert ranked[0][0] != first


def listed(one: Page) -> list[RankRow]:
    """The rows of the ranked list, none where there is no list."""
    panel = one.view.panel.widget()
    assert panel is not None
    return [row for found in panel.findChildren(Ranking) for row in found.rows]


def test_another_failure_is_drawn_on_the_same_graph(many: Page) -> None:
    tab = opened(many, "impact")
    assert isinstance(tab, ImpactTab)
    until(lambda: tab.chart.nodes)
    before = shown(tab)
    tab.fail(next(one.id for one in many.session.project.systems if one.id != tab.subject))
    assert shown(tab) is before
    until(lambda: shown(tab) is not before)
    assert shown(tab).picture is before.picture
    assert (found := shown(tab).found)
    assert found.subject == tab.subject


def shown(tab: ImpactTab) -> Impact:
    """What the impact shows now."""
    assert tab.shown is not None
    return tab.shown


def test_a_view_closed_while_it_is_laid_out_ends_its_worker(many: Page) -> None:
    tab = opened(many, "impact")
    many.view.close_view()
    assert not tab.layer.busy


@pytest.mark.parametrize("name", TABS)
def test_what_is_gone_from_the_project_is_told_of_the_old_picture_without_a_fault(many: Page, name: str) -> None:
    tab = opened(many, name)
    settled(tab)
    keys = [one.id for one in many.session.project.journeys]
    many.view.select(keys[0])
    raised: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", lambda *told: raised.append(told))
        before = tab.chart
        many.session.commit(message("atlas.edit.group"), delete(keys[: len(keys) - FEW - 1]))
        assert drawn(tab) is before
        many.use(tab)
        tab.grab()
        for place in (0.2, 0.5, 0.8):
            many.click(QPointF(tab.width() * place, tab.height() / 2))
        many.key(Qt.Key.Key_Return)
        settled(tab)
    assert raised == []
    assert drawn(tab) is not before


def test_of_very_many_journeys_hit_only_some_are_told_in_rows_and_those_selected(
    many: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impact_panel, "MOST_ROWS", 3)
    tab = opened(many, "impact")
    assert isinstance(tab, ImpactTab)
    settled(tab)
    hit = [key for key, how in shown(tab).severity.items() if how is Severity.STOPS]
    assert len(hit) > 4
    many.view.select(hit[-1])
    panel = many.view.panel.findChildren(impact_panel.ImpactPanel)[0]
    stops = [row.journey.id for row in panel.rows if isinstance(row, HitRow) and row.journey.id in hit]
    assert stops == [*hit[:3], hit[-1]]
    more = [one.text() for one in panel.findChildren(QLabel)]
    assert many.view.words.tr("atlas.alike.more", len(hit) - 4) in more
