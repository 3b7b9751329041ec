"""The filters over the atlas: which group, and from how many shared touchpoints on a pair is joined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.atlas import Atlas
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Id
from journeyeditor.words import Words

THRESHOLDS = (1, 2, 3, 4, 5)
LEFT, TOP, GAP = 16, 14, 8


class Filter(QToolButton):
    """A choice over the picture: its words and a chevron; `picked(value)`."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        """`name` tells what is filtered."""
        super().__init__(parent)
        self.value: object = None
        self.setFont(font(12.5, 500))
        self.setFixedHeight(30)
        self.setIcon(icon("down", look, "ink_3", 13))
        self.setIconSize(QSize(13, 13))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(name)
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Takes the colours of a theme."""
        colours = look.colours
        self.setStyleSheet(
            f"QToolButton {{ background: {colours['surface']}; border: 1px solid {colours['line_2']};"
            f" border-radius: 6px; padding: 0 10px; }}"
            f" QToolButton:hover {{ border-color: {colours['control']}; }}"
            f" QToolButton:focus {{ border-color: {colours['accent']}; }}"
        )

    def fill(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Takes the choices (value, words) and shows one, without telling."""
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for choice, text in choices:
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(choice == value)
            action.setData(choice)
            menu.addAction(action)
            if choice == value:
                self.setText(text.replace("&", "&&"))
        menu.triggered.connect(self._on_triggered)
        old = self.menu()
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.value = value
        self.adjustSize()

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(action.data())


class Filters(QObject):
    """Both filters, placed over a widget. `changed(options)` is told when a person chooses."""

    changed = Signal(object)

    def __init__(self, look: Look, words: Words, over: QWidget) -> None:
        """Hidden until `fill`."""
        super().__init__(over)
        self.words, self.options = words, AtlasOptions()
        self.group = Filter(look, words.tr("atlas.filter.group"), over)
        self.threshold = Filter(look, words.tr("atlas.filter.threshold"), over)
        self.group.picked.connect(self.on_group)
        self.threshold.picked.connect(self.on_threshold)

    def fill(self, atlas: Atlas, options: AtlasOptions) -> None:
        """Offers the groups that have journeys; the group filter hides where there is nothing to choose."""
        self.options = options
        used = {journey.group for journey in atlas.journeys}
        groups: list[tuple[object, str]] = [("", self.words.tr("atlas.groups.all"))]
        groups += [(group.id, group.title) for group in atlas.groups if group.id in used]
        self.group.fill(groups, options.group)
        self.threshold.fill([(least, self._threshold(least)) for least in THRESHOLDS], options.least_shared)
        self.group.setVisible(len(groups) > 1)
        self.threshold.setVisible(bool(atlas.journeys))
        left = LEFT
        for button in (self.group, self.threshold):
            if not button.isHidden():
                button.move(left, TOP)
                button.raise_()
                left += button.sizeHint().width() + GAP

    def _threshold(self, least: int) -> str:
        return self.words.tr("atlas.threshold.any") if least == 1 else self.words.tr("atlas.threshold", least)

    def on_group(self, group: Id) -> None:
        """Tells the choice of a group."""
        self.changed.emit(AtlasOptions(self.options.least_shared, group))

    def on_threshold(self, least: int) -> None:
        """Tells the choice of a threshold."""
        self.changed.emit(AtlasOptions(least, self.options.group))

    def drop(self) -> None:
        """Takes both away."""
        for button in (self.group, self.threshold):
            button.hide()
            button.deleteLater()
        self.deleteLater()
