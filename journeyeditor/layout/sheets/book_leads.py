"""Where a journey of a book leads to: pills beside its touchpoints, or below its map where nothing tells which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing import Mark, Part, Path, Rect, TextStyle, icon_marks
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.anatomy import solids
from journeyeditor.layout.sheets.book_places import Places, Ref
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import MM, Job
from journeyeditor.layout.sheets.pages import Laid
from journeyeditor.model import Id, Journey, Project

PILL = TextStyle(6.25, 8, 600)
HEIGHT = 4 * MM
STEP = HEIGHT + 3
INSETS = 18.0
"""What a pill has beside its words, its arrow included, pt."""

GAP, AIR = 1.8, 1.0
"""A pill stands so far off its card, and keeps so far off all else, pt of the drawing."""

WIDEST = Ref(188, 2, 6)
"""Stands for the sheet that is led to as long as sheets have no numbers."""


class Lead(NamedTuple):
    """A way to another journey: the stage it leaves from by index, how many take it, the journey, the place there.

    `at` are the encounters it may leave from, the likeliest first.
    """

    stage: int
    share: str
    journey: Id
    place: Id
    at: tuple[Id, ...]


def leads_of(project: Project, journey: Journey, job: Job) -> tuple[Lead, ...]:
    """Where a journey leads to: links that leave it, and the journeys that are part of its stages."""
    found = []
    for link in project.links:
        if link.source.journey == journey.id and link.target.journey != journey.id:
            share = job.words.percent(link.share) if link.share is not None else ""
            target = link.target
            stage = journey.stage_number(link.source.at)
            leaves = max(len(journey.stages) - 1, 0) if stage is None else stage
            at = _met(project, journey, link.source.at, target.journey)
            found.append(Lead(leaves, share, target.journey, target.at or target.journey, at))
    for other in project.journeys:
        if other.parent and other.parent.journey == journey.id:
            at = _met(project, journey, other.parent.at, other.id)
            found.append(Lead(journey.stage_number(other.parent.at) or 0, "", other.id, other.id, at))
    return tuple(sorted(set(found)))


def _met(project: Project, journey: Journey, at: Id | None, target: Id) -> tuple[Id, ...]:
    """The encounters that may be meant by a place: itself, the only one there, or those that both journeys share."""
    within = [one for one in journey.encounters if at in (one.id, one.step, journey.stage_of[one.step].id)]
    met = {one.touchpoint for one in project.journey(target).encounters}
    return tuple(one.id for one in within if len(within) == 1 or one.touchpoint in met)


def height_below(leads: Sequence[Lead]) -> float:
    """What pills below a map take, pt."""
    most = max([sum(lead.stage == stage for lead in leads) for stage in {lead.stage for lead in leads}], default=0)
    return most * STEP + 8 if most else 0.0


def unpinned(pages: Iterable[Laid], leads: Sequence[Lead], titles: Mapping[Id, str]) -> tuple[Lead, ...]:
    """The ways for which no page has room beside their touchpoint."""
    found = {lead for laid in pages for lead in pins(laid, leads, titles)}
    return tuple(lead for lead in leads if lead not in found)


def pins(laid: Laid, leads: Sequence[Lead], titles: Mapping[Id, str]) -> dict[Lead, tuple[float, float]]:
    """Where on its page (pt) each way stands beside its touchpoint: below it or above, over nothing else."""
    if laid.facts.rows > 1:
        return {}
    cards = {key.id: box for key, box in laid.drawing.bounds().items() if key.part is Part.CARD}
    taken = [*_obstacles(laid)]
    found: dict[Lead, tuple[float, float]] = {}
    for lead in leads:
        if lead.stage not in laid.facts.stages:
            continue
        width = _width(laid.job, lead, titles)
        places = (_free(laid, cards[at], width, taken) for at in lead.at if at in cards)
        place = next(filter(None, places), None)
        if place is not None:
            taken.append(place)
            window = next(view for view in laid.windows if view.source.x <= place.x < view.source.right)
            found[lead] = window.matrix.point(place.x, place.y)
    return found


def _free(laid: Laid, card: Rect, width: float, taken: Sequence[Rect]) -> Rect | None:
    """The first free place for a pill of a width on paper, pt of the drawing."""
    scale = laid.windows[0].scale
    wide, high = width / scale, HEIGHT / scale
    left, right = laid.edges
    for x in (card.x, card.x - 9, card.right - wide):
        for y in (card.bottom + GAP, card.y - GAP - high):
            box = Rect(x, y, wide, high)
            roomy = Rect(x - AIR, y - AIR, wide + 2 * AIR, high + 2 * AIR)
            if left + AIR <= x and box.right <= right - AIR and not any(roomy.intersects(one) for one in taken):
                return box
    return None


def _obstacles(laid: Laid) -> Iterator[Rect]:
    """What no pill may stand on: all that must stay whole, and the lines of the routes."""
    yield from (solid.rect for solid in solids(laid.drawing))
    for group, node in laid.drawing.nodes():
        if node.key.part in (Part.PATH, Part.ROUTE):
            for mark in node.marks:
                for piece in _pieces(mark):
                    yield piece.moved(*group.origin)


def _pieces(mark: Mark) -> Iterator[Rect]:
    """Boxes round the pieces of a line."""
    if isinstance(mark, Path):
        points = [(command[-2], command[-1]) for command in mark.commands if command[0] != "Z"]
        for (x, y), (x2, y2) in pairwise(points):
            yield Rect(min(x, x2), min(y, y2), abs(x2 - x) + 0.01, abs(y2 - y) + 0.01)


def _width(job: Job, lead: Lead, titles: Mapping[Id, str]) -> float:
    return job.measure.paragraph(_said(job, lead, WIDEST, titles), PILL).width + INSETS


def _said(job: Job, lead: Lead, ref: Ref, titles: Mapping[Id, str]) -> str:
    """“Hire car, 10 A1”, “9 % to Complaint, 34 A1”."""
    key = "print.book.share_to" if lead.share else "print.book.to"
    return job.words.tr(key, share=lead.share, journey=titles[lead.journey], ref=str(ref))


def add_leads(
    page: Furniture,
    laid: Laid,
    below: tuple[float, float],
    leads: Sequence[Lead],
    places: Places,
    titles: Mapping[Id, str],
) -> None:
    """A pill for each way of a page: at its touchpoint, else below its stage from `below` on."""
    pinned = pins(laid, leads, titles)
    for lead, (x, y) in pinned.items():
        _add_pill(page, laid.job, (x, y, laid.box.right - x), lead, places, titles)
    rest = [lead for lead in leads if lead not in pinned and lead.stage in laid.facts.stages]
    if not rest or laid.facts.row < laid.facts.rows - 1:
        return
    said = laid.job.words.tr("print.book.leads")
    page.text(below[0], below[1] + 2, said, look.STRONG_FOOT, "ink", width=laid.windows[0].box.width - 4)
    for index in laid.facts.stages:
        extent = laid.parts.stages[index][1]
        view = next(v for v in laid.windows if v.source.x <= extent.x + extent.width / 2 <= v.source.right)
        x, right = view.matrix.point(max(extent.x, view.source.x), 0)[0] + 5, view.matrix.point(extent.right, 0)[0] - 4
        for step, lead in enumerate(one for one in rest if one.stage == index):
            _add_pill(page, laid.job, (x, below[1] + step * STEP, right - x), lead, places, titles)


def _add_pill(
    page: Furniture,
    job: Job,
    place: tuple[float, float, float],
    lead: Lead,
    places: Places,
    titles: Mapping[Id, str],
) -> None:
    """A pill at a place within a room (x, y, width on the page, pt), which leads to the sheet it names."""
    x, y, room = place
    ref = places.by_id.get(lead.place) or places.by_id[lead.journey]
    said = _said(job, lead, ref, titles)
    words = page.paragraph(said, PILL, max(20.0, room - INSETS))
    height = max(HEIGHT, words.height + 3.3)
    box = Rect(x, y, words.width + INSETS, height)
    marks: list[Mark] = [Path(rounded(box, HEIGHT / 2), fill="surface", stroke="ink", width=0.7)]
    marks += words.marks(x + 5.5, y + (height - words.height) / 2, "ink")
    marks += icon_marks("jump", box.right - 11, y + (height - 6.5) / 2, 6.5, "ink")
    page.add(marks, f"lead {lead.journey} {lead.place}", sheet_key(ref.sheet), said)
