"""Several things at once in the inspector: mixed values are said, a change goes to each in one step of undo."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from journeyeditor.app.panels.inspector.evidence import EvidenceBox
from journeyeditor.app.panels.inspector.signs import Signs
from journeyeditor.app.panels.inspector.swatches import Swatches
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.moments import MomentPicker
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tick import Tick
from journeyeditor.app.window import Window
from journeyeditor.edits import set_card, set_encounter, set_journey
from journeyeditor.model import Card, Encounter, EvidenceStatus, Journey, Moment
from tests.app.conftest import pump
from tests.app.person import claim

SPACE = Qt.Key.Key_Space


def home(window: Window) -> Journey:
    """The claim as it is now."""
    return max(window.project.journeys, key=lambda journey: len(journey.path))


def cards(window: Window) -> list[Card]:
    """Two cards of the claim, as they are now."""
    return [*home(window).cards[:2]]


def encounters(window: Window) -> list[Encounter]:
    """Two encounters of the claim, as they are now: an irritant and a breaking point."""
    path = home(window).path
    return [path[6], path[11]]


def select(window: Window, things: list[Card] | list[Encounter]) -> None:
    """Selects them, and shows the inspector."""
    claim(window)
    assert window.desk is not None
    window.desk.session.select([one.id for one in things])
    pump()
    assert window.page is not None
    assert window.page.inspector.section is not None


W = TypeVar("W", bound=QWidget)


def part(window: Window, kind: type[W], title: str = "") -> W:
    """A control of the inspector, by its kind and the label of its field."""
    assert window.page is not None
    fields = window.page.inspector.findChildren(Field)
    return next(one for field in fields if field.title.text().startswith(title) for one in field.findChildren(kind))


def titles(window: Window) -> list[str]:
    """The labels of the fields."""
    assert window.page is not None
    return [one.title.text() for one in window.page.inspector.findChildren(Field) if one.title.text()]


def test_two_moments_are_mixed_until_one_is_chosen_for_both(window: Window) -> None:
    one, other = encounters(window)
    assert one.moment is not other.moment
    select(window, [one, other])
    before, picker = window.project, part(window, MomentPicker, "Moment")
    assert (picker.value, picker.text()) == (None, "Mixed")
    assert "Moment · Mixed" in titles(window)
    QTest.keyClick(picker, Qt.Key.Key_0)
    assert [each.moment for each in encounters(window)] == [Moment.NONE] * 2
    pump()
    assert "Moment" in titles(window)
    window.run("edit.undo")
    assert window.project is before


def test_a_rank_that_differs_shows_none_and_sets_both(window: Window) -> None:
    assert window.desk is not None
    journey, (one, other) = claim(window), encounters(window)
    window.desk.commit("Rank", set_encounter(journey.id, one.id, importance=1))
    window.desk.commit("Rank", set_encounter(journey.id, other.id, importance=5))
    select(window, [one, other])
    switch = part(window, Segmented, "Importance")
    assert switch.value is None
    switch.choose(2)
    assert [each.importance for each in encounters(window)] == [3, 3]


def test_evidence_changes_part_by_part_and_the_rest_stays(window: Window) -> None:
    one, other = encounters(window)
    assert one.evidence is not None
    assert other.evidence is not None
    assert one.evidence.source != other.evidence.source
    select(window, [one, other])
    box = part(window, EvidenceBox, "Evidence")
    assert box.status.text() == "Mixed"
    part(window, Segmented, "Evidence").choose(0)
    after = [each.evidence for each in encounters(window)]
    assert [each.status for each in after if each] == [EvidenceStatus.ASSUMED] * 2
    assert [each.source for each in after if each] == [one.evidence.source, other.evidence.source]


def test_tags_of_both_are_shown_and_the_others_stay(window: Window) -> None:
    assert window.desk is not None
    journey, (one, other) = claim(window), cards(window)
    window.desk.commit("Tags", set_card(journey.id, one.id, tags=("a", "both")))
    window.desk.commit("Tags", set_card(journey.id, other.id, tags=("both", "b")))
    select(window, [one, other])
    assert window.page is not None
    field = next(each for each in window.page.inspector.fields() if each.title.text().startswith("Tags"))
    assert (field.text(), field.title.text()) == ("both", "Tags · Mixed")
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_End)
    QTest.keyClicks(field.edit, ", new")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert [set(each.tags) for each in cards(window)] == [{"a", "both", "new"}, {"both", "b", "new"}]


def test_personas_that_only_some_have_are_dashed_and_a_click_makes_all(window: Window) -> None:
    assert window.desk is not None
    journey = claim(window)
    people = tuple(one.id for one in window.project.personas)
    window.desk.commit("People", set_journey(journey.id, personas=people))
    one, other = cards(window)
    window.desk.commit("For", set_card(journey.id, one.id, personas=people[:1]))
    window.desk.commit("For", set_card(journey.id, other.id, personas=()))
    select(window, [one, other])
    tick = part(window, Tick, "For whom")
    assert tick.checkState() is Qt.CheckState.PartiallyChecked
    QTest.keyClick(tick, SPACE)
    assert [each.personas for each in cards(window)] == [people[:1]] * 2
    pump()
    assert part(window, Tick, "For whom").checkState() is Qt.CheckState.Checked
    QTest.keyClick(part(window, Tick, "For whom"), SPACE)
    assert [each.personas for each in cards(window)] == [()] * 2


def test_icon_and_colour_go_to_every_card(window: Window) -> None:
    assert window.desk is not None
    journey, (one, other) = claim(window), cards(window)
    window.desk.commit("Colour", set_card(journey.id, one.id, colour=2, icon="flag"))
    select(window, [one, other])
    assert (part(window, Swatches, "Colour").value, part(window, Signs, "Icon").value) == (-1, "?")
    part(window, Swatches, "Colour").choose(4)
    part(window, Signs, "Icon").choose(2)
    assert [(each.colour, each.icon) for each in cards(window)] == [(4, "heart")] * 2


def test_lanes_of_several_are_coloured_at_once(window: Window) -> None:
    assert window.desk is not None
    lanes = [one.id for one in claim(window).lanes[:3]]
    window.desk.session.select(lanes)
    pump()
    assert window.page is not None
    assert window.page.inspector.section is not None
    part(window, Swatches, "Colour").choose(3)
    assert [one.colour for one in home(window).lanes[:3]] == [3] * 3


def test_what_was_selected_and_is_deleted_raises_nothing(window: Window) -> None:
    select(window, cards(window))
    window.run("edit.delete")
    pump()
    window.run("edit.undo")
    pump()
