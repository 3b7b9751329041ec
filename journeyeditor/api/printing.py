"""The sheets that a journey makes on paper, by its options."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from math import floor
from typing import TYPE_CHECKING

from journeyeditor.api.chosen import chosen_journey, chosen_stages, with_filled_lanes
from journeyeditor.api.margins import beyond, even, fit_within, room_on, with_margins, within
from journeyeditor.api.print_options import ROLL, PrintOptions
from journeyeditor.errors import UsageError
from journeyeditor.export.paper import LEAST_TEXT, MM, Fit, Paper, paper_named
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.model import Journey, Project, evolve

if TYPE_CHECKING:
    from journeyeditor.drawing import Drawing, View
    from journeyeditor.layout.sheets import Job, Plan

GRID = re.compile(r"(\d{1,2})\s*[x×]\s*(\d{1,2})")
MOST_LENGTH = 5000 * MM
MOST_PAGES = 50


def plan_print(project: Project, journey: Journey, options: PrintOptions) -> Plan:
    """The sheets of a journey, as its language is read.

    Raises UsageError where paper, margins, lanes or stages do not go together.
    """
    from journeyeditor.layout.sheets.mirroring import plan_as_read

    if options.book:
        return with_margins(plan_as_read(_book(project, journey, options)), options)
    project, shown = shown_part(project, journey, options)
    if options.tile is not None:
        return with_margins(plan_as_read(_tiles(project, shown, options)), options)
    if options.in_pages:
        return with_margins(plan_as_read(_pages(project, shown, options)), options)
    return with_margins(_one(project, shown, options), options)


def _book(project: Project, journey: Journey, options: PrintOptions) -> Plan:
    from journeyeditor.layout.sheets import plan_book

    upright = options if options.landscape else replace(options, landscape=False)
    project = evolve(project, journeys=tuple(with_filled_lanes(project, one) for one in project.journeys))
    return plan_book(_job(project, journey, options, within(_size(_paper(options), upright), options)))


def _pages(project: Project, journey: Journey, options: PrintOptions) -> Plan:
    from journeyeditor.layout.sheets import PageOptions, plan_pages

    across, down = _grid(options.pages) if options.pages else (1, 1)
    stages = chosen_stages(journey, options.stages) if options.stages else None
    job = _job(project, journey, options, within(_size(_paper(options), options), options))
    return plan_pages(job, PageOptions(across, down, stages, options.scale))


def shown_part(project: Project, journey: Journey, options: PrintOptions) -> tuple[Project, Journey]:
    """The journey as it is printed, and the project that has it: some lanes, one persona, or blanks for a workshop."""
    shown = chosen_journey(project, journey, options.lanes, options.persona)
    if options.workshop:
        shown = blanks(project, shown)
    elif not options.lanes:
        shown = with_filled_lanes(project, shown)
    return _with(project, journey, shown), shown


def blanks(project: Project, journey: Journey) -> Journey:
    """The journey with a blank card and its id at every empty place."""
    from journeyeditor.edits.workshop import workshop_journey
    from journeyeditor.words import Words

    return workshop_journey(project, journey, Words(project.language).tr("workshop.score"))


def _with(project: Project, old: Journey, new: Journey) -> Project:
    if old is new:
        return project
    return evolve(project, journeys=tuple(new if one is old else one for one in project.journeys))


def _paper(options: PrintOptions) -> Paper:
    return paper_named(options.paper or "A4")


def _size(paper: Paper, options: PrintOptions) -> tuple[float, float]:
    """The paper as it lies: on its side unless that is refused."""
    short, long = sorted(paper[1:])
    return (short, long) if options.landscape is False else (long, short)


def _job(project: Project, journey: Journey, options: PrintOptions, size: tuple[float, float]) -> Job:
    from journeyeditor.layout.sheets import Job, Provenance, Running, Shown
    from journeyeditor.text import harfbuzz_measure
    from journeyeditor.words import Words

    mark = content_mark(project, journey, comments=options.comments) if options.mark else ""
    told = Provenance(options.day, options.revision, mark)
    words, measure = Words(project.language), harfbuzz_measure(project.language)
    shown = Shown(options.level, options.comments, options.evidence, options.workshop)
    running = Running(options.header, options.footer_left, options.footer_right)
    wide, high = beyond(options)
    paper = (size[0] + wide, size[1] + high), max(options.sides) * MM
    return Job(project, journey, words, measure, size, options.least_margin * MM, told, shown, running, paper)


def origin(project: Project, journey: Journey, options: PrintOptions) -> str:
    """“Revision 12, mark 3f9a2c”: as much of it as is asked for."""
    from journeyeditor.layout.sheets.job import origin_words

    return origin_words(_job(project, journey, options, (1.0, 1.0)))


def content_mark(project: Project, journey: Journey, *, comments: bool = False) -> str:
    """Six letters and digits that change when anything the map shows changes, its comments where they are shown."""
    parts = [journey.model_dump_json()]
    parts += (comment.model_dump_json() for comment in project.comments if comments)
    parts += (project.by_id[key].model_dump_json() for key in sorted(journey.refers_to) if key in project.by_id)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:6]


def _grid(text: str) -> tuple[int | None, int | None]:
    """`2x1` as pages across and down; `auto` leaves both open."""
    if text.strip().lower() == "auto":
        return None, None
    found = GRID.fullmatch(text.strip())
    across, down = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (1 <= across <= MOST_PAGES and 1 <= down <= MOST_PAGES):
        raise UsageError("print.bad_pages", wanted=text, most=MOST_PAGES)
    return across, down


def _tiles(project: Project, journey: Journey, options: PrintOptions) -> Plan:
    """The tiles of a poster as large as its paper, a width, a share of full size or a distance says."""
    from journeyeditor.layout.sheets.job import LEAST_ROOM

    tile = paper_named(options.tile or "A4")
    poster, name, wanted = _poster(project, journey, options)
    least = LEAST_ROOM / MM + 2 * options.least_margin + max(beyond(options)) / MM
    if min(tile[1:]) < least * MM:
        raise UsageError("print.tile_too_small", paper=tile.name, least=round(least))
    return _cut_up(project, journey, options, poster, name, wanted)


def _cut_up(
    project: Project,
    journey: Journey,
    options: PrintOptions,
    poster: tuple[float, float],
    name: str,
    scale: float | None,
) -> Plan:
    """A poster in tiles: their paper lies so that least is cut, the map is large and the sheets are few."""
    from journeyeditor.layout.sheets import TileOptions, cost_of_plan, plan_tiles

    tile = paper_named(options.tile or "A4")
    asked = TileOptions(
        poster,
        options.least_margin * MM,
        options.overlap * MM,
        options.marks,
        options.assembly,
        not options.even_seams,
        name,
        tile.name,
        scale,
    )
    short, long = sorted(tile[1:])
    ways = (within(size, options) for size in ((long, short), (short, long)))
    plans = [plan_tiles(_job(project, journey, options, size), asked) for size in ways]
    full = max(plan.scale for plan in plans)
    return min(plans, key=lambda p: cost_of_plan({cut.key for cut in p.cut}, len(p.sheets), 1 - p.scale / full))


def _poster(project: Project, journey: Journey, options: PrintOptions) -> tuple[tuple[float, float], str, float | None]:
    """The poster's size as it hangs, pt, its name, and the scale that is asked for (None: whatever fits)."""
    from journeyeditor.layout.sheets import sides_words

    if options.paper is None or options.width or options.scale or options.on_roll:
        bare = replace(even(options), header="", paper=options.paper if options.on_roll else None)
        plan = _one(project, journey, bare)
        wanted = None if options.width or options.on_roll else plan.scale
        return plan.sheets[0].size, sides_words(plan.sheets[0].size), wanted
    paper = paper_named(options.paper)
    return _size(paper, options), paper.name, None


