"""The table of the canvas's keys; those of the menus (undo, copy, save) are the window's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.app.canvas.clipboard import copy, cut, paste_here
from journeyeditor.app.canvas.feelings import join_selected, pick_feeling, pick_moment, set_moment, start_variant
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

KEYS: Mapping[tuple[Qt.KeyboardModifier, Qt.Key], Does] = {
    (PLAIN, Key.Key_Left): lambda view: view.walk(Key.Key_Left),
    (PLAIN, Key.Key_Right): lambda view: view.walk(Key.Key_Right),
    (PLAIN, Key.Key_Up): lambda view: view.walk(Key.Key_Up),
    (PLAIN, Key.Key_Down): lambda view: view.walk(Key.Key_Down),
    (PLAIN, Key.Key_F2): lambda view: view.edit_selection(),
    (PLAIN, Key.Key_Return): lambda view: view.edit_selection(),
    (PLAIN, Key.Key_Enter): lambda view: view.edit_selection(),
    (PLAIN, Key.Key_Delete): lambda view: view.delete_selection(),
    (PLAIN, Key.Key_Backspace): lambda view: view.delete_selection(),
    (PLAIN, Key.Key_Escape): lambda view: view.leave(),
    (CONTROL, Key.Key_Left): lambda view: move_selection(view, Key.Key_Left),
    (CONTROL, Key.Key_Right): lambda view: move_selection(view, Key.Key_Right),
    (CONTROL, Key.Key_Up): lambda view: move_selection(view, Key.Key_Up),
    (CONTROL, Key.Key_Down): lambda view: move_selection(view, Key.Key_Down),
    (CONTROL, Key.Key_Return): lambda view: view.add_card_here(),
    (CONTROL, Key.Key_Enter): lambda view: view.add_card_here(),
    (SHIFT, Key.Key_Left): lambda view: view.extend(Key.Key_Left),
    (SHIFT, Key.Key_Right): lambda view: view.extend(Key.Key_Right),
    (SHIFT, Key.Key_Up): lambda view: view.extend(Key.Key_Up),
    (SHIFT, Key.Key_Down): lambda view: view.extend(Key.Key_Down),
    (PLAIN, Key.Key_M): pick_moment,
    (PLAIN, Key.Key_R): join_selected,
    (PLAIN, Key.Key_E): pick_feeling,
    (PLAIN, Key.Key_V): lambda view: start_variant(view, view.words.tr("app.new.touchpoint")),
    (PLAIN, Key.Key_L): lambda view: view.wanted.emit("map.link"),
    (PLAIN, Key.Key_Plus): lambda view: feel(view, HALF),
    (PLAIN, Key.Key_Minus): lambda view: feel(view, -HALF),
    (SHIFT, Key.Key_Plus): lambda view: feel(view, FINE),
    (SHIFT, Key.Key_Underscore): lambda view: feel(view, -FINE),
    **{(PLAIN, Key(Key.Key_0 + n)): partial(set_moment, moment=one) for n, one in enumerate(CELLS)},
    (CONTROL, Key.Key_F): lambda view: view.open_finder(),
    (CONTROL, Key.Key_C): copy,
    (CONTROL, Key.Key_X): cut,
    (CONTROL, Key.Key_V): paste_here,
    (RESIZE, Key.Key_C): copy_picture,
    (RESIZE, Key.Key_Right): lambda view: resize(view, 1, 0),
    (RESIZE, Key.Key_Left): lambda view: resize(view, -1, 0),
    (RESIZE, Key.Key_Down): lambda view: up_or_down(view, 1),
    (RESIZE, Key.Key_Up): lambda view: up_or_down(view, -1),
    (CONTROL, Key.Key_Period): fold_selection,
    (CONTROL, Key.Key_A): lambda view: view.select_all(),
    (CONTROL, Key.Key_Plus): lambda view: view.set_zoom(view.zoom * ZOOM_STEP),
    (CONTROL, Key.Key_Equal): lambda view: view.set_zoom(view.zoom * ZOOM_STEP),
    (CONTROL, Key.Key_Minus): lambda view: view.set_zoom(view.zoom / ZOOM_STEP),
    (CONTROL, Key.Key_0): lambda view: view.set_zoom(1.0),
    (CONTROL, Key.Key_9): lambda view: view.fit(),
    (CONTROL, Key.Key_8): lambda view: view.fit_width(),
}


def up_or_down(view: Pointing, down: int) -> None:
    """Encounters later in the path, a lane higher."""
    if not reorder(view, down):
        resize(view, 0, down)


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
