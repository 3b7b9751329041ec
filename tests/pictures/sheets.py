"""Sheets of small things, each cut out of a real window: popups, and the states of a card."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.demo import claim_of
from journeyeditor.app.menus import dots_menu
from journeyeditor.app.palette import Palette
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.widgets.tips import tips
from journeyeditor.app.window import Window
from journeyeditor.model import Card, Journey
from tests.driver import Driver
from tests.pictures.windows import REST, at_touchpoint, window_on

PAD, HEAD, WIDE = 24, 24, 1260
"""Room round the pieces, the height of a caption, and the width of a sheet, px."""


class Piece(NamedTuple):
    """A caption and what is shown below it."""

    caption: str
    image: QImage


def popups(theme: str, folder: Path) -> QImage:
    """What pops up over the map."""
    return _sheet(theme, folder, POPUPS)


def components(theme: str, folder: Path) -> QImage:
    """A card in each of its states."""
    return _sheet(theme, folder, STATES)


def _sheet(theme: str, folder: Path, makes: Sequence[tuple[str, Callable[[Window, Driver], QImage]]]) -> QImage:
    with window_on(folder, theme) as window:
        driver, pieces = at_touchpoint(window), []
        for caption, make in makes:
            pieces.append(Piece(caption, make(window, driver)))
            assert window.map is not None
            window.map.take(None)
            window.map.finish_editing()
            while window.actions_of["edit.undo"].isEnabled():
                window.run("edit.undo")
            QTest.mouseMove(window.map.viewport(), QPoint(3, 3))
            window.toast.hide()
            window.session.select((claim_of(window.project).path[11].id,)) if window.session else None
            QTest.qWait(100)
        return _laid_out(pieces, window.look)


def _laid_out(pieces: Sequence[Piece], look: Look) -> QImage:
    places = list(_placed(pieces))
    high = max(place.bottom() for place in places) + PAD
    sheet = QImage(WIDE, high, QImage.Format.Format_RGB32)
    sheet.fill(look.colour("canvas"))
    painter = QPainter(sheet)
    painter.setFont(font(12, 600))
    painter.setPen(look.colour("ink_2"))
    for piece, place in zip(pieces, places, strict=True):
        painter.drawText(place.topLeft() + QPoint(0, 14), piece.caption)
        painter.drawImage(place.topLeft() + QPoint(0, HEAD), piece.image)
    painter.end()
    return sheet


def _placed(pieces: Sequence[Piece]) -> Iterator[QRect]:
    """In rows, as many beside each other as there is room for."""
    x, y, high = PAD, PAD, 0
    for piece in pieces:
        if x > PAD and x + piece.image.width() + PAD > WIDE:
            x, y, high = PAD, y + high + PAD, 0
        yield QRect(x, y, piece.image.width(), piece.image.height() + HEAD)
        x, high = x + piece.image.width() + PAD, max(high, piece.image.height() + HEAD)


def _cut(window: Window, box: QRect, *above: QWidget) -> QImage:
    """A part of the window, with what lies above it in windows of their own."""
    whole = window.grab().toImage()
    painter = QPainter(whole)
    for one in above:
        painter.drawPixmap(window.mapFromGlobal(one.mapToGlobal(QPoint())), one.grab())
    painter.end()
    return whole.copy(box.intersected(window.rect()))


def _of(window: Window, widget: QWidget, margin: int = 0) -> QRect:
    """Where a part of the window stands in it."""
    return QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-margin, -margin, margin, margin)


def _round(window: Window, driver: Driver, key: str, left: int = 26, right: int = 26, down: int = 26) -> QRect:
    """The room round a card."""
    placed = driver.view.scene.main(key)
    assert placed is not None
    port = driver.view.viewport()
    box = driver.view.window_box(placed).toAlignedRect().translated(port.mapTo(window, QPoint()))
    return box.adjusted(-left, -26, right, down)


def _menu(window: Window, driver: Driver) -> QImage:
    menu = dots_menu(window, "encounter")
    assert isinstance(menu, Menu)
    menu.popup(window.mapToGlobal(QPoint(120, 150)))
    menu.setActiveAction(menu.actions()[0])
    QTest.qWait(100)
    image = _cut(window, QRect(window.mapFromGlobal(menu.pos()), menu.size()), menu)
    menu.close()
    return image


def _palette(window: Window, driver: Driver) -> QImage:
    window.run("edit.find")
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.edit.setText("status")
    QTest.qWait(100)
    box = palette.box().toRect().translated(palette.mapTo(window, QPoint()))
    image = _cut(window, box.adjusted(-14, -8, 14, 22))
    palette.leave()
    return image


def _tip(window: Window, driver: Driver) -> QImage:
    assert window.page is not None
    button = window.page.toolbar.buttons["add.stage"]
    box = _of(window, button)
    tips().show_text(button.toolTip(), QRect(window.mapToGlobal(box.topLeft()), box.size()))
    tip = tips().tip
    assert tip is not None
    image = _cut(window, box.adjusted(-60, -6, 60, 46), tip)
    tips().leave()
    return image


def _offer(window: Window, driver: Driver) -> QImage:
    driver.pointer_down(claim_of(window.project).path[10].id).move_by(0, 94).up()
    return _popup(window, driver)


def _moment(window: Window, driver: Driver) -> QImage:
    window.run("map.moment")
    return _popup(window, driver)


def _feeling(window: Window, driver: Driver) -> QImage:
    window.run("map.feel")
    return _popup(window, driver)


def _paste(window: Window, driver: Driver) -> QImage:
    card = _card(claim_of(window.project), 5)
    driver.view.session.select((card.id,))
    QGuiApplication.clipboard().setText("Signs the papers\nTakes the keys\nDrives home")
    driver.view.setFocus()
    driver.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return _popup(window, driver)


def _popup(window: Window, driver: Driver) -> QImage:
    QTest.qWait(200)
    popup = next(one for one in window.findChildren(Popup) if one.isVisible())
    image = _cut(window, _of(window, popup).adjusted(16, 16, -10, -6))
    popup.shut()
    return image


def _comments(window: Window, driver: Driver) -> QImage:
    assert window.page is not None
    inspector = window.page.inspector
    box = _of(window, inspector)
    return _cut(window, QRect(box.left(), box.bottom() - 190, box.width(), 190))


def _toast(window: Window, driver: Driver) -> QImage:
    driver.view.session.select((claim_of(window.project).stages[5].id,))
    window.run("edit.delete")
    QTest.qWait(REST // 3)
    return _cut(window, _of(window, window.toast, 6))


POPUPS: tuple[tuple[str, Callable[[Window, Driver], QImage]], ...] = (
    ("Comment thread", _comments),
    ("Context menu of a touchpoint", _menu),
    ("Moment picker", _moment),
    ("Tooltip with shortcut", _tip),
    ("Command palette", _palette),
    ("Drop into another channel row", _offer),
    ("What is felt", _feeling),
    ("Paste choice", _paste),
    ("Delete: no question, undo with counts", _toast),
)


def _card(journey: Journey, index: int) -> Card:
    """A card of the first lane, in reading order."""
    lane = journey.lanes[0].id
    own = [one for one in journey.cards if one.lane == lane]
    return sorted(own, key=lambda one: journey.column_of.get(one.at, 0))[index]


def _plain(window: Window, driver: Driver) -> QImage:
    return _cut(window, _round(window, driver, claim_of(window.project).path[5].id))


def _hover(window: Window, driver: Driver) -> QImage:
    key = claim_of(window.project).path[9].id
    driver.move_to(key)
    return _cut(window, _round(window, driver, key))


def _selected(window: Window, driver: Driver) -> QImage:
    return _cut(window, _round(window, driver, claim_of(window.project).path[11].id))


def _focused(window: Window, driver: Driver) -> QImage:
    driver.view.setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Qt.Key.Key_Tab).press(Qt.Key.Key_Tab)
    return _cut(window, _round(window, driver, driver.view.session.selection[-1]))


def _typed(window: Window, driver: Driver) -> QImage:
    key = claim_of(window.project).path[9].id
    driver.double_click(key)
    driver.type("Assessor vis")
    return _cut(window, _round(window, driver, key))


def _dragged(window: Window, driver: Driver) -> QImage:
    key = claim_of(window.project).path[8].id
    box = _round(window, driver, key, left=150)
    driver.pointer_down(key).move_by(-110, 8)
    return _cut(window, box.adjusted(0, 0, 0, 10))


def _between(window: Window, driver: Driver) -> QImage:
    journey = claim_of(window.project)
    key, other = _card(journey, 6).id, _card(journey, 8).id
    box = _round(window, driver, other, left=130)
    driver.pointer_down(key).move_to(other, -40, 4)
    return _cut(window, box.adjusted(-30, 0, 0, 20))


def _refused(window: Window, driver: Driver) -> QImage:
    journey = claim_of(window.project)
    key = _card(journey, 6).id
    driver.pointer_down(key).move_to(journey.path[9].id, 0, -120)
    at = driver.at + QPointF(driver.view.viewport().mapTo(window, QPoint()))
    return _cut(window, QRectF(at - QPointF(110, 60), at + QPointF(150, 70)).toRect())


STATES: tuple[tuple[str, Callable[[Window, Driver], QImage]], ...] = (
    ("With key moment", _plain),
    ("Hover", _hover),
    ("Selected", _selected),
    ("Keyboard focus", _focused),
    ("Inline edit", _typed),
    ("Dragged, source and drop slot", _dragged),
    ("Others make room", _between),
    ("Drop elsewhere", _refused),
)


def both(draw: Callable[[str, Path], QImage], folder: Path) -> QImage:
    """A sheet in light, and below it in dark."""
    parts = []
    for theme in ("light", "dark"):
        (folder / theme).mkdir()
        parts.append(draw(theme, folder / theme))
        QApplication.processEvents()
    made = QImage(WIDE, sum(part.height() for part in parts), QImage.Format.Format_RGB32)
    painter = QPainter(made)
    painter.drawImage(0, 0, parts[0])
    painter.drawImage(0, parts[0].height(), parts[1])
    painter.end()
    return made
