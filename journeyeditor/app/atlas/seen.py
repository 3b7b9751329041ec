"""What the atlas's panel and views tell of."""

from __future__ import annotations

from dataclasses import dataclass

from journeyeditor.atlas import Atlas
from journeyeditor.model import Id, Project


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen: the project, its atlas, and none, one or two journeys of it."""

    project: Project
    atlas: Atlas
    selected: tuple[Id, ...] = ()
