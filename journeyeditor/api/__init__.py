"""The public face: projects opened, made, copied, exported and imported. Joins session, storage, layout and export."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeyeditor.api.analysing import (
        GRAPH_SUFFIXES,
        export_graph,
        export_pairs,
        export_touchpoints,
        failure,
        key_called,
        read_atlas,
        read_land,
        read_named_land,
        ways_between,
    )
    from journeyeditor.api.exporting import atlas_data, export, export_atlas, find_journey, preflight_of
    from journeyeditor.api.files import (
        check,
        load,
        new_project,
        open_for_editing,
        open_project,
        save_copy,
    )
    from journeyeditor.api.importing import import_sources
    from journeyeditor.api.looking import atlas_look, first_look, pictures_of, require_project
    from journeyeditor.api.paths import PROJECT_SUFFIXES
    from journeyeditor.api.print_options import PRESETS, PrintOptions, preset
    from journeyeditor.api.project_session import ProjectSession
    from journeyeditor.api.scoping import atlas_scope, narrowed
    from journeyeditor.api.standing import read_standing
    from journeyeditor.storage import AtlasLook, FirstLook, Opened, ReadAsset, read_picture

__all__ = [
    "GRAPH_SUFFIXES",
    "PRESETS",
    "PROJECT_SUFFIXES",
    "AtlasLook",
    "FirstLook",
    "Opened",
    "PrintOptions",
    "ProjectSession",
    "ReadAsset",
    "atlas_data",
    "atlas_look",
    "atlas_scope",
    "check",
    "export",
    "export_atlas",
    "export_graph",
    "export_pairs",
    "export_touchpoints",
    "failure",
    "find_journey",
    "first_look",
    "import_sources",
    "key_called",
    "load",
    "narrowed",
    "new_project",
    "open_for_editing",
    "open_project",
    "pictures_of",
    "preflight_of",
    "preset",
    "read_atlas",
    "read_land",
    "read_named_land",
    "read_picture",
    "read_standing",
    "require_project",
    "save_copy",
    "ways_between",
]

MEMBERS = {
    "journeyeditor.api.analysing": (
        "GRAPH_SUFFIXES",
        "export_graph",
        "export_pairs",
        "export_touchpoints",
        "failure",
        "key_called",
        "read_atlas",
        "read_land",
        "read_named_land",
        "ways_between",
    ),
    "journeyeditor.api.exporting": ("atlas_data", "export", "export_atlas", "find_journey", "preflight_of"),
    "journeyeditor.api.files": (
        "check",
        "load",
        "new_project",
        "open_for_editing",
        "open_project",
        "save_copy",
    ),
    "journeyeditor.api.importing": ("import_sources",),
    "journeyeditor.api.looking": ("atlas_look", "first_look", "pictures_of", "require_project"),
    "journeyeditor.api.paths": ("PROJECT_SUFFIXES",),
    "journeyeditor.api.print_options": ("PRESETS", "PrintOptions", "preset"),
    "journeyeditor.api.project_session": ("ProjectSession",),
    "journeyeditor.api.standing": ("read_standing",),
    "journeyeditor.api.scoping": ("atlas_scope", "narrowed"),
    "journeyeditor.storage": ("AtlasLook", "FirstLook", "Opened", "ReadAsset", "read_picture"),
}
"""Which module gives what: each is loaded when something of it is asked for, a window needs few of them at first."""

HOMES = {name: module for module, names in MEMBERS.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
