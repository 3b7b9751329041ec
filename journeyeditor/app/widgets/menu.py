"""Menus as the design has them: a plate with round corners and a shadow, the keys in a column at the right."""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetricsF,
    QIcon,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from journeyeditor.app.canvas.shadows import PT, Shadows
from journeyeditor.app.icons import DISABLED, paint_icon
from journeyeditor.app.theme import Look, font, worn
from journeyeditor.app.widgets.compositing import see_through

WIDTH = 258
"""The least, px."""
RADIUS, CORNER = 10, 6
LEFT, ICON, GAP, RIGHT, CHEVRON, APART, BETWEEN = 8, 16, 10, 9, 13, 6, 24
SIDE, ABOVE, EDGE, NEAR = 14, 26, 6, 2
"""Room for the shadow beside the plate and above and below it, as in window.qss; its inset; what lies below stands so
near, px."""

NOTE, HEAD = "note", "head"
"""The properties of a row that only tells something, and of one that heads those below it."""


class Menu(QMenu):
    """A menu of the window; `once` frees it when it goes away."""

    def __init__(self, parent: QWidget | None = None, once: bool = False) -> None:
        """Empty."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.shaded = see_through()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self.shaded)
        self.setProperty("shaded", self.shaded)
        self.around = QMargins(SIDE, ABOVE, SIDE, ABOVE) if self.shaded else QMargins()
        """Room for the shadow."""
        self.setMinimumWidth(WIDTH + self.around.left() + self.around.right())
        if once:
            self.aboutToHide.connect(self.deleteLater)

    def plate(self) -> QRect:
        """The menu without the room for its shadow."""
        return self.rect() - self.around

    def showEvent(self, event: QShowEvent) -> None:
        """The plate, not its shadow, opens where the menu was asked for."""
        super().showEvent(event)
        above = next((one for one in self.menuAction().associatedObjects() if isinstance(one, Menu)), None)
        corner = QPoint(self.around.left(), self.around.top())
        self.move((self._beside(above) if above and above.isVisible() else self.pos()) - corner)

    def _beside(self, above: Menu) -> QPoint:
        """Where the plate stands at its row of the menu above: at the right, or at the left where there is no room."""
        beside, own, room = above.plate().translated(above.pos()), self.plate(), self.screen().availableGeometry()
        x = beside.right() + 1 + NEAR
        if x + own.width() > room.right():
            x = max(room.left(), beside.left() - NEAR - own.width())
        row = above.mapToGlobal(above.actionGeometry(self.menuAction()).topLeft()).y()
        return QPoint(x, max(room.top(), min(row - EDGE, room.bottom() - own.height())))

    def sizeHint(self) -> QSize:
        """As wide as its rows as they are painted; Qt's own width has room for the longest key beside each."""
        widest = max((row_width(one) for one in self.actions() if one.isVisible()), default=0)
        around = 2 * EDGE + self.around.left() + self.around.right()
        return QSize(max(self.minimumWidth(), widest + around), super().sizeHint().height())

    def box_of(self, action: QAction) -> QRectF:
        """Where a row stands."""
        plate, box = self.plate(), self.actionGeometry(action)
        return QRectF(plate.left() + EDGE, box.top(), plate.width() - 2 * EDGE, box.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without a compositor the corners are cut out."""
        super().resizeEvent(event)
        if not self.shaded:
            self.setMask(_rounded(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the shadow is one beside the menu."""
        if self.plate().contains(event.position().toPoint()):
            super().mousePressEvent(event)
        else:
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow, plate, rows; a menu higher than the screen scrolls as Qt has it."""
        if self.sizeHint().height() > self.height():
            super().paintEvent(event)
            return
        painter, look = QPainter(self), worn()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.shaded:
            painter.fillRect(self.rect(), look.colour("raised"))
        paint_plate(painter, QRectF(self.plate()), look, shaded=self.shaded)
        for action in self.actions():
            box = self.box_of(action)
            if action.isVisible() and box.intersects(QRectF(event.rect())):
                self._paint_row(painter, action, box, look)
        painter.end()

    def _paint_row(self, painter: QPainter, action: QAction, box: QRectF, look: Look) -> None:
        if action.isSeparator():
            plate = self.plate()
            painter.fillRect(
                QRectF(plate.left() + 1, box.center().y() - 0.5, plate.width() - 2, 1), look.colour("line")
            )
            return
        active = action is self.activeAction() and action.isEnabled()
        if active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(box, CORNER, CORNER)
        paint_row(painter, action, box, look, active)


def paint_row(painter: QPainter, action: QAction, box: QRectF, look: Look, active: bool) -> None:
    """The icon, the words, and at the right the key, or what a menu below is set to with its arrow."""
    strong = 1.0 if action.isEnabled() or action.property(NOTE) else DISABLED
    words, key = row_texts(action)
    right = box.right() - RIGHT
    tail = "accent_ink" if active else "ink_3"
    if action.menu() is not None:
        spot = QRectF(right - CHEVRON, box.center().y() - CHEVRON / 2, CHEVRON, CHEVRON)
        paint_icon(painter, "right", spot, look, "ink_3", 2)
        right -= CHEVRON + APART
    _paint_picture(painter, action, QRectF(box.left() + LEFT, box.center().y() - ICON / 2, ICON, ICON), look, active)
    painter.setPen(look.colour(tail, strong))
    painter.setFont(font(12) if action.menu() is not None else font(11.5, 500))
    there = QRectF(box.left(), box.top(), right - box.left(), box.height())
    painter.drawText(there, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)
    painter.setPen(look.colour("accent_ink" if active else "ink_3" if action.property(NOTE) else "ink", strong))
    painter.setFont(font(11, 600) if action.property(HEAD) else font())
    box = box.adjusted(-ICON - GAP, 6, 0, 0) if action.property(HEAD) else box
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
    painter.drawText(box.adjusted(LEFT + ICON + GAP, 0, -RIGHT, 0), flags, words)


def row_texts(action: QAction) -> tuple[str, str]:
    """The words of an action, and its key or what follows a tabulator."""
    words, _, key = action.text().partition("\t")
    return words, key or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def row_width(action: QAction) -> int:
    """What a row needs, px."""
    words, key = row_texts(action)
    said = QFontMetricsF(font()).size(Qt.TextFlag.TextShowMnemonic, words).width()
    tail = QFontMetricsF(font(12)).horizontalAdvance(key) + BETWEEN if key else 0
    arrow = CHEVRON + APART if action.menu() is not None else 0
    return ceil(LEFT + ICON + GAP + said + tail + arrow + RIGHT)


def _paint_picture(painter: QPainter, action: QAction, box: QRectF, look: Look, active: bool) -> None:
    """The icon, or the tick of what can be ticked; one of a single colour takes that of the row under the pointer."""
    if action.isCheckable():
        if action.isChecked():
            paint_icon(painter, "check", box, look, "accent" if action.isEnabled() else "ink_3")
        return
    mode = QIcon.Mode.Normal if action.isEnabled() else QIcon.Mode.Disabled
    picture = action.icon().pixmap(box.size().toSize(), painter.device().devicePixelRatio(), mode)
    if active and action.icon().isMask():
        picture = tinted(picture, look)
    painter.drawPixmap(box, picture, QRectF(picture.rect()))


def tinted(picture: QPixmap, look: Look) -> QPixmap:
    """An icon in the colour of what is active."""
    made = QPixmap(picture)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), look.colour("accent_ink"))
    painter.end()
    return made


def paint_plate(painter: QPainter, plate: QRectF, look: Look, shaded: bool) -> None:
    """The raised ground with its edge, and where windows may be seen through its shadow."""
    dark = look.name == "dark"
    if shaded:
        pixmap, around = _shadows(dark).pixmap(3, plate.width() * PT, plate.height() * PT, RADIUS * PT)
        reach = -around.left() / PT
        painter.drawPixmap(plate.adjusted(-reach, -reach, reach, reach), pixmap, QRectF(pixmap.rect()))
    painter.setPen(QPen(look.colour("line" if shaded and not dark else "line_2"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


@cache
def _shadows(dark: bool) -> Shadows:
    return Shadows(dark)


def _rounded(box: QRect) -> QRegion:
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), RADIUS, RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())


def add_head(menu: QMenu, text: str) -> None:
    """Words above the rows that follow."""
    if menu.actions():
        menu.addSeparator()
    head = menu.addAction(text.replace("&", "&&"))
    head.setEnabled(False)
    head.setProperty(NOTE, True)
    head.setProperty(HEAD, True)


def submenu(into: QMenu | QMenuBar, title: str, picture: QIcon | None = None) -> Menu:
    """A menu below a menu."""
    made = Menu(into)
    made.setTitle(title)
    made.setIcon(picture or QIcon())
    into.addMenu(made)
    return made
