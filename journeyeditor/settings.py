"""One table of settings, kept as TOML in the user's configuration folder.

Dialogs and menus are made from the table. A file that is no TOML is put aside and the defaults are used; a value that
does not fit is replaced by its default; a key this version does not know stays in the file.
"""

from __future__ import annotations

import json
import locale
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import Message, message

APPLICATION = "journeyeditor"
Value = str | bool | int | float | list[str]


class Setting(NamedTuple):
    """One row: its key in the file, its default, and the values it may have (empty = any of the default's type)."""

    key: str
    default: Value
    choices: tuple[Value, ...] = ()


SETTINGS: tuple[Setting, ...] = (
    Setting("language", "auto", ("auto", "en", "fr")),
    Setting("theme", "system", ("system", "light", "dark")),
    Setting("reduced_motion", False),
    Setting("paper", "A3"),
    Setting("landscape", True),
    Setting("print_presets", []),
    Setting("exports", []),
    Setting("png_dpi", 150),
    Setting("recent_files", []),
    Setting("left_in_atlas", []),
    Setting("last_folder", ""),
    Setting("window_geometry", ""),
    Setting("window_state", ""),
    Setting("atlas_groups", "group", ("group", "shared", "level", "persona", "team")),
)
TABLE: Mapping[str, Setting] = {row.key: row for row in SETTINGS}
MOST_RECENT = 10


class Settings:
    """The settings of the person at this computer. `problem` says what went wrong with the file, if anything."""

    def __init__(self, path: Path | None = None) -> None:
        """Reads the file, by default the one in the configuration folder; a missing one means the defaults."""
        self.path = path or config_folder() / "settings.toml"
        self.problem: Message | None = None
        self._values = self._read()

    def get(self, key: str) -> Value:
        """The value of a setting. Raises KeyError for a key that is not in the table."""
        row = TABLE[key]
        value = self._values.get(key)
        return value if value is not None and fits(row, value) else row.default

    def text(self, key: str) -> str:
        """A setting that is a text."""
        return str(self.get(key))

    def flag(self, key: str) -> bool:
        """A setting that is on or off."""
        return bool(self.get(key))

    def set(self, key: str, value: Value) -> None:
        """Changes a setting and writes the file, with what other windows have written meanwhile.

        Raises ValueError for a value that does not fit. A file that cannot be written is told by `problem`.
        """
        if not fits(TABLE[key], value):
            raise ValueError(f"{key} cannot be {value!r}")
        self._values = {**self._read(), key: value}
        try:
            write_whole(self.path, to_toml(self._values))
        except OSError as error:
            self.problem = message("settings.not_written", path=str(self.path), reason=error.strerror or str(error))

    def recent_files(self) -> list[Path]:
        """The files opened last that are still there, the latest first."""
        found = self.get("recent_files")
        return [Path(name) for name in found if Path(name).is_file()] if isinstance(found, list) else []

    def remember_file(self, path: Path) -> None:
        """Puts a file first among those opened last."""
        others = [known for known in self.recent_files() if known != path.resolve()]
        self.set("recent_files", [str(known) for known in [path.resolve(), *others][:MOST_RECENT]])

    def _read(self) -> dict[str, Value]:
        try:
            read = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = message("settings.not_read", path=str(self.path), reason=error.strerror or str(error))
            return {}
        except ValueError as error:
            self._put_aside(str(error))
            return {}
        return {key: value for key, value in read.items() if is_value(value)}

    def _put_aside(self, reason: str) -> None:
        aside = self.path.with_suffix(".damaged.toml")
        self.problem = message("settings.damaged", path=str(self.path), aside=str(aside), reason=reason)
        try:
            self.path.replace(aside)
        except OSError as error:
            self.problem = message("settings.not_read", path=str(self.path), reason=error.strerror or str(error))


def fits(row: Setting, value: object) -> bool:
    """Whether a value may be that of a setting."""
    same_type = type(value) is type(row.default) and is_value(value)
    return same_type and (not row.choices or value in row.choices)


def is_value(value: object) -> bool:
    """Whether this is something the flat file can hold."""
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return isinstance(value, str | bool | int | float)


def to_toml(values: Mapping[str, Value]) -> str:
    """A flat table as TOML, one key a line."""
    return "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())


def _toml(value: Value) -> str:
    # JSON's texts, lists and numbers are TOML's, but for the one control character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_whole(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def config_folder() -> Path:
    """Where settings are kept; `XDG_CONFIG_HOME` is respected."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False)


def untitled_folder() -> Path:
    """Where projects live that have no name yet, and copies of samples; `XDG_DATA_HOME` is respected."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "untitled"


def log_file() -> Path:
    """Where the details of an error go that nobody foresaw; `XDG_STATE_HOME` is respected."""
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False) / "errors.log"


def window_language(wish: str, environment: Mapping[str, str] | None = None) -> str:
    """The language of the window: the one wished for, for `auto` the system's; a BCP 47 tag."""
    if wish != "auto":
        return wish
    known = os.environ if environment is None else environment
    names = (known.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = next((name for name in names if name), None) or (locale.getlocale()[0] if environment is None else None)
    tag = (found or "en").split(".")[0].split("@")[0].replace("_", "-")
    return "en" if tag in {"C", "POSIX", ""} else tag
