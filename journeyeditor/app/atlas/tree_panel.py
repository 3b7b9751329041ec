"""The panel beside the hierarchy: what is open, what rolls up from it, and the whole tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.rows import JourneyRow, Row
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.atlas import AtlasJourney
from journeyeditor.layout.atlas_tree import children_of, columns_of
from journeyeditor.layout.atlas_words import volume_of
from journeyeditor.model import Id, Moment
from journeyeditor.model.feelings import emotion_lines
from journeyeditor.words import Words

SIDE, STEP = 8, 16


class TreeRow(Row):
    """A group or a journey in the whole tree. `dropped(key)` tells that it was let go over the row of `key`."""

    dropped = Signal(str)
    key: Id = ""
    held = False
    """Whether it can be dragged."""
    aimed: TreeRow | None = None
    lit = False
    _pressed: QPoint | None = None
    _dragged = False
    _dropped = False
    """Esc let go of it while the button was still down."""

    least = 26
    around = 6

    def __init__(self, look: Look, text: str, icon: str, depth: int, count: int, act: Callable[[], object]) -> None:
        """`depth` indents it; `count` is how much stands below it, 0 for nothing."""
        super().__init__(look, text, act)
        self.sign, self.below, self.chosen = icon, count, False
        self.left = SIDE + depth * STEP + 24

    def paintEvent(self, event: QPaintEvent) -> None:
        """A fill where it is the one that is open."""
        if self.chosen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.end()
        super().paintEvent(event)
        if self.lit:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag begins."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left and self.held else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lights the row that would take it."""
        at = event.position().toPoint()
        far = self._pressed is not None and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragged:
            self._dragged = True
            self.grabKeyboard()
        if self._dragged:
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._aim(self.row_at(at))
        else:
            super().mouseMoveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc lets go of what is dragged, before any shortcut of the window hears it."""
        if self._dragged and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._let_go()
                self._dropped = True
            return True
        return super().event(event)

    def _let_go(self) -> None:
        self._pressed, self._dragged = None, False
        self._aim(None)
        self.releaseKeyboard()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tells where it was let go; what was not dragged was clicked."""
        dragged, aimed = self._dragged or self._dropped, self.aimed
        self._let_go()
        self._dropped = False
        if not dragged:
            super().mouseReleaseEvent(event)
        elif aimed is not None:
            QTimer.singleShot(0, self, lambda: self.dropped.emit(aimed.key))

    def row_at(self, at: QPoint) -> TreeRow | None:
        """Another row under a point of this one, but for that of the whole."""
        panel = self.parentWidget()
        found = panel.childAt(self.mapTo(panel, at)) if panel is not None else None
        return found if isinstance(found, TreeRow) and found.key and found is not self else None

    def _aim(self, row: TreeRow | None) -> None:
        for one, lit in ((self.aimed, False), (row, True)):
            if one is not None:
                one.lit = lit
                one.update()
        self.aimed = row

    def ink(self) -> str:
        """The accent's where it is the one that is open."""
        return "accent_ink" if self.chosen else "ink"

    def paint_parts(self, painter: QPainter) -> None:
        """Icon and count."""
        box = QRectF(self.left - 22, (self.height() - 15) / 2, 15, 15)
        paint_icon(painter, self.sign, box, self.look, "accent_ink" if self.chosen else "ink_3")
        if self.below:
            painter.setFont(font(12, 400, tabular=True))
            painter.setPen(self.look.colour("ink_3"))
            room = self.rect().adjusted(0, 0, -SIDE, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.below))


