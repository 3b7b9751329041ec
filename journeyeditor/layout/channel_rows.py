"""The rows of a touchpoint lane: which channels have one, their labels and their guides."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.shapes import line, rounded
from journeyeditor.errors import ResourceError
from journeyeditor.layout.context import Context
from journeyeditor.layout.encounters import Card
from journeyeditor.layout.many import Many
from journeyeditor.model import Channel, Lane
from journeyeditor.text import Paragraph


def no_channel(context: Context) -> Channel:
    """Stands for a channel that a damaged file does not hold."""
    return Channel(id="", name=context.words.tr("touchpoints.no_channel"), icon="question", colour=8)


def channels_of(context: Context, lane: Lane, cards: Iterable[Card], fallback: Channel) -> tuple[Channel, ...]:
    """The channels in use and those shown though empty, in the project's order."""
    shown = {card.channel.id for card in cards} | set(lane.channels)
    known = tuple(channel for channel in context.project.channels if channel.id in shown)
    return (*known, fallback) if fallback.id in shown else known


def channel_name(context: Context, channel: Channel, folded: bool) -> Paragraph:
    """The channel's name in the width its label has."""
    style = context.style
    type_ = style.type.folded if folded else style.type.channel
    left = style.label.x + style.touchpoints.tile + style.touchpoints.tile_gap
    return context.paragraph(channel.name, type_, style.sheet.lane_header - left - style.label.right)


def label_node(context: Context, channel: Channel, name: Paragraph, row: Rect, folded: bool) -> Node:
    """A row's label: tile, icon and name; an arrow in place of the tile where the row is folded."""
    style, label = context.style.touchpoints, context.style.label
    middle = row.y + row.height / 2
    marks = list(_arrow(context, middle) if folded else _tile(context, channel, middle))
    role = "ink_3" if folded else "ink_2" if not context.style.on_paper else "ink"
    marks += name.marks(label.x + style.tile + style.tile_gap, middle - name.height / 2, role)
    bounds = Rect(0, row.y, context.style.sheet.lane_header, row.height)
    return Node(Key(channel.id, Part.CHANNEL), bounds, tuple(marks), subject=channel.id, alt=channel.name)


def _tile(context: Context, channel: Channel, middle: float) -> tuple[Mark, ...]:
    style, x = context.style.touchpoints, context.style.label.x
    role = f"cat{channel.colour}"
    tile = Path(
        rounded(Rect(x, middle - style.tile / 2, style.tile, style.tile), style.tile_radius), fill=f"{role}_soft"
    )
    inset = (style.tile - style.tile_icon) / 2
    return (tile, *known_icon(channel.icon, x + inset, middle - style.tile_icon / 2, style.tile_icon, role))


def _arrow(context: Context, middle: float) -> tuple[Mark, ...]:
    style, x = context.style.touchpoints, context.style.label.x
    size = style.tile_icon * 6 / 7
    return icon_marks("right", x + (style.tile - size) / 2, middle - size / 2, size, "ink_3", 2.0)


def known_icon(name: str, x: float, y: float, size: float, role: str) -> tuple[Path, ...]:
    """A channel's icon; a project may name one that this version has not drawn."""
    try:
        return icon_marks(name, x, y, size, role)
    except ResourceError:
        return icon_marks("question", x, y, size, role)


def guide_nodes(
    context: Context, lane: Lane, channels: Iterable[Channel], rows: Iterable[Rect], kept: Many[Node]
) -> Iterable[Node]:
    """A row's ground: its dotted upper edge, left out above the first row on screen; the node spans the row."""
    paper = context.style.on_paper
    own = [(channel.id, row, n > 0 or paper) for n, (channel, row) in enumerate(zip(channels, rows, strict=True))]
    return kept.each([channel for channel, _, _ in own], own, partial(_guide_node, context, lane))


def _guide_node(context: Context, lane: Lane, channel: str, row: Rect, drawn: bool) -> Node:
    return Node(Key(lane.id, Part.ROW, channel), row, _guide(context, row) if drawn else ())


def _guide(context: Context, row: Rect) -> tuple[Mark, ...]:
    stroke = context.style.stroke
    role = "line_2" if context.style.on_paper else "line"
    return (Path(line(0, row.y, row.right, row.y), stroke=role, width=stroke.guide, dash=stroke.guide_dash),)


def separator_nodes(context: Context, lane: Lane, height: float) -> tuple[Node, ...]:
    """The lines between stages, over the lane's ground and under its cards."""
    style = context.style.touchpoints
    found = []
    for stage, extent in list(zip(context.journey.stages, context.columns.stages, strict=True))[1:]:
        mark = Path(line(extent.x, 0, extent.x, height), stroke=style.separator, width=style.separator_width)
        found.append(Node(Key(lane.id, Part.RULE, stage.id), Rect(extent.x, 0, 0, height), (mark,)))
    return tuple(found)
