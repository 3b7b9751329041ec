"""What the atlas finds, told in its panel: ways, seams, contradictions, touchpoints named alike."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from journeyeditor.app.atlas import findings, table
from journeyeditor.app.atlas.answers import Looking
from journeyeditor.app.atlas.findings import CandidateCard, FindingsBlock, WaysBlock
from journeyeditor.app.atlas.hubs_block import HubsBlock
from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.worker import FEW
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.errors import message
from journeyeditor.model import Touchpoint, evolve
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, link, project, three_journeys
from tests.benchmarks.atlases import lively_atlas
from tests.waiting import LONG

pytestmark = pytest.mark.usefixtures("qt_application")


def panel_of(one: Page) -> QWidget:
    """What the panel shows."""
    found = one.view.panel.widget()
    assert found is not None
    return found


def press(one: Page, name: str) -> None:
    """Clicks a word of a head in the panel."""
    next(each for each in panel_of(one).findChildren(LinkButton) if each.accessibleName() == name).click()


def test_the_way_from_here_to_there_explains_each_hop_and_goes_along_it() -> None:
    with page(three_journeys()) as one:
        one.view.select("complaint", "renewal")
        assert panel_of(one).findChildren(WaysBlock) == []
        press(one, "From here to there: How to get there")
        block = panel_of(one).findChildren(WaysBlock)[0]
        assert [row.text() for row in block.rows] == [
            "From “Complaint” a customer may change over to “Claim” at A, B.",
            "From “Claim” a customer may change over to “Renewal” at C.",
        ]
        block.rows[0].click()
        assert one.session.selection == ("complaint", "claim")


def test_where_no_way_leads_it_is_said() -> None:
    with page(project(journey("one", (("a", 3),)), journey("two", (("b", 3),)))) as one:
        one.view.select("one", "two")
        press(one, "From here to there: How to get there")
        assert panel_of(one).findChildren(WaysBlock)[0].rows == []


def test_seams_are_told_when_somebody_looks_and_lead_to_their_journeys() -> None:
    start = project(
        journey("one"), journey("two"), journey("three"), links=(link("l1", "one", "two"), link("l2", "two", "one"))
    )
    with page(start) as one:
        assert panel_of(one).findChildren(FindingsBlock) == []
        press(one, "What the atlas finds: Look")
        rows = panel_of(one).findChildren(FindingsBlock)[0].rows
        assert len(rows) >= 2
        rows[0].click()
        assert one.session.selection == ("one", "two")


def test_hubs_are_told_with_what_runs_through_them_and_a_click_goes_there() -> None:
    met = (("one", (("a", 3),)), ("two", (("a", 3), ("b", 3))), ("three", (("b", 3),)))
    with page(project(*(journey(key, found) for key, found in met))) as one:
        press(one, "Hubs: Look")
        block = panel_of(one).findChildren(HubsBlock)[0]
        assert block.rows[0].text() == "Two: 67\u00a0% of shortest ways, joined to 2 journeys"
        block.rows[0].click()
        assert [*one.session.selection] == ["two"]
        one.view.select()
        touched = next(row for row in panel_of(one).findChildren(HubsBlock)[0].rows if row.text().startswith("A:"))
        assert touched.text().endswith("of shortest ways, 2 times in 2 journeys")
        touched.click()
        assert [*one.session.selection] == ["one", "two"]


def test_of_very_many_findings_and_touchpoints_only_some_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST_FINDINGS", 2)
    monkeypatch.setattr(table, "AT_ONCE", 1)
    alone = [journey(key, ((key, 3),)) for key in ("one", "two", "three", "four")]
    with page(project(*alone)) as one:
        press(one, "What the atlas finds: Look")
        assert len(panel_of(one).findChildren(FindingsBlock)[0].rows) == 2
        assert "and 2 more" in [label.text() for label in panel_of(one).findChildren(QLabel)]
        one.view.show_view("table")
        tab = one.view.tab
        assert isinstance(tab, TableTab)
        assert tab.found is None
        next(
            each for each in panel_of(one).findChildren(QPushButton) if each.text() == "Touchpoints named alike"
        ).click()
        assert tab.found is not None


def alike(one: Page) -> list[CandidateCard]:
    """The pairs shown."""
    return panel_of(one).findChildren(CandidateCard)


def test_touchpoints_named_alike_are_merged_or_refused_for_good_and_both_are_undone_by_name() -> None:
    start = project(journey("one", (("a", 3),)), journey("two", (("b", 3),)))
    names = {"a": "Status page", "b": "Page, status"}
    start = evolve(start, touchpoints=tuple(Touchpoint(id=k, name=n, channel="chn") for k, n in names.items()))
    with page(start) as one:
        one.view.show_view("table")
        card = alike(one)[0]
        assert (card.found.keep, card.found.merge) == ("a", "b")
        card.merger.click()
        assert [each.id for each in one.session.project.touchpoints] == ["a"]
        assert one.session.project.journey("two").encounters[0].touchpoint == "a"
        assert one.session.undo_label == message("atlas.edit.merge", keep="Status page", merge="Page, status")
        assert alike(one) == []
        one.session.undo()
        alike(one)[0].refuser.click()
        assert one.session.project.refused == (("a", "b"),)
        assert alike(one) == []
        one.session.undo()
        assert len(alike(one)) == 1


def test_in_a_large_atlas_what_takes_a_while_is_looked_for_aside_and_can_be_ended() -> None:
    with page(lively_atlas(FEW + 30)) as one:
        panel, asked = one.view.panel, {"findings": FindingsBlock, "hubs": HubsBlock, "ways": WaysBlock}
        for name, block in asked.items():
            if name == "ways":
                one.view.select("jny_1", "jny_50")
            panel.look_for(name)
            looking = panel_of(one).findChildren(Looking)
            assert [each.name for each in looking] == [name]
            assert looking[0].told.text().startswith("Looking…")
            assert panel_of(one).findChildren(block) == []
            one.view.answers.wait(LONG)
            assert panel_of(one).findChildren(Looking) == []
            assert len(panel_of(one).findChildren(block)) == 1
        one.view.select("jny_2", "jny_60")
        panel.look_for("ways")
        panel_of(one).findChildren(Looking)[0].cancel.click()
        assert not one.view.answers.busy
        assert panel_of(one).findChildren(Looking) == []
        assert panel.way == ()


def test_touchpoints_named_alike_are_looked_for_aside_in_a_large_atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "AT_ONCE", 1)
    with page(lively_atlas(FEW + 30)) as one:
        one.view.show_view("table")
        tab = one.view.tab
        assert isinstance(tab, TableTab)
        tab.look_for_alike()
        assert len(panel_of(one).findChildren(Looking)) == 1
        one.view.answers.wait(LONG)
        assert isinstance(tab.found, tuple)
        assert panel_of(one).findChildren(Looking) == []
        tab.look_no_more()
        assert tab.found is None
