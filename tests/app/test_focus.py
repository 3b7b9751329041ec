"""A person looks at a part of the map: the rest is painted paler, and nothing of the file changes."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from journeyeditor.app.focus_menu import Choice, choices, fill_focus, toggled
from journeyeditor.app.window import Window
from journeyeditor.layout.focus import Focus
from journeyeditor.model import Moment
from tests.app.conftest import pump


def darkest(image: QImage) -> int:
    """The darkest grey of a picture."""
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def open_menu(window: Window) -> dict[str, object]:
    """The entries of the menu by their words."""
    menu = QMenu(window)
    fill_focus(window, menu)
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_offers_what_the_map_has(window: Window) -> None:
    assert window.map is not None
    assert window.map.journey is not None
    offered = list(choices(window.project, window.map.journey, window.words))
    assert {"moments", "channels"} <= {section[0].field for section in offered}
    moments = next(section for section in offered if section[0].field == "moments")
    assert [choice.words for choice in moments] == ["Delight", "Irritant", "Breaking point", "Moment of truth"]
    assert next(iter(open_menu(window))) == "Everything"


def test_choosing_twice_takes_it_back() -> None:
    choice = Choice("moments", Moment.IRRITANT, "Irritant")
    once = toggled(Focus(), choice)
    assert once == Focus(moments=frozenset({Moment.IRRITANT}))
    assert toggled(once, choice) == Focus()


def test_what_steps_back_is_paler_and_comes_back(window: Window) -> None:
    view = window.map
    assert view is not None
    assert view.journey is not None
    before = window.project
    plain = next(e for e in view.journey.path if e.moment is Moment.NONE)
    placed = view.scene.main(plain.id)
    assert placed is not None
    view.reveal(plain.id)
    pump()
    box = view.window_box(placed).toAlignedRect().adjusted(14, 3, -3, -3)

    def seen() -> int:
        return darkest(view.viewport().grab(box).toImage())

    dark = seen()
    view.set_focus(Focus(moments=frozenset({Moment.IRRITANT})))
    pump()
    pale = seen()
    assert pale > dark + 60
    view.set_focus(Focus())
    pump()
    assert seen() == dark
    assert window.project is before
