"""Journey Editor: draw customer-journey maps offline, navigate them as one atlas, print them.

`with journeyeditor.open_project(path) as session: session.commit("Rename", edit)` changes a file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeyeditor import edits
    from journeyeditor.api import (
        atlas_data,
        check,
        export,
        export_atlas,
        export_graph,
        export_touchpoints,
        failure,
        find_journey,
        import_sources,
        load,
        new_project,
        open_project,
        read_atlas,
        save_copy,
        ways_between,
    )
    from journeyeditor.errors import JourneyEditorError
    from journeyeditor.ids import new_id

__version__ = "0.1.0"

__all__ = [
    "JourneyEditorError",
    "__version__",
    "atlas_data",
    "check",
    "edits",
    "export",
    "export_atlas",
    "export_graph",
    "export_touchpoints",
    "failure",
    "find_journey",
    "import_sources",
    "load",
    "new_id",
    "new_project",
    "open_project",
    "read_atlas",
    "save_copy",
    "ways_between",
]

HOMES = {"JourneyEditorError": "errors", "new_id": "ids"}
"""Where a public name comes from, if not from `api`; a package of the same name comes as it is."""


def __getattr__(name: str) -> Any:
    """Loads what is asked for when it is asked for, so that `import journeyeditor` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "edits":
        return import_module("journeyeditor.edits")
    if name in HOMES:
        return getattr(import_module(f"journeyeditor.{HOMES[name]}"), name)
    from journeyeditor.api.telling import public

    return public(getattr(import_module("journeyeditor.api"), name))


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)


class Face(ModuleType):
    """This package as others see it: `export` is the function of `api`, also once the package `export` is loaded.

    The import system names each package it loads in the one above; this one name it may not have.
    """

    @property
    def export(self) -> Callable[..., Any]:
        """See `journeyeditor.api.export`."""
        from journeyeditor.api import export as function
        from journeyeditor.api.telling import public

        return public(function)

    @export.setter
    def export(self, package: ModuleType) -> None:
        """`import journeyeditor.export` goes on to work by `sys.modules`."""


sys.modules[__name__].__class__ = Face
