"""The filters above the atlas under a person's hands, in every view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.sieving import Sieving
from journeyeditor.app.atlas.tabs import VIEWS
from journeyeditor.app.theme import look_of
from journeyeditor.atlas.sieve import Sieve
from journeyeditor.model import JourneyStatus
from tests.app.atlas.page import Page, page
from tests.atlas.test_sieve import land

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page of three journeys with personas, teams and states."""
    with page(land()) as found:
        yield found


def choice(filters: Sieving, menu: str, text: str) -> QAction:
    """A choice of the menu behind Filter."""
    top = filters.more.menu()
    assert isinstance(top, QMenu)
    below = next(one.menu() for one in top.actions() if one.text() == menu)
    assert isinstance(below, QMenu)
    return next(one for one in below.actions() if one.text() == text)


@pytest.mark.parametrize("view", [name for name, _ in VIEWS])
def test_a_filter_holds_in_every_view_and_is_no_part_of_the_file(atlas: Page, view: str) -> None:
    atlas.view.show_view(view)
    choice(atlas.view.filters, "Persona", "Nadia").trigger()
    assert atlas.view.sieve == Sieve(persona="nadia")
    assert [one.id for one in atlas.view.seen.atlas.journeys] == ["claim", "renewal"]
    assert atlas.view.status.facts.text().startswith("2 of 3 journeys")
    if atlas.view.tab is None:
        assert set(atlas.canvas.picture.spots) == {"claim", "renewal"}
    else:
        assert atlas.view.tab.seen.atlas is atlas.view.seen.atlas
    assert atlas.session.undo_label is None
    QApplication.processEvents()
    assert atlas.view.grab().width() > 0


def test_a_view_shows_only_the_choices_that_are_its_own(atlas: Page) -> None:
    for view, _ in VIEWS:
        atlas.view.show_view(view)
        atlas.view.on_sieved(Sieve(persona="nadia"))
        QApplication.processEvents()
        assert atlas.view.filters.threshold.isVisible() == (view == "graph"), view
        boxes = [one.geometry() for one in atlas.view.lead.findChildren(Filter) if one.isVisible()]
        assert boxes
        assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :]), view


def test_the_legend_comes_back_with_the_graph(atlas: Page) -> None:
    entries = atlas.view.legend.entries
    assert entries
    atlas.view.show_view("table")
    assert not atlas.view.legend.isVisible()
    atlas.view.show_view("graph")
    assert atlas.view.legend.isVisible()
    assert [one.name for one in atlas.view.legend.entries] == [one.name for one in entries]


def test_each_choice_becomes_a_button_of_its_own_and_the_cross_takes_all_back(atlas: Page) -> None:
    filters = atlas.view.filters
    choice(filters, "Status", "Validated").trigger()
    assert atlas.view.sieve == Sieve(status=JourneyStatus.VALIDATED)
    assert atlas.view.filters.chips["status"].text() == "Validated"
    assert not atlas.view.filters.chips["status"].isHidden()
    assert atlas.view.filters.chips["persona"].isHidden()
    choice(filters, "Channel", "Letter").trigger()
    assert set(atlas.canvas.picture.spots) == {"renewal"}
    filters.clear.click()
    assert atlas.view.sieve.open
    assert filters.clear.isHidden()
    assert len(atlas.canvas.picture.spots) == 3


def test_filters_that_let_nothing_through_say_so(atlas: Page) -> None:
    atlas.view.on_sieved(Sieve(team="desk", persona="nadia"))
    for view, _ in VIEWS:
        atlas.view.show_view(view)
        assert atlas.view.port.message[0] == "No journey fits", view
        assert atlas.view.grab().width() > 0


def test_what_is_found_comes_out_of_filters_that_hide_it(atlas: Page) -> None:
    atlas.view.on_sieved(Sieve(persona="nadia"))
    atlas.view.reveal("complaint")
    assert atlas.view.sieve.open
    assert atlas.view.selected == ("complaint",)


def test_filters_stay_when_the_theme_changes(atlas: Page) -> None:
    atlas.view.show_view("tree")
    atlas.view.on_sieved(Sieve(persona="nadia"))
    atlas.view.set_look(look_of("dark"))
    QApplication.processEvents()
    assert atlas.view.filters.chips["persona"].text() == "Nadia"
    assert not atlas.view.filters.chips["persona"].isHidden()
    assert atlas.view.tab is not None
    assert all(one.parentWidget() is atlas.view.lead for one in atlas.view.tab.leads)


def test_the_row_breaks_where_it_is_narrow(atlas: Page) -> None:
    atlas.view.on_sieved(Sieve(persona="nadia", status=JourneyStatus.VALIDATED, level=1, channel="chn"))
    wide = atlas.view.lead.height()
    atlas.view.resize(880, 560)
    QApplication.processEvents()
    lead = atlas.view.lead
    assert lead.height() > wide
    seen = [one for one in lead.parts if not one.isHidden()]
    assert all(one.geometry().right() < lead.width() and one.geometry().bottom() < lead.height() for one in seen)
    boxes = [one.geometry() for one in seen]
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])
