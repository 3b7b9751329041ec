"""The legend of the signs that occur, in a row that wraps, and the footer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeyeditor.drawing import Group, Key, Node, Part, Rect
from journeyeditor.layout.blocks import Block, at, beside, flowed
from journeyeditor.layout.context import Context
from journeyeditor.layout.footer import draw_footer
from journeyeditor.layout.occurring import Sign, occurring
from journeyeditor.layout.parts import Parts
from journeyeditor.layout.rooms import flowed_between


def draw_legend(context: Context, width: float, y: float) -> tuple[Group, ...]:
    """The legend and the footer below the last lane, whose foot is at y."""
    look, journey = context.style.legend, context.journey
    if not look.shown:
        return ()
    signs = tuple(occurring(context))
    groups: tuple[Group, ...] = ()
    if signs:
        kept = context.recalled("legend", (), Parts)
        inputs = (signs, journey.id, width, y, context.options.seams)
        groups = (kept.again("signs", inputs, partial(_explained, context, signs, width, y)),)
        y += groups[0].bounds.height
    elif look.footer_gap:
        y += look.top
    return (*groups, draw_footer(context, width, y)) if look.footer_gap else groups


def _explained(context: Context, signs: tuple[Sign, ...], width: float, y: float) -> Group:
    """The signs with their words."""
    look, key = context.style.legend, Key(context.journey.id, Part.LEGEND)
    inset = 0.0 if context.style.header.sheet else context.style.header.inset
    entries = list(_entries(context, signs))
    title = _words(context, context.words.tr("legend.title"), strong=True)
    row = _row(context, [title, *(entry for _, entry in entries)], width - 2 * inset)
    rect = Rect(0, 0, width, look.top + row.height + (look.footer_gap or look.top))
    box = Rect(inset, look.top, row.width, row.height)
    alt = ", ".join(name for name, _ in entries)
    return Group(key, (0.0, y), rect, (Node(key, box, at(row, inset, look.top), alt=alt),))


def _row(context: Context, blocks: list[Block], width: float) -> Block:
    """The entries in rows, whole between the seams of a tiled poster."""
    look, seams = context.style.legend, context.options.seams
    if seams:
        return flowed_between(blocks, width, (look.gap, look.row_gap), seams)
    return flowed(blocks, width, look.gap, look.row_gap)


def _words(context: Context, text: str, *, strong: bool = False) -> Block:
    type_ = context.style.type
    paragraph = context.paragraph(text, type_.legend_title if strong else type_.legend)
    return Block(paragraph.width, paragraph.height, paragraph.marks(0, 0, "ink" if strong else "ink_2"))


def _entries(context: Context, signs: tuple[Sign, ...]) -> Iterator[tuple[str, Block]]:
    """Each sign with its words."""
    for key, sign in signs:
        words = context.words.tr(key) if key.startswith(("legend.", "moment.")) else key
        yield words, _entry(context, sign, words)


def _entry(context: Context, sign: Block, words: str) -> Block:
    text = _words(context, words)
    height = max(sign.height, text.height)
    padded = Block(sign.width, height, at(sign, 0, (height - sign.height) / 2))
    return beside(padded, Block(text.width, height, at(text, 0, (height - text.height) / 2)), context.style.label.gap)
