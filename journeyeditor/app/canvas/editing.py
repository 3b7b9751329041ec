"""What can be typed in place: whose text it is, how it is set, in which type, and the edit that changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QFont

from journeyeditor.drawing.style import TextStyle
from journeyeditor.edits import Edit, set_card, set_encounter, set_lane, set_stage, set_step
from journeyeditor.errors import Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import Card, Drawn, Encounter, Entity, Id, Journey, Lane, Project, Stage, Step, kind_of_lane


class Field(NamedTuple):
    """A text that is typed in place: `edit(text)` sets it; insets are the text's distance from its frame, pt."""

    text: str
    edit: Callable[[str], Edit]
    label: Message
    type: TextStyle
    inset: tuple[float, float] = (6.0, 3.75)


def field_of(project: Project, journey: Journey, key: Id) -> Field | None:
    """The text of a part of a journey, or None for what has none of its own."""
    part = journey.part_of.get(key)
    make = FIELDS.get(type(part)) if part else None
    return make(project, journey, part) if make and part else None


def _card(project: Project, journey: Journey, card: Card) -> Field:
    lane = journey.part_of.get(card.lane)
    drawn = kind_of_lane(lane.kind).drawn if isinstance(lane, Lane) else Drawn.TEXT
    style = load_style("detail")
    look = LOOKS.get(drawn, "text")
    inset = getattr(style, look)
    return Field(
        card.text,
        lambda text: set_card(journey.id, card.id, text=text),
        message("canvas.edit.set_card_text"),
        getattr(style.type, TYPES.get(drawn, "text")),
        (inset.inset_x, inset.inset_y),
    )


def _encounter(project: Project, journey: Journey, encounter: Encounter) -> Field:
    touchpoint = project.by_id.get(encounter.touchpoint)
    name: str = getattr(touchpoint, "name", "")
    style = load_style("detail")
    return Field(
        encounter.title or name,
        lambda text: set_encounter(journey.id, encounter.id, title="" if text == name else text),
        message("canvas.edit.set_encounter_title"),
        style.type.card,
        (style.touchpoints.inset_left, 3.75),
    )


def _stage(project: Project, journey: Journey, stage: Stage) -> Field:
    style = load_style("detail")
    inset = (style.stage.inset_x, style.stage.inset_y)
    return Field(
        stage.title,
        lambda text: set_stage(journey.id, stage.id, title=text),
        message("canvas.edit.set_stage_title"),
        style.type.stage,
        inset,
    )


def _step(project: Project, journey: Journey, step: Step) -> Field:
    style = load_style("detail")
    return Field(
        step.title,
        lambda text: set_step(journey.id, step.id, title=text),
        message("canvas.edit.set_step_title"),
        style.type.step,
        (style.stage.step_inset, 3.0),
    )


def _lane(project: Project, journey: Journey, lane: Lane) -> Field:
    style = load_style("detail")
    return Field(
        lane.title,
        lambda text: set_lane(journey.id, lane.id, title=text),
        message("canvas.edit.set_lane_title"),
        style.type.lane,
        (style.label.text, style.label.top),
    )


FIELDS: Mapping[type[Entity], Callable[..., Field]] = {
    Card: _card,
    Encounter: _encounter,
    Stage: _stage,
    Step: _step,
    Lane: _lane,
}

LOOKS = {
    Drawn.NOTE: "note",
    Drawn.TEXT: "text",
    Drawn.QUOTE: "quote",
    Drawn.BOX: "box",
    Drawn.OPPORTUNITY: "opportunity",
    Drawn.PICTURE: "picture",
}
TYPES = {**LOOKS, Drawn.PICTURE: "caption"}


def font_of(style: TextStyle, scale: float) -> QFont:
    """The font that a text is typed in, at a scale of px to a pt."""
    font = QFont("Inter")
    font.setPixelSize(max(6, round(style.size * scale)))
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(style.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
