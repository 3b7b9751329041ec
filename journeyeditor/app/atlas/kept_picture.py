"""The picture of the atlas that a project's file kept: shown until the atlas itself is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor import __version__, api
from journeyeditor.app.atlas.painting import Shown
from journeyeditor.drawing import Rect

if TYPE_CHECKING:
    from journeyeditor.app.atlas.eye import Eye
    from journeyeditor.app.atlas.pane import AtlasPane

LEAST = 200
"""A canvas narrower than this (px) was never laid out."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptPicture:
    """What it shows of the atlas (`area`) and what of the atlas is fitted (`bounds`), pt."""

    bounds: Rect
    area: Rect
    image: QImage

    @classmethod
    def of(cls, look: api.AtlasLook) -> KeptPicture | None:
        """The picture of a file; None where it is none."""
        image = QImage.fromData(look.picture)
        return None if image.isNull() else cls(Rect(*look.bounds), Rect(*look.area), image)

    def paint(self, painter: QPainter, eye: Eye) -> None:
        """Paints it where it belongs, pixel for pixel where the atlas is seen as it was."""
        there = eye.box(self.area)
        there = QRectF(round(there.x(), 3), round(there.y(), 3), round(there.width(), 3), round(there.height(), 3))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(there, self.image, QRectF(self.image.rect()))


def look_kept(canvas: AtlasPane, title: str, rows: tuple[int, int]) -> api.AtlasLook | None:
    """What a canvas shows between rows of some heights, with nothing selected; None where it shows no atlas."""
    if not canvas.picture.spots or canvas.width() < LEAST:
        return None
    ratio = canvas.devicePixelRatioF()
    image = QImage(canvas.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    shown, ringed = canvas.shown, canvas.ringed
    canvas.shown, canvas.ringed = Shown(), False
    canvas.render(image, QPoint(), renderFlags=QWidget.RenderFlag(0))
    canvas.shown, canvas.ringed = shown, ringed
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    area = canvas.eye.area(QRectF(canvas.rect()))
    picture = bytes(buffer.data().data())
    return api.AtlasLook(__version__, canvas.look.name, title, canvas.bounds, area, rows, picture)
