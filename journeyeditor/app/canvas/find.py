"""Find in the map: a small bar at its head; every hit is framed, Enter walks from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journeyeditor.app.canvas.popups.popup import cycle_focus
from journeyeditor.app.canvas.shadows import PT, Shadows
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.label import label
from journeyeditor.layout.memory import same
from journeyeditor.model import Encounter, Entity, Id, Journey, Project, Touchpoint
from journeyeditor.search import folded

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing

WIDTH, HEIGHT, MARGIN, AIR = 360, 46, 12, 30


def texts_of(project: Project, journey: Journey) -> Iterator[tuple[Id, str]]:
    """Every text on a map with the id of what says it."""
    for key, part in journey.part_of.items():
        said = [getattr(part, name) for name in _fields_of(type(part))]
        used = project.by_id.get(part.touchpoint) if isinstance(part, Encounter) else None
        if isinstance(used, Touchpoint) and isinstance(part, Encounter) and not part.title:
            said.append(used.name)
        yield key, "\n".join(text for text in said if text)


SAYING = ("title", "text", "label", "quote")


@cache
def _fields_of(kind: type[Entity]) -> tuple[str, ...]:
    """The fields of a kind of part that say something."""
    return tuple(name for name in SAYING if name in kind.model_fields)


class Said:
    """What a map says, without case and accents; folded once for all the letters that are typed."""

    def __init__(self) -> None:
        """Of no map."""
        self._of: tuple[object, ...] = ()
        self._texts: tuple[tuple[Id, str], ...] = ()

    def texts(self, project: Project, journey: Journey) -> tuple[tuple[Id, str], ...]:
        """Every text with the id of what says it."""
        of = (journey, project.touchpoints)
        if not same(self._of, of):
            self._of, self._texts = of, tuple((key, folded(said)) for key, said in texts_of(project, journey))
        return self._texts


def hits(view: Pointing, text: str, said: Said | None = None) -> tuple[Id, ...]:
    """The ids of what says a text, case and accents aside, in reading order; nothing for an empty text."""
    wanted, journey = folded(text.strip()), view.journey
    if not wanted or journey is None:
        return ()
    found = {key for key, told in (said or Said()).texts(view.session.shown, journey) if wanted in told}
    order = {stop.id: n for n, stop in enumerate(view.stops())}
    shown = found.intersection(node.subject for _, node in view.scene.drawing.nodes())
    return tuple(sorted(shown, key=lambda key: (order.get(key, len(order)), key)))


class FindBar(QWidget):
    """At the top right of the canvas. Enter and F3 go on, with Shift back; Esc closes."""

    def __init__(self, view: Pointing) -> None:
        """Hidden until `open`."""
        super().__init__(view.viewport())
        self.view = view
        self.look = Look("light", {})
        self.said = Said()
        self.setObjectName("find_in_map")
        self.setFixedSize(WIDTH + 2 * AIR, HEIGHT + 2 * AIR)
        self.field = QLineEdit()
        self.field.setProperty("look", "bare")
        self.field.setFont(font(13))
        self.field.setPlaceholderText(view.words.tr("canvas.find.text"))
        self.field.setAccessibleName(view.words.tr("canvas.find.text"))
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.count = label("", 12, tone="third", tabular=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(AIR + 38, AIR, AIR + 8, AIR)
        self.row.setSpacing(4)
        self.row.addWidget(self.field, 1)
        self.row.addWidget(self.count)
        view.view_changed.connect(self._place)
        self.hide()

    def dress(self) -> None:
        """The buttons in the canvas's look."""
        inks, words = self.view.compiler.inks, self.view.words
        self.look = Look("dark" if inks.dark else "light", inks.palette)
        while self.row.count() > 2:
            item = self.row.takeAt(2)
            if item and (widget := item.widget()):
                widget.deleteLater()
        buttons = (
            ("up", "before", lambda: self.go(-1)),
            ("down", "next", lambda: self.go(1)),
            ("close", "close", self.shut),
        )
        for name, key, act in buttons:
            button = icon_button(self.look, name, words.tr(f"canvas.find.{key}"), 14, 28)
            button.clicked.connect(act)
            self.row.addWidget(button)

    def open(self) -> None:
        """Shows itself with the keyboard in its field."""
        self.dress()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search(self.field.text())

    def shut(self) -> None:
        """Takes the frames away and gives the keyboard back."""
        self.frame(())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def frame(self, ids: tuple[Id, ...]) -> None:
        """Frames what was found, and nothing else."""
        self.view.restand()
        self.view.hits = ids
        self.view.restand()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab stays in the bar."""
        cycle_focus(self, following)
        return True

    def search(self, text: str) -> None:
        """Frames what says the text."""
        self.frame(hits(self.view, text, self.said))
        self._tell()

    def go(self, step: int) -> None:
        """Selects and shows the next hit, or the one before."""
        self.frame(hits(self.view, self.field.text(), self.said))
        found = self.view.hits
        if found:
            here = self.view.session.selection[-1] if self.view.session.selection else ""
            at = found.index(here) + step if here in found else (0 if step > 0 else -1)
            self.view.session.select((found[at % len(found)],))
            self.view.reveal_selection()
        self._tell()

    def _tell(self) -> None:
        words, found = self.view.words, self.view.hits
        here = self.view.session.selection[-1] if self.view.session.selection else ""
        if not self.field.text().strip():
            self.count.setText("")
        elif here in found:
            self.count.setText(words.tr("canvas.find.at", number=found.index(here) + 1, total=len(found)))
        else:
            self.count.setText(words.tr("canvas.find.count", n=len(found)))

    def _place(self) -> None:
        room = self.view.viewport()
        self.move(room.width() - self.width() + AIR - MARGIN, self.view.camera.top + MARGIN - AIR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3}:
                self.go(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plate, its shadow, the looking glass."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        shadows = Shadows(self.look.name == "dark")
        pixmap, around = shadows.pixmap(2, plate.width() * PT, plate.height() * PT, 10 * PT)
        reach = -around.left() / PT
        painter.drawPixmap(plate.adjusted(-reach, -reach, reach, reach), pixmap, QRectF(pixmap.rect()))
        painter.setPen(QPen(self.look.colour("line_2" if self.look.name == "dark" else "line"), 1))
        painter.setBrush(self.look.colour("raised"))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        glass = QRectF(plate.x() + 14, plate.center().y() - 8, 16, 16)
        paint_icon(painter, "search", glass, self.look, "ink_3")
        painter.end()
