"""Keeps out of the start of the window what is loaded only to be asked nothing.

Pydantic looks for plugins in what is installed, also where none is wanted: the first model then waits for
`importlib.metadata`, which brings the modules of e-mail, sockets and zip archives, longer than reading a project takes.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

NAME = "importlib.metadata"


class Later(ModuleType):
    """Stands for `importlib.metadata` until something is asked of it."""

    def __getattr__(self, name: str) -> object:
        """Of the module itself, which is loaded now; what only the import asks of it is not there."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(loaded(), name)

    @staticmethod
    def entry_points(**asked: str) -> object:
        """What is installed."""
        return loaded().entry_points(**asked)


def loaded() -> ModuleType:
    """The module itself, in its place from now on."""
    if isinstance(sys.modules.get(NAME), Later):
        del sys.modules[NAME]
    return importlib.import_module(NAME)


def put_off() -> None:
    """From now on `importlib.metadata` is loaded when it is first asked something."""
    if NAME not in sys.modules:
        sys.modules[NAME] = importlib.metadata = Later(NAME)
