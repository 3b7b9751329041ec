"""The indexes of a book: headings and entries with references, in two columns, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from journeyeditor.drawing import Mark, Sheet, TextStyle
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.layout.channel_rows import known_icon
from journeyeditor.layout.sheets.book_places import Met, Places, Ref
from journeyeditor.layout.sheets.column_sheets import GAP, Piece, piece_sheets
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import Job
from journeyeditor.model import GRAVITY, Channel, Moment, Persona, Project
from journeyeditor.text import Paragraph

INITIAL = TextStyle(12, 15, 600, "display")
ENTRY = TextStyle(8, 13.2)
STRONG = TextStyle(8, 13.2, 600)
ICON = 7.5
BELOW_HEADING = 1.5
ABOVE_HEADING = 6.0


class Reference(NamedTuple):
    """A place that an entry names, with the sign of a key moment."""

    ref: Ref
    moment: Moment


@dataclass(frozen=True)
class Entry:
    """A line of an index: an icon with its colour role, words, and where."""

    words: str
    references: tuple[Reference, ...]
    icon: str = ""
    role: str = "ink_3"


@dataclass(frozen=True)
class Section:
    """A heading and its entries."""

    heading: str
    entries: tuple[Entry, ...]


def touchpoint_sections(project: Project, places: Places) -> tuple[Section, ...]:
    """Every touchpoint that is met, by its initial."""
    by_id: dict[str, list[Met]] = {}
    for met in places.met:
        by_id.setdefault(met.touchpoint, []).append(met)
    entries = []
    for touchpoint in project.touchpoints:
        if touchpoint.id in by_id:
            channel = project.by_id.get(touchpoint.channel or "")
            icon, role = (channel.icon, f"cat{channel.colour}") if isinstance(channel, Channel) else ("", "ink_3")
            entries.append(Entry(touchpoint.name, _references(by_id[touchpoint.id]), icon, role))
    return _by_initial(entries)


def persona_sections(project: Project, places: Places) -> tuple[Section, ...]:
    """The personas with the journeys that are theirs."""
    entries = []
    for persona in project.personas:
        refs = [places.by_id[j.id] for j in project.journeys if persona.id in j.personas and j.id in places.by_id]
        if refs:
            entries.append(
                Entry(
                    _named(persona),
                    tuple(Reference(ref, Moment.NONE) for ref in refs),
                    "person",
                    f"cat{persona.colour}",
                )
            )
    return (Section("", tuple(entries)),) if entries else ()


def moment_sections(job: Job, places: Places) -> tuple[Section, ...]:
    """The key moments, the gravest kind first."""
    names = {touchpoint.id: touchpoint.name for touchpoint in job.project.touchpoints}
    found = []
    for moment in GRAVITY:
        met = sorted((m for m in places.met if m.moment is moment), key=lambda m: m.ref)
        entries = [Entry(m.title or names.get(m.touchpoint, ""), (Reference(m.ref, moment),)) for m in met]
        if entries:
            found.append(Section(job.words.tr(f"moment.{moment}"), tuple(entries)))
    return tuple(found)


def _named(persona: Persona) -> str:
    return ", ".join(filter(None, (persona.name, persona.role)))


def _references(met: Iterable[Met]) -> tuple[Reference, ...]:
    return tuple(Reference(m.ref, m.moment) for m in sorted(met, key=lambda m: m.ref))


def _by_initial(entries: Iterable[Entry]) -> tuple[Section, ...]:
    sections: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: _folded(e.words)):
        sections.setdefault(_folded(entry.words)[:1].upper(), []).append(entry)
    return tuple(Section(initial, tuple(own)) for initial, own in sections.items())


def _folded(text: str) -> str:
    return "".join(c for c in normalize("NFD", text.casefold()) if not 0x300 <= ord(c) < 0x370)


def index_sheets(job: Job, title: str, about: str, sections: Sequence[Section], first: int) -> tuple[Sheet, ...]:
    """The pages of an index, numbered from `first` on."""
    width = (job.room[0] - GAP) / 2
    measuring = Furniture(job.measure, job.size, first, job.project.language)
    pieces = [piece for section in sections for piece in _pieces(measuring, section, width)]
    return piece_sheets(job, (title, about), pieces, first)


def _pieces(page: Furniture, section: Section, width: float) -> Iterator[Piece]:
    if section.heading:
        words = page.paragraph(section.heading, INITIAL)
        yield Piece(
            ABOVE_HEADING + words.height + BELOW_HEADING,
            lambda target, x, y: _add(target, words.marks(x, y + ABOVE_HEADING, "ink")),
            heading=True,
        )
    for entry in section.entries:
        yield _entry(page, entry, width)


def _add(page: Furniture, marks: Sequence[Mark]) -> None:
    page.add(marks)


def _entry(page: Furniture, entry: Entry, width: float) -> Piece:
    """A line: icon, words, references at the right; they wrap below where both do not fit."""
    left = ICON + 5
    refs = [_reference(page, reference) for reference in entry.references]
    rows = _rows(refs, width * 0.55)
    taken = max(sum(w for _, _, w in row) for row in rows) if rows else 0.0
    words = page.paragraph(entry.words, ENTRY, max(30.0, width - left - taken - 8))
    height = max(words.height, len(rows) * ENTRY.leading)

    def draw(target: Furniture, x: float, y: float) -> None:
        if entry.icon:
            target.add(known_icon(entry.icon, x, y + (ENTRY.leading - ICON) / 2, ICON, entry.role))
        target.add(words.marks(x + left, y, "ink"))
        for index, row in enumerate(rows):
            at = x + width - sum(w for _, _, w in row)
            for reference, text, room in row:
                _draw_reference(target, reference, text, at, y + index * ENTRY.leading)
                at += room

    return Piece(height, draw)


def _reference(page: Furniture, reference: Reference) -> tuple[Reference, Paragraph, float]:
    telling = reference.moment in GRAVITY
    words = page.paragraph(str(reference.ref), STRONG if telling else ENTRY)
    return reference, words, words.width + (ICON + 2 if telling else 0.0) + 7


def _rows(
    refs: Sequence[tuple[Reference, Paragraph, float]], room: float
) -> list[list[tuple[Reference, Paragraph, float]]]:
    rows: list[list[tuple[Reference, Paragraph, float]]] = []
    for ref in refs:
        if rows and sum(width for _, _, width in rows[-1]) + ref[2] <= room:
            rows[-1].append(ref)
        else:
            rows.append([ref])
    return rows


def _draw_reference(page: Furniture, reference: Reference, words: Paragraph, x: float, y: float) -> None:
    x += 7
    marks: list[Mark] = []
    if reference.moment in GRAVITY:
        middle = y + ENTRY.leading / 2
        marks += moment_marks(str(reference.moment), x + ICON / 2, middle, ICON, 0.0)
        x += ICON + 2
    marks += words.marks(x, y, "ink" if reference.moment in GRAVITY else "ink_2")
    page.add(marks, "", sheet_key(reference.ref.sheet), str(reference.ref))
