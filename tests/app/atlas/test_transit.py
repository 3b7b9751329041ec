"""The transit map under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.transit import TransitTab
from journeyeditor.app.atlas.transit_more import ActionCard, changes_here, open_actions, score_here
from journeyeditor.app.atlas.transit_panel import TransitPanel
from journeyeditor.atlas import uses
from journeyeditor.model import (
    Action,
    ActionStatus,
    Insight,
    LinkKind,
    Measurement,
    Metric,
    MetricKind,
    Place,
    Project,
    evolve,
)
from journeyeditor.words import Words
from tests.app.atlas.page import Page, page
from tests.atlas.small import link
from tests.atlas.test_transit import crossed

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def lines() -> Iterator[Page]:
    """A page that shows three lines."""
    with page(crossed()) as found:
        found.view.show_view("transit")
        tab_of(found).show_least(2)
        found.use(found.view.port)
        yield found


def tab_of(one: Page) -> TransitTab:
    """The view."""
    found = one.view.port
    assert isinstance(found, TransitTab)
    return found


def panel_of(one: Page) -> list[TransitPanel]:
    """What stands beside it."""
    panel = one.view.panel.widget()
    assert panel is not None
    return panel.findChildren(TransitPanel)


def middle(one: Page, key: str) -> QPointF:
    """The middle of an interchange in the window."""
    return one.port.eye.box(tab_of(one).shown.capsules[key]).center()


def test_an_interchange_tells_its_lines_and_a_row_jumps(lines: Page) -> None:
    key = tab_of(lines).shown.network.interchanges[0]
    lines.click(middle(lines, key))
    assert tab_of(lines).here == key
    rows = panel_of(lines)[0].rows
    assert len(rows) >= 2
    rows[0].click()
    assert lines.jumped
    assert lines.jumped[0][1].startswith("enc_")


def test_a_line_is_selected_by_a_click_and_the_keys(lines: Page) -> None:
    run = tab_of(lines).shown.runs[0]
    lines.click(lines.port.eye.to_window(run.way[0]))
    assert lines.session.selection == (run.line.journey,)
    lines.key(Qt.Key.Key_Down)
    assert lines.session.selection == (tab_of(lines).shown.runs[1].line.journey,)
    lines.key(Qt.Key.Key_Return)
    assert lines.opened == [tab_of(lines).shown.runs[1].line.journey]


def test_the_arrow_keys_walk_the_interchanges(lines: Page) -> None:
    stops = tab_of(lines).shown.network.interchanges
    lines.key(Qt.Key.Key_Right)
    assert tab_of(lines).here == stops[0]
    lines.key(Qt.Key.Key_Right)
    assert tab_of(lines).here == stops[min(1, len(stops) - 1)]
    lines.key(Qt.Key.Key_Escape)
    assert not tab_of(lines).here


def test_lines_are_picked_and_the_last_one_stays(lines: Page) -> None:
    tab = tab_of(lines)
    tab.chooser.actions_of["three"].trigger()
    assert tab.lines == ("one", "two")
    assert tab.chooser.text() == "2 of 3 journeys"
    tab.chooser.actions_of["two"].trigger()
    assert not tab.chooser.actions_of["one"].isEnabled()
    lines.view.reveal("three")
    assert "three" in tab.lines


def test_an_interchange_tells_what_comes_before_and_after_and_its_impact(lines: Page) -> None:
    tab = tab_of(lines)
    tab.look_at(tab.shown.network.interchanges[1])
    panel = panel_of(lines)[0]
    said = [label.text() for label in panel.findChildren(QLabel) if "›" in label.text()]
    assert len(said) == len(panel.rows)
    panel.opener.click()
    assert len(lines.jumped) == 1
    panel.impact.click()
    assert lines.view.shown == "impact"
    impact = lines.view.tab
    assert isinstance(impact, ImpactTab)
    assert impact.subject == tab.here


def known() -> Project:
    """`crossed` with what is known of c: a score, a link that leaves where it is met, and what is done about it."""
    start = crossed()
    one, two, three = start.journeys
    score = Metric(id="csat", name="CSAT", kind=MetricKind.CSAT)
    few, many = (
        Measurement(id=f"m{n}", metric="csat", target="enc_one_4", value=v, n=n) for n, v in ((9, 4), (90, 2.5))
    )
    here = evolve(link("here", "one", "two"), source=Place(journey="one", at="stg_one_2"), share=0.09, n=486)
    whole = evolve(link("whole", "two", "one"), share=0.5)
    other = evolve(here, id="other", kind=LinkKind.INFLUENCES)
    insights = (Insight(id="i1", text="Slow", targets=("enc_two_2",)), Insight(id="i2", text="Far", targets=("a",)))
    done = Action(id="done", title="Done", insight="i1", status=ActionStatus.DONE)
    actions = (Action(id="o", title="Be quicker", insight="i1", impact=5, effort=1, owner="L. Petit"), done)
    return evolve(
        start,
        metrics=(*start.metrics, score),
        journeys=(evolve(one, measurements=(few, many)), two, three),
        links=(whole, other, here),
        insights=insights,
        actions=(*actions, Action(id="elsewhere", title="Elsewhere", insight="i2")),
    )


def test_an_interchange_tells_its_score_who_changes_here_and_what_is_open() -> None:
    made = known()
    met = uses(made, "c")
    assert score_here(made, met, Words("en")) == ("2.5", "CSAT, n = 90")
    assert score_here(made, uses(made, "b"), Words("en")) is None
    assert [one.id for one in changes_here(made, met)] == ["here"]
    assert [one.id for one in open_actions(made, "c", met)] == ["o"]
    with page(made) as one:
        one.view.show_view("transit")
        tab_of(one).show_least(2)
        tab_of(one).look_at("c")
        panel = panel_of(one)[0]
        said = [label.text() for label in panel.findChildren(QLabel)]
        assert "One leads to Two in 9\u00a0% of cases, n = 486" in [text.replace("\u200b", "") for text in said]
        assert {"People change here", "Open opportunity", "2.5", "Be quicker", "L. Petit", "Impact high"} <= {*said}
        assert len(panel.findChildren(ActionCard)) == 1
        tab_of(one).look_at("b")
        assert "People change here" not in [label.text() for label in panel_of(one)[0].findChildren(QLabel)]
