"""The panel beside the transit map: a touchpoint where lines meet, and how it is felt on each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.figures import strip
from journeyeditor.app.atlas.rows import SIDE, Row, breakable
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.sentences import link_sentence, place_name
from journeyeditor.app.atlas.transit_more import ActionCard, change_row, changes_here, open_actions, score_here
from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.tile import Tile
from journeyeditor.atlas import Use, uses
from journeyeditor.drawing import Path, Rect
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.atlas_rails import COLOURS, LETTERS
from journeyeditor.layout.atlas_transit import Transit
from journeyeditor.model import Channel, Encounter, Id, Journey, Moment, Project, Team, Touchpoint
from journeyeditor.words import Words

BADGE, SIGN = 22, 14


class LineRow(Row):
    """A line with where it stops here, its moment, and what is felt."""

    least = 30
    left = SIDE + BADGE + 10

    def __init__(self, look: Look, words: Words, number: int, text: str, encounter: Encounter) -> None:
        """`number` is the line's, from 0; `text` its journey and stage."""
        super().__init__(look, text, lambda: None)
        self.number, self.moment = number, encounter.moment
        felt = encounter.feeling
        self.figure = "" if felt is None else words.signed(felt, 1)
        self.role = "ink_2" if not felt else "pos" if felt > 0 else "neg"
        self.right = SIDE + QFontMetrics(font(13, 600)).horizontalAdvance("+5.0") + SIGN + 12
        self.setAccessibleName(" ".join(filter(None, (LETTERS[number], text, self.figure))))

    def paint_parts(self, painter: QPainter) -> None:
        """Badge, moment, feeling."""
        paint_badge(painter, self.look, self.number, SIDE, (self.height() - BADGE) / 2)
        painter.setFont(font(13, 600, tabular=True))
        painter.setPen(self.look.colour(self.role))
        room = self.rect().adjusted(0, 0, -SIDE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.figure)
        if self.moment not in {Moment.NONE, Moment.MISSING}:
            x = self.width() - self.right + SIGN / 2 + 2
            paint_marks(painter, moment_marks(str(self.moment), x, self.height() / 2, SIGN), self.look)


