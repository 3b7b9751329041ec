"""The list of metrics, in the order they are drawn, with the number of measurements of each."""

from __future__ import annotations

from collections import Counter

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.row_painter import COUNT
from journeyeditor.model import Id, Project

ROW = 28


class Metrics(Ordered):
    """Metric rows, 28 px high; a click selects one."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk, ROW)
        self._made_of: tuple[object, ...] = ()
        self.setAccessibleName(desk.words.tr("app.measures"))
        self.opened.connect(lambda key: desk.session.select([key]))

    def refresh(self) -> None:
        """Shows the metrics as they are now."""
        project = self.desk.project
        counts = Counter(one.metric for journey in project.journeys for one in journey.measurements)
        made_of = (project.metrics, tuple(sorted(counts.items())))
        if made_of != self._made_of:
            self._made_of = made_of
            self.refill(lambda: self._fill(project, counts))

    def _fill(self, project: Project, counts: Counter[Id]) -> None:
        self.clear()
        for metric in project.metrics:
            row = self.add(metric.id, metric.name, "chart")
            row.setData(0, COUNT, self.desk.words.number(counts[metric.id]) if counts[metric.id] else "")
