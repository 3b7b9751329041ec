"""What the canvas tells a screen reader: heads and lanes; in them stages, cards, touchpoints, points, empty cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAccessible

from journeyeditor.app.accessible import Said
from journeyeditor.app.canvas.frames import frame_of
from journeyeditor.app.canvas.menu_key import open_menu
from journeyeditor.app.canvas.moving import HALF, feel
from journeyeditor.app.canvas.places import ANY, Cell, Places
from journeyeditor.app.canvas.pointing import Pointing
from journeyeditor.app.canvas.scene import Scene, is_reckoned
from journeyeditor.app.canvas.spoken import cell_place, spoken_of, value_of
from journeyeditor.app.canvas.walking import stops
from journeyeditor.app.tools.names import lane_name
from journeyeditor.errors import Message
from journeyeditor.model import Card, Encounter, Entity, Feeling, Id, Lane, Stage, Step
from journeyeditor.words import Words

Role = QAccessible.Role
HEADS = "heads"
"""The key of the row of stages."""


class Thing(NamedTuple):
    """Something of the map, or the point that touchpoints put on the curve of a step."""

    id: Id
    reckoned: bool = False


class MapTold:
    """Reads the rows anew only when the drawing is another."""

    def __init__(self, view: Pointing) -> None:
        """Reads nothing yet."""
        self.view = view
        self._scene: Scene | None = None
        self._rows: dict[Hashable, list[Hashable]] = {}
        self._homes: dict[Hashable, Hashable] = {}

    @property
    def words(self) -> Words:
        """The window's."""
        return self.view.words

    def rows(self) -> dict[Hashable, list[Hashable]]:
        """What stands in each row, in reading order; the rows from top to bottom."""
        if self._scene is not self.view.scene:
            self._scene = self.view.scene
            self._rows = rows_of(self.view.scene, self.view.places()) if self.view.journey else {}
            self._homes = {key: row for row, keys in self._rows.items() for key in keys}
        return self._rows

    def keys(self, above: Hashable) -> Sequence[Hashable]:
        """The rows, or what stands in one."""
        rows = self.rows()
        return tuple(rows) if above == () else rows.get(above, ())

    def above(self, key: Hashable) -> Hashable:
        """The row of a thing; rows are uppermost."""
        self.rows()
        return self._homes.get(key, ())

    def said(self, key: Hashable) -> Said | None:
        """What is said of a row, a thing or an empty cell."""
        rows = self.rows()
        if key in rows:
            return Said(self._row_name(key), role=Role.List, selected=key in self.view.session.selection)
        if key not in self._homes:
            return None
        if isinstance(key, Cell):
            place = self.words.tr("canvas.spoken.empty_cell", place=cell_place(self.view, key))
            return Said(place, selected=self.view.cell == key, editable=True)
        assert isinstance(key, Thing)
        return self._thing(key)

    def _row_name(self, key: Hashable) -> str:
        lane = self._part(key)
        if not isinstance(lane, Lane):
            return self.words.tr("accessible.stages")
        name = lane_name(lane)
        said = self.words.message(name) if isinstance(name, Message) else name
        return f"{said}, {self.words.tr('canvas.spoken.folded')}" if lane.collapsed else said

    def _thing(self, key: Thing) -> Said:
        view = self.view
        text, place = spoken_of(view, key.id, key.reckoned)
        chosen = key.id in view.session.selection and (view.reckoned == key.id) == key.reckoned
        typed = isinstance(self._part(key.id), Card | Encounter | Stage | Step)
        return Said(
            text, place, value_of(view, key.id, key.reckoned), Role.ListItem, chosen, typed and not key.reckoned
        )

    def _part(self, key: Hashable) -> Entity | None:
        journey = self.view.journey
        return journey.part_of.get(key) if journey and isinstance(key, str) else None

    def box(self, key: Hashable) -> QRect:
        """A thing's frame, a cell's room, or all of a row, px of the viewport."""
        view, places = self.view, self.view.places()
        if isinstance(key, Cell):
            return view.camera.sheet_box(places.cell_box(key)).toAlignedRect()
        if isinstance(key, Thing):
            placed = (
                next((one for one in view.scene.of(key.id) if is_reckoned(one.node)), None) if key.reckoned else None
            )
            placed = placed or view.scene.main(key.id)
            return view.camera.box(placed.group, frame_of(placed.node).rect).toAlignedRect() if placed else QRect()
        boxes = [self.box(one) for one in self.rows().get(key, ())]
        whole = QRect()
        for box in boxes:
            whole = whole.united(box)
        return whole

    def at(self, x: int, y: int) -> Hashable | None:
        """The thing or empty cell at a point of the viewport."""
        self.rows()
        hit = self.view.at(QPointF(x, y))
        if hit is not None and hit.node.subject:
            key = Thing(hit.node.subject, is_reckoned(hit.node))
            return key if key in self._homes else hit.node.subject if hit.node.subject in self._rows else None
        pointer = self.view.pointer(QPointF(x, y), Qt.KeyboardModifier.NoModifier)
        cell = self.view.places().cell_at(pointer.x, pointer.y)
        return cell if cell in self._homes else None

    def focus(self) -> Hashable | None:
        """The empty cell in focus, or what was selected last."""
        view, rows = self.view, self.rows()
        if view.cell is not None:
            return view.cell if view.cell in self._homes else None
        if not view.session.selection:
            return None
        last = view.session.selection[-1]
        key = Thing(last, view.reckoned == last)
        return key if key in self._homes else last if last in rows else None

    def actions(self, key: Hashable) -> Mapping[str, Callable[[], object]]:
        """What can be done: a press selects it; texts are opened, feelings raised and lowered, things deleted."""
        view = self.view
        found: dict[str, Callable[[], object]] = {"Press": partial(self.choose, key)}
        found["SetFocus"] = found["Press"]
        if isinstance(key, Cell):
            return found | {"edit": partial(self._after, key, view.edit_selection)}
        part = self._part(key.id if isinstance(key, Thing) else key)
        found["ShowMenu"] = partial(self._menu, key)
        if isinstance(part, Card | Encounter | Stage | Step | Lane | Feeling) and not _is_reckoned(key):
            found["edit"] = partial(self._after, key, view.edit_selection)
            found["delete"] = partial(self._after, key, view.delete_selection)
        if isinstance(part, Encounter | Feeling) or _is_reckoned(key):
            found["Increase"] = partial(self._after, key, partial(feel, view, HALF))
            found["Decrease"] = partial(self._after, key, partial(feel, view, -HALF))
        return found

    def choose(self, key: Hashable) -> None:
        """Selects it, scrolls to it and gives the map the keyboard."""
        view = self.view
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(key, Cell):
            view.focus_cell(key)
            view.reveal_box(view.camera.sheet_box(view.places().cell_box(key)))
            return
        view.focus_cell(None)
        subject = key.id if isinstance(key, Thing) else str(key)
        view.reckoned = subject if _is_reckoned(key) else ""
        view.session.select((subject,))
        view.reveal_selection()

    def _after(self, key: Hashable, act: Callable[[], object]) -> None:
        self.choose(key)
        act()

    def _menu(self, key: Hashable) -> None:
        self.choose(key)
        open_menu(self.view)


def _is_reckoned(key: Hashable) -> bool:
    return isinstance(key, Thing) and key.reckoned


def rows_of(scene: Scene, places: Places) -> dict[Hashable, list[Hashable]]:
    """The row of stages and each lane, with what stands in it in reading order."""
    tops = [row.box.y for row in places.rows]
    names: list[Hashable] = [HEADS, *(row.id for row in places.rows)]
    rows: dict[Hashable, list[Hashable]] = {name: [] for name in names}
    for stop in stops(scene, places):
        if stop.id in rows or (stop.cell is not None and stop.cell.channel not in {"", ANY}):
            continue
        key: Hashable = stop.cell or Thing(stop.id, stop.reckoned)
        rows[names[bisect_right(tops, stop.middle[1])]].append(key)
    return rows
