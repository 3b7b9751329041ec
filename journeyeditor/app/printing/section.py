"""A part of the settings: controls below each other, of which those are shown that change something now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Wanted
from journeyeditor.app.printing.choices import Kind
from journeyeditor.app.printing.parts import Tick
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.label import rule
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.model import Journey
from journeyeditor.words import Words


class Situation(NamedTuple):
    """What is set: the wish, its kind, the one map (if it is one), whether several are chosen from, the maps."""

    wanted: Wanted
    kind: Kind
    journey: Journey | None
    several: bool
    journeys: tuple[Journey, ...] = ()

    @property
    def options(self) -> PrintOptions:
        """The options."""
        return self.wanted.options


class Section(QWidget):
    """`changed(dict)` tells options that a person chose; `groups` are the controls by name."""

    changed = Signal(dict)

    def __init__(self, look: Look, words: Words) -> None:
        """A rule above, then what is added."""
        super().__init__()
        self.look, self.words = look, words
        self.groups: dict[str, QWidget] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(rule())

    def add(self, name: str, widget: QWidget) -> None:
        """One more control below the others."""
        self.groups[name] = widget
        self.column.addWidget(widget)

    def show_groups(self, shown: Mapping[str, bool]) -> None:
        """Shows those that change something; a section without any is not there."""
        for name, on in shown.items():
            self.groups[name].setVisible(on)
        self.setVisible(any(shown.values()))

    def tell(self, **options: Any) -> None:
        """Tells what a person chose."""
        self.changed.emit(options)

    def check(self, key: str) -> Tick:
        """A check box with words of the catalogue."""
        return Tick(self.look, self.words.tr(key))

    def switch(self, *choices: tuple[object, str]) -> Segmented:
        """A switch; its words are keys of this window."""
        return Segmented(self.look, [(value, self.words.tr(f"print_window.{word}")) for value, word in choices])

    def line(self, hint: str = "") -> QLineEdit:
        """A field of text."""
        made = QLineEdit()
        made.setFont(font(13))
        made.setPlaceholderText(hint)
        return made


def rows(*controls: QWidget) -> QWidget:
    """Controls close below each other."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for control in controls:
        column.addWidget(control)
    return made
