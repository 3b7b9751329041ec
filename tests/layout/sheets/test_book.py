"""The atlas book: cover, contents, sheets with grid references, ways to other journeys, indexes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings

from journeyeditor import api
from journeyeditor.drawing import Key, Part, Rect, Sheet
from journeyeditor.errors import UsageError
from journeyeditor.layout.sheets import MM, Job, Plan, plan_book
from journeyeditor.layout.sheets.anatomy import solids
from journeyeditor.layout.sheets.book_foot import SIGNS
from journeyeditor.layout.sheets.book_places import Ref
from journeyeditor.layout.sheets.edges import curve_height
from journeyeditor.model import Project
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import projects
from tests.layout.sheets.jobs import job, sample, texts

UPRIGHT = (210 * MM, 297 * MM)


@cache
def book() -> Plan:
    """The sample's book."""
    return plan_book(job(UPRIGHT, 12 * MM))


def named(name: str) -> tuple[int, Sheet]:
    """The sheet of a name and where it is in the file."""
    names = [sheet.name for sheet in book().sheets]
    return names.index(name), book().sheets[names.index(name)]


def test_front_matter_is_roman_and_sheets_are_counted_from_one() -> None:
    names = [sheet.name for sheet in book().sheets]
    assert names[:2] == ["i", "ii"]
    assert names[2:] == [str(number) for number in range(1, len(names) - 1)]
    assert all(sheet.size == UPRIGHT for sheet in book().sheets)


def test_the_cover_tells_what_is_inside() -> None:
    said = texts(book(), 0)
    assert sample().title in said
    assert f"Atlas of 18 customer journeys, 3 personas and {len(sample().touchpoints)} touchpoints" in said


def test_the_contents_lead_to_each_journey_s_first_sheet() -> None:
    links = [node.link for view in book().sheets[1].views for _, node in view.drawing.nodes() if node.link]
    targets = {link.removeprefix("sheet:") for link in links}
    first = {sheet.name: sheet.title for sheet in book().sheets[2:]}
    assert len(targets) == 18 + 3
    assert all(target in first for target in targets)
    said = texts(book(), 1)
    assert all(journey.title.split()[0] in said for journey in sample().journeys)


def test_the_contents_explain_signs_and_indexes() -> None:
    sheet = book().sheets[1]
    signs = [view for view in sheet.views if view.scale == SIGNS]
    names = {
        node.key.other
        for view in signs
        for group, node in view.drawing.nodes()
        if node.key.part is Part.LEGEND and node.bounds.moved(*group.origin).intersects(view.source)
    }
    assert {"volume", "satisfied", "leads_to", "part_of"} <= names
    assert all(view.box.right <= sheet.size[0] - 12 * MM + 3 for view in signs)
    said = texts(book(), 1)
    indexes = {other.title: other.name for other in book().sheets[2:] if other.title.endswith("index")}
    assert f"Sheet {indexes['Persona index']}: {sample().personas[0].name}" in said
    assert f"Sheet {indexes['Touchpoint index']}: {len(sample().touchpoints)} touchpoints" in said
    assert "7 C3: sheet 7" in said


def test_small_paper_gives_the_room_of_the_notes_to_the_list() -> None:
    assert "How to read" not in texts(plan_book(job((148 * MM, 150 * MM), 8 * MM)), 1)


def test_a_sheet_has_at_most_three_stages_under_letters() -> None:
    for sheet in book().sheets[2:]:
        if sheet.outline:
            assert 1 <= len(sheet.outline) <= 3
    at, _ = named("1")
    said = texts(book(), at).split()
    assert [letter for letter in "ABCD" if said.count(letter) >= 2] == ["A", "B", "C"]


def test_the_sheets_of_a_long_journey_take_the_whole_width() -> None:
    claim = [sheet for sheet in book().sheets if sheet.title.startswith("Car accident claim")]
    assert [sheet.title.removeprefix("Car accident claim, ") for sheet in claim] == [
        "Compare cover to Accident",
        "Report claim to Repair",
        "Settle to Renew or leave",
    ]
    for sheet in claim[:2]:
        right = max(view.box.right for view in sheet.views if view.drawing is sheet.views[0].drawing)
        assert right == pytest.approx(sheet.size[0] - 12 * MM, abs=3)


