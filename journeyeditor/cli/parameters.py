"""Parameters that several commands share. Helps are keys of the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

File = Annotated[Path, typer.Argument(metavar="FILE", help="cli.file", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="cli.json")]
Paper = Annotated[str | None, typer.Option("--paper", metavar="PAPER", help="cli.paper")]
Landscape = Annotated[bool, typer.Option("--landscape", help="cli.landscape")]
