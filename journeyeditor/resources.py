"""The only finder of resources/ and icons/: in a checkout, in an installed wheel, in a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from journeyeditor.errors import ResourceError

PACKAGE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """The folder that holds `resources` and `icons`. Raises ResourceError when the installation is broken."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [PACKAGE / "_data", PACKAGE.parent, *([Path(frozen)] if frozen else [])]
    for folder in candidates:
        if (folder / "resources").is_dir() and (folder / "icons").is_dir():
            return folder
    raise ResourceError("error.resources_missing", path=str(PACKAGE))


def resource(*parts: str) -> Path:
    """The path of one file or folder below resources/, such as `resource("themes", "print.toml")`."""
    path = data_root().joinpath("resources", *parts)
    if not path.exists():
        raise ResourceError("error.resource_missing", path=str(path))
    return path


def icon_text(name: str) -> str:
    """The SVG source of one of our icons. Raises ResourceError for a name we have not drawn."""
    path = data_root() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise ResourceError("error.icon_missing", name=name)
    return path.read_text(encoding="utf-8")


def icon_names() -> list[str]:
    """Every icon's name, sorted."""
    return sorted(path.stem for path in (data_root() / "icons").glob("*.svg"))


def sample_names() -> list[str]:
    """The names that `new --sample` takes, sorted."""
    return sorted(path.name.removesuffix(".journey.json") for path in resource("samples").glob("*.journey.json"))
