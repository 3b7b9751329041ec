"""Presets by name: choose one, keep the settings as one of one's own, give it another name, delete it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journeyeditor.api import PRESETS, PrintOptions
from journeyeditor.api.presets import Presets, presets_in, renamed, rows_of, with_preset, without
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button, push_button
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.errors import UsageError
from journeyeditor.settings import Settings
from journeyeditor.words import Words

SETTING = "print_presets"


class PresetRow(QWidget):
    """`picked(name)` is told when a person chooses a preset; `now` gives the options to be kept."""

    picked = Signal(str)

    def __init__(self, settings: Settings, now: Callable[[], PrintOptions], look: Look, words: Words) -> None:
        """Shows "own settings" first."""
        super().__init__()
        self.settings, self.now, self.look, self.words = settings, now, look, words
        self.last = ""
        self.choice = Choice(look)
        self.choice.setAccessibleName(words.tr("print_window.preset"))
        self.save = push_button(look, words.tr("print_window.preset.save"))
        self.rename = icon_button(look, "pencil", words.tr("print_window.preset.rename"))
        self.delete = icon_button(look, "trash", words.tr("print_window.preset.delete"))
        self.name = QLineEdit()
        self.name.setFont(font(13))
        self.name.setAccessibleName(words.tr("print_window.preset.name"))
        self.name.setPlaceholderText(words.tr("print_window.preset.name"))
        self.keep = push_button(look, words.tr("print_window.preset.keep"))
        self.error = paragraph("", 12, tone="neg")
        self._lay_out()
        self._connect()
        self.show_preset("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.naming = QWidget()
        for row, widgets in (
            (QHBoxLayout(), (self.choice, self.save, self.rename, self.delete)),
            (QHBoxLayout(self.naming), (self.name, self.keep)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            if row.parent() is None:
                column.addLayout(row)
        column.addWidget(self.naming)
        column.addWidget(self.error)
        self.naming.hide()
        self.error.hide()

    def _connect(self) -> None:
        self.choice.picked.connect(self.on_picked)
        self.save.clicked.connect(lambda: self._ask(self.last, self._keep))
        self.rename.clicked.connect(lambda: self._ask(self.last, partial(self._rename, self.last)))
        self.delete.clicked.connect(self.on_delete)
        self.name.installEventFilter(self)
        self.keep.clicked.connect(self.on_named)
        self.then: Callable[[str], str] = self._keep

    @property
    def own(self) -> Presets:
        """The person's own presets, as the settings have them."""
        rows = self.settings.get(SETTING)
        return presets_in(rows) if isinstance(rows, list) else {}

    def show_preset(self, name: str) -> None:
        """Shows which preset the settings are; "" for none."""
        tr = self.words.tr
        ours = [(key, tr(f"print_window.preset.{key}"), None) for key in PRESETS]
        own = self.own
        self.choice.fill([("", tr("print_window.preset.own"), None), *ours, *((key, key, None) for key in own)], name)
        self.last = name if name in own else self.last if self.last in own else ""
        self.save.setVisible(name not in own)
        self.rename.setVisible(name in own)
        self.delete.setVisible(name in own)

    def on_picked(self, name: object) -> None:
        """Another preset; own settings stay what they are."""
        self._close()
        if name:
            self.picked.emit(str(name))
        else:
            self.show_preset("")

    def on_delete(self) -> None:
        """Forgets the preset that is shown; the settings stay."""
        self.settings.set(SETTING, rows_of(without(self.own, self.last)))
        self._close()
        self.show_preset("")
        self.choice.setFocus()

    def on_named(self) -> None:
        """Does what the name was asked for, or says why not."""
        try:
            name = self.then(self.name.text())
        except UsageError as error:
            self.error.setText(self.words.message(error.message))
            self.error.show()
            return
        self._close()
        self.show_preset(name)
        self.choice.setFocus()

    def _ask(self, name: str, then: Callable[[str], str]) -> None:
        self.then = then
        self.name.setText(name)
        self.name.selectAll()
        self.error.hide()
        self.naming.show()
        self.name.setFocus()

    def _keep(self, name: str) -> str:
        if name.strip() in PRESETS:
            raise UsageError("print.preset_taken", name=name.strip())
        self.settings.set(SETTING, rows_of(with_preset(self.own, name, self.now())))
        return name.strip()

    def _rename(self, old: str, name: str) -> str:
        self.settings.set(SETTING, rows_of(renamed(self.own, old, name)))
        return name.strip()

    def _close(self) -> None:
        self.naming.hide()
        self.error.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the name and Esc leaves it; neither reaches the window's own buttons."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.on_named()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                self.choice.setFocus()
                return True
        return False
