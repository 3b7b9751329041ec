"""The keys of the atlas for the list of keys, made from the tables its views act by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt

from journeyeditor.app.atlas import canvas, experience, heat, matrix, table, transit, tree
from journeyeditor.app.atlas.viewport import ZOOMS
from journeyeditor.app.canvas.keys import CONTROL, PLAIN, SHIFT, Row
from journeyeditor.app.widgets import tabs

Key = Qt.Key


def _row(name: str, keys: Iterable[Qt.Key], modifiers: Qt.KeyboardModifier = PLAIN) -> Row:
    return Row(name, {(modifiers, key): None for key in keys})


ENTER = (Key.Key_Return,)

SECTIONS: Mapping[str, tuple[Row, ...]] = {
    "keys.atlas": (
        _row("keys.atlas.view", tabs.STEPS),
        Row("keys.atlas.next", {(PLAIN, Key.Key_Tab): None, (SHIFT, Key.Key_Tab): None}),
        _row("keys.atlas.open", ENTER),
        _row("keys.atlas.leave", (Key.Key_Escape,)),
        Row("keys.walk.menu", {(PLAIN, Key.Key_Menu): None, (SHIFT, Key.Key_F10): None}),
        _row("keys.atlas.zoom", (key for key in ZOOMS if key is not Key.Key_Equal)),
        _row("keys.atlas.whole", (Key.Key_0,)),
    ),
    "keys.atlas.graph": (
        _row("keys.atlas.that_way", canvas.STEPS),
        _row("keys.atlas.pair", canvas.STEPS, SHIFT),
    ),
    "keys.atlas.heat": (
        _row("keys.atlas.cell", heat.STEPS),
        _row("keys.atlas.ends", (Key.Key_Home, Key.Key_End)),
    ),
    "keys.atlas.matrix": (
        _row("keys.atlas.tenth", matrix.STEPS),
        _row("keys.atlas.half", matrix.STEPS, SHIFT),
        _row("keys.atlas.that_way", matrix.STEPS, CONTROL),
        _row("keys.atlas.names", (Key.Key_F2,)),
    ),
    "keys.atlas.tree": (
        _row("keys.atlas.into", (key for key in tree.DOWN if key is not Key.Key_Equal)),
        _row("keys.atlas.out", tree.UP),
        _row("keys.atlas.beside", tree.SIDEWAYS),
    ),
    "keys.atlas.transit": (
        _row("keys.atlas.stop", transit.STEPS),
        _row("keys.atlas.line", transit.ROWS),
    ),
    "keys.atlas.experience": (
        _row("keys.atlas.stretch", experience.STEPS),
        _row("keys.atlas.person", experience.PEOPLE),
    ),
    "keys.atlas.table": (
        _row("keys.atlas.touchpoint", table.STEPS),
        _row("keys.atlas.sort", (Key(number) for number in table.NUMBERS)),
    ),
}
"""By the view, what its keys do; nothing here is done from here."""
