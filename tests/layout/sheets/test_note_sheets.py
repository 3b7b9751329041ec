"""Notes of maps over several sheets: on pages of their own, numbered as their marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeyeditor.drawing import Part
from journeyeditor.layout.sheets import (
    MM,
    Job,
    PageOptions,
    Plan,
    Shown,
    TileOptions,
    plan_book,
    plan_pages,
    plan_tiles,
)
from journeyeditor.model import Comment, evolve
from tests.layout.commented import DAY, commented
from tests.layout.sheets.jobs import A0, A4, job, texts


def asked(level: str = "detail") -> Job:
    """The claim with its comments shown."""
    project, journey = commented()
    shown = Shown("overview" if level == "overview" else "detail", comments=True)
    return replace(job(A4), project=project, journey=journey, shown=shown)


def numbers(plan: Plan) -> set[str]:
    """The ids of the comments whose entries stand on any sheet."""
    return {
        node.key.id
        for sheet in plan.sheets
        for view in sheet.views
        for _, node in view.drawing.nodes()
        if node.key.id.startswith("note:")
    }


def marks(plan: Plan) -> set[str]:
    return {node.link for _, node in plan.drawing.nodes() if node.key.part is Part.NOTE}


def test_pages_are_followed_by_their_notes() -> None:
    plan = plan_pages(asked(), PageOptions(2, 1))
    assert [sheet.name for sheet in plan.sheets] == ["1", "2", "N1"]
    assert "Notes" in texts(plan, 2)
    assert plan.sheets[2].title == "Car accident claim, notes"
    assert numbers(plan) >= marks(plan)
    assert len(marks(plan)) > 10


@pytest.mark.parametrize("kind", ["pages", "book"])
def test_comments_on_the_journey_and_its_persona_are_marked_in_the_heads(kind: str) -> None:
    own = replace(asked(), size=(A4[1], A4[0]))
    plan = plan_pages(own, PageOptions(2, 1)) if kind == "pages" else plan_book(own)
    maps = [
        sheet
        for sheet in plan.sheets
        if sheet.name.isdecimal() and (kind == "pages" or sheet.title.startswith("Car accident claim"))
    ]
    heads = [
        node
        for sheet in maps
        for view in sheet.views
        for _, node in view.drawing.nodes()
        if node.key.part is Part.NOTE and node.key.other.endswith("head")
    ]
    assert {node.link for node in heads} == {"note:cmt_0", "note:cmt_4"}
    assert {node.link for node in heads} <= numbers(plan)
    assert len(heads) == 2 * len(maps)
    assert all(node.bounds.right < A4[1] * 0.7 for node in heads)
    bare = plan_pages(replace(own, shown=Shown()), PageOptions(2, 1))
    assert not [n for s in bare.sheets for v in s.views for _, n in v.drawing.nodes() if n.key.other.endswith("head")]


def test_pages_of_some_stages_list_only_what_they_show() -> None:
    plan = plan_pages(asked(), PageOptions(1, 1, (0, 1)))
    assert "note:cmt_2" not in numbers(plan)
    assert "note:cmt_3" in numbers(plan)


def test_a_poster_in_tiles_has_its_notes_last_and_cuts_no_mark() -> None:
    plan = plan_tiles(asked(), TileOptions(A0, poster_name="A0", paper_name="A4"))
    assert plan.sheets[0].name == "0"
    assert plan.sheets[-1].name == "N1"
    assert numbers(plan) == marks(plan)
    assert not [cut for cut in plan.cut if cut.key.part is Part.NOTE]


def test_a_book_has_the_notes_of_every_journey_before_its_indexes() -> None:
    plan = plan_book(replace(asked(), size=(A4[1], A4[0])))
    titles = [sheet.title for sheet in plan.sheets]
    assert titles.index("Notes") < titles.index("Touchpoint index")
    said = texts(plan, titles.index("Notes"))
    assert "Car accident claim" in said
    assert "Remark 0" in said
    plain = plan_book(replace(asked(), size=(A4[1], A4[0]), shown=Shown()))
    assert "Notes" not in [sheet.title for sheet in plain.sheets]


def test_without_comments_there_is_no_page_of_notes() -> None:
    project, _ = commented()
    bare = evolve(project, comments=())
    assert len(plan_pages(replace(asked(), project=bare), PageOptions(2, 1)).sheets) == 2


def test_a_comment_longer_than_a_column_takes_the_whole_width_and_many_take_more_pages() -> None:
    project, journey = commented()
    long = Comment(id="cmt_long", target=journey.id, written_on=DAY, author="Lea", text="Why is it so? " * 300)
    more = tuple(evolve(one, id=f"{one.id}_{n}") for n in range(12) for one in project.comments)
    plan = plan_pages(replace(asked(), project=evolve(project, comments=(long,))), PageOptions(1, 1))
    (node,) = [n for v in plan.sheets[1].views for _, n in v.drawing.nodes() if n.key.id == "note:cmt_long"]
    assert node.bounds.bottom < A4[1]
    many = plan_pages(replace(asked(), project=evolve(project, comments=more)), PageOptions(1, 1))
    assert len(many.sheets) > 3
    assert all(
        n.bounds.bottom < A4[1] - 20 and n.bounds.right < A4[0] - 20
        for sheet in many.sheets[1:]
        for view in sheet.views
        for _, n in view.drawing.nodes()
        if n.key.id.startswith("note:")
    )


def test_a_comment_longer_than_a_page_goes_on_over_the_next_ones() -> None:
    project, journey = commented()
    text = " ".join(f"word{number}" for number in range(4000))
    long = Comment(id="cmt_long", target=journey.id, written_on=DAY, author="Lea", text=text)
    plan = plan_pages(replace(asked(), project=evolve(project, comments=(long,))), PageOptions(1, 1))
    notes = plan.sheets[1:]
    assert len(notes) > 1
    said = " ".join(texts(plan, index) for index in range(1, len(plan.sheets)))
    assert [word for word in said.split() if word.startswith("word")] == text.split()
    parts = [
        node
        for sheet in notes
        for view in sheet.views
        for _, node in view.drawing.nodes()
        if node.key.part is Part.NOTE
    ]
    assert len(parts) == len({node.key for node in parts}) == len(notes)
    assert all(node.bounds.y >= 10 * MM and node.bounds.bottom <= A4[1] - 10 * MM for node in parts)


def test_the_overview_lies_on_pages_and_tiles() -> None:
    pages = plan_pages(asked("overview"), PageOptions(2, 1))
    tiles = plan_tiles(asked("overview"), TileOptions(A0))
    for plan in (pages, tiles):
        assert not [cut for cut in plan.cut if cut.key.part is Part.CARD]
        assert "Tries the app" not in " ".join(texts(plan, index) for index in range(len(plan.sheets)))
