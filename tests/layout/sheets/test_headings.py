"""What a reader that speaks takes for the title of each sheet, and the cover's curves by their names."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from journeyeditor.drawing import GlyphRun, Node, Part, Sheet
from journeyeditor.layout.sheets import MM, Plan, plan_book, plan_pages
from tests.layout.sheets.jobs import job, sample


@cache
def book() -> Plan:
    """The sample's book."""
    return plan_book(job((210 * MM, 297 * MM), 12 * MM))


def nodes(sheet: Sheet, part: Part) -> list[Node]:
    """The nodes of a part that a sheet shows, those that its windows cut off left out."""
    found = []
    for view in sheet.views:
        for group, node in view.drawing.nodes():
            box = node.bounds.moved(*group.origin)
            if node.key.part is part and (not view.clipped or box.intersects(view.source)):
                found.append(node)
    return found


def test_every_sheet_has_one_title() -> None:
    sheets = (*book().sheets, *plan_pages(job()).sheets)
    assert len(sheets) > 40
    for sheet in sheets:
        (title,) = nodes(sheet, Part.TITLE)
        assert any(isinstance(mark, GlyphRun) for mark in title.marks)


def test_the_cover_s_curves_are_named_and_lead_to_their_sheets() -> None:
    plan = book()
    curves = nodes(plan.sheets[0], Part.CURVE)
    titles = {journey.id: journey.title for journey in sample().journeys}
    first = {sheet.name: sheet.title for sheet in plan.sheets}
    assert len(curves) > 12
    assert len({curve.key.other for curve in curves}) == len(curves)
    for curve in curves:
        sheet = curve.link.removeprefix("sheet:")
        title = titles[curve.key.other]
        assert curve.alt == f"{title}, sheet {sheet}"
        assert first[sheet].startswith(title)
    boxes = [curve.bounds for curve in curves]
    assert all(one.bottom <= other.y + 0.01 for one, other in pairwise(boxes))