def _one(project: Project, journey: Journey, options: PrintOptions) -> Plan:
    """The whole map on one sheet."""
    from journeyeditor.drawing import Sheet, whole
    from journeyeditor.layout.sheets import Plan

    drawing, place = _placed(project, journey, options)
    views = (whole(drawing, place.x, place.y, place.scale), *_header(project, journey, options, place))
    view = views[0]
    outline = tuple(entry.moved(view.matrix.point) for entry in drawing.outline)
    sheet = Sheet((place.width, place.height), views, "", drawing.title, outline, drawing.language)
    return Plan((sheet,), drawing, place.scale)


def _header(project: Project, journey: Journey, options: PrintOptions, place: Fit) -> tuple[View, ...]:
    """What stands above a map that is alone on its sheet."""
    from journeyeditor.drawing import Sheet
    from journeyeditor.layout.sheets.furniture import Furniture
    from journeyeditor.layout.sheets.job import OnSheet
    from journeyeditor.layout.sheets.mirroring import sheet_as_read
    from journeyeditor.layout.sheets.running import add_header

    if not options.header:
        return ()
    job = _job(project, journey, options, (place.width, place.height))
    page = Furniture(job.measure, job.size, 1, project.language)
    add_header(page, job, OnSheet("1", 1))
    return sheet_as_read(Sheet(job.size, page.views(), language=project.language)).views


