"""The panel beside the table: where a touchpoint is met, and the table as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from journeyeditor import api
from journeyeditor.app.atlas.answers import Answers, Looking
from journeyeditor.app.atlas.findings import CandidateCard
from journeyeditor.app.atlas.rows import SIDE, JumpRow
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.sentences import place_name
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.atlas import Use, uses
from journeyeditor.atlas.candidates import Candidate
from journeyeditor.atlas.contradictions import contradictions_of
from journeyeditor.atlas.explain import contradiction_sentence
from journeyeditor.errors import JourneyEditorError
from journeyeditor.layout.atlas_table import name_of
from journeyeditor.model import Id, Touchpoint
from journeyeditor.words import Words

MOST_ROWS = 200
"""So many places are listed; a touchpoint may be met ten thousand times."""
MOST_CARDS = 20
"""So many pairs named alike are shown at once; as they are answered the next ones come."""


class TablePanel(QWidget):
    """`jumped(journey, encounter)` opens a map where the touchpoint is met.

    `merged(keep, merge)` and `refused(one, other)` are about two touchpoints named alike;
    `looked()` wants those to be looked for, `ended()` no more.
    """

    jumped = Signal(str, str)
    looked = Signal()
    ended = Signal()
    merged = Signal(str, str)
    refused = Signal(str, str)

    def __init__(self, look: Look, words: Words, seen: Seen, here: Id, alike: Sequence[Candidate] | None) -> None:
        """Made anew for each row; `here` "" is none. `alike` are the pairs that may be one, None not looked for."""
        super().__init__()
        self.words, self.seen = words, seen
        column = self.column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 4, SIDE, 0)
        column.setSpacing(6)
        self.rows: list[JumpRow] = []
        touchpoint = seen.project.by_id.get(here)
        if isinstance(touchpoint, Touchpoint):
            self._add_touchpoint(look, touchpoint)
        else:
            column.addWidget(label(words.tr("atlas.table.none"), 14, 600))
            column.addWidget(paragraph(words.tr("atlas.table.none.text"), 13, 400, "second"))
        column.addSpacing(10)
        self.exporter = push_button(look, words.tr("atlas.table.csv"), "export")
        self.exporter.clicked.connect(self.on_export)
        column.addWidget(self.exporter)
        self.told = paragraph("", 12, 400, "second")
        column.addWidget(self.told)
        if alike is None:
            column.addSpacing(12)
            looker = push_button(look, words.tr("atlas.alike.named"), "search")
            looker.clicked.connect(self.looked)
            column.addWidget(looker)
            self.looker = looker
        found = [one for one in alike or () if here in {"", one.keep, one.merge}]
        self.cards = [self._card(look, one) for one in found[:MOST_CARDS]]
        if found:
            column.addSpacing(12)
            column.addWidget(label(words.tr("atlas.alike.title", len(found)), 12, 600, "second"))
        for card in self.cards:
            column.addSpacing(4)
            column.addWidget(card)

    def _add_touchpoint(self, look: Look, touchpoint: Touchpoint) -> None:
        """What it is, where it is met, where it is told otherwise."""
        column, project, words = self.column, self.seen.project, self.words
        column.addWidget(paragraph(touchpoint.name, 15, 600))
        column.addWidget(paragraph(name_of(project, touchpoint.channel), 12, 400, "third"))
        if touchpoint.description:
            column.addWidget(paragraph(touchpoint.description, 13, 400, "second"))
        column.addSpacing(8)
        column.addWidget(label(words.tr("atlas.table.met"), 12, 600, "second"))
        met = uses(project, touchpoint.id)
        self.rows = [self._row(look, use) for use in met[:MOST_ROWS]]
        for row in self.rows:
            column.addWidget(row)
        if len(met) > MOST_ROWS:
            column.addWidget(label(words.tr("atlas.alike.more", len(met) - MOST_ROWS), 12, 400, "third"))
        self._contradicted(column, touchpoint.id)

    def show_looking(self, answers: Answers, name: str) -> None:
        """Tells that those are looked for."""
        looking = Looking(self.words, answers, name)
        looking.ended.connect(self.ended)
        self.looker.setEnabled(False)
        self.column.addWidget(looking)

    def _card(self, look: Look, found: Candidate) -> CandidateCard:
        card = CandidateCard(look, self.words, self.seen.project, found)
        card.merged.connect(lambda: self.merged.emit(found.keep, found.merge))
        card.refused.connect(lambda: self.refused.emit(found.keep, found.merge))
        return card

    def _contradicted(self, column: QVBoxLayout, here: Id) -> None:
        found = contradictions_of(self.seen.project, here)
        if found:
            column.addSpacing(8)
            column.addWidget(label(self.words.tr("atlas.alike.contradicts"), 12, 600, "second"))
        for one in found:
            said = self.words.message(contradiction_sentence(self.seen.project, one))
            column.addWidget(paragraph(said, 12, 400, "second"))

    def _row(self, look: Look, use: Use) -> JumpRow:
        journey = self.seen.project.journey(use.journey)
        place = place_name(self.seen.project, use)
        return JumpRow(look, self.words.tr("atlas.pair.place", journey=journey.title, place=place), self._jumper(use))

    def _jumper(self, use: Use) -> Callable[[], None]:
        return lambda: self.jumped.emit(use.journey, use.encounter)

    def on_export(self) -> None:
        """Asks where, and writes the table as CSV."""
        title = self.words.tr("atlas.table.csv")
        name, _ = QFileDialog.getSaveFileName(self, title, "", "CSV (*.csv)")
        if name:
            self.write(Path(name).with_suffix(".csv"))

    def write(self, path: Path) -> None:
        """Writes the table and says so, or why not."""
        try:
            api.export_touchpoints(self.seen.project, path)
        except JourneyEditorError as error:
            self.told.setText(self.words.message(error.message))
        except OSError as error:
            self.told.setText(self.words.tr("error.not_saved", reason=str(error)))
        else:
            self.told.setText(self.words.tr("atlas.table.written", name=path.name))
