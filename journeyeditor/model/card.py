"""Cards: the texts and pictures of the lanes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from journeyeditor.model.base import Colour, Entity, Id, Text
from journeyeditor.model.evidence import Evidence


class Card(Entity):
    """A card on a lane, at a stage or step as the lane's grain asks, `span` columns of that grain to the right.

    `subject` is an action or insight it stands for.
    """

    lane: Id
    at: Id
    span: Annotated[int, Field(ge=1)] = 1
    text: Text = ""
    icon: str = ""
    tags: tuple[Text, ...] = ()
    colour: Colour | None = None
    image: Id | None = None
    personas: tuple[Id, ...] = ()
    evidence: Evidence | None = None
    subject: Id | None = None
