"""A file is written whole or not at all, and a sentence says why not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from journeyeditor.errors import ExportError, JourneyEditorError, UsageError
from journeyeditor.export import export_pdf, pdf_to_png
from journeyeditor.export.png import rasterise
from journeyeditor.export.registry import exporter_for
from journeyeditor.export.writing import write_whole
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


def test_a_failed_export_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_pdf(sheet(), tmp_path / "out.pdf", paper="A17")
    assert list(tmp_path.iterdir()) == []


def test_exporters_are_found_by_suffix() -> None:
    assert exporter_for(Path("Map.PDF")) is export_pdf
    with pytest.raises(UsageError) as told:
        exporter_for(Path("map.docx"))
    assert told.value.message.key == "export.unknown_suffix"


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
