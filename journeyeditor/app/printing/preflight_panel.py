"""The preflight at the right: what must be mended, what to look at, what passed; each with a jump and a fix."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.preflight import Finding, Gravity
from journeyeditor.api.prepared import Prepared
from journeyeditor.api.print_options import POINTS_A_METRE
from journeyeditor.app.icons import icon
from journeyeditor.app.printing.arranging import map_sheet, poster_of
from journeyeditor.app.printing.fixes import all_mended, mended
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button, word_button
from journeyeditor.app.widgets.label import label, paragraph, rule
from journeyeditor.export.paper import MM
from journeyeditor.words import Words

ICONS = {"seams": "cut", "text": "type", "signs": "glyphs", "pictures": "picture", "empty": "pland", "count": "pages"}
WIDTH = 336
ASSEMBLY = "0"
"""The name of the sheet that tells how tiles are put together."""

LARGE = 999_500
"""From so many bytes on a file is told in MB."""

NAMED = 4
"""So many sheets are named in the jump."""


class PreflightPanel(QWidget):
    """`fixed(PrintOptions)`, `jumped(Finding)` and `placed(Finding)`: other options, to the sheet, to the map."""

    fixed = Signal(object)
    jumped = Signal(object)
    placed = Signal(object)

    def __init__(self, look: Look, words: Words) -> None:
        """Empty until `show_print`."""
        super().__init__()
        self.look, self.words = look, words
        self.setFixedWidth(WIDTH)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        self.counts = paragraph("", 12, tone="second")
        self.rows: list[tuple[Finding, QWidget]] = []
        self.file: QLabel | None = None
        self._all = PrintOptions()
        self.all = push_button(look, words.tr("print_window.fix_all"))
        self.all.clicked.connect(lambda: self.fixed.emit(self._all))
        head, told = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        told.setSpacing(0)
        told.addWidget(label(words.tr("print_window.preflight"), 14, 600))
        told.addWidget(self.counts)
        head.addLayout(told, 1)
        head.addWidget(self.all)
        column.addLayout(head)
        column.addSpacing(10)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.area, 1)

    def show_print(self, prepared: Prepared, options: PrintOptions) -> None:
        """The findings of a print and what it comes to."""
        gravities = [finding.gravity for finding in prepared.findings]
        must, check, passed = (gravities.count(gravity) for gravity in Gravity)
        told = self.words.tr("print_window.counts", must=must, check=check, passed=passed)
        self.counts.setText(told if prepared.findings else self.words.tr("print_window.no_rules"))
        self._all, fixes = all_mended(options, prepared.findings)
        self.all.setVisible(fixes > 1)
        body = QWidget()
        self.rows = []
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        for finding in prepared.findings:
            if finding.gravity is not Gravity.PASSED:
                column.addWidget(rule())
                self.rows.append((finding, self._row(finding, options)))
                column.addWidget(self.rows[-1][1])
        column.addWidget(rule())
        column.addSpacing(8)
        for finding in prepared.findings:
            if finding.gravity is Gravity.PASSED:
                column.addWidget(self._passed(finding))
        if passed:
            column.addSpacing(8)
            column.addWidget(rule())
        self._facts(column, prepared)
        column.addStretch(1)
        self.area.setWidget(body)

    def show_chosen(self, finding: Finding) -> None:
        """Marks the finding whose places are shown."""
        for one, row in self.rows:
            row.setProperty("fill", "accent_soft" if one is finding else "")
            row.style().unpolish(row)
            row.style().polish(row)

    def _picture(self, name: str, role: str, size: int) -> QLabel:
        made = QLabel()
        made.setPixmap(icon(name, self.look, role, size).pixmap(size, size))
        made.setFixedSize(QSize(18, 18))
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _row(self, finding: Finding, options: PrintOptions) -> QWidget:
        made = QWidget()
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 11, 16, 12)
        row.setSpacing(9)
        must = finding.gravity is Gravity.MUST
        picture = self._picture("stop" if must else ICONS[finding.rule], "m_break" if must else "m_irritant", 17)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        column.addWidget(paragraph(self.words.message(finding.message), 13, 600))
        if finding.fix is not None:
            column.addWidget(paragraph(self.words.message(finding.fix), 12, tone="second"))
        column.addSpacing(6)
        column.addLayout(self._buttons(finding, options))
        return made

    def _buttons(self, finding: Finding, options: PrintOptions) -> QHBoxLayout:
        """The fix, and the jump to where it is."""
        row = QHBoxLayout()
        row.setSpacing(10)
        mend = mended(options, finding)
        if mend is not None:
            fix = push_button(self.look, self.words.message(mend[0]))
            fix.clicked.connect(lambda: self.fixed.emit(mend[1]))
            row.addWidget(fix)
        elif finding.ids:
            place = push_button(self.look, self.words.tr("print_window.on_the_map"))
            place.clicked.connect(lambda: self.placed.emit(finding))
            row.addWidget(place)
        if finding.sheets or finding.ids:
            jump = word_button(self.look, self._where(finding.sheets), "jump", 13)
            jump.setProperty("look", "jump")
            jump.clicked.connect(lambda: self.jumped.emit(finding))
            row.addWidget(jump)
        row.addStretch(1)
        return row

    def _where(self, sheets: tuple[str, ...]) -> str:
        named = [name for name in sheets if name]
        if not named:
            return self.words.tr("print_window.on_the_sheet")
        if len(named) > NAMED:
            return self.words.tr("print_window.on_sheets", n=len(named))
        return self.words.tr("print_window.sheets_named", n=len(named), sheets=", ".join(named))

    def _passed(self, finding: Finding) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 3, 16, 3)
        row.setSpacing(9)
        row.addWidget(self._picture("check", "pos", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(paragraph(self.words.message(finding.message), 12.5, tone="second"), 1)
        return made

    def _facts(self, column: QVBoxLayout, prepared: Prepared) -> None:
        """What the export comes to."""
        column.addSpacing(10)
        title = label(self.words.tr("print_window.facts"), 12, 500, "second")
        title.setContentsMargins(16, 0, 16, 4)
        column.addWidget(title)
        for name, value in (*self._told(prepared), (self.words.tr("print_window.fact.file"), "…")):
            row = QHBoxLayout()
            row.setContentsMargins(16, 3, 16, 3)
            row.addWidget(label(name, 12.5, tone="second"))
            row.addStretch(1)
            self.file = label(value, 12.5, 500, tabular=True)
            row.addWidget(self.file)
            column.addLayout(row)

    def show_size(self, length: int) -> None:
        """About how large the file will be, bytes."""
        if self.file is not None:
            unit, digits = (1_000_000, 1) if length >= LARGE else (1000, 0)
            number = self.words.number(round(length / unit, digits) or 1)
            self.file.setText(self.words.tr(f"print_window.about_{'mb' if digits else 'kb'}", size=number))

    def _told(self, prepared: Prepared) -> Iterator[tuple[str, str]]:
        """The facts of an export: their names and values."""
        tr, number = self.words.tr, self.words.number
        poster = poster_of(prepared.sheets)
        if poster:
            yield tr("print_window.fact.poster"), self._sides(poster.sheet.size)
        tiles = len([sheet for sheet in prepared.sheets if sheet.name != ASSEMBLY])
        told = number(tiles) if tiles == len(prepared.sheets) else tr("print_window.with_assembly", count=number(tiles))
        yield tr("print_window.fact.sheets"), told
        yield tr("print_window.fact.size"), self._sides(map_sheet(prepared).size)
        if prepared.smallest:
            yield tr("print_window.fact.text"), tr("print_window.pt", size=number(round(prepared.smallest, 1)))
            metres = number(floor(prepared.smallest / POINTS_A_METRE * 10) / 10)
            yield tr("print_window.fact.readable"), tr("print_window.metres", length=metres)

    def _sides(self, size: tuple[float, float]) -> str:
        sides = " × ".join(self.words.number(round(side / MM)) for side in size)
        return self.words.tr("print_window.mm", length=sides)
