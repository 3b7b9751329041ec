"""What a print leaves on the disk: numbered pictures, own presets, and after a wrong call what was there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from journeyeditor import api
from journeyeditor.api.presets import rows_of, with_preset
from journeyeditor.cli import printing
from journeyeditor.settings import Settings
from tests.builders import project_with
from tests.cli.helpers import Line
from tests.cli.test_printing import CLAIM, pages, text
from tests.storage.helpers import written


def png_size(path: Path) -> tuple[int, int]:
    """The pixels of a PNG."""
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def test_one_sheet_is_one_picture_of_the_dots_asked_for(tmp_path: Path, line: Line, sample: Path) -> None:
    said = line("export", sample, "-o", tmp_path / "a.png", *CLAIM, "--paper", "A3", "--dpi", "50")
    assert said == (0, f"Wrote {tmp_path / 'a.png'}.\n", "")
    assert png_size(tmp_path / "a.png") == (827, 585)
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_several_sheets_become_numbered_pictures(tmp_path: Path, line: Line, sample: Path, suffix: str) -> None:
    asked = ("--paper", "A4", "--pages", "2x1", *(("--dpi", "40") if suffix == ".png" else ()))
    said = line("export", sample, "-o", tmp_path / f"map{suffix}", *CLAIM, *asked)
    assert said.status == 0
    names = [f"map-01{suffix}", f"map-02{suffix}"]
    assert said.out == f"Wrote {tmp_path}/{names[0]} to {names[1]}.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    one, two = (path.read_bytes() for path in sorted(tmp_path.iterdir()))
    assert one != two
    assert len(one) > 5000


def test_the_same_options_for_all(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "x.pdf"
    asked = (
        *("--paper", "A3", "--portrait", "--ink-saving", "--greyscale", "--header", "Draft {sheet}", "--level"),
        *("overview", "--comments", "--evidence", "--footer-right", "", "--date", "2026-11-12"),
    )
    assert line("export", sample, "-o", out, *CLAIM, *asked).status == 0
    assert pages(out)[0] == (297, 420)
    assert "Draft 1" in text(out, 0)
    assert line("preflight", sample, *CLAIM, *asked).status in (0, 1)
    tiles = ("--scale", "120%", "--tile", "A4", "--no-assembly", "--even-seams")
    assert line("export", sample, "-o", out, *CLAIM, *tiles).status == 0
    assert "assembly" not in text(out, 0)


def test_own_presets_are_there_by_name(
    tmp_path: Path, line: Line, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path / "settings.toml")
    kept = with_preset({}, "Our hall", api.PrintOptions("A4", landscape=False, header="Hall"))
    settings.set("print_presets", rows_of(kept))
    monkeypatch.setattr("journeyeditor.settings.Settings", lambda: settings)
    assert list(printing.own_presets()) == ["Our hall"]
    out = tmp_path / "x.pdf"
    assert line("export", sample, "-o", out, *CLAIM, "--preset", "Our hall").status == 0
    assert pages(out) == [(210, 297)]
    assert "Hall" in text(out, 0)
    said = line("export", sample, "-o", out, *CLAIM, "--preset", "Nobody's")
    assert (said.status, "Our hall" in said.err) == (2, True)


WRONG = {
    "paper too small": (("--paper", "30x30mm"), "“30x30mm” is no paper we can print"),
    "no paper": (("--paper", "A17"), "“A17” is no paper"),
    "margins": (("--paper", "A5", "--margin", "80"), "The margins"),
    "negative margin": (("--paper", "A4", "--margin", "-5mm"), "“-5mm” is no length"),
    "tile margins": (("--paper", "A0", "--tile", "A5", "--margin", "60"), "A tile of A5 is smaller than a card"),
    "header room": (("--paper", "A3", "--margin", "3", "--header", "Draft"), "The margins leave no room for a header"),
    "scale": (("--scale", "huge"), "“huge” is no scale"),
    "scale of a paper": (("--paper", "A5", "--scale", "200%"), "At 200"),
    "dots of a pdf": (("--dpi", "300"), "{}/x.pdf takes no dots an inch"),
    "level": (("--level", "map"), "There is no level “map”"),
    "folder missing": (("--paper", "A4", "-o", "{}/none/x.png"), "{}/none/x.png cannot be written"),
    "folder missing for many": (("--pages", "2x1", "--paper", "A4", "-o", "{}/none/x.svg"), "{}/none/x-01.svg cannot"),
    "pages margins": (("--pages", "1x1", "--margin", "90"), "The margins leave less than 40"),
    "tile": (("--paper", "A0", "--tile", "50x50mm"), "A tile of 50 × 50 mm is smaller than a card"),
    "overlap": (("--paper", "A0", "--tile", "A4", "--overlap", "9cm"), "An overlap of 90"),
    "too many": (("--paper", "4000x4000mm", "--tile", "A6"), "“A6” is no paper"),
    "very many": (("--paper", "5000x5000mm", "--tile", "A5"), "The poster would take"),
    "length": (("--overlap", "much"), "“much” is no length"),
    "date": (("--date", "tomorrow"), "“tomorrow” is no date"),
    "pages": (("--pages", "0x2"), "“0x2” is no number of pages"),
    "lane": (("--lanes", "dreams"), "The journey has no lane “dreams”"),
    "stage": (("--stages", "9"), "“9” is no stage"),
    "persona": (("--persona", "Nobody"), "The project has no persona “Nobody”"),
    "preset": (("--preset", "mine"), "There is no preset “mine”"),
    "folder missing for tiles": (("--tile", "A4", "--paper", "A3", "-o", "{}/none/x.pdf"), "{}/none/x.pdf"),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_is_one_sentence_and_leaves_what_was_there(
    tmp_path: Path, line: Line, sample: Path, name: str, language: str
) -> None:
    asked, sentence = WRONG[name]
    (tmp_path / "x.pdf").write_bytes(b"old")
    words = [word.replace("{}", str(tmp_path)) for word in asked]
    said = line("export", sample, "-o", tmp_path / "x.pdf", *CLAIM, *words, language=language)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
    assert (tmp_path / "x.pdf").read_bytes() == b"old"
    assert "{" not in said.err
    if language == "en":
        assert said.err.startswith(sentence.replace("{}", str(tmp_path)))


def test_no_journey_is_told(tmp_path: Path, line: Line) -> None:
    written(tmp_path / "p.journey", project_with())
    for asked in (("--paper", "A0", "--tile", "A4"), ("--book",), ("--pages", "2x1")):
        said = line("export", tmp_path / "p.journey", "-o", tmp_path / "x.pdf", *asked)
        assert said == (2, "", "The project “Insurance” has no journey yet: add one, then export.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["p.journey"]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("x.pdf", ("--paper", "A3")),
        ("x.pdf", ("--paper", "A2", "--tile", "A4")),
        ("x.svg", ("--paper", "A4", "--pages", "2x1")),
        ("x.png", ("--paper", "A4", "--pages", "2x1", "--dpi", "30")),
    ],
)
def test_a_full_disk_leaves_no_half_file_and_the_old_one_whole(
    tmp_path: Path,
    line: Line,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    asked: tuple[str, ...],
) -> None:
    old = [tmp_path / one for one in (name, name.replace(".", "-01."), name.replace(".", "-02."))]
    for path in old:
        path.write_bytes(b"old")
    calls: list[int] = []

    def fail(handle: int) -> None:
        calls.append(handle)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    said = line("export", sample, "-o", tmp_path / name, *CLAIM, *asked)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert "full" in said.err
    assert calls
    assert sorted(tmp_path.iterdir()) == sorted(old)
    assert {path.read_bytes() for path in old} == {b"old"}


def test_what_cannot_be_written_to_is_told_and_kept(tmp_path: Path, line: Line, sample: Path) -> None:
    (tmp_path / "x.pdf").mkdir()
    said = line("export", sample, "-o", tmp_path / "x.pdf", *CLAIM, "--paper", "A4")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{tmp_path / 'x.pdf'} is a folder")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
