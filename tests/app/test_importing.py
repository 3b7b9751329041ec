"""What is imported after Qt is not read by PySide."""

from __future__ import annotations

import builtins
import subprocess
import sys

import journeyeditor.app

COUNT = """
import sys
import journeyeditor.app.main
import linecache
print(sum("journeyeditor" in name for name in linecache.cache))
"""


def test_no_source_is_read_for_an_import() -> None:
    journeyeditor.app.import_as_before()
    assert builtins.__import__.__name__ != "__feature_import__"
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 1
