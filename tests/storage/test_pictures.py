"""Pictures told from their first bytes, by files that real programs wrote."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from journeyeditor.errors import ImportFailed, MissingFile
from journeyeditor.storage import read_picture
from journeyeditor.storage.pictures import recognise
from tests.storage.helpers import png


@pytest.mark.parametrize(
    ("name", "options", "media_type"),
    [
        ("PNG", {}, "image/png"),
        ("JPEG", {}, "image/jpeg"),
        ("JPEG", {"progressive": True, "exif": b"Exif\x00\x00" + b"x" * 900}, "image/jpeg"),
        ("GIF", {}, "image/gif"),
        ("WEBP", {}, "image/webp"),
        ("WEBP", {"lossless": True}, "image/webp"),
    ],
)
@pytest.mark.parametrize("size", [(1, 1), (37, 300), (1024, 5)])
def test_a_picture_is_recognised_with_its_size(
    name: str, options: dict[str, object], media_type: str, size: tuple[int, int]
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", size, (200, 30, 40)).save(stream, name, **options)
    assert recognise(stream.getvalue()) == (media_type, size)


def test_an_extended_webp_is_recognised() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (40, 30), (1, 2, 3, 100)).save(stream, "WEBP", exif=b"Exif\x00\x00x")
    assert recognise(stream.getvalue()) == ("image/webp", (40, 30))


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", png()[:20], b"\xff\xd8\xff\xe0\x00\x04ab", b"GIF89a", b"RIFF"]
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert recognise(data) is None


def test_a_file_becomes_an_asset(tmp_path: Path) -> None:
    (tmp_path / "maria.png").write_bytes(png(4, 5))
    asset, data = read_picture(tmp_path / "maria.png")
    assert (asset.name, asset.media_type, asset.width, asset.height, len(asset.hash)) == (
        "maria.png",
        "image/png",
        4,
        5,
        64,
    )
    assert data == png(4, 5)


def test_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "maria.png").write_bytes(b"text")
    with pytest.raises(ImportFailed) as caught:
        read_picture(tmp_path / "maria.png")
    assert caught.value.message.key == "error.not_a_picture"
    with pytest.raises(MissingFile):
        read_picture(tmp_path / "none.png")
