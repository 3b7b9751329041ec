"""PNG: what the PDF shows, at any resolution, in bands that need little memory."""

from __future__ import annotations

import resource
import tracemalloc
from pathlib import Path

import pytest
from PIL import Image

from journeyeditor.drawing import Path as Outline
from journeyeditor.drawing import Rect
from journeyeditor.drawing.shapes import circle, rectangle
from journeyeditor.errors import ExportError
from journeyeditor.export import export_pdf, export_png, pdf_to_png
from journeyeditor.export import png as png_
from journeyeditor.export.png import rasterise
from tests.export.sheets import lines, sheet

MARKS = (
    Outline(circle(60, 50, 40), fill="neg", stroke="ink", width=2),
    Outline(rectangle(Rect(0, 0, 5, 5)), fill="ink"),
)


def test_bands_make_the_same_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a.pdf"
    export_pdf(sheet(*MARKS, *lines("Claim form")), source, margin=0)
    whole = rasterise(source, 0, 97)
    for rows in (1, 7, 50):
        monkeypatch.setattr(png_, "BAND", whole.width * 3 * rows)
        banded = rasterise(source, 0, 97)
        assert banded[:2] == whole[:2]
        # pdfium rounds the shares of edges anew in each band: a step or two of 255.
        assert max(abs(one - other) for one, other in zip(banded.pixels, whole.pixels, strict=True)) <= 2


@pytest.mark.parametrize("dpi", [72, 100, 203.2])
def test_a_drawing_becomes_a_picture(dpi: float, tmp_path: Path) -> None:
    done = export_png(sheet(*MARKS), tmp_path / "a.png", margin=0, dpi=dpi)
    assert done.path == tmp_path / "a.png"
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.size[0] == pytest.approx(200 * dpi / 72, abs=1)
        assert picture.info["dpi"] == pytest.approx((dpi, dpi), abs=0.1)
        assert picture.getpixel((1, 1)) == (20, 26, 38)
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_too_many_pixels_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as told:
        export_png(sheet(), tmp_path / "a.png", paper="A0", dpi=9000)
    assert told.value.message.key == "export.picture_size"
    assert list(tmp_path.iterdir()) == []


def test_a_failure_half_way_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = tmp_path / "a.pdf", tmp_path / "a.png"
    export_pdf(sheet(), source)
    out.write_bytes(b"old")

    def fail(kind: bytes, data: bytes) -> bytes:
        if kind == b"IDAT":
            raise OSError(28, "full")
        return kind + data

    monkeypatch.setattr(png_, "_chunk", fail)
    with pytest.raises(ExportError, match="disk_full"):
        pdf_to_png(source, 0, 72, out)
    assert out.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_disk_that_is_full_names_the_picture(tmp_path: Path) -> None:
    """Not the file between, which nobody knows."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(ExportError) as told:
            export_png(sheet(), tmp_path / "a.png")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert told.value.message.values["path"] == str(tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_a_large_picture_needs_the_memory_of_a_band(tmp_path: Path) -> None:
    """A1 at 200 dpi has 93 MB of pixels; of bands of 24 MB one is made while the one before is packed."""
    source, out = tmp_path / "a.pdf", tmp_path / "a.png"
    export_pdf(sheet(*MARKS), source, paper="A1")
    pdf_to_png(source, 0, 20, out)
    tracemalloc.start()
    try:
        pdf_to_png(source, 0, 200, out)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2.5 * png_.BAND
    with Image.open(out) as picture:
        assert picture.size == (6623, 4678)
