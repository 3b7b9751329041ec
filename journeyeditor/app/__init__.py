"""Everything Qt: the window, the canvas and what one does in them.

PySide puts an import of its own in place of Python's, which reads the source of every module that comes after it, to
see whether it uses PySide's optional spelling of names. Nothing here does, and the reading takes as long as the
loading itself, for our modules and for others' (numpy, networkx): what was there before is put back.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def import_as_before() -> None:
    """Loads Qt and puts back the import that PySide has replaced."""
    import_module("PySide6.QtCore")
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before


import_as_before()
