"""The project file, its readable twin, migrations, lock. See docs/file-format.md."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeyeditor.storage.atlas_look import AtlasLook, read_atlas_look
    from journeyeditor.storage.copies import assets_of, copy_project, free_path, write_project
    from journeyeditor.storage.first_look import FirstLook, read_first_look, read_picture_of
    from journeyeditor.storage.format import PROJECT_SUFFIX, TWIN_SUFFIX, is_twin, stem
    from journeyeditor.storage.heads import FoundHeads, read_heads
    from journeyeditor.storage.kept import Kept
    from journeyeditor.storage.migrations import FORMAT, MIGRATIONS, Migration
    from journeyeditor.storage.opened import Opened, ReadAsset
    from journeyeditor.storage.pictures import read_picture
    from journeyeditor.storage.placement import Placement, Stood, read_placement
    from journeyeditor.storage.probe import exists, require_project
    from journeyeditor.storage.read import inspect, load
    from journeyeditor.storage.store import Store

__all__ = [
    "FORMAT",
    "MIGRATIONS",
    "PROJECT_SUFFIX",
    "TWIN_SUFFIX",
    "AtlasLook",
    "FirstLook",
    "FoundHeads",
    "Kept",
    "Migration",
    "Opened",
    "Placement",
    "ReadAsset",
    "Stood",
    "Store",
    "assets_of",
    "copy_project",
    "exists",
    "free_path",
    "inspect",
    "is_twin",
    "load",
    "read_atlas_look",
    "read_first_look",
    "read_heads",
    "read_picture",
    "read_picture_of",
    "read_placement",
    "require_project",
    "stem",
    "write_project",
]

MEMBERS = {
    "atlas_look": ("AtlasLook", "read_atlas_look"),
    "copies": ("assets_of", "copy_project", "free_path", "write_project"),
    "first_look": ("FirstLook", "read_first_look", "read_picture_of"),
    "format": ("PROJECT_SUFFIX", "TWIN_SUFFIX", "is_twin", "stem"),
    "heads": ("FoundHeads", "read_heads"),
    "kept": ("Kept",),
    "migrations": ("FORMAT", "MIGRATIONS", "Migration"),
    "opened": ("Opened", "ReadAsset"),
    "pictures": ("read_picture",),
    "placement": ("Placement", "Stood", "read_placement"),
    "probe": ("exists", "require_project"),
    "read": ("inspect", "load"),
    "store": ("Store",),
}
"""Which module gives what: a window's first look at a file needs few of them, and no model."""

HOMES = {name: f"{__name__}.{module}" for module, names in MEMBERS.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
