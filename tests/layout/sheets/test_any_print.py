"""Any map, any paper, any options: no text leaves its cell, no card is cut without being named, and every card is on
exactly the pages it should be on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import api
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import laid_out
from journeyeditor.drawing import GlyphRun, Key, Part, Rect, Sheet, View
from journeyeditor.edits.workshop import workshop_journey
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.layout.sheets import (
    MM,
    Job,
    PageOptions,
    Plan,
    Shown,
    TileOptions,
    drawn,
    plan_book,
    plan_pages,
    plan_tiles,
)
from journeyeditor.layout.sheets.anatomy import MOVABLE, SOFT, anatomy
from journeyeditor.layout.sheets.mirroring import Mirror
from journeyeditor.layout.sheets.reach import within_stages
from journeyeditor.model import Card, Comment, evolve
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import projects
from tests.layout.sheets.jobs import A0, A3, A4, claim, sample

A5, LETTER, LONG = (210 * MM, 148 * MM), (279.4 * MM, 215.9 * MM), (900 * MM, 200 * MM)
PAPERS = [A5, A4, (A4[1], A4[0]), A3, LETTER, LONG, (A3[1], A3[0])]
NEAR = 0.5
MOST = settings(max_examples=15, deadline=None)

SHOWN = st.builds(
    Shown,
    level=st.sampled_from(["detail", "detail", "overview"]),
    comments=st.booleans(),
    evidence=st.booleans(),
    workshop=st.integers(0, 4).map(lambda number: number == 0),
)


@dataclass(frozen=True)
class Map:
    """A job, and its sheets turned over where `mirrored`."""

    job: Job
    mirrored: bool


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """A map of any shape with comments on it, for any paper."""
    project, shown = draw(projects()), draw(SHOWN)
    journey = project.journeys[0]
    targets = draw(st.lists(st.sampled_from([journey.id, *journey.part_of]), max_size=5))
    comments = tuple(
        Comment(id=f"cmt_{n}", target=target, author="Lea", written_on=date(2026, 11, 12), text="Is it so? " * n)
        for n, target in enumerate(targets)
    )
    if shown.workshop:
        journey = workshop_journey(project, journey, "Feeling")
    project = evolve(project, comments=comments, journeys=(journey,))
    job = Job(project, journey, Words("en"), FakeMeasure(), draw(st.sampled_from(PAPERS)), shown=shown)
    return Map(job, draw(st.booleans()))


def turned(plan: Plan, mirrored: bool) -> tuple[Plan, Mirror | None]:
    if not mirrored:
        return plan, None
    mirror = Mirror()
    sheets = tuple(map(mirror.sheet, plan.sheets))
    return Plan(sheets, mirror.drawing(plan.drawing), plan.scale, plan.cut), mirror


def windows(plan: Plan) -> list[tuple[int, View]]:
    """The windows onto the map, at its own scale, with the sheet they are on."""
    return [
        (number, view)
        for number, sheet in enumerate(plan.sheets)
        for view in sheet.views
        if view.drawing is plan.drawing and view.scale >= plan.scale * 0.99
    ]


def cards(plan: Plan) -> dict[Key, Rect]:
    """The cards of the map and where they stand on it."""
    return {key: box for key, box in plan.drawing.bounds().items() if key.part is Part.CARD}


def holds(source: Rect, box: Rect) -> bool:
    return (
        source.x - NEAR <= box.x
        and box.right <= source.right + NEAR
        and source.y - NEAR <= box.y
        and box.bottom <= source.bottom + NEAR
    )


def shares(source: Rect, box: Rect) -> bool:
    """Whether a window shows more than a hair of a box."""
    inner = Rect(box.x + NEAR, box.y + NEAR, box.width - 2 * NEAR, box.height - 2 * NEAR)
    return inner.width > 0 and inner.height > 0 and inner.intersects(source)


def assert_words_in_their_cells(plan: Plan) -> None:
    """Each word of a card stands within the card."""
    for _, node in plan.drawing.nodes():
        if node.key.part is Part.CARD:
            for mark in node.marks:
                if isinstance(mark, GlyphRun):
                    assert mark.x >= node.bounds.x - NEAR
                    assert mark.x + mark.shape.width * mark.size <= node.bounds.right + NEAR
                    assert node.bounds.y - NEAR <= mark.y <= node.bounds.bottom + NEAR


def assert_on_paper(sheet: Sheet) -> None:
    """No window leaves the paper, and no word of the page itself does."""
    paper = Rect(0, 0, *sheet.size)
    for view in sheet.views:
        if view.clipped and view.turn == 0:
            assert holds(paper, view.box)


@MOST
@given(maps(), st.none() | st.integers(1, 3), st.none() | st.integers(1, 2), st.sets(st.integers(0, 5)))
def test_each_card_is_whole_on_one_page_and_on_no_other(
    found: Map, across: int | None, down: int | None, chosen: set[int]
) -> None:
    count = len(found.job.journey.stages)
    stages = tuple(sorted(index for index in chosen if index < count)) or None
    plan, _ = turned(plan_pages(found.job, PageOptions(across, down, stages)), found.mirrored)
    assert not [cut for cut in plan.cut if cut.key.part not in MOVABLE]
    assert_words_in_their_cells(plan)
    for sheet in plan.sheets:
        assert_on_paper(sheet)
    shown = windows(plan)
    columns = stage_columns(plan, found, stages)
    for key, box in cards(plan).items():
        whole = {number for number, view in shown if holds(view.source, box)}
        touched = {number for number, view in shown if shares(view.source, box)}
        wanted = any(left - NEAR <= box.x + box.width / 2 <= right + NEAR for left, right in columns)
        if wanted or touched:
            assert len(whole) == 1, (key, box)
            assert touched == whole, (key, box)
        else:
            assert not whole


def stage_columns(plan: Plan, found: Map, stages: tuple[int, ...] | None) -> list[tuple[float, float]]:
    """The columns of the chosen stages on the drawing."""
    if not found.job.journey.stages:
        return []
    parts = anatomy(Mirror().drawing(plan.drawing) if found.mirrored else plan.drawing)
    width = plan.drawing.size[0]
    own = [extent for index, (_, extent) in enumerate(parts.stages) if stages is None or index in stages]
    spans = [(extent.x, extent.right) for extent in own]
    return [(width - right, width - left) for left, right in spans] if found.mirrored else spans


@MOST
@given(
    maps(),
    st.sampled_from([A3, A0, (A3[1], A3[0]), (3000.0, 700.0)]),
    st.sampled_from([0.0, 5 * MM, 10 * MM]),
    st.booleans(),
)
def test_each_card_is_whole_on_a_tile_or_named(
    found: Map, poster: tuple[float, float], overlap: float, moved: bool
) -> None:
    options = TileOptions(poster, overlap=overlap, moved=moved)
    plan, _ = turned(plan_tiles(found.job, options), found.mirrored)
    named = {cut.key for cut in plan.cut}
    assert_words_in_their_cells(plan)
    for sheet in plan.sheets:
        assert_on_paper(sheet)
    shown = windows(plan)
    for key, box in cards(plan).items():
        whole = [view for _, view in shown if holds(view.source, box)]
        assert whole or key in named, (key, box)
        if not overlap and whole:
            touched = [view for _, view in shown if shares(view.source, box)]
            assert len(touched) == 1 or key in named
    if moved and not [cut for cut in plan.cut if cut.key.part not in SOFT]:
        for key, box in cards(plan).items():
            assert any(holds(view.source, box) for _, view in shown), key


@MOST
@given(maps())
def test_a_book_of_any_map_has_every_card_on_one_of_its_sheets(found: Map) -> None:
    job = found.job
    upright = Job(
        job.project, job.journey, job.words, job.measure, (A4[1], A4[0]), shown=Shown(comments=job.shown.comments)
    )
    plan, _ = turned(plan_book(upright), found.mirrored)
    shown = windows(plan)
    assert not [cut for cut in plan.cut if cut.key.part not in MOVABLE]
    for key, box in cards(plan).items():
        assert len({number for number, view in shown if holds(view.source, box)}) == 1, key
    assert [sheet.name for sheet in plan.sheets][2:] == [str(n) for n in range(1, len(plan.sheets) - 1)]


def test_a_card_over_the_border_of_the_chosen_stages_ends_there() -> None:
    project, journey = sample(), claim()
    lane = next(lane for lane in journey.lanes if lane.kind == "questions")
    wide = Card(id="crd_wide", lane=lane.id, at=journey.stages[1].id, span=4, text="From the second to the fifth")
    journey = evolve(journey, cards=(*journey.cards, wide))
    ends = {(0, 1): (1, 1), (2, 3): (2, 2), (4, 5): (4, 1), (6, 7): (1, 4), (1, 2, 4): (1, 2)}
    for chosen, expected in ends.items():
        card = next(one for one in within_stages(journey, chosen).cards if one.id == "crd_wide")
        at = [stage.id for stage in journey.stages].index(card.at)
        assert (at, card.span) == expected
    assert within_stages(journey, range(8)) is journey
    job = Job(project, journey, Words("en"), FakeMeasure(), A4)
    plan = plan_pages(job, PageOptions(1, 1, (3, 4)))
    assert not [cut for cut in plan.cut if cut.key.part is Part.CARD]


def test_a_glue_label_stays_within_a_short_strip() -> None:
    job = Job(sample(), claim(), Words("en"), FakeMeasure(), (A3[1], A3[0]))
    plan = plan_tiles(job, TileOptions((A3[1], A3[0]), moved=False))
    for sheet in plan.sheets:
        assert_on_paper(sheet)


def test_a_map_that_would_end_below_six_points_is_laid_out_with_less_air() -> None:
    page = (277 * MM, 400 * MM)
    for title in ("Complaint", "Track my claim", "Car accident claim"):
        journey = api.find_journey(sample(), title)
        wide = page if title != "Car accident claim" else page[::-1]
        drawing = laid_out(sample(), journey, PrintOptions(paper="A3"), wide)
        scale = min(wide[0] / drawing.size[0], wide[1] / drawing.size[1])
        assert scale * drawing.smallest_text >= 6.0
    roomy = laid_out(sample(), claim(), PrintOptions(paper="A2"), (574 * MM, 400 * MM))
    plain = drawn(Job(sample(), claim(), Words("en"), harfbuzz_measure("en"), A3), LayoutOptions(page=(574.0, 400.0)))
    assert roomy.size == plain.size
