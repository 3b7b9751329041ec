"""The list of channels, in the order of a map's rows, with the number of touchpoints of each."""

from __future__ import annotations

from collections import Counter

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.row_painter import COLOUR, COUNT
from journeyeditor.model import Project

ROW = 32


class Channels(Ordered):
    """Channel rows, 32 px high; a click selects one."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk, ROW)
        self._made_of: tuple[object, ...] = ()
        self.setAccessibleName(desk.words.tr("app.channels"))
        self.opened.connect(lambda key: desk.session.select([key]))

    def refresh(self) -> None:
        """Shows the channels as they are now."""
        project = self.desk.project
        if self._made_of != (project.channels, project.touchpoints):
            self._made_of = (project.channels, project.touchpoints)
            self.refill(lambda: self._fill(project))

    def _fill(self, project: Project) -> None:
        self.clear()
        counts = Counter(touchpoint.channel for touchpoint in project.touchpoints)
        for channel in project.channels:
            row = self.add(channel.id, channel.name, channel.icon)
            row.setData(0, COLOUR, channel.colour)
            row.setData(0, COUNT, self.desk.words.number(counts[channel.id]) if counts[channel.id] else "")
