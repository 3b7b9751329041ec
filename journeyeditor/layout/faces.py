"""Faces of cards: what stands on a note, a text, a quote, a box, an opportunity, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.drawing import Image, Key, Part, Path, Rect
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.blocks import NOTHING, Block, beside, flowed, icon_block, stacked
from journeyeditor.layout.context import Context, is_assumed
from journeyeditor.layout.opportunity import details
from journeyeditor.layout.signs import persona_sign
from journeyeditor.layout.style import Cards, Style
from journeyeditor.layout.tiles import Tile
from journeyeditor.model import Action, Asset, Card, Drawn, Insight, Lane, Persona, kind_of_lane
from journeyeditor.text import Paragraph

TALLEST = 3 / 4
"""A picture is shown whole, no taller than 4:3 of its width."""


class Face(NamedTuple):
    """One way to draw a card: its look and type, whether the lane's icon leads the text."""

    name: str
    icon: bool = False

    def look(self, style: Style) -> Cards:
        """The sizes of this face in a style."""
        cards: Cards = getattr(style, self.name)
        return cards

    def type(self, style: Style) -> TextStyle:
        """The type of its text."""
        row: TextStyle = getattr(style.type, "note" if self.name == "picture" else self.name)
        return row

    def prepare(self, context: Context, lane: Lane, card: Card, width: float, room: float | None) -> Tile:
        """A card measured to a frame of a width and, in a lane of a fixed height, a height (pt)."""
        look = self.look(context.style)
        assumed = is_assumed(card.evidence)
        edge = "control" if assumed else look.edge
        block = None if _has_words_alone(card) else self.block(context, lane, card, width, room)
        height = block.height if block is not None else self._height_of_words(context, lane, card, width, room)
        return Tile(
            Key(card.id, Part.CARD),
            height + 2 * look.inset_y,
            f"cat{card.colour}_soft" if card.colour and look.fill else look.fill,
            edge if look.fill or look.edge or not assumed else "",
            context.style.stroke.assumed_dash if assumed else (),
            subject=card.id,
            alt=words_of(context, lane, card),
            middle=look.middle,
            block=block,
        )

    def block(self, context: Context, lane: Lane, card: Card, width: float, room: float | None) -> Block:
        """What stands on such a card: its picture, its words, the rest."""
        look = self.look(context.style)
        inner = max(width - 2 * look.inset_x, 1.0)
        rest = _extras(context, card, inner)
        text = _text(context, self, lane, card, inner, None if room is None else _left(room, rest, look, context))
        return stacked((_picture(context, card, inner), text, rest), context.style.extras.gap)

    def _height_of_words(self, context: Context, lane: Lane, card: Card, width: float, room: float | None) -> float:
        """The height of a block of words alone, as most are, without setting them."""
        look = self.look(context.style)
        inner = max(width - 2 * look.inset_x, 1.0)
        said = _said(context, self, lane, card, inner, None if room is None else _left(room, NOTHING, look, context))
        lead = said.icon.height + said.drop if said.icon.width else 0.0
        return max(lead, said.words.height)


FACES: Mapping[Drawn, Face] = MappingProxyType(
    {
        Drawn.NOTE: Face("note"),
        Drawn.TEXT: Face("text", icon=True),
        Drawn.QUOTE: Face("quote"),
        Drawn.BOX: Face("box"),
        Drawn.OPPORTUNITY: Face("opportunity"),
        Drawn.PICTURE: Face("picture"),
    }
)


def words_of(context: Context, lane: Lane, card: Card) -> str:
    """The text of a card as it is shown: in quotation marks on a lane of quotes, else an action's title."""
    text = card.text
    if not text and card.subject:
        subject = context.project.by_id.get(card.subject)
        text = subject.title if isinstance(subject, Action) else subject.text if isinstance(subject, Insight) else ""
    quote = kind_of_lane(lane.kind).drawn is Drawn.QUOTE
    return context.words.quoted(text) if quote and text else text


