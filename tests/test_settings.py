"""Settings: what is kept, what is put aside, and in which language the window speaks."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from journeyeditor.settings import (
    MOST_RECENT,
    SETTINGS,
    Settings,
    Value,
    config_folder,
    fits,
    to_toml,
    untitled_folder,
    window_language,
)


def test_every_default_fits_its_own_row() -> None:
    assert len(SETTINGS) >= 8
    assert [row.key for row in SETTINGS if not fits(row, row.default)] == []


def test_a_setting_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.toml"
    Settings(path).set("theme", "dark")
    Settings(path).set("reduced_motion", value=True)
    again = Settings(path)
    assert (again.text("theme"), again.flag("reduced_motion"), again.text("language")) == ("dark", True, "auto")
    assert again.problem is None
    assert [name.name for name in path.parent.iterdir()] == ["settings.toml"]


def test_two_windows_do_not_forget_each_others_settings(tmp_path: Path) -> None:
    one, other = Settings(tmp_path / "s.toml"), Settings(tmp_path / "s.toml")
    one.set("theme", "dark")
    other.set("language", "fr")
    assert Settings(tmp_path / "s.toml").text("theme") == "dark"


def test_a_value_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(tmp_path / "s.toml").set("theme", "pink")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ['theme = "pink"\n', "theme = 3\n", "theme = [1, 2]\n"])
def test_a_value_in_the_file_that_does_not_fit_is_replaced_by_its_default(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.toml").write_text(text + 'language = "fr"\n', encoding="utf-8")
    settings = Settings(tmp_path / "s.toml")
    assert (settings.text("theme"), settings.text("language")) == ("system", "fr")


def test_a_damaged_file_is_put_aside_and_the_defaults_are_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = \xff\xfe not toml")
    settings = Settings(path)
    assert settings.text("theme") == "system"
    assert settings.problem is not None
    assert settings.problem.key == "settings.damaged"
    assert (tmp_path / "settings.damaged.toml").read_bytes() == b"theme = \xff\xfe not toml"
    settings.set("theme", "dark")
    assert Settings(path).text("theme") == "dark"


def test_a_key_of_a_newer_version_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('sparkle = "much"\n', encoding="utf-8")
    Settings(path).set("theme", "light")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"sparkle": "much", "theme": "light"}


def test_a_file_that_cannot_be_written_is_told_and_the_value_is_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "file" / "s.toml")
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    assert settings.problem is not None


AWKWARD: list[Value] = ["\x7f \x00 \t \" \\ \u2028 é 'x'", True, False, 3, 2.5, [], ["a\nb", "ü"], -0.0, 1e300]


@pytest.mark.parametrize("value", AWKWARD)
def test_what_is_written_is_toml(value: Value) -> None:
    assert tomllib.loads(to_toml({"key": value})) == {"key": value}


def test_recent_files_are_the_latest_that_exist(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.toml")
    files = [tmp_path / f"{number}.journey" for number in range(MOST_RECENT + 3)]
    for file in files:
        file.write_text("", encoding="utf-8")
        settings.remember_file(file)
    settings.remember_file(files[5])
    files[-1].unlink()
    expected = [files[5], *(file for file in reversed(files[:-1]) if file != files[5])][: MOST_RECENT - 1]
    assert settings.recent_files() == expected


def test_folders_follow_the_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    assert config_folder() == tmp_path / "c" / "journeyeditor"
    assert untitled_folder() == tmp_path / "d" / "journeyeditor" / "untitled"


@pytest.mark.parametrize(
    ("wish", "environment", "language"),
    [
        ("fr", {"LANG": "de_DE.UTF-8"}, "fr"),
        ("auto", {"LANG": "fr_CA.UTF-8"}, "fr-CA"),
        ("auto", {"LC_ALL": "de_DE@euro", "LANG": "fr_FR"}, "de-DE"),
        ("auto", {"LANG": "C.UTF-8"}, "en"),
        ("auto", {}, "en"),
    ],
)
def test_the_window_speaks_the_systems_language(wish: str, environment: dict[str, str], language: str) -> None:
    assert window_language(wish, environment) == language
