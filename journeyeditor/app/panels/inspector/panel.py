"""The inspector's panel: the head, and the section's parts in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.frame import INSPECTOR_BOUNDS
from journeyeditor.app.panels.inspector.changing import Changing, clear
from journeyeditor.app.panels.inspector.choose import section_for
from journeyeditor.app.panels.inspector.section import NOTE, Head, Section
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.app.widgets.label import Elided, rule
from journeyeditor.app.widgets.tile import Portrait, Tile
from journeyeditor.model import Id

INSET, APART, HEAD = 16, 13, 58
MANY = 48
"""What more things than these have in common is found after a moment: it takes as long as painting the map."""

REST = 120
"""That moment, ms."""


class Inspector(QWidget):
    """Follows the selection. `menu_asked(name, button)` asks for the menu behind the dots."""

    menu_asked = Signal(str, QToolButton)

    def __init__(self, desk: Desk) -> None:
        """Shows the selection at once."""
        super().__init__()
        self.desk = desk
        self._section: Section | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_selection)
        self._shown: tuple[Id, ...] | None = None
        self._late = False
        self._head_of: tuple[Section, Head] | None = None
        least, most = INSPECTOR_BOUNDS
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = QHBoxLayout()
        self._body = QVBoxLayout()
        self._lay_out()
        desk.project_changed.connect(self.on_change)
        desk.selection_changed.connect(self.show_soon)
        desk.visited.connect(self.on_visit)
        desk.finishing.connect(self.flush)
        self.show_selection()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(HEAD + 5)
        head.setLayout(self._head)
        self._head.setContentsMargins(INSET, 14, 10, 12)
        self._head.setSpacing(10)
        column.addWidget(head)
        column.addWidget(rule())
        body = QWidget()
        body.setProperty("fill", "surface")
        self._body.setContentsMargins(INSET, 14, INSET, 8)
        self._body.setSpacing(APART)
        body.setLayout(self._body)
        self.area = QScrollArea()
        self.area.setWidget(body)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.area, 1)

    @property
    def section(self) -> Section | None:
        """What is shown of the selection as it is now."""
        self.settle()
        return self._section

    def show_soon(self) -> None:
        """Shows the selection once all that happens now has: a walk on the map selects twice at each step.

        What happens while nobody sees it, in the atlas, is shown once somebody does.
        """
        self.flush()
        if self.isVisible():
            self._soon.start(0)
        else:
            self._late = True

    def on_visit(self) -> None:
        """Shows what one has come to."""
        if self.isVisible():
            self.show_selection()
        else:
            self._late = True

    def showEvent(self, event: QShowEvent) -> None:
        """Shows what has happened meanwhile."""
        super().showEvent(event)
        if self._late:
            self.show_selection()

    def on_change(self) -> None:
        """Shows what the project says; of many things, once nothing has changed for a moment."""
        if not self.isVisible():
            self._late = True
        elif len(self.desk.session.selection) <= MANY:
            self.refresh()
        elif not self._soon.isActive():
            self._soon.start(REST)

    def settle(self) -> None:
        """Shows at once what waits to be shown."""
        if self._soon.isActive() or self._late:
            self.show_selection()
        for part in self._section.parts if self._section else ():
            if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                part.show()  # a layout shows what it is given only later: the keyboard could not go there yet

    def show_selection(self) -> None:
        """Makes the section anew when something else is selected, else shows it anew."""
        self._soon.stop()
        self._late = False
        selection = self.desk.session.selection
        wanted = (self.desk.places.here.journey, *selection)
        if wanted == self._shown:
            self.refresh()
            return
        self.flush()
        self._shown = wanted
        self._section = section_for(self.desk, selection)
        clear(self._body)
        for part in self._section.parts if self._section else ():
            self._body.addWidget(part)
        self._body.addStretch(1)
        self.area.verticalScrollBar().setValue(0)
        self._show_head()

    def refresh(self) -> None:
        """Shows what the project says now; what is gone is no longer shown."""
        selection = self.desk.session.selection
        if (self.desk.places.here.journey, *selection) != self._shown:
            return
        for part in self._parts():
            part.refresh()
        self._show_head()

    def flush(self) -> None:
        """Commits what is typed."""
        for part in self._parts():
            part.flush()

    def fields(self) -> list[TextField]:
        """The text fields, for tests and for whoever wants to put the keyboard into one."""
        self.settle()
        return self.findChildren(TextField)

    def type_note(self) -> None:
        """Puts the keyboard into the note of what is shown."""
        self._type(next((one for one in self.fields() if one.objectName() == NOTE), None))

    def type_member(self, key: Id) -> None:
        """Puts the keyboard into the words of a row of one of the project's lists."""
        self._type(next((one for one in self.fields() if one.property("member") == key), None))

    def _type(self, field: TextField | None) -> None:
        if field is not None:
            field.edit.setFocus()
            field.edit.selectAll()

    def _parts(self) -> list[Field | Pair | Changing]:
        parts = self._section.parts if self._section else ()
        return [part for part in parts if isinstance(part, Field | Pair | Changing)]

    def _show_head(self) -> None:
        shown = (self._section, self._section.head()) if self._section else None
        if shown is not None and shown == self._head_of:
            return
        clear(self._head)
        self._head_of = shown
        if shown is None:
            return
        section, head = shown
        self._head.addWidget(self._picture(head))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Elided(head.title, 14, 600))
        texts.addWidget(Elided(head.subtitle, 12, tone="third"))
        self._head.addLayout(texts, 1)
        name = section.menu
        more = icon_button(self.desk.look, "more", self.desk.words.tr("app.more"), 18, 32, "ink_3")
        more.clicked.connect(lambda: self.menu_asked.emit(name, more))
        self._head.addWidget(more)

    def _picture(self, head: Head) -> QWidget:
        if head.persona:
            return Portrait(self.desk.look, head.colour, 30)
        return Tile(self.desk.look, head.icon, head.colour)
