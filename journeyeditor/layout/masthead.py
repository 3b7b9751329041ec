"""The head of a printed map: title, persona, scenario with goal, scope and finding, and the facts of the version.

Pieces without content are left out; the rest flow, in rows where the sheet is narrow, and grow with their words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeyeditor.drawing import Group, Key, Node, Part, Path, Rect, Sticky
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.bar import chip_block, kind_words, main_persona, portrait_block
from journeyeditor.layout.blocks import Block, Marks, at, moved_node, ruled, stacked
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context
from journeyeditor.layout.rooms import rooms_of, seated
from journeyeditor.model import Evidence, Persona

FIELD_GAP = 2.25
COLUMN_GAP = 12.0
NARROW_FIELD = 84.0
TOO_TALL = 10_000.0
LEAST_BESIDE = 60.0
FINDING_TOP = 54.75
FACT_GAP = 4.9
FACTS_ACROSS = 6.0
"""Facts with so many times the room of their labels stand beside each other."""


class Piece(NamedTuple):
    """A piece of the head: the width it likes and the least it takes (pt), whether it takes what is left over.

    Between seams it may be as `narrow` as that.
    """

    basis: float
    least: float
    narrow: float
    draw: Callable[[Context, float], tuple[Node, ...]]
    wide: bool = False


def draw_masthead(context: Context, width: float) -> Group:
    """The pieces that are there, in the width of the sheet."""
    look = context.style.header
    if context.options.seams:
        return _group(context, width, _between_seams(context, width))
    y, nodes = 0.0, []
    for row in _flowed(_pieces(context), width, look.gap):
        placed = [(x, piece.draw(context, own)) for piece, x, own in _shared(row, width, look.gap)]
        for x, drawn in placed:
            nodes += [moved_node(node, x, y) for node in drawn]
        y += max((node.bounds.bottom for _, drawn in placed for node in drawn), default=0.0) + look.below
    return _group(context, width, nodes)


def _group(context: Context, width: float, nodes: Sequence[Node]) -> Group:
    """The head's group, as high as its nodes and the distance below them."""
    look = context.style.header
    height = max(look.height, *(node.bounds.bottom + look.below for node in nodes))
    rect = Rect(0, 0, width, height)
    return Group(Key(context.journey.id, Part.HEADER), (0.0, 0.0), rect, tuple(nodes), Sticky.BOTH)


def _between_seams(context: Context, width: float) -> list[Node]:
    """The pieces each in a room between two seams of a tiled poster, below each other where rooms are few."""
    look, rooms = context.style.header, rooms_of(context.options.seams, width)
    pieces = [part for piece in _pieces(context) for part in (_parted(context) if piece.wide else (piece,))]
    nodes: list[Node] = []
    feet = [0.0] * len(rooms)
    heights = [_heights(context, piece, rooms) for piece in pieces]
    for piece, room in zip(pieces, seated(heights, look.below), strict=True):
        # A piece wider than every room lies on a seam rather than outside the sheet.
        own = max(rooms[room].width, piece.narrow)
        x = max(0.0, min(rooms[room].x, width - own))
        drawn = [moved_node(node, x, feet[room]) for node in piece.draw(context, own)]
        feet[room] = max(node.bounds.bottom for node in drawn) + look.below
        nodes += drawn
    return nodes


def _heights(context: Context, piece: Piece, rooms: Sequence[Extent]) -> list[float]:
    """How tall a piece is in each room; as good as endless in one that is too narrow."""
    tall = {width: max(node.bounds.bottom for node in piece.draw(context, width)) for width in _widths(piece, rooms)}
    return [tall.get(room.width, TOO_TALL) for room in rooms]


def _widths(piece: Piece, rooms: Sequence[Extent]) -> set[float]:
    return {room.width for room in rooms if room.width >= piece.narrow}


def _parted(context: Context) -> list[Piece]:
    """Fields and finding as pieces of their own."""
    least = NARROW_FIELD
    fields = [Piece(least, least, least, _told)] if _fields(context) else []
    return [*fields, Piece(least, least, least, _found)] if context.journey.finding else fields


def _pieces(context: Context) -> list[Piece]:
    """The pieces that have something to say, in reading order."""
    look = context.style.header
    pieces = [Piece(look.block, look.block * 0.8, look.block * 0.45, _title)]
    if main_persona(context):
        pieces.append(Piece(look.box, look.box * 0.85, look.box * 0.4, _persona))
    if _fields(context) or context.journey.finding:
        pieces.append(Piece(look.box * 1.33, look.box, look.box, _texts, wide=True))
    pieces.append(Piece(look.fact_label * 3.35, look.fact_label * 2.6, look.fact_label * 2.2, _facts))
    return pieces


