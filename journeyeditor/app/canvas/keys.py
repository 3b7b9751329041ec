"""The tables of the canvas's keys, from which the list of keys is made; those of the menus are the window's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.app.canvas.clipboard import copy, cut, paste_here
from journeyeditor.app.canvas.feelings import join_selected, pick_feeling, pick_moment, set_moment, start_variant
from journeyeditor.app.canvas.menu_key import open_menu
from journeyeditor.app.canvas.moving import FINE, HALF, feel, move_selection, reorder
from journeyeditor.app.canvas.picture import copy_picture
from journeyeditor.app.canvas.pointing import Pointing
from journeyeditor.app.canvas.sizing import fold_selection, resize
from journeyeditor.app.widgets.moments import CELLS

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RESIZE = CONTROL | SHIFT
ZOOM_STEP = 1.25

Does = Callable[[Pointing], object]
Bound = tuple[Qt.KeyboardModifier, Qt.Key]


class Row(NamedTuple):
    """What some keys do, by the name it has in the list of keys (a msgid); None is done elsewhere, where a key is held
    or typed into something."""

    name: str
    keys: Mapping[Bound, Does | None]


def _arrows(
    modifiers: Qt.KeyboardModifier, does: Callable[[Pointing, Qt.Key], object], *keys: Qt.Key
) -> dict[Bound, Does | None]:
    arrows = keys or (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
    return {(modifiers, key): _with(does, key) for key in arrows}


def _with(does: Callable[[Pointing, Qt.Key], object], key: Qt.Key) -> Does:
    return lambda view: does(view, key)


def up_or_down(view: Pointing, down: int) -> None:
    """Encounters later in the path, a lane higher."""
    if not reorder(view, down):
        resize(view, 0, down)


SECTIONS: Mapping[str, tuple[Row, ...]] = {
    "keys.walk": (
        Row("keys.walk.arrows", _arrows(PLAIN, lambda view, key: view.walk(key))),
        Row("keys.walk.reading", {(PLAIN, Key.Key_Tab): None, (SHIFT, Key.Key_Tab): None}),
        Row("keys.walk.extend", _arrows(SHIFT, lambda view, key: view.extend(key))),
        Row("keys.walk.all", {(CONTROL, Key.Key_A): lambda view: view.select_all()}),
        Row("keys.walk.leave", {(PLAIN, Key.Key_Escape): lambda view: view.leave()}),
        Row("keys.walk.pan", {(PLAIN, Key.Key_Space): None}),
        Row("keys.walk.menu", {(PLAIN, Key.Key_Menu): None, (SHIFT, Key.Key_F10): open_menu}),
    ),
    "keys.work": (
        Row("keys.work.letters", {}),
        Row(
            "keys.work.edit",
            {
                (PLAIN, Key.Key_Return): lambda view: view.edit_selection(),
                (PLAIN, Key.Key_Enter): lambda view: view.edit_selection(),
                (PLAIN, Key.Key_F2): lambda view: view.edit_selection(),
            },
        ),
        Row("keys.work.move", _arrows(CONTROL, move_selection)),
        Row(
            "keys.work.width",
            {
                (RESIZE, Key.Key_Left): lambda view: resize(view, -1, 0),
                (RESIZE, Key.Key_Right): lambda view: resize(view, 1, 0),
            },
        ),
        Row(
            "keys.work.height",
            {
                (RESIZE, Key.Key_Up): lambda view: up_or_down(view, -1),
                (RESIZE, Key.Key_Down): lambda view: up_or_down(view, 1),
            },
        ),
    ),
    "keys.feel": (
        Row(
            "keys.feel.half",
            {
                (PLAIN, Key.Key_Plus): lambda view: feel(view, HALF),
                (PLAIN, Key.Key_Minus): lambda view: feel(view, -HALF),
            },
        ),
        Row(
            "keys.feel.fine",
            {
                (SHIFT, Key.Key_Plus): lambda view: feel(view, FINE),
                (SHIFT, Key.Key_Underscore): lambda view: feel(view, -FINE),
            },
        ),
        *(
            Row(f"moment.{one.value}", {(PLAIN, Key(Key.Key_0 + n)): partial(set_moment, moment=one)})
            for n, one in enumerate(CELLS)
        ),
    ),
    "keys.typed": (
        Row("keys.typed.done", {(PLAIN, Key.Key_Return): None}),
        Row("keys.typed.below", {(CONTROL, Key.Key_Return): None}),
        Row("keys.typed.line", {(SHIFT, Key.Key_Return): None}),
        Row("keys.typed.next", {(PLAIN, Key.Key_Tab): None, (SHIFT, Key.Key_Tab): None}),
        Row("keys.typed.drop", {(PLAIN, Key.Key_Escape): None}),
    ),
}
"""What the list of keys shows of the canvas, section by section."""

OF_ACTIONS: dict[Bound, Does] = {
    (PLAIN, Key.Key_Delete): lambda view: view.delete_selection(),
    (PLAIN, Key.Key_Backspace): lambda view: view.delete_selection(),
    (CONTROL, Key.Key_Return): lambda view: view.add_card_here(),
    (CONTROL, Key.Key_Enter): lambda view: view.add_card_here(),
    (PLAIN, Key.Key_M): pick_moment,
    (PLAIN, Key.Key_R): join_selected,
    (PLAIN, Key.Key_E): pick_feeling,
    (PLAIN, Key.Key_V): lambda view: start_variant(view, view.words.tr("app.new.touchpoint")),
    (PLAIN, Key.Key_L): lambda view: view.wanted.emit("map.link"),
    (CONTROL, Key.Key_F): lambda view: view.open_finder(),
    (CONTROL, Key.Key_C): copy,
    (CONTROL, Key.Key_X): cut,
    (CONTROL, Key.Key_V): paste_here,
    (RESIZE, Key.Key_C): copy_picture,
    (CONTROL, Key.Key_Period): fold_selection,
    (CONTROL, Key.Key_Plus): lambda view: view.set_zoom(view.zoom * ZOOM_STEP),
    (CONTROL, Key.Key_Equal): lambda view: view.set_zoom(view.zoom * ZOOM_STEP),
    (CONTROL, Key.Key_Minus): lambda view: view.set_zoom(view.zoom / ZOOM_STEP),
    (CONTROL, Key.Key_0): lambda view: view.set_zoom(1.0),
    (CONTROL, Key.Key_9): lambda view: view.fit(),
    (CONTROL, Key.Key_8): lambda view: view.fit_width(),
}
"""Those that the list of keys has with the window's actions."""

KEYS: Mapping[Bound, Does] = OF_ACTIONS | {
    key: does for rows in SECTIONS.values() for row in rows for key, does in row.keys.items() if does is not None
}


def on_key(view: Pointing, event: QKeyEvent) -> bool:
    """Does what a key asks for; False for a key that is not ours."""
    modifiers = event.modifiers() & ~KEYPAD
    does, text = KEYS.get((modifiers, Qt.Key(event.key()))), event.text()
    types = view.cell is not None and text.isprintable() and text.strip() and modifiers in {PLAIN, SHIFT}
    if does is not None and not types:
        does(view)
        return True
    if view.cell is not None and text.isprintable() and text.strip() and modifiers in {PLAIN, SHIFT}:
        view.add_card_here(text)
        return True
    return False
