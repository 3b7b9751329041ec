"""What stands on every sheet besides the map: marks, header, footer, date and revision."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from journeyeditor.app.at_work import today
from journeyeditor.app.printing.amount import DOTS, Amount
from journeyeditor.app.printing.choices import Kind
from journeyeditor.app.printing.section import Section, Situation, rows
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field
from journeyeditor.words import Words


class SheetSection(Section):
    """Texts are told as they are typed; an empty footer says what it always says."""

    def __init__(self, look: Look, words: Words) -> None:
        """Makes the controls."""
        super().__init__(look, words)
        tr = words.tr
        self.marks, self.assembly, self.dated = (
            self.check(name) for name in ("print_window.marks", "print_window.assembly", "print_window.date")
        )
        self.revision = self.line()
        usual = tr("print_window.footer.usual")
        self.header, self.left, self.right = (
            self.line(tr("print_window.header.hint")),
            self.line(usual),
            self.line(usual),
        )
        self.add("ticks", rows(self.marks, self.assembly, self.dated))
        self.add("revision", Field(tr("print_window.revision"), self.revision))
        self.add("header", Field(tr("print_window.header"), self.header))
        self.add("left", Field(tr("print_window.footer_left"), self.left))
        self.add("right", Field(tr("print_window.footer_right"), self.right))
        self.dpi = Amount(words, DOTS)
        self.dpi.setToolTip(tr("print_window.resolution.hint"))
        self.add("resolution", Field(tr("print_window.resolution"), self.dpi))
        for line in (self.header, self.left, self.right):
            line.setToolTip(tr("print_window.fields"))
        self._connect()

    def _connect(self) -> None:
        self.marks.clicked.connect(lambda on: self.tell(marks=on))
        self.assembly.clicked.connect(lambda on: self.tell(assembly=on))
        self.dated.clicked.connect(lambda on: self.tell(day=today() if on else None))
        self.revision.textEdited.connect(lambda text: self.tell(revision=text.strip(), mark=bool(text.strip())))
        self.header.textEdited.connect(lambda text: self.tell(header=text.strip()))
        self.left.textEdited.connect(lambda text: self.tell(footer_left=text.strip() or None))
        self.right.textEdited.connect(lambda text: self.tell(footer_right=text.strip() or None))

    def show_situation(self, now: Situation) -> None:
        """Sets every control."""
        options = now.options
        for box, on in ((self.marks, options.marks), (self.assembly, options.assembly), (self.dated, options.day)):
            box.setChecked(bool(on))
        shown = (
            (self.revision, options.revision),
            (self.header, options.header),
            (self.left, options.footer_left or ""),
            (self.right, options.footer_right or ""),
        )
        for line, text in shown:
            write(line, text)
        poster, maps = now.kind is Kind.POSTER, not now.wanted.view
        for box, there in ((self.marks, poster), (self.assembly, poster), (self.dated, maps)):
            box.setVisible(there)
        self.show_groups({**dict.fromkeys(("ticks", "revision", "header", "left", "right"), maps), "resolution": True})


def write(line: QLineEdit, text: str) -> None:
    """Shows a text, unless it is what a person is typing."""
    if line.text().strip() != text:
        line.setText(text)