def _flowed(pieces: Sequence[Piece], width: float, gap: float) -> list[list[Piece]]:
    """As many pieces to a row as their least widths allow."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        taken = sum(one.least + gap for one in rows[-1])
        if rows[-1] and taken + piece.least > width:
            rows.append([])
        rows[-1].append(piece)
    return rows


def _shared(row: Sequence[Piece], width: float, gap: float) -> list[tuple[Piece, float, float]]:
    """Each piece of a row with its left edge and width: too much goes to the wide one, too little is shared."""
    spare = width - sum(piece.basis for piece in row) - gap * (len(row) - 1)
    give = sum(piece.basis - piece.least for piece in row) or 1.0
    taker = next((piece for piece in row if piece.wide), row[0])
    placed, x = [], 0.0
    for piece in row:
        more = spare if piece is taker else 0.0
        own = piece.basis + (more if spare >= 0 else spare * (piece.basis - piece.least) / give)
        placed.append((piece, x, own))
        x += own + gap
    return placed


def _set(context: Context, text: str, style: TextStyle, width: float, role: str) -> Block:
    paragraph = context.paragraph(text, style, width)
    return Block(paragraph.width, paragraph.height, paragraph.marks(0, 0, role))


def _title(context: Context, width: float) -> tuple[Node, ...]:
    """Title, subtitle, what kind of map it is, and what it rests on."""
    journey, type_ = context.journey, context.style.type
    sources = ", ".join(filter(None, (_source_words(context, source) for source in journey.sources)))
    parts = (
        (Part.TITLE, _set(context, journey.title, type_.title, width, "ink"), 2.25),
        (Part.SUBTITLE, _set(context, journey.subtitle, type_.subtitle, width, "ink_2"), 8.25),
        (Part.CHIP, chip_block(context, kind_words(context), "evidence", outlined=True), 6.0),
        (Part.FACT, _set(context, sources, type_.sources, width, "ink_3"), 0.0),
    )
    nodes, y = [], 0.0
    for part, block, after in parts:
        if block.height:
            rect = Rect(0, y, block.width, block.height)
            nodes.append(
                Node(Key(journey.id, part, "title" if part is Part.FACT else ""), rect, at(block, 0, y), journey.id)
            )
            y += block.height + after
    return tuple(nodes)


def _source_words(context: Context, source: Evidence) -> str:
    """What a map rests on, as it was put down, else method and number."""
    if source.source or source.n is None:
        return source.source or source.method
    return context.words.tr("source.n", method=source.method, n=source.n)


def _persona(context: Context, width: float) -> tuple[Node, ...]:
    """The portrait and who it is beside it, or below where there is little room, on a box."""
    persona = main_persona(context)
    if persona is None:
        return ()
    look, type_ = context.style.header, context.style.type
    radius = look.inset / 2
    face = portrait_block(context, persona, look.portrait, radius)
    x = look.inset + face.width + look.inset * 1.15
    room = width - x - look.inset * 0.7
    beside = room >= LEAST_BESIDE
    if not beside:
        x, room = look.inset, width - 1.7 * look.inset
    quote = context.words.quoted(persona.quote) if persona.quote else ""
    who = stacked(
        (
            _set(context, _name(context, persona), type_.persona, room, "ink"),
            _set(context, persona_words(persona), type_.role, room, "ink_2"),
        ),
        1.5,
    )
    words = stacked((who, _set(context, quote, type_.saying, room, "ink")), look.inset * 0.7)
    top = look.inset if beside else 1.7 * look.inset + face.height
    height = max(look.box_height, words.height + top + look.inset, face.height + 2 * look.inset)
    rect = Rect(0, 0, width, height)
    box = Path(rounded(rect, radius), fill="sunken")
    marks = (box, *at(face, look.inset, look.inset), *at(words, x, top))
    alt = ", ".join(filter(None, (persona.name, persona_words(persona), quote)))
    return (Node(Key(context.journey.id, Part.PERSONA, persona.id), rect, marks, persona.id, alt=alt),)


def persona_words(persona: Persona) -> str:
    """Role and segment in one line; a segment that begins with the role says both."""
    if persona.role and persona.segment.casefold().startswith(persona.role.casefold()):
        return persona.segment
    return ", ".join(filter(None, (persona.role, persona.segment)))


def _name(context: Context, persona: Persona) -> str:
    if not persona.age:
        return persona.name
    return context.words.tr("persona.name_and_age", name=persona.name, age=persona.age)


def _fields(context: Context) -> list[tuple[str, str]]:
    """Scenario, goal and scope, as far as they are told."""
    journey = context.journey
    scope = (journey.scope.target, journey.scope.offer, journey.scope.span)
    told = (
        ("scenario", journey.scenario),
        ("goal", journey.goal.statement),
        ("scope", " ".join(_sentence(part) for part in scope if part)),
    )
    return [(name, text) for name, text in told if text]


def _sentence(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def _texts(context: Context, width: float) -> tuple[Node, ...]:
    """The fields beside each other, the finding below."""
    told = _told(context, width)
    if not context.journey.finding:
        return told
    foot = max((node.bounds.bottom for node in told), default=0.0)
    below = COLUMN_GAP if len({node.bounds.x for node in told}) == 1 else COLUMN_GAP / 2
    top = max(FINDING_TOP, foot + below) if told else 0.0
    return (*told, *(moved_node(node, 0.0, top) for node in _found(context, width)))


def _found(context: Context, width: float) -> tuple[Node, ...]:
    """The finding."""
    return (_field(context, "finding", context.journey.finding, width, context.style.type.finding),)


def _told(context: Context, width: float) -> tuple[Node, ...]:
    """The fields beside each other, below each other in a narrow room."""
    type_, fields = context.style.type, _fields(context)
    across = len(fields) if len(fields) * (NARROW_FIELD + COLUMN_GAP) <= width + COLUMN_GAP else 1
    own = (width - COLUMN_GAP * (across - 1)) / max(across, 1)
    nodes: list[Node] = []
    x = y = foot = 0.0
    for i, (name, text) in enumerate(fields):
        node = _field(context, name, text, own, type_.value)
        x = (i % across) * (own + COLUMN_GAP)
        y = foot if across == 1 else 0.0
        nodes.append(moved_node(node, x, y))
        foot = max(foot, nodes[-1].bounds.bottom + (COLUMN_GAP / 2 if across == 1 else 0.0))
    return tuple(nodes)


def _field(context: Context, name: str, text: str, width: float, style: TextStyle) -> Node:
    """A label and its words below."""
    label = _set(context, context.words.tr(f"fact.{name}"), context.style.type.field, width, "ink_3")
    block = stacked((label, _set(context, text, style, width, "ink")), FIELD_GAP)
    part, other = (Part.FINDING, "") if name == "finding" else (Part.FACT, name)
    rect = Rect(0, 0, width, block.height)
    return Node(Key(context.journey.id, part, other), rect, block.marks, context.journey.id, alt=text)


def _facts(context: Context, width: float) -> tuple[Node, ...]:
    """Version, date, review, owner and status: below each other beyond a thin rule, else in a row of their own."""
    told = [(name, text) for name, text in _told_facts(context) if text]
    if width > FACTS_ACROSS * context.style.header.fact_label:
        return _facts_across(context, told, width)
    look, type_ = context.style.header, context.style.type
    nodes, y = [], 0.0
    for name, text in told:
        label = _set(context, context.words.tr(f"fact.{name}"), type_.fact, look.fact_label - 3, "ink_3")
        value = _set(context, text, type_.fact_value, width - look.fact_label, "ink")
        marks = (*at(label, 0, y), *at(value, look.fact_label, y))
        nodes.append(_fact(context, name, text, Rect(0, y, width, max(label.height, value.height)), marks))
        y = nodes[-1].bounds.bottom + FACT_GAP
    x = -look.gap / 2
    height = max(look.box_height, y - FACT_GAP)
    hair = context.style.stroke.hair
    line = ruled(x, 0, x, height, "line_2", hair)
    rule = Key(context.journey.id, Part.RULE, "facts")
    return (Node(rule, Rect(x - hair / 2, 0, hair, height), (line,)), *nodes)


def _facts_across(context: Context, told: Sequence[tuple[str, str]], width: float) -> tuple[Node, ...]:
    """Each fact under its label, beside each other over the sheet."""
    type_, own = context.style.type, width / max(len(told), 1)
    nodes = []
    for i, (name, text) in enumerate(told):
        label = _set(context, context.words.tr(f"fact.{name}"), type_.fact, own - COLUMN_GAP, "ink_3")
        block = stacked((label, _set(context, text, type_.fact_value, own - COLUMN_GAP, "ink")), 0.0)
        rect = Rect(i * own, 0, own - COLUMN_GAP, block.height)
        nodes.append(_fact(context, name, text, rect, at(block, rect.x, 0)))
    return tuple(nodes)


def _fact(context: Context, name: str, text: str, rect: Rect, marks: Marks) -> Node:
    return Node(Key(context.journey.id, Part.FACT, name), rect, marks, context.journey.id, alt=text)


def _told_facts(context: Context) -> tuple[tuple[str, str], ...]:
    journey, words = context.journey, context.words
    return (
        ("version", journey.version),
        ("dated", words.date(journey.dated) if journey.dated else ""),
        ("review_by", words.date(journey.review_by) if journey.review_by else ""),
        ("owner", journey.owner),
        ("status", words.tr(f"status.{journey.status.value}")),
    )
