"""The bar at the head of a map on screen: whose map it is, the scenario, what kind of map."""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.drawing import Group, Image, Key, Node, Part, Path, Rect, Sticky
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, at, filled, flowed, icon_block, ruled
from journeyeditor.layout.context import Context
from journeyeditor.model import Asset, Persona

NARROWEST = 270.0
"""The bar is never narrower than this, pt: words need some room."""
LEAST_TOLD = 135.0
"""Where less is left for the scenario between the persona and the chip, it stands below both, pt."""


def main_persona(context: Context) -> Persona | None:
    """The persona whose map it is."""
    found = context.project.by_id.get(context.journey.personas[0]) if context.journey.personas else None
    return found if isinstance(found, Persona) else None


def kind_words(context: Context) -> str:
    """“Current state · research-based”."""
    journey, words = context.journey, context.words
    return f"{words.tr(f'state.{journey.state.value}')} · {words.tr(f'basis.{journey.basis.value}')}"


def portrait_block(context: Context, persona: Persona, size: float, radius: float | None = None) -> Block:
    """A persona's portrait, else the silhouette in its colour; `radius` None makes it round."""
    asset = context.project.by_id.get(persona.portrait) if persona.portrait else None
    if isinstance(asset, Asset):
        corner = size / 2 if radius is None else radius
        return Block(size, size, (Image(asset.hash, Rect(0, 0, size, size), corner),))
    return Block(size, size, portrait_marks(0, 0, size, persona.colour, radius))


def chip_block(context: Context, text: str, icon: str, outlined: bool = False) -> Block:
    """A chip: an icon and words in a rounded box."""
    look, style = context.style.header, context.style.type.chip
    words = context.paragraph(text, style)
    sign = icon_block(icon, look.chip_icon, "ink" if outlined else "ink_2")
    x = look.chip_inset + sign.width + look.chip_inset * 0.7
    width = x + words.width + look.chip_inset * 1.3
    box = Path(
        rounded(Rect(0, 0, width, look.chip_height), look.chip_height / 2),
        fill=None if outlined else "hover",
        stroke="ink" if outlined else None,
        width=0.75 if outlined else 0.0,
    )
    y = (look.chip_height - style.leading) / 2
    marks = (
        box,
        *at(sign, look.chip_inset, (look.chip_height - sign.height) / 2),
        *words.marks(x, y, "ink" if outlined else "ink_2"),
    )
    return Block(width, look.chip_height, marks)


def draw_bar(context: Context, sheet_width: float) -> Group:
    """The bar with its top at 0. It grows where the scenario needs more lines."""
    look, journey = context.style.header, context.journey
    width = max(context.options.header_width or min(max(sheet_width, NARROWEST), look.width), NARROWEST)
    chip = chip_block(context, kind_words(context), "evidence")
    end = width - look.inset - chip.width - look.gap
    who, whose = _whose(context, end / 2)
    told = look.inset + who.width + look.gap
    below = bool(journey.scenario) and end - told < LEAST_TOLD
    if below:
        who, whose = _whose(context, end - 2 * look.inset)
    words = context.paragraph(
        journey.scenario, context.style.type.role, width - 2 * look.inset if below else end - told
    )
    scenario = Block(words.width, words.height, words.marks(0, 0, "ink_2"))
    first = max(look.height, max(look.portrait, who.height, 0.0 if below else scenario.height) + look.inset)
    height = first + scenario.height + look.inset / 2 if below else first
    rect = Rect(0, 0, max(width, sheet_width), height)
    place = (look.inset, 2 * first + scenario.height - look.inset / 2) if below else (told, first)
    placed = (
        (whose, who, look.inset, first),
        (Node(Key(journey.id, Part.FACT, "scenario"), rect, (), journey.id, alt=journey.scenario), scenario, *place),
        (Node(Key(journey.id, Part.CHIP), rect, (), journey.id, alt=kind_words(context)), chip, end + look.gap, first),
    )
    nodes = (_ground(context, rect), *(_midway(node, block, x, high) for node, block, x, high in placed if block.marks))
    return Group(Key(journey.id, Part.HEADER), (0.0, 0.0), rect, nodes, Sticky.BOTH)


def _ground(context: Context, rect: Rect) -> Node:
    """The fill of the bar and the line at its foot, as wide as the sheet."""
    hair = context.style.stroke.hair
    y = rect.height - hair / 2
    marks = (filled(rect, "surface"), ruled(0, y, rect.width, y, "line", hair))
    return Node(Key(context.journey.id, Part.BAND, "bar"), rect, marks)


def _whose(context: Context, room: float) -> tuple[Block, Node]:
    """Portrait and name of the persona whose map it is, else the map's title; and the node it stands for."""
    look, journey, persona = context.style.header, context.journey, main_persona(context)
    face = portrait_block(context, persona, look.portrait) if persona else Block(0, 0, ())
    title = persona.name if persona else journey.title
    shown, role = (title, "ink") if title else (context.words.tr("placeholder.journey"), "ink_3")
    name = context.paragraph(shown, context.style.type.persona, max(room - face.width, 1.0))
    words = Block(name.width, name.height, name.marks(0, 0, role))
    key = Key(journey.id, Part.PERSONA, persona.id) if persona else Key(journey.id, Part.TITLE)
    node = Node(key, Rect(0, 0, 0, 0), (), persona.id if persona else journey.id, alt=title)
    return flowed((face, words), 1e6, look.gap, 0.0) if face.marks else words, node


def _midway(node: Node, block: Block, x: float, height: float) -> Node:
    """A block as a node's marks, in the middle of the bar's height."""
    y = (height - block.height) / 2
    return replace(node, bounds=Rect(x, y, block.width, block.height), marks=at(block, x, y))
