"""What two journeys have in common, in the panel: what else they share, and why the overlap weighs what it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.rows import breakable
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.atlas.shared import shared
from journeyeditor.model import Id, Project
from journeyeditor.words import Words

KINDS = ("personas", "channels", "systems")


class CommonBlock(QWidget):
    """Personas, channels and systems, each apart, and the weight with what each touchpoint adds."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Takes what `in_common` says."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for text in texts:
            column.addWidget(paragraph(breakable(text), 12.5, 400, "second"))


def in_common(words: Words, project: Project, one: Id, other: Id) -> Iterator[str]:
    """A sentence each: personas, channels, systems, the weight; none for what they do not share."""
    found = shared(project, one, other)
    for kind in KINDS:
        names = [str(getattr(project.by_id[key], "name", "")) for key in getattr(found, kind)]
        if names:
            yield words.tr(f"atlas.common.{kind}", names=", ".join(names))
    if found.touchpoints:
        parts = [
            f"{getattr(project.by_id[met.touchpoint], 'name', '')} {words.number(met.adds)}"
            for met in found.touchpoints
        ]
        yield words.tr("atlas.common.weight", weight=words.number(found.weight), parts=", ".join(parts))
