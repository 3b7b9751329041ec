"""Which exporter writes which kind of file: one table by suffix, from which menus and messages are made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, Unpack

from journeyeditor.drawing.drawing import Drawing
from journeyeditor.errors import UsageError
from journeyeditor.export.exported import Exported
from journeyeditor.export.how import OnPaper


class Exporter(Protocol):
    """Writes drawings into one file."""

    def __call__(
        self,
        drawings: Drawing | Sequence[Drawing],
        path: Path | str,
        **how: Unpack[OnPaper],
    ) -> Exported:
        """Writes the file and tells what came of it. Raises ExportError."""
        ...


def exporters() -> dict[str, Exporter]:
    """The exporters by suffix."""
    from journeyeditor.export import export_pdf, export_png, export_svg

    return {".pdf": export_pdf, ".svg": export_svg, ".png": export_png}


def exporter_for(path: Path) -> Exporter:
    """The exporter of a file's suffix. Raises UsageError for a suffix that none writes."""
    table = exporters()
    found = table.get(path.suffix.lower())
    if found is None:
        raise UsageError("export.unknown_suffix", path=str(path), known=", ".join(table))
    return found
