"""Undoing and doing again: the window keeps its width, and shows what painting it afresh would show."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from journeyeditor.app.window import Window
from journeyeditor.edits import move_cards
from journeyeditor.model import Project
from tests.app.stage import canvas
from tests.builders import project_of, stage
from tests.driver import Driver
from tests.waiting import until

CARDS = 10
EDGE = 8
"""By so much (of 255) a pixel may differ where an edge was painted in two parts."""


def crowded() -> Project:
    """A map with a cell so full of cards that it is higher than its window, and one below that is not moved."""
    texts = "|".join(f"Card {n}" for n in range(CARDS))
    return project_of(
        [stage(n, f"Stage {n}", 2) for n in range(1, 4)],
        ["actions", "frontstage"],
        {"actions": [texts], "frontstage": ["Stays", "Stays too"]},
    )


def spread(editor: Driver) -> None:
    """Half of the cards of the full cell go to the next one, so that the map has room."""
    session = editor.view.session
    journey = session.project.journeys[0]
    cards = [card.id for card in journey.cards if card.lane == "lane_actions"][CARDS // 2 :]
    session.select(cards)
    session.commit("Move", move_cards(journey.id, cards, lane="lane_actions", at="stp_1_2", index=0))
    QApplication.processEvents()


def on_screen(editor: Driver) -> QImage:
    """What stands in the window's memory."""
    view = editor.view
    whole = QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage()
    return whole.copy(view.viewport().geometry()).convertToFormat(QImage.Format.Format_RGB32)


def alike(one: QImage, other: QImage) -> bool:
    """Whether no pixel differs by more than the smoothing of an edge."""
    places = ((x, y) for x in range(one.width()) for y in range(0, one.height(), 2))
    pairs = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x, y in places)
    return one.size() == other.size() and all(abs(a.lightness() - b.lightness()) <= EDGE for a, b in pairs)


def test_a_scroll_bar_stays_while_something_is_undone_and_done_again() -> None:
    with canvas(crowded(), size=(1100, 470)) as editor:
        view, bar = editor.view, editor.view.verticalScrollBar()
        width = view.viewport().width()
        assert bar.isVisible()
        spread(editor)
        for act in (view.session.undo, view.session.redo, view.session.undo, view.session.redo):
            assert bar.isVisible()
            assert view.viewport().width() == width
            act()
            QApplication.processEvents()
        assert bar.maximum() == 0
        until(lambda: not bar.isVisible())
        assert view.viewport().width() > width


def test_what_is_undone_is_shown_as_if_painted_afresh() -> None:
    with canvas(crowded(), size=(1100, 470)) as editor:
        view = editor.view
        spread(editor)
        for act in (view.session.undo, view.session.redo, view.session.undo):
            act()
            QApplication.processEvents()
            seen = on_screen(editor)
            assert alike(seen, view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32))


def test_the_bars_cover_what_is_below_them_in_any_theme(window: Window) -> None:
    """Else each step that moves one paints the window, its pages and the splitter again below it."""
    for theme in ("light", "dark", "light"):
        window.choose("theme", theme)
        view = window.map
        assert view is not None
        view.set_zoom(3.0)
        until(view.verticalScrollBar().isVisible)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            assert bar.autoFillBackground()
            ground = bar.grab().toImage().pixelColor(0, 0).name()
            assert ground.upper() == window.look.colours["surface"].upper()
