"""What can be typed in place: whose text it is, how it is set, in which type, and the edit that changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from journeyeditor.app.canvas.camera import Camera
from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.canvas.scene import Placed, Scene
from journeyeditor.drawing import GlyphRun, Part, Rect
from journeyeditor.drawing.style import TextStyle
from journeyeditor.edits import (
    Edit,
    set_card,
    set_encounter,
    set_feeling,
    set_lane,
    set_route,
    set_stage,
    set_step,
)
from journeyeditor.errors import Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import (
    Card,
    Drawn,
    Encounter,
    Entity,
    Feeling,
    Id,
    Journey,
    Lane,
    Project,
    Route,
    Stage,
    Step,
    kind_of_lane,
)
from journeyeditor.words import Words


class Field(NamedTuple):
    """A text that is typed in place: `edit(text)` sets it; insets are the text's distance from its frame, pt: from the
    left and the top, and from the right where it is another than from the left.
    """

    text: str
    edit: Callable[[str], Edit]
    label: Message
    type: TextStyle
    inset: tuple[float, float] = (6.0, 3.75)
    inset_right: float | None = None

    @property
    def right(self) -> float:
        """The distance from the right, pt."""
        return self.inset[0] if self.inset_right is None else self.inset_right


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
        style.touchpoints.inset_right,
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
    style, word = load_style("detail"), Words(project.language).tr(f"lane.{lane.kind}")
    return Field(
        lane.title or word,
        lambda text: set_lane(journey.id, lane.id, title="" if text == word else text),
        message("canvas.edit.set_lane_title"),
        style.type.lane,
        (style.label.text, style.label.top),
    )


def _route(project: Project, journey: Journey, route: Route) -> Field:
    style = load_style("detail")
    return Field(
        route.label,
        lambda text: set_route(journey.id, route.id, label=text),
        message("canvas.edit.set_route_label"),
        style.type.route,
        (3.0, 2.25),
    )


def _feeling(project: Project, journey: Journey, feeling: Feeling) -> Field:
    style = load_style("detail")
    return Field(
        feeling.label,
        lambda text: set_feeling(journey.id, feeling.step, feeling.persona, feeling.id, label=text),
        message("canvas.edit.set_feeling_label"),
        style.type.moment,
        (3.0, 2.25),
    )


def typing_place(scene: Scene, key: Id, placed: Placed) -> Mark:
    """Where a text is typed: over its card; the words of a line or point over them, or where they will stand."""
    mark = mark_for(placed, Look.SELECTED)
    if placed.node.key.part not in {Part.ROUTE, Part.POINT}:
        return mark
    words = next((one for one in scene.of(key) if one.node.key.part in {Part.LABEL, Part.NAME}), None)
    width, height = LABEL_BOX
    if words is not None:
        box = words.bounds
        wide = max(width, box.width + 12)
        return at_place(mark, Rect(box.x + box.width / 2 - wide / 2, box.y - 2, wide, box.height + 4))
    box = placed.bounds
    below = box.bottom + 6 if placed.node.key.part is Part.POINT else box.y + box.height / 2 - height / 2
    return at_place(mark, Rect(box.x + box.width / 2 - width / 2, below, width, height))


def drawn_inset(camera: Camera, placed: Placed, box: QRectF, font: QFont) -> tuple[float, float] | None:
    """How far from a frame (px of the window) its text is drawn, px; None where none is drawn inside it."""
    run = next((mark for mark in placed.node.marks if isinstance(mark, GlyphRun)), None)
    if run is None:
        return None
    at = camera.box(placed.group, Rect(run.x, run.y, 0.0, 0.0)).topLeft()
    across, down = at.x() - box.x(), at.y() - QFontMetricsF(font).ascent() - box.y()
    inside = 0 <= across < box.width() and -1 <= down < box.height()
    return (across, max(0.0, down)) if inside else None


def at_place(mark: Mark, rect: Rect) -> Mark:
    """A plain frame elsewhere in the same strip."""
    return Mark(mark.look, rect, 3.0, mark.sticky)


LABEL_BOX = (87.0, 16.5)
"""Width and height of the field in which a label is typed, pt."""

FIELDS: Mapping[type[Entity], Callable[..., Field]] = {
    Card: _card,
    Encounter: _encounter,
    Stage: _stage,
    Step: _step,
    Lane: _lane,
    Route: _route,
    Feeling: _feeling,
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
    """The font that a text is typed in, at a scale of px to a pt.

    Qt has fonts of whole px alone; the letters are set as close as they are drawn, so that lines break as they will.
    """
    font, size = QFont("Inter"), style.size * scale
    font.setPixelSize(max(6, round(size)))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * size / font.pixelSize())
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(style.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
