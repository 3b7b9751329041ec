"""The comments of a map as a list: number, what it is about, what was said by whom and when, how it was addressed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journeyeditor.drawing import Group, Key, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import polyline
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.blocks import Block, at, ruled, stacked
from journeyeditor.layout.context import Context
from journeyeditor.layout.notes import SIZE, Note, entry_id, mark, mark_width
from journeyeditor.text import Measure
from journeyeditor.words import Words

COLUMN = 210.0
"""A column of notes is at least this wide, pt."""

GAP, ROW_GAP, INDENT = 18.0, 5.5, 5.0
TICK = 6.5


class NoteTypes(NamedTuple):
    """The type of a list of notes: of what a note is about, of what is said, of who said it."""

    about: TextStyle
    text: TextStyle
    by: TextStyle


class Entry(NamedTuple):
    """A note's words and its marks, laid out to a width."""

    note: Note
    block: Block


def listed(notes: Sequence[Note], words: Words, measure: Measure, types: NoteTypes, width: float) -> tuple[Entry, ...]:
    """Each note laid out to a width, pt."""
    return tuple(Entry(note, _block(note, words, measure, types, width)) for note in notes)


def _block(note: Note, words: Words, measure: Measure, types: NoteTypes, width: float) -> Block:
    """The mark, and beside it: what it is about, what was said by whom, the answers, how it was addressed."""
    comment = note.comment
    wide = mark_width(note.number, measure)
    room = max(width - wide - INDENT, 20.0)
    parts = [_said(note.about, types.about, "ink", room, measure)]
    parts.append(_said(comment.text, types.text, "ink", room, measure))
    parts.append(_said(_by(words, comment.author, comment.written_on), types.by, "ink_3", room, measure))
    for reply in comment.replies:
        said = words.tr("note.reply", by=_by(words, reply.author, reply.written_on), text=reply.text)
        parts.append(_said(said, types.text, "ink_2", room, measure))
    if comment.resolution:
        done = comment.resolution
        by = _by(words, done.author, done.resolved_on)
        said = words.tr("note.addressed" if done.text else "note.addressed_only", by=by, text=done.text)
        parts.append(_ticked(_said(said, types.text, "ink_2", room - TICK - 2, measure), types.text.leading))
    body = stacked(parts, 0.8)
    sign = mark(note.number, Rect(0, 0, wide, SIZE), measure)
    return Block(width, max(body.height, SIZE), (*sign, *at(body, wide + INDENT, 0.0)))


def _by(words: Words, author: str, day: date) -> str:
    return words.tr("note.by", author=author, date=day) if author else words.date(day)


def _said(text: str, style: TextStyle, role: str, width: float, measure: Measure) -> Block:
    paragraph = measure.paragraph(text, style, width)
    return Block(width, paragraph.height if text else 0.0, paragraph.marks(0, 0, role) if text else ())


def _ticked(block: Block, leading: float) -> Block:
    """Words with a tick before them."""
    y = leading / 2
    tick = Path(polyline([(0.6, y), (2.4, y + 1.9), (5.6, y - 2.2)]), stroke="ink_2", width=1.0, round=True, axis=3.1)
    return Block(block.width + TICK + 2, block.height, (tick, *at(block, TICK + 2, 0.0)))


def in_columns(heights: Sequence[float], count: int, gap: float) -> list[list[int]]:
    """Neighbours in at most `count` columns, as even as can be: the indices of each column."""
    low, high = max(heights, default=0.0), sum(heights) + gap * len(heights)
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle, gap)) <= count else (middle, high)
    return _filled(heights, high, gap)


def _filled(heights: Sequence[float], room: float, gap: float) -> list[list[int]]:
    columns: list[list[int]] = []
    used = 0.0
    for index, height in enumerate(heights):
        if columns and used + gap + height <= room + 1e-6:
            columns[-1].append(index)
            used += gap + height
        else:
            columns.append([index])
            used = height
    return columns


def draw_notes(context: Context, notes: Sequence[Note], width: float, y: float) -> Group:
    """The notes at the foot of a sheet, below a title, in columns; their top at y."""
    type_, look = context.style.type, context.style.legend
    types = NoteTypes(type_.legend_title, type_.text, type_.caption)
    count = max(1, min(len(notes), int((width + GAP) / (COLUMN + GAP))))
    column = (width - GAP * (count - 1)) / count
    entries = listed(notes, context.words, context.measure, types, column)
    title = context.paragraph(context.words.tr("note.title"), type_.lane)
    top = look.top + title.height + 4.0
    box = Rect(0, look.top, title.width, title.height)
    nodes = [Node(Key(context.journey.id, Part.NOTE), box, title.marks(0, look.top, "ink"))]
    foot = top
    for index, own in enumerate(in_columns([entry.block.height for entry in entries], count, ROW_GAP)):
        place = top
        for entry in (entries[one] for one in own):
            nodes.append(entry_node(entry, index * (column + GAP), place))
            place += entry.block.height + ROW_GAP
        foot = max(foot, place - ROW_GAP)
    rule = ruled(0, foot + look.top, width, foot + look.top, "line", context.style.stroke.hair)
    nodes.append(Node(Key(context.journey.id, Part.RULE, "notes"), Rect(0, foot + look.top, width, 0), (rule,)))
    return Group(Key(context.journey.id, Part.NOTE), (0.0, y), Rect(0, 0, width, foot + look.top), tuple(nodes))


def entry_node(entry: Entry, x: float, y: float) -> Node:
    """A note of the list with its corner at (x, y); it leads back to its mark on the map."""
    comment = entry.note.comment
    link = comment.id if entry.note.places else ""
    box = Rect(x, y, entry.block.width, entry.block.height)
    return Node(Key(entry_id(comment.id), Part.NOTE), box, at(entry.block, x, y), link=link, alt=comment.text)
