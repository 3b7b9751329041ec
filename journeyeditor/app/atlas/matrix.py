"""The value matrix worked with: bubbles are dragged to their values, or moved with the arrow keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.matrix_overlay import MatrixOverlay
from journeyeditor.app.atlas.quadrants import NAMES, QuadrantField, renamed
from journeyeditor.app.atlas.ranking import Ranking, ranks
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.walk import next_journey
from journeyeditor.app.theme import Look
from journeyeditor.atlas.priorities import Pains, Weights, priorities
from journeyeditor.atlas.progress import Told
from journeyeditor.edits import set_journey
from journeyeditor.edits.base import Edit
from journeyeditor.errors import message
from journeyeditor.layout.atlas_chart import NO_CHART
from journeyeditor.layout.atlas_curves import Disc, Point
from journeyeditor.layout.atlas_matrix import (
    MIDDLE_VALUE,
    Matrix,
    Values,
    matrix,
    place_of,
    quadrant_name,
    values_at,
    values_of,
    within,
)
from journeyeditor.layout.atlas_picture import Spot
from journeyeditor.layout.atlas_words import facts_line, volume_line
from journeyeditor.model import Id
from journeyeditor.session.gesture import Gesture
from journeyeditor.words import Words

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SMALL, LARGE = 0.1, 0.5


class MatrixTab(Tab):
    """A drag previews and commits once; keys in a row are one step of undo."""

    name, icon = "matrix", "target"
    matrix = Matrix(NO_CHART, {}, {}, {})
    held: Id = ""
    offset: Point = (0.0, 0.0)
    now: Values | None = None
    gesture: Gesture | None = None
    hovered: Id = ""
    weights = Weights()
    single = False

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """As `Tab`."""
        super().__init__(tools, look, seen, parent)
        self.pains = Pains()
        self.ranked_before: dict[Id, int] = {}
        self.field = QuadrantField(tools.words, self)
        self.field.named.connect(self.name_quadrant)
        self.field.left.connect(self.edit_quadrant)

    def laying(self, seen: Seen) -> Plan:
        """See `matrix`."""
        project, atlas, words, measure = seen.project, seen.atlas, self.words, self.tools.measure

        def draw(told: Told) -> Matrix:
            priorities(project, known=self.pains)
            return matrix(project, atlas, words, measure, told=told)

        return Plan((project, atlas), draw)

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Matrix)
        self.matrix = found
        self.walked = (*found.spots, *found.waiting)

    def facts(self) -> str:
        """As the graph's."""
        atlas = self.seen.atlas
        facts = (facts_line(atlas, 2, self.words), volume_line(atlas, self.words), self.words.tr("atlas.matrix.keys"))
        return "  ·  ".join(filter(None, facts))

    def tells(self, journey: Id) -> str:
        """Its values, or that they are not known."""
        known = values_of(self.seen.project, journey)
        if known is None:
            return self.words.tr("atlas.matrix.waiting")
        customer, business = value_words(known, self.words)
        return self.words.tr("atlas.matrix.tag", customer=customer, business=business)

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """The ranked list; what is selected stands out in it."""
        if self.busy and not self.chart.nodes:
            return True
        ranked = priorities(self.seen.project, self.weights, self.pains)
        made = Ranking(self.look, self.words, self.seen, self.weights, self.single, ranked)
        made.chosen.connect(self.chosen)
        made.weighed.connect(self.weigh)
        made.opened_up.connect(self.open_up)
        column.addWidget(made)
        return True

    def weigh(self, weights: Weights) -> None:
        """Ranks by other weights."""
        self.weights = weights
        self.changed.emit()

    def open_up(self, single: bool) -> None:
        """Shows each factor's weight, or the presets only."""
        self.single = single
        self.changed.emit()

    def spot(self, journey: Id) -> Spot | None:
        """Where a journey stands, in the field or waiting below it."""
        return self.matrix.spots.get(journey) or self.matrix.waiting.get(journey)

    def box_of(self, journey: Id) -> QRectF | None:
        """Its bubble with its name."""
        spot = self.spot(journey)
        return self.eye.box(spot.bounds) if spot else None

    def pick(self, at: QPointF) -> Id:
        """See `Viewport`."""
        return self.matrix.journey_at(self.eye.to_atlas(at))

    def reveal(self, journey: Id) -> None:
        """Brings a bubble into view."""
        spot = self.spot(journey)
        if spot is not None:
            self.reveal_box(spot.bounds)

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Selects a journey."""
        journey = self.matrix.journey_at(at)
        self.chosen.emit((journey,) if journey else ())

    def activate(self, at: Point) -> None:
        """Opens a journey."""
        journey, quadrant = self.matrix.journey_at(at), self.matrix.corner_at(at)
        if journey:
            self.opened.emit(journey)
        elif quadrant:
            self.edit_quadrant(quadrant)

    def edit_quadrant(self, quadrant: str) -> None:
        """Opens a quadrant's name for typing; "" gives the keys back to the matrix."""
        if quadrant:
            box = self.eye.box(self.matrix.corners[quadrant])
            self.field.open_at(quadrant, quadrant_name(self.seen.project, quadrant, self.words), box)
        else:
            self.setFocus()

    def name_quadrant(self, quadrant: str, text: str) -> None:
        """Keeps a quadrant's name."""
        edit = renamed(quadrant, text, self.words.tr(f"atlas.matrix.{quadrant}"))
        self.tools.making.commit(message("atlas.edit.quadrant"), edit)

    def hover(self, at: Point | None) -> bool:
        """Marks the bubble under the pointer."""
        journey = self.matrix.journey_at(at) if at else ""
        if journey != self.hovered:
            self.hovered = journey
            self.update()
        return bool(journey)

    def seize(self, at: Point) -> bool:
        """Takes hold of a bubble."""
        self.held = self.matrix.journey_at(at)
        spot = self.spot(self.held)
        if spot is None:
            return False
        self.offset = (spot.disc.x - at[0], spot.disc.y - at[1])
        return True

    def drag_to(self, at: Point) -> None:
        """Previews the values under the bubble."""
        if self.gesture is None:
            self.gesture = self.tools.session.begin()
            self.ranked_before = ranks(priorities(self.gesture.base, self.weights, self.pains))
        self.now = values_at((at[0] + self.offset[0], at[1] + self.offset[1]))
        self.gesture.preview(valued(self.held, self.now))
        self.update()

    def let_go(self, keep: bool) -> None:
        """Keeps the values that were previewed, or gives them up."""
        gesture, held = self.gesture, self.held
        self.gesture, self.held, self.now = None, "", None
        if gesture is not None and gesture.open:
            if keep:
                gesture.commit(message("atlas.matrix.valued", title=self.tools.making.title(held)), select=(held,))
            else:
                gesture.drop()
        self.update()

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Arrows move the selected journey by a tenth, with Shift by a half; with Ctrl they walk; Enter opens.

        F2 opens the quadrants' names.
        """
        selected = self.seen.selected[-1] if self.seen.selected else ""
        if key == Qt.Key.Key_Escape and self.held:
            self.let_go(False)
        elif key == Qt.Key.Key_F2:
            self.edit_quadrant(NAMES[0])
        elif key in STEPS and (not selected or keys & Qt.KeyboardModifier.ControlModifier):
            there = next_journey({**self.matrix.spots, **self.matrix.waiting}, selected, STEPS[key])
            if there:
                self.chosen.emit((there,))
                self.reveal(there)
        elif key in STEPS:
            self._move(selected, STEPS[key], LARGE if keys & Qt.KeyboardModifier.ShiftModifier else SMALL)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
            self.opened.emit(selected)
        else:
            return False
        return True

    def _move(self, journey: Id, step: tuple[int, int], size: float) -> None:
        """A journey without values gets the middle first."""
        values = values_of(self.seen.project, journey)
        wanted = (MIDDLE_VALUE, MIDDLE_VALUE)
        if values is not None:
            wanted = within(values[0] + step[0] * size), within(values[1] - step[1] * size)
        label = message("atlas.matrix.valued", title=self.tools.making.title(journey))
        self.tools.session.commit(label, valued(journey, wanted), merge_key=("values", journey))
        self.reveal(journey)

    def over(self, painter: QPainter) -> None:
        """The ring of what is selected or hovered, and the drag; a bubble that waits for another picture."""
        work = MatrixOverlay(painter, self.eye, self.look, self.words)
        spot, ahead = self.spot(self.held) if self.now is not None else None, awaited(self)
        for key in dict.fromkeys((*self.seen.selected, self.hovered)):
            found = self.spot(key)
            if found is not None and spot is None and (ahead is None or found is not ahead[0]):
                work.ring(found.disc, key in self.seen.selected)
                if not found.label.lines:
                    foot = (found.disc.x, found.disc.y + found.disc.r)
                    work.name(found.journey.title, self.eye.to_window(foot) + QPointF(0, 20))
        if spot is not None and self.now is not None and self.gesture is not None:
            work.drag(spot, moved(spot, self.now), self.now, self._tag(), value_words(self.now, self.words))
        elif ahead is not None:
            start, values = ahead
            told = value_words(values, self.words)
            work.drag(start, moved(start, values), values, self.tells(start.journey.id), told)

    def _tag(self) -> str:
        """What the drag would do: the values, and the rank where it changes."""
        assert self.now is not None
        customer, business = value_words(self.now, self.words)
        said = self.words.tr("atlas.matrix.tag", customer=customer, business=business)
        if self.gesture is None:
            return said
        before = self.ranked_before.get(self.held)
        after = ranks(priorities(self.gesture.shown, self.weights, self.pains)).get(self.held)
        if before is None or after is None or before == after:
            return said
        return ", ".join((said, self.words.tr("atlas.matrix.rank", before=before, after=after)))

    def middle(self, journey: Id) -> QPointF:
        """Where a bubble's middle is in the window, px."""
        spot = self.spot(journey)
        assert spot is not None
        return self.eye.to_window((spot.disc.x, spot.disc.y))


def awaited(tab: MatrixTab) -> tuple[Spot, Values] | None:
    """A selected bubble that stands elsewhere in the picture on its way, with its values; None where none does."""
    for key in tab.seen.selected if tab.busy else ():
        spot, values = tab.spot(key), values_of(tab.seen.project, key)
        if spot is not None and values is not None and moved(spot, values).disc != spot.disc:
            return spot, values
    return None


def moved(spot: Spot, values: Values) -> Spot:
    """A bubble where other values put it."""
    return replace(spot, disc=Disc(*place_of(*values), spot.disc.r))


def valued(journey: Id, values: Values) -> Edit:
    """Sets both values of a journey."""
    return set_journey(journey, customer_value=values[0], business_value=values[1])


def value_words(values: Values, words: Words) -> tuple[str, str]:
    """Customer and business value to a tenth."""
    return words.number(values[0], 1), words.number(values[1], 1)