def _has_words_alone(card: Card) -> bool:
    return not (card.image or card.subject or card.tags or card.personas or is_assumed(card.evidence))


class Said(NamedTuple):
    """The words of a card broken for their room, and the icon that leads them: `drop` pt lower than they."""

    words: Paragraph
    ink: str
    icon: Block
    drop: float


def _said(context: Context, face: Face, lane: Lane, card: Card, width: float, room: float | None) -> Said:
    """As many lines as `room` (pt) takes, all where it is None."""
    look, style = face.look(context.style), face.type(context.style)
    name = card.icon or (kind_of_lane(lane.kind).icon if face.icon else "")
    ink = f"cat{card.colour}" if card.colour and not look.fill else look.ink
    icon = icon_block(name, look.icon, ink if card.colour else "ink_3")
    if icon.width + look.icon_gap > width / 2:
        icon = NOTHING
    inner = width - (icon.width + look.icon_gap if icon.width else 0.0)
    lines = None if room is None else max(1, int(room / style.leading))
    words = words_of(context, lane, card)
    paragraph = context.measure.paragraph(words, style, inner, max_lines=lines, balance=face.icon)
    return Said(paragraph, ink, icon, max(0.0, (style.leading - look.icon) / 2))


def _text(context: Context, face: Face, lane: Lane, card: Card, width: float, room: float | None) -> Block:
    """The words beside their icon."""
    said = _said(context, face, lane, card, width, room)
    text = Block(said.words.width, said.words.height, said.words.marks(0.0, 0.0, said.ink))
    return beside(said.icon, text, face.look(context.style).icon_gap, said.drop)


def _left(room: float, rest: Block, look: Cards, context: Context) -> float:
    """The height left for words in a lane of a fixed height, pt."""
    gap = context.style.extras.gap if rest.height else 0.0
    return room - 2 * look.inset_y - rest.height - gap


def _extras(context: Context, card: Card, width: float) -> Block:
    """What stands below the words: an action's details, tags, the marks of personas."""
    extras = context.style.extras
    action = context.project.by_id.get(card.subject) if card.subject else None
    told = details(context, action, width) if isinstance(action, Action) else NOTHING
    chips = [tag_block(context, tag, width) for tag in card.tags]
    if is_assumed(card.evidence) and not card.tags and not context.options.evidence:
        chips.append(tag_block(context, context.words.tr("card.assumption"), width))
    people = (context.project.by_id.get(persona) for persona in card.personas)
    signs = [persona_sign(p, extras.mark) for p in people if isinstance(p, Persona)]
    return stacked((told, flowed([*chips, *signs], width, extras.tag_gap, extras.tag_gap)), extras.gap)


def tag_block(context: Context, tag: str, width: float) -> Block:
    """A tag: its words on a soft fill."""
    extras, style = context.style.extras, context.style.type.tag
    text = context.paragraph(tag, style, max(width - 2 * extras.tag_inset, 1.0))
    box = Rect(0, 0, text.width + 2 * extras.tag_inset, text.height + extras.tag_height - style.leading)
    fill = Path(rounded(box, extras.tag_radius), fill="hover")
    words = text.marks(extras.tag_inset, (extras.tag_height - style.leading) / 2, "ink_2")
    return Block(box.width, box.height, (fill, *words))


def _picture(context: Context, card: Card, width: float) -> Block:
    """A card's picture, whole, as wide as the card unless that makes it taller than 4:3."""
    asset = context.project.by_id.get(card.image) if card.image else None
    if not isinstance(asset, Asset):
        return NOTHING
    height = min(width * asset.height / asset.width, width * TALLEST)
    wide = height * asset.width / asset.height
    rect = Rect((width - wide) / 2, 0.0, wide, height)
    return Block(width, height, (Image(asset.hash, rect, context.style.extras.picture_radius),))
