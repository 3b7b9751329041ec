"""The ranked list beside the value matrix: what to take first and why, with the weights it is reckoned by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.ring import SIZE, paint_ring
from journeyeditor.app.atlas.rows import SIDE, WIDTH, ChosenRow, breakable
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.atlas import AtlasJourney
from journeyeditor.atlas.priorities import FACTORS, Priority, Weights
from journeyeditor.layout.atlas_words import volume_of
from journeyeditor.model import Id
from journeyeditor.words import Words

PRESETS = {
    "balanced": Weights(),
    "customer_first": Weights(customer_value=2.0, business_value=0.5),
    "pain_first": Weights(pain=2.0, volume=0.5),
}
POWERS = (0.0, 0.5, 1.0, 2.0)
RANK = 24
MOST_ROWS = 100
"""So many journeys are ranked in rows, and those selected; the others are counted."""
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class RankRow(ChosenRow):
    """Rank, ring, title and reason, score."""

    least = 50

    def __init__(self, look: Look, words: Words, journey: AtlasJourney, one: Priority, reason: str) -> None:
        """`reason` is a sentence or two."""
        super().__init__(look, journey.title, lambda: None)
        self.words, self.journey, self.one, self.reason = words, journey, one, reason
        self.score = "–" if one.score is None else words.number(round(100 * one.score))
        self.setAccessibleName(f"{one.rank}. {journey.title}, {self.score}. {reason}")

    def _room(self, width: int) -> QRect:
        left = SIDE + RANK + round(SIZE) + 18
        return QRect(left, 0, width - left - SIDE - 34, 10_000)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._room(width)
        title = QFontMetrics(font(13, 600)).boundingRect(room, WRAP, breakable(self.text())).height()
        return title, QFontMetrics(font(12, 400)).boundingRect(room, WRAP, breakable(self.reason)).height()

    def sizeHint(self) -> QSize:
        """As high as title and reason need in the panel's width."""
        return QSize(WIDTH, max(self.least, sum(self._heights(WIDTH)) + 17))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, rank, ring, words, score, lower rule."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        self._words(painter)

    def _words(self, painter: QPainter) -> None:
        paint_ring(painter, QPointF(SIDE + RANK + 8 + SIZE / 2, 25), self.journey, self.words, self.look)
        title, reason = self._heights(self.width())
        room = self._room(self.width())
        self.write(painter, room.adjusted(0, 8, 0, 0), breakable(self.text()), font(13, 600), "ink", WRAP)
        low = QRect(room.x(), 8 + title, room.width(), reason + 2)
        self.write(painter, low, breakable(self.reason), font(12), "ink_2", WRAP)
        number = QRect(SIDE - 4, 8, RANK, 34)
        right = int(Qt.AlignmentFlag.AlignRight)
        face = font(13, 600, tabular=True)
        self.write(painter, number, str(self.one.rank), face, "ink_2", right | int(Qt.AlignmentFlag.AlignVCenter))
        score = QRect(self.width() - SIDE - 40, 8, 40, 34)
        self.write(painter, score, self.score, face, "ink", right | int(Qt.AlignmentFlag.AlignVCenter))


class WeightsBox(QWidget):
    """Presets, and one switch for each factor. `weighed(weights)`."""

    weighed = Signal(object)

    def __init__(self, look: Look, words: Words, weights: Weights, single: bool) -> None:
        """`single` shows the factors one by one."""
        super().__init__()
        self.weights = weights
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        named = [(name, words.tr(f"atlas.weights.{name}")) for name in PRESETS]
        now = next((name for name, preset in PRESETS.items() if preset == weights), None)
        self.presets = Segmented(look, named, now)
        self.presets.chosen.connect(lambda name: self.weighed.emit(PRESETS[name]))
        self.presets.setAccessibleName(words.tr("atlas.weights"))
        column.addWidget(self.presets)
        self.powers: dict[str, Segmented] = {}
        for factor in FACTORS if single else ():
            column.addLayout(self._factor(look, words, factor))

    def _factor(self, look: Look, words: Words, factor: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(words.tr(f"atlas.factor.{factor}"), 12, 500, "second"), 1)
        choices = [(power, words.tr("atlas.weights.times", power=words.number(power))) for power in POWERS]
        switch = Segmented(look, choices, getattr(self.weights, factor))
        switch.setFixedWidth(168)
        switch.setAccessibleName(words.tr(f"atlas.factor.{factor}"))
        switch.chosen.connect(lambda power: self.weighed.emit(replace(self.weights, **{factor: power})))
        self.powers[factor] = switch
        row.addWidget(switch)
        return row


class Ranking(QWidget):
    """Title, weights, rows. `chosen(ids)`, `weighed(weights)`, `opened_up(single)`."""

    chosen = Signal(tuple)
    weighed = Signal(object)
    opened_up = Signal(bool)

    def __init__(
        self, look: Look, words: Words, seen: Seen, weights: Weights, single: bool, ranked: Sequence[Priority]
    ) -> None:
        """Made anew with each selection and each weighing; `ranked` are the journeys in their order."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        head.addWidget(label(words.tr("atlas.ranking.title"), 15, 600), 1)
        opener = LinkButton(words.tr("atlas.weights"))
        opener.clicked.connect(lambda: self.opened_up.emit(not single))
        head.addWidget(opener)
        column.addLayout(head)
        self.box = WeightsBox(look, words, weights, single)
        self.box.weighed.connect(self.weighed)
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 1, SIDE, 8)
        inner.setSpacing(9)
        inner.addWidget(paragraph(words.tr("atlas.ranking.text"), 12, 400, "third"))
        inner.addWidget(self.box)
        column.addLayout(inner)
        told = [one for place, one in enumerate(ranked) if place < MOST_ROWS or one.journey in seen.selected]
        self.rows = [self._row(look, words, seen, one) for one in told]
        for row in self.rows:
            column.addWidget(row)
        if len(told) < len(ranked):
            column.addWidget(label(words.tr("atlas.alike.more", len(ranked) - len(told)), 12, 400, "third"))

    def _row(self, look: Look, words: Words, seen: Seen, one: Priority) -> RankRow:
        journey = seen.atlas.journey(one.journey)
        row = RankRow(look, words, journey, one, reason_of(seen, journey, one, words))
        row.chosen = one.journey in seen.selected
        row.act = self._chooser(one.journey)
        return row

    def _chooser(self, journey: Id) -> Callable[[], None]:
        return lambda: self.chosen.emit((journey,))


def reason_of(seen: Seen, journey: AtlasJourney, one: Priority, words: Words) -> str:
    """What speaks for a journey's place: customers, satisfaction, where it hurts most; and what is not known."""
    facts = [volume_of(seen.atlas, journey, words)]
    if journey.satisfaction is not None:
        facts.append(words.tr("atlas.spoken.satisfied", share=words.percent(journey.satisfaction)))
    sentences = [", ".join(filter(None, facts))]
    if one.painful:
        stage = seen.project.journey(journey.id).stage_of.get(one.painful[0])
        if stage is not None and stage.title:
            sentences.append(words.tr("atlas.ranking.lowest", stage=stage.title))
    if one.unknown:
        names = ", ".join(words.tr(f"atlas.factor.{name}") for name in one.unknown)
        sentences.append(words.tr("atlas.ranking.unknown", names=names))
    return ". ".join(filter(None, sentences)) + "."


def ranks(ranked: Sequence[Priority]) -> dict[Id, int]:
    """The rank of each journey that has a score."""
    return {one.journey: one.rank for one in ranked if one.score is not None}
