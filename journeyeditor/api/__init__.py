"""The public face: projects opened, made, copied, exported and imported. Joins session, storage, layout and export."""

from journeyeditor.api.analysing import GRAPH_SUFFIXES, export_graph, export_touchpoints, failure, ways_between
from journeyeditor.api.exporting import atlas_data, export, export_atlas, find_journey, preflight_of
from journeyeditor.api.files import check, load, new_project, open_for_editing, open_project, require_project, save_copy
from journeyeditor.api.importing import import_sources
from journeyeditor.api.paths import PROJECT_SUFFIXES
from journeyeditor.api.print_options import PRESETS, PrintOptions, preset
from journeyeditor.api.project_session import ProjectSession
from journeyeditor.storage import Opened, ReadAsset, read_picture

__all__ = [
    "GRAPH_SUFFIXES",
    "PRESETS",
    "PROJECT_SUFFIXES",
    "Opened",
    "PrintOptions",
    "ProjectSession",
    "ReadAsset",
    "atlas_data",
    "check",
    "export",
    "export_atlas",
    "export_graph",
    "export_touchpoints",
    "failure",
    "find_journey",
    "import_sources",
    "load",
    "new_project",
    "open_for_editing",
    "open_project",
    "preflight_of",
    "preset",
    "read_picture",
    "require_project",
    "save_copy",
    "ways_between",
]
