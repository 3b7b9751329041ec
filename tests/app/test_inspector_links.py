"""From any encounter to all its other uses, in the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QToolButton

from journeyeditor.app.panels.inspector.links import MOST_ROWS, joined
from journeyeditor.app.window import Window
from journeyeditor.model import JourneyLink, LinkKind, Place, evolve
from tests.app.atlas.test_bad_input import crowded
from tests.app.conftest import pump
from tests.app.person import claim
from tests.atlas.small import three_journeys


def jumps(window: Window) -> list[QToolButton]:
    """The rows that go elsewhere."""
    assert window.page is not None
    found = window.page.inspector.findChildren(QToolButton)
    return [one for one in found if one.property("look") == "jump" and one.isVisible()]


def test_every_other_use_is_listed_in_this_journey_too_and_one_click_goes_there(window: Window) -> None:
    assert window.desk is not None
    compared = [one for one in window.project.touchpoints if one.name == "Comparison site"]
    first, second = [one for one in claim(window).encounters if one.touchpoint == compared[0].id]
    window.desk.session.select((first.id,))
    pump()
    rows = jumps(window)
    assert [row.text() for row in rows] == ["Renew or leave", "Compare cover"]
    rows[0].click()
    pump()
    assert window.desk.session.selection == (second.id,)
    *_, back, there = jumps(window)
    assert [back.text(), there.text()] == ["Compare cover", "Compare cover"]
    there.click()
    pump()
    assert window.desk.journey is not None
    assert window.desk.journey.title == "Compare cover"
    assert getattr(window.desk.journey.part_of[window.desk.session.selection[0]], "touchpoint", "") == compared[0].id


def test_the_touchpoint_lists_every_use_and_counts_journeys(window: Window) -> None:
    assert window.desk is not None
    assert window.page is not None
    (site,) = [one for one in window.project.touchpoints if one.name == "Comparison site"]
    window.desk.session.select((site.id,))
    pump()
    assert len(jumps(window)) == 3
    assert "In 2 journeys" in [one.text() for one in window.page.inspector.findChildren(QLabel)]


def test_a_link_to_the_whole_journey_goes_to_the_first_use_and_none_is_told_twice() -> None:
    made = three_journeys()
    one, other = made.journeys[0], made.journeys[1]
    at = next(e for e in one.encounters if any(x.touchpoint == e.touchpoint for x in other.encounters))
    link = JourneyLink(id="l", kind=LinkKind.LEADS_TO, source=Place(journey=one.id), target=Place(journey=other.id))
    step = Place(journey=one.id, at=at.step)
    linked = evolve(made, links=(evolve(link, source=step),))
    rows = [row for row in joined(linked, one, at.id) if row.journey == other.id]
    assert [row.shared for row in rows] == [True, *(False for _ in rows[1:])]
    uses = [e.id for e in other.encounters if e.touchpoint == at.touchpoint]
    assert sorted(row.at for row in rows) == sorted(uses)


def test_of_ten_thousand_uses_the_first_are_listed_and_the_others_counted(window: Window) -> None:
    made = crowded()
    found = joined(made, made.journeys[0], "e0_0")
    assert len(found) == 9_999
    assert window.desk is not None
    from journeyeditor.app.panels.inspector.links import jump_rows

    rows = jump_rows(window.desk, [one._replace(journey=claim(window).id) for one in found])
    assert len(rows) == MOST_ROWS + 1
    (told,) = [row for row in rows if isinstance(row, QLabel)]
    assert told.text() == "and 9,939 more"
    for row in rows:
        row.deleteLater()
