"""Text that does not run level: its letters as outlines, turned. A paragraph is shaped as ever."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, sin

from journeyeditor.drawing.marks import Command, Commands, GlyphRun, Path
from journeyeditor.text.faces import hb_font
from journeyeditor.text.outlines import glyph_outline
from journeyeditor.text.paragraph import Paragraph

MIDDLE = 0.27
"""How far letters stand above their baseline in the middle, em: upright words keep their hand about there."""

UPRIGHT = 1e-6

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of x' = a·x + c·y + e, y' = b·x + d·y + f."""


def turned_marks(paragraph: Paragraph, x: float, y: float, angle: float, role: str) -> tuple[Path, ...]:
    """A paragraph whose first line starts on its baseline at (x, y), turned about there by an angle.

    `angle` in radians, clockwise as y runs down. Where no outlines are known (a measure of tests) nothing is made.
    """
    base = paragraph.baseline(0)
    return tuple(_outlined(run, x, y, angle, base) for run in paragraph.marks(0, 0, role) if run.shape.glyphs)


def _outlined(run: GlyphRun, x: float, y: float, angle: float, base: float) -> Path:
    turn, rise = cos(angle), sin(angle)
    font = hb_font(run.shape.face)
    scale = run.size / font.face.upem
    commands: list[Command] = []
    at = 0.0
    shape = run.shape
    for glyph, advance, dx, dy in zip(shape.glyphs, shape.advances, shape.x_offsets, shape.y_offsets, strict=True):
        here = (run.x + (at + dx) * run.size, run.y - base - dy * run.size)
        middle = (x + here[0] * turn - here[1] * rise, y + here[0] * rise + here[1] * turn)
        matrix = (turn * scale, rise * scale, rise * scale, -turn * scale, *middle)
        commands.extend(_placed(glyph_outline(run.shape.face, glyph), matrix))
        at += advance
    return Path(tuple(commands), fill=run.role, axis=x + rise * MIDDLE * run.size if abs(turn) < UPRIGHT else None)


def _placed(commands: Commands, matrix: Matrix) -> Iterator[Command]:
    a, b, c, d, e, f = matrix

    def at(px: float, py: float) -> tuple[float, float]:
        return a * px + c * py + e, b * px + d * py + f

    for command in commands:
        if command[0] == "C":
            yield ("C", *at(command[1], command[2]), *at(command[3], command[4]), *at(command[5], command[6]))
        elif command[0] == "M":
            yield ("M", *at(command[1], command[2]))
        elif command[0] == "L":
            yield ("L", *at(command[1], command[2]))
        else:
            yield command
