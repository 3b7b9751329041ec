"""The lane of nested journeys: a link to each journey whose parent stands in a stage."""

from __future__ import annotations

from functools import partial

from journeyeditor.drawing import Key, Part
from journeyeditor.layout.blocks import Block, beside, icon_block
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.tiles import Spot, Tile, bounds_of, lane_height, row_tops, rows_for, tile_marks, tile_node
from journeyeditor.model import Grain, Journey, Lane


def nested_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """Ids, titles and stages of the nested journeys."""
    return tuple(part for stage, child in children(context) for part in (stage, child.id, child.title))


def children(context: Context) -> list[tuple[int, Journey]]:
    """The journeys nested in this one, with the index of the stage they stand in."""
    journey = context.journey
    own = [j for j in context.project.journeys if j.parent and j.parent.journey == journey.id and j.parent.at]
    if not own:
        return []
    steps = {encounter.id: encounter.step for encounter in journey.encounters}
    found = []
    for child in own:
        place = child.parent.at if child.parent and child.parent.at else ""
        place = steps.get(place, place)
        if place in context.columns.at:
            found.append((context.columns.index(Grain.STAGE, place), child))
    return found


def draw_nested(context: Context, lane: Lane) -> LaneBody:
    """The body of the lane of nested journeys."""
    look = context.style.nested
    found = children(context)
    spans = [(stage, stage) for stage, _ in found]
    extents = [context.columns.between(Grain.STAGE, *span, look.outer, look.inner) for span in spans]
    spots = [Spot(row, extent) for row, extent in zip(rows_for(spans), extents, strict=True)]
    blocks = [_block(context, child, spot.extent.width) for (_, child), spot in zip(found, spots, strict=True)]
    tiles = [_tile(context, child, block.height) for (_, child), block in zip(found, blocks, strict=True)]
    tops = row_tops(spots, tiles, look, None)
    boxes = [bounds_of(spot, tops, look) for spot in spots]
    nodes = (
        tile_node(tile, box, partial(tile_marks, tile, block, box, look, context.style.stroke.card))
        for tile, block, box in zip(tiles, blocks, boxes, strict=True)
    )
    return LaneBody(lane_height(tops, look, lane.height), tuple(nodes), band=look.band)


def _block(context: Context, child: Journey, width: float) -> Block:
    look, style = context.style.nested, context.style.type.nested
    room = width - 2 * look.inset_x - look.icon - look.icon_gap
    text = context.paragraph(child.title, style, room)
    words = Block(text.width, text.height, text.marks(0, 0, look.ink))
    icon = icon_block("jump", look.icon, look.ink)
    return beside(icon, words, look.icon_gap, max(0.0, (style.leading - look.icon) / 2))


def _tile(context: Context, child: Journey, height: float) -> Tile:
    look = context.style.nested
    alt = context.words.tr("alt.nested", title=child.title)
    least = height + 2 * look.inset_y
    return Tile(Key(child.id, Part.LINK), least, look.fill, look.edge, (), child.id, child.id, alt, middle=True)
