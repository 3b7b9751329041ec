"""The list of personas: a click selects one, the tick says whose map is open."""

from __future__ import annotations

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.row_painter import COLOUR, DETAIL, TICK
from journeyeditor.model import Id

ROW = 40


class People(Ordered):
    """Persona rows, 40 px high."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `refresh`."""
        super().__init__(desk, ROW)
        self._made_of: tuple[object, ...] = ()
        self.setAccessibleName(desk.words.tr("app.people"))
        self.opened.connect(self.on_opened)

    def on_opened(self, key: str) -> None:
        """Selects the persona."""
        self.desk.session.select([key])

    def refresh(self) -> None:
        """Shows the personas as they are now."""
        journey = self.desk.journey
        first = journey.personas[0] if journey and journey.personas else ""
        made_of = (self.desk.project.personas, first)
        if made_of == self._made_of:
            return
        self._made_of = made_of
        self.refill(lambda: self._fill(first))

    def _fill(self, first: Id) -> None:
        self.clear()
        for persona in self.desk.project.personas:
            row = self.add(persona.id, persona.name, "portrait")
            row.setData(0, DETAIL, persona.role)
            row.setData(0, COLOUR, persona.colour)
            row.setData(0, TICK, persona.id == first)
