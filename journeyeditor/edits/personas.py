"""Personas of the project; `set_journey(personas=…)` says whose a map is."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Id, Persona


def add_persona(persona: Persona, index: int | None = None) -> Edit:
    """Adds a persona before `index`, or as the last."""
    return add_member("personas", persona, index)


def set_persona(persona: Id, **fields: Any) -> Edit:
    """Changes fields of a persona."""
    return set_member("personas", persona, fields)


def move_persona(persona: Id, index: int) -> Edit:
    """Puts a persona before the `index`-th of the others."""
    return move_member("personas", persona, index)
