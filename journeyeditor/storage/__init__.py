"""The project file, its readable twin, migrations, lock. See docs/file-format.md."""

from journeyeditor.storage.copies import assets_of, copy_project, free_path, write_project
from journeyeditor.storage.format import PROJECT_SUFFIX, TWIN_SUFFIX, is_twin, stem
from journeyeditor.storage.migrations import FORMAT, MIGRATIONS, Migration
from journeyeditor.storage.opened import Opened, ReadAsset
from journeyeditor.storage.pictures import read_picture
from journeyeditor.storage.probe import exists
from journeyeditor.storage.read import inspect, load, require_project
from journeyeditor.storage.store import Store

__all__ = [
    "FORMAT",
    "MIGRATIONS",
    "PROJECT_SUFFIX",
    "TWIN_SUFFIX",
    "Migration",
    "Opened",
    "ReadAsset",
    "Store",
    "assets_of",
    "copy_project",
    "exists",
    "free_path",
    "inspect",
    "is_twin",
    "load",
    "read_picture",
    "require_project",
    "stem",
    "write_project",
]
