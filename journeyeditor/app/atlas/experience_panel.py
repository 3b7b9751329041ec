"""The panel beside the experience along the way: whose it is, how it is felt, and what happens between journeys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.figures import strip
from journeyeditor.app.atlas.findings import inset
from journeyeditor.app.atlas.rows import LinkRow
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.tile import Portrait
from journeyeditor.atlas.experience import Experience, Felt, HandOver
from journeyeditor.layout.atlas_experience import signed
from journeyeditor.model import Id, Persona
from journeyeditor.words import Words


class ExperiencePanel(QWidget):
    """`chosen(ids)` selects the two journeys of a hand-over, `jumped(journey, step)` goes to the lowest step."""

    chosen = Signal(tuple)
    jumped = Signal(str, str)

    def __init__(self, look: Look, words: Words, seen: Seen, felt: Experience) -> None:
        """Made anew with each selection and persona."""
        super().__init__()
        self.look, self.words, self.project = look, words, seen.project
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        persona = seen.project.by_id[felt.persona]
        assert isinstance(persona, Persona)
        self._head(persona)
        self.column.addSpacing(12)
        self.column.addWidget(inset(strip(look, self._figures(felt))))
        self.rows: list[LinkRow] = []
        if felt.lowest is not None:
            self._lowest(felt.lowest)
        if felt.hand_overs:
            self._heading(words.tr("atlas.along.hand_overs"))
        for hand in felt.hand_overs:
            self._row(self._said(hand), "walk" if hand.links else "split", self._chooser(hand.source, hand.target))
        if felt.unknown:
            self.column.addSpacing(10)
            said = words.tr("atlas.along.unknown", len(felt.unknown))
            self.column.addWidget(inset(paragraph(said, 12, 400, "third")))

    def _head(self, persona: Persona) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(11)
        row.addWidget(Portrait(self.look, persona.colour, 34))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(paragraph(persona.name, 15, 600))
        if persona.role:
            texts.addWidget(paragraph(persona.role, 12, 400, "third"))
        row.addLayout(texts, 1)
        self.column.addWidget(inset(made))

    def _figures(self, felt: Experience) -> list[tuple[str, str]]:
        words, mean = self.words, felt.mean
        return [
            (words.number(len(felt.journeys)), words.tr("atlas.along.journeys")),
            (words.number(len(felt.points)), words.tr("atlas.along.steps")),
            ("–" if mean is None else signed(mean, words), words.tr("atlas.along.on_average")),
        ]

    def _lowest(self, low: Felt) -> None:
        self._heading(self.words.tr("atlas.along.lowest"))
        journey = self.project.journey(low.journey)
        stage = next((one.title for one in journey.stages if one.id == low.stage), "")
        place = self.words.tr("atlas.pair.place", journey=journey.title, place=low.label or stage)
        value = "" if low.value is None else signed(low.value, self.words)
        said = self.words.tr("atlas.along.low", place=place, value=value)
        self._row(said, "jump", lambda: self.jumped.emit(low.journey, low.step))

    def _said(self, hand: HandOver) -> str:
        titles = [self.project.journey(key).title for key in (hand.source, hand.target)]
        if hand.change is None:
            return self.words.tr("atlas.along.change_unknown", source=titles[0], target=titles[1])
        said = signed(hand.change, self.words)
        return self.words.tr("atlas.along.change", source=titles[0], target=titles[1], change=said)

    def _row(self, text: str, icon: str, act: Callable[[], object]) -> None:
        row = LinkRow(self.look, text, icon, act)
        self.rows.append(row)
        self.column.addWidget(row)

    def _chooser(self, one: Id, other: Id) -> Callable[[], None]:
        return lambda: self.chosen.emit((one, other))

    def _heading(self, text: str) -> None:
        self.column.addSpacing(16)
        self.column.addWidget(inset(label(text, 12, 600, "second")))
        self.column.addSpacing(6)
