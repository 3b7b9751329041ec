"""The form for workshop sheets: id, Tab, words, Enter, next. All of it goes into the map in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget

from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.edits.workshop import Entry, Slot, entering, slot_of
from journeyeditor.errors import EditError, message
from journeyeditor.model import Channel, Journey, Project
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH, ID_WIDTH, LIST_HEIGHT = 600, 104, 200
TYPED_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def place_words(project: Project, journey: Journey, slot: Slot, words: Words) -> str:
    """Where an id belongs: “Actions, Compare cover, step 2”."""
    lane = next((one for one in journey.lanes if one.id == slot.lane), None)
    row = (lane.title or words.tr(f"lane.{lane.kind}")) if lane else words.tr("app.workshop.title_of_stage")
    channel = project.by_id.get(slot.channel)
    stage = journey.stage_of.get(slot.at) or next(one for one in journey.stages if one.id == slot.at)
    number = next(n for n, one in enumerate(journey.stages, 1) if one is stage)
    column = stage.title or words.tr("app.workshop.stage", number=number)
    steps = [step.id for step in stage.steps]
    step = words.tr("app.workshop.step", number=steps.index(slot.at) + 1) if slot.at in steps and len(steps) > 1 else ""
    parts = (row, channel.name if isinstance(channel, Channel) else "", column, step)
    return ", ".join(filter(None, parts))


class WorkshopDialog(Frame):
    """What was written by hand, typed in by id; `entries` are kept until they go into the map together."""

    def __init__(self, window: Window) -> None:
        """For the journey that is open."""
        words = window.words
        super().__init__(window, words.tr("app.workshop"), WIDTH)
        assert window.desk is not None
        assert window.desk.journey is not None
        self.desk, self.journey, self.words = window.desk, window.desk.journey, words
        self.entries: list[Entry] = []
        self.body.addWidget(paragraph(words.tr("app.workshop.about", title=self.journey.title), tone="second"))
        self.code, self.text = QLineEdit(), QLineEdit()
        self.body.addLayout(self._fields())
        self.said = paragraph("", 12, tone="second")
        self.said.setMinimumHeight(32)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.said)
        self.list = QListWidget()
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setFont(font(12.5))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(words.tr("app.workshop.entered"))
        self.list.installEventFilter(self)
        self.body.addWidget(self.list)
        hint = label(words.tr("app.workshop.keys"), 12, tone="third")
        self.primary = self.finish_with(words.tr("app.workshop.put_in", 0), words.tr("app.cancel"), hint)
        for button in self.findChildren(type(self.primary)):
            # Enter in a field means the next card, never the whole form.
            button.setAutoDefault(False)
            button.setDefault(False)
        self.primary.clicked.connect(self.put_in)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.put_in)
        self._refresh()
        self.code.setFocus()

    def _fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for edit, name in ((self.code, "id"), (self.text, "text")):
            edit.setFont(font(13, tabular=edit is self.code))
            edit.installEventFilter(self)
            row.addWidget(Field(self.words.tr(f"app.workshop.{name}"), edit), 0 if edit is self.code else 1)
        self.code.setFixedWidth(ID_WIDTH)
        self.code.textEdited.connect(self._tell_place)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, to the words or to the next id; Delete in the list takes an entry out."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in TYPED_KEYS and watched in (self.code, self.text):
                self._on_enter(watched is self.code)
                return True
            if watched is self.list and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._take_out(self.list.currentRow())
                return True
        return super().eventFilter(watched, event)

    def _on_enter(self, in_code: bool) -> None:
        if in_code and not self.text.text().strip():
            if self._slot() is not None:
                self.text.setFocus()
            return
        self.add()

    def _slot(self) -> Slot | None:
        """The place of the id that stands in the field; an id that is none is told in a sentence."""
        try:
            slot = slot_of(self.desk.project, self.journey, self.code.text())
        except EditError as error:
            self._say(self.words.message(error.message), wrong=True)
            return None
        self._say(place_words(self.desk.project, self.journey, slot, self.words))
        return slot

    def _tell_place(self, text: str) -> None:
        """Names the place as soon as the id is whole; until then nothing is wrong."""
        if len(text.replace(" ", "").replace("-", "")) >= 5:
            self._slot()
        else:
            self._say("")

    def add(self) -> None:
        """Takes what is typed as an entry, if it fits, and goes on to the next id."""
        slot = self._slot()
        if slot is None:
            self.code.setFocus()
            self.code.selectAll()
            return
        entry = Entry(slot.code, self.text.text().strip())
        try:
            entering(self.desk.project, self.journey, [entry], self.desk.mint)
        except EditError as error:
            self._say(self.words.message(error.message), wrong=True)
            self.text.setFocus()
            return
        self.entries.append(entry)
        where = place_words(self.desk.project, self.journey, slot, self.words)
        self.list.addItem(self.words.tr("app.workshop.row", id=slot.code, place=where, text=entry.text))
        self.list.scrollToBottom()
        self.code.clear()
        self.text.clear()
        self._say("")
        self.code.setFocus()
        self._refresh()

    def _take_out(self, row: int) -> None:
        if 0 <= row < len(self.entries):
            del self.entries[row]
            self.list.takeItem(row)
            self._refresh()

    def _refresh(self) -> None:
        count = len(self.entries)
        self.primary.setText(self.words.tr("app.workshop.put_in", count))
        self.primary.setEnabled(count > 0)

    def _say(self, sentence: str, wrong: bool = False) -> None:
        self.said.setText(sentence)
        self.said.setProperty("tone", "neg" if wrong else "second")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)

    def put_in(self) -> None:
        """Everything into the map, as one edit; what is still in the fields is taken along."""
        if self.code.text().strip() or self.text.text().strip():
            before = len(self.entries)
            self.add()
            if len(self.entries) == before:
                return
        if not self.entries:
            return
        edit = entering(self.desk.project, self.journey, self.entries, self.desk.mint)
        if self.desk.commit(message("edit.enter_workshop", n=len(self.entries)), edit) is not None:
            self.entries.clear()
            self.accept()

    def reject(self) -> None:
        """Closes; entries that are not in the map yet are asked about."""
        if not self.entries:
            super().reject()
            return
        asked = Frame(self.owner, self.words.tr("app.workshop"))
        asked.setParent(self, asked.windowFlags())
        asked.body.addWidget(paragraph(self.words.tr("app.workshop.lose", len(self.entries))))
        again = asked.finish_with(self.words.tr("app.workshop.go_on"), self.words.tr("app.workshop.discard"))
        again.clicked.connect(asked.accept)
        asked.accepted.connect(self._go_on)
        asked.rejected.connect(self._discard)
        asked.open()

    def _go_on(self) -> None:
        self.activateWindow()
        self.code.setFocus()

    def _discard(self) -> None:
        self.entries.clear()
        super().reject()
