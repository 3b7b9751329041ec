"""The section of several things selected at once."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.model import Entity


def several_section(desk: Desk, things: tuple[Entity, ...]) -> Section:
    """How many of what; the menu behind the dots deletes them."""
    words = desk.words
    counts = Counter(type(thing).__name__.lower() for thing in things)
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    for kind, count in counts.items():
        column.addWidget(paragraph(words.tr(f"app.count.{kind}", n=count)))
    column.addWidget(paragraph(words.tr("app.several.hint"), 12, tone="second"))
    head = Head(words.tr("app.head.several", n=len(things)), desk.journey.title if desk.journey else "", "tiles")
    return Section(lambda: head, [lines], menu="several")
