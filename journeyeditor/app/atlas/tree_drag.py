"""Dragging journeys in the hierarchy: onto another journey, onto a stage of one, or into a group."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from journeyeditor.app.atlas.making import Making
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Part, Rect
from journeyeditor.layout.atlas_chart import holds
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_tree import UNGROUPED, Tree
from journeyeditor.model import Id, Place, ancestors
from journeyeditor.words import Words

TAG, INSET, AWAY = 26.0, 11.0, 16.0
"""Height of the tag at the pointer, its inset, and how far it stands off, px."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a journey would go: into `group` (`place` None) or a place in another journey; `box` shows it, pt.

    `refused` is the sentence that says why it cannot.
    """

    box: Rect
    told: str
    group: Id = ""
    place: Place | None = None
    refused: bool = False


def target_at(tree: Tree, seen: Seen, held: Id, at: Point, words: Words) -> Target | None:
    """What is under the pointer; None where nothing is, or what is held itself."""
    key = tree.at(*at)
    journeys = {journey.id: journey.title for journey in seen.atlas.journeys}
    if key == held:
        return None
    if key in journeys:
        told = words.tr("atlas.hint.nest", whole=journeys[key])
        return _checked(seen, held, Target(tree.cells[key], told, place=Place(journey=key)), words)
    if key:
        title = next((group.title for group in seen.atlas.groups if group.id == key), words.tr("atlas.ask.no_group"))
        group = "" if key == UNGROUPED else key
        return Target(tree.cells[key], words.tr("atlas.hint.into", group=title), group=group)
    return _stage_at(tree, seen, held, at, words)


def _stage_at(tree: Tree, seen: Seen, held: Id, at: Point, words: Words) -> Target | None:
    for node in tree.chart.nodes:
        if node.key.part is not Part.STAGE or not holds(node.bounds, *at):
            continue
        for whole in tree.path:
            journey = next((one for one in seen.project.journeys if one.id == whole), None)
            stage = next((one for one in journey.stages if one.id == node.key.id), None) if journey else None
            if journey and stage and whole != held:
                told = words.tr("atlas.hint.nest_at", whole=journey.title, stage=stage.title)
                place = Place(journey=whole, at=stage.id)
                return _checked(seen, held, Target(node.bounds, told, place=place), words)
    return None


def _checked(seen: Seen, held: Id, target: Target, words: Words) -> Target:
    """The same, refused where the journey would become its own part."""
    assert target.place is not None
    whole = seen.project.journey(target.place.journey)
    if whole.id != held and held not in ancestors(seen.project, whole):
        return target
    return Target(target.box, words.tr("edit.error.own_ancestor"), place=target.place, refused=True)


def drop_row(making: Making, seen: Seen, held: Id, key: Id) -> None:
    """A row of the tree was let go over another: the journey becomes part of that journey, or goes into that group."""
    if any(journey.id == key for journey in seen.atlas.journeys):
        making.nest(held, Place(journey=key))
    else:
        making.regroup(held, "" if key == UNGROUPED else key, lift=True)


def paint_target(painter: QPainter, look: Look, box: QRectF, refused: bool) -> None:
    """Lights the place that would take it."""
    role = "neg" if refused else "accent"
    painter.setPen(QPen(look.colour(role), 2))
    painter.setBrush(look.colour(role, 0.08))
    painter.drawRoundedRect(box, 8, 8)


def paint_hand(painter: QPainter, look: Look, at: QPointF, title: str, told: str, refused: bool) -> None:
    """What is in the hand, beside the pointer, and below it what letting go would do."""
    lines = [(title, "raised", "ink", 600)]
    if told:
        lines.append((told, "neg" if refused else "accent", "surface" if refused else "on_accent", 600))
    y = at.y() + AWAY
    for text, fill, ink, weight in lines:
        face = font(12.5, weight)
        box = QRectF(at.x() + AWAY, y, QFontMetricsF(face).horizontalAdvance(text) + 2 * INSET, TAG)
        painter.setPen(QPen(look.colour("accent" if fill == "raised" else fill), 1.5))
        painter.setBrush(look.colour(fill))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(face)
        painter.setPen(look.colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        y += TAG + 4
