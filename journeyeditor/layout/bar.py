"""The bar at the head of a map on screen: whose map it is, the scenario, what kind of map."""

from __future__ import annotations

from journeyeditor.drawing import Group, Image, Key, Mark, Node, Part, Path, Rect, Sticky
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, at, icon_block, ruled
from journeyeditor.layout.context import Context
from journeyeditor.model import Asset, Persona

NARROWEST = 360.0
"""The bar is never narrower than this, pt: words need some room."""


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
    look, type_, journey = context.style.header, context.style.type, context.journey
    width = max(context.options.header_width or min(max(sheet_width, NARROWEST), look.width), NARROWEST)
    persona = main_persona(context)
    face = portrait_block(context, persona, look.portrait) if persona else Block(0, 0, ())
    chip = chip_block(context, kind_words(context), "evidence")
    x = look.inset + (face.width + look.gap if face.width else 0.0)
    end = width - look.inset - chip.width - look.gap
    name = context.paragraph(persona.name if persona else journey.title, type_.persona, (end - x) / 2)
    told = x + name.width + look.gap
    scenario = context.paragraph(journey.scenario, type_.role, end - told)
    height = max(look.height, name.height + look.inset, scenario.height + look.inset)
    rect = Rect(0, 0, max(width, sheet_width), height)
    hair = context.style.stroke.hair
    ground: list[Mark] = [
        Path(rounded(rect, 0), fill="surface"),
        ruled(0, height - hair / 2, rect.width, height - hair / 2, "line", hair),
    ]
    nodes = [Node(Key(journey.id, Part.BAND, "bar"), rect, tuple(ground))]
    if persona:
        marks = (*at(face, look.inset, (height - face.height) / 2), *name.marks(x, (height - name.height) / 2, "ink"))
        whose = Rect(look.inset, 0, x + name.width - look.inset, height)
        nodes.append(Node(Key(journey.id, Part.PERSONA, persona.id), whose, marks, persona.id, alt=persona.name))
    else:
        title = name.marks(x, (height - name.height) / 2, "ink")
        nodes.append(Node(Key(journey.id, Part.TITLE), Rect(x, 0, name.width, height), title, journey.id))
    if scenario.lines:
        box = Rect(told, (height - scenario.height) / 2, scenario.width, scenario.height)
        nodes.append(Node(Key(journey.id, Part.FACT, "scenario"), box, scenario.marks(box.x, box.y, "ink_2")))
    box = Rect(width - look.inset - chip.width, (height - chip.height) / 2, chip.width, chip.height)
    nodes.append(Node(Key(journey.id, Part.CHIP), box, at(chip, box.x, box.y), journey.id, alt=kind_words(context)))
    return Group(Key(journey.id, Part.HEADER), (0.0, 0.0), rect, tuple(nodes), Sticky.BOTH)
