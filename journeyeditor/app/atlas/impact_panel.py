"""The panel beside the impact: what stops, what slows down, what comes later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.figures import strip
from journeyeditor.app.atlas.ring import SIZE, paint_ring
from journeyeditor.app.atlas.rows import WIDTH, JourneyRow, Row, breakable
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.icons import paint_icon, paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.atlas import AtlasJourney
from journeyeditor.atlas.blast import Blast, JourneyHit
from journeyeditor.atlas.severity import Severity
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.layout.atlas_impact import Impact, icon_of, moments_hit, subject_name
from journeyeditor.layout.atlas_words import volume_of
from journeyeditor.model import Id, Moment, Persona
from journeyeditor.words import Words

SIDE, PORTRAIT, OVERLAP, SIGN = 8, 18, 5, 14
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class HitRow(Row):
    """A journey hit: in which stages, whom, at which key moments, how many customers."""

    def __init__(
        self,
        look: Look,
        words: Words,
        journey: AtlasJourney,
        stages: str,
        figure: str,
        people: Sequence[Persona],
        moments: Sequence[Moment],
    ) -> None:
        """`figure` is the volume in words."""
        super().__init__(look, journey.title, lambda: None)
        self.words, self.journey, self.stages, self.figure = words, journey, stages, figure
        self.people, self.moments, self.chosen = tuple(people), tuple(moments), False
        names = ", ".join(person.name for person in people)
        self.setAccessibleName(". ".join(filter(None, (journey.title, stages, figure, names))))
        self.setToolTip(names)

    def _parts(self, width: int) -> tuple[QRect, int, int]:
        left = SIDE + round(SIZE) + 10
        wide = QFontMetrics(font(12, 400, tabular=True)).horizontalAdvance(self.figure)
        room = QRect(left, 0, width - left - SIDE - wide - 8, 10_000)
        title = QFontMetrics(font(13, 600)).boundingRect(room, WRAP, breakable(self.text())).height()
        stages = QFontMetrics(font(12)).boundingRect(room, WRAP, breakable(self.stages)).height() if self.stages else 0
        return room, title, stages

    def sizeHint(self) -> QSize:
        """As high as its words and signs need."""
        _, title, stages = self._parts(WIDTH)
        signs = PORTRAIT + 6 if self.people or self.moments else 0
        return QSize(WIDTH, max(46, title + stages + signs + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, ring, words, portraits, moments, figure, lower rule."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.chosen or self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent_soft" if self.chosen else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, -1), 6, 6)
        paint_ring(painter, QPointF(SIDE + SIZE / 2, 24), self.journey, self.words, self.look)
        room, title, stages = self._parts(self.width())
        self._say(painter, QRect(room.x(), 8, room.width(), title), self.text(), font(13, 600), "ink")
        self._say(painter, QRect(room.x(), 8 + title, room.width(), stages), self.stages, font(12), "ink_2")
        self._signs(painter, room.x(), 8 + title + stages + 6)
        painter.setFont(font(12, 400, tabular=True))
        painter.setPen(self.look.colour("ink_2"))
        box = self.rect().adjusted(0, 8, -SIDE, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop), self.figure)
        painter.setPen(self.look.colour("line"))
        painter.drawLine(SIDE, self.height() - 1, self.width() - SIDE, self.height() - 1)

    def _names(self, room: float) -> str:
        """The personas' first names, as far as there is room; else how many they are."""
        names = ", ".join(next(iter(person.name.split()), "") for person in self.people)
        fits = QFontMetrics(font(12)).horizontalAdvance(names) <= room
        return names if fits else self.words.number(len(self.people))

    def _say(self, painter: QPainter, room: QRect, text: str, face: QFont, role: str) -> None:
        painter.setFont(face)
        painter.setPen(self.look.colour(role))
        painter.drawText(room, WRAP, breakable(text))

    def _signs(self, painter: QPainter, x: float, y: float) -> None:
        for person in self.people:
            paint_marks(painter, portrait_marks(x, y, PORTRAIT, person.colour), self.look)
            x += PORTRAIT - OVERLAP
        if self.people:
            painter.setFont(font(12))
            painter.setPen(self.look.colour("ink_2"))
            names = self._names(self.width() - x - OVERLAP - 8 - len(self.moments) * (SIGN + 5) - 24)
            wide = QFontMetrics(font(12)).horizontalAdvance(names)
            middle = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
            painter.drawText(QRectF(x + OVERLAP + 8, y, wide + 2, PORTRAIT), middle, names)
            x += OVERLAP + 8 + wide
        x += 16 if self.people else SIGN / 2
        for moment in self.moments:
            paint_marks(painter, moment_marks(str(moment), x, y + PORTRAIT / 2, SIGN), self.look)
            x += SIGN + 5


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

    def __init__(self, look: Look, words: Words, seen: Seen, shown: Impact) -> None:
        """Made anew with each selection and each failure. `shown` has a blast."""
        super().__init__()
        self.look, self.words, self.seen, self.shown = look, words, seen, shown
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
        for how in Severity:
            self._group(how, [key for key, found in shown.severity.items() if found is how], hits)
        self._uncounted()

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
        volume = "–" if self.found.volume is None else number(self.found.volume)
        hit = {encounter for journey in self.found.journeys for encounter in journey.encounters}
        met = (one for journey in self.seen.project.journeys for one in journey.encounters if one.id in hit)
        moments = sum(one.moment not in {Moment.NONE, Moment.MISSING} for one in met)
        return [
            (
                number(len(self.found.journeys)),
                words.tr("atlas.impact.of", total=number(len(self.seen.atlas.journeys))),
            ),
            (volume, self.seen.atlas.volume.name.casefold() or words.tr("atlas.factor.volume").casefold()),
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
        for key in keys:
            row = self._hit(hits[key]) if key in hits else self._later(key)
            row.act = self._chooser(key)
            self.rows.append(row)
            self.column.addWidget(row)

    def _hit(self, hit: JourneyHit) -> Row:
        journey = self.seen.atlas.journey(hit.journey)
        titles = {stage.id: stage.title for stage in self.seen.project.journey(hit.journey).stages}
        stages = ", ".join(filter(None, (titles.get(stage, "") for stage in hit.stages)))
        touched = {one.persona for one in self.found.personas if hit.journey in one.journeys}
        people = [person for person in self.seen.project.personas if person.id in touched]
        moments = moments_hit(self.seen.project, self.found, hit.journey)
        figure = volume_of(self.seen.atlas, journey, self.words)
        row = HitRow(self.look, self.words, journey, stages, figure, people, moments)
        row.chosen = hit.journey in self.seen.selected
        return row

    def _later(self, journey: Id) -> Row:
        found = self.seen.atlas.journey(journey)
        return JourneyRow(self.look, self.words, found, volume_of(self.seen.atlas, found, self.words), lambda: None)

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
