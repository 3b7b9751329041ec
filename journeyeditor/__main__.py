"""`python -m journeyeditor` is the command `journeyeditor`."""

from __future__ import annotations

import sys

from journeyeditor.cli import main

if __name__ == "__main__":
    sys.exit(main())
