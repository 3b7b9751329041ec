"""Faces: pinned, kept, remade when damaged, and one for each character."""

from __future__ import annotations

from pathlib import Path

import pytest

import uharfbuzz as hb
from journeyeditor.drawing import TextStyle
from journeyeditor.errors import ResourceError
from journeyeditor.text.cache import cache_folder, remembered
from journeyeditor.text.faces import WEIGHTS, face, face_key, main_face, metrics, pinned
from journeyeditor.text.fallback import family_of, stretches
from journeyeditor.text.families import PACKAGED


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("family", ["inter", "inter-display"])
def test_each_face_is_static_truetype(family: str, weight: int) -> None:
    pinned_face = hb.Face(face(face_key(family, weight)).data)
    assert {"glyf", "cmap", "GPOS"} <= set(pinned_face.table_tags)
    assert "fvar" not in pinned_face.table_tags


def test_axes_make_a_difference() -> None:
    faces = {face(key).data for key in ("inter-400", "inter-700", "inter-display-400", "inter-400-italic")}
    assert len(faces) == 4


def test_a_style_names_its_face() -> None:
    assert main_face(TextStyle(10, 12)) == "inter-400"
    assert main_face(TextStyle(25, 28, 600, "display")) == "inter-display-600"
    assert main_face(TextStyle(10, 12, 500, italic=True)) == "inter-500-italic"
    assert face_key("inter", 430) == "inter-400"
    assert face_key("noto-sans-thai", 400, italic=True) == "noto-sans-thai-400"


@pytest.mark.parametrize("key", ["arial-400", "inter-450", "inter", ""])
def test_an_unknown_face_is_told(key: str) -> None:
    with pytest.raises(ResourceError, match="face_missing"):
        face(key)


def test_every_family_can_be_had() -> None:
    for family in PACKAGED:
        found = metrics(face_key(family, 400))
        assert 0.5 < found.ascent < 1.6
        assert 0.1 < found.descent < 0.9


def test_a_face_is_pinned_once(tmp_path: Path) -> None:
    first = pinned(PACKAGED["inter"], 500, False, tmp_path)
    (kept,) = tmp_path.iterdir()
    made = kept.stat().st_mtime_ns
    assert pinned(PACKAGED["inter"], 500, False, tmp_path) == first
    assert kept.stat().st_mtime_ns == made
    pinned(PACKAGED["inter"], 600, False, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 5000])
def test_a_damaged_entry_is_made_again(damage: bytes, tmp_path: Path) -> None:
    assert remembered(tmp_path, "a", lambda: b"good") == b"good"
    (tmp_path / "a").write_bytes(damage)
    assert remembered(tmp_path, "a", lambda: b"new") == b"new"
    assert remembered(tmp_path, "a", lambda: b"other") == b"new"


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert remembered(tmp_path / "file" / "below", "a", lambda: b"good") == b"good"


def test_the_cache_is_the_person_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "journeyeditor" / "faces"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "journeyeditor" / "faces"


def test_inter_sets_latin_greek_cyrillic_arrows_and_signs() -> None:
    for character in "aÉßΩжЊ→←↗−…“”№€‰✓★":
        assert family_of(character, "inter") == "inter"


@pytest.mark.parametrize(
    ("character", "family"),
    [("ש", "noto-sans-hebrew"), ("ع", "noto-sans-arabic"), ("न", "noto-sans-devanagari"), ("🚗", "noto-emoji")],
)
def test_other_scripts_fall_back(character: str, family: str) -> None:
    assert family_of(character, "inter") == family


def test_a_character_that_nobody_has_has_no_family() -> None:
    assert family_of("\U0010fffd", "inter") is None


def test_spaces_and_marks_stay_with_what_they_follow() -> None:
    parts = stretches("go 🚗\ufe0f now", "inter", 500)
    assert [(part.text, part.face) for part in parts] == [
        ("go ", "inter-500"),
        ("🚗\ufe0f ", "noto-emoji-500"),
        ("now", "inter-500"),
    ]
    assert stretches("", "inter", 400) == ()
