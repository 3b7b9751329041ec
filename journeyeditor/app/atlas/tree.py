"""The hierarchy worked with: a click opens a level, Backspace goes up, journeys are dragged to where they belong."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.crumbs import Crumbs
from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.tree_drag import Target, drop_row, paint_hand, paint_target, target_at
from journeyeditor.app.atlas.tree_panel import TreePanel
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.atlas import Atlas
from journeyeditor.layout.atlas_chart import NO_CHART
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_tree import Tree, children_of, path_to, tree
from journeyeditor.model import Id

DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Equal)
UP = (Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_Minus)
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
MICRO = 3
"""How long the path to a micro-journey is: its group, its whole, itself."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TreeTab(Tab):
    """The path is the view's own; its last journey is what is selected."""

    name, icon = "tree", "tree"
    tree = Tree(NO_CHART, (), {}, ())
    path: tuple[Id, ...] = ()
    hovered: Id = ""
    held: Id = ""
    target: Target | None = None
    hand: Point | None = None

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Opened down to what is selected."""
        super().__init__(tools, look, seen, parent)
        self.crumbs = Crumbs(look, self)
        self.crumbs.went.connect(self.go)
        self.leads = (self.crumbs,)
        self.switch = Segmented(look, self._levels(seen))
        self.switch.setAccessibleName(tools.words.tr("atlas.tree.level"))
        self.switch.chosen.connect(lambda depth: self.go(self._at_level(int(str(depth)))))
        self.trails = (self.switch,)
        self.path = path_to(seen.atlas, seen.selected[0]) if seen.selected else ()

    def laying(self, seen: Seen) -> Plan:
        """See `tree`. What of the path is gone is left out."""
        kept = [key for key in self.path if path_to(seen.atlas, key)]
        self.path = path_to(seen.atlas, kept[-1]) if kept else ()
        if self.switch.choices != self._levels(seen):
            self.switch.choices = self._levels(seen)
            self.switch.updateGeometry()
        self.switch.set_value((0, 2, 2, MICRO)[min(len(self.path), MICRO)])
        whole = seen.project.title or self.words.tr("atlas.title")
        self.crumbs.show_path([("", whole), *((key, self.title(key)) for key in self.path)])
        project, atlas, path, words, measure = seen.project, seen.atlas, self.path, self.words, self.tools.measure
        return Plan((project, atlas, *path), lambda _told: tree(project, atlas, path, words, measure))

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Tree)
        self.tree = found

    def _levels(self, seen: Seen) -> tuple[tuple[object, str], ...]:
        """How far down one looks, in the project's words for its levels."""
        names = (*seen.project.levels[:3], *("",) * 3)
        return tuple((depth, name) for depth, name in zip((0, 2, MICRO), names, strict=False) if name)

    def _at_level(self, depth: int) -> Id:
        """Where on the path one comes to at a level; below its end to what is most divided there."""
        path = self.path[:depth]
        while len(path) < depth:
            found = children_of(self.seen.atlas, path[-1] if path else "")
            if not found:
                break
            path = (*path, max(found, key=lambda key: depth_of(self.seen.atlas, key)))
        return path[-1] if path else ""

    @property
    def focus(self) -> Id:
        """The end of the path."""
        return self.path[-1] if self.path else ""

    def set_look(self, look: Look) -> None:
        """See `Viewport`."""
        super().set_look(look)
        self.crumbs.set_look(look)
        self.switch.look = look

    def fit(self) -> None:
        """The top of the hierarchy stays at the top, however many levels are open."""
        super().fit()
        spare = self.eye.box(self.bounds).top() - self.room().top()
        self.look_from(self.eye.moved(0, -max(0.0, spare)))
        self.follows_fit = True

    def title(self, key: Id) -> str:
        """The name of a group or a journey."""
        names = {group.id: group.title for group in self.seen.atlas.groups}
        names |= {journey.id: journey.title for journey in self.seen.atlas.journeys}
        return names.get(key, self.words.tr("atlas.tree.ungrouped"))

    def facts(self) -> str:
        """How much there is on each level, and the keys."""
        journeys = self.seen.atlas.journeys
        parts = sum(bool(journey.parent) for journey in journeys)
        facts = [self.words.tr("atlas.facts.journeys", len(journeys) - parts)]
        facts += [self.words.tr("atlas.tree.parts", parts)] if parts else []
        return "  ·  ".join((", ".join(facts), self.words.tr("atlas.tree.keys")))

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """What is open, what it is nested in, and the whole tree."""
        made = TreePanel(self.look, self.words, self.seen, self.path)
        made.went.connect(self.go)
        made.opened.connect(self.opened)
        made.dropped.connect(lambda held, key: drop_row(self.tools.making, self.seen, held, key))
        column.addWidget(made)
        return True

    def select(self, selected: tuple[Id, ...]) -> None:
        """Opens the path to what is selected elsewhere."""
        super().select(selected)
        if selected and (not self.path or self.path[-1] not in selected):
            self.path = path_to(self.seen.atlas, selected[0])
            self.lay_out()

    def go(self, key: Id) -> None:
        """Opens the path to a group or journey, "" for the whole."""
        self.path = path_to(self.seen.atlas, key) if key else ()
        self.lay_out()
        self.reveal(key)
        self.chosen.emit((key,) if self.journey_of(key) else ())
        self.changed.emit()

    def box_of(self, journey: Id) -> QRectF | None:
        """Its cell."""
        box = self.tree.cells.get(journey)
        return self.eye.box(box) if box else None

    def pick(self, at: QPointF) -> Id:
        """See `Viewport`."""
        return self.journey_of(self.tree.at(*self.eye.to_atlas(at)))

    def reveal(self, journey: Id) -> None:
        """Brings a cell into view with the strip below it."""
        if journey in self.tree.cells:
            box = self.tree.cells[journey]
            bounds = self.chart.bounds
            self.reveal_box(box.union(box.moved(0, min(0.0, bounds.bottom - box.bottom))))

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Opens what is clicked; a click beside goes nowhere."""
        key = self.tree.at(*at)
        if key:
            self.go(key)

    def activate(self, at: Point) -> None:
        """Opens the map of a journey."""
        key = self.journey_of(self.tree.at(*at))
        if key:
            self.opened.emit(key)

    def journey_of(self, key: Id) -> Id:
        """An id where it is a journey's, else ""."""
        return key if any(journey.id == key for journey in self.seen.atlas.journeys) else ""

    def hover(self, at: Point | None) -> bool:
        """Marks the cell under the pointer."""
        key = self.tree.at(*at) if at else ""
        if key != self.hovered:
            self.hovered = key
            self.update()
        return bool(key)

    def seize(self, at: Point) -> bool:
        """Takes hold of a journey."""
        self.held = self.journey_of(self.tree.at(*at))
        return bool(self.held)

    def drag_to(self, at: Point) -> None:
        """Lights what would take it."""
        before = self.target
        self.hand, self.target = at, target_at(self.tree, self.seen, self.held, at, self.words)
        if before != self.target:
            self.hinted.emit(self.target.told if self.target else "")
        self.update()

    def let_go(self, keep: bool) -> None:
        """Nests it there or puts it into the group; what cannot be is said."""
        held, target, dragged = self.held, self.target, self.hand is not None
        self.held, self.target, self.hand = "", None, None
        if dragged:
            self.hinted.emit("")
            self.update()
        if not (keep and held and target):
            return
        if target.place is not None:
            self.tools.making.nest(held, target.place)
        else:
            self.tools.making.regroup(held, target.group, lift=True)

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Down and up a level, sideways along one; Enter opens the map."""
        here = self.path[-1] if self.path else ""
        above = self.path[-2] if len(self.path) > 1 else ""
        if key == Qt.Key.Key_Escape and self.hand is not None:
            self.let_go(False)
        elif key in DOWN:
            below = children_of(self.seen.atlas, here)
            if below:
                self.go(below[0])
        elif key in UP and self.path:
            self.go(above)
        elif key in SIDEWAYS and self.path:
            row = list(children_of(self.seen.atlas, above))
            self.go(row[max(0, min(len(row) - 1, row.index(here) + SIDEWAYS[key]))])
        elif key in ENTER and len(self.path) > 1:
            self.opened.emit(here)
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """The edge of the hovered cell."""
        box = self.tree.cells.get(self.hovered)
        if box is not None and self.hovered not in self.path:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("control"), 1.5))
            painter.drawRoundedRect(QRectF(self.eye.box(box)), 8, 8)
        if self.target is not None:
            paint_target(painter, self.look, self.eye.box(self.target.box), self.target.refused)
        if self.hand is not None:
            told, refused = (self.target.told, self.target.refused) if self.target else ("", False)
            paint_hand(painter, self.look, self.eye.to_window(self.hand), self.title(self.held), told, refused)


def depth_of(atlas: Atlas, key: Id) -> int:
    """How many levels a group or a journey has, itself included."""
    return 1 + max((depth_of(atlas, one) for one in children_of(atlas, key)), default=0)