def test_no_quote_stands_on_a_curve() -> None:
    looked_at = 0
    for drawing in {id(sheet.views[0].drawing): sheet.views[0].drawing for sheet in book().sheets}.values():
        for group in drawing.groups:
            curves = [node for node in group.nodes if node.key.part is Part.CURVE]
            for quote in (node.bounds for node in group.nodes if node.key.part is Part.QUOTE):
                looked_at += 1
                places = [quote.x + share * quote.width / 20 for share in range(21)]
                heights = [curve_height(mark, x) for node in curves for mark in node.marks for x in places]
                assert not [y for y in heights if y is not None and quote.y < y < quote.bottom]
    assert looked_at > 2


def test_a_journey_says_where_it_leads_to() -> None:
    claim = next(
        index for index, sheet in enumerate(book().sheets) if sheet.title.startswith("Car accident claim, Report claim")
    )
    said = texts(book(), claim)
    for words in ("Track my claim, ", "9\u00a0% to Complaint, ", "Hire car, "):
        assert words in said


def pill(index: int, words: str) -> Rect:
    """A pill of a sheet, on paper."""
    nodes = (
        node
        for view in book().sheets[index].views
        for _, node in view.drawing.nodes()
        if node.alt.startswith(f"{words}, ")
    )
    return next(nodes).bounds


def test_where_it_leads_to_stands_beside_the_touchpoint_that_both_have_over_nothing_else() -> None:
    index, sheet = next((i, s) for i, s in enumerate(book().sheets) if "Report claim to Repair" in s.title)
    claim = api.find_journey(sample(), "Car accident claim")
    window = next(view for view in sheet.views if view.drawing.title == claim.title and view.source.x > 70)
    whole = [window.matrix.rect(solid.rect) for solid in solids(window.drawing)]
    boxes = window.drawing.bounds()
    for words, touchpoint in (("Track my claim", "Claim status page"), ("Hire car", "Hire car desk")):
        found = pill(index, words)
        met = next(one for one in claim.encounters if name_of(one.touchpoint) == touchpoint)
        card = window.matrix.rect(boxes[Key(met.id, Part.CARD)])
        assert min(abs(found.y - card.bottom), abs(card.y - found.bottom)) < 4
        assert found.x < card.right
        assert found.right > card.x
        assert not [one for one in whole if one.intersects(found)]


def name_of(touchpoint: str) -> str:
    """What a touchpoint of the sample is called."""
    return next(one.name for one in sample().touchpoints if one.id == touchpoint)


def test_a_way_from_no_touchpoint_stands_below_its_stage() -> None:
    index = next(i for i, sheet in enumerate(book().sheets) if sheet.title.startswith("Compare cover"))
    (last,) = [i for i in range(index, index + 2) if "Leads to" in texts(book(), i)]
    assert "42\u00a0% to Buy car policy, " in texts(book(), last)


def test_the_index_names_the_places_of_touchpoints() -> None:
    index = next(i for i, sheet in enumerate(book().sheets) if sheet.title == "Touchpoint index")
    said = texts(book(), index)
    assert "Emergency hotline" in said
    assert "1 C2" in said or "1 C3" in said
    assert str(Ref(7, 2, 3)) == "7 C3"


def test_every_sheet_that_is_linked_to_is_there() -> None:
    there = {f"sheet:{sheet.name}" for sheet in book().sheets}
    linked = {
        node.link
        for sheet in book().sheets
        for view in sheet.views
        for _, node in view.drawing.nodes()
        if node.link.startswith("sheet:")
    }
    assert linked <= there
    assert len(linked) > 40


def test_a_book_without_journeys_is_refused() -> None:
    empty = Project(id="prj_1", title="Empty")
    with pytest.raises(UsageError, match="no_journeys"):
        plan_book(replace(job(UPRIGHT, 12 * MM), project=empty))


@settings(max_examples=8, deadline=None)
@given(projects())
def test_any_project_makes_a_book(project: Project) -> None:
    plan = plan_book(Job(project, project.journeys[0], Words("fr"), FakeMeasure(), UPRIGHT, 12 * MM))
    assert len(plan.sheets) >= 3
    for sheet in plan.sheets:
        for view in sheet.views:
            if view.clipped and not view.turn and view.drawing is plan.drawing:
                assert view.box.right <= UPRIGHT[0] - 11.9 * MM
                assert view.box.bottom <= UPRIGHT[1] - 11.9 * MM
