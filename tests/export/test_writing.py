"""A file is written whole or not at all, and a sentence says why not."""

from __future__ import annotations

import errno
import os
import resource
from pathlib import Path

import pytest

from journeyeditor.errors import ExportError, JourneyEditorError, UsageError
from journeyeditor.export import export_pdf, pdf_to_png
from journeyeditor.export.png import rasterise
from journeyeditor.export.writing import write_whole, writing
from journeyeditor.words import Words
from tests.export.sheets import lines, sheet


def refused(path: Path) -> JourneyEditorError:
    with pytest.raises(ExportError) as told:
        write_whole(path, b"new")
    return told.value


def test_a_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path).message.key == "export.is_folder"
    assert refused(tmp_path / "none" / "out.pdf").message.key == "export.no_folder"


@pytest.mark.parametrize(("number", "key"), [(errno.ENOSPC, "export.disk_full"), (errno.EACCES, "export.not_writable")])
def test_a_failed_write_leaves_what_was_there(
    number: int, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    told = refused(path)
    assert told.message.key == key
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    for language in ("en", "fr"):
        assert str(path) in Words(language).message(told.message)


def write_in_pieces(path: Path) -> None:
    with writing(path) as file:
        for _ in range(5):
            file.write(b"x" * 3_000)


@pytest.mark.parametrize("old", [b"old", None])
def test_a_disk_that_is_full_half_way_keeps_no_half(old: bytes | None, tmp_path: Path) -> None:
    """The limit is real: what is still in the buffer fails again when the file is closed."""
    path = tmp_path / "out.pdf"
    if old:
        path.write_bytes(old)
    before = list(tmp_path.iterdir())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(ExportError) as told:
            write_in_pieces(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert told.value.message.values["path"] == str(path)
    assert list(tmp_path.iterdir()) == before
    assert not old or path.read_bytes() == old


def test_a_failed_export_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_pdf(sheet(), tmp_path / "out.pdf", paper="A17")
    assert list(tmp_path.iterdir()) == []


def test_a_page_becomes_a_picture(tmp_path: Path) -> None:
    source, out = tmp_path / "a.pdf", tmp_path / "a.png"
    export_pdf(sheet(*lines("Hello")), source, margin=0)
    pdf_to_png(source, 0, 144, out)
    from PIL import Image

    with Image.open(out) as picture:
        assert picture.size == (400, 200)
        assert picture.mode == "RGB"
        assert picture.info["dpi"] == pytest.approx((144, 144), abs=0.1)
        assert picture.tobytes() == rasterise(source, 0, 144).pixels
    with pytest.raises(ExportError, match="no_page"):
        pdf_to_png(source, 1, 144, out)
