"""Stages and their steps, which are the map's columns."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from journeyeditor.model.base import Duration, Entity, Length, Text
from journeyeditor.model.choices import Phase


class Step(Entity):
    """A column of the map; `width` None is automatic (pt)."""

    title: Text = ""
    width: Length | None = None


class Stage(Entity):
    """A stage of the journey, of one step or more."""

    title: Text = ""
    phase: Phase | None = None
    duration: Duration | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
