"""From any encounter to all its other uses, in the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QToolButton

from journeyeditor.app.menus import DOTS
from journeyeditor.app.panels.inspector.links import MOST_ROWS, joined
from journeyeditor.app.window import Window
from journeyeditor.model import JourneyLink, LinkKind, Place, evolve
from tests.app.atlas.test_bad_input import crowded
from tests.app.conftest import pump
from tests.app.person import claim
from tests.atlas.small import three_journeys
from tests.keyboard import Keyboard


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


def linked(window: Window) -> tuple[list[JourneyLink], Keyboard]:
    """The links of the claim in their order, and the keyboard in the claim's section."""
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select(())
    pump()
    own = [one for one in window.project.links if journey.id in (one.source.journey, one.target.journey)]
    return own, Keyboard(window)


def row_of(window: Window, link: JourneyLink) -> QToolButton:
    """The row of a link that goes elsewhere."""
    return next(one for one in jumps(window) if link_of(one) == link.id)


def order(window: Window) -> list[str]:
    """The ids of the links as they are listed."""
    return [key for one in jumps(window) if (key := link_of(one))]


def link_of(button: QToolButton) -> str:
    """The link that a row stands for, "" for none."""
    row = button.parentWidget()
    assert row is not None
    return str(row.property("link") or "")


def test_links_are_reordered_copied_and_deleted_by_the_keys_of_rows(window: Window) -> None:
    (first, second, *_), keys = linked(window)
    before = order(window)
    assert before[:2] == [first.id, second.id]
    row_of(window, first).setFocus()
    keys.press("Ctrl+Down")
    assert order(window)[:2] == [second.id, first.id]
    assert keys.at is row_of(window, first)
    keys.press("Ctrl+Up")
    assert order(window) == before
    keys.press("Ctrl+D")
    copied = order(window)
    assert len(copied) == len(before) + 1
    made = window.project.by_id[copied[1]]
    assert isinstance(made, JourneyLink)
    assert evolve(made, id=first.id) == first
    row_of(window, made).setFocus()
    keys.press("Del")
    assert order(window) == before
    assert window.toast.text() == "Link deleted"


def test_the_menu_of_a_link_names_copies_moves_and_deletes_it(window: Window) -> None:
    (first, *_), _ = linked(window)
    assert window.desk is not None
    assert window.page is not None
    window.desk.session.select((first.id,))
    pump()
    assert set(DOTS["link"]) == {
        *("edit.rename", "edit.duplicate", "project.up", "project.down", "", "edit.delete"),
    }
    window.run("edit.rename")
    keys = Keyboard(window)
    keys.press("Ctrl+A").type("When it takes long").press("Tab")
    assert link(window, first.id).note == "When it takes long"
    window.desk.session.select((first.id,))
    window.run("edit.duplicate")
    (copied,) = window.desk.session.selection
    assert link(window, copied).note == "When it takes long"
    keys_of = [one.id for one in window.project.links]
    assert keys_of.index(copied) == keys_of.index(first.id) + 1
    window.run("project.up")
    keys_of = [one.id for one in window.project.links]
    assert keys_of.index(copied) == keys_of.index(first.id) - 1
    window.run("edit.delete")
    assert copied not in window.project.by_id
    for _ in range(4):
        window.run("edit.undo")
    assert link(window, first.id) == first


def link(window: Window, key: str) -> JourneyLink:
    """A link as it is now."""
    found = window.project.by_id[key]
    assert isinstance(found, JourneyLink)
    return found
