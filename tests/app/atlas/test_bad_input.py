"""Projects that do not hold together, in every view of the atlas: handled and said, never a crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel

from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.table_panel import MOST_ROWS, TablePanel
from journeyeditor.app.atlas.tabs import VIEWS
from journeyeditor.model import Encounter, Journey, Persona, Place, Project, Stage, Step, evolve
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, link, project

pytestmark = pytest.mark.usefixtures("qt_application")


def dangling() -> Project:
    """Links, a parent, a group and a touchpoint that name nothing; a link from a journey to itself."""
    links = (link("l1", "one", "gone"), link("l2", "gone", "two"), link("l3", "one", "one"))
    lost = journey("three", (("a", 3),), parent="gone", group="gone")
    return project(
        journey("one", (("a", 3),)), journey("two", (("missing", 3),)), lost, touchpoints=("a",), links=links
    )


def ring() -> Project:
    """Three journeys each part of the next, and of one another by links that go round."""
    parts = [evolve(journey(key, (("t", 3),)), parent=Place(journey=whole)) for key, whole in ("ab", "bc", "ca")]
    return project(*parts, links=(link("l1", "a", "b"), link("l2", "b", "c"), link("l3", "c", "a")))


def bare() -> Project:
    """A journey without stages, one without encounters, one with values but nothing else."""
    valued = Journey(id="three", title="", customer_value=5, business_value=1)
    return project(Journey(id="one", title="One"), journey("two"), valued)


def crowded() -> Project:
    """One touchpoint met ten thousand times: in a hundred journeys, a hundred times each."""
    return project(
        *(
            Journey(
                id=f"j{key}",
                title=f"Journey {key}",
                stages=(Stage(id=f"g{key}", title="Stage", steps=tuple(Step(id=f"s{key}_{n}") for n in range(10))),),
                encounters=tuple(
                    Encounter(id=f"e{key}_{n}", touchpoint="t", step=f"s{key}_{n % 10}", feeling=n % 11 - 5)
                    for n in range(100)
                ),
                personas=("p",),
            )
            for key in range(100)
        ),
        touchpoints=("t",),
    )


def peopled(start: Project) -> Project:
    """The same with a persona, so that there is a way to be shown."""
    return evolve(start, personas=(Persona(id="p", name="P"),))


CASES: dict[str, Callable[[], Project]] = {
    "nothing": project,
    "dangling": dangling,
    "ring": ring,
    "bare": bare,
    "crowded": crowded,
}


@pytest.mark.parametrize("case", CASES)
def test_every_view_shows_it_and_takes_clicks_and_keys(case: str) -> None:
    with page(peopled(CASES[case]())) as one:
        for view, _ in VIEWS:
            one.view.show_view(view)
            one.use(one.view.port)
            worked_with(one)
            assert one.view.grab().toImage().width() > 0, view
            assert is_empty(one) == (not one.view.seen.atlas.journeys or bare_of(case, view)), view


def is_empty(one: Page) -> bool:
    """Whether the view says why there is nothing."""
    return not one.canvas.picture.spots if one.view.tab is None else bool(one.view.port.message[0])


def bare_of(case: str, view: str) -> bool:
    """Whether a view has nothing to show although there are journeys."""
    nothing = {"impact": ("bare",), "table": ("bare",), "experience": ("dangling", "ring", "bare")}
    return case in nothing.get(view, ())


def worked_with(one: Page) -> None:
    """Clicks, drags, all the keys, and a selection of one and of two."""
    for at in (QPointF(300, 200), QPointF(500, 300), QPointF(20, 20)):
        one.click(at)
    one.drag(QPointF(300, 200), QPointF(360, 260), release=False)
    one.key(Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Escape):
        one.key(key)
    keys = [journey.id for journey in one.view.seen.atlas.journeys]
    for chosen in (keys[:1], keys[:2]):
        one.view.select(*chosen)
        QApplication.processEvents()
    while one.session.undo_label is not None:
        one.session.undo()


def said(one: Page) -> list[str]:
    """What the panel says."""
    panel = one.view.panel.widget()
    assert panel is not None
    return [label.text() for label in panel.findChildren(QLabel)]


def test_what_is_broken_is_counted() -> None:
    with page(dangling()) as one:
        assert "6 references are broken and not shown" in said(one)
        assert one.canvas.picture.arrows == ()
        assert len(one.canvas.picture.spots) == 3
    with page(ring()) as one:
        assert "1 reference is broken and not shown" in said(one)
        assert len(one.canvas.picture.arrows) == 3


def test_ten_thousand_uses_are_one_row_and_each_pairs_one_touchpoint() -> None:
    with page(crowded()) as one:
        assert one.view.atlas.overlaps[0].count == 1
        assert len(one.view.atlas.overlaps) == 100 * 99 / 2
        one.view.show_view("table")
        one.view.settle()
        assert one.view.status.facts.text() == "1 touchpoint"
        tab = one.view.port
        assert isinstance(tab, TableTab)
        one.use(tab)
        one.click(tab.eye.box(tab.table.row("t")).center())
        panel = one.view.panel.findChild(TablePanel)
        assert isinstance(panel, TablePanel)
        assert len(panel.rows) == MOST_ROWS
        assert "and 9,800 more" in [text.text() for text in panel.findChildren(QLabel)]
