"""The atlas book: cover, the atlas as a map with contents, a sheet or more for each journey, indexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeyeditor.drawing import Sheet
from journeyeditor.errors import UsageError
from journeyeditor.layout.atlas_sheet import atlas_sheet
from journeyeditor.layout.notes import notes_of
from journeyeditor.layout.sheets.book_front import Chapter, contents, cover
from journeyeditor.layout.sheets.book_index import (
    Section,
    index_sheets,
    moment_sections,
    persona_sections,
    touchpoint_sections,
)
from journeyeditor.layout.sheets.book_leads import leads_of, unpinned
from journeyeditor.layout.sheets.book_places import Places, places_in
from journeyeditor.layout.sheets.book_sheet import Follows, book_options, book_sheet, group_of
from journeyeditor.layout.sheets.job import Cut, Job, Plan
from journeyeditor.layout.sheets.note_sheets import Told, note_sheets
from journeyeditor.layout.sheets.pages import Laid, PageOptions, Pages, lay_pages
from journeyeditor.model import Id, Journey, Project, evolve


def plan_book(job: Job) -> Plan:
    """The sheets of a project's book; the job's journey does not matter. Raises UsageError without journeys."""
    if not job.project.journeys:
        raise UsageError("error.no_journeys", title=job.project.title)
    laid: list[tuple[int, Laid]] = []
    chapters: list[Chapter] = []
    cuts: list[Cut] = []
    scales = []
    for journey, depth in _in_order(job.project):
        own = replace(job, journey=journey)
        pages, scale, cut = _pages(own)
        first = len(laid) + 1
        laid += enumerate(pages, first)
        scales.append(scale)
        cuts += [
            Cut(one.key, (str(int(one.sheets[0]) + first - 1), str(int(one.sheets[1]) + first - 1))) for one in cut
        ]
        chapters.append(Chapter(journey, group_of(job.project, journey), depth, tuple(range(first, len(laid) + 1))))
    places = places_in(laid)
    job = replace(job, journey=evolve(job.journey, title=job.project.title))
    notes = note_sheets(job, [_told(page) for page in _first_pages(laid)], len(laid) + 1)
    indexes = tuple(_indexes(job, places, len(laid) + len(notes) + 1))
    others = {index[0].title: int(index[0].name) for index in ((notes,) if notes else ()) + indexes}
    atlas = atlas_sheet(job.project, job.words, job.measure)
    sheets = (
        cover(job, chapters),
        contents(job, atlas, chapters, others),
        *_sheets(job, laid, chapters, places),
        *notes,
        *(sheet for index in indexes for sheet in index),
    )
    return Plan(sheets, laid[0][1].drawing, min(scales), tuple(cuts))


def _first_pages(laid: Sequence[tuple[int, Laid]]) -> Iterator[Laid]:
    """The first page of each journey."""
    return (page for _, page in laid if page.facts.number == 1)


def _told(page: Laid) -> Told:
    """The notes of a journey below its title."""
    job = page.job
    notes = notes_of(job.project, job.journey, page.drawing.groups, job.words) if job.shown.comments else ()
    return job.journey.title, notes


def _pages(job: Job) -> Pages:
    """The pages of a journey, with room below for the ways that find none beside their touchpoint."""
    leads, titles = leads_of(job.project, job.journey, job), titles_of(job.project)
    pages = _laid_out(job, book_options(()))
    below = unpinned(pages[0], leads, titles)
    if below:
        pages = _laid_out(job, book_options(below))
    # On another scale another may find none.
    return pages if set(unpinned(pages[0], leads, titles)) <= set(below) else _laid_out(job, book_options(leads))


def _laid_out(job: Job, options: PageOptions) -> Pages:
    """The pages of a journey: all its lanes on each, if that makes it little smaller."""
    whole = lay_pages(job, replace(options, down=1))
    return whole if whole[1] >= LITTLE_SMALLER else lay_pages(job, options)


def titles_of(project: Project) -> dict[Id, str]:
    """The titles of journeys by id."""
    return {journey.id: journey.title for journey in project.journeys}


LITTLE_SMALLER = 0.9


def _in_order(project: Project) -> Iterator[tuple[Journey, int]]:
    """The journeys group by group, parts after their whole, one deeper."""
    groups = [*(group.id for group in project.groups), None]
    known = {journey.id for journey in project.journeys}
    told: set[str] = set()

    def below(journey: Journey, depth: int) -> Iterator[tuple[Journey, int]]:
        if journey.id not in told:
            told.add(journey.id)
            yield journey, depth
            for other in project.journeys:
                if other.parent and other.parent.journey == journey.id:
                    yield from below(other, depth + 1)

    for group in groups:
        for journey in project.journeys:
            if journey.group == group and not (journey.parent and journey.parent.journey in known):
                yield from below(journey, 0)
    for journey in project.journeys:
        yield from below(journey, 0)


def _sheets(job: Job, laid: Sequence[tuple[int, Laid]], chapters: Sequence[Chapter], places: Places) -> Iterator[Sheet]:
    titles = titles_of(job.project)
    by_sheet = {number: index for index, chapter in enumerate(chapters) for number in chapter.sheets}
    for number, page in laid:
        index = by_sheet[number]
        following = chapters[index + 1] if index + 1 < len(chapters) else None
        follows = Follows(
            chapters[index].group,
            following.journey.title if following else "",
            following.sheets[0] if following else 0,
            len(laid),
        )
        leads = leads_of(job.project, page.job.journey, page.job)
        yield book_sheet(page, number, places, leads, titles, follows)


def _indexes(job: Job, places: Places, first: int) -> Iterator[tuple[Sheet, ...]]:
    """The indexes that have something in them, each after the one before."""
    parts: tuple[tuple[str, tuple[Section, ...]], ...] = (
        ("touchpoints", touchpoint_sections(job.project, places)),
        ("personas", persona_sections(job.project, places)),
        ("moments", moment_sections(job, places)),
    )
    for name, sections in parts:
        if sections:
            about = job.words.tr("print.book.how_to_read")
            sheets = index_sheets(job, job.words.tr(f"print.book.{name}"), about, sections, first)
            first += len(sheets)
            yield sheets