def _placed(project: Project, journey: Journey, options: PrintOptions) -> tuple[Drawing, Fit]:
    """The map laid out and fitted: to a paper, a roll, a width, or its own size."""
    roll = ROLL.fullmatch(options.paper.strip()) if options.paper else None
    if roll or options.width or options.paper is None:
        drawing = laid_out(project, journey, options, None)
        margin = options.least_margin * MM
        scale = _own_scale(options, drawing, float(roll[1]) * MM if roll else 0.0)
        if scale <= 0:
            raise UsageError("print.no_room", least=40)
        scale = min(scale, (MOST_LENGTH - 2 * margin - max(beyond(options))) / max(drawing.size))
        return drawing, _own_page(drawing, scale, margin)
    paper = paper_named(options.paper)
    ways = (options.landscape,) if options.landscape is not None else (True, False)
    fits = (_fitted(project, journey, options, paper, landscape=way) for way in ways)
    drawing, place = max(fits, key=lambda made: min(made[1].scale * made[0].smallest_text, LEAST_TEXT))
    return drawing, _at_scale(drawing, place, options.scale, paper) if options.scale else place


def _own_scale(options: PrintOptions, drawing: Drawing, roll: float) -> float:
    """The scale of a map whose page is as large as it needs: by a width, a roll's width (pt), a share, a distance."""
    width, height = (2 * options.least_margin * MM + more for more in beyond(options))
    if options.width:
        return (options.width * MM - width) / drawing.size[0]
    if roll:
        return (roll - height) / drawing.size[1]
    if options.scale:
        return options.scale
    readable = options.least_text / drawing.smallest_text if drawing.smallest_text else 1.0
    return readable if options.viewing_distance else 1.0


def _at_scale(drawing: Drawing, place: Fit, scale: float, paper: Paper) -> Fit:
    """The same page with the map at a scale in its middle. Raises UsageError where it is then larger than the paper."""
    if scale > place.scale + 0.005:
        raise UsageError("print.scale_too_large", scale=scale * 100, paper=paper.name, most=floor(place.scale * 100))
    x, y = ((side - own * scale) / 2 for side, own in zip(place[:2], drawing.size, strict=True))
    return place._replace(scale=scale, x=x, y=y)


def _own_page(drawing: Drawing, scale: float, margin: float) -> Fit:
    width, height = (side * scale + 2 * margin for side in drawing.size)
    return Fit(width, height, scale, margin, margin)


def _fitted(
    project: Project, journey: Journey, options: PrintOptions, paper: Paper, *, landscape: bool
) -> tuple[Drawing, Fit]:
    way = replace(options, landscape=landscape)
    drawing = laid_out(project, journey, options, room_on(paper, way))
    return drawing, fit_within(drawing.size, paper, way)


def laid_out(project: Project, journey: Journey, options: PrintOptions, page: tuple[float, float] | None) -> Drawing:
    """The map on one sheet, as its language is read; `page` is the room whose proportions it takes (pt)."""
    from journeyeditor.layout.mirror import as_read
    from journeyeditor.layout.sheets import drawn

    job = _job(project, journey, options, (1.0, 1.0))
    told = LayoutOptions(
        page=page,
        printed_on=options.day,
        provenance=origin(project, journey, options),
        notes="listed" if options.comments and options.tile is None else "",
    )
    drawing = drawn(job, told)
    if page and _text_on(page, drawing) < LEAST_TEXT:
        tight = drawn(replace(job, shown=replace(job.shown, tight=True)), told)
        drawing = max((drawing, tight), key=lambda one: _text_on(page, one))
    return as_read(drawing)


def _text_on(page: tuple[float, float], drawing: Drawing) -> float:
    """How large the smallest text of a drawing stands on a printable area, pt."""
    return min(page[0] / drawing.size[0], page[1] / drawing.size[1]) * drawing.smallest_text
