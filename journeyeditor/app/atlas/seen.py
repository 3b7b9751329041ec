"""What the atlas's panel and views tell of."""

from __future__ import annotations

from dataclasses import dataclass

from journeyeditor.atlas import Atlas
from journeyeditor.model import Id, Project
from journeyeditor.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen: the project, its atlas, and none, one or two journeys of it.

    `sifted`: filters leave out journeys, of the project too, all but those of a `persona` where one is chosen.
    `grouped`: the atlas in other groups than a person's own.
    `waiting`: the atlas is still reckoned.
    """

    project: Project
    atlas: Atlas
    selected: tuple[Id, ...] = ()
    sifted: bool = False
    grouped: Atlas | None = None
    persona: Id = ""
    waiting: bool = False

    @property
    def graph(self) -> Atlas:
        """The atlas in the groups of the graph."""
        return self.grouped or self.atlas


def empty_words(seen: Seen, words: Words) -> tuple[str, str]:
    """Why there is no journey to be seen: a title and a sentence."""
    if seen.waiting:
        return words.tr("atlas.placing"), ""
    if seen.sifted:
        return words.tr("atlas.filter.none"), words.tr("atlas.filter.none.text")
    return words.tr("atlas.empty.title"), words.tr("atlas.empty.text")
