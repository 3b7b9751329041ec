"""Pictures from the clipboard or a file, made fit for a project: known format, at most 1600 px long."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeyeditor.errors import ImportFailed
from journeyeditor.model import Asset
from journeyeditor.storage.pictures import recognise

LONGEST = 1600
"""Length of the longer side of a picture in a project, px."""

QUALITY = 88
SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif"}
LARGEST_FILE = 64 * 1024 * 1024


def pictures_in(mime: QMimeData) -> list[Path]:
    """The picture files that a drag or the clipboard carries."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def read_file(path: Path) -> tuple[Asset, bytes]:
    """A picture file as an asset. Raises ImportFailed."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError as error:
        raise ImportFailed("error.not_a_picture", path=str(path)) from error
    found = from_bytes(data, path.name)
    if found is None:
        raise ImportFailed("error.not_a_picture", path=str(path))
    return found


def from_bytes(data: bytes, name: str) -> tuple[Asset, bytes] | None:
    """A picture as an asset: as it is where its format is known and its size sane, else drawn anew; None for none."""
    known = recognise(data)
    if known is not None and max(known[1]) <= LONGEST:
        media_type, (width, height) = known
        return _asset(data, media_type, width, height, name)
    image = _drawn(data) if b"<svg" in data[:4096] else QImage.fromData(QByteArray(data))
    return None if image.isNull() else from_image(image, name)


def from_image(image: QImage, name: str = "") -> tuple[Asset, bytes]:
    """A picture as an asset, scaled down to at most 1600 px; with a clear ground as PNG, else the smaller of two."""
    if max(image.width(), image.height()) > LONGEST:
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(LONGEST, LONGEST, aspect, smooth)
    png = _encoded(image, "PNG")
    jpeg = png if image.hasAlphaChannel() else _encoded(image, "JPEG")
    data, media_type = (jpeg, "image/jpeg") if len(jpeg) < len(png) else (png, "image/png")
    return _asset(data, media_type, image.width(), image.height(), name)


def _drawn(data: bytes) -> QImage:
    """An SVG as pixels; an empty image for what is none."""
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    size = size.scaled(QSize(LONGEST, LONGEST), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _encoded(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    if form == "JPEG":
        writer.setQuality(QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())


def _asset(data: bytes, media_type: str, width: int, height: int, name: str) -> tuple[Asset, bytes]:
    key = hashlib.sha256(data).hexdigest()
    return Asset(hash=key, media_type=media_type, width=width, height=height, name=name), data
