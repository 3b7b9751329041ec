"""What else an improvement action says: its start, roles, budget, the insight and the metric it is about."""

from __future__ import annotations

from journeyeditor.app.panels.inspector.choosing import Inner, named, reference_field
from journeyeditor.app.panels.inspector.marks import Details
from journeyeditor.app.panels.inspector.parts import date_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.model import Action, Budget, Id, Roles

LONGEST = 60
"""Characters of an insight in the list."""


def more_of_action(subject: Subject[Action]) -> Details:
    """Fields that are seldom needed."""
    desk = subject.desk
    roles, budget = Inner(subject, "roles", Roles()), Inner(subject, "budget", Budget(amount=0))

    def insights() -> list[tuple[Id, str]]:
        return [(one.id, one.text[:LONGEST]) for one in desk.project.insights]

    fields: list[Field | Pair] = [
        date_field(subject, "start"),
        Pair([budget.number("amount"), budget.text("currency")], (2, 1)),
        reference_field(subject, "metric", lambda: named(desk.project.metrics)),
        reference_field(subject, "insight", insights),
        Pair([roles.text("responsible"), roles.text("accountable")]),
        Pair([roles.text("consulted"), roles.text("informed")]),
    ]
    return Details(desk, fields)
