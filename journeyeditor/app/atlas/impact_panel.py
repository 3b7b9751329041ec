"""The panel beside the impact: what stops, what slows down, what comes later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.figures import strip
from journeyeditor.app.atlas.hit_row import HitRow, Lasting
from journeyeditor.app.atlas.rows import SIDE, WIDTH, Row
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.atlas import AtlasLink
from journeyeditor.atlas.blast import Blast, JourneyHit
from journeyeditor.atlas.later import coming
from journeyeditor.atlas.severity import Severity
from journeyeditor.layout.atlas_impact import Impact, icon_of, moments_hit, subject_name
from journeyeditor.model import Id, Moment
from journeyeditor.words import Words

MOST_ROWS = 60
"""So many journeys of each kind are told in rows, and those selected; the others are counted."""


class Source(QWidget):
    """What fails: its icon on a tile in the colour of breaking points."""

    def __init__(self, look: Look, name: str) -> None:
        """An icon of ours."""
        super().__init__()
        self.look, self.name = look, name
        self.setFixedSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("m_break_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        paint_icon(painter, self.name, QRectF(7, 7, 20, 20), self.look, "m_break")


class ImpactPanel(QWidget):
    """`chosen(ids)` selects a journey, `jumped(journey, encounter)` opens it where it is hit."""

    chosen = Signal(tuple)
    jumped = Signal(str, str)

    def __init__(
        self, look: Look, words: Words, seen: Seen, shown: Impact, lasting: Lasting, *, marked: bool = False
    ) -> None:
        """Made anew with each selection and each failure. `shown` has a blast; `marked`: it stands on maps already."""
        super().__init__()
        self.look, self.words, self.seen, self.shown, self.lasting = look, words, seen, shown, lasting
        assert shown.found is not None
        self.found: Blast = shown.found
        self.rows: list[Row] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._head()
        self._inset(strip(look, self._figures()), 12)
        if not shown.severity:
            self._inset(paragraph(words.tr("atlas.impact.nothing"), 13, 400, "second"), 14)
        hits = {hit.journey: hit for hit in self.found.journeys}
        rates = {key: rate * lasting.days for key in hits if (rate := lasting.rates.a_day.get(key)) is not None}
        self.come = coming(self.found.later, {link.id: link for link in seen.project.links}, rates)
        for how in Severity:
            self._group(how, [key for key, found in shown.severity.items() if found is how], hits)
        self._uncounted()
        self.round = push_button(look, words.tr("atlas.impact.add_round"), "bulb")
        self.mark = push_button(look, words.tr("atlas.impact.unmark" if marked else "atlas.impact.mark"), "flag")
        if self.found.journeys:
            self._inset(self._buttons(), 14)

    def _buttons(self) -> QWidget:
        """Beside each other where both fit, else below each other."""
        made = QWidget()
        wide = self.round.sizeHint().width() + self.mark.sizeHint().width() + 8 <= WIDTH - 2 * SIDE
        row = QHBoxLayout(made) if wide else QVBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.round, 1)
        row.addWidget(self.mark, 1)
        return made

    def _head(self) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(11)
        row.addWidget(Source(self.look, icon_of(self.seen.project, self.found.subject)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(paragraph(subject_name(self.seen.project, self.found.subject), 15, 600))
        touchpoints = self.words.tr("atlas.impact.touchpoints_of", len(self.found.touchpoints))
        words.addWidget(label(touchpoints, 12, 400, "third"))
        row.addLayout(words, 1)
        self._inset(made, 0)

    def _figures(self) -> list[tuple[str, str]]:
        number, words = self.words.number, self.words
        stops = [key for key, how in self.shown.severity.items() if how is Severity.STOPS]
        stopped, time = self.lasting.figure(stops)
        if stopped or not stops:
            middle = (stopped or number(0), words.tr("atlas.impact.stopped", time=time or self.lasting.time))
        else:
            volume = "–" if self.found.volume is None else number(self.found.volume)
            middle = (volume, self.seen.atlas.volume.name.casefold() or words.tr("atlas.factor.volume").casefold())
        hit = {encounter for journey in self.found.journeys for encounter in journey.encounters}
        met = (one for journey in self.seen.project.journeys for one in journey.encounters if one.id in hit)
        moments = sum(one.moment not in {Moment.NONE, Moment.MISSING} for one in met)
        return [
            (
                number(len(self.found.journeys)),
                words.tr("atlas.impact.of", total=number(len(self.seen.atlas.journeys))),
            ),
            middle,
            (number(moments), words.tr("atlas.impact.key_moments")),
        ]

    def _group(self, how: Severity, keys: Sequence[Id], hits: dict[Id, JourneyHit]) -> None:
        if not keys:
            return
        made = QWidget()
        head = QHBoxLayout(made)
        head.setContentsMargins(0, 0, 0, 4)
        head.addWidget(label(self.words.tr(f"atlas.impact.{how}"), 12, 600, "second"))
        head.addStretch(1)
        head.addWidget(label(self.words.tr("atlas.facts.journeys", len(keys)), 12, 400, "third"))
        self._inset(made, 14)
        if how is Severity.LATER:
            self._inset(paragraph(self.words.tr("atlas.impact.leads"), 12, 400, "second"), 0)
        told = [key for place, key in enumerate(keys) if place < MOST_ROWS or key in self.seen.selected]
        for key in told:
            row = self._hit(hits[key]) if key in hits else self._later(key)
            row.act = self._chooser(key)
            self.rows.append(row)
            self.column.addWidget(row)
        if len(told) < len(keys):
            more = self.words.tr("atlas.alike.more", len(keys) - len(told))
            self._inset(label(more, 12, 400, "third"), 4)

    def _hit(self, hit: JourneyHit) -> Row:
        journey = self.seen.atlas.journey(hit.journey)
        titles = {stage.id: stage.title for stage in self.seen.project.journey(hit.journey).stages}
        stages = ", ".join(filter(None, (titles.get(stage, "") for stage in hit.stages)))
        touched = {one.persona for one in self.found.personas if hit.journey in one.journeys}
        people = [person for person in self.seen.project.personas if person.id in touched]
        moments = moments_hit(self.seen.project, self.found, hit.journey)
        figure = self.lasting.figure([hit.journey])
        row = HitRow(self.look, self.words, journey, stages, figure, people, moments)
        row.chosen = hit.journey in self.seen.selected
        return row

    def _later(self, journey: Id) -> Row:
        """A journey that is reached through others: from which, and how many of their customers come on."""
        found = self.seen.atlas.journey(journey)
        ways = next(one.links for one in self.found.later if one.journey == journey)
        said = [self._coming(one) for one in self.seen.atlas.links if one.id in ways]
        come = self.come.get(journey)
        figure = (self.lasting.number(come), self.lasting.time) if come else ("", "")
        row = HitRow(self.look, self.words, found, ", ".join(said), figure, (), ())
        row.chosen = journey in self.seen.selected
        return row

    def _coming(self, link: AtlasLink) -> str:
        """“9 % of Complaint”, or only from where."""
        title = self.seen.atlas.journey(link.source).title
        if link.share is None:
            return self.words.tr("atlas.impact.coming_from", title=title)
        return self.words.tr("atlas.impact.coming", share=self.words.percent(link.share), title=title)

    def _uncounted(self) -> None:
        if self.found.unknown_volume and self.found.volume is not None:
            names = ", ".join(self.seen.atlas.journey(key).title for key in self.found.unknown_volume)
            self._inset(paragraph(self.words.tr("atlas.impact.uncounted", names=names), 12, 400, "third"), 14)

    def _chooser(self, journey: Id) -> Callable[[], None]:
        return lambda: self.chosen.emit((journey,))

    def _inset(self, widget: QWidget, above: int) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, above, SIDE, 0)
        line.addWidget(widget)
        self.column.addLayout(line)
