"""What an exporter tells when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journeyeditor.errors import Message


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file: its pages, the scale of the smallest drawing, the smallest text as printed (pt), warnings."""

    path: Path
    pages: int
    scale: float
    smallest_text: float
    warnings: tuple[Message, ...] = ()
