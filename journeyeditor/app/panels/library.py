"""The library of touchpoints, with the number of journeys that use each; dragged onto the map to place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTreeWidgetItem

from journeyeditor.app.desk import Desk
from journeyeditor.app.dragged import ROW_MIME, TOUCHPOINT_MIME
from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.row_painter import COLOUR, COUNT, KEY
from journeyeditor.edits import STANDARD_TOUCHPOINTS
from journeyeditor.model import Channel, Id, Project
from journeyeditor.words import Words

ROW = 32


class Library(Ordered):
    """Touchpoint rows, 32 px high, those of the open journey's channels as the project has them."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk, ROW)
        self._made_of: tuple[object, ...] = ()
        self.setAccessibleName(desk.words.tr("app.library"))
        self.opened.connect(self.on_opened)

    def on_opened(self, key: str) -> None:
        """Selects the touchpoint."""
        self.desk.session.select([key])

    def refresh(self) -> None:
        """Shows the touchpoints as they are now, in the project's order."""
        project = self.desk.project
        counts = use_counts(project)
        made_of = (project.touchpoints, project.channels, tuple(sorted(counts.items())))
        if made_of == self._made_of:
            return
        self._made_of = made_of
        self.refill(lambda: self._fill(project, counts))

    def _fill(self, project: Project, counts: Counter[Id]) -> None:
        self.clear()
        for touchpoint in project.touchpoints:
            channel = project.by_id.get(touchpoint.channel)
            known = isinstance(channel, Channel)
            row = self.add(touchpoint.id, touchpoint.name, channel.icon if isinstance(channel, Channel) else "card")
            row.setData(0, COLOUR, channel.colour if known and isinstance(channel, Channel) else 8)
            row.setData(0, COUNT, self.desk.words.number(counts[touchpoint.id]) if counts[touchpoint.id] else "")

    def mimeTypes(self) -> list[str]:
        """What a row is dragged as."""
        return [TOUCHPOINT_MIME, ROW_MIME]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """The ids of the rows dragged, one a line; and what puts a row elsewhere in the list."""
        data = super().mimeData(items)
        keys = "\n".join(str(item.data(0, KEY)) for item in items)
        data.setData(TOUCHPOINT_MIME, keys.encode())
        return data


def hint_of(project: Project) -> str:
    """The key of what stands above the list: how to begin one, that it is the standard set, or what it is for."""
    if not project.touchpoints:
        return "app.library.none"
    if any(journey.encounters for journey in project.journeys):
        return "app.library.hint"
    words = Words(project.language)
    standard = {words.tr(f"touchpoint.{key}") for key in STANDARD_TOUCHPOINTS}
    return f"app.library.{'standard' if standard.issuperset(one.name for one in project.touchpoints) else 'hint'}"


def use_counts(project: Project) -> Counter[Id]:
    """In how many journeys each touchpoint is used."""
    counts: Counter[Id] = Counter()
    for journey in project.journeys:
        counts.update({encounter.touchpoint for encounter in journey.encounters})
    return counts