class Badge(QWidget):
    """The letter of a line on its colour."""

    def __init__(self, look: Look, number: int) -> None:
        """`number` is the line's, from 0."""
        super().__init__()
        self.look, self.number = look, number
        self.setFixedSize(BADGE, BADGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and letter."""
        painter = QPainter(self)
        paint_badge(painter, self.look, self.number, 0, 0)


def paint_badge(painter: QPainter, look: Look, number: int, x: float, y: float) -> None:
    """A line's letter on its colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_marks(painter, (Path(rounded(Rect(x, y, BADGE, BADGE), 5), fill=f"cat{COLOURS[number]}"),), look)
    painter.setFont(font(12, 700))
    painter.setPen(look.colour("surface"))
    painter.drawText(QRectF(x, y, BADGE, BADGE), Qt.AlignmentFlag.AlignCenter, LETTERS[number])


def beside(project: Project, journey: Journey, encounter: Id, words: Words) -> str:
    """What a line meets before and after an encounter."""
    way = [one.id for one in journey.path]
    if encounter not in way:
        return ""
    at = way.index(encounter)
    names = [words.tr("atlas.transit.first"), words.tr("atlas.transit.last")]
    for end, place in ((0, at - 1), (1, at + 1)):
        if 0 <= place < len(way):
            met = journey.path[place]
            touchpoint = project.by_id.get(met.touchpoint)
            names[end] = met.title or (touchpoint.name if isinstance(touchpoint, Touchpoint) else "")
    return words.tr("atlas.transit.beside", before=names[0], after=names[1])


class TransitPanel(QWidget):
    """`jumped(journey, encounter)` opens a map where the line stops here; `failed()` asks what its failure hits."""

    jumped = Signal(str, str)
    failed = Signal()

    def __init__(self, look: Look, words: Words, seen: Seen, shown: Transit, interchange: Id) -> None:
        """Made anew for each interchange."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        touchpoint = seen.project.by_id[interchange]
        assert isinstance(touchpoint, Touchpoint)
        self._head(look, words, seen.project, touchpoint)
        numbers = {run.line.journey: run.number for run in shown.runs}
        found = [use for use in uses(seen.project, interchange) if use.journey in numbers]
        meet = {use.journey for use in found}
        volumes = [v for key in meet if (v := seen.atlas.journey(key).volume) is not None]
        people = words.number(sum(volumes)) if volumes else "–"
        figures = [(words.number(len(meet)), words.tr("atlas.transit.meet"))]
        figures.append((people, seen.atlas.volume.name.casefold() or words.tr("atlas.factor.volume").casefold()))
        score = score_here(seen.project, found, words)
        self._inset(strip(look, [*figures, score] if score else figures), 12)
        self._inset(label(words.tr("atlas.transit.uses"), 12, 600, "second"), 14)
        self.column.addSpacing(6)
        self.rows: list[LineRow] = []
        for use in sorted(found, key=lambda use: numbers[use.journey]):
            journey = seen.project.journey(use.journey)
            encounter = next(e for e in journey.encounters if e.id == use.encounter)
            text = words.tr("atlas.pair.place", journey=journey.title, place=place_name(seen.project, use))
            row = LineRow(look, words, numbers[use.journey], text, encounter)
            row.act = self._jumper(use.journey, use.encounter)
            self.rows.append(row)
            self.column.addWidget(row)
        self._changes(look, words, seen, found, numbers)
        self._around(look, words, seen.project, sorted(found, key=lambda use: numbers[use.journey]), numbers)
        self.open_actions = list(open_actions(seen.project, interchange, uses(seen.project, interchange)))
        if self.open_actions:
            self._inset(label(words.tr("atlas.transit.actions", len(self.open_actions)), 12, 600, "second"), 14)
        for action in self.open_actions:
            self._inset(ActionCard(look, words, action), 6)
        self._buttons(look, words, found)

    def _changes(self, look: Look, words: Words, seen: Seen, found: Sequence[Use], numbers: Mapping[Id, int]) -> None:
        self.changes = list(changes_here(seen.project, found))
        if self.changes:
            self._inset(label(words.tr("atlas.transit.change"), 12, 600, "second"), 14)
        links = {link.id: link for link in seen.atlas.links}
        for change in self.changes:
            ends = (change.source.journey, change.target.journey)
            self._inset(change_row(look, words, change, {key: Badge(look, numbers[key]) for key in ends}), 6)
            if change.id in links:
                said = link_sentence(seen.atlas, links[change.id], words)
                self._inset(paragraph(breakable(said), 12, 400, "third"), 2)

    def _around(
        self, look: Look, words: Words, project: Project, found: Sequence[Use], numbers: Mapping[Id, int]
    ) -> None:
        self._inset(label(words.tr("atlas.transit.around"), 12, 600, "second"), 14)
        for use in found:
            said = beside(project, project.journey(use.journey), use.encounter, words)
            if said:
                made = QWidget()
                row = QHBoxLayout(made)
                row.setContentsMargins(0, 0, 0, 0)
                row.setSpacing(10)
                row.addWidget(Badge(look, numbers[use.journey]))
                row.addWidget(paragraph(breakable(said), 12.5, 400), 1)
                self._inset(made, 6)

    def _buttons(self, look: Look, words: Words, found: Sequence[Use]) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.impact = push_button(look, words.tr("atlas.transit.show_impact"), "blast")
        self.opener = push_button(look, words.tr("atlas.transit.open"), "map")
        self.impact.clicked.connect(self.failed)
        row.addWidget(self.impact, 1)
        if found:
            self.opener.clicked.connect(self._jumper(found[0].journey, found[0].encounter))
            row.addWidget(self.opener, 1)
        self._inset(made, 16)

    def _head(self, look: Look, words: Words, project: Project, touchpoint: Touchpoint) -> None:
        channel, owner = project.by_id.get(touchpoint.channel), project.by_id.get(touchpoint.owner or "")
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(11)
        known = channel if isinstance(channel, Channel) else None
        row.addWidget(Tile(look, known.icon if known else "web", known.colour if known else 8, 34, 20))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(paragraph(touchpoint.name, 15, 600))
        told = known.name if known else ""
        if isinstance(owner, Team):
            told = words.tr("atlas.transit.owned", channel=told, owner=owner.name)
        texts.addWidget(paragraph(told, 12, 400, "third"))
        row.addLayout(texts, 1)
        self._inset(made, 0)

    def _jumper(self, journey: Id, encounter: Id) -> Callable[[], None]:
        return lambda: self.jumped.emit(journey, encounter)

    def _inset(self, widget: QWidget, above: int) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, above, SIDE, 0)
        line.addWidget(widget)
        self.column.addLayout(line)