class TreePanel(QWidget):
    """`went(key)` opens a path ("" the whole), `opened(journey)` a map; `dropped(journey, key)` a row on another."""

    went = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, look: Look, words: Words, seen: Seen, path: tuple[Id, ...]) -> None:
        """Made anew with each path."""
        super().__init__()
        self.look, self.words, self.seen, self.path = look, words, seen, path
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        journeys = {journey.id: journey for journey in seen.atlas.journeys}
        open_one = journeys.get(path[-1]) if path else None
        if open_one is not None:
            self._journey(open_one)
        self._heading(words.tr("atlas.tree.whole"))
        self.rows = list(self._rows())
        for row in self.rows:
            self.column.addWidget(row)

    def _journey(self, journey: AtlasJourney) -> None:
        words, figure = self.words, volume_of(self.seen.atlas, journey, self.words)
        row = JourneyRow(self.look, words, journey, figure, self._goer(journey.id))
        row.words_font = (14.0, 600)
        self.column.addWidget(row)
        opener = push_button(self.look, words.tr("atlas.one.open"), "map")
        opener.clicked.connect(lambda: self.opened.emit(journey.id))
        self._inset(opener, 10)
        if journey.parent:
            whole = self.seen.atlas.journey(journey.parent)
            self._heading(words.tr("atlas.tree.nested"))
            self.column.addWidget(JourneyRow(self.look, words, whole, self.place(journey), self._goer(whole.id)))
        self._heading(words.tr("atlas.tree.rolls_up"))
        for name, value in self.rolled_up(journey):
            self._line(name, value)

    def place(self, journey: AtlasJourney) -> str:
        """The stage of its whole at which a journey hangs; "" where it names none."""
        place = self.seen.project.journey(journey.id).parent
        stage = self.seen.project.journey(place.journey).stage_at(place.at) if place is not None else None
        return stage.title if stage is not None else ""

    def rolled_up(self, journey: AtlasJourney) -> Iterator[tuple[str, str]]:
        """Figures of a journey, and the same with all its parts."""
        words, parts = self.words, self._below(journey)
        lows = [low for one in (journey, *parts) if (low := self._lowest(one)) is not None]
        own = self._lowest(journey)
        if own is not None:
            text = words.signed(own, 1)
            if min(lows) < own:
                text = words.tr("atlas.tree.here_and_all", here=text, all=words.signed(min(lows), 1))
            yield words.tr("atlas.tree.lowest"), text
        share = journey.satisfaction
        yield (
            words.tr("atlas.legend.satisfied"),
            words.tr("atlas.not_measured") if share is None else words.percent(share),
        )
        moments = words.number(self._moments(journey))
        if parts:
            every = words.number(sum(self._moments(one) for one in (journey, *parts)))
            moments = words.tr("atlas.tree.here_and_all", here=moments, all=every)
        yield words.tr("atlas.tree.moments"), moments
        if parts:
            yield words.tr("atlas.tree.depth"), words.tr("atlas.tree.parts", len(parts))

    def _below(self, journey: AtlasJourney) -> tuple[AtlasJourney, ...]:
        parts = self.seen.atlas.parts(journey.id)
        return (*parts, *(below for part in parts for below in self._below(part)))

    def _lowest(self, journey: AtlasJourney) -> float | None:
        lines = emotion_lines(self.seen.project, self.seen.project.journey(journey.id))
        return min((point.value for line in lines for point in line.points), default=None)

    def _moments(self, journey: AtlasJourney) -> int:
        encounters = self.seen.project.journey(journey.id).encounters
        return sum(e.moment not in {Moment.NONE, Moment.MISSING} for e in encounters)

    def _rows(self) -> Iterator[TreeRow]:
        project, atlas = self.seen.project, self.seen.atlas
        whole = TreeRow(
            self.look, project.title or self.words.tr("atlas.title"), "loop", 0, len(atlas.journeys), self._goer("")
        )
        whole.chosen = not self.path
        yield whole
        names = {group.id: group.title for group in atlas.groups}
        for group, journeys in columns_of(atlas).items():
            title = names.get(group, self.words.tr("atlas.tree.ungrouped"))
            row = TreeRow(self.look, title, "folder", 1, len(journeys), self._goer(group))
            row.key, row.chosen = group, self.path == (group,)
            yield row
            if self.path[:1] == (group,):
                yield from (row for journey in journeys for row in self._branch(journey, 2))

    def _branch(self, journey: AtlasJourney, depth: int) -> Iterator[TreeRow]:
        parts = children_of(self.seen.atlas, journey.id)
        row = TreeRow(self.look, journey.title, "map", depth, len(parts), self._goer(journey.id))
        row.key, row.held, row.chosen = journey.id, True, bool(self.path) and self.path[-1] == journey.id
        row.dropped.connect(lambda target: self.dropped.emit(journey.id, target))
        yield row
        if journey.id in self.path:
            for part in parts:
                yield from self._branch(self.seen.atlas.journey(part), depth + 1)

    def _goer(self, key: Id) -> Callable[[], None]:
        return lambda: self.went.emit(key)

    def _heading(self, text: str) -> None:
        self.column.addSpacing(14)
        self._inset(label(text, 12, 600, "second"), 0)
        self.column.addSpacing(6)

    def _line(self, name: str, value: str) -> None:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(paragraph(name, 12.5, 400, "second"), 1)
        row.addWidget(label(value, 12.5, 500, tabular=True))
        self._inset(made, 0)

    def _inset(self, widget: QWidget, above: int) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, above, SIDE, 0)
        line.addWidget(widget)
        self.column.addLayout(line)
